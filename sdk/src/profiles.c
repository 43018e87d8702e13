/*
 * Profile files: "[section]", "key=value". They are read for each call: a
 * source asks a few times, when it begins.
 * https://learn.microsoft.com/en-us/windows/win32/api/winbase/nf-winbase-getprivateprofilestring
 */
#include <stdlib.h>
#include <string.h>

#include "files.h"
#include "text.h"

/* A whole file with a NUL, from malloc; NULL if there is none. */
static char *read_whole(const char *path) {
  HANDLE file = CreateFileA(path, GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
  if (file == INVALID_HANDLE_VALUE) return NULL;
  DWORD size = GetFileSize(file, NULL), count = 0;
  char *text = size == INVALID_FILE_SIZE ? NULL : malloc(size + 1);
  if (text != NULL && !ReadFile(file, text, size, &count, NULL)) count = 0;
  if (text != NULL) text[count] = 0;
  CloseHandle(file);
  return text;
}

/* A line, without blanks around it. */
struct line {
  const char *start;
  size_t length;
};

static BOOL is_blank_char(char c) { return c == ' ' || c == '\t' || c == '\r'; }

static struct line trimmed(const char *start, const char *end) {
  while (start < end && is_blank_char(*start)) start++;
  while (end > start && is_blank_char(end[-1])) end--;
  return (struct line){start, (size_t)(end - start)};
}

static BOOL next_line(const char **at, struct line *line) {
  if (**at == 0) return FALSE;
  const char *end = *at + strcspn(*at, "\n");
  *line = trimmed(*at, end);
  *at = *end ? end + 1 : end;
  return TRUE;
}

static BOOL is_section(struct line line, const char *name) {
  if (line.length < 2 || line.start[0] != '[') return FALSE;
  const char *end = memchr(line.start, ']', line.length);
  if (end == NULL) return FALSE;
  if (name == NULL) return TRUE;
  struct line found = trimmed(line.start + 1, end);
  return found.length == strlen(name) && _strnicmp(found.start, name, found.length) == 0;
}

/* The line that assigns a key; FALSE for a comment or another line. */
static BOOL split_line(struct line line, struct line *key, struct line *value) {
  const char *equals = memchr(line.start, '=', line.length);
  if (line.length == 0 || *line.start == ';' || equals == NULL) return FALSE;
  *key = trimmed(line.start, equals);
  *value = trimmed(equals + 1, line.start + line.length);
  return TRUE;
}

/* Where a section's lines begin; NULL if it is not there. */
static const char *find_section(const char *text, const char *section) {
  struct line line;
  while (next_line(&text, &line)) {
    if (is_section(line, section)) return text;
  }
  return NULL;
}

static BOOL find_value(const char *text, const char *section, const char *key, struct line *value) {
  struct line line, found;
  const char *at = find_section(text, section);
  while (at != NULL && next_line(&at, &line) && !is_section(line, NULL)) {
    if (split_line(line, &found, value) && found.length == strlen(key) &&
        _strnicmp(found.start, key, found.length) == 0) {
      return TRUE;
    }
  }
  return FALSE;
}

/* Texts one behind the other, each with its NUL, and one more at the end. */
struct list {
  char *to;
  DWORD room, used;
  BOOL full;
};

static void add_text(struct list *list, const char *text, size_t length) {
  if (list->full) return;
  if (list->used + length + 2 > list->room) {
    list->full = TRUE;
    return;
  }
  memcpy(list->to + list->used, text, length);
  list->used += (DWORD)length;
  list->to[list->used++] = 0;
}

static DWORD end_list(struct list *list) {
  if (list->room == 0) return 0;
  if (list->room == 1) list->to[0] = 0;
  else memset(list->to + list->used, 0, list->used == 0 ? 2 : 1);
  return list->full ? list->room - 2 : list->used;
}

static void add_sections(struct list *list, const char *text) {
  struct line line;
  while (next_line(&text, &line)) {
    if (!is_section(line, NULL)) continue;
    struct line name = trimmed(line.start + 1, memchr(line.start, ']', line.length));
    add_text(list, name.start, name.length);
  }
}

/* The keys of a section, or its whole lines. */
static void add_section(struct list *list, const char *text, const char *section, BOOL whole) {
  struct line line, key, value;
  const char *at = find_section(text, section);
  while (at != NULL && next_line(&at, &line) && !is_section(line, NULL)) {
    if (!split_line(line, &key, &value)) continue;
    if (whole) add_text(list, line.start, line.length);
    else add_text(list, key.start, key.length);
  }
}

/* A value without the quotation marks around it. */
static DWORD give_value(struct line value, LPSTR to, DWORD room) {
  if (value.length >= 2 && (*value.start == '"' || *value.start == '\'') &&
      value.start[value.length - 1] == *value.start) {
    value = (struct line){value.start + 1, value.length - 2};
  }
  if (room == 0) return 0;
  if (value.length >= room) value.length = room - 1;
  memcpy(to, value.start, value.length);
  to[value.length] = 0;
  return (DWORD)value.length;
}

DWORD WINAPI GetPrivateProfileStringA(LPCSTR section, LPCSTR key, LPCSTR otherwise, LPSTR to,
                                      DWORD room, LPCSTR path) {
  char *text = read_whole(path);
  struct line value;
  DWORD length;
  if (section == NULL || key == NULL) {
    struct list list = {to, room, 0, FALSE};
    if (text != NULL && section == NULL) add_sections(&list, text);
    else if (text != NULL) add_section(&list, text, section, FALSE);
    length = end_list(&list);
  } else if (text != NULL && find_value(text, section, key, &value)) {
    length = give_value(value, to, room);
  } else {
    if (otherwise == NULL) otherwise = "";
    length = give_value(trimmed(otherwise, otherwise + strlen(otherwise)), to, room);
  }
  free(text);
  return length;
}

UINT WINAPI GetPrivateProfileIntA(LPCSTR section, LPCSTR key, INT otherwise, LPCSTR path) {
  char text[64];
  if (GetPrivateProfileStringA(section, key, "", text, sizeof text, path) == 0) {
    return (UINT)otherwise;
  }
  return (UINT)strtol(text, NULL, text[0] == '0' && (text[1] | 0x20) == 'x' ? 16 : 10);
}

DWORD WINAPI GetPrivateProfileSectionA(LPCSTR section, LPSTR to, DWORD room, LPCSTR path) {
  char *text = read_whole(path);
  struct list list = {to, room, 0, FALSE};
  if (text != NULL) add_section(&list, text, section, TRUE);
  free(text);
  return end_list(&list);
}

DWORD WINAPI GetPrivateProfileSectionNamesA(LPSTR to, DWORD room, LPCSTR path) {
  return GetPrivateProfileStringA(NULL, NULL, NULL, to, room, path);
}

static void write_text(HANDLE file, const char *text, size_t length) {
  DWORD written;
  WriteFile(file, text, (DWORD)length, &written, NULL);
}

static void write_entry(HANDLE file, const char *key, const char *value) {
  write_text(file, key, strlen(key));
  write_text(file, "=", 1);
  write_text(file, value, strlen(value));
  write_text(file, "\r\n", 2);
}

/*
 * Writes a file again, with a key set, or taken out (a value of NULL), or a
 * section taken out (a key of NULL).
 */
static void write_profile(HANDLE file, const char *text, const char *section, const char *key,
                          const char *value) {
  struct line line, found, ignored;
  BOOL inside = FALSE, done = key == NULL || value == NULL;
  for (const char *at = text; next_line(&at, &line);) {
    BOOL starts = is_section(line, NULL);
    if (starts && inside && !done) {
      write_entry(file, key, value);
      done = TRUE;
    }
    if (starts) inside = is_section(line, section);
    if (inside && key == NULL) continue;
    if (inside && !starts && split_line(line, &found, &ignored) && found.length == strlen(key) &&
        _strnicmp(found.start, key, found.length) == 0) {
      if (!done) write_entry(file, key, value);
      done = TRUE;
      continue;
    }
    write_text(file, line.start, line.length);
    write_text(file, "\r\n", 2);
  }
  if (done) return;
  if (!inside) {
    write_text(file, "[", 1);
    write_text(file, section, strlen(section));
    write_text(file, "]\r\n", 3);
  }
  write_entry(file, key, value);
}

BOOL WINAPI WritePrivateProfileStringA(LPCSTR section, LPCSTR key, LPCSTR value, LPCSTR path) {
  if (section == NULL) return FALSE;
  char *text = read_whole(path);
  HANDLE file = CreateFileA(path, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
  if (file != INVALID_HANDLE_VALUE) {
    write_profile(file, text == NULL ? "" : text, section, key, value);
    CloseHandle(file);
  }
  free(text);
  return file != INVALID_HANDLE_VALUE;
}

DWORD WINAPI GetPrivateProfileStringW(LPCWSTR section, LPCWSTR key, LPCWSTR otherwise, LPWSTR to,
                                      DWORD room, LPCWSTR path) {
  char *names[] = {isapi_narrowed(section), isapi_narrowed(key), isapi_narrowed(otherwise),
                   isapi_narrowed(path)};
  char *narrow = malloc(room * 3 + 2);
  DWORD length = 0;
  if (narrow != NULL && room != 0) {
    length = GetPrivateProfileStringA(names[0], names[1], names[2], narrow, room * 3, names[3]);
    size_t size = isapi_widen(to, room, narrow, (int)length + 1);
    if (size == (size_t)-1) to[0] = 0, length = 0;
    else length = (DWORD)size - 1;
  }
  for (size_t i = 0; i < ARRAYSIZE(names); i++) free(names[i]);
  free(narrow);
  return length;
}

UINT WINAPI GetPrivateProfileIntW(LPCWSTR section, LPCWSTR key, INT otherwise, LPCWSTR path) {
  char *names[] = {isapi_narrowed(section), isapi_narrowed(key), isapi_narrowed(path)};
  UINT value = GetPrivateProfileIntA(names[0], names[1], otherwise, names[2]);
  for (size_t i = 0; i < ARRAYSIZE(names); i++) free(names[i]);
  return value;
}

BOOL WINAPI WritePrivateProfileStringW(LPCWSTR section, LPCWSTR key, LPCWSTR value,
                                       LPCWSTR path) {
  char *names[] = {isapi_narrowed(section), isapi_narrowed(key), isapi_narrowed(value),
                   isapi_narrowed(path)};
  BOOL written = WritePrivateProfileStringA(names[0], names[1], names[2], names[3]);
  for (size_t i = 0; i < ARRAYSIZE(names); i++) free(names[i]);
  return written;
}

#define SYSTEM_PROFILE "C:\\Windows\\win.ini"

DWORD WINAPI GetProfileStringA(LPCSTR section, LPCSTR key, LPCSTR otherwise, LPSTR to,
                               DWORD room) {
  return GetPrivateProfileStringA(section, key, otherwise, to, room, SYSTEM_PROFILE);
}

UINT WINAPI GetProfileIntA(LPCSTR section, LPCSTR key, INT otherwise) {
  return GetPrivateProfileIntA(section, key, otherwise, SYSTEM_PROFILE);
}
