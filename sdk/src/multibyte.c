/* C's conversions between narrow text, which is UTF-8, and wide text. */
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <uchar.h>
#include <wchar.h>

#include "text.h"

size_t mbstowcs(WCHAR *to, const char *from, size_t count) {
  size_t length = isapi_widen(NULL, 0, from, -1) - 1;
  if (to == NULL) return length;
  const unsigned char *at = (const unsigned char *)from;
  for (size_t i = 0;;) {
    WCHAR units[2];
    int added = isapi_put_utf16(units, isapi_next_utf8(&at, NULL));
    if (i + (size_t)added > count) return i;
    for (int k = 0; k < added; k++) to[i + (size_t)k] = units[k];
    if (units[0] == 0) return i;
    i += (size_t)added;
  }
}

size_t wcstombs(char *to, const WCHAR *from, size_t count) {
  if (to == NULL) return isapi_narrow(NULL, 0, from, -1) - 1;
  for (size_t i = 0;;) {
    char bytes[4];
    int added = isapi_put_utf8(bytes, isapi_next_utf16(&from, NULL));
    if (i + (size_t)added > count) return i;
    for (int k = 0; k < added; k++) to[i + (size_t)k] = bytes[k];
    if (bytes[0] == 0) return i;
    i += (size_t)added;
  }
}

/* Units of text that is converted, with its NUL; no more than `count` of `from`. */
static errno_t convert(size_t *converted, void *to, size_t size, const void *from, size_t count,
                       BOOL widens) {
  size_t each = widens ? sizeof(WCHAR) : 1;
  if (converted != NULL) *converted = 0;
  if ((to == NULL) != (size == 0) || from == NULL) return isapi_invalid(EINVAL);
  size_t whole = widens ? mbstowcs(NULL, from, 0) : wcstombs(NULL, from, 0);
  size_t length = count == _TRUNCATE || count > whole ? whole : count;
  if (to == NULL) {
    if (converted != NULL) *converted = whole + 1;
    return 0;
  }
  errno_t error = 0;
  if (length + 1 > size) {
    if (count != _TRUNCATE) {
      memset(to, 0, each);
      return isapi_invalid(ERANGE);
    }
    length = size - 1;
    error = STRUNCATE;
  }
  length = widens ? mbstowcs(to, from, length) : wcstombs(to, from, length);
  memset((char *)to + length * each, 0, each);
  if (converted != NULL) *converted = length + 1;
  return error;
}

errno_t mbstowcs_s(size_t *converted, WCHAR *to, size_t size, const char *from, size_t count) {
  return convert(converted, to, size, from, count, TRUE);
}

errno_t wcstombs_s(size_t *converted, char *to, size_t size, const WCHAR *from, size_t count) {
  return convert(converted, to, size, from, count, FALSE);
}

int _mbstrlen(const char *text) { return (int)mbstowcs(NULL, text, 0); }

size_t mbrtowc(WCHAR *to, const char *from, size_t count, mbstate_t *state) {
  (void)state;
  if (from == NULL || *from == 0) {
    if (to != NULL && from != NULL && count != 0) *to = 0;
    return 0;
  }
  if (count == 0) return (size_t)-2;
  const unsigned char *at = (const unsigned char *)from;
  unsigned c = isapi_next_utf8(&at, at + count);
  if (c == 0xfffd && (const char *)at - from < 3) {
    errno = EILSEQ;
    return (size_t)-1;
  }
  WCHAR units[2];
  isapi_put_utf16(units, c);
  if (to != NULL) *to = units[0];
  return (size_t)((const char *)at - from);
}

int mbtowc(WCHAR *to, const char *from, size_t count) {
  return (int)mbrtowc(to, from, count, NULL);
}

int mblen(const char *from, size_t count) { return mbtowc(NULL, from, count); }
size_t mbrlen(const char *from, size_t count, mbstate_t *state) {
  return mbrtowc(NULL, from, count, state);
}

size_t wcrtomb(char *to, WCHAR c, mbstate_t *state) {
  (void)state;
  return to == NULL ? 1 : (size_t)isapi_put_utf8(to, c);
}

int wctomb(char *to, WCHAR c) { return to == NULL ? 0 : isapi_put_utf8(to, c); }

errno_t wctomb_s(int *written, char *to, size_t size, WCHAR c) {
  char bytes[4];
  int length = isapi_put_utf8(bytes, c);
  if (to != NULL && (size_t)length > size) return isapi_invalid(ERANGE);
  if (to != NULL) memcpy(to, bytes, (size_t)length);
  if (written != NULL) *written = length;
  return 0;
}

size_t mbsrtowcs(WCHAR *to, const char **from, size_t count, mbstate_t *state) {
  (void)state;
  size_t length = mbstowcs(to, *from, count);
  if (to != NULL && length < count) *from = NULL;
  else if (to != NULL) *from += isapi_narrow(NULL, 0, to, (int)length);
  return length;
}

size_t wcsrtombs(char *to, const WCHAR **from, size_t count, mbstate_t *state) {
  (void)state;
  size_t length = wcstombs(to, *from, count);
  if (to != NULL && length < count) *from = NULL;
  else if (to != NULL) *from += isapi_widen(NULL, 0, to, (int)length);
  return length;
}

wint_t btowc(int c) { return c >= 0 && c < 128 ? (wint_t)c : WEOF; }
int wctob(wint_t c) { return c < 128 ? (int)c : EOF; }
