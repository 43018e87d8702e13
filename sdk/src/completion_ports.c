/* I/O completion ports: queues of packets that threads wait for. */
#include "abi.h"
#include "fiber.h"

ISAPI_IMPORT(port_new) int isapi_import_port_new(void);
ISAPI_IMPORT(port_attach) int isapi_import_port_attach(HANDLE port, HANDLE file, ULONG_PTR key);
ISAPI_IMPORT(port_post)
int isapi_import_port_post(HANDLE port, DWORD bytes, ULONG_PTR key, LPOVERLAPPED overlapped);
ISAPI_IMPORT(port_take)
int isapi_import_port_take(HANDLE port, LPDWORD bytes, PULONG_PTR key, LPOVERLAPPED *overlapped,
                           DWORD milliseconds, struct isapi_fiber *fiber);

HANDLE WINAPI CreateIoCompletionPort(HANDLE file, HANDLE port, ULONG_PTR key, DWORD threads) {
  (void)threads;
  if (port == NULL) {
    int answer = isapi_import_port_new();
    if (!isapi_succeeds(answer)) return NULL;
    port = (HANDLE)answer;
  }
  if (file != INVALID_HANDLE_VALUE && !isapi_succeeds(isapi_import_port_attach(port, file, key))) {
    return NULL;
  }
  return port;
}

BOOL WINAPI PostQueuedCompletionStatus(HANDLE port, DWORD bytes, ULONG_PTR key,
                                       LPOVERLAPPED overlapped) {
  return isapi_succeeds(isapi_import_port_post(port, bytes, key, overlapped));
}

BOOL WINAPI GetQueuedCompletionStatus(HANDLE port, LPDWORD bytes, PULONG_PTR key,
                                      LPOVERLAPPED *overlapped, DWORD milliseconds) {
  *overlapped = NULL;
  return isapi_succeeds(isapi_import_port_take(port, bytes, key, overlapped, milliseconds,
                                               isapi_current));
}

BOOL WINAPI GetQueuedCompletionStatusEx(HANDLE port, LPOVERLAPPED_ENTRY entries, ULONG count,
                                        PULONG removed, DWORD milliseconds, BOOL alertable) {
  (void)alertable;
  ULONG taken = 0;
  while (taken < count) {
    LPOVERLAPPED_ENTRY entry = &entries[taken];
    int answer = isapi_import_port_take(port, &entry->dwNumberOfBytesTransferred,
                                        &entry->lpCompletionKey, &entry->lpOverlapped,
                                        taken == 0 ? milliseconds : 0, isapi_current);
    if (taken == 0 ? !isapi_succeeds(answer) : isapi_await(answer) < 0) break;
    entry->Internal = 0;
    taken++;
  }
  *removed = taken;
  return taken != 0;
}

BOOL WINAPI GetOverlappedResult(HANDLE file, LPOVERLAPPED overlapped, LPDWORD count, BOOL wait) {
  (void)file, (void)wait;
  *count = (DWORD)overlapped->InternalHigh;
  if (overlapped->Internal == 0) return TRUE;
  SetLastError((DWORD)overlapped->Internal);
  return FALSE;
}

/* What was begun is over. */
BOOL WINAPI CancelIo(HANDLE file) {
  (void)file;
  return TRUE;
}

BOOL WINAPI CancelIoEx(HANDLE file, LPOVERLAPPED overlapped) {
  (void)file, (void)overlapped;
  SetLastError(ERROR_NOT_FOUND);
  return FALSE;
}
