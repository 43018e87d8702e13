#pragma GCC system_header
#include_next <ctype.h>
#ifndef ISAPI_CTYPE_H
#define ISAPI_CTYPE_H
#undef isascii
#undef toascii
#undef _tolower
#undef _toupper
#ifdef __cplusplus
extern "C" {
#endif
int isascii(int c);
int toascii(int c);
int __isascii(int c);
int __toascii(int c);
int __iscsym(int c);
int __iscsymf(int c);
int iscsym(int c);
int iscsymf(int c);
int _tolower(int c);
int _toupper(int c);
#ifdef __cplusplus
}
#endif
#endif
