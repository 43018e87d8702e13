/* Many requests at once, each with its own state, that wait in different ways. */
#include <httpext.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

static CRITICAL_SECTION section;
static HANDLE event, semaphore, mutex, port;
static LONG inside, most, served;

struct job {
  EXTENSION_CONTROL_BLOCK *ecb;
  HANDLE done;
  unsigned seed;
  DWORD result;
};

static unsigned next(unsigned *seed) { return *seed = *seed * 1103515245u + 12345u; }

/* Recursion with arrays on the stack, that waits at its bottom. */
static unsigned deep(unsigned seed, int depth) {
  unsigned char bytes[512];
  unsigned sum = 0;
  int i;
  memset(bytes, (int)(seed & 0xff), sizeof bytes);
  SetLastError(seed);
  if (depth > 0) sum = deep(seed + 1, depth - 1);
  else Sleep(next(&seed) % 5);
  for (i = 0; i < (int)sizeof bytes; i++) sum += bytes[i];
  return sum + (GetLastError() & 1);
}

static void guarded(unsigned *seed) {
  EnterCriticalSection(&section);
  if (InterlockedIncrement(&inside) > most) most = inside;
  Sleep(next(seed) % 2);
  InterlockedDecrement(&inside);
  LeaveCriticalSection(&section);
}

static DWORD WINAPI work(LPVOID parameter) {
  struct job *job = parameter;
  guarded(&job->seed);
  job->result = deep(job->seed, 5);
  SetEvent(job->done);
  return 0;
}

static DWORD WINAPI serve(LPVOID unused) {
  DWORD bytes;
  ULONG_PTR key;
  LPOVERLAPPED overlapped;
  while (GetQueuedCompletionStatus(port, &bytes, &key, &overlapped, INFINITE) && key != 0) work((LPVOID)key);
  return 0;
}

static HANDLE servers[4];

BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, LPVOID reserved) {
  int i;
  if (reason != DLL_PROCESS_ATTACH) return TRUE;
  InitializeCriticalSection(&section);
  semaphore = CreateSemaphore(NULL, 3, 3, NULL);
  mutex = CreateMutex(NULL, FALSE, NULL);
  port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
  for (i = 0; i < 4; i++) servers[i] = CreateThread(NULL, 0, serve, NULL, 0, NULL);
  return TRUE;
}

BOOL WINAPI GetExtensionVersion(HSE_VERSION_INFO *info) {
  info->dwExtensionVersion = HSE_VERSION;
  strcpy(info->lpszExtensionDesc, "many");
  return TRUE;
}

/* What the memory has: the end of it, and a block of the size of a control block's. */
static BOOL says_memory(EXTENSION_CONTROL_BLOCK *ecb) {
  char text[64];
  DWORD size;
  if (strcmp(ecb->lpszPathInfo, "/memory") != 0) return FALSE;
  size = (DWORD)sprintf(text, "%lu\n", (unsigned long)__builtin_wasm_memory_size(0));
  ecb->WriteClient(ecb->ConnID, text, &size, HSE_IO_SYNC);
  return TRUE;
}

static void answer(EXTENSION_CONTROL_BLOCK *ecb, unsigned seed, unsigned result) {
  char text[128];
  DWORD size = (DWORD)sprintf(text, "%u %u %ld\n", seed, result, most);
  ecb->WriteClient(ecb->ConnID, text, &size, HSE_IO_SYNC);
}

/* The answer comes from a thread, after the request's own function has returned. */
static DWORD WINAPI answer_later(LPVOID parameter) {
  struct job *job = parameter;
  unsigned seed = job->seed;
  guarded(&job->seed);
  answer(job->ecb, seed, deep(seed, 5));
  job->ecb->ServerSupportFunction(job->ecb->ConnID, HSE_REQ_DONE_WITH_SESSION, NULL, NULL, NULL);
  free(job);
  InterlockedIncrement(&served);
  return 0;
}

DWORD WINAPI HttpExtensionProc(EXTENSION_CONTROL_BLOCK *ecb) {
  unsigned seed = (unsigned)strtoul(ecb->lpszQueryString, NULL, 10), kept = seed;
  struct job job = {ecb, NULL, seed, 0}, *later;
  HANDLE thread;
  if (says_memory(ecb)) return HSE_STATUS_SUCCESS;
  switch (seed % 6) {
    case 0:
      answer(ecb, seed, deep(seed, 5));
      break;
    case 1:
      job.done = CreateEvent(NULL, FALSE, FALSE, NULL);
      PostQueuedCompletionStatus(port, 0, (ULONG_PTR)&job, NULL);
      WaitForSingleObject(job.done, INFINITE);
      CloseHandle(job.done);
      answer(ecb, seed, deep(seed, 5));
      break;
    case 2:
      WaitForSingleObject(semaphore, INFINITE);
      Sleep(next(&kept) % 3);
      ReleaseSemaphore(semaphore, 1, NULL);
      answer(ecb, seed, deep(seed, 5));
      break;
    case 3:
      job.done = CreateEvent(NULL, FALSE, FALSE, NULL);
      thread = CreateThread(NULL, 0, work, &job, 0, NULL);
      WaitForSingleObject(thread, INFINITE);
      CloseHandle(thread);
      CloseHandle(job.done);
      answer(ecb, seed, deep(seed, 5));
      break;
    case 4:
      WaitForSingleObject(mutex, INFINITE);
      guarded(&kept);
      ReleaseMutex(mutex);
      answer(ecb, seed, deep(seed, 5));
      break;
    default:
      later = malloc(sizeof *later);
      *later = job;
      QueueUserWorkItem(answer_later, later, WT_EXECUTEDEFAULT);
      return HSE_STATUS_PENDING;
  }
  InterlockedIncrement(&served);
  return HSE_STATUS_SUCCESS;
}

BOOL WINAPI TerminateExtension(DWORD flags) {
  int i;
  char text[64];
  for (i = 0; i < 4; i++) PostQueuedCompletionStatus(port, 0, 0, NULL);
  sprintf(text, "%lu ended, %ld served", WaitForMultipleObjects(4, servers, TRUE, INFINITE), served);
  OutputDebugString(text);
  return TRUE;
}
