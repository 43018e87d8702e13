import type { AnswerChannel } from "./answer_channel.ts";
import { bodiless, counted, responseOf } from "./bodies.ts";
import type { BodyOutlet, BodyOutletOwner } from "./body_outlet.ts";
import { BodyStream } from "./body_stream.ts";
import { cutConnection, type Platform } from "../base/platform.ts";
import { Deferred, ignoreErrors } from "../base/promises.ts";
import type { ResponseHead } from "./response_head.ts";

/** The channel of a fetch handler: the answer is a `Response`. */
export class FetchChannel implements AnswerChannel {
  readonly #response = new Deferred<Response>();
  /** The response, once there is one. Its rejection is marked as handled. */
  readonly response: Promise<Response> = this.#response.promise;
  readonly #request: Request;
  readonly #platform: Platform;

  /** @param request The client's request, or a child request, which the runtime does not know. */
  constructor(request: Request, platform: Platform) {
    this.#request = request;
    this.#platform = platform;
  }

  stream(head: ResponseHead, owner: BodyOutletOwner): BodyOutlet {
    const stream = new BodyStream(owner, head.length);
    this.#response.resolve(responseOf(head, stream.readable));
    return stream;
  }

  whole(head: ResponseHead, body: Uint8Array<ArrayBuffer> | null): void {
    const isClients = this.#request === this.#platform.request;
    const sent = body !== null && isClients
      ? counted(head, body.length, this.#platform)
      : head;
    this.#response.resolve(responseOf(sent, body));
  }

  bodiless(head: ResponseHead, length: number | undefined): void {
    this.#response.resolve(bodiless(head, length));
  }

  pass(response: Response): void {
    this.#response.resolve(response);
  }

  refuse(error: unknown): void {
    this.#response.reject(error);
  }

  cut(): void {
    cutConnection(this.#platform);
  }

  /**
   * Listens to the request's signal for a client that leaves.
   *
   * The signal alone is not reliable. Deno's aborts after every answer. workerd's
   * does not abort while nothing is written to a client that closed. So it counts
   * only while the session is open, and the listener is removed at its end.
   *
   * If the signal throws, the request counts as one without a signal. This code
   * runs at the end of a turn, where an error would end the process.
   *
   * @see {@link https://github.com/denoland/deno/pull/35733 | Deno, when a request's signal aborts}
   * @see {@link https://github.com/cloudflare/workerd/issues/6832 | workerd, a client's FIN}
   */
  onLeft(left: (reason: unknown) => void): () => void {
    let signal: AbortSignal;
    let isLate: boolean;
    const aborted = () => left(reasonOf(signal));
    try {
      ({ signal } = this.#request);
      isLate = signal.aborted;
      if (!isLate) signal.addEventListener("abort", aborted, { once: true });
    } catch {
      return () => {};
    }
    if (isLate) aborted();
    return () =>
      ignoreErrors(() => signal.removeEventListener("abort", aborted));
  }
}

function reasonOf(signal: AbortSignal): unknown {
  try {
    return signal.reason;
  } catch {
    return undefined;
  }
}
