/* The strings of Windows itself.
   https://learn.microsoft.com/en-us/windows/win32/menurc/strings */
#include <ctype.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

#include <rpc.h>
#include <strsafe.h>

#include "text.h"

int WINAPI lstrlenA(LPCSTR text) { return text == NULL ? 0 : (int)strlen(text); }
int WINAPI lstrlenW(LPCWSTR text) { return text == NULL ? 0 : (int)wcslen(text); }

LPSTR WINAPI lstrcpyA(LPSTR to, LPCSTR from) {
  return to == NULL || from == NULL ? NULL : memmove(to, from, strlen(from) + 1);
}

LPWSTR WINAPI lstrcpyW(LPWSTR to, LPCWSTR from) {
  return to == NULL || from == NULL ? NULL : wcscpy(to, from);
}

LPSTR WINAPI lstrcpynA(LPSTR to, LPCSTR from, int size) {
  if (to == NULL || from == NULL || size <= 0) return to;
  size_t length = strnlen(from, (size_t)size - 1);
  memmove(to, from, length);
  to[length] = 0;
  return to;
}

LPWSTR WINAPI lstrcpynW(LPWSTR to, LPCWSTR from, int size) {
  if (to == NULL || from == NULL || size <= 0) return to;
  size_t length = wcsnlen(from, (size_t)size - 1);
  wmemmove(to, from, length);
  to[length] = 0;
  return to;
}

LPSTR WINAPI lstrcatA(LPSTR to, LPCSTR from) {
  return to == NULL || from == NULL ? NULL : strcat(to, from);
}

LPWSTR WINAPI lstrcatW(LPWSTR to, LPCWSTR from) {
  return to == NULL || from == NULL ? NULL : wcscat(to, from);
}

/* NULL comes before every text. */
static int null_order(const void *a, const void *b) { return (a != NULL) - (b != NULL); }

#define COMPARE(name, text, compare)                                       \
  int WINAPI name(text a, text b) {                                        \
    return a == NULL || b == NULL ? null_order(a, b) : compare(a, b);      \
  }
COMPARE(lstrcmpA, LPCSTR, strcmp)
COMPARE(lstrcmpW, LPCWSTR, wcscmp)
COMPARE(lstrcmpiA, LPCSTR, _stricmp)
COMPARE(lstrcmpiW, LPCWSTR, _wcsicmp)

/* A character of UTF-8 has all its bytes. */
LPSTR WINAPI CharNextA(LPCSTR at) {
  if (*at == 0) return (LPSTR)at;
  const unsigned char *next = (const unsigned char *)at;
  isapi_next_utf8(&next, NULL);
  return (LPSTR)next;
}

LPSTR WINAPI CharPrevA(LPCSTR start, LPCSTR at) {
  if (at <= start) return (LPSTR)start;
  do at--;
  while (at > start && (*at & 0xc0) == 0x80);
  return (LPSTR)at;
}

LPSTR WINAPI CharNextExA(WORD page, LPCSTR at, DWORD flags) {
  (void)flags;
  if (*at == 0) return (LPSTR)at;
  return (LPSTR)at + (IsDBCSLeadByteEx(page, (BYTE)*at) && at[1] != 0 ? 2 : 1);
}

LPWSTR WINAPI CharNextW(LPCWSTR at) { return (LPWSTR)(*at ? at + 1 : at); }
LPWSTR WINAPI CharPrevW(LPCWSTR start, LPCWSTR at) { return (LPWSTR)(at > start ? at - 1 : at); }

/* A pointer that is a small number is a character. */
#define CHANGE_CASE(name, buffer_name, text, convert)                                      \
  DWORD WINAPI buffer_name(text at, DWORD count) {                                         \
    for (DWORD i = 0; i < count; i++) at[i] = (__typeof__(*at))convert(at[i]);             \
    return count;                                                                          \
  }                                                                                        \
  text WINAPI name(text at) {                                                              \
    if ((ULONG_PTR)at < 0x10000) return (text)(ULONG_PTR)(WORD)convert((WORD)(ULONG_PTR)at); \
    for (text c = at; *c; c++) *c = (__typeof__(*at))convert(*c);                          \
    return at;                                                                             \
  }

static int ascii_upper(int c) { return c >= 'a' && c <= 'z' ? c - 32 : c; }
static int ascii_lower(int c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }
CHANGE_CASE(CharUpperA, CharUpperBuffA, LPSTR, ascii_upper)
CHANGE_CASE(CharLowerA, CharLowerBuffA, LPSTR, ascii_lower)
CHANGE_CASE(CharUpperW, CharUpperBuffW, LPWSTR, towupper)
CHANGE_CASE(CharLowerW, CharLowerBuffW, LPWSTR, towlower)

BOOL WINAPI CharToOemA(LPCSTR from, LPSTR to) { return lstrcpyA(to, from) != NULL; }
BOOL WINAPI OemToCharA(LPCSTR from, LPSTR to) { return lstrcpyA(to, from) != NULL; }

BOOL WINAPI IsCharAlphaA(CHAR c) { return isalpha((unsigned char)c) != 0; }
BOOL WINAPI IsCharAlphaW(WCHAR c) { return iswalpha(c) != 0; }
BOOL WINAPI IsCharAlphaNumericA(CHAR c) { return isalnum((unsigned char)c) != 0; }
BOOL WINAPI IsCharAlphaNumericW(WCHAR c) { return iswalnum(c) != 0; }
BOOL WINAPI IsCharUpperA(CHAR c) { return isupper((unsigned char)c) != 0; }
BOOL WINAPI IsCharUpperW(WCHAR c) { return iswupper(c) != 0; }
BOOL WINAPI IsCharLowerA(CHAR c) { return islower((unsigned char)c) != 0; }
BOOL WINAPI IsCharLowerW(WCHAR c) { return iswlower(c) != 0; }

int WINAPI MulDiv(int number, int by, int divisor) {
  if (divisor == 0) return -1;
  long long product = (long long)number * by;
  long long half = (divisor < 0 ? -(long long)divisor : divisor) / 2;
  return (int)((product + ((product < 0) ? -half : half)) / divisor);
}

/* Strings with sizes: what does not fit is cut, and an error. */
#define SAFE(suffix, unit, length_of, most_length_of, format_into)                                \
  static HRESULT copy_##suffix(unit *to, size_t used, size_t size, const unit *from,              \
                               size_t length) {                                                   \
    if (to == NULL || size == 0 || size > STRSAFE_MAX_CCH || used >= size)                        \
      return STRSAFE_E_INVALID_PARAMETER;                                                         \
    BOOL fits = length < size - used;                                                             \
    if (!fits) length = size - used - 1;                                                          \
    memmove(to + used, from, length * sizeof *to);                                                \
    to[used + length] = 0;                                                                        \
    return fits ? S_OK : STRSAFE_E_INSUFFICIENT_BUFFER;                                           \
  }                                                                                               \
  HRESULT WINAPI StringCchCopy##suffix(unit *to, size_t size, const unit *from) {                 \
    return copy_##suffix(to, 0, size, from, length_of(from));                                     \
  }                                                                                               \
  HRESULT WINAPI StringCchCopyN##suffix(unit *to, size_t size, const unit *from, size_t count) {  \
    return copy_##suffix(to, 0, size, from, most_length_of(from, count));                         \
  }                                                                                               \
  HRESULT WINAPI StringCchCat##suffix(unit *to, size_t size, const unit *from) {                  \
    return copy_##suffix(to, most_length_of(to, size), size, from, length_of(from));              \
  }                                                                                               \
  HRESULT WINAPI StringCchCatN##suffix(unit *to, size_t size, const unit *from, size_t count) {   \
    return copy_##suffix(to, most_length_of(to, size), size, from, most_length_of(from, count));  \
  }                                                                                               \
  HRESULT WINAPI StringCchVPrintf##suffix(unit *to, size_t size, const unit *format,              \
                                          va_list args) {                                         \
    if (to == NULL || size == 0 || size > STRSAFE_MAX_CCH) return STRSAFE_E_INVALID_PARAMETER;    \
    return format_into(to, size, _TRUNCATE, format, args) < 0 ? STRSAFE_E_INSUFFICIENT_BUFFER     \
                                                              : S_OK;                             \
  }                                                                                               \
  HRESULT WINAPI StringCchLength##suffix(const unit *text, size_t most, size_t *length) {         \
    size_t found = text == NULL ? most : most_length_of(text, most);                              \
    if (length != NULL) *length = found < most ? found : 0;                                       \
    return found < most ? S_OK : STRSAFE_E_INVALID_PARAMETER;                                     \
  }                                                                                               \
  HRESULT WINAPI StringCbLength##suffix(const unit *text, size_t most, size_t *bytes) {           \
    HRESULT result = StringCchLength##suffix(text, most / sizeof *text, bytes);                   \
    if (bytes != NULL) *bytes *= sizeof *text;                                                    \
    return result;                                                                                \
  }                                                                                               \
  HRESULT WINAPI StringCbCopy##suffix(unit *to, size_t bytes, const unit *from) {                 \
    return StringCchCopy##suffix(to, bytes / sizeof *to, from);                                   \
  }                                                                                               \
  HRESULT WINAPI StringCbCopyN##suffix(unit *to, size_t bytes, const unit *from, size_t count) {  \
    return StringCchCopyN##suffix(to, bytes / sizeof *to, from, count / sizeof *to);              \
  }                                                                                               \
  HRESULT WINAPI StringCbCat##suffix(unit *to, size_t bytes, const unit *from) {                  \
    return StringCchCat##suffix(to, bytes / sizeof *to, from);                                    \
  }                                                                                               \
  HRESULT WINAPI StringCbVPrintf##suffix(unit *to, size_t bytes, const unit *format,              \
                                         va_list args) {                                          \
    return StringCchVPrintf##suffix(to, bytes / sizeof *to, format, args);                        \
  }                                                                                               \
  HRESULT WINAPI StringCchPrintf##suffix(unit *to, size_t size, const unit *format, ...) {        \
    va_list args;                                                                                 \
    va_start(args, format);                                                                       \
    HRESULT result = StringCchVPrintf##suffix(to, size, format, args);                            \
    va_end(args);                                                                                 \
    return result;                                                                                \
  }                                                                                               \
  HRESULT WINAPI StringCbPrintf##suffix(unit *to, size_t bytes, const unit *format, ...) {        \
    va_list args;                                                                                 \
    va_start(args, format);                                                                       \
    HRESULT result = StringCbVPrintf##suffix(to, bytes, format, args);                            \
    va_end(args);                                                                                 \
    return result;                                                                                \
  }

SAFE(A, CHAR, strlen, strnlen, _vsnprintf_s)
SAFE(W, WCHAR, wcslen, wcsnlen, _vsnwprintf_s)
