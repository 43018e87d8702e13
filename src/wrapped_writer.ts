import type { ByteSink } from "./byte_sink.ts";

/** A sink in front of another: what it does not do itself, the inner one does. */
export abstract class WrappedWriter implements ByteSink {
  /** The sink that this one passes bytes on to. */
  protected readonly inner: ByteSink;

  constructor(inner: ByteSink) {
    this.inner = inner;
  }

  get desiredSize(): number | null {
    return this.inner.desiredSize;
  }

  get ready(): Promise<void> {
    return this.inner.ready;
  }

  get written(): Promise<void> | undefined {
    return this.inner.written;
  }

  abstract put(bytes: Uint8Array<ArrayBuffer>): Promise<void> | undefined;

  abstract give(bytes: Uint8Array<ArrayBuffer>): Promise<void> | undefined;

  drain(): Promise<void> | undefined {
    return this.inner.drain();
  }

  end(): Promise<void> | undefined {
    return this.inner.end();
  }

  abort(reason: unknown): Promise<void> {
    return this.inner.abort(reason);
  }
}
