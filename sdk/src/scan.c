/*
 * Scanning, as Microsoft's scanf and wscanf read a format: texts of both
 * widths, sizes I32 and I64, and the sizes of the secure functions.
 * https://learn.microsoft.com/en-us/cpp/c-runtime-library/format-specification-fields-scanf-and-wscanf-functions
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"

enum scanned { SCAN_CHAR, SCAN_SHORT, SCAN_INT, SCAN_LONG, SCAN_64 };

struct scanning {
  struct isapi_source *source;
  const void *at;
  BOOL wide, sizes;
  BOOL suppressed;
  int width;
  enum scanned size;
  /* Whether h or l said how wide a text is. */
  BOOL said;
  va_list args;
};

static unsigned format_unit(struct scanning *s, BOOL takes) {
  unsigned unit = s->wide ? *(const WCHAR *)s->at : *(const unsigned char *)s->at;
  if (takes) s->at = (const char *)s->at + (s->wide ? sizeof(WCHAR) : 1);
  return unit;
}

static BOOL is_blank(int unit) { return unit == ' ' || (unit >= '\t' && unit <= '\r'); }

static int next_unit(struct scanning *s) {
  int unit = s->source->next(s->source);
  if (unit >= 0) s->source->count++;
  return unit;
}

static void put_back(struct scanning *s, int unit) {
  if (unit < 0) return;
  s->source->back(s->source, unit);
  s->source->count--;
}

static void skip_blanks(struct scanning *s) {
  int unit;
  do unit = next_unit(s);
  while (is_blank(unit));
  put_back(s, unit);
}

static void read_modifiers(struct scanning *s) {
  s->suppressed = format_unit(s, FALSE) == '*';
  if (s->suppressed) format_unit(s, TRUE);
  s->width = 0;
  while (format_unit(s, FALSE) >= '0' && format_unit(s, FALSE) <= '9') {
    s->width = s->width * 10 + (int)(format_unit(s, TRUE) - '0');
  }
  s->size = SCAN_INT;
  s->said = FALSE;
  for (;;) {
    switch (format_unit(s, FALSE)) {
      case 'h': s->size = s->size == SCAN_SHORT ? SCAN_CHAR : SCAN_SHORT; break;
      case 'l': s->size = s->size == SCAN_LONG ? SCAN_64 : SCAN_LONG; break;
      case 'w': s->size = SCAN_LONG; break;
      case 'L':
      case 'j':
      case 'q': s->size = SCAN_64; break;
      case 'z':
      case 't': break;
      case 'I':
        format_unit(s, TRUE);
        if (format_unit(s, FALSE) == '6') {
          s->size = SCAN_64;
          format_unit(s, TRUE);
        } else if (format_unit(s, FALSE) == '3') {
          format_unit(s, TRUE);
        } else {
          continue;
        }
        break;
      default: return;
    }
    s->said = TRUE;
    format_unit(s, TRUE);
  }
}

/* Takes what can belong to a number; the longest is a double with all its digits. */
static int take_number(struct scanning *s, char *to, int room, const char *set, BOOL is_float) {
  int length = 0, most = s->width > 0 && s->width < room ? s->width : room - 1;
  BOOL exponent = FALSE;
  while (length < most) {
    int unit = next_unit(s);
    BOOL sign = unit == '+' || unit == '-';
    BOOL after_exponent = length > 0 && (to[length - 1] | 0x20) == 'e';
    BOOL fits = unit > 0 && unit < 128 &&
                (sign ? length == 0 || (is_float && after_exponent) : strchr(set, unit) != NULL);
    if (fits && is_float && (unit | 0x20) == 'e') {
      fits = !exponent && length > 0;
      exponent = TRUE;
    }
    /* An x belongs to a number behind its first zero alone. */
    if (fits && !is_float && (unit | 0x20) == 'x') {
      fits = length > 0 && to[length - 1] == '0' && length <= 2;
    }
    if (!fits) {
      put_back(s, unit);
      break;
    }
    to[length++] = (char)unit;
  }
  to[length] = 0;
  return length;
}

static void store_integer(struct scanning *s, unsigned long long value) {
  void *to = va_arg(s->args, void *);
  switch (s->size) {
    case SCAN_CHAR: *(char *)to = (char)value; break;
    case SCAN_SHORT: *(short *)to = (short)value; break;
    case SCAN_64: *(unsigned long long *)to = value; break;
    default: *(int *)to = (int)value; break;
  }
}

static BOOL scan_integer(struct scanning *s, int base, BOOL is_signed) {
  char text[128], *end;
  skip_blanks(s);
  const char *set = base == 10  ? "0123456789"
                    : base == 8 ? "01234567"
                                : "0123456789abcdefABCDEFxX";
  if (take_number(s, text, sizeof text, set, FALSE) == 0) return FALSE;
  unsigned long long value = is_signed ? (unsigned long long)strtoll(text, &end, base)
                                       : strtoull(text, &end, base);
  if (end == text) return FALSE;
  if (!s->suppressed) store_integer(s, value);
  return TRUE;
}

static BOOL scan_float(struct scanning *s) {
  char text[400], *end;
  skip_blanks(s);
  if (take_number(s, text, sizeof text, "0123456789.eEinfatyINFATY", TRUE) == 0) return FALSE;
  double value = strtod(text, &end);
  if (end == text) return FALSE;
  if (s->suppressed) return TRUE;
  void *to = va_arg(s->args, void *);
  if (s->size == SCAN_64) *(long double *)to = value;
  else if (s->size == SCAN_LONG) *(double *)to = value;
  else *(float *)to = (float)value;
  return TRUE;
}

/* The characters between brackets. */
struct set {
  BOOL inverted;
  const void *start, *end;
};

static struct set read_set(struct scanning *s) {
  struct set set = {format_unit(s, FALSE) == '^', NULL, NULL};
  if (set.inverted) format_unit(s, TRUE);
  set.start = s->at;
  /* A bracket that stands first belongs to the set. */
  if (format_unit(s, FALSE) == ']') format_unit(s, TRUE);
  while (format_unit(s, FALSE) != 0 && format_unit(s, FALSE) != ']') format_unit(s, TRUE);
  set.end = s->at;
  return set;
}

static unsigned set_unit(const struct scanning *s, const struct set *set, size_t i) {
  return s->wide ? ((const WCHAR *)set->start)[i] : ((const unsigned char *)set->start)[i];
}

static BOOL in_set(const struct scanning *s, const struct set *set, unsigned unit) {
  size_t count = (size_t)((const char *)set->end - (const char *)set->start) /
                 (s->wide ? sizeof(WCHAR) : 1);
  for (size_t i = 0; i < count; i++) {
    if (i + 2 < count && set_unit(s, set, i + 1) == '-') {
      if (unit >= set_unit(s, set, i) && unit <= set_unit(s, set, i + 2)) return !set->inverted;
      i += 2;
    } else if (unit == set_unit(s, set, i)) {
      return !set->inverted;
    }
  }
  return set->inverted;
}

/* A text: a word, the characters of a set, or so many of any. */
static BOOL scan_text(struct scanning *s, BOOL to_wide, const struct set *set, BOOL characters) {
  void *to = s->suppressed ? NULL : va_arg(s->args, void *);
  size_t room = to != NULL && s->sizes ? va_arg(s->args, unsigned) : SIZE_MAX;
  int most = s->width > 0 ? s->width : characters ? 1 : INT32_MAX;
  size_t used = 0;
  int taken = 0;
  if (!characters && set == NULL) skip_blanks(s);
  for (; taken < most; taken++) {
    int unit = next_unit(s);
    BOOL belongs = unit >= 0 && (characters || (set == NULL ? !is_blank(unit)
                                                            : in_set(s, set, (unsigned)unit)));
    if (!belongs) {
      put_back(s, unit);
      break;
    }
    /* Too long for its size: nothing is stored, as on Windows. */
    if (used + (characters ? 1 : 2) > room) {
      if (room != 0) memset(to, 0, to_wide ? sizeof(WCHAR) : 1);
      return FALSE;
    }
    if (to == NULL) continue;
    if (to_wide) ((WCHAR *)to)[used++] = (WCHAR)unit;
    else if (unit < 128 || !s->wide) ((char *)to)[used++] = (char)unit;
    else used += (size_t)isapi_put_utf8((char *)to + used, (unsigned)unit);
  }
  if (taken == 0 || (characters && taken < most)) return FALSE;
  if (to != NULL && !characters) memset((char *)to + used * (to_wide ? sizeof(WCHAR) : 1), 0, to_wide ? sizeof(WCHAR) : 1);
  return TRUE;
}

static BOOL text_is_wide(const struct scanning *s, BOOL capital) {
  if (s->size == SCAN_SHORT) return FALSE;
  if (s->size == SCAN_LONG) return TRUE;
  return capital ? !s->wide : s->wide;
}

static BOOL scan_directive(struct scanning *s, unsigned type) {
  switch (type) {
    case 'd': return scan_integer(s, 10, TRUE);
    case 'i': return scan_integer(s, 0, TRUE);
    case 'u': return scan_integer(s, 10, FALSE);
    case 'o': return scan_integer(s, 8, FALSE);
    case 'x':
    case 'X':
    case 'p': return scan_integer(s, 16, FALSE);
    case 'a':
    case 'e':
    case 'E':
    case 'f':
    case 'g':
    case 'G': return scan_float(s);
    case 's':
    case 'S': return scan_text(s, text_is_wide(s, type == 'S'), NULL, FALSE);
    case 'c':
    case 'C': return scan_text(s, text_is_wide(s, type == 'C'), NULL, TRUE);
    case '[': {
      struct set set = read_set(s);
      if (format_unit(s, FALSE) == ']') format_unit(s, TRUE);
      return scan_text(s, text_is_wide(s, FALSE), &set, FALSE);
    }
    default: return FALSE;
  }
}

/* Whether nothing is left; a format that goes on then gives EOF if it has stored nothing. */
static BOOL at_end(struct scanning *s) {
  int unit = next_unit(s);
  put_back(s, unit);
  return unit < 0;
}

int isapi_scan(struct isapi_source *source, const void *format, BOOL wide, BOOL sizes,
               va_list args) {
  struct scanning s = {.source = source, .at = format, .wide = wide, .sizes = sizes};
  int stored = 0;
  va_copy(s.args, args);
  while (format_unit(&s, FALSE) != 0) {
    unsigned unit = format_unit(&s, TRUE);
    if (is_blank((int)unit)) {
      skip_blanks(&s);
      continue;
    }
    if (unit != '%' || format_unit(&s, FALSE) == '%') {
      if (unit == '%') format_unit(&s, TRUE), skip_blanks(&s);
      int found = next_unit(&s);
      if (found == (int)unit) continue;
      put_back(&s, found);
      if (found < 0 && stored == 0) stored = -1;
      break;
    }
    read_modifiers(&s);
    unsigned type = format_unit(&s, TRUE);
    if (type == 'n') {
      if (!s.suppressed) store_integer(&s, (unsigned long long)source->count);
      continue;
    }
    BOOL was_end = type != 'c' && type != 'C' && type != '[' ? (skip_blanks(&s), at_end(&s)) : at_end(&s);
    if (was_end || !scan_directive(&s, type)) {
      if (was_end && stored == 0) stored = -1;
      break;
    }
    if (!s.suppressed) stored++;
  }
  va_end(s.args);
  return stored;
}
