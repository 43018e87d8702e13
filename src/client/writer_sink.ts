import { type ByteWriter, takeBuffer } from "./byte_writer.ts";
import type { ByteSink } from "./byte_sink.ts";
import { ignoreErrors } from "../base/promises.ts";

/**
 * Adapts a `ByteWriter` to a sink. Only this class knows platform writers.
 *
 * A platform's writer shows whether it has room only through promises. The
 * sink therefore remembers the last `ready` that it saw fulfil. While the
 * writer returns that same promise, it still has room, and no await is needed.
 *
 * @see {@link https://streams.spec.whatwg.org/#default-writer-ready | Streams Standard, ready}
 */
export class WriterSink implements ByteSink {
  readonly #writer: ByteWriter;
  /** Called when the writer fails, possibly more than once. */
  readonly #failed: (reason: unknown) => void;
  /** The last `ready` that has fulfilled. */
  #fulfilled: Promise<void> | undefined;
  #written: Promise<void> | undefined;

  constructor(writer: ByteWriter, failed: (reason: unknown) => void) {
    this.#writer = writer;
    this.#failed = failed;
  }

  get desiredSize(): number | null {
    return this.#writer.desiredSize;
  }

  get ready(): Promise<void> {
    return this.#writer.ready;
  }

  get written(): Promise<void> | undefined {
    return this.#written;
  }

  put(bytes: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    const { copies = false } = this.#writer;
    return this.#write(copies ? bytes : new Uint8Array(bytes));
  }

  give(bytes: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    if (!this.#writer.copies) return this.#write(takeBuffer(bytes));
    // The writer may still refuse the bytes, and a refused call detaches
    // nothing. So it is given the bytes to copy before they are detached.
    const room = this.#write(bytes);
    ignoreErrors(() => takeBuffer(bytes));
    return room;
  }

  drain(): Promise<void> | undefined {
    return this.#writer.flush?.() ?? this.#written;
  }

  end(): Promise<void> {
    return Promise.resolve(this.#writer.close());
  }

  abort(reason: unknown): Promise<void> {
    return Promise.resolve(this.#writer.abort(reason));
  }

  #write(bytes: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    // A writer may return any thenable, so it is made a promise.
    this.#written = Promise.resolve(this.#writer.write(bytes));
    this.#written.catch(this.#failed);
    // `ready` must be read after the write: the one before may be fulfilled
    // for room that this write has used.
    const { ready } = this.#writer;
    return ready === this.#fulfilled ? undefined : this.#learn(ready);
  }

  #learn(ready: Promise<void>): Promise<void> {
    const room = Promise.resolve(ready).then(() => {
      this.#fulfilled = ready;
    });
    room.catch(() => {});
    return room;
  }
}
