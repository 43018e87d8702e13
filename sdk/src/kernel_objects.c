/* Events, semaphores, mutexes and timers that can be waited for; the loader has them. */
#include <stdlib.h>

#include "fiber.h"
#include "text.h"

/* What a name can stand for. */
#define KIND_EVENT 0
#define KIND_SEMAPHORE 1
#define KIND_MUTEX 2
#define KIND_TIMER 3

ISAPI_IMPORT(event_new)
int isapi_import_event_new(LPCSTR name, BOOL manual, BOOL set, BOOL *existed);
ISAPI_IMPORT(event_set) int isapi_import_event_set(HANDLE event);
ISAPI_IMPORT(event_reset) int isapi_import_event_reset(HANDLE event);
ISAPI_IMPORT(event_pulse) int isapi_import_event_pulse(HANDLE event);
ISAPI_IMPORT(semaphore_new)
int isapi_import_semaphore_new(LPCSTR name, LONG count, LONG most, BOOL *existed);
ISAPI_IMPORT(semaphore_release)
int isapi_import_semaphore_release(HANDLE semaphore, LONG count, LONG *before);
ISAPI_IMPORT(mutex_new)
int isapi_import_mutex_new(LPCSTR name, struct isapi_fiber *owner, BOOL *existed);
ISAPI_IMPORT(mutex_release)
int isapi_import_mutex_release(HANDLE mutex, struct isapi_fiber *owner);
ISAPI_IMPORT(timer_new)
int isapi_import_timer_new(LPCSTR name, BOOL manual, BOOL *existed);
ISAPI_IMPORT(timer_set)
int isapi_import_timer_set(HANDLE timer, DWORD due, DWORD period);
ISAPI_IMPORT(timer_cancel) int isapi_import_timer_cancel(HANDLE timer);
ISAPI_IMPORT(object_open) int isapi_import_object_open(LPCSTR name, int kind);

/* A handle of an object that is new, or was there: the last error tells. */
static HANDLE made_object(int answer, BOOL existed) {
  if (!isapi_succeeds(answer)) return NULL;
  SetLastError(existed ? ERROR_ALREADY_EXISTS : ERROR_SUCCESS);
  return (HANDLE)answer;
}

static HANDLE opened_object(LPCSTR name, int kind) {
  int answer = isapi_import_object_open(name, kind);
  return isapi_succeeds(answer) ? (HANDLE)answer : NULL;
}

HANDLE WINAPI CreateEventA(LPSECURITY_ATTRIBUTES security, BOOL manual, BOOL set, LPCSTR name) {
  BOOL existed = FALSE;
  (void)security;
  return made_object(isapi_import_event_new(name, manual, set, &existed), existed);
}

HANDLE WINAPI CreateEventW(LPSECURITY_ATTRIBUTES security, BOOL manual, BOOL set, LPCWSTR name) {
  char *narrow = isapi_narrowed(name);
  HANDLE event = CreateEventA(security, manual, set, narrow);
  free(narrow);
  return event;
}

HANDLE WINAPI CreateEventExA(LPSECURITY_ATTRIBUTES security, LPCSTR name, DWORD flags,
                             DWORD access) {
  (void)access;
  return CreateEventA(security, (flags & CREATE_EVENT_MANUAL_RESET) != 0,
                      (flags & CREATE_EVENT_INITIAL_SET) != 0, name);
}

HANDLE WINAPI OpenEventA(DWORD access, BOOL inherit, LPCSTR name) {
  (void)access, (void)inherit;
  return opened_object(name, KIND_EVENT);
}

HANDLE WINAPI OpenEventW(DWORD access, BOOL inherit, LPCWSTR name) {
  char *narrow = isapi_narrowed(name);
  HANDLE event = OpenEventA(access, inherit, narrow);
  free(narrow);
  return event;
}

BOOL WINAPI SetEvent(HANDLE event) { return isapi_succeeds(isapi_import_event_set(event)); }
BOOL WINAPI ResetEvent(HANDLE event) { return isapi_succeeds(isapi_import_event_reset(event)); }
BOOL WINAPI PulseEvent(HANDLE event) { return isapi_succeeds(isapi_import_event_pulse(event)); }

HANDLE WINAPI CreateSemaphoreA(LPSECURITY_ATTRIBUTES security, LONG count, LONG most,
                               LPCSTR name) {
  BOOL existed = FALSE;
  (void)security;
  return made_object(isapi_import_semaphore_new(name, count, most, &existed), existed);
}

HANDLE WINAPI CreateSemaphoreW(LPSECURITY_ATTRIBUTES security, LONG count, LONG most,
                               LPCWSTR name) {
  char *narrow = isapi_narrowed(name);
  HANDLE semaphore = CreateSemaphoreA(security, count, most, narrow);
  free(narrow);
  return semaphore;
}

HANDLE WINAPI OpenSemaphoreA(DWORD access, BOOL inherit, LPCSTR name) {
  (void)access, (void)inherit;
  return opened_object(name, KIND_SEMAPHORE);
}

BOOL WINAPI ReleaseSemaphore(HANDLE semaphore, LONG count, LPLONG before) {
  return isapi_succeeds(isapi_import_semaphore_release(semaphore, count, before));
}

HANDLE WINAPI CreateMutexA(LPSECURITY_ATTRIBUTES security, BOOL owned, LPCSTR name) {
  BOOL existed = FALSE;
  (void)security;
  return made_object(isapi_import_mutex_new(name, owned ? isapi_current : NULL, &existed),
                     existed);
}

HANDLE WINAPI CreateMutexW(LPSECURITY_ATTRIBUTES security, BOOL owned, LPCWSTR name) {
  char *narrow = isapi_narrowed(name);
  HANDLE mutex = CreateMutexA(security, owned, narrow);
  free(narrow);
  return mutex;
}

HANDLE WINAPI OpenMutexA(DWORD access, BOOL inherit, LPCSTR name) {
  (void)access, (void)inherit;
  return opened_object(name, KIND_MUTEX);
}

HANDLE WINAPI OpenMutexW(DWORD access, BOOL inherit, LPCWSTR name) {
  char *narrow = isapi_narrowed(name);
  HANDLE mutex = OpenMutexA(access, inherit, narrow);
  free(narrow);
  return mutex;
}

BOOL WINAPI ReleaseMutex(HANDLE mutex) {
  return isapi_succeeds(isapi_import_mutex_release(mutex, isapi_current));
}

HANDLE WINAPI CreateWaitableTimerA(LPSECURITY_ATTRIBUTES security, BOOL manual, LPCSTR name) {
  BOOL existed = FALSE;
  (void)security;
  return made_object(isapi_import_timer_new(name, manual, &existed), existed);
}

HANDLE WINAPI CreateWaitableTimerW(LPSECURITY_ATTRIBUTES security, BOOL manual, LPCWSTR name) {
  char *narrow = isapi_narrowed(name);
  HANDLE timer = CreateWaitableTimerA(security, manual, narrow);
  free(narrow);
  return timer;
}

BOOL WINAPI SetWaitableTimer(HANDLE timer, const LARGE_INTEGER *due, LONG period,
                             PTIMERAPCROUTINE function, LPVOID argument, BOOL resume) {
  (void)argument, (void)resume;
  if (function != NULL || period < 0) {
    SetLastError(function != NULL ? ERROR_NOT_SUPPORTED : ERROR_INVALID_PARAMETER);
    return FALSE;
  }
  /* Below 0 it is a time from now, otherwise one of the calendar. */
  LONGLONG ticks = -due->QuadPart;
  if (ticks <= 0) {
    FILETIME now;
    GetSystemTimeAsFileTime(&now);
    ticks = due->QuadPart - (LONGLONG)((ULONGLONG)now.dwHighDateTime << 32 | now.dwLowDateTime);
    if (ticks < 0) ticks = 0;
  }
  LONGLONG milliseconds = (ticks + 9999) / 10000;
  if (milliseconds > 0xfffffffe) milliseconds = 0xfffffffe;
  return isapi_succeeds(isapi_import_timer_set(timer, (DWORD)milliseconds, (DWORD)period));
}

BOOL WINAPI CancelWaitableTimer(HANDLE timer) {
  return isapi_succeeds(isapi_import_timer_cancel(timer));
}
