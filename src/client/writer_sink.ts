import { type ByteWriter, isShared, takeBuffer } from "./byte_writer.ts";
import type { ByteSink } from "./byte_sink.ts";
import { ignoreErrors } from "../base/promises.ts";

/**
 * A `ByteWriter` as a sink: the one place that knows platform writers.
 *
 * A platform's writer shows whether it has room through promises alone. So a
 * `ready` that was seen to fulfil is remembered: while the writer shows the
 * same promise, it still has room, and nothing has to be awaited.
 *
 * @see {@link https://streams.spec.whatwg.org/#default-writer-ready | Streams Standard, ready}
 */
export class WriterSink implements ByteSink {
  readonly #writer: ByteWriter;
  /** Called when the writer fails, once or more. */
  readonly #failed: (reason: unknown) => void;
  /** The last `ready` that was seen to fulfil. */
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
    if (isShared(bytes)) throw new TypeError("Cannot give shared memory away");
    // It may still refuse, and a refused call detaches nothing: the copy comes first.
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
    // Any writer's: its promises may be no promises of the platform.
    this.#written = Promise.resolve(this.#writer.write(bytes));
    this.#written.catch(this.#failed);
    // Read after the write: before it, the promise may be one for room that
    // this write has taken.
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
