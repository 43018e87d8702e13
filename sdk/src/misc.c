/* What Microsoft's C library has beside all that: numbers, memory, sorting. */
#include <errno.h>
#include <float.h>
#include <locale.h>
#include <malloc.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <objbase.h>

#include "text.h"

/* Microsoft's generator: what a seed gives is known. */
static unsigned random_state = 1;

void srand(unsigned seed) { random_state = seed; }

int rand(void) {
  random_state = random_state * 214013u + 2531011u;
  return (int)(random_state >> 16 & RAND_MAX);
}

unsigned short _byteswap_ushort(unsigned short value) { return __builtin_bswap16(value); }
unsigned long _byteswap_ulong(unsigned long value) { return __builtin_bswap32(value); }
unsigned long long _byteswap_uint64(unsigned long long value) { return __builtin_bswap64(value); }

void _swab(char *from, char *to, int count) {
  for (int i = 0; i + 1 < count; i += 2) {
    char first = from[i];
    to[i] = from[i + 1];
    to[i + 1] = first;
  }
}

int _isnan(double value) { return isnan(value); }
int _finite(double value) { return isfinite(value); }
double _copysign(double value, double sign) { return copysign(value, sign); }
double _hypot(double x, double y) { return hypot(x, y); }

/* There is one way to compute. */
unsigned _controlfp(unsigned value, unsigned mask) {
  (void)value, (void)mask;
  return _PC_53;
}
unsigned _control87(unsigned value, unsigned mask) { return _controlfp(value, mask); }
unsigned _clearfp(void) { return 0; }
unsigned _statusfp(void) { return 0; }
void _fpreset(void) {}

size_t _msize(void *memory) { return malloc_usable_size(memory); }

void *_expand(void *memory, size_t bytes) {
  return bytes <= _msize(memory) ? memory : NULL;
}

void *_recalloc(void *memory, size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / size) return NULL;
  size_t before = memory == NULL ? 0 : _msize(memory);
  char *block = realloc(memory, count * size);
  if (block != NULL && count * size > before) memset(block + before, 0, count * size - before);
  return block;
}

void *_aligned_malloc(size_t bytes, size_t alignment) {
  if (alignment < sizeof(void *)) alignment = sizeof(void *);
  return aligned_alloc(alignment, (bytes + alignment - 1) & ~(alignment - 1));
}

void *_aligned_realloc(void *memory, size_t bytes, size_t alignment) {
  void *block = _aligned_malloc(bytes, alignment);
  if (block != NULL && memory != NULL) {
    size_t before = _msize(memory);
    memcpy(block, memory, before < bytes ? before : bytes);
    free(memory);
  }
  return block;
}

void _aligned_free(void *memory) { free(memory); }
int _heapchk(void) { return _HEAPOK; }
int _heapmin(void) { return 0; }

LPVOID WINAPI CoTaskMemAlloc(SIZE_T bytes) { return malloc(bytes); }
void WINAPI CoTaskMemFree(LPVOID memory) { free(memory); }

void qsort_s(void *base, size_t count, size_t size,
             int (*compare)(void *, const void *, const void *), void *context) {
  char *start = base;
  /* Heap sort: no more memory than there is, and no bad case. */
  for (size_t end = count, root = count / 2; end > 1;) {
    if (root > 0) root--;
    else {
      end--;
      for (size_t i = 0; i < size; i++) {
        char c = start[i];
        start[i] = start[end * size + i];
        start[end * size + i] = c;
      }
    }
    for (size_t at = root;;) {
      size_t child = 2 * at + 1;
      if (child >= end) break;
      if (child + 1 < end &&
          compare(context, start + child * size, start + (child + 1) * size) < 0) {
        child++;
      }
      if (compare(context, start + at * size, start + child * size) >= 0) break;
      for (size_t i = 0; i < size; i++) {
        char c = start[at * size + i];
        start[at * size + i] = start[child * size + i];
        start[child * size + i] = c;
      }
      at = child;
    }
  }
}

void *bsearch_s(const void *key, const void *base, size_t count, size_t size,
                int (*compare)(void *, const void *, const void *), void *context) {
  const char *start = base;
  while (count > 0) {
    const char *middle = start + count / 2 * size;
    int difference = compare(context, key, middle);
    if (difference == 0) return (void *)middle;
    if (difference > 0) {
      start = middle + size;
      count -= count / 2 + 1;
    } else {
      count /= 2;
    }
  }
  return NULL;
}

int *_errno(void) { return &errno; }

unsigned long *__doserrno(void) {
  static unsigned long code;
  code = GetLastError();
  return &code;
}

errno_t _get_errno(int *value) {
  *value = errno;
  return 0;
}

errno_t _set_errno(int value) {
  errno = value;
  return 0;
}

static void run_onexit(void *function) { ((_onexit_t)function)(); }
int __cxa_atexit(void (*function)(void *), void *argument, void *library);

_onexit_t _onexit(_onexit_t function) {
  return __cxa_atexit(run_onexit, (void *)function, NULL) == 0 ? function : NULL;
}

_purecall_handler _set_purecall_handler(_purecall_handler next) {
  static _purecall_handler current_handler;
  _purecall_handler before = current_handler;
  current_handler = next;
  return before;
}

unsigned _set_abort_behavior(unsigned flags, unsigned mask) {
  (void)flags, (void)mask;
  return 0;
}

int _set_error_mode(int mode) {
  (void)mode;
  return _OUT_TO_STDERR;
}

static char program[] = "w3wp.exe";
static char *arguments[] = {program, NULL};
int __argc = 1;
char **__argv = arguments;
char *_pgmptr = program;

int _configthreadlocale(int type) {
  (void)type;
  return _DISABLE_PER_THREAD_LOCALE;
}

WCHAR *_wsetlocale(int category, const WCHAR *locale) {
  static WCHAR name[32];
  char *narrow = isapi_narrowed(locale);
  const char *set = setlocale(category, narrow);
  free(narrow);
  if (set == NULL) return NULL;
  isapi_widen(name, 32, set, -1);
  return name;
}

_locale_t _create_locale(int category, const char *locale) {
  (void)category, (void)locale;
  return program;
}

void _free_locale(_locale_t locale) { (void)locale; }
