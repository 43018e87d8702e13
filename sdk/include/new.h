#ifndef ISAPI_NEW_H
#define ISAPI_NEW_H
#ifdef __cplusplus
#include <new>
typedef int (*_PNH)(size_t);
static inline _PNH _set_new_handler(_PNH) { return 0; }
static inline int _set_new_mode(int) { return 0; }
#endif
#endif
