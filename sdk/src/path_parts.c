/* Paths as text: what they are made of.
   https://learn.microsoft.com/en-us/windows/win32/api/shlwapi/ */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <shlwapi.h>

#include "files.h"
#include "text.h"

/* The parts of a path, as _splitpath has them. */
struct path_parts {
  const char *drive_end, *folder_end, *name_end, *end;
};

static struct path_parts parts_of(const char *path) {
  struct path_parts parts;
  parts.drive_end = path[0] != 0 && path[1] == ':' ? path + 2 : path;
  parts.folder_end = parts.drive_end;
  parts.end = path + strlen(path);
  for (const char *at = parts.drive_end; *at; at++) {
    if (*at == '\\' || *at == '/') parts.folder_end = at + 1;
  }
  parts.name_end = parts.end;
  for (const char *at = parts.end; at > parts.folder_end; at--) {
    if (at[-1] == '.') {
      parts.name_end = at - 1;
      break;
    }
  }
  return parts;
}

static BOOL give_part(char *to, size_t size, const char *start, const char *end) {
  size_t length = (size_t)(end - start);
  if (to == NULL) return TRUE;
  if (length >= size) {
    if (size != 0) *to = 0;
    return FALSE;
  }
  memcpy(to, start, length);
  to[length] = 0;
  return TRUE;
}

errno_t _splitpath_s(const char *path, char *drive, size_t drive_size, char *folder,
                     size_t folder_size, char *name, size_t name_size, char *extension,
                     size_t extension_size) {
  struct path_parts parts = parts_of(path);
  BOOL fits = give_part(drive, drive_size, path, parts.drive_end) &&
              give_part(folder, folder_size, parts.drive_end, parts.folder_end) &&
              give_part(name, name_size, parts.folder_end, parts.name_end) &&
              give_part(extension, extension_size, parts.name_end, parts.end);
  return fits ? 0 : isapi_invalid(ERANGE);
}

void _splitpath(const char *path, char *drive, char *folder, char *name, char *extension) {
  _splitpath_s(path, drive, _MAX_DRIVE, folder, _MAX_DIR, name, _MAX_FNAME, extension, _MAX_EXT);
}

errno_t _wsplitpath_s(const WCHAR *path, WCHAR *drive, size_t drive_size, WCHAR *folder,
                      size_t folder_size, WCHAR *name, size_t name_size, WCHAR *extension,
                      size_t extension_size) {
  char parts[4][_MAX_PATH * 3];
  WCHAR *to[] = {drive, folder, name, extension};
  size_t sizes[] = {drive_size, folder_size, name_size, extension_size};
  char *narrow = isapi_narrowed(path);
  errno_t error = _splitpath_s(narrow, parts[0], sizeof parts[0], parts[1], sizeof parts[1],
                               parts[2], sizeof parts[2], parts[3], sizeof parts[3]);
  free(narrow);
  for (int i = 0; i < 4 && error == 0; i++) {
    if (to[i] == NULL) continue;
    if (isapi_widen(to[i], sizes[i], parts[i], -1) == (size_t)-1) error = isapi_invalid(ERANGE);
  }
  return error;
}

void _wsplitpath(const WCHAR *path, WCHAR *drive, WCHAR *folder, WCHAR *name, WCHAR *extension) {
  _wsplitpath_s(path, drive, _MAX_DRIVE, folder, _MAX_DIR, name, _MAX_FNAME, extension, _MAX_EXT);
}

errno_t _makepath_s(char *to, size_t size, const char *drive, const char *folder,
                    const char *name, const char *extension) {
  char end = folder == NULL || *folder == 0 ? '\\' : folder[strlen(folder) - 1];
  int length = _snprintf(
      to, size, "%.1s%s%s%s%s%s%s", drive == NULL ? "" : drive,
      drive == NULL || *drive == 0 ? "" : ":", folder == NULL ? "" : folder,
      end == '\\' || end == '/' ? "" : "\\", name == NULL ? "" : name,
      extension == NULL || *extension == 0 || *extension == '.' ? "" : ".",
      extension == NULL ? "" : extension);
  if (length >= 0 && (size_t)length < size) return 0;
  if (size != 0) *to = 0;
  return isapi_invalid(ERANGE);
}

void _makepath(char *to, const char *drive, const char *folder, const char *name,
               const char *extension) {
  _makepath_s(to, _MAX_PATH, drive, folder, name, extension);
}

void _wmakepath(WCHAR *to, const WCHAR *drive, const WCHAR *folder, const WCHAR *name,
                const WCHAR *extension) {
  char path[_MAX_PATH * 3];
  char *parts[] = {isapi_narrowed(drive), isapi_narrowed(folder), isapi_narrowed(name),
                   isapi_narrowed(extension)};
  _makepath_s(path, sizeof path, parts[0], parts[1], parts[2], parts[3]);
  isapi_widen(to, _MAX_PATH, path, -1);
  for (int i = 0; i < 4; i++) free(parts[i]);
}

BOOL WINAPI PathFileExistsA(LPCSTR path) {
  return GetFileAttributesA(path) != INVALID_FILE_ATTRIBUTES;
}

BOOL WINAPI PathFileExistsW(LPCWSTR path) {
  return GetFileAttributesW(path) != INVALID_FILE_ATTRIBUTES;
}

BOOL WINAPI PathIsDirectoryA(LPCSTR path) {
  DWORD attributes = GetFileAttributesA(path);
  return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
}

BOOL WINAPI PathIsDirectoryW(LPCWSTR path) {
  char *narrow = isapi_narrowed(path);
  BOOL is = PathIsDirectoryA(narrow);
  free(narrow);
  return is;
}

/* The rest is the same for both widths. */
#define PATHS(suffix, unit, length_of, find, find_last, compare, compare_n, is_blank)             \
  static BOOL ends_folder_##suffix(const unit *path) {                                            \
    size_t length = length_of(path);                                                              \
    return length > 0 && (path[length - 1] == '\\' || path[length - 1] == '/');                   \
  }                                                                                               \
  BOOL WINAPI PathIsRelative##suffix(const unit *path) {                                          \
    return path[0] != '\\' && path[0] != '/' && (path[0] == 0 || path[1] != ':');                 \
  }                                                                                               \
  unit *WINAPI PathAddBackslash##suffix(unit *path) {                                             \
    size_t length = length_of(path);                                                              \
    if (length + 2 > MAX_PATH) return NULL;                                                       \
    if (!ends_folder_##suffix(path)) path[length++] = '\\';                                       \
    path[length] = 0;                                                                             \
    return path + length;                                                                         \
  }                                                                                               \
  unit *WINAPI PathRemoveBackslash##suffix(unit *path) {                                          \
    size_t length = length_of(path);                                                              \
    if (ends_folder_##suffix(path)) path[--length] = 0;                                           \
    return path + length;                                                                         \
  }                                                                                               \
  unit *WINAPI PathFindFileName##suffix(const unit *path) {                                       \
    const unit *name = path;                                                                      \
    for (const unit *at = path; *at; at++) {                                                      \
      if ((*at == '\\' || *at == '/' || *at == ':') && at[1] != 0 && at[1] != '\\' && at[1] != '/') \
        name = at + 1;                                                                            \
    }                                                                                             \
    return (unit *)name;                                                                          \
  }                                                                                               \
  unit *WINAPI PathFindExtension##suffix(const unit *path) {                                      \
    const unit *name = PathFindFileName##suffix(path);                                            \
    const unit *dot = find_last(name, '.');                                                       \
    return (unit *)(dot != NULL ? dot : name + length_of(name));                                  \
  }                                                                                               \
  VOID WINAPI PathRemoveExtension##suffix(unit *path) { *PathFindExtension##suffix(path) = 0; }   \
  BOOL WINAPI PathRenameExtension##suffix(unit *path, const unit *extension) {                    \
    unit *end = PathFindExtension##suffix(path);                                                  \
    if ((size_t)(end - path) + length_of(extension) >= MAX_PATH) return FALSE;                    \
    memcpy(end, extension, (length_of(extension) + 1) * sizeof *end);                             \
    return TRUE;                                                                                  \
  }                                                                                               \
  VOID WINAPI PathStripPath##suffix(unit *path) {                                                 \
    unit *name = PathFindFileName##suffix(path);                                                  \
    memmove(path, name, (length_of(name) + 1) * sizeof *path);                                    \
  }                                                                                               \
  BOOL WINAPI PathRemoveFileSpec##suffix(unit *path) {                                            \
    unit *end = NULL;                                                                             \
    for (unit *at = path; *at; at++) {                                                            \
      if (*at == '\\' || *at == '/') end = at;                                                    \
    }                                                                                             \
    if (end == NULL) return FALSE;                                                                \
    /* The root keeps its backslash. */                                                           \
    if (end == path || (end == path + 2 && path[1] == ':')) end++;                                \
    BOOL changed = *end != 0;                                                                     \
    *end = 0;                                                                                     \
    return changed;                                                                               \
  }                                                                                               \
  BOOL WINAPI PathCanonicalize##suffix(unit *to, const unit *path) {                              \
    unit *at = to;                                                                                \
    while (*path) {                                                                               \
      size_t length = 0;                                                                          \
      while (path[length] && path[length] != '\\' && path[length] != '/') length++;               \
      BOOL up = length == 2 && path[0] == '.' && path[1] == '.';                                  \
      BOOL stays = length == 1 && path[0] == '.';                                                 \
      if (up) {                                                                                   \
        if (at > to) at--;                                                                        \
        while (at > to && at[-1] != '\\') at--;                                                   \
      } else if (!stays) {                                                                        \
        if ((size_t)(at - to) + length + 2 > MAX_PATH) return FALSE;                              \
        memmove(at, path, length * sizeof *at);                                                   \
        at += length;                                                                             \
        if (path[length]) *at++ = '\\';                                                           \
      }                                                                                           \
      path += length + (path[length] != 0);                                                       \
    }                                                                                             \
    *at = 0;                                                                                      \
    return TRUE;                                                                                  \
  }                                                                                               \
  unit *WINAPI PathCombine##suffix(unit *to, const unit *folder, const unit *file) {              \
    unit path[MAX_PATH * 2 + 2];                                                                  \
    size_t length = folder == NULL ? 0 : length_of(folder);                                       \
    size_t more = file == NULL ? 0 : length_of(file);                                             \
    if (length + more + 2 > MAX_PATH * 2) return NULL;                                            \
    if (file != NULL && !PathIsRelative##suffix(file)) length = 0;                                \
    memcpy(path, folder, length * sizeof *path);                                                  \
    path[length] = 0;                                                                             \
    if (length != 0 && more != 0 && !ends_folder_##suffix(path)) path[length++] = '\\';           \
    memcpy(path + length, file, more * sizeof *path);                                             \
    path[length + more] = 0;                                                                      \
    return PathCanonicalize##suffix(to, path) ? to : NULL;                                        \
  }                                                                                               \
  BOOL WINAPI PathAppend##suffix(unit *path, const unit *more) {                                  \
    while (*more == '\\' || *more == '/') more++;                                                 \
    return PathCombine##suffix(path, path, more) != NULL;                                         \
  }                                                                                               \
  BOOL WINAPI PathMatchSpec##suffix(const unit *file, const unit *spec) {                         \
    for (; *spec; file++, spec++) {                                                               \
      if (*spec == '*') {                                                                         \
        do                                                                                        \
          if (PathMatchSpec##suffix(file, spec + 1)) return TRUE;                                 \
        while (*file++);                                                                          \
        return FALSE;                                                                             \
      }                                                                                           \
      if (*file == 0 || (*spec != '?' && compare_n(file, spec, 1) != 0)) return FALSE;            \
    }                                                                                             \
    return *file == 0;                                                                            \
  }                                                                                               \
  unit *WINAPI StrStr##suffix(const unit *text, const unit *part) { return find(text, part); }    \
  unit *WINAPI StrStrI##suffix(const unit *text, const unit *part) {                              \
    size_t length = length_of(part);                                                              \
    for (; *text; text++) {                                                                       \
      if (compare_n(text, part, length) == 0) return (unit *)text;                                \
    }                                                                                             \
    return length == 0 ? (unit *)text : NULL;                                                     \
  }                                                                                               \
  int WINAPI StrCmpI##suffix(const unit *a, const unit *b) { return compare(a, b); }              \
  int WINAPI StrCmpNI##suffix(const unit *a, const unit *b, int count) {                          \
    return compare_n(a, b, (size_t)count);                                                        \
  }                                                                                               \
  BOOL WINAPI StrTrim##suffix(unit *text, const unit *set) {                                      \
    unit *start = text, *end;                                                                     \
    for (; *start; start++) {                                                                     \
      if (!is_blank(set, *start)) break;                                                          \
    }                                                                                             \
    for (end = start + length_of(start); end > start && is_blank(set, end[-1]); end--) {          \
    }                                                                                             \
    BOOL changed = start != text || *end != 0;                                                    \
    memmove(text, start, (size_t)(end - start) * sizeof *text);                                   \
    text[end - start] = 0;                                                                        \
    return changed;                                                                               \
  }

PATHS(A, CHAR, strlen, strstr, strrchr, _stricmp, _strnicmp, strchr)
PATHS(W, WCHAR, wcslen, wcsstr, wcsrchr, _wcsicmp, _wcsnicmp, wcschr)

LPSTR WINAPI StrChrA(LPCSTR text, WORD c) { return strchr(text, c); }
LPWSTR WINAPI StrChrW(LPCWSTR text, WCHAR c) { return wcschr(text, c); }

LPSTR WINAPI StrRChrA(LPCSTR text, LPCSTR end, WORD c) {
  if (end == NULL) return strrchr(text, c);
  while (end > text) {
    if (*--end == (char)c) return (LPSTR)end;
  }
  return NULL;
}

int WINAPI StrToIntA(LPCSTR text) { return atoi(text); }
int WINAPI StrToIntW(LPCWSTR text) { return _wtoi(text); }

LPSTR WINAPI StrDupA(LPCSTR text) {
  size_t size = strlen(text) + 1;
  LPSTR copy = LocalAlloc(LMEM_FIXED, size);
  return copy == NULL ? NULL : memcpy(copy, text, size);
}

LPWSTR WINAPI StrDupW(LPCWSTR text) {
  size_t size = (wcslen(text) + 1) * sizeof *text;
  LPWSTR copy = LocalAlloc(LMEM_FIXED, size);
  return copy == NULL ? NULL : memcpy(copy, text, size);
}
