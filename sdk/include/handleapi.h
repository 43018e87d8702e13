/* Handles: https://learn.microsoft.com/en-us/windows/win32/api/handleapi/ */
#ifndef ISAPI_HANDLEAPI_H
#define ISAPI_HANDLEAPI_H

#include <windef.h>

#ifdef __cplusplus
extern "C" {
#endif

BOOL WINAPI CloseHandle(HANDLE hObject);

#ifdef __cplusplus
}
#endif

#endif
