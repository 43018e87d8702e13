#pragma GCC system_header
#include_next <errno.h>
#ifndef ISAPI_ERRNO_H
#define ISAPI_ERRNO_H
#include <isapi_room.h>
#define STRUNCATE 80
#ifndef EDEADLOCK
#define EDEADLOCK EDEADLK
#endif
#endif
