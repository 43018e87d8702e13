/* Signals, which a program here can only send itself.
   https://learn.microsoft.com/en-us/cpp/c-runtime-library/reference/signal */
#ifndef ISAPI_SIGNAL_H
#define ISAPI_SIGNAL_H
#define NSIG 23
#define SIGINT 2
#define SIGILL 4
#define SIGFPE 8
#define SIGSEGV 11
#define SIGTERM 15
#define SIGBREAK 21
#define SIGABRT 22
#define SIG_DFL ((isapi_signal_handler *)0)
#define SIG_IGN ((isapi_signal_handler *)1)
#define SIG_ERR ((isapi_signal_handler *)-1)
typedef int sig_atomic_t;
typedef void isapi_signal_handler(int signal);
#ifdef __cplusplus
extern "C" {
#endif
isapi_signal_handler *signal(int number, isapi_signal_handler *handler);
int raise(int number);
#ifdef __cplusplus
}
#endif
#endif
