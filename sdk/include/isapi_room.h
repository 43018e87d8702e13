/*
 * How much a destination of the secure functions can hold. Sources give wrong
 * sizes: `sizeof` of a pointer, `strlen` of what is not filled yet. Windows
 * ends the process where a text does not fit the size that is given; here the
 * destination's own size counts then, if it is known: by the compiler, or
 * because it is a block of a Windows heap.
 *
 * With ISAPI_IGNORE_SIZES defined, it is always taken to be enough.
 */
#ifndef ISAPI_ROOM_H
#define ISAPI_ROOM_H

#include <stddef.h>

#ifdef ISAPI_IGNORE_SIZES
#define ISAPI_ROOM(destination) ((size_t)-1)
#else
/* Bytes that it has for certain, as far as the compiler sees it; 0: it does not. */
#define ISAPI_ROOM(destination) __builtin_dynamic_object_size((destination), 2)
#endif

/* Inlined always: what the caller knows of its destination has to be seen. */
#define ISAPI_INLINE static __inline__ __attribute__((always_inline, unused))

#ifndef _TRUNCATE
#define _TRUNCATE ((size_t)-1)
#endif

#ifndef ISAPI_ERRNO_T
#define ISAPI_ERRNO_T
typedef int errno_t;
typedef size_t rsize_t;
#endif

#endif
