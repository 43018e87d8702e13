import { type ListMember, UnorderedList } from "./unordered_list.ts";

/** Answers one request: a session, or a plain answer. */
export interface Answerer {
  /** Ends the request from the host's side. */
  cut(code: number): void;
}

/** A request that is being answered. */
export interface OpenRequest extends ListMember {
  readonly answerer: Answerer;
  /** Number of requests between this one and the client's own: 0 for that one. */
  readonly depth: number;
  /** Whether `maxSessions` counts it. */
  readonly counts: boolean;
}

/** The requests of a host that have not ended. */
export class OpenRequests {
  readonly #requests = new UnorderedList<OpenRequest>();
  /** Number of requests, child requests included. */
  size = 0;
  /** Number of requests that `maxSessions` counts. */
  sessions = 0;

  add(answerer: Answerer, depth: number, counts: boolean): OpenRequest {
    const request: OpenRequest = { answerer, depth, counts, index: 0 };
    this.#requests.add(request);
    this.size++;
    if (counts) this.sessions++;
    return request;
  }

  remove(request: OpenRequest): void {
    this.#requests.remove(request);
    this.size--;
    if (request.counts) this.sessions--;
  }

  /** Ends all requests, children first: a child whose parent ended first would report a client that left. */
  cut(code: number): void {
    const requests = this.#requests.all().sort((a, b) => b.depth - a.depth);
    for (const { answerer } of requests) answerer.cut(code);
  }
}
