#pragma GCC system_header
#include_next <malloc.h>
#ifndef ISAPI_MALLOC_H
#define ISAPI_MALLOC_H

#include <stddef.h>

#define _alloca(bytes) __builtin_alloca(bytes)
#ifndef alloca
#define alloca(bytes) __builtin_alloca(bytes)
#endif
#define _malloca(bytes) malloc(bytes)
#define _freea(memory) free(memory)

#define _HEAPEMPTY (-1)
#define _HEAPOK (-2)

#ifdef __cplusplus
extern "C" {
#endif
size_t _msize(void *memory);
void *_expand(void *memory, size_t bytes);
void *_recalloc(void *memory, size_t count, size_t size);
void *_aligned_malloc(size_t bytes, size_t alignment);
void *_aligned_realloc(void *memory, size_t bytes, size_t alignment);
void _aligned_free(void *memory);
int _heapchk(void);
int _heapmin(void);
#ifdef __cplusplus
}
#endif
#endif
