import type { ByteSink } from "../byte_sink.ts";
import { WrappedWriter } from "../wrapped_writer.ts";
import type { RequestTrace } from "./request_trace.ts";

/** A sink that tells when writes have to wait, and when they no longer have to. */
export class TracedWriter extends WrappedWriter {
  readonly #trace: RequestTrace;
  #waiting: Promise<void> | undefined;

  constructor(inner: ByteSink, trace: RequestTrace) {
    super(inner);
    this.#trace = trace;
  }

  override put(bytes: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    return this.#told(this.inner.put(bytes));
  }

  override give(bytes: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    return this.#told(this.inner.give(bytes));
  }

  #told(room: Promise<void> | undefined): Promise<void> | undefined {
    const { desiredSize } = this.inner;
    if (
      room !== undefined && room !== this.#waiting && desiredSize !== null
    ) {
      this.#waiting = room;
      this.#wait(room, desiredSize);
    }
    return room;
  }

  #wait(room: Promise<void>, desiredSize: number): void {
    const began = this.#trace.now();
    const name = desiredSize > 0 ? "turn" : "client";
    this.#trace.record("wait", name, { phase: "begins", desiredSize });
    const ended = (room: boolean) => {
      const waited = this.#trace.now() - began;
      this.#trace.record("wait", name, { phase: "ends", waited, room });
    };
    room.then(() => ended(true), () => ended(false));
  }
}
