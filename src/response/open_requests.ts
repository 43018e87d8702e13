import { type Clock, within } from "../base/clock.ts";
import { Deferred } from "../base/promises.ts";
import { ERROR_OPERATION_ABORTED } from "../base/error_codes.ts";
import { turnEnd } from "../base/turn.ts";

/** Answers one request: a session, a plain answer, or a streamed one. */
export interface Answerer {
  /** A shutdown has begun: the request may go on until its deadline. */
  stop?(): void;
  /** Ends the request from the server's side. */
  cut(code: number): void;
}

/** A request that is being answered. */
export interface OpenRequest {
  readonly answerer: Answerer;
  /** Number of requests between this one and the client's own: 0 for that one. */
  readonly depth: number;
  /** True if it counts towards the limit of open requests. */
  readonly counts: boolean;
  /** Its index in the list. */
  index: number;
}

/**
 * The requests of a host or a responder that have not ended, in no order. Adding and removing
 * take constant time: the last request fills the gap of the removed one.
 *
 * The list replaces a `Map` or a `Set` for performance. V8 rehashes those every
 * few insertions when entries pass through them, and links each old table to the
 * next. Once one old table has reached the old generation, minor collections
 * keep all later tables and their former entries. That took half of the time
 * of a small response.
 *
 * @see {@link https://github.com/v8/v8/blob/main/src/objects/ordered-hash-table.cc | V8, OrderedHashTable::Rehash}
 */
export class OpenRequests {
  readonly #requests: OpenRequest[] = [];
  /** Number of requests, child requests included. */
  size = 0;
  /** Number of requests that a limit counts. */
  sessions = 0;
  #state: "open" | "closed" = "open";
  #drained: Deferred | undefined;

  /** Returns true if one more request may be answered: no shutdown has begun, and the limit is not reached. */
  admits(limit = Infinity): boolean {
    return this.#state === "open" && this.sessions < limit;
  }

  add(answerer: Answerer, depth = 0, counts = true): OpenRequest {
    const request: OpenRequest = { answerer, depth, counts, index: this.size };
    this.size = this.#requests.push(request);
    if (counts) this.sessions++;
    return request;
  }

  remove({ index, counts }: OpenRequest): void {
    const last = this.#requests.pop()!;
    if (last.index !== index) {
      last.index = index;
      this.#requests[index] = last;
    }
    this.size--;
    if (counts) this.sessions--;
    if (this.size === 0) this.#drained?.resolve();
  }

  /** Refuses new requests, waits for the open ones, and cuts those that outlast the deadline. */
  async drain(deadline: number, clock: Clock): Promise<void> {
    this.#state = "closed";
    for (const { answerer } of [...this.#requests]) answerer.stop?.();
    // A request whose call is still running has to be waited for, too.
    await Promise.resolve();
    if (this.size === 0) return;
    this.#drained = new Deferred();
    await within(deadline, this.#drained.promise, clock);
    this.cut(ERROR_OPERATION_ABORTED);
    // Cut operations still have to complete.
    await turnEnd();
  }

  /** Ends all requests, children first: a child whose parent ended first would report a client that left. */
  cut(code: number): void {
    // A copy: those that end are removed meanwhile.
    const requests = [...this.#requests].sort((a, b) => b.depth - a.depth);
    for (const { answerer } of requests) answerer.cut(code);
  }
}
