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
  DWORD id;
  LPVOID tls[TLS_MINIMUM_AVAILABLE];
  /* C++: the exception that is handled, and how many fly. */
  void *exception;
  unsigned uncaught;
};

#ifdef __cplusplus
extern "C" {
#endif

/* The fiber that runs now. */
extern struct isapi_fiber *isapi_current;

/* Runs on a fiber from here on. */
void isapi_begin(struct isapi_fiber *fiber);

/* Ends what began, and traps if its stack was too small. */
void isapi_end(void);

#ifdef __cplusplus
}
#endif

#endif
