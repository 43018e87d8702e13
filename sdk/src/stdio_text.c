/* printf and scanf over text in memory, and the strings of <windows.h> alike. */
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "text.h"

#undef sprintf_s
#undef swprintf_s
#undef swprintf

/* A function with an ellipsis over the one with a va_list. */
#define WITH_ARGS(result, last, call) \
  va_list args;                       \
  va_start(args, last);               \
  result value = call;                \
  va_end(args);                       \
  return value

static void end_narrow(char *to, size_t count, size_t length) {
  if (count != 0) to[length < count ? length : count - 1] = 0;
}

static void end_wide(WCHAR *to, size_t count, size_t length) {
  if (count != 0) to[length < count ? length : count - 1] = 0;
}

/* Fills a buffer without a NUL, and gives the length of the whole. */
static int fill(char *to, size_t room, const char *format, va_list args) {
  struct isapi_buffer buffer;
  return isapi_format(isapi_narrow_buffer(&buffer, to, room), format, FALSE, isapi_format_float,
                      args);
}

static int fill_wide(WCHAR *to, size_t room, const WCHAR *format, va_list args) {
  struct isapi_buffer buffer;
  return isapi_format(isapi_wide_buffer(&buffer, to, room), format, TRUE, isapi_format_float,
                      args);
}

int vsnprintf(char *to, size_t count, const char *format, va_list args) {
  int length = fill(to, count, format, args);
  if (length >= 0) end_narrow(to, count, (size_t)length);
  return length;
}

int snprintf(char *to, size_t count, const char *format, ...) {
  WITH_ARGS(int, format, vsnprintf(to, count, format, args));
}

int vsprintf(char *to, const char *format, va_list args) {
  return vsnprintf(to, SIZE_MAX, format, args);
}

int sprintf(char *to, const char *format, ...) {
  WITH_ARGS(int, format, vsprintf(to, format, args));
}

/* As old as it is: a text that just fits has no NUL, a longer one gives -1. */
int _vsnprintf(char *to, size_t count, const char *format, va_list args) {
  int length = fill(to, count, format, args);
  if (length >= 0 && (size_t)length < count) to[length] = 0;
  return (size_t)length > count && to != NULL ? -1 : length;
}

int _snprintf(char *to, size_t count, const char *format, ...) {
  WITH_ARGS(int, format, _vsnprintf(to, count, format, args));
}

int _vscprintf(const char *format, va_list args) { return fill(NULL, 0, format, args); }

int _scprintf(const char *format, ...) { WITH_ARGS(int, format, _vscprintf(format, args)); }

int vasprintf(char **to, const char *format, va_list args) {
  int length = _vscprintf(format, args);
  if (length < 0 || (*to = malloc((size_t)length + 1)) == NULL) return -1;
  return vsprintf(*to, format, args);
}

int asprintf(char **to, const char *format, ...) {
  WITH_ARGS(int, format, vasprintf(to, format, args));
}

int isapi_vsprintf_s(char *to, size_t size, size_t room, const char *format, va_list args) {
  if (to == NULL || format == NULL) return isapi_invalid(EINVAL), -1;
  int length = fill(NULL, 0, format, args);
  if (length < 0 || !isapi_has_room(to, (size_t)length + 1, size, room)) {
    if (size != 0) *to = 0;
    return isapi_invalid(ERANGE), -1;
  }
  return vsprintf(to, format, args);
}

int isapi_sprintf_s(char *to, size_t size, size_t room, const char *format, ...) {
  WITH_ARGS(int, format, isapi_vsprintf_s(to, size, room, format, args));
}

int _vsnprintf_s(char *to, size_t size, size_t count, const char *format, va_list args) {
  if (to == NULL || size == 0 || format == NULL) return isapi_invalid(EINVAL), -1;
  int length = fill(to, size, format, args);
  size_t most = count < size ? count : size - 1;
  if (length >= 0 && (size_t)length <= most) {
    to[length] = 0;
    return length;
  }
  /* Longer than its size, though not longer than what was allowed. */
  if (count != _TRUNCATE && count >= size) {
    *to = 0;
    return isapi_invalid(ERANGE), -1;
  }
  to[most] = 0;
  return -1;
}

int _snprintf_s(char *to, size_t size, size_t count, const char *format, ...) {
  WITH_ARGS(int, format, _vsnprintf_s(to, size, count, format, args));
}

int vswprintf(WCHAR *to, size_t count, const WCHAR *format, va_list args) {
  int length = fill_wide(to, count, format, args);
  if (length >= 0) end_wide(to, count, (size_t)length);
  return (size_t)length >= count ? -1 : length;
}

int swprintf(WCHAR *to, size_t count, const WCHAR *format, ...) {
  WITH_ARGS(int, format, vswprintf(to, count, format, args));
}

int _vswprintf(WCHAR *to, const WCHAR *format, va_list args) {
  int length = fill_wide(to, SIZE_MAX, format, args);
  if (length >= 0) to[length] = 0;
  return length;
}

int _swprintf(WCHAR *to, const WCHAR *format, ...) {
  WITH_ARGS(int, format, _vswprintf(to, format, args));
}

int _vsnwprintf(WCHAR *to, size_t count, const WCHAR *format, va_list args) {
  int length = fill_wide(to, count, format, args);
  if (length >= 0 && (size_t)length < count) to[length] = 0;
  return (size_t)length > count && to != NULL ? -1 : length;
}

int _snwprintf(WCHAR *to, size_t count, const WCHAR *format, ...) {
  WITH_ARGS(int, format, _vsnwprintf(to, count, format, args));
}

int _vscwprintf(const WCHAR *format, va_list args) { return fill_wide(NULL, 0, format, args); }

int _scwprintf(const WCHAR *format, ...) { WITH_ARGS(int, format, _vscwprintf(format, args)); }

int isapi_vswprintf_s(WCHAR *to, size_t size, size_t room, const WCHAR *format, va_list args) {
  if (to == NULL || format == NULL) return isapi_invalid(EINVAL), -1;
  int length = fill_wide(NULL, 0, format, args);
  if (length < 0 ||
      !isapi_has_room(to, ((size_t)length + 1) * sizeof *to, size * sizeof *to, room)) {
    if (size != 0) *to = 0;
    return isapi_invalid(ERANGE), -1;
  }
  return _vswprintf(to, format, args);
}

int isapi_swprintf_s(WCHAR *to, size_t size, size_t room, const WCHAR *format, ...) {
  WITH_ARGS(int, format, isapi_vswprintf_s(to, size, room, format, args));
}

int _vsnwprintf_s(WCHAR *to, size_t size, size_t count, const WCHAR *format, va_list args) {
  if (to == NULL || size == 0 || format == NULL) return isapi_invalid(EINVAL), -1;
  int length = fill_wide(to, size, format, args);
  size_t most = count < size ? count : size - 1;
  if (length >= 0 && (size_t)length <= most) {
    to[length] = 0;
    return length;
  }
  if (count != _TRUNCATE && count >= size) {
    *to = 0;
    return isapi_invalid(ERANGE), -1;
  }
  to[most] = 0;
  return -1;
}

int _snwprintf_s(WCHAR *to, size_t size, size_t count, const WCHAR *format, ...) {
  WITH_ARGS(int, format, _vsnwprintf_s(to, size, count, format, args));
}

/* wsprintf has no floating point, and never more than 1024 characters. */
#define WSPRINTF_MOST 1024

int WINAPI wvsprintfA(LPSTR to, LPCSTR format, va_list args) {
  struct isapi_buffer buffer;
  isapi_format(isapi_narrow_buffer(&buffer, to, WSPRINTF_MOST), format, FALSE, NULL, args);
  end_narrow(to, WSPRINTF_MOST + 1, buffer.sink.count);
  return buffer.sink.count < WSPRINTF_MOST ? (int)buffer.sink.count : WSPRINTF_MOST;
}

int WINAPIV wsprintfA(LPSTR to, LPCSTR format, ...) {
  WITH_ARGS(int, format, wvsprintfA(to, format, args));
}

int WINAPI wvsprintfW(LPWSTR to, LPCWSTR format, va_list args) {
  struct isapi_buffer buffer;
  isapi_format(isapi_wide_buffer(&buffer, to, WSPRINTF_MOST), format, TRUE, NULL, args);
  end_wide(to, WSPRINTF_MOST + 1, buffer.sink.count);
  return buffer.sink.count < WSPRINTF_MOST ? (int)buffer.sink.count : WSPRINTF_MOST;
}

int WINAPIV wsprintfW(LPWSTR to, LPCWSTR format, ...) {
  WITH_ARGS(int, format, wvsprintfW(to, format, args));
}

/* Text that is scanned. */
struct text_source {
  struct isapi_source source;
  const void *at;
  size_t left;
};

static int next_narrow(struct isapi_source *source) {
  struct text_source *text = (struct text_source *)source;
  const unsigned char *at = text->at;
  if (text->left == 0 || *at == 0) return -1;
  text->left--;
  text->at = at + 1;
  return *at;
}

static void back_narrow(struct isapi_source *source, int unit) {
  struct text_source *text = (struct text_source *)source;
  (void)unit;
  text->left++;
  text->at = (const char *)text->at - 1;
}

static int next_wide(struct isapi_source *source) {
  struct text_source *text = (struct text_source *)source;
  const WCHAR *at = text->at;
  if (*at == 0) return -1;
  text->at = at + 1;
  return *at;
}

static void back_wide(struct isapi_source *source, int unit) {
  struct text_source *text = (struct text_source *)source;
  (void)unit;
  text->at = (const WCHAR *)text->at - 1;
}

static int scan_narrow(const char *text, size_t count, const char *format, BOOL sizes,
                       va_list args) {
  struct text_source source = {{next_narrow, back_narrow, 0}, text, count};
  return isapi_scan(&source.source, format, FALSE, sizes, args);
}

static int scan_wide(const WCHAR *text, const WCHAR *format, BOOL sizes, va_list args) {
  struct text_source source = {{next_wide, back_wide, 0}, text, 0};
  return isapi_scan(&source.source, format, TRUE, sizes, args);
}

int vsscanf(const char *text, const char *format, va_list args) {
  return scan_narrow(text, SIZE_MAX, format, FALSE, args);
}

int sscanf(const char *text, const char *format, ...) {
  WITH_ARGS(int, format, vsscanf(text, format, args));
}

int vsscanf_s(const char *text, const char *format, va_list args) {
  return scan_narrow(text, SIZE_MAX, format, TRUE, args);
}

int sscanf_s(const char *text, const char *format, ...) {
  WITH_ARGS(int, format, vsscanf_s(text, format, args));
}

int _snscanf(const char *text, size_t count, const char *format, ...) {
  WITH_ARGS(int, format, scan_narrow(text, count, format, FALSE, args));
}

int vswscanf(const WCHAR *text, const WCHAR *format, va_list args) {
  return scan_wide(text, format, FALSE, args);
}

int swscanf(const WCHAR *text, const WCHAR *format, ...) {
  WITH_ARGS(int, format, vswscanf(text, format, args));
}

int swscanf_s(const WCHAR *text, const WCHAR *format, ...) {
  WITH_ARGS(int, format, scan_wide(text, format, TRUE, args));
}
