/*
 * What the C runtime and its loader agree on. The loader's half is src/wasm/.
 *
 * - Imports are plain functions of the module "isapi". Each gives a value >= 0,
 *   or -code (a Win32 code), or ISAPI_WAIT: then isapi_wait() gives the value.
 * - Exports take the fiber that they run on first. The loader sets
 *   __stack_pointer to the fiber before it calls one.
 */
#ifndef ISAPI_ABI_H
#define ISAPI_ABI_H

#include <windows.h>

/* Changes when a module of an older runtime would no longer work. */
#define ISAPI_ABI_VERSION 2

#define ISAPI_IMPORT(name) \
  __attribute__((import_module("isapi"), import_name(#name)))
#define ISAPI_EXPORT(name) __attribute__((export_name("isapi_" #name)))

/* The answer is not there yet: isapi_wait() has it. */
#define ISAPI_WAIT ((int)0x80000000)

#ifdef __cplusplus
extern "C" {
#endif

/* Waits for the answer of the import that gave ISAPI_WAIT. */
int isapi_wait(void);

/* An import's answer, once it is there. */
static __inline__ int isapi_await(int answer) {
  return answer == ISAPI_WAIT ? isapi_wait() : answer;
}

/* An import's answer as C's TRUE or FALSE; FALSE sets the last error. */
BOOL isapi_succeeds(int answer);

#ifdef __cplusplus
}
#endif

#endif
