/* Threads, what they wait for, and how they end. */
#include <windows.h>
#include <process.h>
#include "say.h"

static char order[1024];
static void note(const char *text) { strcat(order, text); }
static void say_order(void) { say("%s", order); order[0] = 0; }
static DWORD WINAPI letters(LPVOID text) {
  char letter[2] = "";
  for (const char *at = text; *at; at++) { letter[0] = *at; note(letter); Sleep(0); }
  return 7;
}

static void created(char *query) {
  HANDLE threads[2];
  DWORD id = 0, code = 0, still = 0;
  threads[0] = CreateThread(NULL, 0, letters, "abc", 0, &id);
  threads[1] = CreateThread(NULL, 0, letters, "xyz", 0, NULL);
  GetExitCodeThread(threads[0], &still);
  say("%d %d %lu [%s]", threads[0] != NULL, id == GetThreadId(threads[0]) && id != GetCurrentThreadId(), still, order);
  say("%lu", WaitForMultipleObjects(2, threads, TRUE, INFINITE));
  GetExitCodeThread(threads[0], &code);
  say("%lu", code);
  say_order();
  say("%lu", WaitForSingleObject(threads[1], 0));
  say("%d %d %d %lu", CloseHandle(threads[0]), CloseHandle(threads[1]), CloseHandle(threads[1]), GetLastError());
  threads[0] = CreateThread(NULL, 0, letters, "s", CREATE_SUSPENDED, NULL);
  say("%lu", WaitForSingleObject(threads[0], 1));
  say("%lu %lu %lu", ResumeThread(threads[0]), WaitForSingleObject(threads[0], INFINITE), ResumeThread(threads[0]));
  say_order();
  SetLastError(0);
  say("%d %lu", CreateThread(NULL, 0, (LPTHREAD_START_ROUTINE)123456, NULL, 0, NULL) == NULL, GetLastError());
}

static void WINAPI no_parameter(void) { note("n"); }
static void __cdecl old_begin(void *event) { note("o"); SetEvent(event); _endthread(); note("!"); }
static unsigned __stdcall new_begin(void *event) { note("x"); _endthreadex(12); note("!"); return 1; }
static DWORD WINAPI exits(LPVOID unused) { note("e"); ExitThread(34); note("!"); return 1; }
static DWORD WINAPI forever(LPVOID unused) { note("f"); for (;;) Sleep(INFINITE); }

static void begun(char *query) {
  HANDLE event = CreateEvent(NULL, FALSE, FALSE, NULL), thread, own;
  DWORD code;
  unsigned id;
  say("%d", _beginthread(old_begin, 0, event) != (uintptr_t)-1);
  say("%lu", WaitForSingleObject(event, INFINITE));
  thread = (HANDLE)_beginthreadex(NULL, 0, new_begin, event, 0, &id);
  WaitForSingleObject(thread, INFINITE);
  GetExitCodeThread(thread, &code);
  say("%lu %d", code, id == GetThreadId(thread));
  thread = CreateThread(NULL, 0, exits, NULL, 0, NULL);
  WaitForSingleObject(thread, INFINITE);
  GetExitCodeThread(thread, &code);
  say("%lu", code);
  /* As sources cast what has another type. */
  thread = CreateThread(NULL, 0, (LPTHREAD_START_ROUTINE)no_parameter, NULL, 0, NULL);
  WaitForSingleObject(thread, INFINITE);
  thread = CreateThread(NULL, 0, forever, NULL, 0, NULL);
  Sleep(1);
  say("%d %lu", TerminateThread(thread, 56), WaitForSingleObject(thread, 0));
  GetExitCodeThread(thread, &code);
  say("%lu", code);
  say_order();
  say("%d", DuplicateHandle(GetCurrentProcess(), GetCurrentThread(), GetCurrentProcess(), &own, 0, FALSE, DUPLICATE_SAME_ACCESS));
  say("%d %lu", GetThreadId(own) == GetCurrentThreadId(), WaitForSingleObject(own, 0));
}

static HANDLE gate;
static DWORD WINAPI waits(LPVOID letter) { WaitForSingleObject(gate, INFINITE); note(letter); return 0; }

static void events(char *query) {
  HANDLE threads[3], named;
  int i;
  char *letters[] = {"1", "2", "3"};
  /* One that resets itself lets one through, first come, first served. */
  gate = CreateEvent(NULL, FALSE, FALSE, NULL);
  for (i = 0; i < 3; i++) threads[i] = CreateThread(NULL, 0, waits, letters[i], 0, NULL);
  Sleep(1);
  SetEvent(gate);
  WaitForSingleObject(threads[0], INFINITE);
  say_order();
  say("%lu %lu", WaitForSingleObject(gate, 0), WaitForMultipleObjects(3, threads, FALSE, 0));
  SetEvent(gate);
  SetEvent(gate);
  say("%lu", WaitForMultipleObjects(3, threads, TRUE, INFINITE));
  say_order();
  /* One that stays set lets all through. */
  gate = CreateEvent(NULL, TRUE, FALSE, NULL);
  for (i = 0; i < 3; i++) threads[i] = CreateThread(NULL, 0, waits, letters[i], 0, NULL);
  Sleep(1);
  SetEvent(gate);
  say("%lu %lu", WaitForMultipleObjects(3, threads, TRUE, INFINITE), WaitForSingleObject(gate, 0));
  say_order();
  ResetEvent(gate);
  say("%lu", WaitForSingleObject(gate, 1));
  /* A pulse lets through what waits. */
  threads[0] = CreateThread(NULL, 0, waits, "p", 0, NULL);
  Sleep(1);
  PulseEvent(gate);
  say("%lu %lu", WaitForSingleObject(threads[0], INFINITE), WaitForSingleObject(gate, 0));
  say_order();
  /* Names. */
  gate = CreateEvent(NULL, TRUE, TRUE, "Local\\gate");
  say("%lu", GetLastError());
  named = CreateEvent(NULL, FALSE, FALSE, "Local\\gate");
  say("%lu %d %lu", GetLastError(), named != gate, WaitForSingleObject(named, 0));
  say("%d %d %lu", OpenEvent(EVENT_ALL_ACCESS, FALSE, "Local\\gate") != NULL, OpenMutex(MUTEX_ALL_ACCESS, FALSE, "Local\\gate") == NULL, GetLastError());
  say("%d %lu", OpenEvent(EVENT_ALL_ACCESS, FALSE, "none") == NULL, GetLastError());
  say("%d %lu %lu %lu", SetEvent((HANDLE)8), GetLastError(), WaitForSingleObject((HANDLE)8, 0), GetLastError());
  say("%lu %lu", WaitForMultipleObjects(0, threads, FALSE, 0), GetLastError());
}

static DWORD WINAPI takes(LPVOID letter) { WaitForSingleObject(gate, INFINITE); note(letter); Sleep(1); ReleaseSemaphore(gate, 1, NULL); return 0; }

static void semaphores(char *query) {
  HANDLE threads[4];
  LONG before = -1;
  int i;
  char *letters[] = {"a", "b", "c", "d"};
  gate = CreateSemaphore(NULL, 0, 4, NULL);
  for (i = 0; i < 4; i++) threads[i] = CreateThread(NULL, 0, takes, letters[i], 0, NULL);
  Sleep(1);
  say("%d %ld [%s]", ReleaseSemaphore(gate, 2, &before), before, order);
  say("%lu", WaitForMultipleObjects(4, threads, TRUE, INFINITE));
  say_order();
  say("%d %lu %d %lu", ReleaseSemaphore(gate, 3, NULL), GetLastError(), ReleaseSemaphore(gate, 0, NULL), GetLastError());
  say("%d %ld", ReleaseSemaphore(gate, 1, &before), before);
  say("%d %lu", CreateSemaphore(NULL, 5, 4, NULL) == NULL, GetLastError());
}

static HANDLE mutex;
static DWORD WINAPI keeps(LPVOID unused) { WaitForSingleObject(mutex, INFINITE); note("k"); return 0; }

static void mutexes(char *query) {
  HANDLE thread;
  mutex = CreateMutex(NULL, TRUE, NULL);
  thread = CreateThread(NULL, 0, keeps, NULL, 0, NULL);
  say("%lu", WaitForSingleObject(mutex, INFINITE));
  ReleaseMutex(mutex);
  say("%lu [%s]", WaitForSingleObject(thread, 1), order);
  ReleaseMutex(mutex);
  say("%lu", WaitForSingleObject(thread, INFINITE));
  say_order();
  /* The thread has ended with it. */
  say("%lu", WaitForSingleObject(mutex, INFINITE));
  ReleaseMutex(mutex);
  say("%d %lu %lu", ReleaseMutex(mutex), GetLastError(), WaitForSingleObject(mutex, 0));
}

static void all_at_once(char *query) {
  HANDLE both[2] = {CreateEvent(NULL, FALSE, TRUE, NULL), CreateEvent(NULL, FALSE, FALSE, NULL)};
  say("%lu %lu", WaitForMultipleObjects(2, both, TRUE, 1), WaitForSingleObject(both[0], 0));
  SetEvent(both[1]);
  say("%lu", WaitForMultipleObjects(2, both, FALSE, INFINITE));
  SetEvent(both[0]);
  SetEvent(both[1]);
  say("%lu %lu %lu", WaitForMultipleObjects(2, both, TRUE, 0), WaitForSingleObject(both[0], 0), WaitForSingleObject(both[1], 0));
}

static DWORD tls;
static VOID WINAPI freed(PVOID value) { note(value); }
static DWORD WINAPI stores(LPVOID value) {
  char before[8];
  sprintf(before, "%d", TlsGetValue(tls) == NULL && FlsGetValue(tls + 1) == NULL);
  note(before);
  TlsSetValue(tls, value);
  FlsSetValue(tls + 1, value);
  SetLastError(*(char *)value);
  errno = *(char *)value;
  Sleep(1);
  return GetLastError() == *(char *)value && errno == *(char *)value && TlsGetValue(tls) == value;
}

static void storage(char *query) {
  HANDLE threads[2];
  DWORD codes[2];
  tls = TlsAlloc();
  say("%d", FlsAlloc(freed) == tls + 1);
  threads[0] = CreateThread(NULL, 0, stores, "A", 0, NULL);
  threads[1] = CreateThread(NULL, 0, stores, "B", 0, NULL);
  WaitForMultipleObjects(2, threads, TRUE, INFINITE);
  GetExitCodeThread(threads[0], &codes[0]);
  GetExitCodeThread(threads[1], &codes[1]);
  say("%lu %lu %d", codes[0], codes[1], TlsGetValue(tls) == NULL);
  say_order();
  say("%d %d %lu", TlsFree(tls), TlsSetValue(tls, NULL), GetLastError());
  FlsFree(tls + 1);
}

static LONG done;
static HANDLE finished;
static DWORD WINAPI work(LPVOID unused) { Sleep(1); if (InterlockedIncrement(&done) == 1000) SetEvent(finished); return 0; }

static void queued(char *query) {
  int i;
  finished = CreateEvent(NULL, TRUE, FALSE, NULL);
  done = 0;
  for (i = 0; i < 1000; i++) QueueUserWorkItem(work, NULL, WT_EXECUTEDEFAULT);
  say("%ld", done);
  say("%lu %ld", WaitForSingleObject(finished, INFINITE), done);
}

static VOID WINAPI ticks(PVOID event, BOOLEAN fired) { note(fired ? "t" : "?"); if (InterlockedIncrement(&done) == 3) SetEvent(event); }

static void timers(char *query) {
  HANDLE timer, event = CreateEvent(NULL, TRUE, FALSE, NULL), waitable = CreateWaitableTimer(NULL, FALSE, NULL);
  LARGE_INTEGER due;
  done = 0;
  say("%d", CreateTimerQueueTimer(&timer, NULL, ticks, event, 1, 1, 0));
  say("%lu", WaitForSingleObject(event, INFINITE));
  say("%d", DeleteTimerQueueTimer(NULL, timer, INVALID_HANDLE_VALUE));
  say("%.3s", order);
  order[0] = 0;
  due.QuadPart = -10000;
  say("%d %lu %lu", SetWaitableTimer(waitable, &due, 0, NULL, NULL, FALSE), WaitForSingleObject(waitable, INFINITE), WaitForSingleObject(waitable, 0));
}

static HANDLE port;
static DWORD WINAPI serves(LPVOID name) {
  DWORD bytes;
  ULONG_PTR key;
  LPOVERLAPPED overlapped;
  char text[32];
  while (GetQueuedCompletionStatus(port, &bytes, &key, &overlapped, INFINITE) && key != 0) {
    sprintf(text, "%s%lu:%lu:%d ", (char *)name, bytes, key, (int)overlapped);
    note(text);
    Sleep(0);
  }
  return GetLastError();
}

static void ports(char *query) {
  HANDLE thread;
  DWORD bytes = 9, code, count;
  ULONG_PTR key;
  LPOVERLAPPED overlapped = (LPOVERLAPPED)1;
  OVERLAPPED_ENTRY entries[4];
  ULONG taken;
  int i;
  port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
  say("%d %lu %d", GetQueuedCompletionStatus(port, &bytes, &key, &overlapped, 1), GetLastError(), overlapped == NULL);
  for (i = 1; i <= 3; i++) PostQueuedCompletionStatus(port, i * 10, i, (LPOVERLAPPED)(ULONG_PTR)(i * 100));
  thread = CreateThread(NULL, 0, serves, "w", 0, NULL);
  PostQueuedCompletionStatus(port, 0, 0, NULL);
  WaitForSingleObject(thread, INFINITE);
  say_order();
  for (i = 1; i <= 3; i++) PostQueuedCompletionStatus(port, i, i, NULL);
  say("%d %lu %lu", GetQueuedCompletionStatusEx(port, entries, 4, &taken, 0, FALSE), taken, entries[2].lpCompletionKey);
  thread = CreateThread(NULL, 0, serves, "c", 0, NULL);
  Sleep(1);
  CloseHandle(port);
  WaitForSingleObject(thread, INFINITE);
  GetExitCodeThread(thread, &code);
  say("%lu", code);
  { OVERLAPPED read = {0};
    char text[16] = "";
    HANDLE file = CreateFile("C:\\note.txt", GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, FILE_FLAG_OVERLAPPED, NULL);
    port = CreateIoCompletionPort(file, NULL, 77, 0);
    WriteFile(file, "written", 7, &count, NULL);
    read.hEvent = CreateEvent(NULL, TRUE, FALSE, NULL);
    say("%d %lu", ReadFile(file, text, 15, &count, &read), WaitForSingleObject(read.hEvent, 0));
    say("%d %lu %lu %d %s", GetQueuedCompletionStatus(port, &bytes, &key, &overlapped, INFINITE), bytes, key, overlapped == &read, text);
    say("%d %lu", GetOverlappedResult(file, &read, &count, TRUE), count);
    CloseHandle(file); }
}

static CRITICAL_SECTION section;
static SRWLOCK slim = SRWLOCK_INIT;
static CONDITION_VARIABLE changed = CONDITION_VARIABLE_INIT;
static INIT_ONCE once = INIT_ONCE_STATIC_INIT;
static int level;

static DWORD WINAPI enters(LPVOID letter) {
  EnterCriticalSection(&section);
  EnterCriticalSection(&section);
  note(letter);
  Sleep(1);
  LeaveCriticalSection(&section);
  note(letter);
  LeaveCriticalSection(&section);
  return 0;
}
static DWORD WINAPI reads(LPVOID letter) { AcquireSRWLockShared(&slim); note(letter); Sleep(2); note(letter); ReleaseSRWLockShared(&slim); return 0; }
static DWORD WINAPI writes(LPVOID letter) { AcquireSRWLockExclusive(&slim); note(letter); Sleep(1); note(letter); ReleaseSRWLockExclusive(&slim); return 0; }
static DWORD WINAPI consumes(LPVOID letter) {
  EnterCriticalSection(&section);
  while (level == 0) SleepConditionVariableCS(&changed, &section, INFINITE);
  level--;
  note(letter);
  LeaveCriticalSection(&section);
  return 0;
}
static BOOL CALLBACK initialize(PINIT_ONCE init, PVOID parameter, PVOID *context) { note("i"); Sleep(1); *context = (PVOID)0x40; return TRUE; }
static DWORD WINAPI initializes(LPVOID unused) { PVOID context; InitOnceExecuteOnce(&once, initialize, NULL, &context); note("d"); return (DWORD)context; }

static void join(LPTHREAD_START_ROUTINE a, LPTHREAD_START_ROUTINE b, LPTHREAD_START_ROUTINE c) {
  HANDLE threads[3] = {CreateThread(NULL, 0, a, "1", 0, NULL), CreateThread(NULL, 0, b, "2", 0, NULL), CreateThread(NULL, 0, c, "3", 0, NULL)};
  WaitForMultipleObjects(3, threads, TRUE, INFINITE);
  say_order();
}

static void locks(char *query) {
  HANDLE threads[2];
  DWORD value = 0, code;
  InitializeCriticalSection(&section);
  join(enters, enters, enters);
  EnterCriticalSection(&section);
  threads[0] = CreateThread(NULL, 0, enters, "t", 0, NULL);
  Sleep(1);
  say("%d %d [%s]", TryEnterCriticalSection(&section), order[0] == 0, order);
  LeaveCriticalSection(&section);
  LeaveCriticalSection(&section);
  say("%lu", WaitForSingleObject(threads[0], INFINITE));
  say_order();
  join(reads, reads, writes);
  join(writes, reads, reads);
  threads[0] = CreateThread(NULL, 0, consumes, "x", 0, NULL);
  threads[1] = CreateThread(NULL, 0, consumes, "y", 0, NULL);
  Sleep(1);
  EnterCriticalSection(&section);
  say("%d %lu", SleepConditionVariableCS(&changed, &section, 1), GetLastError());
  level = 2;
  LeaveCriticalSection(&section);
  WakeAllConditionVariable(&changed);
  WaitForMultipleObjects(2, threads, TRUE, INFINITE);
  say_order();
  join(initializes, initializes, initializes);
  threads[0] = CreateThread(NULL, 0, initializes, NULL, 0, NULL);
  WaitForSingleObject(threads[0], INFINITE);
  GetExitCodeThread(threads[0], &code);
  say("%lx", code);
  say("%d %lu", WaitOnAddress(&value, &value, sizeof value, 1), GetLastError());
  DeleteCriticalSection(&section);
}

static void interlocked(char *query) {
  LONG value = 5;
  LONG64 wide = 0x100000000;
  PVOID pointer = &value;
  say("%ld %ld %ld", InterlockedIncrement(&value), InterlockedDecrement(&value), InterlockedExchangeAdd(&value, 10));
  say("%ld %ld %ld", InterlockedExchange(&value, 3), InterlockedCompareExchange(&value, 4, 3), InterlockedCompareExchange(&value, 9, 3));
  say("%ld %ld %ld %ld", InterlockedOr(&value, 3), InterlockedAnd(&value, 6), InterlockedXor(&value, 1), InterlockedAdd(&value, 2));
  say("%I64x %I64x %I64x", InterlockedIncrement64(&wide), InterlockedExchangeAdd64(&wide, 1), InterlockedCompareExchange64(&wide, 1, 2));
  say("%d %d", InterlockedExchangePointer(&pointer, NULL) == &value, InterlockedCompareExchangePointer(&pointer, &wide, NULL) == NULL && pointer == &wide);
}

static const struct part parts[] = {
    {"created", created}, {"begun", begun}, {"events", events}, {"semaphores", semaphores}, {"mutexes", mutexes},
    {"all", all_at_once}, {"storage", storage}, {"queued", queued}, {"timers", timers}, {"ports", ports},
    {"locks", locks}, {"interlocked", interlocked}, {0}};
SAYS(parts)
