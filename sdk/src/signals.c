/* Signals: a program is only sent those that it raises. */
#include <errno.h>
#include <signal.h>
#include <stdlib.h>

#include "abi.h"

static isapi_signal_handler *signal_handlers[NSIG];

static BOOL is_signal(int number) {
  switch (number) {
    case SIGINT:
    case SIGILL:
    case SIGFPE:
    case SIGSEGV:
    case SIGTERM:
    case SIGBREAK:
    case SIGABRT: return TRUE;
    default: errno = EINVAL; return FALSE;
  }
}

isapi_signal_handler *signal(int number, isapi_signal_handler *handler) {
  if (!is_signal(number)) return SIG_ERR;
  isapi_signal_handler *before = signal_handlers[number];
  signal_handlers[number] = handler;
  return before;
}

/* A handler is called once; without one the program ends. */
int raise(int number) {
  if (!is_signal(number)) return -1;
  isapi_signal_handler *handler = signal_handlers[number];
  if (handler == SIG_IGN) return 0;
  signal_handlers[number] = SIG_DFL;
  if (handler == SIG_DFL) abort();
  handler(number);
  return 0;
}
