/* Memory that each thread has for itself: TLS, and FLS, which has a function for its end. */
#include <string.h>

#include "fiber.h"

/* One set of indexes serves both. */
static BOOL storage_used[TLS_MINIMUM_AVAILABLE];
static PFLS_CALLBACK_FUNCTION storage_ends[TLS_MINIMUM_AVAILABLE];

DWORD WINAPI FlsAlloc(PFLS_CALLBACK_FUNCTION end) {
  for (DWORD i = 0; i < TLS_MINIMUM_AVAILABLE; i++) {
    if (storage_used[i]) continue;
    storage_used[i] = TRUE;
    storage_ends[i] = end;
    struct isapi_fiber *fiber = &isapi_main;
    do fiber->tls[i] = NULL;
    while ((fiber = fiber->next) != &isapi_main);
    return i;
  }
  SetLastError(ERROR_NO_MORE_ITEMS);
  return FLS_OUT_OF_INDEXES;
}

static BOOL is_storage(DWORD index) {
  if (index < TLS_MINIMUM_AVAILABLE && storage_used[index]) return TRUE;
  SetLastError(ERROR_INVALID_PARAMETER);
  return FALSE;
}

PVOID WINAPI FlsGetValue(DWORD index) {
  if (!is_storage(index)) return NULL;
  SetLastError(ERROR_SUCCESS);
  return isapi_current->tls[index];
}

BOOL WINAPI FlsSetValue(DWORD index, PVOID value) {
  if (!is_storage(index)) return FALSE;
  isapi_current->tls[index] = value;
  return TRUE;
}

BOOL WINAPI FlsFree(DWORD index) {
  if (!is_storage(index)) return FALSE;
  PFLS_CALLBACK_FUNCTION end = storage_ends[index];
  storage_used[index] = FALSE;
  for (struct isapi_fiber *fiber = isapi_main.next; end != NULL && fiber != &isapi_main;
       fiber = fiber->next) {
    PVOID value = fiber->tls[index];
    fiber->tls[index] = NULL;
    if (value != NULL) end(value);
  }
  return TRUE;
}

DWORD WINAPI TlsAlloc(VOID) { return FlsAlloc(NULL); }
LPVOID WINAPI TlsGetValue(DWORD index) { return FlsGetValue(index); }
BOOL WINAPI TlsSetValue(DWORD index, LPVOID value) { return FlsSetValue(index, value); }
BOOL WINAPI TlsFree(DWORD index) { return FlsFree(index); }

void isapi_end_thread_storage(struct isapi_fiber *fiber) {
  for (DWORD i = 0; i < TLS_MINIMUM_AVAILABLE; i++) {
    LPVOID value = fiber->tls[i];
    fiber->tls[i] = NULL;
    if (value != NULL && storage_used[i] && storage_ends[i] != NULL) storage_ends[i](value);
  }
}
