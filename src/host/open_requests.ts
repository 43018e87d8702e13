/** Answers one request: a session, or a plain answer. */
export interface Answerer {
  /** Ends the request from the host's side. */
  cut(code: number): void;
}

/** A request that is being answered. */
export interface OpenRequest {
  readonly answerer: Answerer;
  /** Number of requests between this one and the client's own: 0 for that one. */
  readonly depth: number;
  /** Whether `maxSessions` counts it. */
  readonly counts: boolean;
  /** Where it stands in the list. */
  index: number;
}

/**
 * The requests of a host that have not ended, in no order. Adding and removing
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
  /** Number of requests that `maxSessions` counts. */
  sessions = 0;

  add(answerer: Answerer, depth: number, counts: boolean): OpenRequest {
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
  }

  /** Ends all requests, children first: a child whose parent ended first would report a client that left. */
  cut(code: number): void {
    // A copy: those that end are removed meanwhile.
    const requests = [...this.#requests].sort((a, b) => b.depth - a.depth);
    for (const { answerer } of requests) answerer.cut(code);
  }
}
