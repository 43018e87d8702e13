#ifndef ISAPI_EH_H
#define ISAPI_EH_H
#ifdef __cplusplus
#include <exception>
struct _EXCEPTION_POINTERS;
typedef void (*_se_translator_function)(unsigned, struct _EXCEPTION_POINTERS *);
/* A trap of the processor is not an exception of C++ here. */
static inline _se_translator_function _set_se_translator(_se_translator_function) { return 0; }
#endif
#endif
