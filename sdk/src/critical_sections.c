/* Critical sections, as long as there is one thread: they count. */
#include <string.h>

#include "fiber.h"

VOID WINAPI InitializeCriticalSection(LPCRITICAL_SECTION section) {
  memset(section, 0, sizeof *section);
  section->LockCount = -1;
}

BOOL WINAPI InitializeCriticalSectionAndSpinCount(LPCRITICAL_SECTION section, DWORD spins) {
  (void)spins;
  InitializeCriticalSection(section);
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

VOID WINAPI EnterCriticalSection(LPCRITICAL_SECTION section) {
  section->LockCount++;
  section->RecursionCount++;
}

BOOL WINAPI TryEnterCriticalSection(LPCRITICAL_SECTION section) {
  EnterCriticalSection(section);
  return TRUE;
}

VOID WINAPI LeaveCriticalSection(LPCRITICAL_SECTION section) {
  section->RecursionCount--;
  section->LockCount--;
}

VOID WINAPI DeleteCriticalSection(LPCRITICAL_SECTION section) {
  memset(section, 0, sizeof *section);
}
