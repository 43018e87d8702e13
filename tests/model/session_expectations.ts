import type { Scenario } from "./session_commands.ts";

/** Unsettled bytes of calls that are not awaited, above the buffer limit, before one is refused. */
export const ALLOWANCE = 1 << 20;

/** What a call is, as far as it can be refused for it. */
export type CallKind =
  | "write"
  | "vector"
  | "submit"
  /** An operation with a completion of its own. */
  | "own"
  | "read"
  | "read async"
  /** One that does no I/O. */
  | "other";

/** What a call may be answered with. */
export interface Judgement {
  /** Codes of a refusal. */
  readonly excuses: ReadonlySet<number>;
  /** Whether it has to be one. */
  readonly must: boolean;
}

/** A call that was made, and what has become of it. */
export interface Operation {
  readonly kind: CallKind;
  readonly size: number;
  readonly judgement: Judgement;
  /** A file that is shorter than it says. */
  readonly short: boolean;
  /** It was outstanding when its client was lost: it cannot succeed. */
  doomed: boolean;
  readonly outcomes: string[];
}

/** What is known of a session from outside, and what follows from it. */
export class Expectations {
  /** What did not hold. */
  readonly problems: string[] = [];
  /** The asynchronous operation in flight. */
  outstanding: Operation | undefined;
  /** Synchronous calls that have not settled. */
  readonly waiting = new Set<Operation>();
  /** Codes of what may have ended the client. */
  readonly lost = new Set<number>();
  lostSurely = false;
  /** Whether calls are refused for good. */
  closed: "no" | "maybe" | "yes" = "no";
  /** Whether the extension has returned what ends its session. */
  returned = false;
  /** Whether it has returned HSE_STATUS_ERROR. */
  saidError = false;
  /** Whether the client's `close()` was called. */
  clientClosed = false;
  /** How often something was thrown. */
  thrown = 0;
  /** Something was thrown when the answer was complete. */
  thrownLate = false;
  /** Bytes of the body that were accepted. */
  accepted = 0;
  /** The most that one call holds in memory. */
  largest = 0;
  /** The Content-Length that was declared. */
  declared: number | undefined;
  headFixed = false;
  /** Nothing may follow what was sent. */
  sealed = false;
  /** Whether somebody is told of completions. */
  registered: boolean | "maybe" = false;
  /** Completions that are running. */
  completing = 0;
  readonly #scenario: Scenario;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
  }

  /** Whether nothing is in flight and no call waits. */
  get idle(): boolean {
    return this.outstanding === undefined && this.waiting.size === 0;
  }

  /** Whether a head may stand alone that a body should have followed. */
  get headAlone(): boolean {
    return this.saidError && this.headFixed && this.accepted === 0 &&
      this.declared !== 0;
  }

  /** Whether fewer bytes were accepted than declared. */
  get short(): boolean {
    return this.accepted < (this.declared ?? 0);
  }

  check(holds: boolean, problem: string): undefined {
    if (!holds) this.problems.push(problem);
  }

  /** Bytes were accepted. */
  took(size: number, memory: number = size): void {
    this.accepted += size;
    this.largest = Math.max(this.largest, memory);
    if (size > 0) this.headFixed = true;
  }

  /** The client may be lost for this reason, or is. */
  lose(code: number, surely: boolean): void {
    if (!this.lostSurely) this.lost.add(code);
    if (!surely) return;
    this.lostSurely = true;
    if (this.outstanding) this.outstanding.doomed = true;
  }

  /** A deadline may have passed. Nobody waits for the body of an answer to HEAD: its client counts as gone. */
  loseToDeadline(): void {
    this.lose(121, false);
    if (this.#scenario.method === "HEAD") this.lose(10054, false);
  }

  /** The extension, or a completion, throws. */
  threw(): void {
    this.thrown++;
    if (this.closed === "yes") this.thrownLate = true;
    this.lose(995, false);
  }

  /** What was returned ends the session once nothing is outstanding: not before, and not within that completion. */
  mayEnd(): void {
    if (!this.returned || this.outstanding || this.completing > 0) return;
    if (this.closed === "no") this.closed = "maybe";
  }

  /** What a call may be answered with that is made now. */
  judge(kind: CallKind, size = 0): Judgement {
    this.mayEnd();
    const excuses = new Set<number>(this.lost);
    let must = this.lostSurely;
    const refuse = (code: number, surely: boolean) => {
      excuses.add(code);
      must ||= surely;
    };
    if (this.closed !== "no") {
      refuse(87, this.closed === "yes");
      // The WriteClient says what the end was: too short.
      if (this.short) refuse(13, false);
      if (this.headAlone) refuse(995, false);
    }
    if (kind === "other") return { excuses, must };
    const isAsync = ["submit", "own", "read async"].includes(kind);
    const sends = !["read", "read async"].includes(kind);
    if (this.sealed || this.clientClosed) refuse(87, true);
    if (this.outstanding) refuse(170, true);
    if (isAsync && this.waiting.size > 0) refuse(170, false);
    if (isAsync && kind !== "own" && this.registered !== true) {
      refuse(87, this.registered === false);
    }
    if (sends && this.accepted + size > (this.declared ?? Infinity)) {
      refuse(13, size > 0);
    }
    if (!isAsync && sends && this.#unsettled(size)) refuse(10055, false);
    return { excuses, must };
  }

  /** A refusal has to have its reason. */
  excused(code: number, { excuses }: Judgement): void {
    this.check(
      excuses.has(code) || this.lost.has(code),
      `refused with ${code}, where only ${[...excuses]} would do`,
    );
  }

  /** Whether so much more may be too much for calls that nobody awaits. */
  #unsettled(size: number): boolean {
    let unsettled = 0;
    for (const { kind, size } of this.waiting) {
      if (kind !== "read") unsettled += size;
    }
    const most = this.#scenario.bufferLimit + ALLOWANCE;
    return unsettled > 0 && unsettled + size > most;
  }
}
