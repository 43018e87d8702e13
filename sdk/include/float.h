#pragma GCC system_header
#include_next <float.h>
#ifndef ISAPI_FLOAT_H
#define ISAPI_FLOAT_H
#include <math.h>
#define _MCW_EM 0x0008001f
#define _MCW_RC 0x00000300
#define _MCW_PC 0x00030000
#define _PC_53 0x00010000
#define _RC_NEAR 0
#define _EM_INVALID 0x10
#ifdef __cplusplus
extern "C" {
#endif
unsigned _controlfp(unsigned value, unsigned mask);
unsigned _control87(unsigned value, unsigned mask);
unsigned _clearfp(void);
unsigned _statusfp(void);
void _fpreset(void);
#ifdef __cplusplus
}
#endif
#endif
