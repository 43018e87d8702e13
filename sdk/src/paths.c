/* Paths: where relative ones begin, and what they are made of. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <direct.h>
#include <shlwapi.h>

#include "files.h"
#include "text.h"

ISAPI_IMPORT(folder_root) int isapi_import_folder_root(LPSTR to, size_t room);

#define DRIVE_NAME "C:"
#define TEMPORARY "C:\\Temp\\"
#define MODULE_NAME "extension.dll"

static BOOL is_slash(char c) { return c == '\\' || c == '/'; }
static BOOL has_drive(const char *path) { return path[0] != 0 && path[1] == ':'; }

/* The folder where relative paths begin; it ends with a backslash. */
static char current_folder[MAX_PATH];

/* The root of the loader's files, as Windows writes a folder. */
static void read_root(char to[MAX_PATH]) {
  char root[MAX_PATH - 4] = "";
  isapi_import_folder_root(root, sizeof root);
  strcpy(to, has_drive(root) ? "" : DRIVE_NAME);
  strcat(to, root);
  for (char *at = to; *at; at++) {
    if (*at == '/') *at = '\\';
  }
  size_t length = strlen(to);
  if (length == 0 || to[length - 1] != '\\') strcpy(to + length, "\\");
}

static const char *current(void) {
  if (current_folder[0] == 0) read_root(current_folder);
  return current_folder;
}

/* Takes dots out of a path that begins with a drive or a slash. */
static void normalize(char *path) {
  char *start = has_drive(path) ? path + 2 : path;
  char *to = start;
  for (char *at = start; *at;) {
    if (is_slash(*at)) {
      at++;
      continue;
    }
    size_t length = strcspn(at, "\\/");
    if (length == 2 && at[0] == '.' && at[1] == '.') {
      while (to > start && *--to != '\\') {
      }
    } else if (!(length == 1 && at[0] == '.')) {
      *to++ = '\\';
      memmove(to, at, length);
      to += length;
    }
    at += length;
    if (*at == 0) break;
    if (at[1] == 0) {
      /* A slash at the end stays. */
      *to++ = '\\';
      break;
    }
  }
  if (to == start) *to++ = '\\';
  *to = 0;
}

char *isapi_full_path(const char *path) {
  if (path == NULL) path = "";
  /* A path of the host is left as it is: its store knows it. */
  if (path[0] == '/') return _strdup(path);
  const char *folder = current();
  char *full = malloc(strlen(folder) + strlen(path) + 4);
  if (full == NULL) return NULL;
  if (has_drive(path) || (is_slash(path[0]) && is_slash(path[1]))) strcpy(full, path);
  else if (is_slash(path[0])) strcat(strcpy(full, DRIVE_NAME), path);
  else strcat(strcpy(full, folder), path);
  if (has_drive(full)) normalize(full);
  return full;
}

/* A text, and how Windows says that it does not fit. */
static DWORD give_text(const char *text, LPSTR to, DWORD room) {
  DWORD length = (DWORD)strlen(text);
  if (length + 1 > room) return length + 1;
  memcpy(to, text, length + 1);
  return length;
}

static DWORD give_wide_text(const char *text, LPWSTR to, DWORD room) {
  DWORD size = (DWORD)isapi_widen(NULL, 0, text, -1);
  if (size > room) return size;
  isapi_widen(to, room, text, -1);
  return size - 1;
}

/* The folder without the backslash at its end, unless it is a drive's root. */
static void put_current(char to[MAX_PATH]) {
  strcpy(to, current());
  size_t length = strlen(to);
  if (length > 3) to[length - 1] = 0;
}

DWORD WINAPI GetCurrentDirectoryA(DWORD room, LPSTR to) {
  char folder[MAX_PATH];
  put_current(folder);
  return give_text(folder, to, room);
}

DWORD WINAPI GetCurrentDirectoryW(DWORD room, LPWSTR to) {
  char folder[MAX_PATH];
  put_current(folder);
  return give_wide_text(folder, to, room);
}

BOOL WINAPI SetCurrentDirectoryA(LPCSTR path) {
  char *full = isapi_full_path(path);
  size_t length = full == NULL ? MAX_PATH : strlen(full);
  BOOL fits = length + 2 <= MAX_PATH;
  if (fits) {
    strcpy(current_folder, full);
    if (!is_slash(full[length - 1])) strcat(current_folder, "\\");
  } else {
    SetLastError(ERROR_PATH_NOT_FOUND);
  }
  free(full);
  return fits;
}

BOOL WINAPI SetCurrentDirectoryW(LPCWSTR path) {
  char *narrow = isapi_narrowed(path);
  BOOL set = SetCurrentDirectoryA(narrow);
  free(narrow);
  return set;
}

/* The module lies in the root of the files. A name that is cut has its NUL. */
DWORD WINAPI GetModuleFileNameA(HMODULE module, LPSTR to, DWORD room) {
  char path[MAX_PATH + sizeof MODULE_NAME];
  (void)module;
  read_root(path);
  strcat(path, MODULE_NAME);
  if (room == 0) return 0;
  DWORD length = (DWORD)strlen(path);
  if (length >= room) {
    memcpy(to, path, room - 1);
    to[room - 1] = 0;
    SetLastError(ERROR_INSUFFICIENT_BUFFER);
    return room;
  }
  memcpy(to, path, length + 1);
  return length;
}

DWORD WINAPI GetModuleFileNameW(HMODULE module, LPWSTR to, DWORD room) {
  char path[MAX_PATH + sizeof MODULE_NAME];
  GetModuleFileNameA(module, path, sizeof path);
  DWORD length = give_wide_text(path, to, room);
  if (length < room) return length;
  SetLastError(ERROR_INSUFFICIENT_BUFFER);
  return room;
}

DWORD WINAPI GetFullPathNameA(LPCSTR path, DWORD room, LPSTR to, LPSTR *name) {
  char *full = isapi_full_path(path);
  if (full == NULL) return 0;
  DWORD length = give_text(full, to, room);
  if (name != NULL && length < room) {
    char *slash = strrchr(to, '\\');
    *name = slash != NULL && slash[1] != 0 ? slash + 1 : NULL;
  }
  free(full);
  return length;
}

DWORD WINAPI GetFullPathNameW(LPCWSTR path, DWORD room, LPWSTR to, LPWSTR *name) {
  char *narrow = isapi_narrowed(path), *full = isapi_full_path(narrow);
  DWORD length = full == NULL ? 0 : give_wide_text(full, to, room);
  if (name != NULL && length < room) {
    WCHAR *slash = wcsrchr(to, '\\');
    *name = slash != NULL && slash[1] != 0 ? slash + 1 : NULL;
  }
  free(narrow);
  free(full);
  return length;
}

DWORD WINAPI GetLongPathNameA(LPCSTR path, LPSTR to, DWORD room) {
  return give_text(path, to, room);
}

DWORD WINAPI GetShortPathNameA(LPCSTR path, LPSTR to, DWORD room) {
  return give_text(path, to, room);
}

DWORD WINAPI GetTempPathA(DWORD room, LPSTR to) { return give_text(TEMPORARY, to, room); }
DWORD WINAPI GetTempPathW(DWORD room, LPWSTR to) { return give_wide_text(TEMPORARY, to, room); }
UINT WINAPI GetSystemDirectoryA(LPSTR to, UINT room) {
  return give_text("C:\\Windows\\System32", to, room);
}
UINT WINAPI GetSystemDirectoryW(LPWSTR to, UINT room) {
  return give_wide_text("C:\\Windows\\System32", to, room);
}
UINT WINAPI GetWindowsDirectoryA(LPSTR to, UINT room) { return give_text("C:\\Windows", to, room); }
UINT WINAPI GetWindowsDirectoryW(LPWSTR to, UINT room) {
  return give_wide_text("C:\\Windows", to, room);
}

char *_fullpath(char *to, const char *path, size_t size) {
  char *full = isapi_full_path(path);
  if (full == NULL || to == NULL) return full;
  BOOL fits = strlen(full) < size;
  if (fits) strcpy(to, full);
  free(full);
  return fits ? to : NULL;
}

WCHAR *_wfullpath(WCHAR *to, const WCHAR *path, size_t size) {
  char *narrow = isapi_narrowed(path), *full = isapi_full_path(narrow);
  WCHAR *wide = isapi_widened(full);
  free(narrow);
  free(full);
  if (to == NULL || wide == NULL) return wide;
  BOOL fits = wcslen(wide) < size;
  if (fits) wcscpy(to, wide);
  free(wide);
  return fits ? to : NULL;
}

char *_getcwd(char *to, int size) {
  char folder[MAX_PATH];
  put_current(folder);
  if (to == NULL) return _strdup(folder);
  if ((int)strlen(folder) < size) return strcpy(to, folder);
  errno = ERANGE;
  return NULL;
}

char *getcwd(char *to, unsigned long size) { return _getcwd(to, (int)size); }

char *_getdcwd(int drive, char *to, int size) {
  (void)drive;
  return _getcwd(to, size);
}

WCHAR *_wgetcwd(WCHAR *to, int size) {
  char folder[MAX_PATH];
  put_current(folder);
  if (to == NULL) return isapi_widened(folder);
  return isapi_widen(to, (size_t)size, folder, -1) == (size_t)-1 ? NULL : to;
}

static int set_errno(BOOL succeeded) {
  if (succeeded) return 0;
  errno = isapi_errno(GetLastError());
  return -1;
}

int _chdir(const char *path) { return set_errno(SetCurrentDirectoryA(path)); }
ISAPI_ALIAS(_chdir, chdir);
int _wchdir(const WCHAR *path) { return set_errno(SetCurrentDirectoryW(path)); }
int _mkdir(const char *path) { return set_errno(CreateDirectoryA(path, NULL)); }
int _wmkdir(const WCHAR *path) { return set_errno(CreateDirectoryW(path, NULL)); }
int _rmdir(const char *path) { return set_errno(RemoveDirectoryA(path)); }
ISAPI_ALIAS(_rmdir, rmdir);
int _wrmdir(const WCHAR *path) { return set_errno(RemoveDirectoryW(path)); }
int _getdrive(void) { return 3; }
int _chdrive(int drive) { return drive == 3 ? 0 : -1; }
