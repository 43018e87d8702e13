#include "fiber.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define CANARY 0x15a91ca7u
#define CANARY_WORDS 16
#define ALIGNMENT 16

ISAPI_IMPORT(wait) int isapi_import_wait(void);
ISAPI_IMPORT(stack_overflow) _Noreturn void isapi_import_stack_overflow(void);

/* Runs what cannot wait: constructors, and the loader's own calls. */
static struct isapi_fiber isapi_main;

struct isapi_fiber *isapi_current = &isapi_main;

static DWORD last_id;

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
  return fiber;
}

ISAPI_EXPORT(fiber_free) void isapi_fiber_free(struct isapi_fiber *fiber) {
  free(fiber->bottom);
}

void isapi_begin(struct isapi_fiber *fiber) {
  fiber->last_error = ERROR_SUCCESS;
  if (fiber->id == 0) fiber->id = ++last_id * 4;
  isapi_current = fiber;
  errno = 0;
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
  uintptr_t pointer;
  struct isapi_fiber *fiber = isapi_current;
  int error = errno;
  __asm__ volatile(".globaltype __stack_pointer, i32\n"
                   "global.get __stack_pointer\n"
                   "local.set %0"
                   : "=r"(pointer));
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
