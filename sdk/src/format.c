/*
 * Formats, as Microsoft's printf and wprintf read them: wide and narrow texts
 * in one, sizes I32 and I64.
 * https://learn.microsoft.com/en-us/cpp/c-runtime-library/format-specification-syntax-printf-and-wprintf-functions
 */
#include <stdint.h>
#include <string.h>

#include "text.h"

static void put_narrow(struct isapi_sink *sink, unsigned unit) {
  struct isapi_buffer *buffer = (struct isapi_buffer *)sink;
  if (sink->count < buffer->room) ((char *)buffer->start)[sink->count] = (char)unit;
  sink->count++;
}

static void put_wide(struct isapi_sink *sink, unsigned unit) {
  struct isapi_buffer *buffer = (struct isapi_buffer *)sink;
  if (sink->count < buffer->room) ((WCHAR *)buffer->start)[sink->count] = (WCHAR)unit;
  sink->count++;
}

struct isapi_sink *isapi_narrow_buffer(struct isapi_buffer *buffer, char *start, size_t room) {
  *buffer = (struct isapi_buffer){{put_narrow, 0}, start, room};
  return &buffer->sink;
}

struct isapi_sink *isapi_wide_buffer(struct isapi_buffer *buffer, WCHAR *start, size_t room) {
  *buffer = (struct isapi_buffer){{put_wide, 0}, start, room};
  return &buffer->sink;
}

void isapi_pad(struct isapi_sink *sink, char with, int count) {
  while (count-- > 0) sink->put(sink, (unsigned char)with);
}

void isapi_put_padded(struct isapi_sink *sink, const struct isapi_spec *spec, const char *prefix,
                      const char *digits, int length, int zeros) {
  int used = (int)strlen(prefix) + zeros + length;
  int padding = spec->width > used ? spec->width - used : 0;
  if (!spec->left && !spec->zero) isapi_pad(sink, ' ', padding);
  for (; *prefix; prefix++) sink->put(sink, *prefix);
  if (!spec->left && spec->zero) isapi_pad(sink, '0', padding);
  isapi_pad(sink, '0', zeros);
  for (int i = 0; i < length; i++) sink->put(sink, (unsigned char)digits[i]);
  if (spec->left) isapi_pad(sink, ' ', padding);
}

/* Sizes of arguments, as a format names them. */
enum size { SIZE_NONE, SIZE_CHAR, SIZE_SHORT, SIZE_LONG, SIZE_64 };

/* A format that is read, and the arguments that it takes. */
struct reading {
  const void *at;
  BOOL wide;
  enum size size;
  struct isapi_spec spec;
  va_list args;
};

static unsigned peek(const struct reading *reading) {
  return reading->wide ? *(const WCHAR *)reading->at : *(const unsigned char *)reading->at;
}

static unsigned take(struct reading *reading) {
  unsigned unit = peek(reading);
  reading->at = (const char *)reading->at + (reading->wide ? sizeof(WCHAR) : 1);
  return unit;
}

static void read_flags(struct reading *reading) {
  for (;; take(reading)) {
    switch (peek(reading)) {
      case '-': reading->spec.left = TRUE; continue;
      case '+': reading->spec.plus = TRUE; continue;
      case ' ': reading->spec.space = TRUE; continue;
      case '#': reading->spec.alternate = TRUE; continue;
      case '0': reading->spec.zero = TRUE; continue;
    }
    return;
  }
}

/* A width or a precision; a star takes it from the arguments. */
static int read_number(struct reading *reading) {
  if (peek(reading) == '*') {
    take(reading);
    return va_arg(reading->args, int);
  }
  int number = 0;
  while (peek(reading) >= '0' && peek(reading) <= '9') {
    number = number * 10 + (int)(take(reading) - '0');
  }
  return number;
}

static BOOL skip_pair(struct reading *reading, char first, char second) {
  const struct reading before = *reading;
  if (take(reading) == (unsigned)first && take(reading) == (unsigned)second) return TRUE;
  reading->at = before.at;
  return FALSE;
}

static void read_size(struct reading *reading) {
  reading->size = SIZE_NONE;
  for (;;) {
    switch (peek(reading)) {
      case 'h':
        reading->size = reading->size == SIZE_SHORT ? SIZE_CHAR : SIZE_SHORT;
        break;
      case 'l':
        reading->size = reading->size == SIZE_LONG ? SIZE_64 : SIZE_LONG;
        break;
      case 'w': reading->size = SIZE_LONG; break;
      case 'j':
      case 'q': reading->size = SIZE_64; break;
      case 'z':
      case 't': break;
      case 'L': reading->size = SIZE_64; break;
      case 'I':
        take(reading);
        if (skip_pair(reading, '6', '4')) reading->size = SIZE_64;
        else skip_pair(reading, '3', '2');
        continue;
      default: return;
    }
    take(reading);
  }
}

static void read_spec(struct reading *reading) {
  memset(&reading->spec, 0, sizeof reading->spec);
  reading->spec.precision = -1;
  read_flags(reading);
  reading->spec.width = read_number(reading);
  if (reading->spec.width < 0) {
    reading->spec.left = TRUE;
    reading->spec.width = -reading->spec.width;
  }
  if (peek(reading) == '.') {
    take(reading);
    reading->spec.precision = read_number(reading);
    if (reading->spec.precision < 0) reading->spec.precision = -1;
  }
  read_size(reading);
  reading->spec.type = (char)(peek(reading) < 128 ? peek(reading) : '?');
}

static unsigned long long integer_of(struct reading *reading, BOOL is_signed) {
  if (reading->size == SIZE_64) return va_arg(reading->args, unsigned long long);
  unsigned value = va_arg(reading->args, unsigned);
  switch (reading->size) {
    case SIZE_CHAR:
      return is_signed ? (unsigned long long)(signed char)value : (unsigned char)value;
    case SIZE_SHORT:
      return is_signed ? (unsigned long long)(short)value : (unsigned short)value;
    default: return is_signed ? (unsigned long long)(int)value : value;
  }
}

static void put_integer(struct isapi_sink *sink, struct reading *reading, unsigned base,
                        BOOL is_signed) {
  struct isapi_spec *spec = &reading->spec;
  unsigned long long value = integer_of(reading, is_signed);
  const char *prefix = "";
  if (is_signed && (long long)value < 0) {
    prefix = "-";
    value = -value;
  } else if (is_signed && spec->plus) {
    prefix = "+";
  } else if (is_signed && spec->space) {
    prefix = " ";
  } else if (spec->alternate && base == 16 && value != 0) {
    prefix = spec->type == 'X' ? "0X" : "0x";
  }
  const char *digits = spec->type == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
  char text[24];
  int at = sizeof text;
  for (; value != 0; value /= base) text[--at] = digits[value % base];
  int length = (int)sizeof text - at;
  int least = spec->precision < 0 ? 1 : spec->precision;
  if (spec->alternate && base == 8 && least <= length) least = length + 1;
  if (spec->precision >= 0) spec->zero = FALSE;
  isapi_put_padded(sink, spec, prefix, text + at, length, least > length ? least - length : 0);
}

static void put_pointer(struct isapi_sink *sink, struct reading *reading) {
  reading->spec.type = 'X';
  reading->spec.precision = 2 * sizeof(void *);
  reading->size = SIZE_NONE;
  put_integer(sink, reading, 16, FALSE);
}

/*
 * Text of the sink's own width, or of the other one. A precision limits what is
 * read and what is put: such a text needs no NUL.
 */
static int put_text(struct isapi_sink *sink, BOOL wide_sink, BOOL wide, const void *text,
                    int most, BOOL count_only) {
  const unsigned char *narrow = text;
  const WCHAR *units = text;
  int count = 0;
  for (;;) {
    int read = wide ? (int)(units - (const WCHAR *)text) : (int)(narrow - (const unsigned char *)text);
    if (most >= 0 && read >= most) return count;
    unsigned out[4] = {wide ? *units : *narrow};
    if (out[0] == 0) return count;
    int length = 1;
    if (wide && !wide_sink) {
      char bytes[4];
      length = isapi_put_utf8(bytes, isapi_next_utf16(&units, NULL));
      for (int i = 0; i < length; i++) out[i] = (unsigned char)bytes[i];
    } else if (!wide && wide_sink) {
      WCHAR pair[2];
      const unsigned char *end = most < 0 ? NULL : (const unsigned char *)text + most;
      length = isapi_put_utf16(pair, isapi_next_utf8(&narrow, end));
      for (int i = 0; i < length; i++) out[i] = pair[i];
    } else {
      units++, narrow++;
    }
    if (most >= 0 && count + length > most) return count;
    for (int i = 0; !count_only && i < length; i++) sink->put(sink, out[i]);
    count += length;
  }
}

static void put_string(struct isapi_sink *sink, struct reading *reading, BOOL wide,
                       const void *text) {
  const struct isapi_spec *spec = &reading->spec;
  int length = put_text(sink, reading->wide, wide, text, spec->precision, TRUE);
  int padding = spec->width - length;
  if (!spec->left) isapi_pad(sink, spec->zero ? '0' : ' ', padding);
  put_text(sink, reading->wide, wide, text, spec->precision, FALSE);
  if (spec->left) isapi_pad(sink, ' ', padding);
}

/* Capital letters stand for the other width, h and l for one of the two. */
static BOOL is_wide(const struct reading *reading, BOOL capital) {
  if (reading->size == SIZE_SHORT) return FALSE;
  if (reading->size == SIZE_LONG) return TRUE;
  return capital ? !reading->wide : reading->wide;
}

static void put_character(struct isapi_sink *sink, struct reading *reading, BOOL wide) {
  unsigned unit = va_arg(reading->args, unsigned);
  WCHAR wide_text[2] = {(WCHAR)unit, 0};
  char narrow_text[2] = {(char)unit, 0};
  reading->spec.precision = -1;
  /* A NUL is a character, too. */
  if (unit == 0) {
    if (!reading->spec.left) isapi_pad(sink, ' ', reading->spec.width - 1);
    sink->put(sink, 0);
    if (reading->spec.left) isapi_pad(sink, ' ', reading->spec.width - 1);
    return;
  }
  put_string(sink, reading, wide, wide ? (void *)wide_text : narrow_text);
}

static void put_text_argument(struct isapi_sink *sink, struct reading *reading, BOOL wide) {
  const void *text = va_arg(reading->args, const void *);
  if (text == NULL) put_string(sink, reading, FALSE, "(null)");
  else put_string(sink, reading, wide, text);
}

static void put_float(struct isapi_sink *sink, struct reading *reading,
                      isapi_float_formatter *floats) {
  /* C's library here has long doubles; Microsoft's are doubles. */
  double value = reading->size == SIZE_64 ? (double)va_arg(reading->args, long double)
                                          : va_arg(reading->args, double);
  floats(sink, &reading->spec, value);
}

static BOOL put_directive(struct isapi_sink *sink, struct reading *reading,
                          isapi_float_formatter *floats) {
  switch (reading->spec.type) {
    case 'd':
    case 'i': put_integer(sink, reading, 10, TRUE); return TRUE;
    case 'u': put_integer(sink, reading, 10, FALSE); return TRUE;
    case 'o': put_integer(sink, reading, 8, FALSE); return TRUE;
    case 'x':
    case 'X': put_integer(sink, reading, 16, FALSE); return TRUE;
    case 'p': put_pointer(sink, reading); return TRUE;
    case 'c': put_character(sink, reading, is_wide(reading, FALSE)); return TRUE;
    case 'C': put_character(sink, reading, is_wide(reading, TRUE)); return TRUE;
    case 's': put_text_argument(sink, reading, is_wide(reading, FALSE)); return TRUE;
    case 'S': put_text_argument(sink, reading, is_wide(reading, TRUE)); return TRUE;
    case 'n': *va_arg(reading->args, int *) = (int)sink->count; return TRUE;
    case 'a':
    case 'A':
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      if (floats == NULL) return FALSE;
      put_float(sink, reading, floats);
      return TRUE;
    default: return FALSE;
  }
}

int isapi_format(struct isapi_sink *sink, const void *format, BOOL wide,
                 isapi_float_formatter *floats, va_list args) {
  struct reading reading = {.at = format, .wide = wide};
  va_copy(reading.args, args);
  while (peek(&reading) != 0) {
    unsigned unit = take(&reading);
    if (unit != '%') {
      sink->put(sink, unit);
      continue;
    }
    read_spec(&reading);
    /* What is no directive stands for itself, as %% does. */
    if (put_directive(sink, &reading, floats)) take(&reading);
    else if (peek(&reading) != 0) sink->put(sink, take(&reading));
  }
  va_end(reading.args);
  return sink->count > INT32_MAX ? -1 : (int)sink->count;
}
