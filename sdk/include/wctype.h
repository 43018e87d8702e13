#pragma GCC system_header
#include_next <wctype.h>
#ifndef ISAPI_WCTYPE_H
#define ISAPI_WCTYPE_H
#undef WEOF
#define WEOF ((wint_t)0xffff)
#ifdef __cplusplus
extern "C" {
#endif
int iswascii(wint_t c);
int isleadbyte(int c);
#ifdef __cplusplus
}
#endif
#endif
