import { Roster, type RosterMember } from "./roster.ts";

/** What answers a request. */
export interface Answerer {
  /** Ends it from the host's side. */
  cut(code: number): void;
}

/** A request that is being answered. */
export interface OpenRequest extends RosterMember {
  readonly answerer: Answerer;
  /** How many requests it is away from a client's own. */
  readonly depth: number;
  /** Whether it is one of the sessions that `maxSessions` counts. */
  readonly counts: boolean;
}

/** All requests of a host that have not ended. */
export class OpenRequests {
  readonly #requests = new Roster<OpenRequest>();
  #sessions = 0;

  /** Requests, children among them. */
  get size(): number {
    return this.#requests.size;
  }

  /** Those that count. */
  get sessions(): number {
    return this.#sessions;
  }

  add(answerer: Answerer, depth: number, counts: boolean): OpenRequest {
    const request: OpenRequest = { answerer, depth, counts, place: 0 };
    this.#requests.add(request);
    if (counts) this.#sessions++;
    return request;
  }

  remove(request: OpenRequest): void {
    this.#requests.remove(request);
    if (request.counts) this.#sessions--;
  }

  /** Ends all of them, children first: a child whose parent has ended takes its client for gone. */
  cut(code: number): void {
    const requests = this.#requests.all().sort((a, b) => b.depth - a.depth);
    for (const { answerer } of requests) answerer.cut(code);
  }
}
