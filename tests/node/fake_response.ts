import { EventEmitter } from "node:events";
import type { NodeResponse } from "../../src/node/node_types.ts";

/** A write on its way: its bytes are looked at when the client takes them. */
interface Write {
  readonly chunk: Uint8Array;
  readonly callback: (error?: Error) => void;
}

/** A server's response whose client is the test. */
export class FakeResponse extends EventEmitter {
  /** Writes that the client has not taken. */
  readonly writes: Write[] = [];
  ended = false;
  destroyed = false;
  headFlushed = false;
  #wake: (() => void) | undefined;

  /** As what it stands for. */
  get asResponse(): NodeResponse {
    return this as unknown as NodeResponse;
  }

  flushHeaders(): void {
    this.headFlushed = true;
    this.#wake?.();
  }

  write(chunk: Uint8Array, callback: (error?: Error) => void): boolean {
    if (this.destroyed) queueMicrotask(() => callback(new Error("destroyed")));
    else this.writes.push({ chunk, callback });
    this.#wake?.();
    return true;
  }

  end(): void {
    this.ended = true;
    this.#wake?.();
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    for (const { callback } of this.writes.splice(0)) {
      queueMicrotask(() => callback(new Error("destroyed")));
    }
    this.#wake?.();
  }

  /** A copy of the oldest write, which is then taken; `undefined` at the end. */
  async take(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    while (this.writes.length === 0) {
      if (this.destroyed) throw new Error("broken off");
      if (this.ended) return undefined;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const { chunk, callback } = this.writes.shift()!;
    const copy = new Uint8Array(chunk);
    callback();
    return copy;
  }
}
