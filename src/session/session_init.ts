import type { HCONN } from "../isapi/structs.ts";
import type { WatchOrigin } from "../response/deadlines.ts";
import type { ExchangeLimits } from "../response/exchange.ts";
import type { Observer } from "../response/observer.ts";
import type { HostServices, SessionOutcome } from "./host_services.ts";
import type { RequestBody } from "./request_body.ts";
import type { RequestFactsInit } from "./request_facts.ts";

/** The parts of a session. */
export interface SessionInit {
  readonly id: HCONN;
  readonly facts: RequestFactsInit;
  /** The request's body, if it has one. */
  readonly body: RequestBody | undefined;
  readonly limits: ExchangeLimits;
  readonly services: HostServices;
  /** The number of parents: 0 for the client's request. */
  readonly depth: number;
  /** The parent that waits for a child's answer. */
  readonly origin: WatchOrigin | undefined;
  /** Called once, when the session has ended for the host. */
  readonly ended: (outcome: SessionOutcome) => void;
  /** Receives the events of the session, if tracing is on. */
  readonly observer: Observer | undefined;
}
