/* How threads end, and what ends them. */
#include <windows.h>
#include "say.h"

static BOOL stays;
static LONG count, reasons[4];
static HANDLE told;

BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, LPVOID reserved) {
  reasons[reason]++;
  if (reason == DLL_PROCESS_DETACH) OutputDebugString("detached");
  return TRUE;
}

static DWORD WINAPI sleeps(LPVOID event) { SetEvent(event); for (;;) Sleep(3600 * 1000); }

static void sleeper(char *query) {
  HANDLE event = CreateEvent(NULL, FALSE, FALSE, NULL);
  CreateThread(NULL, 0, sleeps, event, 0, NULL);
  WaitForSingleObject(event, INFINITE);
  say("begun");
}

static void counts(char *query) { say("%ld", InterlockedIncrement(&count)); }

static DWORD WINAPI traps(LPVOID unused) { __builtin_trap(); }

static DWORD WINAPI traps_later(LPVOID event) { WaitForSingleObject(event, INFINITE); __builtin_trap(); }

static void trap_later(char *query) {
  HANDLE timer = CreateWaitableTimer(NULL, FALSE, NULL);
  LARGE_INTEGER due;
  due.QuadPart = -500000;
  CreateThread(NULL, 0, sleeps, CreateEvent(NULL, FALSE, FALSE, NULL), 0, NULL);
  CreateThread(NULL, 0, traps_later, timer, 0, NULL);
  SetWaitableTimer(timer, &due, 0, NULL, NULL, FALSE);
  say("begun");
}

/* What never asks why its wait was refused. */
static void insists(char *query) {
  HANDLE event = CreateEvent(NULL, FALSE, FALSE, NULL);
  while (WaitForSingleObject(event, INFINITE) != WAIT_OBJECT_0) continue;
}

static void trap(char *query) {
  HANDLE thread = CreateThread(NULL, 0, traps, NULL, 0, NULL);
  DWORD waited = WaitForSingleObject(thread, INFINITE), code;
  GetExitCodeThread(thread, &code);
  say("%lu %lu", waited, code);
}

static void never(char *query) { WaitForSingleObject(CreateEvent(NULL, FALSE, FALSE, NULL), INFINITE); }
static void exits(char *query) { ExitThread(0); }

static DWORD WINAPI nothing(LPVOID unused) { return 0; }
static void one_thread(const char *kind) {
  LONG attached = reasons[DLL_THREAD_ATTACH], detached = reasons[DLL_THREAD_DETACH];
  WaitForSingleObject(CreateThread(NULL, 0, nothing, NULL, 0, NULL), INFINITE);
  say("%s %ld %ld", kind, reasons[DLL_THREAD_ATTACH] - attached, reasons[DLL_THREAD_DETACH] - detached);
}

static void tells(char *query) {
  one_thread("on");
  DisableThreadLibraryCalls(GetModuleHandle(NULL));
  one_thread("off");
}

static void cannot(char *query) {
  HANDLE event = CreateEvent(NULL, FALSE, FALSE, NULL);
  HANDLE thread = CreateThread(NULL, 0, nothing, NULL, 0, NULL);
  say("%d %lu", thread != NULL, GetLastError());
  SetLastError(0);
  say("%lu %lu", WaitForSingleObject(event, INFINITE), GetLastError());
  Sleep(1);
  SetEvent(event);
  say("%lu", WaitForSingleObject(event, INFINITE));
}

/* From here on TerminateExtension never returns. */
static void stay(char *query) { stays = TRUE; say("stays"); }

BOOL WINAPI TerminateExtension(DWORD flags) {
  while (stays) Sleep(3600 * 1000);
  return TRUE;
}

static const struct part parts[] = {
    {"stay", stay},
    {"sleeper", sleeper}, {"count", counts}, {"trap", trap}, {"trap_later", trap_later}, {"insists", insists}, {"never", never}, {"exit", exits},
    {"told", tells}, {"cannot", cannot}, {0}};
SAYS(parts)
