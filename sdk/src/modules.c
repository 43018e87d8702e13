/*
 * Modules. There is one, the extension; the libraries of Windows that a source
 * asks for are there as far as their functions are, and those are linked: no
 * function can be found by its name.
 */
#include <stdlib.h>
#include <string.h>

#include "abi.h"
#include "fiber.h"
#include "text.h"

/* What stands for the extension, and for Windows. */
static char own_module, windows_module;

static const char *const windows_libraries[] = {"kernel32", "user32",   "advapi32", "ntdll",
                                                "msvcrt",   "ws2_32",   "shlwapi",  "ole32",
                                                "kernelbase", "shell32", "wsock32"};

/* The last part of a path, without ".dll", is a library's. */
static BOOL is_library(const char *path, const char *library) {
  const char *name = path;
  for (const char *at = path; *at; at++) {
    if (*at == '\\' || *at == '/') name = at + 1;
  }
  size_t length = strlen(library);
  return _strnicmp(name, library, length) == 0 &&
         (name[length] == 0 || _stricmp(name + length, ".dll") == 0);
}

static HMODULE find_module(const char *name) {
  if (name == NULL || is_library(name, "extension")) return &own_module;
  for (size_t i = 0; i < ARRAYSIZE(windows_libraries); i++) {
    if (is_library(name, windows_libraries[i])) return &windows_module;
  }
  SetLastError(ERROR_MOD_NOT_FOUND);
  return NULL;
}

HMODULE WINAPI GetModuleHandleA(LPCSTR name) { return find_module(name); }

HMODULE WINAPI GetModuleHandleW(LPCWSTR name) {
  char *narrow = isapi_narrowed(name);
  HMODULE module = find_module(narrow);
  free(narrow);
  return module;
}

BOOL WINAPI GetModuleHandleExA(DWORD flags, LPCSTR name, HMODULE *module) {
  *module = (flags & GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS) != 0 ? &own_module
                                                                  : find_module(name);
  return *module != NULL;
}

BOOL WINAPI GetModuleHandleExW(DWORD flags, LPCWSTR name, HMODULE *module) {
  *module = (flags & GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS) != 0 ? &own_module
                                                                  : GetModuleHandleW(name);
  return *module != NULL;
}

HMODULE WINAPI LoadLibraryA(LPCSTR name) { return find_module(name); }
HMODULE WINAPI LoadLibraryW(LPCWSTR name) { return GetModuleHandleW(name); }

HMODULE WINAPI LoadLibraryExA(LPCSTR name, HANDLE file, DWORD flags) {
  (void)file, (void)flags;
  return find_module(name);
}

HMODULE WINAPI LoadLibraryExW(LPCWSTR name, HANDLE file, DWORD flags) {
  (void)file, (void)flags;
  return GetModuleHandleW(name);
}

BOOL WINAPI FreeLibrary(HMODULE module) { return module != NULL; }

FARPROC WINAPI GetProcAddress(HMODULE module, LPCSTR name) {
  (void)module, (void)name;
  SetLastError(ERROR_PROC_NOT_FOUND);
  return NULL;
}

BOOL WINAPI DisableThreadLibraryCalls(HMODULE module) {
  (void)module;
  isapi_tells_threads = FALSE;
  return TRUE;
}

/* There are no resources: a module has none. */

static void *no_resource(void) {
  SetLastError(ERROR_RESOURCE_NAME_NOT_FOUND);
  return NULL;
}

HRSRC WINAPI FindResourceA(HMODULE module, LPCSTR name, LPCSTR type) {
  (void)module, (void)name, (void)type;
  return no_resource();
}

HRSRC WINAPI FindResourceW(HMODULE module, LPCWSTR name, LPCWSTR type) {
  (void)module, (void)name, (void)type;
  return no_resource();
}

HGLOBAL WINAPI LoadResource(HMODULE module, HRSRC resource) {
  (void)module, (void)resource;
  return no_resource();
}

LPVOID WINAPI LockResource(HGLOBAL resource) { return resource; }

DWORD WINAPI SizeofResource(HMODULE module, HRSRC resource) {
  (void)module, (void)resource;
  return 0;
}

int WINAPI LoadStringA(HINSTANCE module, UINT id, LPSTR to, int room) {
  (void)module, (void)id;
  if (to != NULL && room > 0) *to = 0;
  no_resource();
  return 0;
}

int WINAPI LoadStringW(HINSTANCE module, UINT id, LPWSTR to, int room) {
  (void)module, (void)id;
  if (to != NULL && room > 0) *to = 0;
  no_resource();
  return 0;
}
