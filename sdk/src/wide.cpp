// C++'s library for strings and streams of 16-bit characters. libc++.a has
// what is here for 32 bits; what is linked first is taken, and that is this.
#include <algorithm>
#include <cwctype>
#include <fstream>
#include <istream>
#include <locale>
#include <ostream>
#include <sstream>
#include <streambuf>
#include <string>

extern "C" {
unsigned isapi_next_utf8(const unsigned char **at, const unsigned char *end);
int isapi_put_utf8(char to[4], unsigned character);
}

template class std::basic_string<wchar_t>;
template class std::basic_streambuf<wchar_t>;
template class std::basic_ios<wchar_t>;
template class std::basic_ostream<wchar_t>;
template class std::basic_istream<wchar_t>;
template class std::basic_iostream<wchar_t>;
template class std::basic_stringbuf<wchar_t>;
template class std::basic_ostringstream<wchar_t>;
template class std::basic_istringstream<wchar_t>;
template class std::basic_stringstream<wchar_t>;
template struct std::__num_get<wchar_t>;
template struct std::__num_put<wchar_t>;
template class std::num_get<wchar_t>;
template class std::num_put<wchar_t>;

namespace std {

static bool is_of(ctype_base::mask mask, wchar_t c) {
  return ((mask & ctype_base::space) && iswspace(c)) || ((mask & ctype_base::print) && iswprint(c)) ||
         ((mask & ctype_base::cntrl) && iswcntrl(c)) || ((mask & ctype_base::upper) && iswupper(c)) ||
         ((mask & ctype_base::lower) && iswlower(c)) || ((mask & ctype_base::alpha) && iswalpha(c)) ||
         ((mask & ctype_base::digit) && iswdigit(c)) || ((mask & ctype_base::punct) && iswpunct(c)) ||
         ((mask & ctype_base::xdigit) && iswxdigit(c)) || ((mask & ctype_base::blank) && iswblank(c));
}

static const ctype_base::mask all_masks[] = {
    ctype_base::space, ctype_base::print, ctype_base::cntrl, ctype_base::upper,  ctype_base::lower,
    ctype_base::alpha, ctype_base::digit, ctype_base::punct, ctype_base::xdigit, ctype_base::blank};

bool ctype<wchar_t>::do_is(mask m, char_type c) const { return is_of(m, c); }

const wchar_t *ctype<wchar_t>::do_is(const char_type *low, const char_type *high, mask *to) const {
  for (; low != high; ++low, ++to) {
    *to = 0;
    for (mask m : all_masks) {
      if (is_of(m, *low)) *to |= m;
    }
  }
  return low;
}

const wchar_t *ctype<wchar_t>::do_scan_is(mask m, const char_type *low, const char_type *high) const {
  while (low != high && !is_of(m, *low)) ++low;
  return low;
}

const wchar_t *ctype<wchar_t>::do_scan_not(mask m, const char_type *low, const char_type *high) const {
  while (low != high && is_of(m, *low)) ++low;
  return low;
}

wchar_t ctype<wchar_t>::do_toupper(char_type c) const { return (wchar_t)towupper(c); }

const wchar_t *ctype<wchar_t>::do_toupper(char_type *low, const char_type *high) const {
  for (; low != high; ++low) *low = (wchar_t)towupper(*low);
  return low;
}

wchar_t ctype<wchar_t>::do_tolower(char_type c) const { return (wchar_t)towlower(c); }

const wchar_t *ctype<wchar_t>::do_tolower(char_type *low, const char_type *high) const {
  for (; low != high; ++low) *low = (wchar_t)towlower(*low);
  return low;
}

wchar_t ctype<wchar_t>::do_widen(char c) const { return (unsigned char)c; }

const char *ctype<wchar_t>::do_widen(const char *low, const char *high, char_type *to) const {
  for (; low != high; ++low, ++to) *to = (unsigned char)*low;
  return low;
}

char ctype<wchar_t>::do_narrow(char_type c, char otherwise) const { return c < 128 ? (char)c : otherwise; }

const wchar_t *ctype<wchar_t>::do_narrow(const char_type *low, const char_type *high, char otherwise,
                                         char *to) const {
  for (; low != high; ++low, ++to) *to = *low < 128 ? (char)*low : otherwise;
  return low;
}

numpunct<wchar_t>::string_type numpunct<wchar_t>::do_truename() const { return L"true"; }
numpunct<wchar_t>::string_type numpunct<wchar_t>::do_falsename() const { return L"false"; }

/* Files are UTF-8. What has two units in UTF-16 is replaced. */
using wide_codecvt = codecvt<wchar_t, char, mbstate_t>;

wide_codecvt::result wide_codecvt::do_out(state_type &, const intern_type *from, const intern_type *from_end,
                                          const intern_type *&from_next, extern_type *to,
                                          extern_type *to_end, extern_type *&to_next) const {
  for (from_next = from, to_next = to; from_next != from_end; ++from_next) {
    char bytes[4];
    int count = isapi_put_utf8(bytes, *from_next);
    if (to_end - to_next < count) return partial;
    to_next = copy(bytes, bytes + count, to_next);
  }
  return ok;
}

/* Bytes of the character that begins so. */
static int length_of(char first) {
  unsigned char c = (unsigned char)first;
  return c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
}

wide_codecvt::result wide_codecvt::do_in(state_type &, const extern_type *from, const extern_type *from_end,
                                         const extern_type *&from_next, intern_type *to,
                                         intern_type *to_end, intern_type *&to_next) const {
  for (from_next = from, to_next = to; from_next != from_end;) {
    if (to_next == to_end || from_end - from_next < length_of(*from_next)) return partial;
    const unsigned char *at = (const unsigned char *)from_next;
    unsigned c = isapi_next_utf8(&at, (const unsigned char *)from_end);
    *to_next++ = (wchar_t)(c > 0xffff ? 0xfffd : c);
    from_next = (const char *)at;
  }
  return ok;
}

wide_codecvt::result wide_codecvt::do_unshift(state_type &, extern_type *to, extern_type *,
                                              extern_type *&to_next) const {
  to_next = to;
  return noconv;
}

int wide_codecvt::do_length(state_type &, const extern_type *from, const extern_type *end, size_t most) const {
  const extern_type *at = from;
  for (; most > 0 && end - at >= length_of(*at) && at != end; --most) at += length_of(*at);
  return (int)(at - from);
}

int wide_codecvt::do_encoding() const noexcept { return 0; }
int wide_codecvt::do_max_length() const noexcept { return 4; }

} // namespace std
