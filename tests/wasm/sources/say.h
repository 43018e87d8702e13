/* Test extensions: each path is a part, and what it says is the answer. */
#include <httpext.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static EXTENSION_CONTROL_BLOCK *asked;

static void say_bytes(const char *text, DWORD length) {
  asked->WriteClient(asked->ConnID, (LPVOID)text, &length, HSE_IO_SYNC);
}

static void say(const char *format, ...) {
  static char text[65536];
  va_list args;
  va_start(args, format);
  vsnprintf(text, sizeof text - 1, format, args);
  va_end(args);
  strcat(text, "\n");
  say_bytes(text, (DWORD)strlen(text));
}

struct part {
  const char *name;
  void (*run)(char *query);
};

static DWORD say_part(EXTENSION_CONTROL_BLOCK *ecb, const struct part *parts) {
  asked = ecb;
  for (; parts->name != NULL; parts++) {
    if (strcmp(parts->name, ecb->lpszPathInfo + 1) != 0) continue;
    parts->run(ecb->lpszQueryString);
    return HSE_STATUS_SUCCESS;
  }
  return HSE_STATUS_ERROR;
}

/* Each source has `static const struct part parts[]`, ending with {0}. */
#define SAYS(parts)                                                        \
  BOOL WINAPI GetExtensionVersion(HSE_VERSION_INFO *info) {                \
    info->dwExtensionVersion = HSE_VERSION;                                \
    strcpy(info->lpszExtensionDesc, "test");                               \
    return TRUE;                                                           \
  }                                                                        \
  DWORD WINAPI HttpExtensionProc(EXTENSION_CONTROL_BLOCK *ecb) {           \
    return say_part(ecb, parts);                                           \
  }
