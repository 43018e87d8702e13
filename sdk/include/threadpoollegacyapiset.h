/* The pool of threads that the process has:
   https://learn.microsoft.com/en-us/windows/win32/api/threadpoollegacyapiset/ */
#ifndef ISAPI_THREADPOOLLEGACYAPISET_H
#define ISAPI_THREADPOOLLEGACYAPISET_H

#include <minwinbase.h>

#define WT_EXECUTEDEFAULT 0x0
#define WT_EXECUTEINIOTHREAD 0x1
#define WT_EXECUTEINWAITTHREAD 0x4
#define WT_EXECUTEONLYONCE 0x8
#define WT_EXECUTELONGFUNCTION 0x10
#define WT_EXECUTEINTIMERTHREAD 0x20
#define WT_EXECUTEINPERSISTENTTHREAD 0x80
#define WT_TRANSFER_IMPERSONATION 0x100

typedef VOID(WINAPI *WAITORTIMERCALLBACK)(PVOID lpParameter, BOOLEAN TimerOrWaitFired);

#ifdef __cplusplus
extern "C" {
#endif

BOOL WINAPI QueueUserWorkItem(LPTHREAD_START_ROUTINE Function, PVOID Context, ULONG Flags);
HANDLE WINAPI CreateTimerQueue(VOID);
BOOL WINAPI CreateTimerQueueTimer(PHANDLE phNewTimer, HANDLE TimerQueue,
                                  WAITORTIMERCALLBACK Callback, PVOID Parameter, DWORD DueTime,
                                  DWORD Period, ULONG Flags);
BOOL WINAPI ChangeTimerQueueTimer(HANDLE TimerQueue, HANDLE Timer, ULONG DueTime, ULONG Period);
BOOL WINAPI DeleteTimerQueueTimer(HANDLE TimerQueue, HANDLE Timer, HANDLE CompletionEvent);
BOOL WINAPI DeleteTimerQueueEx(HANDLE TimerQueue, HANDLE CompletionEvent);
BOOL WINAPI DeleteTimerQueue(HANDLE TimerQueue);

#ifdef __cplusplus
}
#endif

#endif
