/*
 * Wide strings. A WCHAR has two bytes, as on Windows: the functions are the
 * runtime's own.
 * https://learn.microsoft.com/en-us/cpp/c-runtime-library/string-manipulation-crt
 */
#pragma GCC system_header
#include_next <wchar.h>
#ifndef ISAPI_WCHAR_H
#define ISAPI_WCHAR_H

#undef WCHAR_MIN
#undef WCHAR_MAX
#define WCHAR_MIN 0
#define WCHAR_MAX 0xffff
#include <isapi_room.h>
#include <stdarg.h>
#include <wctype.h>
#undef WEOF
#define WEOF ((wint_t)0xffff)

#ifdef __cplusplus
extern "C" {
#endif

wchar_t *_wcsdup(const wchar_t *text);
int _wcsicmp(const wchar_t *a, const wchar_t *b);
int _wcsnicmp(const wchar_t *a, const wchar_t *b, size_t count);
int _wcsicoll(const wchar_t *a, const wchar_t *b);
int _wcsncoll(const wchar_t *a, const wchar_t *b, size_t count);
wchar_t *_wcslwr(wchar_t *text);
wchar_t *_wcsupr(wchar_t *text);
wchar_t *_wcsrev(wchar_t *text);
wchar_t *_wcsset(wchar_t *text, wchar_t with);
wchar_t *_wcsnset(wchar_t *text, wchar_t with, size_t count);
size_t wcsnlen(const wchar_t *text, size_t most);
size_t wcsnlen_s(const wchar_t *text, size_t most);
wchar_t *wcstok_s(wchar_t *text, const wchar_t *delimiters, wchar_t **context);
wchar_t *isapi_wcstok(wchar_t *text, const wchar_t *delimiters);
wchar_t *wcsdup(const wchar_t *text);
int wcsicmp(const wchar_t *a, const wchar_t *b);
int wcsnicmp(const wchar_t *a, const wchar_t *b, size_t count);
wchar_t *wcslwr(wchar_t *text);
wchar_t *wcsupr(wchar_t *text);
wchar_t *wcsrev(wchar_t *text);

errno_t isapi_wcscpy_s(wchar_t *to, size_t size, const wchar_t *from, size_t room);
errno_t isapi_wcsncpy_s(wchar_t *to, size_t size, const wchar_t *from, size_t count, size_t room);
errno_t isapi_wcscat_s(wchar_t *to, size_t size, const wchar_t *from, size_t room);
errno_t isapi_wcsncat_s(wchar_t *to, size_t size, const wchar_t *from, size_t count, size_t room);
errno_t wmemcpy_s(wchar_t *to, size_t size, const wchar_t *from, size_t count);
errno_t wmemmove_s(wchar_t *to, size_t size, const wchar_t *from, size_t count);
errno_t _wcslwr_s(wchar_t *text, size_t size);
errno_t _wcsupr_s(wchar_t *text, size_t size);

ISAPI_INLINE errno_t wcscpy_s(wchar_t *to, size_t size, const wchar_t *from) {
  return isapi_wcscpy_s(to, size, from, ISAPI_ROOM(to));
}
ISAPI_INLINE errno_t wcsncpy_s(wchar_t *to, size_t size, const wchar_t *from, size_t count) {
  return isapi_wcsncpy_s(to, size, from, count, ISAPI_ROOM(to));
}
ISAPI_INLINE errno_t wcscat_s(wchar_t *to, size_t size, const wchar_t *from) {
  return isapi_wcscat_s(to, size, from, ISAPI_ROOM(to));
}
ISAPI_INLINE errno_t wcsncat_s(wchar_t *to, size_t size, const wchar_t *from, size_t count) {
  return isapi_wcsncat_s(to, size, from, count, ISAPI_ROOM(to));
}

/* Numbers. */
int _wtoi(const wchar_t *text);
long _wtol(const wchar_t *text);
long long _wtoll(const wchar_t *text);
long long _wtoi64(const wchar_t *text);
double _wtof(const wchar_t *text);
long long _wcstoi64(const wchar_t *text, wchar_t **end, int base);
unsigned long long _wcstoui64(const wchar_t *text, wchar_t **end, int base);
wchar_t *_itow(int value, wchar_t *to, int base);
wchar_t *_ltow(long value, wchar_t *to, int base);
wchar_t *_ultow(unsigned long value, wchar_t *to, int base);
wchar_t *_i64tow(long long value, wchar_t *to, int base);
wchar_t *_ui64tow(unsigned long long value, wchar_t *to, int base);
errno_t _itow_s(int value, wchar_t *to, size_t size, int base);
errno_t _ltow_s(long value, wchar_t *to, size_t size, int base);
errno_t _ultow_s(unsigned long value, wchar_t *to, size_t size, int base);
errno_t _i64tow_s(long long value, wchar_t *to, size_t size, int base);
errno_t _ui64tow_s(unsigned long long value, wchar_t *to, size_t size, int base);

/* Formats. */
int _snwprintf(wchar_t *to, size_t count, const wchar_t *format, ...);
int _vsnwprintf(wchar_t *to, size_t count, const wchar_t *format, va_list args);
int _swprintf(wchar_t *to, const wchar_t *format, ...);
int _vswprintf(wchar_t *to, const wchar_t *format, va_list args);
int _scwprintf(const wchar_t *format, ...);
int _vscwprintf(const wchar_t *format, va_list args);
int isapi_swprintf_s(wchar_t *to, size_t size, size_t room, const wchar_t *format, ...);
int isapi_vswprintf_s(wchar_t *to, size_t size, size_t room, const wchar_t *format, va_list args);
int _snwprintf_s(wchar_t *to, size_t size, size_t count, const wchar_t *format, ...);
int _vsnwprintf_s(wchar_t *to, size_t size, size_t count, const wchar_t *format, va_list args);
int wprintf_s(const wchar_t *format, ...);
int swscanf_s(const wchar_t *text, const wchar_t *format, ...);

ISAPI_INLINE int vswprintf_s(wchar_t *to, size_t size, const wchar_t *format, va_list args) {
  return isapi_vswprintf_s(to, size, ISAPI_ROOM(to), format, args);
}

#ifdef __cplusplus
}

extern "C++" {
template <size_t N>
inline errno_t wcscpy_s(wchar_t (&to)[N], const wchar_t *from) {
  return isapi_wcscpy_s(to, N, from, sizeof to);
}
template <size_t N>
inline errno_t wcsncpy_s(wchar_t (&to)[N], const wchar_t *from, size_t count) {
  return isapi_wcsncpy_s(to, N, from, count, sizeof to);
}
template <size_t N>
inline errno_t wcscat_s(wchar_t (&to)[N], const wchar_t *from) {
  return isapi_wcscat_s(to, N, from, sizeof to);
}
template <size_t N>
inline errno_t wcsncat_s(wchar_t (&to)[N], const wchar_t *from, size_t count) {
  return isapi_wcsncat_s(to, N, from, count, sizeof to);
}
template <size_t N>
inline errno_t _wcslwr_s(wchar_t (&text)[N]) {
  return _wcslwr_s(text, N);
}
template <size_t N>
inline errno_t _wcsupr_s(wchar_t (&text)[N]) {
  return _wcsupr_s(text, N);
}
template <size_t N>
inline errno_t _itow_s(int value, wchar_t (&to)[N], int base) {
  return _itow_s(value, to, N, base);
}
template <size_t N>
inline int vswprintf_s(wchar_t (&to)[N], const wchar_t *format, va_list args) {
  return isapi_vswprintf_s(to, N, sizeof to, format, args);
}
template <class... A>
ISAPI_INLINE int swprintf_s(wchar_t *to, size_t size, const wchar_t *format, A... args) {
  return isapi_swprintf_s(to, size, ISAPI_ROOM(to), format, args...);
}
template <size_t N, class... A>
inline int swprintf_s(wchar_t (&to)[N], const wchar_t *format, A... args) {
  return isapi_swprintf_s(to, N, sizeof to, format, args...);
}
/* The form without a count, as it was before C had one. */
template <class... A>
inline int swprintf(wchar_t *to, const wchar_t *format, A... args) {
  return _swprintf(to, format, args...);
}
inline int vswprintf(wchar_t *to, const wchar_t *format, va_list args) {
  return _vswprintf(to, format, args);
}
inline wchar_t *wcstok(wchar_t *text, const wchar_t *delimiters) {
  return isapi_wcstok(text, delimiters);
}
}
#else
#define swprintf_s(to, size, ...) \
  isapi_swprintf_s((to), (size), ISAPI_ROOM(to), __VA_ARGS__)
/* The forms without a count and without a context, as they were before C had
   them. */
#define swprintf(to, second, ...)                            \
  _Generic((second), wchar_t *: _swprintf, const wchar_t *: _swprintf, \
           default: swprintf)((to), (second), ##__VA_ARGS__)
#define ISAPI_FOURTH(first, second, third, fourth, ...) fourth
#define wcstok(...) \
  ISAPI_FOURTH(__VA_ARGS__, wcstok, isapi_wcstok, )(__VA_ARGS__)
#endif

#include <isapi_wide_io.h>

#endif
