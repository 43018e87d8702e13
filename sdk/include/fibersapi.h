/* Memory that each thread has for itself:
   https://learn.microsoft.com/en-us/windows/win32/api/fibersapi/ */
#ifndef ISAPI_FIBERSAPI_H
#define ISAPI_FIBERSAPI_H

#include <windef.h>

#define FLS_OUT_OF_INDEXES ((DWORD)0xffffffff)
typedef VOID(WINAPI *PFLS_CALLBACK_FUNCTION)(PVOID lpFlsData);

#ifdef __cplusplus
extern "C" {
#endif

DWORD WINAPI FlsAlloc(PFLS_CALLBACK_FUNCTION lpCallback);
PVOID WINAPI FlsGetValue(DWORD dwFlsIndex);
BOOL WINAPI FlsSetValue(DWORD dwFlsIndex, PVOID lpFlsData);
BOOL WINAPI FlsFree(DWORD dwFlsIndex);

#ifdef __cplusplus
}
#endif

#endif
