/* Characters of both widths, and where text goes. */
#ifndef ISAPI_TEXT_H
#define ISAPI_TEXT_H

#include <stdarg.h>
#include <stddef.h>
#include <windows.h>

/* Takes text unit by unit: bytes, or 16-bit units if it is wide. */
struct isapi_sink {
  void (*put)(struct isapi_sink *sink, unsigned unit);
  /* Units that were put. */
  size_t count;
};

/* A sink that fills a buffer and counts what does not fit. */
struct isapi_buffer {
  struct isapi_sink sink;
  void *start;
  /* Units that it has room for. */
  size_t room;
};

struct isapi_sink *isapi_narrow_buffer(struct isapi_buffer *buffer, char *start, size_t room);
struct isapi_sink *isapi_wide_buffer(struct isapi_buffer *buffer, WCHAR *start, size_t room);

/* Puts a floating-point number; formats without it need not link it. */
struct isapi_spec;
typedef void isapi_float_formatter(struct isapi_sink *sink, const struct isapi_spec *spec,
                                   double value);
isapi_float_formatter isapi_format_float;

/* One directive of a format. */
struct isapi_spec {
  BOOL left, plus, space, alternate, zero;
  int width, precision;
  char type;
};

/* Puts so many characters around a number: sign, zeros, spaces. */
void isapi_pad(struct isapi_sink *sink, char with, int count);
void isapi_put_padded(struct isapi_sink *sink, const struct isapi_spec *spec, const char *prefix,
                      const char *digits, int length, int zeros);

/*
 * Puts what a format says, as Microsoft's printf does; the format is wide if
 * `wide` is. Gives the count of units.
 */
int isapi_format(struct isapi_sink *sink, const void *format, BOOL wide,
                 isapi_float_formatter *floats, va_list args);

/* Where scanned text comes from: the next unit, or -1; and one unit back. */
struct isapi_source {
  int (*next)(struct isapi_source *source);
  void (*back)(struct isapi_source *source, int unit);
  /* Units that were taken. */
  int count;
};

/* Scans, as Microsoft's scanf does; `sizes`: texts have their sizes behind them. */
int isapi_scan(struct isapi_source *source, const void *format, BOOL wide, BOOL sizes,
               va_list args);

/* The next character of UTF-8 or UTF-16; U+FFFD for what is none. */
unsigned isapi_next_utf8(const unsigned char **at, const unsigned char *end);
unsigned isapi_next_utf16(const WCHAR **at, const WCHAR *end);
/* Writes a character; gives its units. */
int isapi_put_utf8(char to[4], unsigned character);
int isapi_put_utf16(WCHAR to[2], unsigned character);

/* Converts text that has room; counts that end at a NUL of its own if `count` is -1. */
size_t isapi_widen(WCHAR *to, size_t room, const char *from, int count);
size_t isapi_narrow(char *to, size_t room, const WCHAR *from, int count);

/* A copy of text in the other width, from malloc; NULL gives NULL. */
char *isapi_narrowed(const WCHAR *text);
WCHAR *isapi_widened(const char *text);

/* Whether a destination has so many bytes: the size that was given for it, or
   the one that it has. */
BOOL isapi_has_room(const void *to, size_t needed, size_t size, size_t room);

/* A wrong argument of a secure function: the handler is told, errno is set. */
errno_t isapi_invalid(errno_t error);

/* The bytes of a block of a Windows heap; 0 for any other memory. */
size_t isapi_heap_size(const void *memory);

/* Of C's library, beyond C. */
int asprintf(char **to, const char *format, ...);
int vasprintf(char **to, const char *format, va_list args);

/* Another name of a function. */
#define ISAPI_ALIAS(function, name) \
  extern __typeof__(function) name __attribute__((alias(#function)))

#endif
