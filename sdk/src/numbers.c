/* Numbers in any base, both ways and in both widths. */
#include <errno.h>
#include <limits.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "text.h"

#define LONGEST 65

/* Digits before `end`; gives where they begin. */
static char *digits_before(char *end, unsigned long long value, int base) {
  do {
    *--end = "0123456789abcdefghijklmnopqrstuvwxyz"[value % (unsigned)base];
    value /= (unsigned)base;
  } while (value != 0);
  return end;
}

static errno_t put_number(void *to, BOOL wide, size_t size, unsigned long long value,
                          BOOL negative, int base) {
  char text[LONGEST + 1];
  char *end = text + LONGEST;
  if (to == NULL || size == 0 || base < 2 || base > 36) return isapi_invalid(EINVAL);
  char *start = digits_before(end, negative ? -value : value, base);
  if (negative) *--start = '-';
  *end = 0;
  if ((size_t)(end - start) >= size) {
    memset(to, 0, wide ? sizeof(WCHAR) : 1);
    return isapi_invalid(ERANGE);
  }
  for (char *at = start; at <= end; at++) {
    if (wide) ((WCHAR *)to)[at - start] = (WCHAR)*at;
    else ((char *)to)[at - start] = *at;
  }
  return 0;
}

/* Only a number in base 10 has a sign. */
#define NUMBER(type, unsigned_type, is_negative, suffix)                           \
  errno_t _##suffix##a_s(type value, char *to, size_t size, int base) {            \
    BOOL negative = base == 10 && (is_negative);                                   \
    return put_number(to, FALSE, size, negative ? (unsigned long long)value        \
                                                : (unsigned_type)value,            \
                      negative, base);                                             \
  }                                                                                \
  errno_t _##suffix##w_s(type value, WCHAR *to, size_t size, int base) {           \
    BOOL negative = base == 10 && (is_negative);                                   \
    return put_number(to, TRUE, size, negative ? (unsigned long long)value         \
                                               : (unsigned_type)value,             \
                      negative, base);                                             \
  }                                                                                \
  char *_##suffix##a(type value, char *to, int base) {                             \
    _##suffix##a_s(value, to, LONGEST + 1, base);                                  \
    return to;                                                                     \
  }                                                                                \
  WCHAR *_##suffix##w(type value, WCHAR *to, int base) {                           \
    _##suffix##w_s(value, to, LONGEST + 1, base);                                  \
    return to;                                                                     \
  }

NUMBER(int, unsigned, value < 0, ito)
NUMBER(long, unsigned long, value < 0, lto)
NUMBER(unsigned long, unsigned long, FALSE, ulto)
NUMBER(long long, unsigned long long, value < 0, i64to)
NUMBER(unsigned long long, unsigned long long, FALSE, ui64to)

ISAPI_ALIAS(_itoa, itoa);
ISAPI_ALIAS(_ltoa, ltoa);
ISAPI_ALIAS(_ultoa, ultoa);

long long _atoi64(const char *text) { return strtoll(text, NULL, 10); }

long long _strtoi64(const char *text, char **end, int base) { return strtoll(text, end, base); }

unsigned long long _strtoui64(const char *text, char **end, int base) {
  return strtoull(text, end, base);
}

long long _abs64(long long value) { return value < 0 ? -value : value; }

/* Numbers in wide text are ASCII: as much of it as could be one is converted_digits. */
struct ascii {
  char text[400];
};

static const char *ascii_of(struct ascii *to, const WCHAR *from) {
  size_t i = 0;
  for (; i < sizeof to->text - 1 && from[i] != 0 && from[i] < 128; i++) to->text[i] = (char)from[i];
  to->text[i] = 0;
  return to->text;
}

#define WIDE_NUMBER(type, name, narrow)                                \
  type name(const WCHAR *text, WCHAR **end, int base) {                \
    struct ascii ascii;                                                \
    char *narrow_end;                                                  \
    type value = narrow(ascii_of(&ascii, text), &narrow_end, base);    \
    if (end != NULL) *end = (WCHAR *)text + (narrow_end - ascii.text); \
    return value;                                                      \
  }

WIDE_NUMBER(long, wcstol, strtol)
WIDE_NUMBER(unsigned long, wcstoul, strtoul)
WIDE_NUMBER(long long, wcstoll, strtoll)
WIDE_NUMBER(unsigned long long, wcstoull, strtoull)
ISAPI_ALIAS(wcstoll, _wcstoi64);
ISAPI_ALIAS(wcstoull, _wcstoui64);

double wcstod(const WCHAR *text, WCHAR **end) {
  struct ascii ascii;
  char *narrow_end;
  double value = strtod(ascii_of(&ascii, text), &narrow_end);
  if (end != NULL) *end = (WCHAR *)text + (narrow_end - ascii.text);
  return value;
}

float wcstof(const WCHAR *text, WCHAR **end) { return (float)wcstod(text, end); }
long double wcstold(const WCHAR *text, WCHAR **end) { return wcstod(text, end); }

int _wtoi(const WCHAR *text) { return (int)wcstol(text, NULL, 10); }
long _wtol(const WCHAR *text) { return wcstol(text, NULL, 10); }
long long _wtoll(const WCHAR *text) { return wcstoll(text, NULL, 10); }
long long _wtoi64(const WCHAR *text) { return wcstoll(text, NULL, 10); }
double _wtof(const WCHAR *text) { return wcstod(text, NULL); }

char *_gcvt(double value, int digits, char *to) {
  sprintf(to, "%.*g", digits, value);
  return to;
}

ISAPI_ALIAS(_gcvt, gcvt);

errno_t _gcvt_s(char *to, size_t size, double value, int digits) {
  int length = _snprintf(to, size, "%.*g", digits, value);
  if (length >= 0 && (size_t)length < size) return 0;
  if (size != 0) *to = 0;
  return isapi_invalid(ERANGE);
}

/* Digits alone: those of %e, or of %f, without sign and point. */
static errno_t digits_of(char *to, size_t size, double value, int count, BOOL fixed, int *point,
                         int *sign) {
  char text[_CVTBUFSIZE + 16];
  if (count < 0) count = 0;
  if (count > _CVTBUFSIZE - 320) count = _CVTBUFSIZE - 320;
  *sign = signbit(value) != 0;
  if (fixed) _snprintf(text, sizeof text, "%.*f", count, fabs(value));
  else _snprintf(text, sizeof text, "%.*e", count > 0 ? count - 1 : 0, fabs(value));
  char *exponent = strchr(text, 'e');
  if (exponent != NULL) *exponent = 0;
  char *dot = strchr(text, '.');
  *point = exponent != NULL ? atoi(exponent + 1) + (value != 0)
                            : (int)(dot != NULL ? dot - text : (long)strlen(text));
  if (dot != NULL) memmove(dot, dot + 1, strlen(dot));
  char *start = text;
  if (fixed && *start == '0' && start[1] != 0) {
    for (; *start == '0' && start[1] != 0; start++) --*point;
  }
  return isapi_strcpy_s(to, size, start, 0);
}

errno_t _ecvt_s(char *to, size_t size, double value, int count, int *point, int *sign) {
  return digits_of(to, size, value, count, FALSE, point, sign);
}

errno_t _fcvt_s(char *to, size_t size, double value, int count, int *point, int *sign) {
  return digits_of(to, size, value, count, TRUE, point, sign);
}

static char converted_digits[_CVTBUFSIZE];

char *_ecvt(double value, int count, int *point, int *sign) {
  _ecvt_s(converted_digits, sizeof converted_digits, value, count, point, sign);
  return converted_digits;
}

char *_fcvt(double value, int count, int *point, int *sign) {
  _fcvt_s(converted_digits, sizeof converted_digits, value, count, point, sign);
  return converted_digits;
}
