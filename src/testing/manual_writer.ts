import type { ByteWriter } from "../client/byte_writer.ts";
import { checkCount } from "../base/checks.ts";
import { DEFAULT_BUFFER_LIMIT } from "../client/output_options.ts";
import { Deferred } from "../base/promises.ts";

/** How a {@linkcode ManualWriter} is made. */
export interface ManualWriterOptions {
  /**
   * Bytes that may wait before `ready` is pending: `desiredSize` at first.
   *
   * @default {65536}
   */
  highWaterMark?: number;
}

/** How a {@linkcode ManualWriter} has ended, if it has. */
export type ManualWriterState = "open" | "closed" | "aborted" | "failed";

/** The chunk that the consumer is at. */
interface Held {
  remaining: number;
  readonly taken: Deferred;
}

/**
 * A writer whose consumer is the test: it takes bytes when it likes, or fails.
 *
 * Over a platform's `WritableStream`, so that it settles what a platform's
 * writer settles, in the same order:
 *
 * - **`write()`** fulfils when the chunk's last byte was taken;
 * - **`ready`** is pending while `highWaterMark` bytes or more wait. A chunk
 *   waits, whole, until its last byte is taken;
 * - **`close()`** fulfils when all was taken.
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
 * assertEquals(writer.desiredSize, -1); // so the write waits
 * writer.take();
 * assertEquals(await written, 5);
 * assertEquals(writer.text(), "Hello");
 *
 * writer.fail("left");
 * await assertRejects(() => client.write(new Uint8Array(1)), WriteClientError);
 * ```
 */
export class ManualWriter implements ByteWriter {
  /** Chunks handed over so far, taken or not. */
  readonly chunks: Uint8Array<ArrayBuffer>[] = [];
  readonly #writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>;
  #controller!: WritableStreamDefaultController;
  #state: ManualWriterState = "open";
  #closing = false;
  #held: Held | undefined;
  /** Bytes handed over and not taken. */
  #waiting = 0;
  /** Bytes that are taken as soon as they come. */
  #wanted = 0;

  /**
   * Makes a writer that nobody has written to.
   *
   * @param options How much may wait.
   * @throws {RangeError} If `highWaterMark` is no integer from 1 on.
   */
  constructor(options: ManualWriterOptions = {}) {
    const { highWaterMark = DEFAULT_BUFFER_LIMIT } = options;
    checkCount("make a ManualWriter", "highWaterMark", highWaterMark, 1);
    this.#writer = new WritableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => {
        this.#controller = controller;
        // A chunk that is held would hold up abort().
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
    // Whether anybody listens to them is their own business.
    this.#writer.closed.catch(() => {});
    this.#writer.ready.catch(() => {});
  }

  /** Whether it is open still, and how it has ended: closed by its user, aborted by its user, or failed by the test. */
  get state(): ManualWriterState {
    return this.#state;
  }

  /** Pending while there is no room. */
  get ready(): Promise<void> {
    return this.#writer.ready;
  }

  /** Bytes that still fit; may be negative. 0 once closed, `null` once failed. */
  get desiredSize(): number | null {
    return this.#writer.desiredSize;
  }

  /** Fulfils when it was closed and all was taken. */
  get closed(): Promise<void> {
    return this.#writer.closed;
  }

  /**
   * Hands a chunk over.
   *
   * @param chunk The bytes.
   * @returns A promise that fulfils when the last of them was taken.
   */
  write(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    if (this.#state === "open" && !this.#closing) {
      this.chunks.push(chunk);
      this.#waiting += chunk.length;
    }
    return this.#writer.write(chunk);
  }

  /**
   * Ends the bytes.
   *
   * @returns A promise that fulfils when all was taken.
   */
  close(): Promise<void> {
    this.#closing = true;
    return this.#writer.close();
  }

  /**
   * Gives up.
   *
   * @param reason What waits is rejected with it.
   * @returns A promise that fulfils once that is done.
   */
  abort(reason?: unknown): Promise<void> {
    return this.#writer.abort(reason);
  }

  /**
   * Takes bytes: those that wait, and, up to the count, those that come.
   *
   * @example Read so many bytes, then stop
   * ```ts
   * import { ManualWriter } from "@isapi/streams/testing";
   * import { assertEquals } from "@std/assert";
   *
   * const writer = new ManualWriter({ highWaterMark: 1 });
   * const first = writer.write(new Uint8Array(2));
   * writer.take(3);
   * await first;
   * const second = writer.write(new Uint8Array(2));
   * assertEquals(writer.desiredSize, -1); // one of its bytes was taken
   * writer.take();
   * await second;
   * ```
   *
   * @param bytes How many; `Infinity` for all from now on. When left out: all
   * that wait.
   * @throws {RangeError} If it is neither `Infinity` nor an integer from 0 on.
   */
  take(bytes?: number): void {
    if (bytes !== Infinity) checkCount("take", "bytes", bytes ?? 0, 0);
    this.#wanted = bytes === undefined
      ? Math.max(this.#wanted, this.#waiting)
      : this.#wanted + bytes;
    this.#eat();
  }

  /**
   * The client leaves: what waits and what comes is rejected.
   *
   * @param reason What with.
   */
  fail(reason?: unknown): void {
    if (this.#state === "open") this.#state = "failed";
    this.#controller.error(reason);
    this.#drop(reason);
  }

  /**
   * All that was handed over so far, as UTF-8.
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
    this.#eat();
    return held.taken.promise;
  }

  /** Takes from the chunk that is held what is wanted. */
  #eat(): void {
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
