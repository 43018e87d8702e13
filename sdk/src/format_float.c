/*
 * Floating-point numbers in decimal, exact: a double is an integer times a
 * power of two, and so an integer of at most 770 digits with a point.
 */
#include <math.h>
#include <string.h>

#include "text.h"

#define LIMB_DIGITS 9
#define LIMB 1000000000u
#define LIMBS 128
#define DIGITS (LIMBS * LIMB_DIGITS)

/* Digits of a number; its value is 0.digits times 10 to the point. */
struct decimal {
  int count, point;
  char digits[DIGITS + 1];
};

/* An integer of so many words, the lowest first. */
struct integer {
  int count;
  unsigned words[LIMBS];
};

static void multiply(struct integer *number, unsigned by) {
  unsigned long long carry = 0;
  for (int i = 0; i < number->count; i++) {
    carry += (unsigned long long)number->words[i] * by;
    number->words[i] = (unsigned)(carry % LIMB);
    carry /= LIMB;
  }
  if (carry != 0) number->words[number->count++] = (unsigned)carry;
}

static void multiply_power(struct integer *number, unsigned base, unsigned most_power,
                           unsigned most, int power) {
  for (; power >= (int)most; power -= (int)most) multiply(number, most_power);
  for (; power > 0; power--) multiply(number, base);
}

/* All digits of a positive number. */
static void expand(struct decimal *to, double value) {
  int exponent;
  double fraction = frexp(value, &exponent);
  unsigned long long mantissa = (unsigned long long)ldexp(fraction, 53);
  exponent -= 53;
  for (; exponent < 0 && (mantissa & 1) == 0; exponent++) mantissa >>= 1;
  struct integer number = {0, {0}};
  for (; mantissa != 0; mantissa /= LIMB) number.words[number.count++] = (unsigned)(mantissa % LIMB);
  /* Below the point, a half is five tenths. */
  if (exponent > 0) multiply_power(&number, 2, 1u << 29, 29, exponent);
  else multiply_power(&number, 5, 1220703125u, 13, -exponent);
  to->count = 0;
  for (int i = number.count - 1; i >= 0; i--) {
    for (unsigned unit = LIMB / 10, word = number.words[i]; unit != 0; unit /= 10) {
      char digit = (char)(word / unit % 10);
      if (to->count != 0 || digit != 0) to->digits[to->count++] = digit;
    }
  }
  to->point = to->count + (exponent < 0 ? exponent : 0);
}

/* Keeps so many digits; what is halfway goes to the even one. */
static void round_to(struct decimal *number, int count) {
  if (count >= number->count) return;
  if (count < 0) {
    number->count = 0;
    return;
  }
  int next = number->digits[count];
  BOOL up = next > 5;
  if (next == 5) {
    BOOL more = FALSE;
    for (int i = count + 1; i < number->count && !more; i++) more = number->digits[i] != 0;
    up = more || (count > 0 && number->digits[count - 1] % 2 == 1);
  }
  number->count = count;
  if (!up) return;
  int at = count - 1;
  while (at >= 0 && number->digits[at] == 9) number->digits[at--] = 0;
  if (at >= 0) {
    number->digits[at]++;
    return;
  }
  /* All nines, or none: a one before them. */
  memmove(number->digits + 1, number->digits, (size_t)count);
  number->digits[0] = 1;
  number->point++;
  number->count = count + 1;
}

static char digit_at(const struct decimal *number, int at) {
  return at >= 0 && at < number->count ? (char)('0' + number->digits[at]) : '0';
}

/* Enough for the longest: a sign, 309 digits, a point, and zeros that are put apart. */
struct number_text {
  char text[DIGITS + 16];
  int length;
};

static void add(struct number_text *to, char c) {
  if (to->length < (int)sizeof to->text) to->text[to->length++] = c;
}

static void add_fixed(struct number_text *to, const struct decimal *number, int precision,
                      BOOL point) {
  if (number->point <= 0) add(to, '0');
  for (int i = 0; i < number->point; i++) add(to, digit_at(number, i));
  if (precision > 0 || point) add(to, '.');
  for (int i = 0; i < precision; i++) add(to, digit_at(number, number->point + i));
}

static void add_exponent(struct number_text *to, char letter, int exponent, int least) {
  add(to, letter);
  add(to, exponent < 0 ? '-' : '+');
  if (exponent < 0) exponent = -exponent;
  char digits[8];
  int count = 0;
  for (; exponent != 0 || count < least; exponent /= 10) digits[count++] = (char)('0' + exponent % 10);
  while (count > 0) add(to, digits[--count]);
}

static void add_scientific(struct number_text *to, const struct decimal *number, int precision,
                           BOOL point, char letter) {
  add(to, digit_at(number, 0));
  if (precision > 0 || point) add(to, '.');
  for (int i = 1; i <= precision; i++) add(to, digit_at(number, i));
  add_exponent(to, letter, number->count == 0 ? 0 : number->point - 1, 2);
}

/* The shorter of the two, without the zeros at its end. */
static void add_general(struct number_text *to, struct decimal *number, int precision,
                        BOOL alternate, char letter) {
  if (precision == 0) precision = 1;
  round_to(number, precision);
  int exponent = number->count == 0 ? 0 : number->point - 1;
  int digits = precision;
  if (!alternate) {
    while (number->count > 0 && number->digits[number->count - 1] == 0) number->count--;
    digits = number->count == 0 ? 1 : number->count;
  }
  if (exponent < -4 || exponent >= precision) {
    add_scientific(to, number, digits - 1, alternate, letter);
  } else {
    int behind = digits - 1 - exponent;
    if (number->count == 0) number->point = 1;
    add_fixed(to, number, behind > 0 ? behind : 0, alternate);
  }
}

/* Hexadecimal: the mantissa's bits. */
static void add_hexadecimal(struct number_text *to, double value, int precision, BOOL upper) {
  int exponent = 0;
  double fraction = value == 0 ? 0 : frexp(value, &exponent) * 2;
  if (value != 0) exponent--;
  if (precision >= 0 && precision < 13) {
    double scale = ldexp(1, 4 * precision);
    fraction = nearbyint(fraction * scale) / scale;
  }
  const char *digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
  add(to, digits[(int)fraction]);
  fraction -= (int)fraction;
  if (precision > 0 || (precision < 0 && fraction != 0)) add(to, '.');
  for (int i = 0; precision < 0 ? fraction != 0 : i < precision; i++) {
    fraction *= 16;
    add(to, digits[(int)fraction]);
    fraction -= (int)fraction;
  }
  add_exponent(to, upper ? 'P' : 'p', exponent, 1);
}

static void put_special(struct isapi_sink *sink, struct isapi_spec *spec, const char *sign,
                        double value, BOOL upper) {
  spec->zero = FALSE;
  const char *text = isnan(value) ? (upper ? "NAN" : "nan") : (upper ? "INF" : "inf");
  isapi_put_padded(sink, spec, sign, text, 3, 0);
}

void isapi_format_float(struct isapi_sink *sink, const struct isapi_spec *given, double value) {
  struct isapi_spec spec = *given;
  BOOL upper = spec.type >= 'A' && spec.type <= 'Z';
  char type = (char)(spec.type | 0x20);
  char prefix[4] = {0};
  int at = 0;
  if (signbit(value)) prefix[at++] = '-';
  else if (spec.plus) prefix[at++] = '+';
  else if (spec.space) prefix[at++] = ' ';
  value = fabs(value);
  if (!isfinite(value)) {
    put_special(sink, &spec, prefix, value, upper);
    return;
  }
  struct number_text out;
  struct decimal number;
  out.length = 0;
  number.count = 0;
  number.point = 1;
  if (value != 0 && type != 'a') expand(&number, value);
  int precision = spec.precision < 0 ? 6 : spec.precision;
  /* A double has no more digits than fit; zeros beyond them are put apart. */
  int shown = precision > 1080 ? 1080 : precision;
  int zeros_behind = 0;
  if (type == 'f') {
    round_to(&number, number.point + precision);
    if (shown > DIGITS - number.point) shown = DIGITS - number.point;
    if (shown > 0 || precision == 0) add_fixed(&out, &number, shown, spec.alternate);
    zeros_behind = precision - shown;
  } else if (type == 'e') {
    round_to(&number, precision + 1);
    add_scientific(&out, &number, shown, spec.alternate, upper ? 'E' : 'e');
  } else if (type == 'g') {
    add_general(&out, &number, shown, spec.alternate, upper ? 'E' : 'e');
  } else {
    prefix[at++] = '0';
    prefix[at] = upper ? 'X' : 'x';
    add_hexadecimal(&out, value, spec.precision, upper);
  }
  if (spec.width > 0 && zeros_behind > 0) spec.width -= zeros_behind;
  isapi_put_padded(sink, &spec, prefix, out.text, out.length, 0);
  isapi_pad(sink, '0', zeros_behind);
}
