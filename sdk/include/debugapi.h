/* Debugging: https://learn.microsoft.com/en-us/windows/win32/api/debugapi/ */
#ifndef ISAPI_DEBUGAPI_H
#define ISAPI_DEBUGAPI_H

#include <windef.h>

#ifdef __cplusplus
extern "C" {
#endif

VOID WINAPI OutputDebugStringA(LPCSTR lpOutputString);
VOID WINAPI OutputDebugStringW(LPCWSTR lpOutputString);
BOOL WINAPI IsDebuggerPresent(VOID);
VOID WINAPI DebugBreak(VOID);
#ifdef UNICODE
#define OutputDebugString OutputDebugStringW
#else
#define OutputDebugString OutputDebugStringA
#endif

#ifdef __cplusplus
}
#endif

#endif
