/*
 * Fibers that wait at an address, first come, first served: what locks are made
 * of. Only one fiber runs at a time, so that looking and waiting are one step.
 */
#ifndef ISAPI_QUEUES_H
#define ISAPI_QUEUES_H

#include "fiber.h"

/*
 * Waits at an address until it is woken: 0. After so many milliseconds:
 * -ERROR_TIMEOUT. The tag, which is not 0, tells who wakes it what it is.
 */
ISAPI_IMPORT(queue_wait)
int isapi_import_queue_wait(PVOID address, DWORD tag, DWORD milliseconds,
                            struct isapi_fiber *fiber);
/* Wakes the first that waits at an address: its tag; 0: there is none. */
ISAPI_IMPORT(queue_wake) DWORD isapi_import_queue_wake(PVOID address);
/* The tag of the first that waits at an address; 0: there is none. */
ISAPI_IMPORT(queue_first) DWORD isapi_import_queue_first(PVOID address);

/* Waits; whether it was woken. If not, the last error says why. */
static __inline__ BOOL isapi_queue(PVOID address, DWORD tag, DWORD milliseconds) {
  return isapi_succeeds(isapi_import_queue_wait(address, tag, milliseconds, isapi_current));
}

#endif
