/* Slim locks, condition variables, what is done once, and waiting at an address. */
#include <string.h>

#include "queues.h"

/* What waits for a slim lock. */
#define EXCLUSIVE 1
#define SHARED 2

/* A slim lock's pointer: -1 is exclusive, otherwise how many share it. */
#define LOCKED_EXCLUSIVE ((PVOID)(LONG_PTR)-1)

VOID WINAPI InitializeSRWLock(PSRWLOCK lock) { lock->Ptr = NULL; }

BOOLEAN WINAPI TryAcquireSRWLockExclusive(PSRWLOCK lock) {
  if (lock->Ptr != NULL) return FALSE;
  lock->Ptr = LOCKED_EXCLUSIVE;
  return TRUE;
}

/* One that waits to write comes before those that want to read. */
BOOLEAN WINAPI TryAcquireSRWLockShared(PSRWLOCK lock) {
  if (lock->Ptr == LOCKED_EXCLUSIVE) return FALSE;
  if (lock->Ptr != NULL && isapi_import_queue_first(lock) != 0) return FALSE;
  lock->Ptr = (PVOID)((ULONG_PTR)lock->Ptr + 1);
  return TRUE;
}

VOID WINAPI AcquireSRWLockExclusive(PSRWLOCK lock) {
  if (TryAcquireSRWLockExclusive(lock)) return;
  if (!isapi_queue(lock, EXCLUSIVE, INFINITE)) lock->Ptr = LOCKED_EXCLUSIVE;
}

VOID WINAPI AcquireSRWLockShared(PSRWLOCK lock) {
  if (TryAcquireSRWLockShared(lock)) return;
  if (!isapi_queue(lock, SHARED, INFINITE)) lock->Ptr = (PVOID)1;
}

/* Gives a free lock to the one that writes, or to all that read, until the next that writes. */
static void give_slim_lock(PSRWLOCK lock) {
  if (isapi_import_queue_first(lock) == EXCLUSIVE) {
    isapi_import_queue_wake(lock);
    lock->Ptr = LOCKED_EXCLUSIVE;
    return;
  }
  while (isapi_import_queue_first(lock) == SHARED) {
    isapi_import_queue_wake(lock);
    lock->Ptr = (PVOID)((ULONG_PTR)lock->Ptr + 1);
  }
}

VOID WINAPI ReleaseSRWLockExclusive(PSRWLOCK lock) {
  lock->Ptr = NULL;
  give_slim_lock(lock);
}

VOID WINAPI ReleaseSRWLockShared(PSRWLOCK lock) {
  lock->Ptr = (PVOID)((ULONG_PTR)lock->Ptr - 1);
  if (lock->Ptr == NULL) give_slim_lock(lock);
}

VOID WINAPI InitializeConditionVariable(PCONDITION_VARIABLE variable) { variable->Ptr = NULL; }

BOOL WINAPI SleepConditionVariableCS(PCONDITION_VARIABLE variable, PCRITICAL_SECTION section,
                                     DWORD milliseconds) {
  LeaveCriticalSection(section);
  BOOL woken = isapi_queue(variable, EXCLUSIVE, milliseconds);
  EnterCriticalSection(section);
  return woken;
}

BOOL WINAPI SleepConditionVariableSRW(PCONDITION_VARIABLE variable, PSRWLOCK lock,
                                      DWORD milliseconds, ULONG flags) {
  BOOL shared = (flags & CONDITION_VARIABLE_LOCKMODE_SHARED) != 0;
  if (shared) ReleaseSRWLockShared(lock);
  else ReleaseSRWLockExclusive(lock);
  BOOL woken = isapi_queue(variable, EXCLUSIVE, milliseconds);
  DWORD error = GetLastError();
  if (shared) AcquireSRWLockShared(lock);
  else AcquireSRWLockExclusive(lock);
  SetLastError(error);
  return woken;
}

VOID WINAPI WakeConditionVariable(PCONDITION_VARIABLE variable) {
  isapi_import_queue_wake(variable);
}

VOID WINAPI WakeAllConditionVariable(PCONDITION_VARIABLE variable) {
  while (isapi_import_queue_wake(variable) != 0) continue;
}

VOID WINAPI WakeByAddressSingle(PVOID address) { isapi_import_queue_wake(address); }

VOID WINAPI WakeByAddressAll(PVOID address) {
  while (isapi_import_queue_wake(address) != 0) continue;
}

BOOL WINAPI WaitOnAddress(volatile VOID *address, PVOID compare, SIZE_T size,
                          DWORD milliseconds) {
  if (memcmp((PVOID)address, compare, size) != 0) return TRUE;
  return isapi_queue((PVOID)address, EXCLUSIVE, milliseconds);
}

/* What is done once: 0, then 1 while it is done, then what it gave, with bit 1 set. */
#define ONCE_BEGUN ((PVOID)1)
#define ONCE_DONE 2

VOID WINAPI InitOnceInitialize(PINIT_ONCE once) { once->Ptr = NULL; }

BOOL WINAPI InitOnceBeginInitialize(LPINIT_ONCE once, DWORD flags, PBOOL pending,
                                    LPVOID *context) {
  while (once->Ptr == ONCE_BEGUN && !(flags & INIT_ONCE_CHECK_ONLY)) {
    if (!isapi_queue(once, EXCLUSIVE, INFINITE)) return FALSE;
  }
  BOOL done = ((ULONG_PTR)once->Ptr & ONCE_DONE) != 0;
  if (done && context != NULL) *context = (LPVOID)((ULONG_PTR)once->Ptr & ~(ULONG_PTR)3);
  *pending = !done;
  if (done) return TRUE;
  if (flags & INIT_ONCE_CHECK_ONLY) return FALSE;
  once->Ptr = ONCE_BEGUN;
  return TRUE;
}

BOOL WINAPI InitOnceComplete(LPINIT_ONCE once, DWORD flags, LPVOID context) {
  once->Ptr = flags & INIT_ONCE_INIT_FAILED ? NULL : (PVOID)((ULONG_PTR)context | ONCE_DONE);
  WakeByAddressAll(once);
  return TRUE;
}

BOOL WINAPI InitOnceExecuteOnce(PINIT_ONCE once, PINIT_ONCE_FN function, PVOID parameter,
                                LPVOID *context) {
  BOOL pending;
  PVOID made = NULL;
  if (!InitOnceBeginInitialize(once, 0, &pending, context)) return FALSE;
  if (!pending) return TRUE;
  BOOL initialized = function(once, parameter, &made);
  InitOnceComplete(once, initialized ? 0 : INIT_ONCE_INIT_FAILED, made);
  if (initialized && context != NULL) *context = made;
  return initialized;
}
