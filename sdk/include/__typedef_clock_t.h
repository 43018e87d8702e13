/* Windows' clock_t has 32 bits: sources print it with %ld. */
#ifndef __wasilibc___typedef_clock_t_h
#define __wasilibc___typedef_clock_t_h
typedef long clock_t;
#endif
