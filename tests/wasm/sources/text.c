/* Formats, scanning, strings of both widths, and numbers. */
#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <tchar.h>

#include "say.h"

static void says_wide(const wchar_t *text) { say("%S|", text); }

static void integers(char *query) {
  say("%d|%5d|%-5d|%05d|%+d|% d|%.3d|%8.3d|%-8.3d|", 42, 42, 42, 42, 42, 42, 7, 7, 7);
  say("%u|%x|%X|%#x|%#X|%o|%#o|%08lx|", 4000000000u, 255, 255, 255, 255, 8, 8, 0xabcul);
  say("%I64d|%I64u|%I64x|%lld|%I32d|%Iu|", -5000000000ll, 5000000000ull, 0x123456789abcull, -1ll, -7, (size_t)9);
  say("%hd|%hhd|%hu|%hhu|", 70000, 300, 70000, 300);
  say("%*d|%-*d|%.*d|", 6, 1, 6, 1, 4, 1);
  say("%p|%c%c|%5c|%-5c|%%|%y", (void *)0x1234, 'a', 'b', 'c', 'd');
  say("%d|%d|%i", INT_MIN, INT_MAX, -0);
}

static void texts(char *query) {
  wchar_t wide[64];
  say("%s|%10s|%-10s|%.2s|%10.2s|%s|", "abc", "abc", "abc", "abc", "abc", (char *)NULL);
  say("%S|%ls|%ws|%hs|%.3S|%6S|", L"wide", L"wide", L"wide", "narrow", L"wide", L"wi");
  say("%S|%.4S|%C|", L"\x20ac-\xd83d\xde00", L"\x20ac-\xd83d\xde00", L'\xe4');
  swprintf(wide, 64, L"%s|%S|%hs|%ls|%d|%5s|%c", L"wide", "narrow", "narrow", L"wide", 7, L"ab", L'x');
  says_wide(wide);
  swprintf(wide, L"%S", "\xe2\x82\xac\xf0\x9f\x98\x80");
  say("%d %x %x %x", (int)wcslen(wide), wide[0], wide[1], wide[2]);
  say("%d|%d", wsprintfA((char *)wide, "%d %s %ld", 5, "five", 6l), (int)strlen((char *)wide));
  say("%s", (char *)wide);
  wsprintfA((char *)wide, "%f %u", 3);
  say("%s", (char *)wide);
}

/* The query is format,number: what C says of it. */
static void number(char *query) {
  char format[64];
  char *comma = strchr(query, ',');
  *comma = 0;
  /* A URL has no number sign in its query. */
  if (*query == '~') *query = '#';
  snprintf(format, sizeof format, "%%%s", query);
  say(format, strtod(comma + 1, NULL));
}

static void lengths(char *query) {
  char text[8] = "-------";
  wchar_t wide[8];
  say("%d %s", snprintf(text, 4, "%s", "abcdef"), text);
  say("%d", snprintf(NULL, 0, "%d", 12345));
  memset(text, '-', 7);
  say("%d %.7s", _snprintf(text, 4, "%s", "abcdef"), text);
  memset(text, '-', 7);
  say("%d %.7s", _snprintf(text, 3, "%s", "abc"), text);
  say("%d", _scprintf("%s", "abcdef"));
  say("%d %S", swprintf(wide, 4, L"%s", L"abcdef"), wide);
  say("%d", _scwprintf(L"%d", 12345));
}

static void scanning(char *query) {
  int a = 0, b = 0, c = 0, n = 0;
  short s = 0;
  long long l = 0;
  float f = 0;
  double d = 0;
  char word[16], set[16], chars[4] = {0};
  wchar_t wide[16];
  say("%d %d %d %x", sscanf("12 -7 ff", "%d %d %x", &a, &b, &c), a, b, c);
  say("%d %d %I64d", sscanf("7 123456789012", "%hd%I64d", &s, &l), s, l);
  say("%d %.2f %.3f", sscanf("1.5 -2.25e1", "%f %lf", &f, &d), f, d);
  say("%d %s|%s|%n", sscanf("hello [abc]x", "%s [%[a-c]", word, set), word, set, &n);
  say("%d %.3s %s", sscanf("abcdef", "%3c%s", chars, word), chars, word);
  say("%d %d %d", sscanf("10:20", "%d:%d", &a, &b), a, b);
  say("%d %d", sscanf("x", "%d", &a), sscanf("", "%d", &a));
  say("%d %d", sscanf("5 skip 6", "%d %*s %d", &a, &b), b);
  say("%d %s %d", sscanf_s("abc 5", "%s %d", word, (unsigned)sizeof word, &a), word, a);
  say("%d |%s|", sscanf_s("abcdef", "%s", word, 3u), word);
  say("%d %S %d", swscanf(L"wide 3", L"%s %d", wide, &a), wide, a);
  say("%d %S", sscanf("text", "%S", wide), wide);
  say("%d %i %i", sscanf("0x1f 010", "%i %i", &a, &b), a, b);
  say("%d %d", sscanf("12345", "%2d%d", &a, &b), a * 1000 + b);
}

static void narrow(char *query) {
  char text[32], *context = NULL, *token;
  say("%d %d %d", _stricmp("ABC", "abc"), _strnicmp("ABCx", "abcy", 3), stricmp("a", "B") < 0);
  strcpy(text, "MiXed 1");
  say("%s", _strlwr(text));
  say("%s", _strupr(text));
  say("%s", _strrev(text));
  say("%s", _strnset(text, '*', 3));
  strcpy(text, ",a,,b;c,");
  for (token = strtok_s(text, ",;", &context); token; token = strtok_s(NULL, ",;", &context)) say("<%s>", token);
  say("%s %s %s", itoa(-255, text, 10), _itoa(255, text + 8, 16), _ultoa(7, text + 16, 2));
  say("%s %I64d", _i64toa(-1, text, 16), _atoi64("-9000000000"));
  say("%d %d %d", lstrcmpiA("ABC", "abc"), lstrlenA("four"), lstrcmpA("a", NULL));
  say("%s %s", lstrcpynA(text, "truncated", 6), lstrcatA(text, "!"));
  say("%d", _memicmp("ABC", "abd", 2));
  say("%s", CharUpperA(lstrcpyA(text, "upper")));
  say("%d", (int)(CharNextA("\xe2\x82\xac!") - "\xe2\x82\xac!"));
  say("%d %d", __iscsym('_'), isascii(200));
  say("%s %s", _gcvt(3.14159, 4, text), _ecvt(1234.5, 5, &(int){0}, &(int){0}));
  say("%d %d %d", MulDiv(7, 5, 2), MulDiv(-7, 5, 2), MulDiv(1, 1, 0));
}

static void wide(char *query) {
  wchar_t text[32], *context, *token;
  say("%d %d", (int)sizeof(wchar_t), (int)wcslen(L"length"));
  wcscpy(text, L"MiXed \xc4");
  says_wide(_wcslwr(text));
  says_wide(_wcsupr(text));
  wcsncpy(text, L"abcdef", 3);
  text[3] = 0;
  says_wide(wcscat(text, L"+more"));
  say("%d %d %d", wcscmp(L"a", L"b"), _wcsicmp(L"\xc4", L"\xe4"), wcsncmp(L"abc", L"abd", 2));
  say("%d %d %d", (int)(wcschr(text, L'+') - text), (int)(wcsrchr(text, L'e') - text), (int)(wcsstr(text, L"mo") - text));
  wcscpy(text, L" one  two ");
  for (token = wcstok(text, L" ", &context); token; token = wcstok(NULL, L" ", &context)) says_wide(token);
  say("%d %ld %.2f %I64d", _wtoi(L"42x"), wcstol(L"-ff", &context, 16), _wtof(L"2.5e1"), _wtoi64(L"9000000000"));
  says_wide(_itow(-5, text, 10));
  say("%d %d", (int)mbstowcs(text, "\xe2\x82\xac!", 32), text[0]);
  { char bytes[16]; say("%d %s", (int)wcstombs(bytes, L"\x20ac!", 16), bytes); }
  { wchar_t *copy = _wcsdup(L"copy"); says_wide(copy); free(copy); }
  say("%d %S", lstrlenW(L"four"), lstrcpynW(text, L"truncated", 6));
  wsprintfW(text, L"%d-%s-%S", 7, L"w", "n");
  says_wide(text);
  say("%d", wcscmp(_wcsrev(wcscpy(text, L"abc")), L"cba"));
}

static void secure(char *query) {
  char four[4], text[16];
  wchar_t wide[4];
  char *heap = HeapAlloc(GetProcessHeap(), 0, 64);
  say("%d %s", strcpy_s(text, sizeof text, "fits"), text);
  say("%d |%s|", strcpy_s(four, sizeof four, "does not"), four);
  say("%d %s", strcat_s(strcpy(text, "a"), 16, "bc") , text);
  say("%d %s", strncpy_s(text, sizeof text, "counted", 3), text);
  say("%d %s", strncpy_s(four, sizeof four, "truncated", _TRUNCATE), four);
  say("%d %s", strncat_s(strcpy(four, "a"), 4, "bcdef", _TRUNCATE), four);
  say("%d %d", strcpy_s(NULL, 4, "x"), strcpy_s(text, sizeof text, NULL));
  say("%d %s", sprintf_s(text, sizeof text, "%d-%s", 5, "x"), text);
  say("%d |%s|", sprintf_s(four, sizeof four, "%s", "long"), four);
  say("%d %s", _snprintf_s(four, sizeof four, _TRUNCATE, "%s", "long"), four);
  say("%d %s", _snprintf_s(text, sizeof text, 3, "%s", "long"), text);
  say("%d |%S|", wcscpy_s(wide, 4, L"long"), wide);
  say("%d %S", wcscpy_s(wide, 4, L"abc"), wide);
  say("%d %S", swprintf_s(wide, 4, L"%d", 123), wide);
  say("%d %s", memcpy_s(text, sizeof text, "abc", 4), text);
  say("%d", memcpy_s(four, sizeof four, "abcdefgh", 8));
  say("%d %s %d", _itoa_s(77, text, sizeof text, 10), text, _itoa_s(12345, four, sizeof four, 10));
  /* Sizes that are wrong, for destinations that have room: the size of a pointer. */
  say("%d %s", strcpy_s(text, sizeof(char *), "longer"), text);
  say("%d %s", sprintf_s(text, 2, "%s", "longer"), text);
  say("%d %s", strcpy_s(heap, sizeof heap, "longer than a pointer"), heap);
  say("%d %s", strcat_s(heap, sizeof heap, ", twice"), heap);
  say("%d %s", sprintf_s(heap, sizeof heap, "%s", "formatted"), heap);
  HeapFree(GetProcessHeap(), 0, heap);
}

/* Memory whose size neither the compiler nor a heap knows. */
static void unknown(char *query) {
  char *volatile hidden = malloc(64);
  char *memory = hidden;
  say("%d |%s|", strcpy_s(memory, sizeof memory, "longer than a pointer"), memory);
  free(memory);
}

static void generic(char *query) {
  TCHAR text[32];
  _tcscpy(text, _T("generic"));
  _tcscat(text, TEXT("!"));
  _stprintf(text + _tcslen(text), _T(" %d"), _ttoi(_T("42")));
  say("%d %d", (int)_tcslen(text), (int)sizeof(TCHAR));
  say(sizeof(TCHAR) == 1 ? "%s" : "%S", text);
}

static const struct part parts[] = {
    {"integers", integers}, {"texts", texts},     {"number", number}, {"lengths", lengths},
    {"scanning", scanning}, {"narrow", narrow},   {"wide", wide},     {"secure", secure},
    {"generic", generic},   {"unknown", unknown}, {0}};
SAYS(parts)
