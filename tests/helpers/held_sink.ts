/** A platform's writer whose sink holds each chunk until the test takes it. */
export class HeldSink {
  readonly writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>;
  /** Chunks that the sink was given. */
  readonly chunks: Uint8Array<ArrayBuffer>[] = [];
  /** How the stream told the sink that it has ended; undefined while it has not. */
  outcome: string | undefined;
  #controller!: WritableStreamDefaultController;
  #inFlight: PromiseWithResolvers<void> | undefined;
  #willing = 0;

  /** @param highWaterMark Bytes. */
  constructor(highWaterMark: number) {
    const stream = new WritableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => {
        this.#controller = controller;
      },
      write: (chunk) => this.#write(chunk),
      close: () => {
        this.outcome = "ended";
      },
      abort: (reason) => {
        this.outcome = `aborted ${reason}`;
      },
    }, { highWaterMark, size: (chunk) => chunk!.byteLength });
    this.writer = stream.getWriter();
  }

  /** Takes the chunk that is held, or else the next one at once. */
  take(): void {
    if (this.#inFlight === undefined) this.#willing++;
    else this.#inFlight.resolve();
    this.#inFlight = undefined;
  }

  /** Errors the stream and leaves the chunk in flight as it is. */
  error(reason: unknown): void {
    this.#controller.error(reason);
  }

  /** Errors the stream and fails the chunk in flight. */
  fail(reason: unknown): void {
    this.#controller.error(reason);
    this.#inFlight?.reject(reason);
    this.#inFlight = undefined;
  }

  #write(chunk: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    this.chunks.push(chunk);
    if (this.#willing > 0) {
      this.#willing--;
      return;
    }
    this.#inFlight = Promise.withResolvers<void>();
    return this.#inFlight.promise;
  }
}
