/* Code pages, locales, and text in them:
   https://learn.microsoft.com/en-us/windows/win32/api/winnls/ */
#ifndef ISAPI_WINNLS_H
#define ISAPI_WINNLS_H

#include <windef.h>

#define CP_ACP 0
#define CP_OEMCP 1
#define CP_MACCP 2
#define CP_THREAD_ACP 3
#define CP_SYMBOL 42
#define CP_UTF7 65000
#define CP_UTF8 65001

#define MB_PRECOMPOSED 0x1
#define MB_COMPOSITE 0x2
#define MB_USEGLYPHCHARS 0x4
#define MB_ERR_INVALID_CHARS 0x8
#define WC_COMPOSITECHECK 0x200
#define WC_DISCARDNS 0x10
#define WC_SEPCHARS 0x20
#define WC_DEFAULTCHAR 0x40
#define WC_ERR_INVALID_CHARS 0x80
#define WC_NO_BEST_FIT_CHARS 0x400

#define MAX_DEFAULTCHAR 2
#define MAX_LEADBYTES 12

#define LOCALE_NEUTRAL 0x0000
#define LOCALE_INVARIANT 0x007f
#define LOCALE_USER_DEFAULT 0x0400
#define LOCALE_SYSTEM_DEFAULT 0x0800
#define NORM_IGNORECASE 0x1
#define NORM_IGNOREWIDTH 0x20000
#define LINGUISTIC_IGNORECASE 0x10
#define SORT_STRINGSORT 0x1000
#define CSTR_LESS_THAN 1
#define CSTR_EQUAL 2
#define CSTR_GREATER_THAN 3
#define LCMAP_LOWERCASE 0x100
#define LCMAP_UPPERCASE 0x200
#define CT_CTYPE1 1
#define C1_UPPER 0x1
#define C1_LOWER 0x2
#define C1_DIGIT 0x4
#define C1_SPACE 0x8
#define C1_PUNCT 0x10
#define C1_CNTRL 0x20
#define C1_BLANK 0x40
#define C1_XDIGIT 0x80
#define C1_ALPHA 0x100
#define DATE_SHORTDATE 0x1
#define DATE_LONGDATE 0x2
#define TIME_NOMINUTESORSECONDS 0x1
#define TIME_NOSECONDS 0x2
#define TIME_NOTIMEMARKER 0x4
#define TIME_FORCE24HOURFORMAT 0x8

typedef struct _cpinfo {
  UINT MaxCharSize;
  BYTE DefaultChar[MAX_DEFAULTCHAR];
  BYTE LeadByte[MAX_LEADBYTES];
} CPINFO, *LPCPINFO;
struct _SYSTEMTIME;

#ifdef __cplusplus
extern "C" {
#endif

int WINAPI MultiByteToWideChar(UINT CodePage, DWORD dwFlags, LPCCH lpMultiByteStr,
                               int cbMultiByte, LPWSTR lpWideCharStr, int cchWideChar);
int WINAPI WideCharToMultiByte(UINT CodePage, DWORD dwFlags, LPCWCH lpWideCharStr,
                               int cchWideChar, LPSTR lpMultiByteStr, int cbMultiByte,
                               LPCCH lpDefaultChar, LPBOOL lpUsedDefaultChar);
BOOL WINAPI IsValidCodePage(UINT CodePage);
UINT WINAPI GetACP(VOID);
UINT WINAPI GetOEMCP(VOID);
BOOL WINAPI GetCPInfo(UINT CodePage, LPCPINFO lpCPInfo);
BOOL WINAPI IsDBCSLeadByte(BYTE TestChar);
BOOL WINAPI IsDBCSLeadByteEx(UINT CodePage, BYTE TestChar);
int WINAPI CompareStringA(LCID Locale, DWORD dwCmpFlags, LPCCH lpString1, int cchCount1,
                          LPCCH lpString2, int cchCount2);
int WINAPI CompareStringW(LCID Locale, DWORD dwCmpFlags, LPCWCH lpString1, int cchCount1,
                          LPCWCH lpString2, int cchCount2);
int WINAPI CompareStringOrdinal(LPCWCH lpString1, int cchCount1, LPCWCH lpString2,
                                int cchCount2, BOOL bIgnoreCase);
int WINAPI LCMapStringA(LCID Locale, DWORD dwMapFlags, LPCSTR lpSrcStr, int cchSrc,
                        LPSTR lpDestStr, int cchDest);
int WINAPI LCMapStringW(LCID Locale, DWORD dwMapFlags, LPCWSTR lpSrcStr, int cchSrc,
                        LPWSTR lpDestStr, int cchDest);
BOOL WINAPI GetStringTypeW(DWORD dwInfoType, LPCWCH lpSrcStr, int cchSrc, LPWORD lpCharType);
LCID WINAPI GetThreadLocale(VOID);
BOOL WINAPI SetThreadLocale(LCID Locale);
LCID WINAPI GetUserDefaultLCID(VOID);
LCID WINAPI GetSystemDefaultLCID(VOID);
LANGID WINAPI GetUserDefaultLangID(VOID);
LANGID WINAPI GetSystemDefaultLangID(VOID);
BOOL WINAPI IsValidLocale(LCID Locale, DWORD dwFlags);
int WINAPI GetDateFormatA(LCID Locale, DWORD dwFlags, const struct _SYSTEMTIME *lpDate,
                          LPCSTR lpFormat, LPSTR lpDateStr, int cchDate);
int WINAPI GetDateFormatW(LCID Locale, DWORD dwFlags, const struct _SYSTEMTIME *lpDate,
                          LPCWSTR lpFormat, LPWSTR lpDateStr, int cchDate);
int WINAPI GetTimeFormatA(LCID Locale, DWORD dwFlags, const struct _SYSTEMTIME *lpTime,
                          LPCSTR lpFormat, LPSTR lpTimeStr, int cchTime);
int WINAPI GetTimeFormatW(LCID Locale, DWORD dwFlags, const struct _SYSTEMTIME *lpTime,
                          LPCWSTR lpFormat, LPWSTR lpTimeStr, int cchTime);

#ifdef UNICODE
#define CompareString CompareStringW
#define LCMapString LCMapStringW
#define GetDateFormat GetDateFormatW
#define GetTimeFormat GetTimeFormatW
#else
#define CompareString CompareStringA
#define LCMapString LCMapStringA
#define GetDateFormat GetDateFormatA
#define GetTimeFormat GetTimeFormatA
#endif

#ifdef __cplusplus
}
#endif

#endif
