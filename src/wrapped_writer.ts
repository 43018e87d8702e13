import type { ByteWriter } from "./byte_writer.ts";

/** A writer in front of another: what it does not do itself, the inner one does. */
export abstract class WrappedWriter implements ByteWriter {
  /** The writer behind this one. */
  protected readonly inner: ByteWriter;

  constructor(inner: ByteWriter) {
    this.inner = inner;
  }

  get copies(): boolean {
    return this.inner.copies === true;
  }

  get ready(): Promise<void> {
    return this.inner.ready;
  }

  get desiredSize(): number | null {
    return this.inner.desiredSize;
  }

  get closed(): Promise<void> {
    return this.inner.closed;
  }

  abstract write(chunk: Uint8Array<ArrayBuffer>): Promise<void>;

  close(): Promise<void> {
    return this.inner.close();
  }

  abort(reason?: unknown): Promise<void> {
    return this.inner.abort(reason);
  }

  flush(): Promise<void> {
    return this.inner.flush?.() ?? this.inner.ready;
  }
}
