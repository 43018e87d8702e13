/* Threads, and the process, of which there is one.
   https://learn.microsoft.com/en-us/cpp/c-runtime-library/process-and-environment-control */
#ifndef ISAPI_PROCESS_H
#define ISAPI_PROCESS_H
#include <stdint.h>
#include <stdlib.h>
#define _P_WAIT 0
#define _P_NOWAIT 1
#define _P_OVERLAY 2
#define _P_DETACH 4
#ifdef __cplusplus
extern "C" {
#endif
int _getpid(void);
int getpid(void);
uintptr_t _beginthread(void (*function)(void *), unsigned stack, void *argument);
uintptr_t _beginthreadex(void *security, unsigned stack, unsigned (*function)(void *),
                         void *argument, unsigned flags, unsigned *id);
__attribute__((noreturn)) void _endthread(void);
__attribute__((noreturn)) void _endthreadex(unsigned code);
intptr_t _spawnl(int mode, const char *path, const char *first, ...);
intptr_t _spawnv(int mode, const char *path, const char *const *args);
void _cexit(void);
void _c_exit(void);
#ifdef __cplusplus
}
#endif
#endif
