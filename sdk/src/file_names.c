/* Files and folders by their names.
   https://learn.microsoft.com/en-us/windows/win32/fileio/directory-management */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "files.h"
#include "text.h"

ISAPI_IMPORT(file_facts)
int isapi_import_file_facts(LPCSTR name, struct isapi_file_facts *to);
ISAPI_IMPORT(file_delete) int isapi_import_file_delete(LPCSTR name);
ISAPI_IMPORT(file_move) int isapi_import_file_move(LPCSTR from, LPCSTR to, BOOL replaces);
ISAPI_IMPORT(folder_create) int isapi_import_folder_create(LPCSTR name);
ISAPI_IMPORT(folder_remove) int isapi_import_folder_remove(LPCSTR name);
ISAPI_IMPORT(find_open) int isapi_import_find_open(LPCSTR pattern);
ISAPI_IMPORT(find_next) int isapi_import_find_next(HANDLE find, struct isapi_file_facts *to);

/* A call with a path that is made absolute for it. */
#define WITH_FULL_PATH(result, path, call)                    \
  char *full = isapi_full_path(path);                         \
  result answer = full == NULL ? (result)-ERROR_NOT_ENOUGH_MEMORY : (call); \
  free(full)

/* The same for a wide one. */
#define WITH_NARROW(result, path, call)   \
  char *narrow = isapi_narrowed(path);    \
  result answer = (call);                 \
  free(narrow);                           \
  return answer

BOOL isapi_facts(const char *path, struct isapi_file_facts *facts) {
  if (path == NULL || *path == 0) {
    SetLastError(ERROR_PATH_NOT_FOUND);
    return FALSE;
  }
  WITH_FULL_PATH(int, path, isapi_await(isapi_import_file_facts(full, facts)));
  return isapi_succeeds(answer);
}

static DWORD attributes_of(const struct isapi_file_facts *facts) {
  return facts->is_directory ? FILE_ATTRIBUTE_DIRECTORY : FILE_ATTRIBUTE_ARCHIVE;
}

DWORD WINAPI GetFileAttributesA(LPCSTR path) {
  struct isapi_file_facts facts;
  return isapi_facts(path, &facts) ? attributes_of(&facts) : INVALID_FILE_ATTRIBUTES;
}

DWORD WINAPI GetFileAttributesW(LPCWSTR path) {
  WITH_NARROW(DWORD, path, GetFileAttributesA(narrow));
}

BOOL WINAPI GetFileAttributesExA(LPCSTR path, GET_FILEEX_INFO_LEVELS level, LPVOID to) {
  struct isapi_file_facts facts;
  (void)level;
  if (!isapi_facts(path, &facts)) return FALSE;
  FILETIME time = isapi_file_time(facts.modified);
  *(WIN32_FILE_ATTRIBUTE_DATA *)to =
      (WIN32_FILE_ATTRIBUTE_DATA){attributes_of(&facts),     time, time, time,
                                  (DWORD)(facts.size >> 32), (DWORD)facts.size};
  return TRUE;
}

BOOL WINAPI GetFileAttributesExW(LPCWSTR path, GET_FILEEX_INFO_LEVELS level, LPVOID to) {
  WITH_NARROW(BOOL, path, GetFileAttributesExA(narrow, level, to));
}

BOOL WINAPI SetFileAttributesA(LPCSTR path, DWORD attributes) {
  (void)attributes;
  return GetFileAttributesA(path) != INVALID_FILE_ATTRIBUTES;
}

BOOL WINAPI SetFileAttributesW(LPCWSTR path, DWORD attributes) {
  WITH_NARROW(BOOL, path, SetFileAttributesA(narrow, attributes));
}

BOOL WINAPI DeleteFileA(LPCSTR path) {
  WITH_FULL_PATH(int, path, isapi_await(isapi_import_file_delete(full)));
  return isapi_succeeds(answer);
}

BOOL WINAPI DeleteFileW(LPCWSTR path) { WITH_NARROW(BOOL, path, DeleteFileA(narrow)); }

BOOL WINAPI CreateDirectoryA(LPCSTR path, LPSECURITY_ATTRIBUTES security) {
  (void)security;
  WITH_FULL_PATH(int, path, isapi_import_folder_create(full));
  return isapi_succeeds(answer);
}

BOOL WINAPI CreateDirectoryW(LPCWSTR path, LPSECURITY_ATTRIBUTES security) {
  WITH_NARROW(BOOL, path, CreateDirectoryA(narrow, security));
}

BOOL WINAPI RemoveDirectoryA(LPCSTR path) {
  WITH_FULL_PATH(int, path, isapi_import_folder_remove(full));
  return isapi_succeeds(answer);
}

BOOL WINAPI RemoveDirectoryW(LPCWSTR path) { WITH_NARROW(BOOL, path, RemoveDirectoryA(narrow)); }

BOOL WINAPI MoveFileExA(LPCSTR from, LPCSTR to, DWORD flags) {
  BOOL replaces = (flags & MOVEFILE_REPLACE_EXISTING) != 0;
  char *target = isapi_full_path(to);
  WITH_FULL_PATH(int, from, isapi_await(isapi_import_file_move(full, target, replaces)));
  free(target);
  return isapi_succeeds(answer);
}

BOOL WINAPI MoveFileExW(LPCWSTR from, LPCWSTR to, DWORD flags) {
  char *target = isapi_narrowed(to);
  char *source = isapi_narrowed(from);
  BOOL moved = MoveFileExA(source, target, flags);
  free(target);
  free(source);
  return moved;
}

BOOL WINAPI MoveFileA(LPCSTR from, LPCSTR to) { return MoveFileExA(from, to, 0); }
BOOL WINAPI MoveFileW(LPCWSTR from, LPCWSTR to) { return MoveFileExW(from, to, 0); }

static BOOL copy_bytes(HANDLE from, HANDLE to) {
  char block[4096];
  DWORD count, written;
  do {
    if (!ReadFile(from, block, sizeof block, &count, NULL)) return FALSE;
    if (count != 0 && !WriteFile(to, block, count, &written, NULL)) return FALSE;
  } while (count != 0);
  return TRUE;
}

BOOL WINAPI CopyFileA(LPCSTR from, LPCSTR to, BOOL fails_if_there) {
  HANDLE source = CreateFileA(from, GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
  if (source == INVALID_HANDLE_VALUE) return FALSE;
  HANDLE target = CreateFileA(to, GENERIC_WRITE, 0, NULL,
                              fails_if_there ? CREATE_NEW : CREATE_ALWAYS, 0, NULL);
  BOOL copied = target != INVALID_HANDLE_VALUE && copy_bytes(source, target);
  DWORD error = GetLastError();
  CloseHandle(source);
  if (target != INVALID_HANDLE_VALUE) CloseHandle(target);
  if (!copied) SetLastError(error);
  return copied;
}

BOOL WINAPI CopyFileW(LPCWSTR from, LPCWSTR to, BOOL fails_if_there) {
  char *source = isapi_narrowed(from), *target = isapi_narrowed(to);
  BOOL copied = CopyFileA(source, target, fails_if_there);
  free(source);
  free(target);
  return copied;
}

static void give_facts(const struct isapi_file_facts *facts, LPWIN32_FIND_DATAA to) {
  memset(to, 0, sizeof *to);
  to->dwFileAttributes = attributes_of(facts);
  to->ftCreationTime = to->ftLastAccessTime = to->ftLastWriteTime = isapi_file_time(facts->modified);
  to->nFileSizeHigh = (DWORD)(facts->size >> 32);
  to->nFileSizeLow = (DWORD)facts->size;
  strcpy(to->cFileName, facts->name);
}

BOOL WINAPI FindNextFileA(HANDLE find, LPWIN32_FIND_DATAA to) {
  struct isapi_file_facts facts;
  if (!isapi_succeeds(isapi_import_find_next(find, &facts))) return FALSE;
  give_facts(&facts, to);
  return TRUE;
}

HANDLE WINAPI FindFirstFileA(LPCSTR pattern, LPWIN32_FIND_DATAA to) {
  WITH_FULL_PATH(int, pattern, isapi_await(isapi_import_find_open(full)));
  if (!isapi_succeeds(answer)) return INVALID_HANDLE_VALUE;
  FindNextFileA((HANDLE)answer, to);
  return (HANDLE)answer;
}

static void widen_found(const WIN32_FIND_DATAA *from, LPWIN32_FIND_DATAW to) {
  /* They differ behind the sizes alone. */
  memset(to, 0, sizeof *to);
  memcpy(to, from, offsetof(WIN32_FIND_DATAA, cFileName));
  isapi_widen(to->cFileName, MAX_PATH, from->cFileName, -1);
}

HANDLE WINAPI FindFirstFileW(LPCWSTR pattern, LPWIN32_FIND_DATAW to) {
  WIN32_FIND_DATAA found;
  char *narrow = isapi_narrowed(pattern);
  HANDLE find = FindFirstFileA(narrow, &found);
  free(narrow);
  if (find != INVALID_HANDLE_VALUE) widen_found(&found, to);
  return find;
}

BOOL WINAPI FindNextFileW(HANDLE find, LPWIN32_FIND_DATAW to) {
  WIN32_FIND_DATAA found;
  if (!FindNextFileA(find, &found)) return FALSE;
  widen_found(&found, to);
  return TRUE;
}

BOOL WINAPI FindClose(HANDLE find) { return CloseHandle(find); }

UINT WINAPI GetTempFileNameA(LPCSTR folder, LPCSTR prefix, UINT unique, LPSTR to) {
  static UINT last = 0x1000;
  UINT number = unique != 0 ? unique : ++last & 0xffff;
  size_t length = strlen(folder);
  BOOL ends = length > 0 && (folder[length - 1] == '\\' || folder[length - 1] == '/');
  /* The folder may be in the place that the path goes to. */
  char path[MAX_PATH];
  if (_snprintf(path, sizeof path, "%s%s%.3s%X.tmp", folder, ends ? "" : "\\",
                prefix == NULL ? "" : prefix, number) < 0) {
    SetLastError(ERROR_BUFFER_OVERFLOW);
    return 0;
  }
  if (unique == 0) {
    HANDLE file = CreateFileA(path, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
    if (file == INVALID_HANDLE_VALUE) return 0;
    CloseHandle(file);
  }
  strcpy(to, path);
  return number;
}

UINT WINAPI GetTempFileNameW(LPCWSTR folder, LPCWSTR prefix, UINT unique, LPWSTR to) {
  char *narrow = isapi_narrowed(folder), *narrow_prefix = isapi_narrowed(prefix);
  char path[MAX_PATH * 3];
  UINT number = GetTempFileNameA(narrow, narrow_prefix, unique, path);
  if (number != 0) isapi_widen(to, MAX_PATH, path, -1);
  free(narrow);
  free(narrow_prefix);
  return number;
}
