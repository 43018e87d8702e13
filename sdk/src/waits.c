/* Waiting: for time, and for what can be signalled. */
#include "abi.h"
#include "fiber.h"

ISAPI_IMPORT(sleep) int isapi_import_sleep(DWORD milliseconds, struct isapi_fiber *fiber);
ISAPI_IMPORT(wait_objects)
int isapi_import_wait_objects(const HANDLE *handles, DWORD count, BOOL all, DWORD milliseconds,
                              struct isapi_fiber *fiber);

VOID WINAPI Sleep(DWORD milliseconds) { isapi_await(isapi_import_sleep(milliseconds, isapi_current)); }

/* Nothing here calls a thread while it waits, so that none is alertable. */
DWORD WINAPI SleepEx(DWORD milliseconds, BOOL alertable) {
  (void)alertable;
  Sleep(milliseconds);
  return 0;
}

BOOL WINAPI SwitchToThread(VOID) {
  Sleep(0);
  return TRUE;
}

DWORD WINAPI WaitForMultipleObjects(DWORD count, const HANDLE *handles, BOOL all,
                                    DWORD milliseconds) {
  if (count == 0 || count > MAXIMUM_WAIT_OBJECTS) {
    SetLastError(ERROR_INVALID_PARAMETER);
    return WAIT_FAILED;
  }
  int answer = isapi_import_wait_objects(handles, count, all, milliseconds, isapi_current);
  answer = isapi_await(answer);
  if (answer >= 0) return (DWORD)answer;
  SetLastError((DWORD)-answer);
  return WAIT_FAILED;
}

DWORD WINAPI WaitForSingleObject(HANDLE handle, DWORD milliseconds) {
  return WaitForMultipleObjects(1, &handle, FALSE, milliseconds);
}

DWORD WINAPI WaitForSingleObjectEx(HANDLE handle, DWORD milliseconds, BOOL alertable) {
  (void)alertable;
  return WaitForSingleObject(handle, milliseconds);
}

DWORD WINAPI WaitForMultipleObjectsEx(DWORD count, const HANDLE *handles, BOOL all,
                                      DWORD milliseconds, BOOL alertable) {
  (void)alertable;
  return WaitForMultipleObjects(count, handles, all, milliseconds);
}

/* There are no messages: it waits for the objects alone. */
DWORD WINAPI MsgWaitForMultipleObjects(DWORD count, const HANDLE *handles, BOOL all,
                                       DWORD milliseconds, DWORD mask) {
  (void)mask;
  return WaitForMultipleObjects(count, handles, all, milliseconds);
}

DWORD WINAPI SignalObjectAndWait(HANDLE signal, HANDLE wait, DWORD milliseconds, BOOL alertable) {
  (void)alertable;
  if (!SetEvent(signal) && !ReleaseSemaphore(signal, 1, NULL) && !ReleaseMutex(signal)) {
    return WAIT_FAILED;
  }
  return WaitForSingleObject(wait, milliseconds);
}
