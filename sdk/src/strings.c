/* Narrow strings that C itself does not have. */
#include <ctype.h>
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "fiber.h"
#include "text.h"

static int folded(char c) { return c >= 'A' && c <= 'Z' ? c + 32 : (unsigned char)c; }

int _strnicmp(const char *a, const char *b, size_t count) {
  for (size_t i = 0; i < count; i++) {
    int difference = folded(a[i]) - folded(b[i]);
    if (difference != 0 || a[i] == 0) return difference;
  }
  return 0;
}

int _stricmp(const char *a, const char *b) { return _strnicmp(a, b, SIZE_MAX); }

int _strncoll(const char *a, const char *b, size_t count) { return strncmp(a, b, count); }

int _memicmp(const void *a, const void *b, size_t count) {
  const char *left = a, *right = b;
  for (size_t i = 0; i < count; i++) {
    int difference = folded(left[i]) - folded(right[i]);
    if (difference != 0) return difference;
  }
  return 0;
}

char *_strdup(const char *text) {
  if (text == NULL) return NULL;
  size_t size = strlen(text) + 1;
  char *copy = malloc(size);
  return copy == NULL ? NULL : memcpy(copy, text, size);
}

/* Letters of ASCII alone: others are parts of characters. */
char *_strlwr(char *text) {
  for (char *at = text; *at; at++) {
    if (*at >= 'A' && *at <= 'Z') *at += 32;
  }
  return text;
}

char *_strupr(char *text) {
  for (char *at = text; *at; at++) {
    if (*at >= 'a' && *at <= 'z') *at -= 32;
  }
  return text;
}

char *_strrev(char *text) {
  for (size_t i = 0, j = strlen(text); i + 1 < j; i++) {
    char c = text[i];
    text[i] = text[--j];
    text[j] = c;
  }
  return text;
}

char *_strnset(char *text, int with, size_t count) {
  for (size_t i = 0; i < count && text[i]; i++) text[i] = (char)with;
  return text;
}

char *_strset(char *text, int with) { return _strnset(text, with, SIZE_MAX); }

void *_memccpy(void *to, const void *from, int last, size_t count) {
  for (size_t i = 0; i < count; i++) {
    ((char *)to)[i] = ((const char *)from)[i];
    if (((const unsigned char *)from)[i] == (unsigned char)last) return (char *)to + i + 1;
  }
  return NULL;
}

char *strtok_s(char *text, const char *delimiters, char **context) {
  char *start = text != NULL ? text : *context;
  if (start == NULL) return NULL;
  start += strspn(start, delimiters);
  char *end = start + strcspn(start, delimiters);
  *context = *end ? end + 1 : end;
  if (start == end) return NULL;
  *end = 0;
  return start;
}

/* Each thread has a text of its own. */
char *strtok(char *text, const char *delimiters) {
  return strtok_s(text, delimiters, &isapi_current->token);
}

size_t strnlen_s(const char *text, size_t most) { return text == NULL ? 0 : strnlen(text, most); }

char *_strerror(const char *message) {
  static char text[128];
  if (message == NULL || *message == 0) return strerror(errno);
  struct isapi_buffer buffer;
  struct isapi_sink *sink = isapi_narrow_buffer(&buffer, text, sizeof text - 1);
  for (; *message; message++) sink->put(sink, *message);
  for (const char *at = ": "; *at; at++) sink->put(sink, *at);
  for (const char *at = strerror(errno); *at; at++) sink->put(sink, *at);
  sink->put(sink, '\n');
  text[sink->count < sizeof text ? sink->count : sizeof text - 1] = 0;
  return text;
}

ISAPI_ALIAS(_stricmp, _strcmpi);
ISAPI_ALIAS(_stricmp, _stricoll);
ISAPI_ALIAS(_strnicmp, _strnicoll);
ISAPI_ALIAS(_stricmp, stricmp);
ISAPI_ALIAS(_stricmp, strcmpi);
ISAPI_ALIAS(_stricmp, stricoll);
ISAPI_ALIAS(_strnicmp, strnicmp);
ISAPI_ALIAS(_memicmp, memicmp);
ISAPI_ALIAS(_strlwr, strlwr);
ISAPI_ALIAS(_strupr, strupr);
ISAPI_ALIAS(_strrev, strrev);
ISAPI_ALIAS(_strset, strset);
ISAPI_ALIAS(_strnset, strnset);

/* Classes of characters that C does not have. */
int __isascii(int c) { return (unsigned)c < 128; }
int __toascii(int c) { return c & 0x7f; }
int __iscsymf(int c) { return c == '_' || (c < 128 && isalpha(c)); }
int __iscsym(int c) { return c == '_' || (c < 128 && isalnum(c)); }
int _tolower(int c) { return c + 32; }
int _toupper(int c) { return c - 32; }
ISAPI_ALIAS(__iscsym, iscsym);
ISAPI_ALIAS(__iscsymf, iscsymf);
