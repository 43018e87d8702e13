import type { BodyOutlet, BodyOutletOwner } from "./body_outlet.ts";
import type { SizedSource } from "../base/platform.ts";

type Chunk = Uint8Array<ArrayBuffer>;

/**
 * The stream of a body. It holds one chunk at a time; the others wait in a
 * queue. So the writer knows how many bytes the consumer has taken.
 */
export class BodyStream implements BodyOutlet {
  /** The body, for a `Response`. */
  readonly readable: ReadableStream<Chunk>;
  /** The number of bytes that the consumer has not taken. */
  waiting = 0;
  #inStream = 0;
  #queue: Chunk[] = [];
  /** `open` → `closed` or `dropped`: no chunk goes into the stream any more. */
  #state: "open" | "closed" | "dropped" = "open";
  #controller!: ReadableStreamDefaultController<Chunk>;
  readonly #owner: BodyOutletOwner;

  constructor(owner: BodyOutletOwner, length: number | undefined) {
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

  get queued(): number {
    return this.waiting;
  }

  put(chunk: Chunk): void {
    // The consumer may cancel while it receives the stream.
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

  /** Ends the stream after all bytes were taken. Returns true if it was open. */
  close(): boolean {
    if (this.#state !== "open") return false;
    this.#state = "closed";
    this.#controller.close();
    return true;
  }

  /** Drops the waiting chunks, and hands over no more. */
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
    // If a read is pending, it takes the chunk at once and there is room again.
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
