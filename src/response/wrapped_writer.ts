import type { ByteSink, BytesToCome, TakeBack } from "../client/byte_sink.ts";

/** A sink that wraps another, and passes on every call that it does not override. */
export abstract class WrappedWriter implements ByteSink {
  /** The sink to which this one passes bytes. */
  protected readonly inner: ByteSink;
  /** The reason why bytes were first refused. A body may be too short for that reason. */
  #refused: string | undefined;

  /** @param refused The reason why bytes of the body were refused before this sink was made, if they were. */
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

  abstract give(
    bytes: Uint8Array<ArrayBuffer>,
    back?: TakeBack,
  ): Promise<void> | undefined;

  drain(): Promise<void> | undefined {
    return this.inner.drain();
  }

  end(): Promise<void> | undefined {
    return this.inner.end();
  }

  abort(reason: unknown): Promise<void> {
    return this.inner.abort(reason);
  }

  /** Notes why bytes are refused. */
  protected refuse(text: string): void {
    this.#refused ??= text;
  }

  /** Adds the reason of an earlier refusal to a fault of the whole body. */
  protected withRefused(fault: string): string {
    return this.#refused === undefined
      ? fault
      : `${fault}, after a write was refused: ${this.#refused}`;
  }
}
