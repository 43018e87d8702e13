/*
 * Wide strings of 16-bit characters. C's library has them for 32 bits, and so
 * none of its functions can be used.
 */
#include <ctype.h>
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "fiber.h"
#include "text.h"

#undef wcstok

size_t wcslen(const WCHAR *text) {
  const WCHAR *at = text;
  while (*at) at++;
  return (size_t)(at - text);
}

size_t wcsnlen(const WCHAR *text, size_t most) {
  size_t length = 0;
  while (length < most && text[length]) length++;
  return length;
}

size_t wcsnlen_s(const WCHAR *text, size_t most) { return text == NULL ? 0 : wcsnlen(text, most); }

WCHAR *wmemcpy(WCHAR *to, const WCHAR *from, size_t count) {
  return memcpy(to, from, count * sizeof *to);
}

WCHAR *wmemmove(WCHAR *to, const WCHAR *from, size_t count) {
  return memmove(to, from, count * sizeof *to);
}

WCHAR *wmemset(WCHAR *to, WCHAR with, size_t count) {
  for (size_t i = 0; i < count; i++) to[i] = with;
  return to;
}

int wmemcmp(const WCHAR *a, const WCHAR *b, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return 0;
}

WCHAR *wmemchr(const WCHAR *text, WCHAR c, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (text[i] == c) return (WCHAR *)text + i;
  }
  return NULL;
}

WCHAR *wcscpy(WCHAR *to, const WCHAR *from) { return wmemcpy(to, from, wcslen(from) + 1); }

WCHAR *wcsncpy(WCHAR *to, const WCHAR *from, size_t count) {
  size_t length = wcsnlen(from, count);
  wmemcpy(to, from, length);
  wmemset(to + length, 0, count - length);
  return to;
}

WCHAR *wcscat(WCHAR *to, const WCHAR *from) {
  wcscpy(to + wcslen(to), from);
  return to;
}

WCHAR *wcsncat(WCHAR *to, const WCHAR *from, size_t count) {
  WCHAR *at = to + wcslen(to);
  size_t length = wcsnlen(from, count);
  wmemcpy(at, from, length);
  at[length] = 0;
  return to;
}

int wcsncmp(const WCHAR *a, const WCHAR *b, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
    if (a[i] == 0) return 0;
  }
  return 0;
}

int wcscmp(const WCHAR *a, const WCHAR *b) { return wcsncmp(a, b, SIZE_MAX); }
int wcscoll(const WCHAR *a, const WCHAR *b) { return wcscmp(a, b); }
int _wcsncoll(const WCHAR *a, const WCHAR *b, size_t count) { return wcsncmp(a, b, count); }

size_t wcsxfrm(WCHAR *to, const WCHAR *from, size_t count) {
  if (count != 0) isapi_wcsncpy_s(to, count, from, _TRUNCATE, 0);
  return wcslen(from);
}

int _wcsnicmp(const WCHAR *a, const WCHAR *b, size_t count) {
  for (size_t i = 0; i < count; i++) {
    int difference = (int)towlower(a[i]) - (int)towlower(b[i]);
    if (difference != 0 || a[i] == 0) return difference;
  }
  return 0;
}

int _wcsicmp(const WCHAR *a, const WCHAR *b) { return _wcsnicmp(a, b, SIZE_MAX); }

WCHAR *wcschr(const WCHAR *text, WCHAR c) {
  for (;; text++) {
    if (*text == c) return (WCHAR *)text;
    if (*text == 0) return NULL;
  }
}

WCHAR *wcsrchr(const WCHAR *text, WCHAR c) {
  for (const WCHAR *at = text + wcslen(text);; at--) {
    if (*at == c) return (WCHAR *)at;
    if (at == text) return NULL;
  }
}

size_t wcsspn(const WCHAR *text, const WCHAR *set) {
  size_t length = 0;
  while (text[length] && wcschr(set, text[length])) length++;
  return length;
}

size_t wcscspn(const WCHAR *text, const WCHAR *set) {
  size_t length = 0;
  while (text[length] && !wcschr(set, text[length])) length++;
  return length;
}

WCHAR *wcspbrk(const WCHAR *text, const WCHAR *set) {
  text += wcscspn(text, set);
  return *text ? (WCHAR *)text : NULL;
}

WCHAR *wcsstr(const WCHAR *text, const WCHAR *part) {
  size_t length = wcslen(part);
  for (;; text++) {
    if (wcsncmp(text, part, length) == 0) return (WCHAR *)text;
    if (*text == 0) return NULL;
  }
}

WCHAR *wcstok(WCHAR *text, const WCHAR *delimiters, WCHAR **context) {
  WCHAR *start = text != NULL ? text : *context;
  if (start == NULL) return NULL;
  start += wcsspn(start, delimiters);
  WCHAR *end = start + wcscspn(start, delimiters);
  *context = *end ? end + 1 : end;
  if (start == end) return NULL;
  *end = 0;
  return start;
}

ISAPI_ALIAS(wcstok, wcstok_s);

WCHAR *isapi_wcstok(WCHAR *text, const WCHAR *delimiters) {
  return wcstok(text, delimiters, &isapi_current->wide_token);
}

WCHAR *_wcsdup(const WCHAR *text) {
  if (text == NULL) return NULL;
  size_t size = (wcslen(text) + 1) * sizeof *text;
  WCHAR *copy = malloc(size);
  return copy == NULL ? NULL : memcpy(copy, text, size);
}

WCHAR *_wcslwr(WCHAR *text) {
  for (WCHAR *at = text; *at; at++) *at = (WCHAR)towlower(*at);
  return text;
}

WCHAR *_wcsupr(WCHAR *text) {
  for (WCHAR *at = text; *at; at++) *at = (WCHAR)towupper(*at);
  return text;
}

WCHAR *_wcsrev(WCHAR *text) {
  for (size_t i = 0, j = wcslen(text); i + 1 < j; i++) {
    WCHAR c = text[i];
    text[i] = text[--j];
    text[j] = c;
  }
  return text;
}

WCHAR *_wcsnset(WCHAR *text, WCHAR with, size_t count) {
  for (size_t i = 0; i < count && text[i]; i++) text[i] = with;
  return text;
}

WCHAR *_wcsset(WCHAR *text, WCHAR with) { return _wcsnset(text, with, SIZE_MAX); }

ISAPI_ALIAS(_wcsicmp, _wcsicoll);
ISAPI_ALIAS(_wcsicmp, wcsicmp);
ISAPI_ALIAS(_wcsnicmp, wcsnicmp);
ISAPI_ALIAS(_wcsicmp, wcscasecmp);
ISAPI_ALIAS(_wcsnicmp, wcsncasecmp);
ISAPI_ALIAS(_wcsdup, wcsdup);
ISAPI_ALIAS(_wcslwr, wcslwr);
ISAPI_ALIAS(_wcsupr, wcsupr);
ISAPI_ALIAS(_wcsrev, wcsrev);

int iswascii(wint_t c) { return c < 128; }
int isleadbyte(int c) {
  (void)c;
  return 0;
}
