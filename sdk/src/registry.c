/* The registry, as the loader has it.
   https://learn.microsoft.com/en-us/windows/win32/sysinfo/registry-functions */
#include <stdlib.h>
#include <string.h>

#include "abi.h"
#include "text.h"

ISAPI_IMPORT(key_open)
int isapi_import_key_open(HKEY key, const void *name, BOOL creates, BOOL *existed, BOOL wide);
ISAPI_IMPORT(key_close) int isapi_import_key_close(HKEY key);
ISAPI_IMPORT(key_delete) int isapi_import_key_delete(HKEY key, const void *name, BOOL wide);
ISAPI_IMPORT(key_at)
int isapi_import_key_at(HKEY key, DWORD index, void *name, DWORD room, BOOL wide);
ISAPI_IMPORT(key_facts) int isapi_import_key_facts(HKEY key, DWORD facts[5]);
ISAPI_IMPORT(value_get)
int isapi_import_value_get(HKEY key, const void *name, LPDWORD type, void *data, LPDWORD size,
                           BOOL wide);
ISAPI_IMPORT(value_set)
int isapi_import_value_set(HKEY key, const void *name, DWORD type, const void *data, DWORD size,
                           BOOL wide);
ISAPI_IMPORT(value_delete) int isapi_import_value_delete(HKEY key, const void *name, BOOL wide);
ISAPI_IMPORT(value_at)
int isapi_import_value_at(HKEY key, DWORD index, void *name, DWORD room, BOOL wide);

/* These functions give their code, and set no last error. */
static LSTATUS status_of(int answer) { return answer < 0 ? -answer : ERROR_SUCCESS; }

static LSTATUS open_key(HKEY key, const void *name, BOOL creates, PHKEY to, LPDWORD disposition,
                        BOOL wide) {
  BOOL existed = FALSE;
  if (to == NULL) return ERROR_INVALID_PARAMETER;
  int answer = isapi_import_key_open(key, name, creates, &existed, wide);
  *to = answer < 0 ? NULL : (HKEY)answer;
  if (answer >= 0 && disposition != NULL) {
    *disposition = existed ? REG_OPENED_EXISTING_KEY : REG_CREATED_NEW_KEY;
  }
  return status_of(answer);
}

/* A name that is enumerated: its room and its length are counted in characters. */
static LSTATUS name_at(int answer, LPDWORD count) {
  if (answer >= 0 && count != NULL) *count = (DWORD)answer;
  return status_of(answer);
}

/* What RegGetValue takes, of a value's type. */
static BOOL is_taken(DWORD type, DWORD flags) {
  switch (type) {
    case REG_NONE: return (flags & RRF_RT_REG_NONE) != 0;
    case REG_SZ: return (flags & RRF_RT_REG_SZ) != 0;
    case REG_EXPAND_SZ: return (flags & (RRF_RT_REG_EXPAND_SZ | RRF_RT_REG_SZ)) != 0;
    case REG_BINARY: return (flags & RRF_RT_REG_BINARY) != 0;
    case REG_DWORD: return (flags & RRF_RT_REG_DWORD) != 0;
    case REG_MULTI_SZ: return (flags & RRF_RT_REG_MULTI_SZ) != 0;
    case REG_QWORD: return (flags & RRF_RT_REG_QWORD) != 0;
    default: return (flags & RRF_RT_ANY) == RRF_RT_ANY;
  }
}

static LSTATUS get_value(HKEY key, const void *subkey, const void *name, DWORD flags,
                         LPDWORD type, PVOID data, LPDWORD size, BOOL wide) {
  HKEY opened = key;
  DWORD found = REG_NONE;
  if (subkey != NULL) {
    LSTATUS status = open_key(key, subkey, FALSE, &opened, NULL, wide);
    if (status != ERROR_SUCCESS) return status;
  }
  LSTATUS status = status_of(isapi_import_value_get(opened, name, &found, NULL, NULL, wide));
  if (status == ERROR_SUCCESS && !is_taken(found, flags)) status = ERROR_UNSUPPORTED_TYPE;
  if (status == ERROR_SUCCESS) {
    status = status_of(isapi_import_value_get(opened, name, type, data, size, wide));
  }
  if (opened != key) isapi_import_key_close(opened);
  return status;
}

LSTATUS WINAPI RegCloseKey(HKEY key) { return status_of(isapi_import_key_close(key)); }

LSTATUS WINAPI RegFlushKey(HKEY key) {
  DWORD facts[5];
  return status_of(isapi_import_key_facts(key, facts));
}

/* Both widths, in one. */
#define REGISTRY(suffix, text, constant, wide)                                                    \
  LSTATUS WINAPI RegOpenKey##suffix(HKEY key, constant name, PHKEY to) {                          \
    return open_key(key, name, FALSE, to, NULL, wide);                                            \
  }                                                                                               \
  LSTATUS WINAPI RegOpenKeyEx##suffix(HKEY key, constant name, DWORD options, REGSAM access,      \
                                      PHKEY to) {                                                 \
    (void)options, (void)access;                                                                  \
    return open_key(key, name, FALSE, to, NULL, wide);                                            \
  }                                                                                               \
  LSTATUS WINAPI RegCreateKey##suffix(HKEY key, constant name, PHKEY to) {                        \
    return open_key(key, name, TRUE, to, NULL, wide);                                             \
  }                                                                                               \
  LSTATUS WINAPI RegCreateKeyEx##suffix(                                                          \
      HKEY key, constant name, DWORD reserved, text class_name, DWORD options, REGSAM access,     \
      const struct _SECURITY_ATTRIBUTES *security, PHKEY to, LPDWORD disposition) {               \
    (void)reserved, (void)class_name, (void)options, (void)access, (void)security;                \
    return open_key(key, name, TRUE, to, disposition, wide);                                      \
  }                                                                                               \
  LSTATUS WINAPI RegQueryValueEx##suffix(HKEY key, constant name, LPDWORD reserved, LPDWORD type, \
                                         LPBYTE data, LPDWORD size) {                             \
    (void)reserved;                                                                               \
    if (data != NULL && size == NULL) return ERROR_INVALID_PARAMETER;                             \
    return status_of(isapi_import_value_get(key, name, type, data, size, wide));                  \
  }                                                                                               \
  LSTATUS WINAPI RegGetValue##suffix(HKEY key, constant subkey, constant name, DWORD flags,       \
                                     LPDWORD type, PVOID data, LPDWORD size) {                    \
    return get_value(key, subkey, name, flags, type, data, size, wide);                           \
  }                                                                                               \
  LSTATUS WINAPI RegSetValueEx##suffix(HKEY key, constant name, DWORD reserved, DWORD type,       \
                                       const BYTE *data, DWORD size) {                            \
    (void)reserved;                                                                               \
    return status_of(isapi_import_value_set(key, name, type, data, size, wide));                  \
  }                                                                                               \
  LSTATUS WINAPI RegDeleteValue##suffix(HKEY key, constant name) {                                \
    return status_of(isapi_import_value_delete(key, name, wide));                                 \
  }                                                                                               \
  LSTATUS WINAPI RegDeleteKey##suffix(HKEY key, constant name) {                                  \
    return status_of(isapi_import_key_delete(key, name, wide));                                   \
  }                                                                                               \
  LSTATUS WINAPI RegEnumKeyEx##suffix(HKEY key, DWORD index, text name, LPDWORD count,            \
                                      LPDWORD reserved, text class_name, LPDWORD class_count,     \
                                      PFILETIME written) {                                        \
    (void)reserved;                                                                               \
    if (class_name != NULL) *class_name = 0;                                                      \
    if (class_count != NULL) *class_count = 0;                                                    \
    if (written != NULL) *written = (FILETIME){0, 0};                                             \
    return name_at(isapi_import_key_at(key, index, name, *count, wide), count);                   \
  }                                                                                               \
  LSTATUS WINAPI RegEnumValue##suffix(HKEY key, DWORD index, text name, LPDWORD count,            \
                                      LPDWORD reserved, LPDWORD type, LPBYTE data,                \
                                      LPDWORD size) {                                             \
    (void)reserved;                                                                               \
    LSTATUS status = name_at(isapi_import_value_at(key, index, name, *count, wide), count);       \
    if (status != ERROR_SUCCESS) return status;                                                   \
    return status_of(isapi_import_value_get(key, name, type, data, size, wide));                  \
  }

REGISTRY(A, LPSTR, LPCSTR, FALSE)
REGISTRY(W, LPWSTR, LPCWSTR, TRUE)

LSTATUS WINAPI RegEnumKeyA(HKEY key, DWORD index, LPSTR name, DWORD count) {
  return status_of(isapi_import_key_at(key, index, name, count, FALSE));
}

/* The default value of a key below. */
LSTATUS WINAPI RegQueryValueA(HKEY key, LPCSTR name, LPSTR data, PLONG size) {
  HKEY opened;
  LSTATUS status = open_key(key, name, FALSE, &opened, NULL, FALSE);
  if (status != ERROR_SUCCESS) return status;
  status = status_of(isapi_import_value_get(opened, NULL, NULL, data, (LPDWORD)size, FALSE));
  isapi_import_key_close(opened);
  return status;
}

LSTATUS WINAPI RegQueryInfoKeyA(HKEY key, LPSTR class_name, LPDWORD class_count,
                                LPDWORD reserved, LPDWORD keys, LPDWORD longest_key,
                                LPDWORD longest_class, LPDWORD values, LPDWORD longest_value,
                                LPDWORD largest, LPDWORD security, PFILETIME written) {
  DWORD facts[5];
  (void)reserved;
  int answer = isapi_import_key_facts(key, facts);
  if (answer < 0) return status_of(answer);
  LPDWORD to[] = {keys, longest_key, values, longest_value, largest};
  for (int i = 0; i < 5; i++) {
    if (to[i] != NULL) *to[i] = facts[i];
  }
  if (class_name != NULL) *class_name = 0;
  if (class_count != NULL) *class_count = 0;
  if (longest_class != NULL) *longest_class = 0;
  if (security != NULL) *security = 0;
  if (written != NULL) *written = (FILETIME){0, 0};
  return ERROR_SUCCESS;
}
