/* Strings in the code page of the system, which is UTF-8 here: a character of
   more than one byte has no lead byte of a pair.
   https://learn.microsoft.com/en-us/cpp/c-runtime-library/single-byte-and-multibyte-character-sets */
#ifndef ISAPI_MBSTRING_H
#define ISAPI_MBSTRING_H
#include <string.h>
#define ISAPI_MB(text) ((char *)(text))
#define _mbslen(text) strlen(ISAPI_MB(text))
#define _mbscpy(to, from) ((unsigned char *)strcpy(ISAPI_MB(to), ISAPI_MB(from)))
#define _mbscat(to, from) ((unsigned char *)strcat(ISAPI_MB(to), ISAPI_MB(from)))
#define _mbscmp(a, b) strcmp(ISAPI_MB(a), ISAPI_MB(b))
#define _mbsicmp(a, b) _stricmp(ISAPI_MB(a), ISAPI_MB(b))
#define _mbsncmp(a, b, count) strncmp(ISAPI_MB(a), ISAPI_MB(b), (count))
#define _mbsnicmp(a, b, count) _strnicmp(ISAPI_MB(a), ISAPI_MB(b), (count))
#define _mbsnbcmp(a, b, count) strncmp(ISAPI_MB(a), ISAPI_MB(b), (count))
#define _mbsncpy(to, from, count) \
  ((unsigned char *)strncpy(ISAPI_MB(to), ISAPI_MB(from), (count)))
#define _mbsnbcpy _mbsncpy
#define _mbschr(text, c) ((unsigned char *)strchr(ISAPI_MB(text), (int)(c)))
#define _mbsrchr(text, c) ((unsigned char *)strrchr(ISAPI_MB(text), (int)(c)))
#define _mbsstr(text, part) ((unsigned char *)strstr(ISAPI_MB(text), ISAPI_MB(part)))
#define _mbspbrk(text, set) ((unsigned char *)strpbrk(ISAPI_MB(text), ISAPI_MB(set)))
#define _mbstok(text, set) ((unsigned char *)strtok(ISAPI_MB(text), ISAPI_MB(set)))
#define _mbslwr(text) ((unsigned char *)_strlwr(ISAPI_MB(text)))
#define _mbsupr(text) ((unsigned char *)_strupr(ISAPI_MB(text)))
#define _mbsdup(text) ((unsigned char *)_strdup(ISAPI_MB(text)))
#define _mbsinc(text) ((unsigned char *)(text) + 1)
#define _mbsdec(start, text) \
  ((const unsigned char *)(text) > (const unsigned char *)(start) ? (unsigned char *)(text)-1 : NULL)
#define _mbsnextc(text) ((unsigned)*(const unsigned char *)(text))
#define _ismbblead(c) 0
#define _ismbbtrail(c) 0
#define _mbclen(text) ((size_t)1)
#endif
