import type { BodyConsumer } from "../../src/response/body_consumer.ts";
import type {
  BodyOutlet,
  BodyOutletOwner,
} from "../../src/response/body_outlet.ts";
import { BodyStream } from "../../src/response/body_stream.ts";

/** The body of a response: a stream, all bytes at once, or none. */
export type Body =
  | ReadableStream<Uint8Array<ArrayBuffer>>
  | Uint8Array<ArrayBuffer>
  | null;

/** The consumer of a stream: `streamed` gets it at the first hand-over. */
export function consumerOf(
  streamed: (stream: ReadableStream<Uint8Array<ArrayBuffer>>) => unknown,
  others: Partial<BodyConsumer> = {},
): BodyConsumer {
  return {
    stream(owner) {
      const stream = new BodyStream(owner, undefined);
      streamed(stream.readable);
      return stream;
    },
    whole() {},
    ...others,
  };
}

/** Receives the body of a `ResponseWriter`, and counts what it was told. */
export class Delivery implements BodyConsumer {
  /** Each body that was delivered; a writer delivers one. */
  readonly bodies: Body[] = [];
  readonly reasons: unknown[] = [];
  progressed = 0;
  #reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;

  /** Bytes that wait and do not count against the limit. */
  get uncounted(): number {
    return 0;
  }

  stream(owner: BodyOutletOwner): BodyOutlet {
    const stream = new BodyStream(owner, undefined);
    this.bodies.push(stream.readable);
    return stream;
  }

  whole(body: Uint8Array<ArrayBuffer> | null): void {
    this.bodies.push(body);
  }

  cancelled(reason: unknown): void {
    this.reasons.push(reason);
  }

  progress(): void {
    this.progressed++;
  }

  /** The delivered stream; an error if there is none. */
  get streamed(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const [body] = this.bodies;
    if (body instanceof ReadableStream) return body;
    throw new Error("no stream was delivered");
  }

  /** The one reader of the delivered stream. */
  get reader(): ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> {
    return this.#reader ??= this.streamed.getReader();
  }

  /** All bytes from here to the end; those delivered at once if there is no stream. */
  async rest(): Promise<Uint8Array<ArrayBuffer>> {
    const [body] = this.bodies;
    if (body === null || body instanceof Uint8Array) {
      return body ?? new Uint8Array(0);
    }
    const parts: Uint8Array<ArrayBuffer>[] = [];
    while (true) {
      const { done, value } = await this.reader.read();
      if (done) break;
      parts.push(value);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  }
}
