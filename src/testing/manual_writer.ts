import type { ByteWriter } from "../client/byte_writer.ts";
import { checkCount } from "../base/checks.ts";
import { DEFAULT_BUFFER_LIMIT } from "../client/output_options.ts";
import { Deferred } from "../base/promises.ts";

/**
 * Options of a {@linkcode ManualWriter}.
 *
 * @category Testing
 */
export interface ManualWriterOptions {
  /**
   * Bytes that may wait before `ready` is pending, and the first `desiredSize`:
   * an integer of at least 1.
   *
   * @default {65536}
   */
  highWaterMark?: number;
}

/**
 * The state of a {@linkcode ManualWriter}: open, or the way in which it ended.
 *
 * @category Testing
 */
export type ManualWriterState = "open" | "closed" | "aborted" | "failed";

/** The chunk that the consumer is taking. */
interface Held {
  remaining: number;
  readonly taken: Deferred;
}

/**
 * A writer whose consumer is the test: the test takes bytes, or makes the
 * writer fail.
 *
 * - **`write()`** fulfils when the last byte of the chunk was taken.
 * - **`ready`** is pending while `highWaterMark` bytes or more wait. All bytes of
 *   a chunk count until its last byte is taken.
 * - **`close()`** fulfils when all bytes were taken.
 * - **Like a platform's writer**: it is built on a `WritableStream`, so promises
 *   settle in the same order.
 *
 * @example Backpressure, and a client that leaves
 * ```ts
 * import { ManualWriter } from "@isapi/streams/testing";
 * import { WriteClient, WriteClientError } from "@isapi/streams/write-client";
 * import { assertEquals, assertRejects } from "@std/assert";
 *
 * const writer = new ManualWriter({ highWaterMark: 4 });
 * const client = new WriteClient(writer);
 *
 * const written = client.write(new TextEncoder().encode("Hello"));
 * assertEquals(writer.desiredSize, -1); // the write has to wait
 * writer.take();
 * assertEquals(await written, 5);
 * assertEquals(writer.text(), "Hello");
 *
 * writer.fail("left");
 * await assertRejects(() => client.write(new Uint8Array(1)), WriteClientError);
 * ```
 *
 * @category Testing
 */
export class ManualWriter implements ByteWriter {
  /** The chunks written so far, taken or not. */
  readonly chunks: Uint8Array<ArrayBuffer>[] = [];
  readonly #writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>;
  #controller!: WritableStreamDefaultController;
  #state: ManualWriterState = "open";
  #closing = false;
  #held: Held | undefined;
  /** Bytes written and not taken. */
  #waiting = 0;
  /** Bytes to take as soon as they are written. */
  #wanted = 0;

  /**
   * Makes an open writer without chunks.
   *
   * @param options The options.
   * @throws {RangeError} If `highWaterMark` is not an integer of at least 1.
   */
  constructor(options: ManualWriterOptions = {}) {
    const { highWaterMark = DEFAULT_BUFFER_LIMIT } = options;
    checkCount("make a ManualWriter", "highWaterMark", highWaterMark, 1);
    this.#writer = new WritableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => {
        this.#controller = controller;
        // A pending write() would delay abort().
        controller.signal.addEventListener(
          "abort",
          () => this.#drop(controller.signal.reason),
        );
      },
      write: (chunk) => this.#hold(chunk),
      close: () => {
        this.#state = "closed";
      },
      abort: () => {
        this.#state = "aborted";
      },
    }, { highWaterMark, size: (chunk) => chunk!.byteLength }).getWriter();
    // Mark rejections as handled: the user of the writer may ignore them.
    this.#writer.closed.catch(() => {});
    this.#writer.ready.catch(() => {});
  }

  /** `"open"`, or how it ended: `"closed"` or `"aborted"` by its user, `"failed"` by the test. */
  get state(): ManualWriterState {
    return this.#state;
  }

  /** A promise that is pending while there is no room. */
  get ready(): Promise<void> {
    return this.#writer.ready;
  }

  /** Bytes of room; may be negative. 0 after it has closed, `null` after it has failed. */
  get desiredSize(): number | null {
    return this.#writer.desiredSize;
  }

  /** A promise that fulfils when the writer is closed and all bytes were taken. */
  get closed(): Promise<void> {
    return this.#writer.closed;
  }

  /**
   * Writes a chunk.
   *
   * @param chunk The bytes.
   * @returns A promise that fulfils when the last byte was taken.
   */
  write(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    if (this.#state === "open" && !this.#closing) {
      this.chunks.push(chunk);
      this.#waiting += chunk.length;
    }
    return this.#writer.write(chunk);
  }

  /**
   * Closes the writer.
   *
   * @returns A promise that fulfils when all bytes were taken.
   */
  close(): Promise<void> {
    this.#closing = true;
    return this.#writer.close();
  }

  /**
   * Aborts the writer: pending writes are rejected.
   *
   * @param reason The reason of the rejections.
   * @returns A promise that fulfils when the writer is aborted.
   */
  abort(reason?: unknown): Promise<void> {
    return this.#writer.abort(reason);
  }

  /**
   * Takes bytes: waiting ones first, then, up to the count, those of later
   * writes.
   *
   * @example Take three bytes, then stop
   * ```ts
   * import { ManualWriter } from "@isapi/streams/testing";
   * import { assertEquals } from "@std/assert";
   *
   * const writer = new ManualWriter({ highWaterMark: 1 });
   * const first = writer.write(new Uint8Array(2));
   * writer.take(3);
   * await first;
   * const second = writer.write(new Uint8Array(2));
   * assertEquals(writer.desiredSize, -1); // one of the two bytes was taken
   * writer.take();
   * await second;
   * ```
   *
   * @param bytes The number: an integer of at least 0, or `Infinity` for all from
   * now on. Left out: all that wait.
   * @throws {RangeError} If `bytes` is neither.
   */
  take(bytes?: number): void {
    if (bytes !== Infinity) checkCount("take", "bytes", bytes ?? 0, 0);
    this.#wanted = bytes === undefined
      ? Math.max(this.#wanted, this.#waiting)
      : this.#wanted + bytes;
    this.#consume();
  }

  /**
   * Makes the writer fail, as if the client had left: pending and later writes
   * are rejected.
   *
   * @param reason The reason of the rejections.
   */
  fail(reason?: unknown): void {
    if (this.#state === "open") this.#state = "failed";
    this.#controller.error(reason);
    this.#drop(reason);
  }

  /**
   * Decodes the bytes written so far from UTF-8.
   *
   * @returns The text.
   */
  text(): string {
    const decoder = new TextDecoder();
    return this.chunks.map((chunk) => decoder.decode(chunk, { stream: true }))
      .join("") + decoder.decode();
  }

  #hold({ length }: Uint8Array): Promise<void> {
    const held = this.#held = { remaining: length, taken: new Deferred() };
    this.#consume();
    return held.taken.promise;
  }

  /** Takes the wanted bytes from the current chunk. */
  #consume(): void {
    const held = this.#held;
    if (held === undefined) return;
    const bytes = Math.min(this.#wanted, held.remaining);
    this.#wanted -= bytes;
    this.#waiting -= bytes;
    held.remaining -= bytes;
    if (held.remaining > 0) return;
    this.#held = undefined;
    held.taken.resolve();
  }

  #drop(reason: unknown): void {
    this.#held?.taken.reject(reason);
    this.#held = undefined;
  }
}
