/*
 * Views of files, and memory with a name. A view is a copy of the file: what
 * is written there goes back when it is flushed or unmapped.
 * https://learn.microsoft.com/en-us/windows/win32/memory/file-mapping
 */
#include <stdlib.h>
#include <string.h>

#include "abi.h"
#include "mappings.h"
#include "text.h"

/* A mapping: it goes when its last handle and its view are gone. */
struct mapping {
  struct mapping *next;
  char *name;
  HANDLE file;
  BOOL writes;
  size_t size;
  /* Its bytes: one for all views. */
  char *bytes;
  int handles, views;
};

static struct mapping *mappings;

static struct mapping *named_mapping(const char *name) {
  struct mapping *at = name == NULL ? NULL : mappings;
  while (at != NULL && (at->name == NULL || strcmp(at->name, name) != 0)) at = at->next;
  return at;
}

static struct mapping *mapping_of(HANDLE handle) {
  struct mapping *at = mappings;
  while (at != NULL && (HANDLE)at != handle) at = at->next;
  return at;
}

static void drop(struct mapping *mapping) {
  if (mapping->handles > 0 || mapping->views > 0) return;
  for (struct mapping **at = &mappings; *at != NULL; at = &(*at)->next) {
    if (*at != mapping) continue;
    *at = mapping->next;
    break;
  }
  free(mapping->name);
  free(mapping->bytes);
  free(mapping);
}

static HANDLE failed_mapping(DWORD code) {
  SetLastError(code);
  return NULL;
}

static BOOL transfer(struct mapping *mapping, BOOL writes) {
  OVERLAPPED start = {0};
  DWORD count;
  if (mapping->size == 0) return TRUE;
  return writes ? WriteFile(mapping->file, mapping->bytes, mapping->size, &count, &start)
                : ReadFile(mapping->file, mapping->bytes, mapping->size, &count, &start) ||
                      GetLastError() == ERROR_HANDLE_EOF;
}

HANDLE WINAPI CreateFileMappingA(HANDLE file, LPSECURITY_ATTRIBUTES security, DWORD protection,
                                 DWORD size_high, DWORD size, LPCSTR name) {
  (void)security;
  struct mapping *mapping = named_mapping(name);
  if (mapping != NULL) {
    mapping->handles++;
    SetLastError(ERROR_ALREADY_EXISTS);
    return mapping;
  }
  if (size_high != 0) return failed_mapping(ERROR_NOT_ENOUGH_MEMORY);
  BOOL of_file = file != INVALID_HANDLE_VALUE;
  if (of_file && size == 0) size = GetFileSize(file, NULL);
  if (size == 0 || size == INVALID_FILE_SIZE) return failed_mapping(ERROR_INVALID_PARAMETER);
  mapping = calloc(1, sizeof *mapping);
  char *bytes = calloc(1, size);
  if (mapping == NULL || bytes == NULL) {
    free(mapping);
    free(bytes);
    return failed_mapping(ERROR_NOT_ENOUGH_MEMORY);
  }
  *mapping = (struct mapping){mappings, _strdup(name), file, (protection & PAGE_READWRITE) != 0,
                              size,     bytes,         1,    0};
  mappings = mapping;
  if (of_file && !transfer(mapping, FALSE)) {
    DWORD error = GetLastError();
    mapping->handles = 0;
    drop(mapping);
    return failed_mapping(error);
  }
  SetLastError(NO_ERROR);
  return mapping;
}

HANDLE WINAPI CreateFileMappingW(HANDLE file, LPSECURITY_ATTRIBUTES security, DWORD protection,
                                 DWORD size_high, DWORD size, LPCWSTR name) {
  char *narrow = isapi_narrowed(name);
  HANDLE mapping = CreateFileMappingA(file, security, protection, size_high, size, narrow);
  free(narrow);
  return mapping;
}

HANDLE WINAPI OpenFileMappingA(DWORD access, BOOL inherits, LPCSTR name) {
  (void)access, (void)inherits;
  struct mapping *mapping = named_mapping(name);
  if (mapping == NULL) return failed_mapping(ERROR_FILE_NOT_FOUND);
  mapping->handles++;
  return mapping;
}

HANDLE WINAPI OpenFileMappingW(DWORD access, BOOL inherits, LPCWSTR name) {
  char *narrow = isapi_narrowed(name);
  HANDLE mapping = OpenFileMappingA(access, inherits, narrow);
  free(narrow);
  return mapping;
}

LPVOID WINAPI MapViewOfFile(HANDLE handle, DWORD access, DWORD offset_high, DWORD offset,
                            SIZE_T bytes) {
  (void)access;
  struct mapping *mapping = mapping_of(handle);
  if (mapping == NULL) return failed_mapping(ERROR_INVALID_HANDLE);
  if (offset_high != 0 || offset > mapping->size || bytes > mapping->size - offset) {
    return failed_mapping(ERROR_INVALID_PARAMETER);
  }
  mapping->views++;
  return mapping->bytes + offset;
}

static struct mapping *mapping_at(LPCVOID address) {
  struct mapping *at = mappings;
  while (at != NULL && ((const char *)address < at->bytes ||
                        (const char *)address >= at->bytes + at->size)) {
    at = at->next;
  }
  return at;
}

BOOL WINAPI FlushViewOfFile(LPCVOID address, SIZE_T bytes) {
  (void)bytes;
  struct mapping *mapping = mapping_at(address);
  if (mapping == NULL) return failed_mapping(ERROR_INVALID_ADDRESS) != NULL;
  if (mapping->file == INVALID_HANDLE_VALUE || !mapping->writes) return TRUE;
  return transfer(mapping, TRUE);
}

BOOL WINAPI UnmapViewOfFile(LPCVOID address) {
  struct mapping *mapping = mapping_at(address);
  if (mapping == NULL) return failed_mapping(ERROR_INVALID_ADDRESS) != NULL;
  FlushViewOfFile(address, 0);
  if (mapping->views > 0) mapping->views--;
  drop(mapping);
  return TRUE;
}

BOOL isapi_close_mapping(HANDLE handle) {
  struct mapping *mapping = mapping_of(handle);
  if (mapping == NULL) return FALSE;
  if (mapping->handles > 0) mapping->handles--;
  drop(mapping);
  return TRUE;
}
