/* The clock of multimedia. */
#ifndef ISAPI_MMSYSTEM_H
#define ISAPI_MMSYSTEM_H
#include <sysinfoapi.h>
#define TIMERR_NOERROR 0
#define timeGetTime GetTickCount
#define timeBeginPeriod(period) TIMERR_NOERROR
#define timeEndPeriod(period) TIMERR_NOERROR
#endif
