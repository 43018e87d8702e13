/* What a debugger would be told goes to the loader's onDebug. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "abi.h"
#include "text.h"

ISAPI_IMPORT(debug) void isapi_import_debug(LPCSTR text, size_t length);

VOID WINAPI OutputDebugStringA(LPCSTR text) {
  if (text != NULL) isapi_import_debug(text, strlen(text));
}

VOID WINAPI OutputDebugStringW(LPCWSTR text) {
  char *narrow = isapi_narrowed(text);
  OutputDebugStringA(narrow);
  free(narrow);
}

BOOL WINAPI IsDebuggerPresent(VOID) { return FALSE; }

VOID WINAPI DebugBreak(VOID) { __builtin_trap(); }

/* What a user or an administrator would be told goes there, too. */
static void tell(const char *kind, const char *text) {
  char *line = NULL;
  if (asprintf(&line, "%s: %s", kind, text == NULL ? "" : text) >= 0) OutputDebugStringA(line);
  free(line);
}

int WINAPI MessageBoxA(HWND window, LPCSTR text, LPCSTR caption, UINT type) {
  (void)window;
  tell(caption == NULL ? "Error" : caption, text);
  return (type & 0xf) == MB_YESNO || (type & 0xf) == MB_YESNOCANCEL ? IDYES : IDOK;
}

int WINAPI MessageBoxW(HWND window, LPCWSTR text, LPCWSTR caption, UINT type) {
  char *narrow = isapi_narrowed(text), *narrow_caption = isapi_narrowed(caption);
  int answer = MessageBoxA(window, narrow, narrow_caption, type);
  free(narrow);
  free(narrow_caption);
  return answer;
}

BOOL WINAPI MessageBeep(UINT type) {
  (void)type;
  return TRUE;
}

/* An event source is its name. */
HANDLE WINAPI RegisterEventSourceA(LPCSTR server, LPCSTR source) {
  (void)server;
  return _strdup(source == NULL ? "" : source);
}

HANDLE WINAPI RegisterEventSourceW(LPCWSTR server, LPCWSTR source) {
  (void)server;
  return isapi_narrowed(source == NULL ? L"" : source);
}

BOOL WINAPI DeregisterEventSource(HANDLE log) {
  free(log);
  return TRUE;
}

BOOL WINAPI ReportEventA(HANDLE log, WORD type, WORD category, DWORD id, PSID user, WORD count,
                         DWORD bytes, LPCSTR *texts, LPVOID data) {
  (void)type, (void)category, (void)id, (void)user, (void)bytes, (void)data;
  for (WORD i = 0; i < count; i++) tell(log == NULL ? "event" : log, texts[i]);
  return TRUE;
}

BOOL WINAPI ReportEventW(HANDLE log, WORD type, WORD category, DWORD id, PSID user, WORD count,
                         DWORD bytes, LPCWSTR *texts, LPVOID data) {
  (void)type, (void)category, (void)id, (void)user, (void)bytes, (void)data;
  for (WORD i = 0; i < count; i++) {
    char *text = isapi_narrowed(texts[i]);
    tell(log == NULL ? "event" : log, text);
    free(text);
  }
  return TRUE;
}

/* There are no windows. */
HWND WINAPI FindWindowA(LPCSTR type, LPCSTR name) {
  (void)type, (void)name;
  return NULL;
}

HWND WINAPI FindWindowW(LPCWSTR type, LPCWSTR name) {
  (void)type, (void)name;
  return NULL;
}

BOOL WINAPI IsWindow(HWND window) {
  (void)window;
  return FALSE;
}

HWND WINAPI GetDesktopWindow(VOID) { return NULL; }
HWND WINAPI GetActiveWindow(VOID) { return NULL; }
