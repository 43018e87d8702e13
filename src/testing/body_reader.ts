import { Deferred, ignoreErrors } from "../base/promises.ts";

type Chunk = Uint8Array<ArrayBuffer>;

/**
 * Reads a response body on demand: a number of bytes in advance, then only what
 * `read()` asks for. It takes whole chunks, since a stream gives no parts of
 * them.
 */
export class BodyReader {
  readonly #readAhead: number;
  #reader: ReadableStreamDefaultReader<Chunk> | undefined;
  #held: Chunk[] = [];
  #size = 0;
  #wanted = 0;
  #reading = false;
  #state: "open" | "ended" | "failed" = "open";
  #reason: unknown;
  #changed: Deferred = new Deferred();

  /** @param readAhead Bytes to take before `read()` asks for them. */
  constructor(readAhead: number) {
    this.#readAhead = readAhead;
  }

  /** Starts reading a body. */
  open(body: ReadableStream<Chunk> | null): void {
    if (this.#state !== "open") ignoreErrors(() => body?.cancel(this.#reason));
    else if (body === null) this.#end("ended");
    else {
      this.#reader = body.getReader();
      this.#take();
    }
  }

  /** Ends with a failure: there is no more body. */
  fail(reason: unknown): void {
    this.#reason = reason;
    this.#end("failed");
  }

  /** Stops reading and cancels the body. */
  leave(reason: unknown): void {
    if (this.#state !== "open") return;
    this.fail(reason);
    ignoreErrors(() => this.#reader?.cancel(reason));
  }

  /** True after the body has ended or failed. */
  get over(): boolean {
    return this.#state !== "open";
  }

  /** Reads `bytes` bytes, fewer at the end. Without a count: the next chunk, empty at the end. */
  async read(bytes?: number): Promise<Chunk> {
    const wanted = bytes ?? 1;
    this.#want(wanted);
    while (this.#size < wanted && this.#state === "open") {
      await this.#changed.promise;
      // A concurrent read may have taken the bytes.
      this.#want(wanted);
    }
    if (this.#size < wanted && this.#state === "failed") throw this.#reason;
    const taken = this.#takeHeld(bytes ?? this.#held[0]?.length ?? 0);
    this.#wanted = 0;
    this.#take();
    return taken;
  }

  /** Reads the rest of the body. */
  async rest(): Promise<Chunk> {
    return await this.read(Infinity);
  }

  #want(bytes: number): void {
    this.#wanted = Math.max(this.#wanted, bytes);
    this.#take();
  }

  #take(): void {
    if (
      this.#reader === undefined || this.#reading || this.#state !== "open" ||
      this.#size >= Math.max(this.#readAhead, this.#wanted)
    ) return;
    this.#reading = true;
    this.#reader.read().then(({ done, value }) => {
      this.#reading = false;
      if (done) {
        this.#end("ended");
        return;
      }
      this.#held.push(value);
      this.#size += value.length;
      this.#change();
      this.#take();
    }, (reason) => this.fail(reason));
  }

  #takeHeld(bytes: number): Chunk {
    const taken = new Uint8Array(Math.min(bytes, this.#size));
    let at = 0;
    while (at < taken.length) {
      const chunk = this.#held[0]!;
      const part = chunk.subarray(0, taken.length - at);
      taken.set(part, at);
      at += part.length;
      if (part.length === chunk.length) this.#held.shift();
      else this.#held[0] = chunk.subarray(part.length);
    }
    this.#size -= taken.length;
    return taken;
  }

  #end(state: "ended" | "failed"): void {
    if (this.#state !== "open") return;
    this.#state = state;
    this.#change();
  }

  #change(): void {
    const changed = this.#changed;
    this.#changed = new Deferred();
    changed.resolve();
  }
}
