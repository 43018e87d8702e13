/**
 * The types of buffers and writers, and the helpers that check and detach
 * buffers.
 *
 * @module
 */

import { describeValue } from "../base/checks.ts";

/**
 * A buffer that can be written: an `ArrayBuffer`, or any view on one.
 *
 * `BufferSource` does not fit: since TypeScript 6 it rejects a plain
 * `Uint8Array`.
 *
 * @category WriteClient
 */
export type Bytes = ArrayBuffer | ArrayBufferView;

/**
 * The writer that a {@linkcode WriteClient} writes to. Every
 * `WritableStreamDefaultWriter` of bytes satisfies it.
 *
 * - **A `write()` that throws is refused**: nothing of the chunk was taken. A
 *   platform's writer never throws from `write()`. The writers of this package
 *   throw a `WriteClientError`.
 * - **A `write()` that rejects is a failure**: the writer takes nothing from
 *   then on.
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
    // These members are not picked from the platform's type: TypeScript 5.7
    // has `Promise<undefined>`, and writers of @types/bun lack its `chunk?`.
    /** Fulfils when there is room for more. */
    readonly ready: Promise<void>;
    /** Fulfils when the writer is closed, rejects when it has failed. */
    readonly closed: Promise<void>;
    /** Writes a chunk. */
    write(chunk: Uint8Array<ArrayBuffer>): Promise<void>;
    /** True if `write()` copies the bytes before it returns. If not, `WriteClient` copies them first. */
    readonly copies?: boolean;
    /** Hands over all buffered bytes. Settles when the sink has taken them. */
    flush?(): Promise<void>;
  };

/**
 * A completion function: called once for each asynchronous operation, from a
 * microtask.
 *
 * @typeParam C The type of the context value.
 * @param context The value that was registered with the function.
 * @param bytes The number of bytes; 0 if there is an error.
 * @param error 0, or the Win32 error code.
 * @category WriteClient
 */
export type Completion<C> = (
  context: C,
  bytes: number,
  error: number,
) => void | Promise<void>;

/**
 * Makes a plain `Uint8Array` over the same memory, or gives `undefined` if the
 * value is not a buffer.
 *
 * Subclasses are unwrapped, since `slice()` of a Node `Buffer` does not copy.
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
    // No view can be made on a detached buffer. The view on another detached
    // buffer is equivalent: both have no bytes.
    const view = new Uint8Array(1);
    structuredClone(view.buffer, { transfer: [view.buffer] });
    return view;
  }
}

function isArrayBuffer(buffer: unknown): buffer is ArrayBuffer {
  return buffer instanceof ArrayBuffer ||
    // An ArrayBuffer of another realm (a worker, a Node vm) fails `instanceof`.
    Object.prototype.toString.call(buffer) === "[object ArrayBuffer]";
}

/**
 * Gives the bytes of a buffer.
 *
 * @param call The call that needs them, for the message.
 * @throws {TypeError} If `buffer` is not a buffer.
 */
export function bytesOf(buffer: Bytes, call: string): Uint8Array<ArrayBuffer> {
  const bytes = viewOf(buffer);
  if (bytes !== undefined) return bytes;
  throw new TypeError(
    `Cannot ${call}: buffer must be a string, an ArrayBuffer or a view on one, received ${
      describeValue(buffer)
    }`,
  );
}

/** Returns true if the buffer of a view of length 0 is detached. */
export function isDetached(view: Uint8Array): boolean {
  try {
    // Throws for a detached buffer only. Node 20 does not have
    // `ArrayBuffer.prototype.detached`.
    new Uint8Array(view.buffer);
    return false;
  } catch {
    return true;
  }
}

/** Returns true if the memory is shared with other threads. Such memory cannot be transferred. */
export function isShared({ buffer }: Uint8Array): boolean {
  return Object.prototype.toString.call(buffer) ===
    "[object SharedArrayBuffer]";
}

/**
 * Returns true if a view covers its whole buffer. Only then may the buffer be
 * transferred: other code may use the rest. In Node every small `Buffer` is a
 * part of one pool.
 *
 * @see {@link https://nodejs.org/api/buffer.html#class-property-bufferpoolsize | Node, Buffer.poolSize}
 */
export function isWhole(view: Uint8Array): boolean {
  return view.byteLength === view.buffer.byteLength;
}

/**
 * Transfers the buffer of a view, and detaches every other view on it. The
 * view must be the whole buffer, or the rest must be unused.
 *
 * @throws {Error} If the buffer cannot be transferred: it is shared, belongs to
 * a WebAssembly memory, or is detached.
 */
export function takeBuffer(
  view: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = view;
  // Node 20 does not have `transferToFixedLength`.
  const moved = typeof buffer.transferToFixedLength === "function"
    ? buffer.transferToFixedLength()
    : structuredClone(buffer, { transfer: [buffer] });
  return new Uint8Array(moved, byteOffset, byteLength);
}

/**
 * Checks the argument of a client's constructor.
 *
 * @throws {TypeError} If it does not have the shape of a writer.
 */
export function checkWriter(writer: Partial<ByteWriter> | null): void {
  if (
    typeof writer?.write === "function" &&
    typeof writer.closed?.then === "function"
  ) return;
  throw new TypeError(
    `Cannot make a WriteClient: writer must be a WritableStreamDefaultWriter or have its shape, received ${
      describeValue(writer)
    }; call getWriter() on a WritableStream to get one`,
  );
}
