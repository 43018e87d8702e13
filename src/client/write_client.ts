import {
  type Bytes,
  bytesOf,
  type ByteWriter,
  checkWriter,
  type Completion,
} from "./byte_writer.ts";
import { ClientOutput } from "./client_output.ts";
import { OperationSlot } from "./operation_slot.ts";
import { describeValue } from "../base/checks.ts";
import { WriterSink } from "./writer_sink.ts";

/**
 * What a {@linkcode WriteClient} is made with.
 *
 * @category WriteClient
 */
export interface WriteClientOptions {
  /**
   * Told what a completion function threw or rejected with. Without it, the
   * next call is refused with 574 and that as the cause, once; `close()` too.
   */
  onError?(error: unknown): void;
}

/**
 * How one write is made.
 *
 * @category WriteClient
 */
export interface WriteOptions {
  /**
   * Gives the buffer away instead of copying it.
   *
   * - Bytes that are their whole `ArrayBuffer`: it is detached, and with it
   *   every view on it.
   * - A view that is a part of its `ArrayBuffer`, as every small `Buffer` of
   *   Node is: copied, and left as it is.
   * - Shared memory: the call is refused with 87; so is a whole WebAssembly
   *   memory.
   * - A call that is refused detaches nothing.
   *
   * @default {false}
   */
  transfer?: boolean;
}

/**
 * Sends bytes to one client, over any writer of bytes.
 *
 * - **True counts**: sync mode gives the bytes that were accepted, all or none.
 *   Accepted by the writer, that is: nobody can say through a stream whether
 *   they were received.
 * - **Backpressure**: sync mode waits for the writer's `ready`, read after the
 *   write, before it gives the count.
 * - **Exactly one completion** for each accepted asynchronous write, whatever
 *   happens, from a microtask, never inside a call. A refused one completes never.
 * - **One operation at a time**: while one is outstanding, other writes are
 *   refused with 170 and it is not disturbed. Inside its completion the next
 *   may begin.
 * - **Buffers are yours again** as soon as the call was made: bytes are copied,
 *   unless they are given away.
 * - **Errors are errors**: a client that left fails what waits and what comes,
 *   as a {@linkcode WriteClientError} with a Win32 code.
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
 *     client.submit(new TextEncoder().encode(letter));
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
  #ready:
    | { readonly of: Promise<void>; readonly mapped: Promise<void> }
    | undefined;
  #count:
    | { readonly bytes: number; readonly promise: Promise<number> }
    | undefined;
  #writable: WritableStream<Bytes> | undefined;

  /**
   * Makes a client over a writer, and holds it: nobody else should write to it.
   *
   * @param writer The writer: a `WritableStreamDefaultWriter` of bytes, or one
   * of the same shape.
   * @param options Who is told of completions that throw.
   * @throws {TypeError} If `writer` is no writer: a stream has one to give,
   * `stream.getWriter()`.
   */
  constructor(writer: ByteWriter, options: WriteClientOptions = {}) {
    this.#output = writer instanceof ClientOutput
      ? writer
      : outputOver(writer, options);
  }

  /**
   * Writes in sync mode: `HSE_IO_SYNC`.
   *
   * The promise fulfils once the writer is ready for more. It does not say that
   * the client has received anything. Calls that are not awaited queue in
   * order; 1 MiB beyond the buffer limit they are refused.
   *
   * @example Write, and learn that the client left
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
   * @param buffer The bytes; copied before this returns, unless they are given away.
   * @param options Whether the buffer is given away.
   * @returns The number of bytes accepted: all of them.
   * @throws {TypeError} If `buffer` is not bytes.
   * @throws {WriteClientError} If the call is refused (87, 170, 574, 10055), or
   * the client is gone (10054) or was given up (995, 121).
   */
  write(buffer: Bytes, options?: WriteOptions): Promise<number> {
    try {
      const count = this.#output.write(
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
   * Writes in async mode: `HSE_IO_ASYNC`. Returns at once; the completion
   * function is called once the chunk has settled.
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
   * @param buffer The bytes; copied before this returns, unless they are given away.
   * @param options Whether the buffer is given away.
   * @throws {TypeError} If `buffer` is not bytes.
   * @throws {WriteClientError} If the call is refused: one is outstanding
   * (170), no function is registered or the client was closed (87), a
   * completion threw (574), or the client is gone. Nothing is called then.
   */
  submit(buffer: Bytes, options?: WriteOptions): void {
    const bytes = bytesOf(buffer, "submit");
    try {
      this.#output.submit(bytes, options?.transfer === true);
    } catch (refusal) {
      this.#output.called();
      throw refusal;
    }
  }

  /**
   * Registers what completions call: `HSE_REQ_IO_COMPLETION`. The last one
   * wins, also for an operation that is outstanding; `null` is none, and the
   * one way to have no completion called.
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
   * @typeParam C The context value's type.
   * @param completion The function, or `null`.
   * @param context The value it is called with.
   * @throws {TypeError} If `completion` is neither a function nor `null`.
   */
  onCompletion<C>(completion: Completion<C> | null, context?: C): void {
    if (completion !== null && typeof completion !== "function") {
      throw new TypeError(
        `Cannot register a completion: it must be a function or null, received ${
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
   * Waits until the sink has taken all bytes that were accepted.
   *
   * @returns A promise that fulfils then.
   * @throws {WriteClientError} If the client is gone, or was closed (87).
   */
  flush(): Promise<void> {
    return this.#output.flush();
  }

  /**
   * A stream to pipe into. A chunk is a sync-mode write; its close and abort
   * are the client's, and it errors when the client leaves.
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
  get writable(): WritableStream<Bytes> {
    return this.#writable ??= new WritableStream<Bytes>({
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

  /** The writer's `ready`: fulfilled while it has room, pending while it has not. Its rejection is marked as handled. */
  get ready(): Promise<void> {
    const of = this.#output.sink.ready;
    if (this.#ready?.of !== of) {
      const mapped = of.catch((reason) => {
        this.#output.fail(reason);
        throw this.#output.failure ?? reason;
      });
      mapped.catch(() => {});
      this.#ready = { of, mapped };
    }
    return this.#ready.mapped;
  }

  /** Fulfils when the client was closed; rejects with a {@linkcode WriteClientError} when it leaves. The rejection is marked as handled. */
  get closed(): Promise<void> {
    return this.#output.closed;
  }

  /** Bytes that still fit, 0 once closed, `null` once failed; may be negative. A platform's writer counts in its own strategy's units. */
  get desiredSize(): number | null {
    return this.#output.failure ? null : this.#output.sink.desiredSize;
  }

  /** Whether an asynchronous operation is in flight. */
  get outstanding(): boolean {
    return this.#output.slot.outstanding;
  }

  /** Body bytes accepted so far. */
  get bytesWritten(): number {
    return this.#output.bytesWritten;
  }

  /**
   * Ends the bytes, after the outstanding operation and the calls that wait.
   * Later calls are refused with 87; a second `close()` gives the same promise.
   *
   * @returns A promise that fulfils once the writer has closed.
   * @throws {WriteClientError} If the client is gone, or a completion threw and
   * nobody was told (574, once).
   */
  close(): Promise<void> {
    return this.#output.close();
  }

  /**
   * Gives the client up. An outstanding operation completes with (0, 995) at
   * once, calls that wait are rejected with 995, whatever the sink does.
   *
   * @example Abort completes what is outstanding
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
   * @param reason Why; the writer is told.
   * @returns The writer's own promise: over a platform's stream it may wait for the sink.
   */
  abort(reason?: unknown): Promise<void> {
    return this.#output.abort(reason);
  }

  /** The same as {@linkcode WriteClient.close | close()}. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** One promise serves as long as the count stays the same: an `await` of it costs nothing more. */
  #fulfilled(bytes: number): Promise<number> {
    if (this.#count?.bytes !== bytes) {
      this.#count = { bytes, promise: Promise.resolve(bytes) };
    }
    return this.#count.promise;
  }
}

/** The output of a client that stands alone: with a slot of its own. */
function outputOver(
  writer: ByteWriter,
  options: WriteClientOptions,
): ClientOutput {
  checkWriter(writer);
  const slot = new OperationSlot((error) =>
    options.onError ? options.onError(error) : output.threw(error)
  );
  const sink = new WriterSink(writer, (reason) => output.broken(reason));
  const output: ClientOutput = new ClientOutput(sink, slot);
  writer.closed.then(
    () => output.writerClosed(),
    (reason) => output.fail(reason),
  );
  return output;
}
