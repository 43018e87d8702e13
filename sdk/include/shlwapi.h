/* Paths and strings: https://learn.microsoft.com/en-us/windows/win32/api/shlwapi/ */
#ifndef ISAPI_SHLWAPI_H
#define ISAPI_SHLWAPI_H

#include <windef.h>
#include <winerror.h>

#ifdef __cplusplus
extern "C" {
#endif

BOOL WINAPI PathFileExistsA(LPCSTR pszPath);
BOOL WINAPI PathFileExistsW(LPCWSTR pszPath);
BOOL WINAPI PathIsDirectoryA(LPCSTR pszPath);
BOOL WINAPI PathIsDirectoryW(LPCWSTR pszPath);
BOOL WINAPI PathIsRelativeA(LPCSTR pszPath);
BOOL WINAPI PathIsRelativeW(LPCWSTR pszPath);
BOOL WINAPI PathAppendA(LPSTR pszPath, LPCSTR pszMore);
BOOL WINAPI PathAppendW(LPWSTR pszPath, LPCWSTR pszMore);
LPSTR WINAPI PathCombineA(LPSTR pszDest, LPCSTR pszDir, LPCSTR pszFile);
LPWSTR WINAPI PathCombineW(LPWSTR pszDest, LPCWSTR pszDir, LPCWSTR pszFile);
LPSTR WINAPI PathAddBackslashA(LPSTR pszPath);
LPWSTR WINAPI PathAddBackslashW(LPWSTR pszPath);
LPSTR WINAPI PathRemoveBackslashA(LPSTR pszPath);
LPWSTR WINAPI PathRemoveBackslashW(LPWSTR pszPath);
BOOL WINAPI PathRemoveFileSpecA(LPSTR pszPath);
BOOL WINAPI PathRemoveFileSpecW(LPWSTR pszPath);
VOID WINAPI PathRemoveExtensionA(LPSTR pszPath);
VOID WINAPI PathRemoveExtensionW(LPWSTR pszPath);
BOOL WINAPI PathRenameExtensionA(LPSTR pszPath, LPCSTR pszExt);
BOOL WINAPI PathRenameExtensionW(LPWSTR pszPath, LPCWSTR pszExt);
VOID WINAPI PathStripPathA(LPSTR pszPath);
VOID WINAPI PathStripPathW(LPWSTR pszPath);
LPSTR WINAPI PathFindFileNameA(LPCSTR pszPath);
LPWSTR WINAPI PathFindFileNameW(LPCWSTR pszPath);
LPSTR WINAPI PathFindExtensionA(LPCSTR pszPath);
LPWSTR WINAPI PathFindExtensionW(LPCWSTR pszPath);
BOOL WINAPI PathCanonicalizeA(LPSTR pszBuf, LPCSTR pszPath);
BOOL WINAPI PathCanonicalizeW(LPWSTR pszBuf, LPCWSTR pszPath);
BOOL WINAPI PathMatchSpecA(LPCSTR pszFile, LPCSTR pszSpec);
BOOL WINAPI PathMatchSpecW(LPCWSTR pszFile, LPCWSTR pszSpec);
LPSTR WINAPI StrStrA(LPCSTR pszFirst, LPCSTR pszSrch);
LPWSTR WINAPI StrStrW(LPCWSTR pszFirst, LPCWSTR pszSrch);
LPSTR WINAPI StrStrIA(LPCSTR pszFirst, LPCSTR pszSrch);
LPWSTR WINAPI StrStrIW(LPCWSTR pszFirst, LPCWSTR pszSrch);
LPSTR WINAPI StrChrA(LPCSTR pszStart, WORD wMatch);
LPWSTR WINAPI StrChrW(LPCWSTR pszStart, WCHAR wMatch);
LPSTR WINAPI StrRChrA(LPCSTR pszStart, LPCSTR pszEnd, WORD wMatch);
int WINAPI StrCmpIA(LPCSTR psz1, LPCSTR psz2);
int WINAPI StrCmpIW(LPCWSTR psz1, LPCWSTR psz2);
int WINAPI StrCmpNIA(LPCSTR psz1, LPCSTR psz2, int nChar);
int WINAPI StrCmpNIW(LPCWSTR psz1, LPCWSTR psz2, int nChar);
int WINAPI StrToIntA(LPCSTR pszSrc);
int WINAPI StrToIntW(LPCWSTR pszSrc);
BOOL WINAPI StrTrimA(LPSTR psz, LPCSTR pszTrimChars);
BOOL WINAPI StrTrimW(LPWSTR psz, LPCWSTR pszTrimChars);
LPSTR WINAPI StrDupA(LPCSTR pszSrch);
LPWSTR WINAPI StrDupW(LPCWSTR pszSrch);

#ifdef UNICODE
#define PathFileExists PathFileExistsW
#define PathIsDirectory PathIsDirectoryW
#define PathIsRelative PathIsRelativeW
#define PathAppend PathAppendW
#define PathCombine PathCombineW
#define PathAddBackslash PathAddBackslashW
#define PathRemoveBackslash PathRemoveBackslashW
#define PathRemoveFileSpec PathRemoveFileSpecW
#define PathRemoveExtension PathRemoveExtensionW
#define PathRenameExtension PathRenameExtensionW
#define PathStripPath PathStripPathW
#define PathFindFileName PathFindFileNameW
#define PathFindExtension PathFindExtensionW
#define PathCanonicalize PathCanonicalizeW
#define PathMatchSpec PathMatchSpecW
#define StrStr StrStrW
#define StrStrI StrStrIW
#define StrChr StrChrW
#define StrCmpI StrCmpIW
#define StrCmpNI StrCmpNIW
#define StrToInt StrToIntW
#define StrTrim StrTrimW
#define StrDup StrDupW
#else
#define PathFileExists PathFileExistsA
#define PathIsDirectory PathIsDirectoryA
#define PathIsRelative PathIsRelativeA
#define PathAppend PathAppendA
#define PathCombine PathCombineA
#define PathAddBackslash PathAddBackslashA
#define PathRemoveBackslash PathRemoveBackslashA
#define PathRemoveFileSpec PathRemoveFileSpecA
#define PathRemoveExtension PathRemoveExtensionA
#define PathRenameExtension PathRenameExtensionA
#define PathStripPath PathStripPathA
#define PathFindFileName PathFindFileNameA
#define PathFindExtension PathFindExtensionA
#define PathCanonicalize PathCanonicalizeA
#define PathMatchSpec PathMatchSpecA
#define StrStr StrStrA
#define StrStrI StrStrIA
#define StrChr StrChrA
#define StrCmpI StrCmpIA
#define StrCmpNI StrCmpNIA
#define StrToInt StrToIntA
#define StrTrim StrTrimA
#define StrDup StrDupA
#endif

#ifdef __cplusplus
}
#endif

#endif
