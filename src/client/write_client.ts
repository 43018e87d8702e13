import {
  type Bytes,
  bytesOf,
  type ByteWriter,
  type Completion,
} from "./byte_writer.ts";
import { ClientOutput } from "./client_output.ts";
import { describeValue } from "../base/checks.ts";
import { encodeText } from "./text.ts";
import type { WriteClientOptions, WriteOptions } from "./write_options.ts";
import { outputOver } from "./writer_output.ts";

/**
 * Writes bytes to one client through any `WritableStreamDefaultWriter` of bytes.
 *
 * - **True counts**: sync mode returns the number of bytes that the writer
 *   accepted: all or none. A stream cannot tell whether the client received
 *   them.
 * - **Backpressure**: sync mode waits for the writer's `ready`, read after the
 *   write, before it returns the count.
 * - **Exactly one completion** for each accepted asynchronous write, whatever
 *   happens, from a microtask, never inside a call. A rejected call never
 *   triggers a completion.
 * - **One operation at a time**: while one is outstanding, other writes are
 *   refused with 170 and do not disturb it. Its completion may start the next.
 * - **Buffers can be reused** as soon as the call has been made: the bytes are
 *   copied, unless `transfer` is set.
 * - **A client that leaves is an error**: waiting and later calls fail with a
 *   {@linkcode WriteClientError} that has a Win32 code.
 *
 * @example Sync mode
 * ```ts
 * import { WriteClient } from "@isapi/streams/write-client";
 * import { assertEquals } from "@std/assert";
 *
 * const { writable, readable } = new TransformStream<Uint8Array, Uint8Array>();
 * const client = new WriteClient(writable.getWriter());
 * const text = new Response(readable).text();
 *
 * const buffer = new Uint8Array(1);
 * for (const letter of "abc") {
 *   buffer[0] = letter.charCodeAt(0);
 *   await client.write(buffer);
 * }
 * await client.close();
 * assertEquals(await text, "abc");
 * assertEquals(client.bytesWritten, 3);
 * ```
 *
 * @example Async mode
 * ```ts
 * import { WriteClient } from "@isapi/streams/write-client";
 * import { assertEquals } from "@std/assert";
 *
 * const { writable, readable } = new TransformStream<Uint8Array, Uint8Array>();
 * const client = new WriteClient(writable.getWriter());
 * const text = new Response(readable).text();
 *
 * const letters = ["a", "b", "c"];
 * const completions: [number, number][] = [];
 * await new Promise<void>((resolve) => {
 *   const next = () => {
 *     const letter = letters.shift();
 *     if (letter === undefined) return resolve();
 *     client.submit(letter);
 *   };
 *   client.onCompletion((_context, bytes, error) => {
 *     completions.push([bytes, error]);
 *     next();
 *   });
 *   next();
 * });
 * await client.close();
 * assertEquals(await text, "abc");
 * assertEquals(completions, [[1, 0], [1, 0], [1, 0]]);
 * ```
 *
 * @category WriteClient
 */
export class WriteClient implements AsyncDisposable {
  readonly #output: ClientOutput;
  #count:
    | { readonly bytes: number; readonly promise: Promise<number> }
    | undefined;
  #writable: WritableStream<Bytes | string> | undefined;

  /**
   * Makes a client that writes to a writer. No other code should write to that
   * writer.
   *
   * @param writer A `WritableStreamDefaultWriter` of bytes, or an object of its
   * shape. `stream.getWriter()` gives one.
   * @param options Has `onError`, for completions that throw.
   * @throws {TypeError} If `writer` does not have the shape of a writer, or
   * `onError` is not a function.
   */
  constructor(writer: ByteWriter, options: WriteClientOptions = {}) {
    this.#output = writer instanceof ClientOutput
      ? writer
      : outputOver(writer, options);
  }

  /**
   * Writes in sync mode: `HSE_IO_SYNC`.
   *
   * The promise fulfils once the writer is ready for more; the client may not
   * have received the bytes yet. Calls that are not awaited queue in order, and
   * are refused (10055) 1 MiB beyond the buffer limit.
   *
   * @example A write after the client left fails
   * ```ts
   * import { WriteClient, WriteClientError } from "@isapi/streams/write-client";
   * import { assertEquals, assertRejects } from "@std/assert";
   *
   * const { writable, readable } = new TransformStream<Uint8Array, Uint8Array>();
   * const client = new WriteClient(writable.getWriter());
   * await readable.cancel("left");
   * const error = await assertRejects(
   *   () => client.write(new Uint8Array(1)),
   *   WriteClientError,
   * );
   * assertEquals(error.code, 10054);
   * ```
   *
   * @param buffer The bytes. They are copied before this returns, unless
   * `transfer` is set. A string is sent as UTF-8, with U+FFFD for a lone
   * surrogate.
   * @param options `transfer` gives the buffer away. Ignored for a string.
   * @returns The number of bytes accepted: all of them. For a string, too, it is
   * the number of bytes.
   * @throws {TypeError} If `buffer` is neither a buffer nor a string.
   * @throws {WriteClientError} If the call is refused (87, 170, 574, 10055),
   * the client has left (10054), or it was aborted (995) or timed out (121).
   */
  write(buffer: Bytes | string, options?: WriteOptions): Promise<number> {
    try {
      const count = typeof buffer === "string"
        ? this.#output.writeText(buffer)
        : this.#output.send(
          bytesOf(buffer, "write"),
          options?.transfer === true,
        );
      return typeof count === "number" ? this.#fulfilled(count) : count;
    } catch (refusal) {
      const pause = this.#output.pause();
      const refused = Promise.reject(refusal);
      if (pause === undefined) return refused;
      refused.catch(() => {});
      return pause.then(() => refused);
    }
  }

  /**
   * Writes in async mode: `HSE_IO_ASYNC`. Returns at once. The completion
   * function is called once the writer has accepted the chunk or failed.
   *
   * @example One completion for one write
   * ```ts
   * import { WriteClient } from "@isapi/streams/write-client";
   * import { assertEquals } from "@std/assert";
   *
   * const client = new WriteClient(new WritableStream<Uint8Array>().getWriter());
   * const bytes = await new Promise((resolve) => {
   *   client.onCompletion((_context, bytes) => resolve(bytes));
   *   client.submit(new Uint8Array(10));
   * });
   * assertEquals(bytes, 10);
   * ```
   *
   * @param buffer The bytes. They are copied before this returns, unless
   * `transfer` is set. A string is sent as UTF-8, with U+FFFD for a lone
   * surrogate.
   * @param options `transfer` gives the buffer away. Ignored for a string.
   * @throws {TypeError} If `buffer` is neither a buffer nor a string.
   * @throws {WriteClientError} If an operation is outstanding (170), no function
   * is registered or the client was closed (87), a completion threw (574), or
   * the client has left (10054). No completion follows.
   */
  submit(buffer: Bytes | string, options?: WriteOptions): void {
    const isText = typeof buffer === "string";
    const bytes = isText ? encodeText(buffer) : bytesOf(buffer, "submit");
    try {
      this.#output.submit(bytes, !isText && options?.transfer === true);
    } catch (refusal) {
      this.#output.called();
      throw refusal;
    }
  }

  /**
   * Registers the completion function: `HSE_REQ_IO_COMPLETION`. The last one
   * wins, also for an operation that is outstanding. `null` removes it; an
   * operation that completes then calls no function.
   *
   * @example Pass a context value
   * ```ts
   * import { WriteClient } from "@isapi/streams/write-client";
   * import { assertEquals } from "@std/assert";
   *
   * const client = new WriteClient(new WritableStream<Uint8Array>().getWriter());
   * const seen = await new Promise((resolve) => {
   *   client.onCompletion((context, bytes, error) => resolve([context, bytes, error]), "page 1");
   *   client.submit(new Uint8Array(2));
   * });
   * assertEquals(seen, ["page 1", 2, 0]);
   * ```
   *
   * @typeParam C The type of the context value.
   * @param completion The function, or `null`.
   * @param context The value that is passed to the function.
   * @throws {TypeError} If `completion` is neither a function nor `null`.
   */
  onCompletion<C>(completion: Completion<C> | null, context?: C): void {
    if (completion !== null && typeof completion !== "function") {
      throw new TypeError(
        `Cannot register a completion: completion must be a function or null, received ${
          describeValue(completion)
        }`,
      );
    }
    this.#output.slot.register(
      completion === null
        ? undefined
        : { completion: completion as Completion<unknown>, context },
    );
  }

  /**
   * Waits until the sink has taken all accepted bytes. The head of a response is
   * sent, even before the first byte. (Bun and srvx hold it back until that.)
   *
   * @returns A promise that fulfils when it has.
   * @throws {WriteClientError} If the client has left (10054), or was closed (87).
   */
  flush(): Promise<void> {
    return this.#output.flush();
  }

  /**
   * A stream to pipe into. Each chunk is a sync-mode write. Closing or aborting
   * the stream closes or aborts the client. It errors when the client leaves.
   *
   * @example Pipe a stream to the client
   * ```ts
   * import { WriteClient } from "@isapi/streams/write-client";
   * import { assertEquals } from "@std/assert";
   *
   * const { writable, readable } = new TransformStream<Uint8Array, Uint8Array>();
   * const client = new WriteClient(writable.getWriter());
   * const text = new Response(readable).text();
   * await new Blob(["piped"]).stream().pipeTo(client.writable);
   * assertEquals(await text, "piped");
   * assertEquals(client.bytesWritten, 5);
   * ```
   */
  get writable(): WritableStream<Bytes | string> {
    return this.#writable ??= new WritableStream<Bytes | string>({
      start: (controller) => {
        this.closed.catch((error) => controller.error(error));
      },
      write: async (chunk) => {
        await this.write(chunk);
      },
      close: () => this.close(),
      abort: (reason) => this.abort(reason),
    });
  }

  /** The writer's `ready`: fulfilled while there is room, pending while there is none. The rejection is marked as handled. */
  get ready(): Promise<void> {
    return this.#output.ready;
  }

  /** Fulfils when the client is closed, rejects with a {@linkcode WriteClientError} when it leaves. The rejection is marked as handled. */
  get closed(): Promise<void> {
    return this.#output.closed;
  }

  /**
   * Aborts when the client leaves or is given up, with the
   * {@linkcode WriteClientError} as its reason: for `fetch()`, timers, database
   * queries and whatever else takes a signal.
   *
   * - It does not abort when the body ends as it should.
   * - At `shutdown()` of a `Responder` it aborts with code 995, `disconnected` is
   *   `false`, and writes are accepted as before.
   * - It is made when it is first read, and costs nothing before.
   *
   * @example Stop a query when the client leaves
   * ```ts
   * import { WriteClient, WriteClientError } from "@isapi/streams/write-client";
   * import { assert, assertEquals } from "@std/assert";
   *
   * const { writable, readable } = new TransformStream<Uint8Array, Uint8Array>();
   * const client = new WriteClient(writable.getWriter());
   * const query = new Promise((_resolve, reject) => {
   *   const { signal } = client;
   *   signal.addEventListener("abort", () => reject(signal.reason));
   * });
   * await readable.cancel("left");
   * const reason = await query.catch((reason) => reason);
   * assert(reason instanceof WriteClientError);
   * assertEquals([reason.code, reason.disconnected], [10054, true]);
   * ```
   */
  get signal(): AbortSignal {
    return this.#output.end.signal;
  }

  /** The number of bytes that still fit; may be negative. 0 once closed, `null` once failed. A platform's writer counts in the units of its queuing strategy. */
  get desiredSize(): number | null {
    return this.#output.desiredSize;
  }

  /** True while an asynchronous operation is in flight. */
  get outstanding(): boolean {
    return this.#output.slot.outstanding;
  }

  /** The number of body bytes accepted so far. */
  get bytesWritten(): number {
    return this.#output.bytesWritten;
  }

  /**
   * Ends the bytes after the outstanding operation and the waiting calls. Later
   * calls are refused with 87. A second `close()` returns the same promise.
   *
   * @returns A promise that fulfils once the writer has closed.
   * @throws {WriteClientError} If the client has left (10054), or a completion
   * threw and there is no `onError` (574, once).
   */
  close(): Promise<void> {
    return this.#output.close();
  }

  /**
   * Abandons the client. An outstanding operation completes with (0, 995) at
   * once, and waiting calls are rejected with 995, whatever the sink does.
   *
   * @example Abort completes an outstanding operation
   * ```ts
   * import { WriteClient } from "@isapi/streams/write-client";
   * import { assertEquals } from "@std/assert";
   *
   * const never = new WritableStream<Uint8Array>({ write: () => new Promise(() => {}) });
   * const client = new WriteClient(never.getWriter());
   * const seen = await new Promise((resolve) => {
   *   client.onCompletion((_context, bytes, error) => resolve([bytes, error]));
   *   client.submit(new Uint8Array(2));
   *   client.abort("enough");
   * });
   * assertEquals(seen, [0, 995]);
   * ```
   *
   * @param reason The reason, passed on to the writer's `abort()`.
   * @returns The promise of the writer's `abort()`. Over a platform's stream it may wait for the sink.
   */
  abort(reason?: unknown): Promise<void> {
    return this.#output.abort(reason);
  }

  /** The same as {@linkcode WriteClient.close | close()}. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** Reuses the last promise while the count stays the same. Awaiting it again costs no allocation. */
  #fulfilled(bytes: number): Promise<number> {
    if (this.#count?.bytes !== bytes) {
      this.#count = { bytes, promise: Promise.resolve(bytes) };
    }
    return this.#count.promise;
  }
}
