#include "fiber.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define CANARY 0x15a91ca7u
#define CANARY_WORDS 16
#define ALIGNMENT 16

/* Bytes of a stack that are left to functions of the library. */
#define RESERVE 4096

ISAPI_IMPORT(wait) int isapi_import_wait(void);
ISAPI_IMPORT(stack_overflow) _Noreturn void isapi_import_stack_overflow(void);

/* Runs what cannot wait: constructors, and the loader's own calls. */
struct isapi_fiber isapi_main = {.next = &isapi_main, .previous = &isapi_main};

struct isapi_fiber *isapi_current = &isapi_main;

BOOL isapi_tells_threads = TRUE;

/* Set once DllMain has been told that the library was loaded. */
static BOOL is_loaded;

static DWORD last_id;

static inline uintptr_t stack_pointer(void) {
  uintptr_t pointer;
  __asm__ volatile(".globaltype __stack_pointer, i32\n"
                   "global.get __stack_pointer\n"
                   "local.set %0"
                   : "=r"(pointer));
  return pointer;
}

/*
 * Every function of a source calls it first, before it writes to its stack:
 * -finstrument-function-entry-bare. So a recursion without an end traps before
 * it has written into the memory of others. Functions of the library do not
 * call it: the reserve is theirs.
 */
__attribute__((no_instrument_function)) void __cyg_profile_func_enter_bare(void) {
  if (stack_pointer() < (uintptr_t)isapi_current->bottom + RESERVE) isapi_import_stack_overflow();
}

static void check_stack(const struct isapi_fiber *fiber, uintptr_t pointer) {
  if (fiber == &isapi_main) return;
  int whole = pointer > (uintptr_t)fiber->bottom && pointer <= (uintptr_t)fiber;
  for (int i = 0; whole && i < CANARY_WORDS; i++) {
    whole = fiber->bottom[i] == CANARY;
  }
  if (!whole) isapi_import_stack_overflow();
}

/* A fiber with so many bytes of stack; NULL if there is no memory. */
ISAPI_EXPORT(fiber_new) struct isapi_fiber *isapi_fiber_new(size_t bytes) {
  size_t stack = (bytes + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  char *region = aligned_alloc(
      ALIGNMENT,
      stack + ((sizeof(struct isapi_fiber) + ALIGNMENT - 1) & ~(ALIGNMENT - 1)));
  if (region == NULL) return NULL;
  struct isapi_fiber *fiber = (struct isapi_fiber *)(region + stack);
  memset(fiber, 0, sizeof *fiber);
  fiber->bottom = (unsigned *)region;
  for (int i = 0; i < CANARY_WORDS; i++) fiber->bottom[i] = CANARY;
  fiber->next = isapi_main.next;
  fiber->previous = &isapi_main;
  fiber->next->previous = isapi_main.next = fiber;
  return fiber;
}

ISAPI_EXPORT(fiber_free) void isapi_fiber_free(struct isapi_fiber *fiber) {
  fiber->previous->next = fiber->next;
  fiber->next->previous = fiber->previous;
  free(fiber->bottom);
}

static void set_current(struct isapi_fiber *fiber) {
  fiber->last_error = ERROR_SUCCESS;
  if (fiber->id == 0) fiber->id = ++last_id * 4;
  isapi_current = fiber;
  errno = 0;
}

void isapi_begin(struct isapi_fiber *fiber) {
  set_current(fiber);
  if (fiber->attached) return;
  fiber->attached = TRUE;
  if (!is_loaded) is_loaded = TRUE;
  else if (isapi_tells_threads) isapi_call_dll_main(DLL_THREAD_ATTACH);
  fiber->last_error = ERROR_SUCCESS;
}

/* A thread will run on this fiber: its id, which is new. */
ISAPI_EXPORT(thread_new) DWORD isapi_thread_new(struct isapi_fiber *fiber) {
  memset(fiber->tls, 0, sizeof fiber->tls);
  fiber->attached = FALSE;
  return fiber->id = ++last_id * 4;
}

/* Before the thread's function is called. */
ISAPI_EXPORT(thread_begin) BOOL isapi_thread_begin(struct isapi_fiber *fiber) {
  isapi_begin(fiber);
  isapi_end();
  return TRUE;
}

/* The loader calls the thread's function next. */
ISAPI_EXPORT(thread_enter) BOOL isapi_thread_enter(struct isapi_fiber *fiber) {
  set_current(fiber);
  return TRUE;
}

/* After the thread's function has returned, or the thread has ended itself. */
ISAPI_EXPORT(thread_end) BOOL isapi_thread_end(struct isapi_fiber *fiber) {
  set_current(fiber);
  if (isapi_tells_threads) isapi_call_dll_main(DLL_THREAD_DETACH);
  isapi_end_thread_storage(fiber);
  fiber->attached = FALSE;
  isapi_end();
  return TRUE;
}

void isapi_end(void) {
  check_stack(isapi_current, (uintptr_t)isapi_current);
  isapi_current = &isapi_main;
}

/*
 * Others run while this waits, and each has moved the stack pointer, the
 * current fiber and errno. They are set again here, after the import has
 * returned: before that, from JavaScript, others may still run in between.
 */
__attribute__((noinline)) int isapi_wait(void) {
  uintptr_t pointer = stack_pointer();
  struct isapi_fiber *fiber = isapi_current;
  int error = errno;
  check_stack(fiber, pointer);
  int answer = isapi_import_wait();
  __asm__ volatile("local.get %0\n"
                   "global.set __stack_pointer"
                   :
                   : "r"(pointer));
  isapi_current = fiber;
  errno = error;
  return answer;
}

BOOL isapi_succeeds(int answer) {
  answer = isapi_await(answer);
  if (answer >= 0) return TRUE;
  SetLastError((DWORD)-answer);
  return FALSE;
}

DWORD WINAPI GetLastError(VOID) { return isapi_current->last_error; }

VOID WINAPI SetLastError(DWORD code) { isapi_current->last_error = code; }
