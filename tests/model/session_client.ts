import { positioned, wrongBytes } from "./positions.ts";

/** The client of a modelled session: what it sends, takes, and how it leaves. */
export class SessionClient {
  readonly request: Request;
  /** Bytes of the body that were taken, right or not. */
  taken = 0;
  /** Of those, the ones that are not the next. */
  wrong = 0;
  /** How the body ended for its reader. */
  end: "clean" | "errored" | undefined;
  cancelled = false;
  left = false;
  response: Response | undefined;
  /** Bytes of the upload that were sent. */
  sent = 0;
  /** Who listens for the client's leaving. */
  listeners = 0;
  #pulls = 0;
  #sends: ReadableStreamDefaultController<Uint8Array> | undefined;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  readonly #abort = new AbortController();

  constructor(method: string) {
    const upload = method === "POST"
      ? new ReadableStream<Uint8Array>({
        start: (controller) => {
          this.#sends = controller;
          // The extension is called with the first chunk.
          this.upload(10);
        },
        cancel: () => {
          this.#sends = undefined;
        },
      })
      : null;
    this.request = new Request("http://localhost/", {
      method,
      body: upload,
      signal: this.#abort.signal,
      ...(upload === null ? {} : { duplex: "half" }),
    });
    this.#countListeners(this.request.signal);
  }

  /** Reads that have not settled. */
  get pulling(): boolean {
    return this.#pulls > 0;
  }

  received(response: Response): void {
    this.response = response;
    if (response.body === null) this.end = "clean";
  }

  /** Asks for what comes next. */
  pull(): void {
    if (this.#open === undefined) return;
    this.#pulls++;
    this.#open.read().then(({ done, value }) => {
      if (done) return this.#ended("clean");
      this.wrong += wrongBytes(value, this.taken);
      this.taken += value.length;
    }, () => this.#ended("errored")).then(() => this.#pulls--);
  }

  /** Cancels the body, if there is one. */
  cancel(): boolean {
    if (this.#open === undefined || this.end !== undefined) return false;
    this.cancelled = true;
    this.#open.cancel("cancelled").catch(() => {});
    return true;
  }

  /** The signal says that it has left. */
  leave(): void {
    this.left = true;
    this.#abort.abort("left");
  }

  upload(size: number): void {
    if (this.#sends === undefined) return;
    this.#sends.enqueue(positioned(this.sent, size));
    this.sent += size;
  }

  uploadEnds(): void {
    this.#sends?.close();
    this.#sends = undefined;
  }

  get #open(): ReadableStreamDefaultReader<Uint8Array> | undefined {
    return this.#reader ??= this.response?.body?.getReader();
  }

  #ended(how: "clean" | "errored"): void {
    // A cancelled body ends cleanly for whoever still reads it.
    if (!this.cancelled) this.end = how;
  }

  #countListeners(signal: AbortSignal): void {
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    const listening = new Set<unknown>();
    const count = () => {
      this.listeners = signal.aborted ? 0 : listening.size;
    };
    signal.addEventListener = (
      ...args: Parameters<typeof signal.addEventListener>
    ) => {
      listening.add(args[1]);
      count();
      add(...args);
    };
    signal.removeEventListener = (
      ...args: Parameters<typeof signal.removeEventListener>
    ) => {
      listening.delete(args[1]);
      count();
      remove(...args);
    };
  }
}
