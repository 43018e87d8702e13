import { within } from "../base/clock.ts";
import {
  type Deadlines,
  DeadlineTimer,
  type Watched,
  type WatchOrigin,
} from "./deadlines.ts";
import type { AnswerChannel } from "./answer_channel.ts";
import { Deferred } from "../base/promises.ts";
import { allowSilence, clockOf, type Platform } from "../base/platform.ts";

/** Receives the events of a {@linkcode Watch}. */
export interface WatchOwner extends Watched {
  /** True after the response was made. Its bytes are then sent before the watch begins. */
  readonly delivered: boolean;
  /** Has `turnEnded()` called at the end of this turn. */
  arm(): void;
  /** Called when the first turn has ended and the request has not. */
  outlived(): void;
  /** Called when the channel notices that the client has left. */
  signalled(reason: unknown): void;
}

/**
 * Watches the client and the deadlines of one request.
 *
 * - Requests share no timer or listener.
 * - Nothing is set up before the first turn has ended. Most answers are complete
 *   by then, and a signal and a timer cost more than a small answer.
 */
export class Watch {
  /** `first turn` → `outlived` → `watching`; `over` from each. */
  #state: "first turn" | "outlived" | "watching" | "over" = "first turn";
  #timer: DeadlineTimer | undefined;
  #unlisten: (() => void) | undefined;
  /** The promise for which the runtime keeps the request alive. */
  #kept: Deferred | undefined;
  /** True after a child request has taken over the answer and the deadlines. */
  #delegated = false;
  #ignoresSignal = false;
  readonly #channel: AnswerChannel;
  readonly #platform: Platform;
  readonly #deadlines: Required<Deadlines>;
  readonly #origin: WatchOrigin;
  readonly #owner: WatchOwner;

  constructor(
    channel: AnswerChannel,
    platform: Platform,
    deadlines: Required<Deadlines>,
    origin: WatchOrigin,
    owner: WatchOwner,
  ) {
    this.#channel = channel;
    this.#platform = platform;
    this.#deadlines = deadlines;
    this.#origin = origin;
    this.#owner = owner;
  }

  /** Makes the promise for which the runtime keeps the request alive. Called once. */
  untilEnd(): Promise<void> {
    this.#kept = new Deferred();
    return this.#kept.promise;
  }

  /** Notes the end of a turn. The owner calls it. */
  turnEnded(): void {
    if (this.#state === "first turn") this.#outlive();
    else if (this.#state === "outlived") this.#watch();
    else this.active();
  }

  /** Notes activity: bytes were read or accepted, or a call was made. */
  active(): void {
    this.#timer?.active();
  }

  /** Notes that bytes were taken, or began to wait. */
  moved(): void {
    this.#timer?.moved();
  }

  /** Notes that the client has the whole answer. Its signal is ignored from now on: Deno's aborts after every answer. */
  ignoreSignal(): void {
    this.#ignoresSignal = true;
    this.#unlisten?.();
  }

  /** Passes the deadlines on to a child request. */
  delegate(): WatchOrigin {
    this.#delegated = true;
    this.#timer?.stop();
    const { started } = this.#timer ?? this.#origin;
    return { ...this.#origin, started };
  }

  /** Notes that the response was made. If a child answers, the signal is not needed: the child's body is cancelled when the client leaves. */
  answered(): void {
    if (this.#delegated) this.ignoreSignal();
  }

  /** Stops to watch. */
  stop(): void {
    this.#state = "over";
    this.#timer?.stop();
    this.#unlisten?.();
  }

  /** Lets the runtime end the request, after `running` or the idle deadline. */
  release(running: Promise<void> | undefined): void {
    const { idle } = this.#deadlines;
    this.#kept?.resolve(
      running && within(idle, running, clockOf(this.#platform)),
    );
  }

  /** Lets the runtime end the request at once, even if code still runs. */
  forget(): void {
    this.#kept?.resolve();
    this.#kept = undefined;
  }

  #outlive(): void {
    this.#state = "outlived";
    allowSilence(this.#platform);
    // Setting up the watch takes time, so the first bytes are sent before.
    if (this.#owner.delivered) this.#owner.arm();
    else this.#watch();
  }

  #watch(): void {
    this.#state = "watching";
    this.#owner.outlived();
    if (!this.#delegated) {
      this.#timer = new DeadlineTimer(
        this.#deadlines,
        clockOf(this.#platform),
        this.#owner,
        this.#origin,
      );
    }
    if (this.#ignoresSignal) return;
    this.#unlisten = this.#channel.onLeft((reason) =>
      this.#owner.signalled(reason)
    );
    // The client may have left before.
    if (this.#isOver) this.#unlisten();
  }

  get #isOver(): boolean {
    return this.#state === "over";
  }
}
