/* C's strings, and what Microsoft's library has beside them.
   https://learn.microsoft.com/en-us/cpp/c-runtime-library/string-manipulation-crt */
#pragma GCC system_header
#include_next <string.h>
#ifndef ISAPI_STRING_H
#define ISAPI_STRING_H

#include <isapi_room.h>

#ifdef __cplusplus
extern "C" {
#endif

char *_strdup(const char *text);
int _stricmp(const char *a, const char *b);
int _strnicmp(const char *a, const char *b, size_t count);
int _strcmpi(const char *a, const char *b);
int _stricoll(const char *a, const char *b);
int _strnicoll(const char *a, const char *b, size_t count);
int _strncoll(const char *a, const char *b, size_t count);
int _memicmp(const void *a, const void *b, size_t count);
char *_strlwr(char *text);
char *_strupr(char *text);
char *_strrev(char *text);
char *_strset(char *text, int with);
char *_strnset(char *text, int with, size_t count);
void *_memccpy(void *to, const void *from, int last, size_t count);
char *_strerror(const char *message);
size_t strnlen(const char *text, size_t most);
size_t strnlen_s(const char *text, size_t most);
char *strtok_s(char *text, const char *delimiters, char **context);

/* The same without an underscore. */
char *strdup(const char *text);
int stricmp(const char *a, const char *b);
int strnicmp(const char *a, const char *b, size_t count);
int strcmpi(const char *a, const char *b);
int stricoll(const char *a, const char *b);
int memicmp(const void *a, const void *b, size_t count);
char *strlwr(char *text);
char *strupr(char *text);
char *strrev(char *text);
char *strset(char *text, int with);
char *strnset(char *text, int with, size_t count);
void *memccpy(void *to, const void *from, int last, size_t count);

errno_t isapi_strcpy_s(char *to, size_t size, const char *from, size_t room);
errno_t isapi_strncpy_s(char *to, size_t size, const char *from, size_t count, size_t room);
errno_t isapi_strcat_s(char *to, size_t size, const char *from, size_t room);
errno_t isapi_strncat_s(char *to, size_t size, const char *from, size_t count, size_t room);
errno_t isapi_memcpy_s(void *to, size_t size, const void *from, size_t count, size_t room);
errno_t isapi_memmove_s(void *to, size_t size, const void *from, size_t count, size_t room);
errno_t _strlwr_s(char *text, size_t size);
errno_t _strupr_s(char *text, size_t size);
errno_t _strset_s(char *text, size_t size, int with);
errno_t _strnset_s(char *text, size_t size, int with, size_t count);
errno_t strerror_s(char *to, size_t size, int error);

ISAPI_INLINE errno_t strcpy_s(char *to, size_t size, const char *from) {
  return isapi_strcpy_s(to, size, from, ISAPI_ROOM(to));
}
ISAPI_INLINE errno_t strncpy_s(char *to, size_t size, const char *from, size_t count) {
  return isapi_strncpy_s(to, size, from, count, ISAPI_ROOM(to));
}
ISAPI_INLINE errno_t strcat_s(char *to, size_t size, const char *from) {
  return isapi_strcat_s(to, size, from, ISAPI_ROOM(to));
}
ISAPI_INLINE errno_t strncat_s(char *to, size_t size, const char *from, size_t count) {
  return isapi_strncat_s(to, size, from, count, ISAPI_ROOM(to));
}
ISAPI_INLINE errno_t memcpy_s(void *to, size_t size, const void *from, size_t count) {
  return isapi_memcpy_s(to, size, from, count, ISAPI_ROOM(to));
}
ISAPI_INLINE errno_t memmove_s(void *to, size_t size, const void *from, size_t count) {
  return isapi_memmove_s(to, size, from, count, ISAPI_ROOM(to));
}

#ifdef __cplusplus
}

/* An array says its size itself. */
extern "C++" {
template <size_t N>
inline errno_t strcpy_s(char (&to)[N], const char *from) {
  return isapi_strcpy_s(to, N, from, N);
}
template <size_t N>
inline errno_t strncpy_s(char (&to)[N], const char *from, size_t count) {
  return isapi_strncpy_s(to, N, from, count, N);
}
template <size_t N>
inline errno_t strcat_s(char (&to)[N], const char *from) {
  return isapi_strcat_s(to, N, from, N);
}
template <size_t N>
inline errno_t strncat_s(char (&to)[N], const char *from, size_t count) {
  return isapi_strncat_s(to, N, from, count, N);
}
template <size_t N>
inline errno_t _strlwr_s(char (&text)[N]) {
  return _strlwr_s(text, N);
}
template <size_t N>
inline errno_t _strupr_s(char (&text)[N]) {
  return _strupr_s(text, N);
}
template <size_t N>
inline errno_t strerror_s(char (&to)[N], int error) {
  return strerror_s(to, N, error);
}
}
#endif

/* Microsoft's <string.h> has the wide ones, too. */
#include <wchar.h>

#endif
