/**
 * C's pointers, handles and strings, as they are here.
 *
 * @module
 */

/** A variable that a call reads or writes: C's pointer to it. */
export interface Ref<T> {
  /** The value. */
  value: T;
}

/** A connection's handle: more than 0, distinct per request in flight. */
export type HCONN = number;

/** Text that goes in: Latin-1, up to its count or its first NUL. */
export type LPCSTR = string | Uint8Array;
