/* Names that are narrow, or wide with _UNICODE defined.
   https://learn.microsoft.com/en-us/cpp/text/generic-text-mappings-in-tchar-h */
#ifndef ISAPI_TCHAR_H
#define ISAPI_TCHAR_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <wchar.h>
#include <io.h>
#include <direct.h>
#include <mbstring.h>

#ifdef _UNICODE
#define ISAPI_T(narrow, wide) wide
#define __T(x) L##x
#ifndef _TCHAR_DEFINED
#define _TCHAR_DEFINED
typedef wchar_t TCHAR;
#endif
typedef wchar_t _TCHAR, _TSCHAR, _TUCHAR, _TXCHAR;
typedef wint_t _TINT;
#define _TEOF WEOF
#else
#define ISAPI_T(narrow, wide) narrow
#define __T(x) x
#ifndef _TCHAR_DEFINED
#define _TCHAR_DEFINED
typedef char TCHAR;
#endif
typedef char _TCHAR, _TXCHAR;
typedef signed char _TSCHAR;
typedef unsigned char _TUCHAR;
typedef int _TINT;
#define _TEOF EOF
#endif

#define _T(x) __T(x)
#define _TEXT(x) __T(x)

#define _tmain ISAPI_T(main, wmain)
#define _tWinMain ISAPI_T(WinMain, wWinMain)
#define _tenviron ISAPI_T(_environ, _wenviron)
#define _tprintf ISAPI_T(printf, wprintf)
#define _tprintf_s ISAPI_T(printf_s, wprintf_s)
#define _ftprintf ISAPI_T(fprintf, fwprintf)
#define _stprintf ISAPI_T(sprintf, _swprintf)
#define _stprintf_s ISAPI_T(sprintf_s, swprintf_s)
#define _sntprintf ISAPI_T(_snprintf, _snwprintf)
#define _sntprintf_s ISAPI_T(_snprintf_s, _snwprintf_s)
#define _sctprintf ISAPI_T(_scprintf, _scwprintf)
#define _vtprintf ISAPI_T(vprintf, vwprintf)
#define _vftprintf ISAPI_T(vfprintf, vfwprintf)
#define _vstprintf ISAPI_T(vsprintf, _vswprintf)
#define _vstprintf_s ISAPI_T(vsprintf_s, vswprintf_s)
#define _vsntprintf ISAPI_T(_vsnprintf, _vsnwprintf)
#define _vsntprintf_s ISAPI_T(_vsnprintf_s, _vsnwprintf_s)
#define _vsctprintf ISAPI_T(_vscprintf, _vscwprintf)
#define _stscanf ISAPI_T(sscanf, swscanf)
#define _stscanf_s ISAPI_T(sscanf_s, swscanf_s)
#define _ftscanf ISAPI_T(fscanf, fwscanf)
#define _tscanf ISAPI_T(scanf, wscanf)
#define _fgettc ISAPI_T(fgetc, fgetwc)
#define _gettc ISAPI_T(getc, getwc)
#define _fgetts ISAPI_T(fgets, fgetws)
#define _fputtc ISAPI_T(fputc, fputwc)
#define _puttc ISAPI_T(putc, putwc)
#define _fputts ISAPI_T(fputs, fputws)
#define _putts ISAPI_T(puts, _putws)
#define _tfopen ISAPI_T(fopen, _wfopen)
#define _tfopen_s ISAPI_T(fopen_s, _wfopen_s)
#define _tfreopen ISAPI_T(freopen, _wfreopen)
#define _tremove ISAPI_T(remove, _wremove)
#define _tunlink ISAPI_T(_unlink, _wunlink)
#define _trename ISAPI_T(rename, _wrename)
#define _taccess ISAPI_T(_access, _waccess)
#define _topen ISAPI_T(_open, _wopen)
#define _tmkdir ISAPI_T(_mkdir, _wmkdir)
#define _trmdir ISAPI_T(_rmdir, _wrmdir)
#define _tchdir ISAPI_T(_chdir, _wchdir)
#define _tgetcwd ISAPI_T(_getcwd, _wgetcwd)
#define _tfullpath ISAPI_T(_fullpath, _wfullpath)
#define _tsplitpath ISAPI_T(_splitpath, _wsplitpath)
#define _tsplitpath_s ISAPI_T(_splitpath_s, _wsplitpath_s)
#define _tmakepath ISAPI_T(_makepath, _wmakepath)
#define _tgetenv ISAPI_T(getenv, _wgetenv)
#define _tsystem ISAPI_T(system, _wsystem)
#define _tsetlocale ISAPI_T(setlocale, _wsetlocale)
#define _tcslen ISAPI_T(strlen, wcslen)
#define _tcsclen ISAPI_T(strlen, wcslen)
#define _tcsnlen ISAPI_T(strnlen, wcsnlen)
#define _tcscpy ISAPI_T(strcpy, wcscpy)
#define _tcscpy_s ISAPI_T(strcpy_s, wcscpy_s)
#define _tcsncpy ISAPI_T(strncpy, wcsncpy)
#define _tcsncpy_s ISAPI_T(strncpy_s, wcsncpy_s)
#define _tcscat ISAPI_T(strcat, wcscat)
#define _tcscat_s ISAPI_T(strcat_s, wcscat_s)
#define _tcsncat ISAPI_T(strncat, wcsncat)
#define _tcsncat_s ISAPI_T(strncat_s, wcsncat_s)
#define _tcscmp ISAPI_T(strcmp, wcscmp)
#define _tcsncmp ISAPI_T(strncmp, wcsncmp)
#define _tcsnccmp ISAPI_T(strncmp, wcsncmp)
#define _tcsicmp ISAPI_T(_stricmp, _wcsicmp)
#define _tcsnicmp ISAPI_T(_strnicmp, _wcsnicmp)
#define _tcsncicmp ISAPI_T(_strnicmp, _wcsnicmp)
#define _tcscoll ISAPI_T(strcoll, wcscoll)
#define _tcsicoll ISAPI_T(_stricoll, _wcsicoll)
#define _tcschr ISAPI_T(strchr, wcschr)
#define _tcsrchr ISAPI_T(strrchr, wcsrchr)
#define _tcsstr ISAPI_T(strstr, wcsstr)
#define _tcspbrk ISAPI_T(strpbrk, wcspbrk)
#define _tcsspn ISAPI_T(strspn, wcsspn)
#define _tcscspn ISAPI_T(strcspn, wcscspn)
#define _tcstok ISAPI_T(strtok, isapi_wcstok)
#define _tcstok_s ISAPI_T(strtok_s, wcstok_s)
#define _tcsdup ISAPI_T(_strdup, _wcsdup)
#define _tcslwr ISAPI_T(_strlwr, _wcslwr)
#define _tcslwr_s ISAPI_T(_strlwr_s, _wcslwr_s)
#define _tcsupr ISAPI_T(_strupr, _wcsupr)
#define _tcsupr_s ISAPI_T(_strupr_s, _wcsupr_s)
#define _tcsrev ISAPI_T(_strrev, _wcsrev)
#define _tcsset ISAPI_T(_strset, _wcsset)
#define _tcsnset ISAPI_T(_strnset, _wcsnset)
#define _tcsxfrm ISAPI_T(strxfrm, wcsxfrm)
#define _tcstol ISAPI_T(strtol, wcstol)
#define _tcstoul ISAPI_T(strtoul, wcstoul)
#define _tcstod ISAPI_T(strtod, wcstod)
#define _tcstoi64 ISAPI_T(_strtoi64, _wcstoi64)
#define _tcstoui64 ISAPI_T(_strtoui64, _wcstoui64)
#define _tstoi ISAPI_T(atoi, _wtoi)
#define _tstol ISAPI_T(atol, _wtol)
#define _tstof ISAPI_T(atof, _wtof)
#define _tstoi64 ISAPI_T(_atoi64, _wtoi64)
#define _ttoi ISAPI_T(atoi, _wtoi)
#define _ttol ISAPI_T(atol, _wtol)
#define _ttoi64 ISAPI_T(_atoi64, _wtoi64)
#define _itot ISAPI_T(_itoa, _itow)
#define _itot_s ISAPI_T(_itoa_s, _itow_s)
#define _ltot ISAPI_T(_ltoa, _ltow)
#define _ltot_s ISAPI_T(_ltoa_s, _ltow_s)
#define _ultot ISAPI_T(_ultoa, _ultow)
#define _ultot_s ISAPI_T(_ultoa_s, _ultow_s)
#define _i64tot ISAPI_T(_i64toa, _i64tow)
#define _ui64tot ISAPI_T(_ui64toa, _ui64tow)
#define _tcsftime ISAPI_T(strftime, wcsftime)
#define _tctime ISAPI_T(ctime, _wctime)
#define _tasctime ISAPI_T(asctime, _wasctime)
#define _istalpha ISAPI_T(isalpha, iswalpha)
#define _istdigit ISAPI_T(isdigit, iswdigit)
#define _istalnum ISAPI_T(isalnum, iswalnum)
#define _istspace ISAPI_T(isspace, iswspace)
#define _istupper ISAPI_T(isupper, iswupper)
#define _istlower ISAPI_T(islower, iswlower)
#define _istxdigit ISAPI_T(isxdigit, iswxdigit)
#define _istpunct ISAPI_T(ispunct, iswpunct)
#define _istprint ISAPI_T(isprint, iswprint)
#define _istgraph ISAPI_T(isgraph, iswgraph)
#define _istcntrl ISAPI_T(iscntrl, iswcntrl)
#define _istascii ISAPI_T(isascii, iswascii)
#define _totupper ISAPI_T(toupper, towupper)
#define _totlower ISAPI_T(tolower, towlower)

#define _tcsinc(text) ((text) + 1)
#define _tcsdec(start, text) ((text) > (start) ? (text)-1 : NULL)
#define _tcsnextc(text) (*(text))
#define _tclen(text) 1
#define _tccpy(to, from) (*(to) = *(from))
#define _tccmp(a, b) (*(a) - *(b))
#define _istlead(c) 0

#endif
