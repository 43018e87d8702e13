import type { HCONN } from "../isapi/structs.ts";
import type { WatchOrigin } from "../response/deadlines.ts";
import type { ExchangeLimits } from "../response/exchange.ts";
import type { Observer } from "../response/observer.ts";
import type { HostServices, SessionOutcome } from "./host_services.ts";
import type { RequestBody } from "./request_body.ts";
import type { RequestFacts } from "./request_facts.ts";

/** What a session is made of. */
export interface SessionInit {
  readonly id: HCONN;
  readonly facts: RequestFacts;
  readonly body: RequestBody;
  readonly limits: ExchangeLimits;
  readonly services: HostServices;
  /** How many requests it is away from the client's own. */
  readonly depth: number;
  /** Of a child: who waits for it. */
  readonly origin: WatchOrigin | undefined;
  /** Told once, when the session has ended for the host. */
  readonly ended: (outcome: SessionOutcome) => void;
  /** Told of what happens, where somebody wants to know. */
  readonly observer: Observer | undefined;
}
