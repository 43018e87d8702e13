/* C's time; the local one is that of the machine.
   https://learn.microsoft.com/en-us/cpp/c-runtime-library/time-management */
#pragma GCC system_header
/* WASI deprecates clock(): it has none. This runtime has. */
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"
#ifndef _WASI_EMULATED_PROCESS_CLOCKS
#define _WASI_EMULATED_PROCESS_CLOCKS
#endif
#include_next <time.h>
#pragma clang diagnostic pop
#ifndef ISAPI_TIME_H
#define ISAPI_TIME_H

#include <isapi_room.h>

#undef CLOCKS_PER_SEC
#define CLOCKS_PER_SEC ((clock_t)1000)
#define CLK_TCK CLOCKS_PER_SEC

typedef long long __time64_t;
typedef long __time32_t;

#ifdef __cplusplus
extern "C" {
#endif

__time64_t _time64(__time64_t *time);
__time32_t _time32(__time32_t *time);
struct tm *_gmtime64(const __time64_t *time);
struct tm *_localtime64(const __time64_t *time);
struct tm *_gmtime32(const __time32_t *time);
struct tm *_localtime32(const __time32_t *time);
char *_ctime64(const __time64_t *time);
__time64_t _mktime64(struct tm *time);
__time64_t _mkgmtime(struct tm *time);
__time64_t _mkgmtime64(struct tm *time);
double _difftime64(__time64_t end, __time64_t begin);
errno_t gmtime_s(struct tm *to, const __time64_t *time);
errno_t localtime_s(struct tm *to, const __time64_t *time);
errno_t _gmtime64_s(struct tm *to, const __time64_t *time);
errno_t _localtime64_s(struct tm *to, const __time64_t *time);
errno_t asctime_s(char *to, size_t size, const struct tm *time);
errno_t ctime_s(char *to, size_t size, const __time64_t *time);
errno_t _ctime64_s(char *to, size_t size, const __time64_t *time);
struct tm *gmtime_r(const time_t *time, struct tm *to);
struct tm *localtime_r(const time_t *time, struct tm *to);
char *_strdate(char *to);
char *_strtime(char *to);
errno_t _strdate_s(char *to, size_t size);
errno_t _strtime_s(char *to, size_t size);
size_t wcsftime(wchar_t *to, size_t count, const wchar_t *format, const struct tm *time);
void _tzset(void);
void tzset(void);
extern long _timezone;
extern int _daylight;
extern char *_tzname[2];
errno_t _get_timezone(long *seconds);
errno_t _get_daylight(int *hours);

#ifdef __cplusplus
}

extern "C++" {
template <size_t N>
inline errno_t asctime_s(char (&to)[N], const struct tm *time) {
  return asctime_s(to, N, time);
}
template <size_t N>
inline errno_t ctime_s(char (&to)[N], const __time64_t *time) {
  return ctime_s(to, N, time);
}
template <size_t N>
inline errno_t _strdate_s(char (&to)[N]) {
  return _strdate_s(to, N);
}
template <size_t N>
inline errno_t _strtime_s(char (&to)[N]) {
  return _strtime_s(to, N);
}
}
#endif
#endif
