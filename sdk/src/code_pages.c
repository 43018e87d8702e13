/*
 * Code pages. The system's own is UTF-8, and done here; for others the loader
 * has its decoder.
 * https://learn.microsoft.com/en-us/windows/win32/intl/code-pages
 */
#include <stdint.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

#include "abi.h"
#include "text.h"

ISAPI_IMPORT(decode_text)
int isapi_import_decode_text(UINT page, LPCSTR from, int count, LPWSTR to, int room, BOOL strict);
ISAPI_IMPORT(encode_text)
int isapi_import_encode_text(UINT page, LPCWSTR from, int count, LPSTR to, int room,
                             LPCSTR substitute, LPBOOL used);

#define PAGE_ASCII 20127
#define PAGE_LATIN1 28591

static UINT page_of(UINT page) { return page <= CP_THREAD_ACP ? CP_UTF8 : page; }

static int failed_with(DWORD code) {
  SetLastError(code);
  return 0;
}

static int finish(int length) {
  return length < 0 ? failed_with((DWORD)-length) : length;
}

/* Whether UTF-8 has something that is none: its replacement is not in the text itself. */
static BOOL is_whole_utf8(const char *from, int count) {
  const unsigned char *at = (const unsigned char *)from, *end = at + count;
  while (at != end) {
    const unsigned char *before = at;
    if (isapi_next_utf8(&at, end) == 0xfffd && memcmp(before, "\xef\xbf\xbd", 3) != 0) return FALSE;
  }
  return TRUE;
}

/* Each byte is a character. */
static int decode_bytes(UINT page, LPCSTR from, int count, LPWSTR to, int room) {
  if (room == 0) return count;
  if (count > room) return failed_with(ERROR_INSUFFICIENT_BUFFER);
  for (int i = 0; i < count; i++) {
    to[i] = page == PAGE_ASCII ? (WCHAR)(from[i] & 0x7f) : (WCHAR)(unsigned char)from[i];
  }
  return count;
}

int WINAPI MultiByteToWideChar(UINT page, DWORD flags, LPCCH from, int count, LPWSTR to,
                               int room) {
  if (from == NULL || count == 0 || count < -1 || room < 0 || (room > 0 && to == NULL)) {
    return failed_with(ERROR_INVALID_PARAMETER);
  }
  if (count < 0) count = (int)strlen(from) + 1;
  page = page_of(page);
  BOOL strict = (flags & MB_ERR_INVALID_CHARS) != 0;
  if (page == PAGE_ASCII || page == PAGE_LATIN1) return decode_bytes(page, from, count, to, room);
  if (page != CP_UTF8) {
    return finish(isapi_import_decode_text(page, from, count, to, room, strict));
  }
  if (strict && !is_whole_utf8(from, count)) return failed_with(ERROR_NO_UNICODE_TRANSLATION);
  size_t length = isapi_widen(room == 0 ? NULL : to, (size_t)room, from, count);
  return length == SIZE_MAX ? failed_with(ERROR_INSUFFICIENT_BUFFER) : (int)length;
}

static BOOL is_whole_utf16(const WCHAR *from, int count) {
  const WCHAR *end = from + count;
  while (from != end) {
    const WCHAR *before = from;
    if (isapi_next_utf16(&from, end) == 0xfffd && *before != 0xfffd) return FALSE;
  }
  return TRUE;
}

static int encode_bytes(UINT page, LPCWSTR from, int count, LPSTR to, int room,
                        LPCCH substitute, LPBOOL used) {
  if (used != NULL) *used = FALSE;
  if (room == 0) return count;
  if (count > room) return failed_with(ERROR_INSUFFICIENT_BUFFER);
  for (int i = 0; i < count; i++) {
    BOOL fits = from[i] < (page == PAGE_ASCII ? 0x80 : 0x100);
    to[i] = fits ? (char)from[i] : substitute != NULL ? *substitute : '?';
    if (!fits && used != NULL) *used = TRUE;
  }
  return count;
}

int WINAPI WideCharToMultiByte(UINT page, DWORD flags, LPCWCH from, int count, LPSTR to,
                               int room, LPCCH substitute, LPBOOL used) {
  if (from == NULL || count == 0 || count < -1 || room < 0 || (room > 0 && to == NULL)) {
    return failed_with(ERROR_INVALID_PARAMETER);
  }
  if (count < 0) count = (int)wcslen(from) + 1;
  page = page_of(page);
  if (page == PAGE_ASCII || page == PAGE_LATIN1) {
    return encode_bytes(page, from, count, to, room, substitute, used);
  }
  if (page != CP_UTF8) {
    return finish(isapi_import_encode_text(page, from, count, to, room, substitute, used));
  }
  if (used != NULL) *used = FALSE;
  if ((flags & WC_ERR_INVALID_CHARS) != 0 && !is_whole_utf16(from, count)) {
    return failed_with(ERROR_NO_UNICODE_TRANSLATION);
  }
  size_t length = isapi_narrow(room == 0 ? NULL : to, (size_t)room, from, count);
  return length == SIZE_MAX ? failed_with(ERROR_INSUFFICIENT_BUFFER) : (int)length;
}

BOOL WINAPI IsValidCodePage(UINT page) {
  if (page == CP_UTF8 || page == PAGE_ASCII || page == PAGE_LATIN1) return TRUE;
  return isapi_import_decode_text(page, "", 0, NULL, 0, FALSE) >= 0;
}

UINT WINAPI GetACP(VOID) { return CP_UTF8; }
UINT WINAPI GetOEMCP(VOID) { return CP_UTF8; }

BOOL WINAPI IsDBCSLeadByteEx(UINT page, BYTE c) {
  switch (page_of(page)) {
    case 932: return (c >= 0x81 && c <= 0x9f) || (c >= 0xe0 && c <= 0xfc);
    case 936:
    case 949:
    case 950:
    case 54936: return c >= 0x81 && c <= 0xfe;
    default: return FALSE;
  }
}

BOOL WINAPI IsDBCSLeadByte(BYTE c) { return IsDBCSLeadByteEx(CP_ACP, c); }

BOOL WINAPI GetCPInfo(UINT page, LPCPINFO info) {
  page = page_of(page);
  if (!IsValidCodePage(page)) return failed_with(ERROR_INVALID_PARAMETER);
  memset(info, 0, sizeof *info);
  info->DefaultChar[0] = '?';
  info->MaxCharSize = page == CP_UTF8 || page == 54936 ? 4 : IsDBCSLeadByteEx(page, 0x81) ? 2 : 1;
  if (info->MaxCharSize != 2) return TRUE;
  info->LeadByte[0] = 0x81;
  info->LeadByte[1] = page == 932 ? 0x9f : 0xfe;
  if (page == 932) info->LeadByte[2] = 0xe0, info->LeadByte[3] = 0xfc;
  return TRUE;
}

/* Counts of -1 end at a NUL. */
static int order(int difference) {
  return difference < 0 ? CSTR_LESS_THAN : difference > 0 ? CSTR_GREATER_THAN : CSTR_EQUAL;
}

int WINAPI CompareStringOrdinal(LPCWCH a, int a_count, LPCWCH b, int b_count, BOOL ignores_case) {
  if (a == NULL || b == NULL) return failed_with(ERROR_INVALID_PARAMETER);
  if (a_count < 0) a_count = (int)wcslen(a);
  if (b_count < 0) b_count = (int)wcslen(b);
  for (int i = 0; i < a_count && i < b_count; i++) {
    int difference = ignores_case ? (int)towupper(a[i]) - (int)towupper(b[i]) : a[i] - b[i];
    if (difference != 0) return order(difference);
  }
  return order(a_count - b_count);
}

int WINAPI CompareStringW(LCID locale, DWORD flags, LPCWCH a, int a_count, LPCWCH b,
                          int b_count) {
  (void)locale;
  return CompareStringOrdinal(a, a_count, b, b_count,
                              (flags & (NORM_IGNORECASE | LINGUISTIC_IGNORECASE)) != 0);
}

int WINAPI CompareStringA(LCID locale, DWORD flags, LPCCH a, int a_count, LPCCH b, int b_count) {
  (void)locale;
  if (a == NULL || b == NULL) return failed_with(ERROR_INVALID_PARAMETER);
  if (a_count < 0) a_count = (int)strlen(a);
  if (b_count < 0) b_count = (int)strlen(b);
  size_t shorter = (size_t)(a_count < b_count ? a_count : b_count);
  int difference = (flags & (NORM_IGNORECASE | LINGUISTIC_IGNORECASE)) != 0
                       ? _memicmp(a, b, shorter)
                       : memcmp(a, b, shorter);
  return order(difference != 0 ? difference : a_count - b_count);
}

int WINAPI LCMapStringW(LCID locale, DWORD flags, LPCWSTR from, int count, LPWSTR to, int room) {
  (void)locale;
  if (count < 0) count = (int)wcslen(from) + 1;
  if (room == 0) return count;
  if (count > room) return failed_with(ERROR_INSUFFICIENT_BUFFER);
  for (int i = 0; i < count; i++) {
    to[i] = (flags & LCMAP_LOWERCASE) != 0   ? (WCHAR)towlower(from[i])
            : (flags & LCMAP_UPPERCASE) != 0 ? (WCHAR)towupper(from[i])
                                             : from[i];
  }
  return count;
}

int WINAPI LCMapStringA(LCID locale, DWORD flags, LPCSTR from, int count, LPSTR to, int room) {
  (void)locale;
  if (count < 0) count = (int)strlen(from) + 1;
  if (room == 0) return count;
  if (count > room) return failed_with(ERROR_INSUFFICIENT_BUFFER);
  memmove(to, from, (size_t)count);
  if ((flags & LCMAP_LOWERCASE) != 0) CharLowerBuffA(to, (DWORD)count);
  if ((flags & LCMAP_UPPERCASE) != 0) CharUpperBuffA(to, (DWORD)count);
  return count;
}

BOOL WINAPI GetStringTypeW(DWORD kind, LPCWCH from, int count, LPWORD to) {
  if (kind != CT_CTYPE1) return failed_with(ERROR_INVALID_PARAMETER);
  if (count < 0) count = (int)wcslen(from) + 1;
  for (int i = 0; i < count; i++) {
    WCHAR c = from[i];
    to[i] = (WORD)((iswupper(c) ? C1_UPPER : 0) | (iswlower(c) ? C1_LOWER : 0) |
                   (iswdigit(c) ? C1_DIGIT : 0) | (iswspace(c) ? C1_SPACE : 0) |
                   (iswpunct(c) ? C1_PUNCT : 0) | (iswcntrl(c) ? C1_CNTRL : 0) |
                   (c == ' ' || c == '\t' ? C1_BLANK : 0) | (iswxdigit(c) ? C1_XDIGIT : 0) |
                   (iswalpha(c) ? C1_ALPHA : 0));
  }
  return TRUE;
}

/* The one locale: English, as in the United States. */
#define LOCALE_HERE 0x0409

LCID WINAPI GetThreadLocale(VOID) { return LOCALE_HERE; }
BOOL WINAPI SetThreadLocale(LCID locale) { return locale != 0; }
LCID WINAPI GetUserDefaultLCID(VOID) { return LOCALE_HERE; }
LCID WINAPI GetSystemDefaultLCID(VOID) { return LOCALE_HERE; }
LANGID WINAPI GetUserDefaultLangID(VOID) { return LOCALE_HERE; }
LANGID WINAPI GetSystemDefaultLangID(VOID) { return LOCALE_HERE; }
BOOL WINAPI IsValidLocale(LCID locale, DWORD flags) {
  (void)flags;
  return locale == LOCALE_HERE;
}
