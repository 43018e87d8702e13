/*
 * Structured exceptions. What the processor traps cannot be caught here: it
 * ends its request, and the next one gets a fresh instance. So a guarded block
 * runs to its end, its filter is never asked, and a termination handler runs
 * after it.
 *
 * `compile()` gives __leave and what leaves a block with a handler their
 * meaning; a compiler of one's own has these macros, and no __leave.
 * https://learn.microsoft.com/en-us/cpp/cpp/structured-exception-handling-c-cpp
 */
#ifndef ISAPI_EXCPT_H
#define ISAPI_EXCPT_H

#define EXCEPTION_EXECUTE_HANDLER 1
#define EXCEPTION_CONTINUE_SEARCH 0
#define EXCEPTION_CONTINUE_EXECUTION (-1)

#define __try if (1)
#define __except(filter) else if (((void)(filter), 0))
#define __finally
#define _exception_code() ((unsigned long)0)
#define _exception_info() ((struct _EXCEPTION_POINTERS *)0)
#define _abnormal_termination() 0
#define GetExceptionCode _exception_code
#define GetExceptionInformation _exception_info
#define AbnormalTermination _abnormal_termination

/* What `compile()` keeps a result in while a termination handler runs. */
#ifdef __cplusplus
#define ISAPI_AUTO auto
#else
#define ISAPI_AUTO __auto_type
#endif

struct _EXCEPTION_POINTERS;

#endif
