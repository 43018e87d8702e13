import { Deferred, quietly } from "../base/promises.ts";

type Chunk = Uint8Array<ArrayBuffer>;

/**
 * A client of a response's body that takes no more than it is told to: so many
 * bytes unasked, and what is asked for. It takes whole chunks, since streams
 * give nothing less.
 */
export class BodyReader {
  readonly #unasked: number;
  #reader: ReadableStreamDefaultReader<Chunk> | undefined;
  #held: Chunk[] = [];
  #size = 0;
  #asked = 0;
  #reading = false;
  #state: "open" | "ended" | "failed" = "open";
  #reason: unknown;
  #changed: Deferred = new Deferred();

  /** @param unasked Bytes that it takes unasked. */
  constructor(unasked: number) {
    this.#unasked = unasked;
  }

  /** Begins to read. */
  open(body: ReadableStream<Chunk> | null): void {
    if (this.#state !== "open") quietly(() => body?.cancel(this.#reason));
    else if (body === null) this.#end("ended");
    else {
      this.#reader = body.getReader();
      this.#take();
    }
  }

  /** There will be no body. */
  fail(reason: unknown): void {
    this.#reason = reason;
    this.#end("failed");
  }

  /** Takes no more, and says so. */
  leave(reason: unknown): void {
    if (this.#state !== "open") return;
    this.fail(reason);
    quietly(() => this.#reader?.cancel(reason));
  }

  /** Whether all was taken, or never will be. */
  get over(): boolean {
    return this.#state !== "open";
  }

  /** So many bytes, fewer at the end; the next piece when left out, empty at the end. */
  async read(bytes?: number): Promise<Chunk> {
    const wanted = bytes ?? 1;
    this.#ask(wanted);
    while (this.#size < wanted && this.#state === "open") {
      await this.#changed.promise;
      // Another read may have taken what came.
      this.#ask(wanted);
    }
    if (this.#size < wanted && this.#state === "failed") throw this.#reason;
    const taken = this.#takeHeld(bytes ?? this.#held[0]?.length ?? 0);
    this.#asked = 0;
    this.#take();
    return taken;
  }

  /** All that is left. */
  async rest(): Promise<Chunk> {
    return await this.read(Infinity);
  }

  #ask(bytes: number): void {
    this.#asked = Math.max(this.#asked, bytes);
    this.#take();
  }

  #take(): void {
    if (
      this.#reader === undefined || this.#reading || this.#state !== "open" ||
      this.#size >= Math.max(this.#unasked, this.#asked)
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
