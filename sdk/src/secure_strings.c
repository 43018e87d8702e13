/*
 * The strings of the secure library. Where Windows ends the process, as no
 * handler is there to be told, these give the error.
 * https://learn.microsoft.com/en-us/cpp/c-runtime-library/security-features-in-the-crt
 */
#include <errno.h>
#include <stdint.h>
#include <string.h>

#include "text.h"

/* One text for both widths. */
#define SECURE(unit, length_of, most_length_of, copy, ncopy, append, nappend)                    \
  static errno_t refuse_##copy(unit *to, size_t size, errno_t error) {                           \
    if (to != NULL && size != 0) *to = 0;                                                        \
    return isapi_invalid(error);                                                                 \
  }                                                                                              \
  /* Puts so many units behind `used`, if there is room. */                                      \
  static errno_t put_##copy(unit *to, size_t used, size_t size, const unit *from, size_t length, \
                            BOOL truncates, size_t room) {                                       \
    errno_t error = 0;                                                                           \
    size_t needed = used + length + 1;                                                           \
    if (truncates && needed > size) {                                                            \
      if (used + 1 > size) return refuse_##copy(to, size, EINVAL);                               \
      length = size - used - 1;                                                                  \
      error = STRUNCATE;                                                                         \
    } else if (!isapi_has_room(to, needed * sizeof *to, size * sizeof *to, room)) {              \
      return refuse_##copy(to, size, ERANGE);                                                    \
    }                                                                                            \
    memmove(to + used, from, length * sizeof *to);                                               \
    to[used + length] = 0;                                                                       \
    return error;                                                                                \
  }                                                                                              \
  errno_t isapi_##copy(unit *to, size_t size, const unit *from, size_t room) {                   \
    if (to == NULL) return isapi_invalid(EINVAL);                                                \
    if (from == NULL) return refuse_##copy(to, size, EINVAL);                                    \
    return put_##copy(to, 0, size, from, length_of(from), FALSE, room);                          \
  }                                                                                              \
  errno_t isapi_##ncopy(unit *to, size_t size, const unit *from, size_t count, size_t room) {    \
    if (to == NULL) return count == 0 && size == 0 ? 0 : isapi_invalid(EINVAL);                  \
    if (count == 0 && size != 0) {                                                               \
      *to = 0;                                                                                   \
      return 0;                                                                                  \
    }                                                                                            \
    if (from == NULL) return refuse_##copy(to, size, EINVAL);                                    \
    size_t length = count == _TRUNCATE ? length_of(from) : most_length_of(from, count);          \
    return put_##copy(to, 0, size, from, length, count == _TRUNCATE, room);                      \
  }                                                                                              \
  errno_t isapi_##append(unit *to, size_t size, const unit *from, size_t room) {                 \
    if (to == NULL) return isapi_invalid(EINVAL);                                                \
    if (from == NULL) return refuse_##copy(to, size, EINVAL);                                    \
    return put_##copy(to, length_of(to), size, from, length_of(from), FALSE, room);              \
  }                                                                                              \
  errno_t isapi_##nappend(unit *to, size_t size, const unit *from, size_t count, size_t room) {  \
    if (to == NULL) return count == 0 && size == 0 ? 0 : isapi_invalid(EINVAL);                  \
    if (from == NULL) return count == 0 ? 0 : refuse_##copy(to, size, EINVAL);                   \
    size_t length = count == _TRUNCATE ? length_of(from) : most_length_of(from, count);          \
    return put_##copy(to, length_of(to), size, from, length, count == _TRUNCATE, room);          \
  }

SECURE(char, strlen, strnlen, strcpy_s, strncpy_s, strcat_s, strncat_s)
SECURE(WCHAR, wcslen, wcsnlen, wcscpy_s, wcsncpy_s, wcscat_s, wcsncat_s)

errno_t isapi_memmove_s(void *to, size_t size, const void *from, size_t count, size_t room) {
  if (count == 0) return 0;
  if (to == NULL) return isapi_invalid(EINVAL);
  if (from == NULL) {
    memset(to, 0, size);
    return isapi_invalid(EINVAL);
  }
  if (!isapi_has_room(to, count, size, room)) {
    memset(to, 0, size);
    return isapi_invalid(ERANGE);
  }
  memmove(to, from, count);
  return 0;
}

errno_t isapi_memcpy_s(void *to, size_t size, const void *from, size_t count, size_t room) {
  return isapi_memmove_s(to, size, from, count, room);
}

errno_t wmemcpy_s(WCHAR *to, size_t size, const WCHAR *from, size_t count) {
  return isapi_memmove_s(to, size * sizeof *to, from, count * sizeof *to, 0);
}

errno_t wmemmove_s(WCHAR *to, size_t size, const WCHAR *from, size_t count) {
  return wmemcpy_s(to, size, from, count);
}

errno_t _strlwr_s(char *text, size_t size) {
  if (text == NULL || strnlen(text, size) == size) return isapi_invalid(EINVAL);
  _strlwr(text);
  return 0;
}

errno_t _strupr_s(char *text, size_t size) {
  if (text == NULL || strnlen(text, size) == size) return isapi_invalid(EINVAL);
  _strupr(text);
  return 0;
}

errno_t _wcslwr_s(WCHAR *text, size_t size) {
  if (text == NULL || wcsnlen(text, size) == size) return isapi_invalid(EINVAL);
  _wcslwr(text);
  return 0;
}

errno_t _wcsupr_s(WCHAR *text, size_t size) {
  if (text == NULL || wcsnlen(text, size) == size) return isapi_invalid(EINVAL);
  _wcsupr(text);
  return 0;
}

errno_t _strset_s(char *text, size_t size, int with) {
  return _strnset_s(text, size, with, SIZE_MAX);
}

errno_t _strnset_s(char *text, size_t size, int with, size_t count) {
  if (text == NULL || strnlen(text, size) == size) return isapi_invalid(EINVAL);
  _strnset(text, with, count);
  return 0;
}

errno_t strerror_s(char *to, size_t size, int error) {
  return strncpy_s(to, size, strerror(error), _TRUNCATE) == EINVAL ? EINVAL : 0;
}
