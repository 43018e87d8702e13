#pragma GCC system_header
#include_next <fcntl.h>
#ifndef ISAPI_FCNTL_H
#define ISAPI_FCNTL_H
#define _O_RDONLY O_RDONLY
#define _O_WRONLY O_WRONLY
#define _O_RDWR O_RDWR
#define _O_APPEND O_APPEND
#define _O_CREAT O_CREAT
#define _O_TRUNC O_TRUNC
#define _O_EXCL O_EXCL
/* How line ends are written and read; not a flag of WASI. */
#define _O_TEXT 0
#define _O_BINARY 0x40000000
#define _O_RANDOM 0
#define _O_SEQUENTIAL 0
#define _O_TEMPORARY 0
#define _O_SHORT_LIVED 0
#define _O_NOINHERIT 0
#define O_TEXT _O_TEXT
#define O_BINARY _O_BINARY
#define O_RANDOM 0
#define O_SEQUENTIAL 0
#define O_TEMPORARY 0
#define O_NOINHERIT 0
#endif
