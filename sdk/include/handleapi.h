/* Handles: https://learn.microsoft.com/en-us/windows/win32/api/handleapi/ */
#ifndef ISAPI_HANDLEAPI_H
#define ISAPI_HANDLEAPI_H

#include <windef.h>

#define DUPLICATE_CLOSE_SOURCE 0x1
#define DUPLICATE_SAME_ACCESS 0x2

#ifdef __cplusplus
extern "C" {
#endif

BOOL WINAPI CloseHandle(HANDLE hObject);
BOOL WINAPI DuplicateHandle(HANDLE hSourceProcessHandle, HANDLE hSourceHandle,
                            HANDLE hTargetProcessHandle, LPHANDLE lpTargetHandle,
                            DWORD dwDesiredAccess, BOOL bInheritHandle, DWORD dwOptions);

#ifdef __cplusplus
}
#endif

#endif
