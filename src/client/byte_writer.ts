/**
 * The bytes that go in, and what takes them.
 *
 * @module
 */

import { describeValue } from "../base/checks.ts";

/**
 * Every buffer that can be written: an `ArrayBuffer`, or any view on one.
 *
 * `BufferSource` would refuse a plain `Uint8Array` since TypeScript 6.
 *
 * @category WriteClient
 */
export type Bytes = ArrayBuffer | ArrayBufferView;

/**
 * What a client's bytes are written to. Every `WritableStreamDefaultWriter` of
 * bytes satisfies it.
 *
 * - **A `write()` that throws refuses**: nothing of the chunk was taken. A
 *   platform's writer never throws there; the writers of this package do, with
 *   a `WriteClientError`.
 * - **A `write()` that rejects fails**: the writer takes nothing any more.
 *
 * @see {@link https://streams.spec.whatwg.org/#default-writer-class | Streams Standard, the default writer}
 * @category WriteClient
 */
export type ByteWriter =
  & Pick<
    WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>,
    "desiredSize" | "close" | "abort"
  >
  & {
    // The rest is not the platform's: TypeScript 5.7 has `Promise<undefined>`,
    // and @types/bun has writers that do not satisfy its `chunk?`.
    /** Fulfils when there is room for more. */
    readonly ready: Promise<void>;
    /** Fulfils when it is closed, rejects when it has failed. */
    readonly closed: Promise<void>;
    /** Writes a chunk. */
    write(chunk: Uint8Array<ArrayBuffer>): Promise<void>;
    /** Whether bytes are taken before `write()` returns. If not, they are copied for it. */
    readonly copies?: boolean;
    /** Hands over what is held back; settles when the sink has taken all of it. */
    flush?(): Promise<void>;
  };

/**
 * Called once for each asynchronous operation, from a microtask.
 *
 * @typeParam C The context value's type.
 * @param context The value given with the function.
 * @param bytes The byte count; 0 with an error.
 * @param error 0, or the Win32 code.
 * @category WriteClient
 */
export type Completion<C> = (
  context: C,
  bytes: number,
  error: number,
) => void | Promise<void>;

/**
 * A plain `Uint8Array` over the same memory, or `undefined` if that is not bytes.
 *
 * Subclasses are unwrapped: a Node `Buffer`'s `slice()` does not copy.
 */
export function viewOf(
  buffer: unknown,
): Uint8Array<ArrayBuffer> | undefined {
  if (ArrayBuffer.isView(buffer)) {
    return buffer.constructor === Uint8Array
      ? buffer as Uint8Array<ArrayBuffer>
      : viewOn(
        buffer.buffer as ArrayBuffer,
        buffer.byteOffset,
        buffer.byteLength,
      );
  }
  return isArrayBuffer(buffer)
    ? viewOn(buffer, 0, buffer.byteLength)
    : undefined;
}

function viewOn(
  buffer: ArrayBuffer,
  offset: number,
  length: number,
): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(buffer, offset, length);
  } catch {
    // The buffer was given away, and nothing can look at it any more: a view
    // on another such buffer stands for it.
    const view = new Uint8Array(1);
    structuredClone(view.buffer, { transfer: [view.buffer] });
    return view;
  }
}

function isArrayBuffer(buffer: unknown): buffer is ArrayBuffer {
  return buffer instanceof ArrayBuffer ||
    // One from another realm (a worker's, a Node vm's) is no instance of ours.
    Object.prototype.toString.call(buffer) === "[object ArrayBuffer]";
}

/**
 * The bytes of a buffer.
 *
 * @param call What cannot be done otherwise, for the message.
 * @throws {TypeError} If that is not bytes.
 */
export function bytesOf(buffer: Bytes, call: string): Uint8Array<ArrayBuffer> {
  const bytes = viewOf(buffer);
  if (bytes !== undefined) return bytes;
  throw new TypeError(
    `Cannot ${call}: buffer must be an ArrayBuffer or a view on one, received ${
      describeValue(buffer)
    }; encode text with TextEncoder`,
  );
}

/** Whether the memory behind a view of length 0 was given away. */
export function isDetached(view: Uint8Array): boolean {
  try {
    // Only a detached buffer refuses this. `ArrayBuffer.prototype.detached` is
    // missing on Node 20.
    new Uint8Array(view.buffer);
    return false;
  } catch {
    return true;
  }
}

/** Whether the memory is shared with other threads, so that nobody can give it away. */
export function isShared({ buffer }: Uint8Array): boolean {
  return Object.prototype.toString.call(buffer) ===
    "[object SharedArrayBuffer]";
}

/**
 * Whether a view is its whole buffer. Only then can the caller give the buffer
 * away: others may look at the rest, as every small `Buffer` of Node is a part
 * of one pool.
 *
 * @see {@link https://nodejs.org/api/buffer.html#class-property-bufferpoolsize | Node, Buffer.poolSize}
 */
export function isWhole(view: Uint8Array): boolean {
  return view.byteLength === view.buffer.byteLength;
}

/**
 * Takes a view's buffer away from its owner, who is left with a detached one.
 * It must be the whole of it, or the owner must have no use for the rest.
 *
 * @throws {Error} If the buffer cannot be given away: shared memory, a
 * WebAssembly memory's, or already detached.
 */
export function takeBuffer(
  view: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = view;
  // Missing on Node 20.
  const own = typeof buffer.transferToFixedLength === "function"
    ? buffer.transferToFixedLength()
    : structuredClone(buffer, { transfer: [buffer] });
  return new Uint8Array(own, byteOffset, byteLength);
}

/**
 * Checks what a client is made over.
 *
 * @throws {TypeError} If it is no writer.
 */
export function checkWriter(writer: Partial<ByteWriter> | null): void {
  if (
    typeof writer?.write === "function" &&
    typeof writer.closed?.then === "function"
  ) return;
  throw new TypeError(
    `Cannot make a WriteClient: writer must be a WritableStreamDefaultWriter or of its shape, received ${
      describeValue(writer)
    }; a stream gives one with getWriter()`,
  );
}
