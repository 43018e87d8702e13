#ifndef ISAPI_SYS_TIMEB_H
#define ISAPI_SYS_TIMEB_H
#include <time.h>
struct _timeb {
  time_t time;
  unsigned short millitm;
  short timezone, dstflag;
};
#define timeb _timeb
#define _timeb64 _timeb
#define __timeb64 _timeb
#ifdef __cplusplus
extern "C" {
#endif
void _ftime(struct _timeb *to);
void ftime(struct _timeb *to);
void _ftime64(struct _timeb *to);
errno_t _ftime_s(struct _timeb *to);
errno_t _ftime64_s(struct _timeb *to);
#ifdef __cplusplus
}
#endif
#endif
