/* The environment: a process of its own would have one, and so it begins with
   what extensions look for, and can be changed. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "text.h"

#define MOST_VARIABLES 256

static char *variables[MOST_VARIABLES + 1];
static const char *const first_variables[] = {
    "COMPUTERNAME=LOCALHOST",      "OS=Windows_NT",       "SystemDrive=C:",
    "SystemRoot=C:\\Windows",      "TEMP=C:\\Temp",       "TMP=C:\\Temp",
    "windir=C:\\Windows",          "PATH=C:\\Windows\\System32", "NUMBER_OF_PROCESSORS=1",
    "PROCESSOR_ARCHITECTURE=x86",  "USERNAME=IUSR",       "ComSpec=C:\\Windows\\System32\\cmd.exe"};

static void begin_environment(void) {
  static BOOL begun;
  if (begun) return;
  begun = TRUE;
  for (size_t i = 0; i < ARRAYSIZE(first_variables); i++) variables[i] = _strdup(first_variables[i]);
}

/* Names have no case, as on Windows. */
static char **find_variable(const char *name, size_t length) {
  begin_environment();
  char **at = variables;
  for (; *at != NULL; at++) {
    if (_strnicmp(*at, name, length) == 0 && (*at)[length] == '=') break;
  }
  return at;
}

char *getenv(const char *name) {
  size_t length = strlen(name);
  char *found = *find_variable(name, length);
  return found == NULL ? NULL : found + length + 1;
}

/* A value of NULL takes a variable away. What getenv() gave stays readable. */
static BOOL set_variable(const char *name, size_t length, const char *value) {
  if (length == 0) return FALSE;
  char **at = find_variable(name, length);
  if (value == NULL) {
    for (; *at != NULL; at++) *at = at[1];
    return TRUE;
  }
  if (*at == NULL && at == variables + MOST_VARIABLES) return FALSE;
  char *text = malloc(length + strlen(value) + 2);
  if (text == NULL) return FALSE;
  memcpy(text, name, length);
  text[length] = '=';
  strcpy(text + length + 1, value);
  *at = text;
  return TRUE;
}

DWORD WINAPI GetEnvironmentVariableA(LPCSTR name, LPSTR to, DWORD room) {
  const char *value = name == NULL ? NULL : getenv(name);
  if (value == NULL) {
    SetLastError(ERROR_ENVVAR_NOT_FOUND);
    return 0;
  }
  DWORD length = (DWORD)strlen(value);
  if (length + 1 > room) return length + 1;
  memcpy(to, value, length + 1);
  return length;
}

DWORD WINAPI GetEnvironmentVariableW(LPCWSTR name, LPWSTR to, DWORD room) {
  char *narrow = isapi_narrowed(name);
  const char *value = narrow == NULL ? NULL : getenv(narrow);
  free(narrow);
  if (value == NULL) {
    SetLastError(ERROR_ENVVAR_NOT_FOUND);
    return 0;
  }
  DWORD size = (DWORD)isapi_widen(NULL, 0, value, -1);
  if (size > room) return size;
  isapi_widen(to, room, value, -1);
  return size - 1;
}

BOOL WINAPI SetEnvironmentVariableA(LPCSTR name, LPCSTR value) {
  if (name != NULL && set_variable(name, strlen(name), value)) return TRUE;
  SetLastError(ERROR_INVALID_PARAMETER);
  return FALSE;
}

BOOL WINAPI SetEnvironmentVariableW(LPCWSTR name, LPCWSTR value) {
  char *narrow = isapi_narrowed(name), *narrow_value = isapi_narrowed(value);
  BOOL set = SetEnvironmentVariableA(narrow, narrow_value);
  free(narrow);
  free(narrow_value);
  return set;
}

/* "%NAME%" becomes a value; what is no variable stays. */
static void put_expanded(struct isapi_sink *sink, const char *from) {
  while (*from) {
    const char *end = *from == '%' ? strchr(from + 1, '%') : NULL;
    const char *value = NULL;
    if (end != NULL) {
      size_t length = (size_t)(end - from - 1);
      char *found = length == 0 ? NULL : *find_variable(from + 1, length);
      if (found != NULL) value = found + length + 1;
    }
    if (value == NULL) {
      sink->put(sink, (unsigned char)*from++);
      continue;
    }
    for (; *value; value++) sink->put(sink, (unsigned char)*value);
    from = end + 1;
  }
  sink->put(sink, 0);
}

DWORD WINAPI ExpandEnvironmentStringsA(LPCSTR from, LPSTR to, DWORD room) {
  struct isapi_buffer buffer;
  put_expanded(isapi_narrow_buffer(&buffer, to, room), from);
  return (DWORD)buffer.sink.count;
}

DWORD WINAPI ExpandEnvironmentStringsW(LPCWSTR from, LPWSTR to, DWORD room) {
  char *narrow = isapi_narrowed(from);
  struct isapi_buffer buffer;
  put_expanded(isapi_narrow_buffer(&buffer, NULL, 0), narrow);
  char *expanded = malloc(buffer.sink.count);
  put_expanded(isapi_narrow_buffer(&buffer, expanded, buffer.sink.count), narrow);
  DWORD size = (DWORD)isapi_widen(NULL, 0, expanded, -1);
  if (size <= room) isapi_widen(to, room, expanded, -1);
  free(narrow);
  free(expanded);
  return size;
}

LPSTR WINAPI GetEnvironmentStrings(VOID) {
  begin_environment();
  size_t size = 1;
  for (char **at = variables; *at != NULL; at++) size += strlen(*at) + 1;
  char *all = malloc(size), *to = all;
  if (all == NULL) return NULL;
  for (char **at = variables; *at != NULL; at++) to = strcpy(to, *at) + strlen(*at) + 1;
  *to = 0;
  return all;
}

BOOL WINAPI FreeEnvironmentStringsA(LPSTR all) {
  free(all);
  return TRUE;
}

LPSTR WINAPI GetCommandLineA(VOID) {
  static char line[] = "w3wp.exe";
  return line;
}

LPWSTR WINAPI GetCommandLineW(VOID) {
  static WCHAR line[] = L"w3wp.exe";
  return line;
}

errno_t getenv_s(size_t *length, char *to, size_t size, const char *name) {
  const char *value = getenv(name);
  *length = value == NULL ? 0 : strlen(value) + 1;
  if (to != NULL && size != 0) *to = 0;
  if (value == NULL) return 0;
  if (*length > size) return size == 0 ? 0 : ERANGE;
  strcpy(to, value);
  return 0;
}

errno_t _dupenv_s(char **to, size_t *length, const char *name) {
  *to = _strdup(getenv(name));
  if (length != NULL) *length = *to == NULL ? 0 : strlen(*to) + 1;
  return 0;
}

/* An empty value takes a variable away. */
errno_t _putenv_s(const char *name, const char *value) {
  return set_variable(name, strlen(name), *value ? value : NULL) ? 0 : isapi_invalid(EINVAL);
}

int _putenv(const char *assignment) {
  const char *end = strchr(assignment, '=');
  if (end == NULL) return -1;
  return set_variable(assignment, (size_t)(end - assignment), end[1] ? end + 1 : NULL) ? 0 : -1;
}

int putenv(char *assignment) { return _putenv(assignment); }

WCHAR *_wgetenv(const WCHAR *name) {
  static WCHAR *last;
  char *narrow = isapi_narrowed(name);
  free(last);
  last = isapi_widened(getenv(narrow));
  free(narrow);
  return last;
}
