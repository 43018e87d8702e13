/* Threads. One runs until it waits; the loader calls each one's function on a fiber. */
#include <process.h>
#include <stdlib.h>

#include "fiber.h"

ISAPI_IMPORT(thread_create)
int isapi_import_thread_create(PVOID function, PVOID parameter, BOOL suspended, LPDWORD id);
ISAPI_IMPORT(thread_run) int isapi_import_thread_run(PVOID function, PVOID parameter, BOOL fired);
ISAPI_IMPORT(thread_resume) int isapi_import_thread_resume(HANDLE thread);
ISAPI_IMPORT(thread_exit) _Noreturn void isapi_import_thread_exit(DWORD code);
ISAPI_IMPORT(thread_terminate) int isapi_import_thread_terminate(HANDLE thread, DWORD code);
ISAPI_IMPORT(thread_code) int isapi_import_thread_code(HANDLE thread, LPDWORD code);
ISAPI_IMPORT(thread_id) int isapi_import_thread_id(HANDLE thread);
ISAPI_IMPORT(handle_duplicate)
int isapi_import_handle_duplicate(HANDLE handle, struct isapi_fiber *fiber, DWORD id);

HANDLE WINAPI CreateThread(LPSECURITY_ATTRIBUTES security, SIZE_T stack,
                           LPTHREAD_START_ROUTINE function, LPVOID parameter, DWORD flags,
                           LPDWORD id) {
  (void)security, (void)stack;
  DWORD ignored;
  int answer = isapi_import_thread_create((PVOID)function, parameter,
                                          (flags & CREATE_SUSPENDED) != 0,
                                          id == NULL ? &ignored : id);
  return isapi_succeeds(answer) ? (HANDLE)answer : NULL;
}

uintptr_t _beginthreadex(void *security, unsigned stack, unsigned (*function)(void *),
                         void *argument, unsigned flags, unsigned *id) {
  (void)security;
  return (uintptr_t)CreateThread(NULL, stack, (LPTHREAD_START_ROUTINE)(PVOID)function, argument,
                                 flags, (LPDWORD)id);
}

/* Its handle is closed when it ends: sources only look whether there is one. */
uintptr_t _beginthread(void (*function)(void *), unsigned stack, void *argument) {
  HANDLE thread = CreateThread(NULL, stack, (LPTHREAD_START_ROUTINE)(PVOID)function, argument, 0,
                               NULL);
  if (thread == NULL) return (uintptr_t)-1;
  CloseHandle(thread);
  return (uintptr_t)thread;
}

VOID WINAPI ExitThread(DWORD code) { isapi_import_thread_exit(code); }
VOID WINAPI FreeLibraryAndExitThread(HMODULE module, DWORD code) {
  (void)module;
  isapi_import_thread_exit(code);
}
void _endthread(void) { isapi_import_thread_exit(0); }
void _endthreadex(unsigned code) { isapi_import_thread_exit(code); }

BOOL WINAPI QueueUserWorkItem(LPTHREAD_START_ROUTINE function, PVOID context, ULONG flags) {
  (void)flags;
  return isapi_succeeds(isapi_import_thread_run((PVOID)function, context, FALSE));
}

HANDLE WINAPI GetCurrentThread(VOID) { return ISAPI_CURRENT_THREAD; }
DWORD WINAPI GetCurrentThreadId(VOID) { return isapi_current->id; }

BOOL WINAPI DuplicateHandle(HANDLE from_process, HANDLE handle, HANDLE to_process, LPHANDLE to,
                            DWORD access, BOOL inherit, DWORD options) {
  (void)from_process, (void)to_process, (void)access, (void)inherit;
  int answer = isapi_import_handle_duplicate(handle, isapi_current, isapi_current->id);
  if (!isapi_succeeds(answer)) return FALSE;
  if (to != NULL) *to = (HANDLE)answer;
  else CloseHandle((HANDLE)answer);
  if (options & DUPLICATE_CLOSE_SOURCE) CloseHandle(handle);
  return TRUE;
}

BOOL WINAPI GetExitCodeThread(HANDLE thread, LPDWORD code) {
  return isapi_succeeds(isapi_import_thread_code(thread, code));
}

DWORD WINAPI GetThreadId(HANDLE thread) {
  if (thread == ISAPI_CURRENT_THREAD) return isapi_current->id;
  int answer = isapi_import_thread_id(thread);
  return isapi_succeeds(answer) ? (DWORD)answer : 0;
}

DWORD WINAPI ResumeThread(HANDLE thread) {
  int answer = isapi_import_thread_resume(thread);
  return isapi_succeeds(answer) ? (DWORD)answer : (DWORD)-1;
}

/* A thread that has begun waits or runs: nothing can hold it. */
DWORD WINAPI SuspendThread(HANDLE thread) {
  (void)thread;
  SetLastError(ERROR_NOT_SUPPORTED);
  return (DWORD)-1;
}

BOOL WINAPI TerminateThread(HANDLE thread, DWORD code) {
  if (thread == ISAPI_CURRENT_THREAD) ExitThread(code);
  return isapi_succeeds(isapi_import_thread_terminate(thread, code));
}

/* All threads have one priority, and one processor. */
BOOL WINAPI SetThreadPriority(HANDLE thread, int priority) {
  (void)thread, (void)priority;
  return TRUE;
}

int WINAPI GetThreadPriority(HANDLE thread) {
  (void)thread;
  return THREAD_PRIORITY_NORMAL;
}

BOOL WINAPI SetThreadPriorityBoost(HANDLE thread, BOOL disabled) {
  (void)thread, (void)disabled;
  return TRUE;
}

DWORD_PTR WINAPI SetThreadAffinityMask(HANDLE thread, DWORD_PTR mask) {
  (void)thread, (void)mask;
  return 1;
}

DWORD WINAPI SetThreadIdealProcessor(HANDLE thread, DWORD processor) {
  (void)thread, (void)processor;
  return 0;
}
