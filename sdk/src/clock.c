/* Clocks and calendars.
   https://learn.microsoft.com/en-us/windows/win32/sysinfo/time */
#include <stdlib.h>
#include <time.h>
#include <sys/timeb.h>

#include "abi.h"
#include "text.h"

/* Nanoseconds: since 1970, and since some time. */
ISAPI_IMPORT(clock_now) int isapi_import_clock_now(ULONGLONG *now);
ISAPI_IMPORT(clock_steady) int isapi_import_clock_steady(ULONGLONG *now);
/* Seconds that the local time is ahead of UTC, at a time in seconds; the other
   way, the time is local. Whether that is summer time is written, too. */
ISAPI_IMPORT(clock_offset)
int isapi_import_clock_offset(const long long *seconds, BOOL is_local, int *offset, BOOL *summer);

/* FILETIMEs count in units of 100 ns, from 1601 on. */
#define TICKS_PER_SECOND 10000000ll
#define SECONDS_TO_1970 11644473600ll
#define TICKS_TO_1970 (SECONDS_TO_1970 * TICKS_PER_SECOND)

static ULONGLONG wall_clock(void) {
  ULONGLONG value = 0;
  isapi_import_clock_now(&value);
  return value;
}

static ULONGLONG steady_clock(void) {
  ULONGLONG value = 0;
  isapi_import_clock_steady(&value);
  return value;
}

int isapi_local_offset(long long seconds, BOOL is_local, BOOL *summer) {
  int offset = 0;
  BOOL ignored;
  isapi_import_clock_offset(&seconds, is_local, &offset, summer == NULL ? &ignored : summer);
  return offset;
}

static long long ticks_of(const FILETIME *time) {
  return (long long)((ULONGLONG)time->dwHighDateTime << 32 | time->dwLowDateTime);
}

static FILETIME time_of(long long ticks) {
  return (FILETIME){(DWORD)ticks, (DWORD)((ULONGLONG)ticks >> 32)};
}

/* Days before a year, counted from 1601, a year behind a leap century. */
static int days_before_year(int year) {
  int years = year - 1601;
  return years * 365 + years / 4 - years / 100 + years / 400;
}

static BOOL is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

static int days_in_month(int year, int month) {
  static const char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return days[month - 1] + (month == 2 && is_leap(year));
}

BOOL WINAPI FileTimeToSystemTime(const FILETIME *file_time, LPSYSTEMTIME to) {
  long long ticks = ticks_of(file_time);
  if (ticks < 0) {
    SetLastError(ERROR_INVALID_PARAMETER);
    return FALSE;
  }
  long long milliseconds = ticks / 10000;
  int days = (int)(milliseconds / 86400000), rest = (int)(milliseconds % 86400000);
  int year = 1601 + (int)(days / 365.2425);
  while (days_before_year(year) > days) year--;
  while (days_before_year(year + 1) <= days) year++;
  int day = days - days_before_year(year), month = 1;
  for (; day >= days_in_month(year, month); month++) day -= days_in_month(year, month);
  *to = (SYSTEMTIME){(WORD)year,
                     (WORD)month,
                     (WORD)((days + 1) % 7),
                     (WORD)(day + 1),
                     (WORD)(rest / 3600000),
                     (WORD)(rest / 60000 % 60),
                     (WORD)(rest / 1000 % 60),
                     (WORD)(rest % 1000)};
  return TRUE;
}

BOOL WINAPI SystemTimeToFileTime(const SYSTEMTIME *from, LPFILETIME to) {
  if (from->wYear < 1601 || from->wMonth < 1 || from->wMonth > 12 || from->wDay < 1 ||
      from->wDay > days_in_month(from->wYear, from->wMonth) || from->wHour > 23 ||
      from->wMinute > 59 || from->wSecond > 59 || from->wMilliseconds > 999) {
    SetLastError(ERROR_INVALID_PARAMETER);
    return FALSE;
  }
  long long days = days_before_year(from->wYear) + from->wDay - 1;
  for (int month = 1; month < from->wMonth; month++) days += days_in_month(from->wYear, month);
  long long seconds = ((days * 24 + from->wHour) * 60 + from->wMinute) * 60 + from->wSecond;
  *to = time_of((seconds * 1000 + from->wMilliseconds) * 10000);
  return TRUE;
}

VOID WINAPI GetSystemTimeAsFileTime(LPFILETIME to) {
  *to = time_of((long long)(wall_clock() / 100) + TICKS_TO_1970);
}

VOID WINAPI GetSystemTimePreciseAsFileTime(LPFILETIME to) { GetSystemTimeAsFileTime(to); }

VOID WINAPI GetSystemTime(LPSYSTEMTIME to) {
  FILETIME time;
  GetSystemTimeAsFileTime(&time);
  FileTimeToSystemTime(&time, to);
}

BOOL WINAPI FileTimeToLocalFileTime(const FILETIME *from, LPFILETIME to) {
  long long ticks = ticks_of(from);
  *to = time_of(ticks + TICKS_PER_SECOND *
                            isapi_local_offset(ticks / TICKS_PER_SECOND - SECONDS_TO_1970, FALSE, NULL));
  return TRUE;
}

BOOL WINAPI LocalFileTimeToFileTime(const FILETIME *from, LPFILETIME to) {
  long long ticks = ticks_of(from);
  *to = time_of(ticks - TICKS_PER_SECOND *
                            isapi_local_offset(ticks / TICKS_PER_SECOND - SECONDS_TO_1970, TRUE, NULL));
  return TRUE;
}

VOID WINAPI GetLocalTime(LPSYSTEMTIME to) {
  FILETIME time;
  GetSystemTimeAsFileTime(&time);
  FileTimeToLocalFileTime(&time, &time);
  FileTimeToSystemTime(&time, to);
}

/* A zone that is given is not looked at: there is the machine's one. */
BOOL WINAPI SystemTimeToTzSpecificLocalTime(const TIME_ZONE_INFORMATION *zone,
                                            const SYSTEMTIME *from, LPSYSTEMTIME to) {
  FILETIME time;
  (void)zone;
  return SystemTimeToFileTime(from, &time) && FileTimeToLocalFileTime(&time, &time) &&
         FileTimeToSystemTime(&time, to);
}

BOOL WINAPI TzSpecificLocalTimeToSystemTime(const TIME_ZONE_INFORMATION *zone,
                                            const SYSTEMTIME *from, LPSYSTEMTIME to) {
  FILETIME time;
  (void)zone;
  return SystemTimeToFileTime(from, &time) && LocalFileTimeToFileTime(&time, &time) &&
         FileTimeToSystemTime(&time, to);
}

LONG WINAPI CompareFileTime(const FILETIME *a, const FILETIME *b) {
  long long left = ticks_of(a), right = ticks_of(b);
  return (left > right) - (left < right);
}

BOOL WINAPI FileTimeToDosDateTime(const FILETIME *from, LPWORD date, LPWORD time) {
  SYSTEMTIME system;
  if (!FileTimeToSystemTime(from, &system) || system.wYear < 1980 || system.wYear > 2107) {
    SetLastError(ERROR_INVALID_PARAMETER);
    return FALSE;
  }
  *date = (WORD)((system.wYear - 1980) << 9 | system.wMonth << 5 | system.wDay);
  *time = (WORD)(system.wHour << 11 | system.wMinute << 5 | system.wSecond / 2);
  return TRUE;
}

BOOL WINAPI DosDateTimeToFileTime(WORD date, WORD time, LPFILETIME to) {
  SYSTEMTIME system = {(WORD)((date >> 9) + 1980), (WORD)(date >> 5 & 15), 0, (WORD)(date & 31),
                       (WORD)(time >> 11), (WORD)(time >> 5 & 63), (WORD)((time & 31) * 2), 0};
  return SystemTimeToFileTime(&system, to);
}

/* Summer and winter, as they are in January and July. */
DWORD WINAPI GetTimeZoneInformation(LPTIME_ZONE_INFORMATION to) {
  BOOL summer;
  long long seconds = (long long)(wall_clock() / 1000000000u);
  int offset = isapi_local_offset(seconds, FALSE, &summer);
  *to = (TIME_ZONE_INFORMATION){0};
  to->Bias = -offset / 60 + (summer ? 60 : 0);
  to->DaylightBias = -60;
  return summer ? TIME_ZONE_ID_DAYLIGHT : TIME_ZONE_ID_UNKNOWN;
}

ULONGLONG WINAPI GetTickCount64(VOID) { return steady_clock() / 1000000; }
DWORD WINAPI GetTickCount(VOID) { return (DWORD)GetTickCount64(); }

/* Windows' counter has this frequency since version 10. */
#define COUNTS_PER_SECOND 10000000

BOOL WINAPI QueryPerformanceCounter(LARGE_INTEGER *count) {
  count->QuadPart = (LONGLONG)(steady_clock() / (1000000000 / COUNTS_PER_SECOND));
  return TRUE;
}

BOOL WINAPI QueryPerformanceFrequency(LARGE_INTEGER *frequency) {
  frequency->QuadPart = COUNTS_PER_SECOND;
  return TRUE;
}

clock_t clock(void) {
  static ULONGLONG start;
  ULONGLONG time = steady_clock();
  if (start == 0) start = time;
  return (clock_t)((time - start) / 1000000);
}

__time64_t _time64(__time64_t *to) {
  __time64_t time = (__time64_t)(wall_clock() / 1000000000u);
  if (to != NULL) *to = time;
  return time;
}

ISAPI_ALIAS(_time64, time);

__time32_t _time32(__time32_t *to) {
  __time32_t time = (__time32_t)_time64(NULL);
  if (to != NULL) *to = time;
  return time;
}

void _ftime64(struct _timeb *to) {
  ULONGLONG time = wall_clock();
  BOOL summer;
  to->time = (time_t)(time / 1000000000u);
  to->millitm = (unsigned short)(time / 1000000 % 1000);
  to->timezone = (short)(-isapi_local_offset(to->time, FALSE, &summer) / 60 + (summer ? 60 : 0));
  to->dstflag = (short)summer;
}

ISAPI_ALIAS(_ftime64, _ftime);
ISAPI_ALIAS(_ftime64, ftime);

errno_t _ftime64_s(struct _timeb *to) {
  _ftime64(to);
  return 0;
}

ISAPI_ALIAS(_ftime64_s, _ftime_s);
