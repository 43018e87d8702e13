import type { ByteSink, BytesToCome } from "../client/byte_sink.ts";

/** A sink in front of another: what it does not do itself, the inner one does. */
export abstract class WrappedWriter implements ByteSink {
  /** The sink that this one passes bytes on to. */
  protected readonly inner: ByteSink;
  /** What was refused first, in words: it may be why the body ends too short. */
  #refused: string | undefined;

  /** @param refused What was refused of the body before there was this sink. */
  constructor(inner: ByteSink, refused?: string) {
    this.inner = inner;
    this.#refused = refused;
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

  check(bytes: BytesToCome): void {
    this.inner.check?.(bytes);
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

  /** Bytes are refused, for what the text says. */
  protected refuse(text: string): void {
    this.#refused ??= text;
  }

  /** A fault of the whole body, and what was refused of it. */
  protected withRefused(fault: string): string {
    return this.#refused === undefined
      ? fault
      : `${fault}, after a write was refused: ${this.#refused}`;
  }
}
