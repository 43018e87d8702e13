import type { Body, BodyConsumer } from "../../src/response/body_consumer.ts";

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

  deliver(body: Body): void {
    this.bodies.push(body);
  }

  cancelled(reason: unknown): void {
    this.reasons.push(reason);
  }

  progress(): void {
    this.progressed++;
  }

  /** The delivered stream; an error if there is none. */
  get stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const [body] = this.bodies;
    if (body instanceof ReadableStream) return body;
    throw new Error("no stream was delivered");
  }

  /** The one reader of the delivered stream. */
  get reader(): ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> {
    return this.#reader ??= this.stream.getReader();
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
