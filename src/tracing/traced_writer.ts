import type { ByteWriter } from "../byte_writer.ts";
import type { RequestTrace } from "./request_trace.ts";
import { WrappedWriter } from "../wrapped_writer.ts";

/**
 * A writer that tells when writes have to wait, and when they need not any more.
 *
 * @param inner A writer that has room, and shows the same `ready` whenever it has.
 */
export function tracedWriter(
  inner: ByteWriter,
  trace: RequestTrace,
): ByteWriter {
  return inner.give === undefined
    ? new TracedWriter(inner, trace)
    : new TracedGivenWriter(inner, trace);
}

class TracedWriter extends WrappedWriter {
  readonly #trace: RequestTrace;
  /** The `ready` of a writer that has room. */
  readonly #idle: Promise<void>;
  #waiting: Promise<void> | undefined;

  constructor(inner: ByteWriter, trace: RequestTrace) {
    super(inner);
    this.#trace = trace;
    this.#idle = inner.ready;
  }

  override write(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    return this.told(this.inner.write(chunk));
  }

  /** Tells of a wait that this write has begun. */
  protected told(written: Promise<void>): Promise<void> {
    const { ready, desiredSize } = this.inner;
    if (
      ready !== this.#idle && ready !== this.#waiting && desiredSize !== null
    ) {
      this.#waiting = ready;
      this.#wait(written, ready, desiredSize);
    }
    return written;
  }

  /** Writes settle before `ready` does: what is told of the wait comes before what follows from its end. */
  #wait(
    written: Promise<void>,
    ready: Promise<void>,
    desiredSize: number,
  ): void {
    const began = this.#trace.now();
    const name = desiredSize > 0 ? "turn" : "client";
    this.#trace.record("wait", name, { phase: "begins", desiredSize });
    let told = false;
    const ended = (room: boolean) => {
      if (told) return;
      told = true;
      const waited = this.#trace.now() - began;
      this.#trace.record("wait", name, { phase: "ends", waited, room });
    };
    for (const end of [written, ready]) {
      end.then(() => ended(true), () => ended(false));
    }
  }
}

/** Around a writer that buffers can be given to. */
class TracedGivenWriter extends TracedWriter {
  give(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    return this.told(this.inner.give!(chunk));
  }
}
