import type { ByteSink } from "../../src/client/byte_sink.ts";
import type { ByteWriter } from "../../src/client/byte_writer.ts";
import { WriterSink } from "../../src/client/writer_sink.ts";

/** A sink with the calls of the Streams Standard's writers, so that each gives a promise. */
export class SinkWriter implements ByteWriter {
  /** A sink takes a copy. */
  readonly copies = true;
  /** A sink does not say when it has closed. */
  readonly closed: Promise<void> = new Promise(() => {});
  readonly #sink: ByteSink;

  constructor(sink: ByteSink) {
    this.#sink = sink;
  }

  get ready(): Promise<void> {
    return this.#sink.ready;
  }

  get desiredSize(): number | null {
    return this.#sink.desiredSize;
  }

  write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    return this.#sink.put(bytes) ?? Promise.resolve();
  }

  give(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    return this.#sink.give(bytes) ?? Promise.resolve();
  }

  flush(): Promise<void> {
    return this.#sink.drain() ?? Promise.resolve();
  }

  close(): Promise<void> {
    return this.#sink.end() ?? Promise.resolve();
  }

  abort(reason?: unknown): Promise<void> {
    return this.#sink.abort(reason);
  }
}

/** A platform's writer as a sink whose failures are ignored. */
export function sinkOver(writer: ByteWriter): WriterSink {
  return new WriterSink(writer, () => {});
}
