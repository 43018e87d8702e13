/* Windows' heaps: all of them are the one that malloc has. */
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

#include "text.h"

/* Blocks have their size before them: the heap's own functions ask for it. The
   mark says that what stands there is one, and is different for each block. */
union header {
  struct {
    size_t size;
    uintptr_t mark;
  };
  max_align_t alignment;
};

#define MARK 0x15a9b10cu

static char process_heap;

static union header *header_of(const void *memory) {
  return (union header *)memory - 1;
}

static void *allocate(size_t size, BOOL zero) {
  if (size > SIZE_MAX - sizeof(union header)) return NULL;
  union header *block = malloc(sizeof *block + size);
  if (block == NULL) {
    SetLastError(ERROR_NOT_ENOUGH_MEMORY);
    return NULL;
  }
  block->size = size;
  block->mark = (uintptr_t)block ^ MARK;
  return zero ? memset(block + 1, 0, size) : block + 1;
}

static void *reallocate(void *memory, size_t size, BOOL zero) {
  if (memory == NULL) return allocate(size, zero);
  size_t before = header_of(memory)->size;
  if (size > SIZE_MAX - sizeof(union header)) return NULL;
  union header *block = realloc(header_of(memory), sizeof *block + size);
  if (block == NULL) {
    SetLastError(ERROR_NOT_ENOUGH_MEMORY);
    return NULL;
  }
  block->size = size;
  block->mark = (uintptr_t)block ^ MARK;
  if (zero && size > before) {
    memset((char *)(block + 1) + before, 0, size - before);
  }
  return block + 1;
}

static void release(void *memory) {
  if (memory == NULL) return;
  header_of(memory)->mark = 0;
  free(header_of(memory));
}

size_t isapi_heap_size(const void *memory) {
  if ((uintptr_t)memory % _Alignof(union header) != 0 || (uintptr_t)memory < sizeof(union header)) {
    return 0;
  }
  const union header *header = header_of(memory);
  return header->mark == ((uintptr_t)header ^ MARK) ? header->size : 0;
}

HANDLE WINAPI GetProcessHeap(VOID) { return &process_heap; }

HANDLE WINAPI HeapCreate(DWORD options, SIZE_T initial, SIZE_T maximum) {
  (void)options, (void)initial, (void)maximum;
  return &process_heap;
}

BOOL WINAPI HeapDestroy(HANDLE heap) { return heap == &process_heap; }

LPVOID WINAPI HeapAlloc(HANDLE heap, DWORD flags, SIZE_T bytes) {
  (void)heap;
  return allocate(bytes, (flags & HEAP_ZERO_MEMORY) != 0);
}

LPVOID WINAPI HeapReAlloc(HANDLE heap, DWORD flags, LPVOID memory,
                          SIZE_T bytes) {
  (void)heap;
  return reallocate(memory, bytes, (flags & HEAP_ZERO_MEMORY) != 0);
}

BOOL WINAPI HeapFree(HANDLE heap, DWORD flags, LPVOID memory) {
  (void)heap, (void)flags;
  release(memory);
  return TRUE;
}

SIZE_T WINAPI HeapSize(HANDLE heap, DWORD flags, LPCVOID memory) {
  (void)heap, (void)flags;
  return header_of(memory)->size;
}

/* Memory grows, so there is always more of it. */
SIZE_T WINAPI HeapCompact(HANDLE heap, DWORD flags) {
  (void)heap, (void)flags;
  return 1 << 20;
}

BOOL WINAPI HeapLock(HANDLE heap) {
  (void)heap;
  return TRUE;
}

BOOL WINAPI HeapUnlock(HANDLE heap) {
  (void)heap;
  return TRUE;
}

BOOL WINAPI HeapValidate(HANDLE heap, DWORD flags, LPCVOID memory) {
  (void)heap, (void)flags, (void)memory;
  return TRUE;
}

HLOCAL WINAPI LocalAlloc(UINT flags, SIZE_T bytes) {
  return allocate(bytes, (flags & LMEM_ZEROINIT) != 0);
}

HLOCAL WINAPI LocalReAlloc(HLOCAL memory, SIZE_T bytes, UINT flags) {
  return reallocate(memory, bytes, (flags & LMEM_ZEROINIT) != 0);
}

HLOCAL WINAPI LocalFree(HLOCAL memory) {
  release(memory);
  return NULL;
}

LPVOID WINAPI LocalLock(HLOCAL memory) { return memory; }

BOOL WINAPI LocalUnlock(HLOCAL memory) {
  (void)memory;
  return TRUE;
}

SIZE_T WINAPI LocalSize(HLOCAL memory) { return header_of(memory)->size; }

HGLOBAL WINAPI GlobalAlloc(UINT flags, SIZE_T bytes) {
  return allocate(bytes, (flags & GMEM_ZEROINIT) != 0);
}

HGLOBAL WINAPI GlobalReAlloc(HGLOBAL memory, SIZE_T bytes, UINT flags) {
  return reallocate(memory, bytes, (flags & GMEM_ZEROINIT) != 0);
}

HGLOBAL WINAPI GlobalFree(HGLOBAL memory) { return LocalFree(memory); }

LPVOID WINAPI GlobalLock(HGLOBAL memory) { return memory; }

BOOL WINAPI GlobalUnlock(HGLOBAL memory) { return LocalUnlock(memory); }

SIZE_T WINAPI GlobalSize(HGLOBAL memory) { return header_of(memory)->size; }

LPVOID WINAPI VirtualAlloc(LPVOID address, SIZE_T bytes, DWORD type,
                           DWORD protection) {
  (void)type, (void)protection;
  return address != NULL ? address : allocate(bytes, TRUE);
}

BOOL WINAPI VirtualFree(LPVOID address, SIZE_T bytes, DWORD type) {
  (void)bytes;
  if (type & MEM_RELEASE) release(address);
  return TRUE;
}

BOOL WINAPI VirtualProtect(LPVOID address, SIZE_T bytes, DWORD protection, PDWORD before) {
  (void)address, (void)bytes, (void)protection;
  if (before != NULL) *before = PAGE_READWRITE;
  return TRUE;
}

HLOCAL WINAPI LocalHandle(LPCVOID memory) { return (HLOCAL)memory; }
HGLOBAL WINAPI GlobalHandle(LPCVOID memory) { return (HGLOBAL)memory; }

UINT WINAPI GlobalFlags(HGLOBAL memory) {
  (void)memory;
  return 0;
}

/* What lies in the memory can be read and written. */
BOOL WINAPI IsBadReadPtr(const VOID *memory, UINT_PTR bytes) {
  uint64_t end = (uint64_t)(uintptr_t)memory + bytes;
  return bytes != 0 && (memory == NULL || end > (uint64_t)__builtin_wasm_memory_size(0) << 16);
}

BOOL WINAPI IsBadWritePtr(LPVOID memory, UINT_PTR bytes) { return IsBadReadPtr(memory, bytes); }
BOOL WINAPI IsBadCodePtr(FARPROC function) { return function == NULL; }

BOOL WINAPI IsBadStringPtrA(LPCSTR text, UINT_PTR most) {
  return IsBadReadPtr(text, most == 0 ? 0 : 1);
}

BOOL WINAPI IsBadStringPtrW(LPCWSTR text, UINT_PTR most) {
  return IsBadReadPtr(text, most == 0 ? 0 : sizeof *text);
}
