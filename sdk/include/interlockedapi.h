/*
 * Operations that other threads see as one. Threads here run one at a time,
 * and never stop in the middle of one of these.
 * https://learn.microsoft.com/en-us/windows/win32/api/winnt/nf-winnt-interlockedincrement
 */
#ifndef ISAPI_INTERLOCKEDAPI_H
#define ISAPI_INTERLOCKEDAPI_H

#include <windef.h>

#define ISAPI_INTERLOCKED static __inline__ __attribute__((unused))

ISAPI_INTERLOCKED LONG InterlockedIncrement(LONG volatile *to) {
  return ++*to;
}
ISAPI_INTERLOCKED LONG InterlockedDecrement(LONG volatile *to) {
  return --*to;
}
ISAPI_INTERLOCKED LONG InterlockedExchange(LONG volatile *to, LONG value) {
  LONG before = *to;
  *to = value;
  return before;
}
ISAPI_INTERLOCKED LONG InterlockedExchangeAdd(LONG volatile *to, LONG value) {
  LONG before = *to;
  *to = before + value;
  return before;
}
ISAPI_INTERLOCKED LONG InterlockedAnd(LONG volatile *to, LONG value) {
  LONG before = *to;
  *to = before & value;
  return before;
}
ISAPI_INTERLOCKED LONG InterlockedOr(LONG volatile *to, LONG value) {
  LONG before = *to;
  *to = before | value;
  return before;
}
ISAPI_INTERLOCKED LONG InterlockedXor(LONG volatile *to, LONG value) {
  LONG before = *to;
  *to = before ^ value;
  return before;
}
ISAPI_INTERLOCKED LONG InterlockedCompareExchange(LONG volatile *to, LONG value, LONG expected) {
  LONG before = *to;
  if (before == expected) *to = value;
  return before;
}
ISAPI_INTERLOCKED LONG64 InterlockedIncrement64(LONG64 volatile *to) {
  return ++*to;
}
ISAPI_INTERLOCKED LONG64 InterlockedDecrement64(LONG64 volatile *to) {
  return --*to;
}
ISAPI_INTERLOCKED LONG64 InterlockedExchange64(LONG64 volatile *to, LONG64 value) {
  LONG64 before = *to;
  *to = value;
  return before;
}
ISAPI_INTERLOCKED LONG64 InterlockedExchangeAdd64(LONG64 volatile *to, LONG64 value) {
  LONG64 before = *to;
  *to = before + value;
  return before;
}
ISAPI_INTERLOCKED LONG64 InterlockedAnd64(LONG64 volatile *to, LONG64 value) {
  LONG64 before = *to;
  *to = before & value;
  return before;
}
ISAPI_INTERLOCKED LONG64 InterlockedOr64(LONG64 volatile *to, LONG64 value) {
  LONG64 before = *to;
  *to = before | value;
  return before;
}
ISAPI_INTERLOCKED LONG64 InterlockedXor64(LONG64 volatile *to, LONG64 value) {
  LONG64 before = *to;
  *to = before ^ value;
  return before;
}
ISAPI_INTERLOCKED LONG64 InterlockedCompareExchange64(LONG64 volatile *to, LONG64 value, LONG64 expected) {
  LONG64 before = *to;
  if (before == expected) *to = value;
  return before;
}
ISAPI_INTERLOCKED PVOID InterlockedExchangePointer(PVOID volatile *to, PVOID value) {
  PVOID before = *to;
  *to = value;
  return before;
}
ISAPI_INTERLOCKED PVOID InterlockedCompareExchangePointer(PVOID volatile *to, PVOID value, PVOID expected) {
  PVOID before = *to;
  if (before == expected) *to = value;
  return before;
}

#define InterlockedAdd(to, value) (InterlockedExchangeAdd((to), (value)) + (value))
#define InterlockedAdd64(to, value) (InterlockedExchangeAdd64((to), (value)) + (value))
#define _InterlockedIncrement InterlockedIncrement
#define _InterlockedDecrement InterlockedDecrement
#define _InterlockedExchange InterlockedExchange
#define _InterlockedExchangeAdd InterlockedExchangeAdd
#define _InterlockedCompareExchange InterlockedCompareExchange
#define _InterlockedAnd InterlockedAnd
#define _InterlockedOr InterlockedOr
#define _InterlockedXor InterlockedXor

#ifdef __cplusplus
extern "C++" {
ISAPI_INTERLOCKED unsigned long InterlockedIncrement(unsigned long volatile *to) {
  return ++*to;
}
ISAPI_INTERLOCKED unsigned long InterlockedDecrement(unsigned long volatile *to) {
  return --*to;
}
ISAPI_INTERLOCKED unsigned InterlockedIncrement(unsigned volatile *to) { return ++*to; }
ISAPI_INTERLOCKED unsigned InterlockedDecrement(unsigned volatile *to) { return --*to; }
}
#endif

#endif
