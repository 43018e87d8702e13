import { within } from "../base/clock.ts";
import {
  type Deadlines,
  DeadlineTimer,
  type Watched,
  type WatchOrigin,
} from "./deadlines.ts";
import { Deferred, ignoreErrors } from "../base/promises.ts";
import {
  allowSilence,
  clockOf,
  keepRunning,
  type Platform,
} from "../base/platform.ts";
import { TurnEnd } from "../base/turn.ts";

/** Whom a {@linkcode Watch} reports to. */
export interface WatchOwner extends Watched {
  /** Whether the response was made: then there are bytes to be sent first. */
  readonly delivered: boolean;
  /** A turn of this request has ended. */
  turnEnded(): void;
  /** The first turn has ended, and the request has not. */
  outlived(): void;
  /** The request's signal says that the client has left. */
  signalled(reason: unknown): void;
}

/**
 * What is watched of a request: its client and its deadlines.
 *
 * All that is scheduled, timed or listened to is this request's own. Nothing of
 * it is before the first turn has ended: most answers are complete by then, and
 * a signal and a timer cost more than they do.
 */
export class Watch {
  /** `first turn` → `outlived` → `watching` → `over`, which may come from each. */
  #state: "first turn" | "outlived" | "watching" | "over" = "first turn";
  #timer: DeadlineTimer | undefined;
  #unlisten: (() => void) | undefined;
  /** What the runtime waits for. */
  #kept: Deferred | undefined;
  /** Whether a child request answers in this one's place, by deadlines of its own. */
  #handedOver = false;
  #whole = false;
  readonly #turn: TurnEnd;
  readonly #request: Request;
  readonly #platform: Platform;
  readonly #deadlines: Required<Deadlines>;
  readonly #origin: WatchOrigin;
  readonly #owner: WatchOwner;

  constructor(
    request: Request,
    platform: Platform,
    deadlines: Required<Deadlines>,
    origin: WatchOrigin,
    owner: WatchOwner,
  ) {
    this.#request = request;
    this.#platform = platform;
    this.#deadlines = deadlines;
    this.#origin = origin;
    this.#owner = owner;
    this.#turn = new TurnEnd(() => owner.turnEnded());
  }

  /** The request goes on when this call returns. Before the turn ends: a client that resets by then takes the end with it. */
  begin(): void {
    if (this.#state === "over" || this.#kept !== undefined) return;
    keepRunning(this.#platform, () => this.#untilEnd());
  }

  /** Has the owner called when this turn ends. */
  arm(): void {
    if (this.#state !== "over") this.#turn.arm();
  }

  /** A turn has ended: the owner passes that on. */
  turnEnded(): void {
    if (this.#state === "first turn") this.#outlive();
    else if (this.#state === "outlived") this.#watch();
    else this.active();
  }

  /** Something was read or called, or accepted and kept. */
  active(): void {
    this.#timer?.active();
  }

  /** Bytes were taken, or began to wait. */
  moved(): void {
    this.#timer?.moved();
  }

  /** The client has all that it waits for. From here on its signal says nothing: Deno's aborts after every answer. */
  whole(): void {
    this.#whole = true;
    this.#unlisten?.();
  }

  /** The deadlines are a child request's from now on. */
  handOver(): WatchOrigin {
    this.#handedOver = true;
    this.#timer?.stop();
    const { started } = this.#timer ?? this.#origin;
    return { ...this.#origin, started };
  }

  /** The response was made. A child that answers in this one's place learns from its body that the client has left: Deno's signal aborts after every answer. */
  answered(): void {
    if (this.#handedOver) this.whole();
  }

  /** Watches no longer. */
  stop(): void {
    this.#state = "over";
    this.#turn.cancel();
    this.#timer?.stop();
    this.#unlisten?.();
  }

  /** The runtime need not wait, but for `running`, and that for as long as a session may idle. */
  letGo(running: Promise<void> | undefined): void {
    const { idle } = this.#deadlines;
    this.#kept?.resolve(
      running && within(idle, running, clockOf(this.#platform)),
    );
  }

  /** The runtime waits no longer, whatever still runs. */
  forget(): void {
    this.#kept?.resolve();
    this.#kept = undefined;
  }

  #untilEnd(): Promise<void> {
    this.#kept = new Deferred();
    return this.#kept.promise;
  }

  #outlive(): void {
    this.#state = "outlived";
    allowSilence(this.#platform);
    // To watch takes longer than to answer: the first bytes leave before.
    if (this.#owner.delivered) this.#turn.arm();
    else this.#watch();
  }

  #watch(): void {
    this.#state = "watching";
    this.#turn.cancel();
    this.#owner.outlived();
    if (!this.#handedOver) {
      this.#timer = new DeadlineTimer(
        this.#deadlines,
        clockOf(this.#platform),
        this.#owner,
        this.#origin,
      );
    }
    if (this.#whole) return;
    this.#unlisten = onDisconnect(
      this.#request,
      (reason) => this.#owner.signalled(reason),
    );
    // It may have left before this.
    if (this.#isOver) this.#unlisten();
  }

  get #isOver(): boolean {
    return this.#state === "over";
  }
}

/**
 * Listens for a client that leaves.
 *
 * A signal is one hint among several: Deno's aborts after every answer, sent or
 * not, workerd's stays silent while a client that closed is not written to. So
 * it counts only while the session is open, and is let go at its end.
 *
 * @see {@link https://github.com/denoland/deno/pull/35733 | Deno, when a request's signal aborts}
 * @see {@link https://github.com/cloudflare/workerd/issues/6832 | workerd, a client's FIN}
 *
 * A request whose signal throws when it is listened to counts as one without:
 * this runs when a turn ends, where a throw would end the process.
 *
 * @param request The request.
 * @param left Called once, with the signal's reason.
 * @returns Stops to listen.
 */
function onDisconnect(
  request: Request,
  left: (reason: unknown) => void,
): () => void {
  let signal: AbortSignal;
  let isLate: boolean;
  const aborted = () => left(reasonOf(signal));
  try {
    ({ signal } = request);
    isLate = signal.aborted;
    if (!isLate) signal.addEventListener("abort", aborted, { once: true });
  } catch {
    return () => {};
  }
  if (isLate) aborted();
  return () => ignoreErrors(() => signal.removeEventListener("abort", aborted));
}

function reasonOf(signal: AbortSignal): unknown {
  try {
    return signal.reason;
  } catch {
    return undefined;
  }
}
