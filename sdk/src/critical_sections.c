/*
 * Critical sections. One that is left is given to the fiber that has waited
 * longest. As long as nothing waits for it, no import is called.
 */
#include <string.h>

#include "queues.h"

VOID WINAPI InitializeCriticalSection(LPCRITICAL_SECTION section) {
  memset(section, 0, sizeof *section);
  section->LockCount = -1;
}

BOOL WINAPI InitializeCriticalSectionAndSpinCount(LPCRITICAL_SECTION section, DWORD spins) {
  InitializeCriticalSection(section);
  section->SpinCount = spins;
  return TRUE;
}

BOOL WINAPI InitializeCriticalSectionEx(LPCRITICAL_SECTION section, DWORD spins, DWORD flags) {
  (void)flags;
  return InitializeCriticalSectionAndSpinCount(section, spins);
}

DWORD WINAPI SetCriticalSectionSpinCount(LPCRITICAL_SECTION section, DWORD spins) {
  DWORD before = section->SpinCount;
  section->SpinCount = spins;
  return before;
}

/* Takes a section that is free, or its owner's. */
static BOOL take_section(LPCRITICAL_SECTION section) {
  HANDLE me = (HANDLE)(ULONG_PTR)isapi_current->id;
  if (section->RecursionCount != 0 && section->OwningThread != me) return FALSE;
  section->OwningThread = me;
  section->RecursionCount++;
  section->LockCount++;
  return TRUE;
}

/* How many wait stands where Windows has a semaphore. */
static void count_waiting(LPCRITICAL_SECTION section, int change) {
  section->LockSemaphore = (HANDLE)((ULONG_PTR)section->LockSemaphore + change);
}

VOID WINAPI EnterCriticalSection(LPCRITICAL_SECTION section) {
  if (take_section(section)) return;
  DWORD error = GetLastError();
  count_waiting(section, 1);
  BOOL given = isapi_queue(section, isapi_current->id, INFINITE);
  count_waiting(section, -1);
  isapi_current->last_error = error;
  /* Where nothing can wait, the owner will not run again before this has ended. */
  if (!given) {
    section->RecursionCount = 0;
    take_section(section);
  }
}

BOOL WINAPI TryEnterCriticalSection(LPCRITICAL_SECTION section) {
  if (take_section(section)) return TRUE;
  /* What tries again and again must let the owner run. */
  SwitchToThread();
  return take_section(section);
}

VOID WINAPI LeaveCriticalSection(LPCRITICAL_SECTION section) {
  section->LockCount--;
  if (--section->RecursionCount != 0) return;
  section->OwningThread = NULL;
  if (section->LockSemaphore == NULL) return;
  DWORD next = isapi_import_queue_wake(section);
  if (next == 0) return;
  section->OwningThread = (HANDLE)(ULONG_PTR)next;
  section->RecursionCount = 1;
  section->LockCount++;
}

VOID WINAPI DeleteCriticalSection(LPCRITICAL_SECTION section) {
  memset(section, 0, sizeof *section);
}
