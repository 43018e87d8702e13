/* The clock for durations:
   https://learn.microsoft.com/en-us/windows/win32/api/profileapi/ */
#ifndef ISAPI_PROFILEAPI_H
#define ISAPI_PROFILEAPI_H

#include <winnt.h>

#ifdef __cplusplus
extern "C" {
#endif

BOOL WINAPI QueryPerformanceCounter(LARGE_INTEGER *lpPerformanceCount);
BOOL WINAPI QueryPerformanceFrequency(LARGE_INTEGER *lpFrequency);

#ifdef __cplusplus
}
#endif

#endif
