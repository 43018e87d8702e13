/* UTF-8 and UTF-16: the narrow and the wide text of this runtime. */
#include "text.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#define REPLACEMENT 0xfffd

static BOOL is_continuation(const unsigned char *at, const unsigned char *end) {
  return at != end && (*at & 0xc0) == 0x80;
}

unsigned isapi_next_utf8(const unsigned char **at, const unsigned char *end) {
  const unsigned char *p = *at;
  unsigned first = *p++;
  int more = first < 0x80 ? 0 : first >= 0xc2 && first < 0xe0 ? 1
           : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xf0 && first < 0xf5 ? 3 : -1;
  unsigned c = more < 0 ? REPLACEMENT : more == 0 ? first : first & (0x3fu >> more);
  for (int i = 0; i < more; i++, p++) {
    /* What is overlong, a surrogate, or too large ends at its first byte. */
    BOOL right = is_continuation(p, end) &&
                 !(i == 0 && ((first == 0xe0 && *p < 0xa0) || (first == 0xed && *p > 0x9f) ||
                              (first == 0xf0 && *p < 0x90) || (first == 0xf4 && *p > 0x8f)));
    if (!right) {
      c = REPLACEMENT;
      break;
    }
    c = c << 6 | (*p & 0x3f);
  }
  *at = p;
  return c;
}

unsigned isapi_next_utf16(const WCHAR **at, const WCHAR *end) {
  unsigned first = *(*at)++;
  if (first < 0xd800 || first > 0xdfff) return first;
  if (first > 0xdbff || *at == end || **at < 0xdc00 || **at > 0xdfff) return REPLACEMENT;
  return 0x10000 + ((first - 0xd800) << 10) + (*(*at)++ - 0xdc00u);
}

int isapi_put_utf8(char to[4], unsigned c) {
  int length = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  static const unsigned char first[] = {0, 0, 0xc0, 0xe0, 0xf0};
  for (int i = length - 1; i > 0; i--, c >>= 6) to[i] = (char)(0x80 | (c & 0x3f));
  to[0] = (char)(first[length] | c);
  return length;
}

int isapi_put_utf16(WCHAR to[2], unsigned c) {
  if (c < 0x10000) {
    to[0] = (WCHAR)c;
    return 1;
  }
  to[0] = (WCHAR)(0xd800 + ((c - 0x10000) >> 10));
  to[1] = (WCHAR)(0xdc00 + ((c - 0x10000) & 0x3ff));
  return 2;
}

size_t isapi_widen(WCHAR *to, size_t room, const char *from, int count) {
  const unsigned char *at = (const unsigned char *)from;
  const unsigned char *end = at + (count < 0 ? strlen(from) + 1 : (size_t)count);
  size_t length = 0;
  while (at != end) {
    WCHAR units[2];
    int added = isapi_put_utf16(units, isapi_next_utf8(&at, end));
    if (to != NULL && length + (size_t)added > room) return SIZE_MAX;
    for (int i = 0; i < added && to != NULL; i++) to[length + (size_t)i] = units[i];
    length += (size_t)added;
  }
  return length;
}

size_t isapi_narrow(char *to, size_t room, const WCHAR *from, int count) {
  const WCHAR *end = from + (count < 0 ? wcslen(from) + 1 : (size_t)count);
  size_t length = 0;
  while (from != end) {
    char bytes[4];
    int added = isapi_put_utf8(bytes, isapi_next_utf16(&from, end));
    if (to != NULL && length + (size_t)added > room) return SIZE_MAX;
    for (int i = 0; i < added && to != NULL; i++) to[length + (size_t)i] = bytes[i];
    length += (size_t)added;
  }
  return length;
}

char *isapi_narrowed(const WCHAR *text) {
  if (text == NULL) return NULL;
  size_t size = isapi_narrow(NULL, 0, text, -1);
  char *to = malloc(size);
  if (to != NULL) isapi_narrow(to, size, text, -1);
  return to;
}

WCHAR *isapi_widened(const char *text) {
  if (text == NULL) return NULL;
  size_t size = isapi_widen(NULL, 0, text, -1);
  WCHAR *to = malloc(size * sizeof *to);
  if (to != NULL) isapi_widen(to, size, text, -1);
  return to;
}

BOOL isapi_has_room(const void *to, size_t needed, size_t size, size_t room) {
  return needed <= size || needed <= room || needed <= isapi_heap_size(to);
}

static _invalid_parameter_handler handler;

_invalid_parameter_handler _set_invalid_parameter_handler(_invalid_parameter_handler next) {
  _invalid_parameter_handler before = handler;
  handler = next;
  return before;
}

_invalid_parameter_handler _get_invalid_parameter_handler(void) { return handler; }

errno_t isapi_invalid(errno_t error) {
  if (handler != NULL) handler(NULL, NULL, NULL, 0, 0);
  errno = error;
  return error;
}
