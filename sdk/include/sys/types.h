#pragma GCC system_header
#include_next <sys/types.h>
#ifndef ISAPI_SYS_TYPES_H
#define ISAPI_SYS_TYPES_H
typedef long _off_t;
typedef unsigned short _ino_t;
typedef unsigned _dev_t;
#endif
