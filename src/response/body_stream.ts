import type { SizedSource } from "../base/platform.ts";

type Chunk = Uint8Array<ArrayBuffer>;

/** Whom a {@linkcode BodyStream} reports to. */
export interface BodyStreamOwner {
  /** A chunk goes into the stream. */
  handedOver(bytes: number): void;
  /** Bytes were handed over while none were waiting, or some were taken. */
  progress(): void;
  /** The consumer has taken what was in the stream; `isEmpty`: nothing follows it yet. */
  pulled(isEmpty: boolean): void;
  /** The consumer has cancelled the stream. */
  cancelled(reason: unknown): void;
}

/**
 * The stream of a body. One chunk is in it at a time and the others wait in a
 * queue, so that it is known what the consumer has taken.
 */
export class BodyStream {
  /** The body, for a `Response`. */
  readonly readable: ReadableStream<Chunk>;
  /** Bytes that the consumer has not taken. */
  waiting = 0;
  #inStream = 0;
  #queue: Chunk[] = [];
  /** `open` → `closed`, or → `dropped`: nothing goes into it any more. */
  #state: "open" | "closed" | "dropped" = "open";
  #controller!: ReadableStreamDefaultController<Chunk>;
  readonly #owner: BodyStreamOwner;

  constructor(owner: BodyStreamOwner, length: number | undefined) {
    this.#owner = owner;
    const source: SizedSource = {
      expectedLength: length,
      start: (controller) => {
        this.#controller = controller;
      },
      pull: () => this.#pulled(),
      cancel: (reason) => owner.cancelled(reason),
    };
    this.readable = new ReadableStream(source, { highWaterMark: 1 });
  }

  /** Takes a chunk, and its buffer with it. */
  put(chunk: Chunk): void {
    // The consumer may cancel while it is given the stream.
    if (this.#state !== "open") return;
    const isFirst = this.waiting === 0;
    this.waiting += chunk.length;
    if (!isFirst) {
      this.#queue.push(chunk);
      return;
    }
    this.#owner.progress();
    this.#enqueue(chunk);
  }

  /** All bytes were taken: the stream ends. Whether that is new. */
  close(): boolean {
    if (this.#state !== "open") return false;
    this.#state = "closed";
    this.#controller.close();
    return true;
  }

  /** Lets go of what waits: nothing is handed over any more. */
  drop(): void {
    this.#state = "dropped";
    this.waiting = this.#inStream = 0;
    this.#queue = [];
  }

  /** Errors the stream. */
  error(reason: unknown): void {
    this.#controller.error(reason);
  }

  #enqueue(chunk: Chunk): void {
    if (this.#state !== "open") return;
    this.#inStream = chunk.length;
    this.#owner.handedOver(chunk.length);
    this.#controller.enqueue(chunk);
    // With a reader waiting, the chunk is gone at once and room remains.
    if (this.#controller.desiredSize! > 0) this.#taken();
  }

  #taken(): void {
    this.waiting -= this.#inStream;
    this.#inStream = 0;
  }

  #pulled(): void {
    this.#taken();
    this.#owner.progress();
    const next = this.#queue.shift();
    if (next !== undefined) this.#enqueue(next);
    this.#owner.pulled(next === undefined);
  }
}
