/*
 * A fiber is what runs C code: a request, a completion, a thread. It has a
 * region of stack of its own, and stands at that region's upper end.
 */
#ifndef ISAPI_FIBER_H
#define ISAPI_FIBER_H

#include "abi.h"

struct isapi_fiber {
  /* The region's lower end; the words there have to stay as they are. */
  unsigned *bottom;
  DWORD last_error;
  /* The thread's id; 0 until something has run on it. */
  DWORD id;
  /* Whether DllMain knows this thread. */
  BOOL attached;
  /* Where strtok() and wcstok() go on. */
  char *token;
  WCHAR *wide_token;
  LPVOID tls[TLS_MINIMUM_AVAILABLE];
  /* C++: the exception that is handled, and how many fly. */
  void *exception;
  unsigned uncaught;
  /* All fibers are in one list. */
  struct isapi_fiber *next, *previous;
};

#ifdef __cplusplus
extern "C" {
#endif

/* The fiber that runs now. */
extern struct isapi_fiber *isapi_current;

/* All fibers, and the one that is always there. */
extern struct isapi_fiber isapi_main;

/* Runs on a fiber from here on; DllMain is told of a new thread. */
void isapi_begin(struct isapi_fiber *fiber);

/* Ends what began, and traps if its stack was too small. */
void isapi_end(void);

/* Whether DllMain is told of threads: DisableThreadLibraryCalls() ends it. */
extern BOOL isapi_tells_threads;

/* Tells DllMain. */
BOOL isapi_call_dll_main(DWORD reason);

/* The thread's own memory is given back, as its end does. */
void isapi_end_thread_storage(struct isapi_fiber *fiber);
#ifdef __cplusplus
}
#endif

#endif
