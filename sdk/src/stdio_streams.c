/* printf and scanf over streams, and wide text in them, which is UTF-8. */
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "text.h"

/* A sink that writes to a stream, some bytes at once. */
struct stream_sink {
  struct isapi_sink sink;
  FILE *file;
  int used;
  /* The first half of a character of two units. */
  WCHAR pending;
  char bytes[256];
};

static void flush_stream(struct stream_sink *stream) {
  fwrite(stream->bytes, 1, (size_t)stream->used, stream->file);
  stream->used = 0;
}

static void put_stream(struct isapi_sink *sink, unsigned unit) {
  struct stream_sink *stream = (struct stream_sink *)sink;
  if (stream->used == (int)sizeof stream->bytes) flush_stream(stream);
  stream->bytes[stream->used++] = (char)unit;
  sink->count++;
}

static void put_wide_stream(struct isapi_sink *sink, unsigned unit) {
  struct stream_sink *stream = (struct stream_sink *)sink;
  WCHAR units[] = {stream->pending, (WCHAR)unit};
  const WCHAR *at = stream->pending != 0 ? units : units + 1;
  sink->count++;
  if (stream->pending == 0 && unit >= 0xd800 && unit < 0xdc00) {
    stream->pending = (WCHAR)unit;
    return;
  }
  stream->pending = 0;
  if (stream->used + 8 > (int)sizeof stream->bytes) flush_stream(stream);
  while (at < units + 2) {
    stream->used += isapi_put_utf8(stream->bytes + stream->used, isapi_next_utf16(&at, units + 2));
  }
}

static int print(FILE *file, const void *format, BOOL wide, va_list args) {
  struct stream_sink stream;
  stream.sink.put = wide ? put_wide_stream : put_stream;
  stream.sink.count = 0;
  stream.file = file;
  stream.used = 0;
  stream.pending = 0;
  int count = isapi_format(&stream.sink, format, wide, isapi_format_float, args);
  flush_stream(&stream);
  return ferror(file) ? -1 : count;
}

#define WITH_ARGS_OF(last, call) \
  va_list args;                  \
  va_start(args, last);          \
  int value = call;              \
  va_end(args);                  \
  return value

int vfprintf(FILE *file, const char *format, va_list args) {
  return print(file, format, FALSE, args);
}
int vprintf(const char *format, va_list args) { return print(stdout, format, FALSE, args); }
int printf(const char *format, ...) { WITH_ARGS_OF(format, vprintf(format, args)); }
int fprintf(FILE *file, const char *format, ...) {
  WITH_ARGS_OF(format, vfprintf(file, format, args));
}
int vfwprintf(FILE *file, const WCHAR *format, va_list args) {
  return print(file, format, TRUE, args);
}
int vwprintf(const WCHAR *format, va_list args) { return print(stdout, format, TRUE, args); }
int wprintf(const WCHAR *format, ...) { WITH_ARGS_OF(format, vwprintf(format, args)); }
int fwprintf(FILE *file, const WCHAR *format, ...) {
  WITH_ARGS_OF(format, vfwprintf(file, format, args));
}
ISAPI_ALIAS(printf, printf_s);
ISAPI_ALIAS(fprintf, fprintf_s);
ISAPI_ALIAS(vprintf, vprintf_s);
ISAPI_ALIAS(vfprintf, vfprintf_s);
ISAPI_ALIAS(wprintf, wprintf_s);

/* The next character of a stream. What has two units in UTF-16 is replaced. */
wint_t fgetwc(FILE *file) {
  unsigned char bytes[4];
  int first = getc(file), more = 0;
  if (first == EOF) return WEOF;
  bytes[0] = (unsigned char)first;
  if (first >= 0xc0) more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
  int length = 1;
  for (; length <= more; length++) {
    int next = getc(file);
    if (next == EOF) break;
    if ((next & 0xc0) != 0x80) {
      ungetc(next, file);
      break;
    }
    bytes[length] = (unsigned char)next;
  }
  const unsigned char *at = bytes;
  unsigned c = isapi_next_utf8(&at, bytes + length);
  return c > 0xffff ? 0xfffd : c;
}

wint_t fputwc(WCHAR c, FILE *file) {
  char bytes[4];
  int length = isapi_put_utf8(bytes, c);
  return fwrite(bytes, 1, (size_t)length, file) == (size_t)length ? c : WEOF;
}

wint_t ungetwc(wint_t c, FILE *file) {
  char bytes[4];
  if (c == WEOF) return WEOF;
  for (int i = isapi_put_utf8(bytes, c); i > 0; i--) ungetc((unsigned char)bytes[i - 1], file);
  return c;
}

ISAPI_ALIAS(fgetwc, getwc);
ISAPI_ALIAS(fputwc, putwc);
wint_t getwchar(void) { return fgetwc(stdin); }
wint_t putwchar(WCHAR c) { return fputwc(c, stdout); }

WCHAR *fgetws(WCHAR *to, int count, FILE *file) {
  int length = 0;
  while (length + 1 < count) {
    wint_t c = fgetwc(file);
    if (c == WEOF) break;
    to[length++] = (WCHAR)c;
    if (c == '\n') break;
  }
  if (length == 0) return NULL;
  to[length] = 0;
  return to;
}

int fputws(const WCHAR *text, FILE *file) {
  char *narrow = isapi_narrowed(text);
  int answer = narrow == NULL ? EOF : fputs(narrow, file);
  free(narrow);
  return answer;
}

int _putws(const WCHAR *text) { return fputws(text, stdout) < 0 ? EOF : putc('\n', stdout); }

/* A stream that is scanned. */
struct stream_source {
  struct isapi_source source;
  FILE *file;
};

static int next_of_stream(struct isapi_source *source) {
  return getc(((struct stream_source *)source)->file);
}

static void back_to_stream(struct isapi_source *source, int unit) {
  ungetc(unit, ((struct stream_source *)source)->file);
}

static int next_wide_of_stream(struct isapi_source *source) {
  wint_t c = fgetwc(((struct stream_source *)source)->file);
  return c == WEOF ? -1 : (int)c;
}

static void back_wide_to_stream(struct isapi_source *source, int unit) {
  ungetwc((wint_t)unit, ((struct stream_source *)source)->file);
}

static int scan_stream(FILE *file, const void *format, BOOL wide, BOOL sizes, va_list args) {
  struct stream_source source = {{wide ? next_wide_of_stream : next_of_stream,
                                  wide ? back_wide_to_stream : back_to_stream, 0},
                                 file};
  return isapi_scan(&source.source, format, wide, sizes, args);
}

int vfscanf(FILE *file, const char *format, va_list args) {
  return scan_stream(file, format, FALSE, FALSE, args);
}
int vscanf(const char *format, va_list args) { return vfscanf(stdin, format, args); }
int fscanf(FILE *file, const char *format, ...) {
  WITH_ARGS_OF(format, vfscanf(file, format, args));
}
int scanf(const char *format, ...) { WITH_ARGS_OF(format, vscanf(format, args)); }
int fscanf_s(FILE *file, const char *format, ...) {
  WITH_ARGS_OF(format, scan_stream(file, format, FALSE, TRUE, args));
}
int scanf_s(const char *format, ...) {
  WITH_ARGS_OF(format, scan_stream(stdin, format, FALSE, TRUE, args));
}
int vfwscanf(FILE *file, const WCHAR *format, va_list args) {
  return scan_stream(file, format, TRUE, FALSE, args);
}
int fwscanf(FILE *file, const WCHAR *format, ...) {
  WITH_ARGS_OF(format, vfwscanf(file, format, args));
}
int wscanf(const WCHAR *format, ...) { WITH_ARGS_OF(format, vfwscanf(stdin, format, args)); }

/* There is no console. */
int _getch(void) { return EOF; }
int _kbhit(void) { return 0; }
int _putch(int c) { return putc(c, stdout); }
int _cputs(const char *text) { return fputs(text, stdout); }
int _cprintf(const char *format, ...) { WITH_ARGS_OF(format, vprintf(format, args)); }
