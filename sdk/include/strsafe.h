/* Strings with sizes: https://learn.microsoft.com/en-us/windows/win32/api/strsafe/ */
#ifndef ISAPI_STRSAFE_H
#define ISAPI_STRSAFE_H

#include <winerror.h>
#include <stdarg.h>

#include <winnt.h>

#define STRSAFE_MAX_CCH 2147483647
#define STRSAFE_IGNORE_NULLS 0x100
#define STRSAFE_E_INSUFFICIENT_BUFFER ((HRESULT)0x8007007aL)
#define STRSAFE_E_INVALID_PARAMETER ((HRESULT)0x80070057L)
#define STRSAFE_E_END_OF_FILE ((HRESULT)0x80070026L)

#ifdef __cplusplus
extern "C" {
#endif

HRESULT WINAPI StringCchCopyA(LPSTR to, size_t size, LPCSTR from);
HRESULT WINAPI StringCchCopyW(LPWSTR to, size_t size, LPCWSTR from);
HRESULT WINAPI StringCbCopyA(LPSTR to, size_t bytes, LPCSTR from);
HRESULT WINAPI StringCbCopyW(LPWSTR to, size_t bytes, LPCWSTR from);
HRESULT WINAPI StringCchCopyNA(LPSTR to, size_t size, LPCSTR from, size_t count);
HRESULT WINAPI StringCchCopyNW(LPWSTR to, size_t size, LPCWSTR from, size_t count);
HRESULT WINAPI StringCbCopyNA(LPSTR to, size_t bytes, LPCSTR from, size_t count);
HRESULT WINAPI StringCbCopyNW(LPWSTR to, size_t bytes, LPCWSTR from, size_t count);
HRESULT WINAPI StringCchCatA(LPSTR to, size_t size, LPCSTR from);
HRESULT WINAPI StringCchCatW(LPWSTR to, size_t size, LPCWSTR from);
HRESULT WINAPI StringCbCatA(LPSTR to, size_t bytes, LPCSTR from);
HRESULT WINAPI StringCbCatW(LPWSTR to, size_t bytes, LPCWSTR from);
HRESULT WINAPI StringCchCatNA(LPSTR to, size_t size, LPCSTR from, size_t count);
HRESULT WINAPI StringCchCatNW(LPWSTR to, size_t size, LPCWSTR from, size_t count);
HRESULT WINAPI StringCchPrintfA(LPSTR to, size_t size, LPCSTR format, ...);
HRESULT WINAPI StringCchPrintfW(LPWSTR to, size_t size, LPCWSTR format, ...);
HRESULT WINAPI StringCbPrintfA(LPSTR to, size_t bytes, LPCSTR format, ...);
HRESULT WINAPI StringCbPrintfW(LPWSTR to, size_t bytes, LPCWSTR format, ...);
HRESULT WINAPI StringCchVPrintfA(LPSTR to, size_t size, LPCSTR format, va_list args);
HRESULT WINAPI StringCchVPrintfW(LPWSTR to, size_t size, LPCWSTR format, va_list args);
HRESULT WINAPI StringCbVPrintfA(LPSTR to, size_t bytes, LPCSTR format, va_list args);
HRESULT WINAPI StringCbVPrintfW(LPWSTR to, size_t bytes, LPCWSTR format, va_list args);
HRESULT WINAPI StringCchLengthA(LPCSTR text, size_t most, size_t *length);
HRESULT WINAPI StringCchLengthW(LPCWSTR text, size_t most, size_t *length);
HRESULT WINAPI StringCbLengthA(LPCSTR text, size_t most, size_t *bytes);
HRESULT WINAPI StringCbLengthW(LPCWSTR text, size_t most, size_t *bytes);

#ifdef UNICODE
#define StringCchCopy StringCchCopyW
#define StringCbCopy StringCbCopyW
#define StringCchCopyN StringCchCopyNW
#define StringCbCopyN StringCbCopyNW
#define StringCchCat StringCchCatW
#define StringCbCat StringCbCatW
#define StringCchCatN StringCchCatNW
#define StringCchPrintf StringCchPrintfW
#define StringCbPrintf StringCbPrintfW
#define StringCchVPrintf StringCchVPrintfW
#define StringCbVPrintf StringCbVPrintfW
#define StringCchLength StringCchLengthW
#define StringCbLength StringCbLengthW
#else
#define StringCchCopy StringCchCopyA
#define StringCbCopy StringCbCopyA
#define StringCchCopyN StringCchCopyNA
#define StringCbCopyN StringCbCopyNA
#define StringCchCat StringCchCatA
#define StringCbCat StringCbCatA
#define StringCchCatN StringCchCatNA
#define StringCchPrintf StringCchPrintfA
#define StringCbPrintf StringCbPrintfA
#define StringCchVPrintf StringCchVPrintfA
#define StringCbVPrintf StringCbVPrintfA
#define StringCchLength StringCchLengthA
#define StringCbLength StringCbLengthA
#endif

#ifdef __cplusplus
}
#endif

#endif
