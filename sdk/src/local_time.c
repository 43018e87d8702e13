/* C's calendar; local times are the machine's. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

#include "text.h"

int isapi_local_offset(long long seconds, BOOL is_local, BOOL *summer);

long _timezone;
int _daylight;
static char zone_name[] = "local", summer_zone_name[] = "local";
char *_tzname[2] = {zone_name, summer_zone_name};

void _tzset(void) {
  time_t now = time(NULL);
  BOOL summer;
  int offset = isapi_local_offset(now, FALSE, &summer);
  _timezone = -offset + (summer ? 3600 : 0);
  _daylight = summer;
}

ISAPI_ALIAS(_tzset, tzset);

errno_t _get_timezone(long *seconds) {
  _tzset();
  *seconds = _timezone;
  return 0;
}

errno_t _get_daylight(int *hours) {
  _tzset();
  *hours = _daylight;
  return 0;
}

struct tm *localtime_r(const time_t *time, struct tm *to) {
  BOOL summer;
  time_t local = *time + isapi_local_offset(*time, FALSE, &summer);
  if (gmtime_r(&local, to) == NULL) return NULL;
  to->tm_isdst = summer;
  return to;
}

static struct tm shared_time;

struct tm *localtime(const time_t *time) { return localtime_r(time, &shared_time); }
struct tm *gmtime(const time_t *time) { return gmtime_r(time, &shared_time); }
ISAPI_ALIAS(localtime, _localtime64);
ISAPI_ALIAS(gmtime, _gmtime64);

struct tm *_localtime32(const __time32_t *from) {
  time_t time = *from;
  return localtime(&time);
}

struct tm *_gmtime32(const __time32_t *from) {
  time_t time = *from;
  return gmtime(&time);
}

/* Year, month and day may be out of their ranges: they are carried. */
__time64_t _mkgmtime64(struct tm *from) {
  long long months = from->tm_year * 12ll + from->tm_mon;
  long long year = months >= 0 ? months / 12 : -((11 - months) / 12);
  int month = (int)(months - year * 12);
  static const short before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
  long long full = year + 1900;
  BOOL leap = full % 4 == 0 && (full % 100 != 0 || full % 400 == 0);
  long long past = full - 1;
  long long days = past * 365 + past / 4 - past / 100 + past / 400 - 719162 + before[month] +
                   (month > 1 && leap) + from->tm_mday - 1;
  time_t time = ((days * 24 + from->tm_hour) * 60 + from->tm_min) * 60 + from->tm_sec;
  if (gmtime_r(&time, from) == NULL) return -1;
  return time;
}

ISAPI_ALIAS(_mkgmtime64, _mkgmtime);

__time64_t _mktime64(struct tm *from) {
  struct tm copy = *from;
  time_t time = _mkgmtime64(&copy);
  time -= isapi_local_offset(time, TRUE, NULL);
  return localtime_r(&time, from) == NULL ? -1 : time;
}

ISAPI_ALIAS(_mktime64, mktime);

double _difftime64(__time64_t end, __time64_t begin) { return (double)(end - begin); }

errno_t localtime_s(struct tm *to, const __time64_t *time) {
  if (to == NULL || time == NULL || localtime_r(time, to) == NULL) return isapi_invalid(EINVAL);
  return 0;
}

errno_t gmtime_s(struct tm *to, const __time64_t *time) {
  if (to == NULL || time == NULL || gmtime_r(time, to) == NULL) return isapi_invalid(EINVAL);
  return 0;
}

ISAPI_ALIAS(localtime_s, _localtime64_s);
ISAPI_ALIAS(gmtime_s, _gmtime64_s);

errno_t asctime_s(char *to, size_t size, const struct tm *time) {
  char text[64];
  if (strftime(text, sizeof text, "%a %b %d %H:%M:%S %Y\n", time) == 0) return EINVAL;
  return isapi_strcpy_s(to, size, text, 0);
}

errno_t ctime_s(char *to, size_t size, const __time64_t *time) {
  struct tm local;
  return localtime_s(&local, time) != 0 ? EINVAL : asctime_s(to, size, &local);
}

ISAPI_ALIAS(ctime_s, _ctime64_s);

static char time_text[32];

char *asctime(const struct tm *time) { return asctime_s(time_text, sizeof time_text, time) == 0 ? time_text : NULL; }
char *ctime(const time_t *time) { return ctime_s(time_text, sizeof time_text, time) == 0 ? time_text : NULL; }
ISAPI_ALIAS(ctime, _ctime64);

static WCHAR wide_time_text[32];

WCHAR *_wasctime(const struct tm *time) {
  if (asctime(time) == NULL) return NULL;
  isapi_widen(wide_time_text, 32, time_text, -1);
  return wide_time_text;
}

WCHAR *_wctime(const long long *time) {
  struct tm local;
  return localtime_s(&local, time) != 0 ? NULL : _wasctime(&local);
}

static errno_t put_now(char *to, size_t size, const char *format) {
  time_t now = time(NULL);
  struct tm local;
  localtime_r(&now, &local);
  if (size < 9) return isapi_invalid(ERANGE);
  strftime(to, size, format, &local);
  return 0;
}

errno_t _strdate_s(char *to, size_t size) { return put_now(to, size, "%m/%d/%y"); }
errno_t _strtime_s(char *to, size_t size) { return put_now(to, size, "%H:%M:%S"); }

char *_strdate(char *to) {
  _strdate_s(to, 9);
  return to;
}

char *_strtime(char *to) {
  _strtime_s(to, 9);
  return to;
}

size_t wcsftime(WCHAR *to, size_t count, const WCHAR *format, const struct tm *time) {
  char *narrow = isapi_narrowed(format);
  char *formatted = malloc(count * 3 + 1);
  size_t length = 0;
  if (narrow != NULL && formatted != NULL && strftime(formatted, count * 3 + 1, narrow, time) != 0) {
    size_t size = isapi_widen(to, count, formatted, -1);
    length = size == (size_t)-1 ? 0 : size - 1;
  }
  free(narrow);
  free(formatted);
  return length;
}
