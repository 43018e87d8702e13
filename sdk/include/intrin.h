/* Microsoft's intrinsics that belong to no processor.
   https://learn.microsoft.com/en-us/cpp/intrinsics/compiler-intrinsics */
#ifndef ISAPI_INTRIN_H
#define ISAPI_INTRIN_H
#include <stdlib.h>
#include <string.h>
#define ISAPI_INTRINSIC static __inline__ __attribute__((always_inline, unused))
ISAPI_INTRINSIC unsigned char _BitScanForward(unsigned long *index, unsigned long mask) {
  if (mask == 0) return 0;
  *index = (unsigned long)__builtin_ctzl(mask);
  return 1;
}
ISAPI_INTRINSIC unsigned char _BitScanReverse(unsigned long *index, unsigned long mask) {
  if (mask == 0) return 0;
  *index = 31ul - (unsigned long)__builtin_clzl(mask);
  return 1;
}
ISAPI_INTRINSIC unsigned char _BitScanForward64(unsigned long *index, unsigned long long mask) {
  if (mask == 0) return 0;
  *index = (unsigned long)__builtin_ctzll(mask);
  return 1;
}
ISAPI_INTRINSIC unsigned char _BitScanReverse64(unsigned long *index, unsigned long long mask) {
  if (mask == 0) return 0;
  *index = 63ul - (unsigned long)__builtin_clzll(mask);
  return 1;
}
ISAPI_INTRINSIC unsigned short __popcnt16(unsigned short value) {
  return (unsigned short)__builtin_popcount(value);
}
ISAPI_INTRINSIC unsigned __popcnt(unsigned value) { return (unsigned)__builtin_popcount(value); }
ISAPI_INTRINSIC void __stosb(unsigned char *to, unsigned char with, size_t count) {
  memset(to, with, count);
}
ISAPI_INTRINSIC void __movsb(unsigned char *to, const unsigned char *from, size_t count) {
  memcpy(to, from, count);
}
#ifndef __has_builtin
#define __has_builtin(x) 0
#endif
ISAPI_INTRINSIC unsigned long long __ull_rshift(unsigned long long value, int shift) {
  return value >> (shift & 63);
}
ISAPI_INTRINSIC unsigned long long __emulu(unsigned a, unsigned b) {
  return (unsigned long long)a * b;
}
ISAPI_INTRINSIC long long __emul(int a, int b) { return (long long)a * b; }
ISAPI_INTRINSIC void _ReadWriteBarrier(void) { __atomic_signal_fence(__ATOMIC_SEQ_CST); }
ISAPI_INTRINSIC void _mm_pause(void) {}
#define __nop() ((void)0)
#define _ReturnAddress() ((void *)0)
#endif
