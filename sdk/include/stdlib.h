/* C's library, and what Microsoft's has beside it.
   https://learn.microsoft.com/en-us/cpp/c-runtime-library/run-time-routines-by-category */
#pragma GCC system_header
#include_next <stdlib.h>
#ifndef ISAPI_STDLIB_H
#define ISAPI_STDLIB_H

#include <errno.h>
#include <isapi_room.h>
#include <limits.h>

#undef RAND_MAX
#define RAND_MAX 0x7fff
#define _MAX_PATH 260
#define _MAX_DRIVE 3
#define _MAX_DIR 256
#define _MAX_FNAME 256
#define _MAX_EXT 256
#define _MAX_ENV 32767
#define _MAX_ITOSTR_BASE16_COUNT 9
#define _MAX_ITOSTR_BASE10_COUNT 12
#define _CVTBUFSIZE 349
#ifndef _countof
#define _countof(array) (sizeof(array) / sizeof((array)[0]))
#endif
#define __max(a, b) (((a) > (b)) ? (a) : (b))
#define __min(a, b) (((a) < (b)) ? (a) : (b))
#if !defined(__cplusplus) && !defined(NOMINMAX)
#ifndef max
#define max(a, b) (((a) > (b)) ? (a) : (b))
#endif
#ifndef min
#define min(a, b) (((a) < (b)) ? (a) : (b))
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

char *_itoa(int value, char *to, int base);
char *_ltoa(long value, char *to, int base);
char *_ultoa(unsigned long value, char *to, int base);
char *_i64toa(long long value, char *to, int base);
char *_ui64toa(unsigned long long value, char *to, int base);
char *itoa(int value, char *to, int base);
char *ltoa(long value, char *to, int base);
char *ultoa(unsigned long value, char *to, int base);
errno_t _itoa_s(int value, char *to, size_t size, int base);
errno_t _ltoa_s(long value, char *to, size_t size, int base);
errno_t _ultoa_s(unsigned long value, char *to, size_t size, int base);
errno_t _i64toa_s(long long value, char *to, size_t size, int base);
errno_t _ui64toa_s(unsigned long long value, char *to, size_t size, int base);
long long _atoi64(const char *text);
long long _strtoi64(const char *text, char **end, int base);
unsigned long long _strtoui64(const char *text, char **end, int base);
long long _abs64(long long value);
char *_gcvt(double value, int digits, char *to);
char *gcvt(double value, int digits, char *to);
char *_ecvt(double value, int count, int *point, int *sign);
char *_fcvt(double value, int count, int *point, int *sign);
errno_t _gcvt_s(char *to, size_t size, double value, int digits);
errno_t _ecvt_s(char *to, size_t size, double value, int count, int *point, int *sign);
errno_t _fcvt_s(char *to, size_t size, double value, int count, int *point, int *sign);
unsigned _rotl(unsigned value, int shift);
unsigned _rotr(unsigned value, int shift);
unsigned long _lrotl(unsigned long value, int shift);
unsigned long _lrotr(unsigned long value, int shift);
unsigned short _byteswap_ushort(unsigned short value);
unsigned long _byteswap_ulong(unsigned long value);
unsigned long long _byteswap_uint64(unsigned long long value);
void _swab(char *from, char *to, int count);
void swab(char *from, char *to, int count);
errno_t rand_s(unsigned *value);

char *_fullpath(char *to, const char *path, size_t size);
void _splitpath(const char *path, char *drive, char *folder, char *name, char *extension);
void _makepath(char *path, const char *drive, const char *folder, const char *name, const char *extension);
errno_t _splitpath_s(const char *path, char *drive, size_t drive_size, char *folder,
                     size_t folder_size, char *name, size_t name_size, char *extension,
                     size_t extension_size);
errno_t _makepath_s(char *path, size_t size, const char *drive, const char *folder,
                    const char *name, const char *extension);
void _searchenv(const char *file, const char *variable, char *path);

errno_t getenv_s(size_t *length, char *to, size_t size, const char *name);
errno_t _dupenv_s(char **to, size_t *length, const char *name);
int _putenv(const char *assignment);
int putenv(char *assignment);
errno_t _putenv_s(const char *name, const char *value);

errno_t mbstowcs_s(size_t *converted, wchar_t *to, size_t size, const char *from, size_t count);
errno_t wcstombs_s(size_t *converted, char *to, size_t size, const wchar_t *from, size_t count);
errno_t wctomb_s(int *written, char *to, size_t size, wchar_t c);
int _mbstrlen(const char *text);
int *_errno(void);
unsigned long *__doserrno(void);
#define _doserrno (*__doserrno())
errno_t _get_errno(int *value);
errno_t _set_errno(int value);

typedef void (*_invalid_parameter_handler)(const wchar_t *, const wchar_t *, const wchar_t *,
                                           unsigned, unsigned);
_invalid_parameter_handler _set_invalid_parameter_handler(_invalid_parameter_handler handler);
_invalid_parameter_handler _get_invalid_parameter_handler(void);
typedef void (*_purecall_handler)(void);
_purecall_handler _set_purecall_handler(_purecall_handler handler);
typedef int (*_onexit_t)(void);
_onexit_t _onexit(_onexit_t function);
unsigned _set_abort_behavior(unsigned flags, unsigned mask);
int _set_error_mode(int mode);
void _sleep(unsigned long milliseconds);
void _beep(unsigned frequency, unsigned milliseconds);
int system(const char *command);
int _wsystem(const wchar_t *command);
void qsort_s(void *base, size_t count, size_t size,
             int (*compare)(void *, const void *, const void *), void *context);
void *bsearch_s(const void *key, const void *base, size_t count, size_t size,
                int (*compare)(void *, const void *, const void *), void *context);

#define _OUT_TO_DEFAULT 0
#define _OUT_TO_STDERR 1
#define _OUT_TO_MSGBOX 2
#define _WRITE_ABORT_MSG 1
#define _CALL_REPORTFAULT 2

extern int __argc;
extern char **__argv;
extern char *_pgmptr;

#ifdef __cplusplus
}

extern "C++" {
template <size_t N>
inline errno_t _itoa_s(int value, char (&to)[N], int base) {
  return _itoa_s(value, to, N, base);
}
template <size_t N>
inline errno_t _ltoa_s(long value, char (&to)[N], int base) {
  return _ltoa_s(value, to, N, base);
}
template <size_t N>
inline errno_t _ultoa_s(unsigned long value, char (&to)[N], int base) {
  return _ultoa_s(value, to, N, base);
}
template <size_t N>
inline errno_t _i64toa_s(long long value, char (&to)[N], int base) {
  return _i64toa_s(value, to, N, base);
}
template <size_t N>
inline errno_t mbstowcs_s(size_t *converted, wchar_t (&to)[N], const char *from, size_t count) {
  return mbstowcs_s(converted, to, N, from, count);
}
template <size_t N>
inline errno_t wcstombs_s(size_t *converted, char (&to)[N], const wchar_t *from, size_t count) {
  return wcstombs_s(converted, to, N, from, count);
}
template <size_t N>
inline errno_t getenv_s(size_t *length, char (&to)[N], const char *name) {
  return getenv_s(length, to, N, name);
}
template <size_t D, size_t F, size_t N, size_t E>
inline errno_t _splitpath_s(const char *path, char (&drive)[D], char (&folder)[F],
                            char (&name)[N], char (&extension)[E]) {
  return _splitpath_s(path, drive, D, folder, F, name, N, extension, E);
}
template <size_t N>
inline errno_t _makepath_s(char (&path)[N], const char *drive, const char *folder,
                           const char *name, const char *extension) {
  return _makepath_s(path, N, drive, folder, name, extension);
}
}
#endif

#include <malloc.h>

#endif
