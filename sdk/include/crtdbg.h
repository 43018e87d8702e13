/* Debugging of the library: there is none, as in a release build.
   https://learn.microsoft.com/en-us/cpp/c-runtime-library/debug-routines */
#ifndef ISAPI_CRTDBG_H
#define ISAPI_CRTDBG_H
#include <stdlib.h>
#define _CRT_WARN 0
#define _CRT_ERROR 1
#define _CRT_ASSERT 2
#define _CRTDBG_MODE_FILE 1
#define _CRTDBG_MODE_DEBUG 2
#define _CRTDBG_MODE_WNDW 4
#define _CRTDBG_REPORT_MODE (-1)
#define _CRTDBG_FILE_STDOUT ((_HFILE)-4)
#define _CRTDBG_FILE_STDERR ((_HFILE)-5)
#define _CRTDBG_REPORT_FLAG (-1)
#define _CRTDBG_ALLOC_MEM_DF 0x01
#define _CRTDBG_DELAY_FREE_MEM_DF 0x02
#define _CRTDBG_CHECK_ALWAYS_DF 0x04
#define _CRTDBG_CHECK_CRT_DF 0x10
#define _CRTDBG_LEAK_CHECK_DF 0x20
#define _NORMAL_BLOCK 1
#define _CLIENT_BLOCK 4
typedef void *_HFILE;
#define _CrtSetDbgFlag(flags) ((int)0)
#define _CrtSetReportMode(type, mode) ((int)0)
#define _CrtSetReportFile(type, file) ((_HFILE)0)
#define _CrtSetBreakAlloc(number) ((long)0)
#define _CrtDumpMemoryLeaks() ((int)0)
#define _CrtCheckMemory() ((int)1)
#define _CrtDbgBreak() ((void)0)
#define _CrtMemCheckpoint(state) ((void)0)
#define _CrtMemDumpAllObjectsSince(state) ((void)0)
#define _malloc_dbg(size, type, file, line) malloc(size)
#define _calloc_dbg(count, size, type, file, line) calloc(count, size)
#define _realloc_dbg(memory, size, type, file, line) realloc(memory, size)
#define _free_dbg(memory, type) free(memory)
#define _ASSERT(expression) ((void)0)
#define _ASSERTE(expression) ((void)0)
#define _ASSERT_EXPR(expression, message) ((void)0)
#define _RPT0(type, message) ((void)0)
#define _RPT1(type, format, a) ((void)0)
#define _RPT2(type, format, a, b) ((void)0)
#define _RPT3(type, format, a, b, c) ((void)0)
#define _RPTF0(type, message) ((void)0)
#define _RPTF1(type, format, a) ((void)0)
#define _RPTF2(type, format, a, b) ((void)0)
#endif
