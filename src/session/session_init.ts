import type { HCONN } from "../isapi/structs.ts";
import type {
  ExchangeInit,
  ExchangeLimits,
} from "../response/exchange_init.ts";
import type { HostServices, SessionOutcome } from "./host_services.ts";
import type { RequestBody } from "./request_body.ts";
import type { RequestFactsInit } from "./request_facts.ts";

/** The parts of a session. */
export interface SessionInit extends ExchangeInit {
  readonly id: HCONN;
  readonly facts: RequestFactsInit;
  /** The request's body, if it has one. */
  readonly body: RequestBody | undefined;
  readonly limits: ExchangeLimits;
  readonly services: HostServices;
  /** The number of parents: 0 for the client's request. */
  readonly depth: number;
  /** Called once, when the session has ended for the host. */
  readonly ended: (outcome: SessionOutcome) => void;
}
