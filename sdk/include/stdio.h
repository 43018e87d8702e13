/* C's streams and formats, and what Microsoft's library has beside them.
   https://learn.microsoft.com/en-us/cpp/c-runtime-library/stream-i-o */
#pragma GCC system_header
#include_next <stdio.h>
#ifndef ISAPI_STDIO_H
#define ISAPI_STDIO_H

#include <isapi_room.h>
#include <stdarg.h>

#define _IOB_ENTRIES 20
#define _MAX_PATH 260
#undef FILENAME_MAX
#define FILENAME_MAX 260
#ifndef L_tmpnam
#define L_tmpnam 260
#define TMP_MAX 0x7fff
#endif

#ifdef __cplusplus
extern "C" {
#endif

int _snprintf(char *to, size_t count, const char *format, ...);
int _vsnprintf(char *to, size_t count, const char *format, va_list args);
int _scprintf(const char *format, ...);
int _vscprintf(const char *format, va_list args);
int isapi_sprintf_s(char *to, size_t size, size_t room, const char *format, ...);
int isapi_vsprintf_s(char *to, size_t size, size_t room, const char *format, va_list args);
int _snprintf_s(char *to, size_t size, size_t count, const char *format, ...);
int _vsnprintf_s(char *to, size_t size, size_t count, const char *format, va_list args);
int printf_s(const char *format, ...);
int fprintf_s(FILE *file, const char *format, ...);
int vprintf_s(const char *format, va_list args);
int vfprintf_s(FILE *file, const char *format, va_list args);
int sscanf_s(const char *text, const char *format, ...);
int fscanf_s(FILE *file, const char *format, ...);
int scanf_s(const char *format, ...);
int _snscanf(const char *text, size_t count, const char *format, ...);
int vsscanf_s(const char *text, const char *format, va_list args);

ISAPI_INLINE int vsprintf_s(char *to, size_t size, const char *format, va_list args) {
  return isapi_vsprintf_s(to, size, ISAPI_ROOM(to), format, args);
}
ISAPI_INLINE int vsnprintf_s(char *to, size_t size, size_t count, const char *format, va_list args) {
  return _vsnprintf_s(to, size, count, format, args);
}

errno_t fopen_s(FILE **file, const char *name, const char *mode);
errno_t freopen_s(FILE **file, const char *name, const char *mode, FILE *old);
FILE *_fsopen(const char *name, const char *mode, int share);
FILE *_fdopen(int descriptor, const char *mode);
FILE *fdopen(int descriptor, const char *mode);
int _fileno(FILE *file);
int fileno(FILE *file);
int _fseeki64(FILE *file, long long offset, int origin);
long long _ftelli64(FILE *file);
size_t fread_s(void *to, size_t size, size_t each, size_t count, FILE *file);
int _fcloseall(void);
int _flushall(void);
int _rmtmp(void);
int _unlink(const char *name);
int unlink(const char *name);
int _getw(FILE *file);
int _putw(int value, FILE *file);
int _getc_nolock(FILE *file);
int _putc_nolock(int c, FILE *file);
char *gets_s(char *to, size_t size);
char *gets(char *to);
char *_tempnam(const char *folder, const char *prefix);
char *tempnam(const char *folder, const char *prefix);
char *tmpnam(char *to);
errno_t tmpnam_s(char *to, size_t size);
FILE *tmpfile(void);
errno_t tmpfile_s(FILE **file);
FILE *_popen(const char *command, const char *mode);
int _pclose(FILE *file);
int _setmode(int descriptor, int mode);

#ifdef __cplusplus
}

extern "C++" {
template <class... A>
ISAPI_INLINE int sprintf_s(char *to, size_t size, const char *format, A... args) {
  return isapi_sprintf_s(to, size, ISAPI_ROOM(to), format, args...);
}
template <size_t N, class... A>
inline int sprintf_s(char (&to)[N], const char *format, A... args) {
  return isapi_sprintf_s(to, N, N, format, args...);
}
template <size_t N>
inline int vsprintf_s(char (&to)[N], const char *format, va_list args) {
  return isapi_vsprintf_s(to, N, N, format, args);
}
template <size_t N, class... A>
inline int _snprintf_s(char (&to)[N], size_t count, const char *format, A... args) {
  return _snprintf_s(to, N, count, format, args...);
}
template <size_t N>
inline int _vsnprintf_s(char (&to)[N], size_t count, const char *format, va_list args) {
  return _vsnprintf_s(to, N, count, format, args);
}
template <size_t N>
inline char *gets_s(char (&to)[N]) {
  return gets_s(to, N);
}
}
#else
#define sprintf_s(to, size, ...) \
  isapi_sprintf_s((to), (size), ISAPI_ROOM(to), __VA_ARGS__)
#endif

/* Microsoft's <stdio.h> has the wide ones, too. */
#include <wchar.h>

#endif
