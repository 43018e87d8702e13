/**
 * The method of a body's stream that takes back a chunk whose bytes have left.
 * Only the server that has read the stream may call it.
 *
 * A sink is given such a function with each buffer: `give(bytes, back)`. A stream
 * in a `Response` has no place for one, so it has this method.
 */
export const REUSE: unique symbol = Symbol("reuse");

/** A stream whose chunks have buffers that can be filled again. */
export interface ReusableBody {
  /** Takes back a chunk that was read from the stream. Its bytes may change at once. */
  [REUSE]?(chunk: Uint8Array<ArrayBuffer>): void;
}
