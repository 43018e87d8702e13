import type { Completion } from "./byte_writer.ts";
import {
  ERROR_BUSY,
  ERROR_INVALID_PARAMETER,
  ERROR_SUCCESS,
} from "../base/error_codes.ts";
import { ignoreErrors } from "../base/promises.ts";
import { turnEnd } from "../base/turn.ts";

/** The number of completions after which one waits for a turn, so that timers and other requests run. */
const COMPLETIONS_PER_TURN = 1024;

/** A completion function and its context value. */
export interface Registration {
  readonly completion: Completion<unknown>;
  readonly context: unknown;
}

/** Receives the begin and the completion of each operation. */
export interface OperationObserver {
  /** Called when the current call has begun an operation. */
  began(): void;
  /** Called when the operation has completed; `called`: a completion function is called next. */
  completed(bytes: number, error: number, called: boolean): void;
}

/** The registration of an operation that takes the slot and has no completion. */
export const NO_COMPLETION: Registration = {
  completion() {},
  context: undefined,
};

/**
 * Holds the one outstanding operation of a request, and calls its completion
 * function. No other code calls completion functions.
 *
 * - **One at a time**: a second operation is refused and does not disturb the
 *   first.
 * - **Exactly one completion** for each operation that began, from a microtask,
 *   never inside the call that began or ended it.
 * - **The current registration**: the function that is registered when the
 *   operation completes is called, or none if none is. The slot is free before
 *   the function runs.
 *
 * A synchronous call that waits holds the slot, but is not an operation:
 * asynchronous calls are refused until it ends.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525028(v=vs.90) | ISAPI, asynchronous I/O}
 */
export class OperationSlot {
  /**
   * `idle` → `outstanding` → (`settled` →) `idle`. A settled operation has its
   * result, but its completion was not called yet: a success can still be
   * cancelled.
   */
  #state: "idle" | "outstanding" | "settled" = "idle";
  #owner: object | undefined;
  #bytes = 0;
  /** The error code with which a settled operation completes. */
  #error = ERROR_SUCCESS;
  /** The operation's own completion, in place of the registered one. */
  #own: Registration | undefined;
  #registration: Registration | undefined;
  /** The number of synchronous calls that wait. */
  #held = 0;
  /** True while a completion function is being called. */
  #calling = false;
  #streak = 0;
  #idleCallbacks: (() => void)[] | undefined;
  /** Handles what a completion function threw or rejected with. Made once: a function that makes a closure allocates a context in each call. */
  readonly #handle = (error: unknown): void =>
    ignoreErrors(() => this.#failed(error));
  readonly #failed: (error: unknown) => void;
  readonly #observer: OperationObserver | undefined;

  /**
   * @param failed Called with the error that a completion function threw or rejected with. Errors that it throws itself are ignored.
   * @param observer Called for each operation that has a completion.
   */
  constructor(
    failed: (error: unknown) => void,
    observer?: OperationObserver,
  ) {
    this.#failed = failed;
    this.#observer = observer;
  }

  /** True while an operation is in flight. */
  get outstanding(): boolean {
    return this.#state !== "idle";
  }

  /** True while nothing is in flight and no call waits. */
  get idle(): boolean {
    return this.#state === "idle" && this.#held === 0;
  }

  /** Returns true while the owner's operation has begun and not completed. */
  owns(owner: object): boolean {
    return this.#state !== "idle" && this.#owner === owner;
  }

  /** Returns true while the owner's operation has no result. */
  isOutstanding(owner: object): boolean {
    return this.#state === "outstanding" && this.#owner === owner;
  }

  /** Registers the function that later completions call. The last one wins; `undefined` registers none. */
  register(registration: Registration | undefined): void {
    this.#registration = registration;
  }

  /** The code with which a synchronous call must be refused now, or 0. */
  refuseSync(): number {
    return this.#state === "idle" ? ERROR_SUCCESS : ERROR_BUSY;
  }

  /** The code with which an operation must be refused now, or 0. */
  refuseAsync(own: Registration | undefined = this.#registration): number {
    if (own === undefined) return ERROR_INVALID_PARAMETER;
    return this.#state === "idle" && this.#held === 0
      ? ERROR_SUCCESS
      : ERROR_BUSY;
  }

  /**
   * Begins an operation that was not refused.
   *
   * @param owner The object that will settle it. A late `settle()` of another owner is ignored.
   * @param bytes The count that it reports on success, unless `settle()` gives another.
   * @param own The operation's own completion, in place of the registered one.
   */
  begin(owner: object, bytes: number, own?: Registration): void {
    this.#state = "outstanding";
    this.#owner = owner;
    this.#bytes = bytes;
    this.#own = own;
    if (own !== NO_COMPLETION) this.#observer?.began();
  }

  /** Completes the owner's operation with success. Must be called from a new microtask. */
  settle(owner: object, bytes: number = this.#bytes): void {
    if (this.#state !== "outstanding" || this.#owner !== owner) return;
    if (++this.#streak < COMPLETIONS_PER_TURN) {
      this.#complete(bytes, ERROR_SUCCESS);
      return;
    }
    this.#settleLater(bytes);
  }

  /** Completes the outstanding operation with an error, from a new microtask. */
  cancel(error: number): void {
    if (this.#state === "settled") this.#error ||= error;
    if (this.#state !== "outstanding") return;
    this.#state = "settled";
    this.#error = error;
    queueMicrotask(() => this.#complete(0, error));
  }

  /** Notes that a synchronous call begins to wait. */
  hold(): void {
    this.#held++;
  }

  /** Notes that a synchronous call no longer waits. */
  release(): void {
    this.#held--;
    this.#wake();
  }

  /**
   * Calls back once the slot is idle, or at once if it is. Callbacks that had
   * to wait are not called while a completion function runs.
   */
  whenIdle(callback: () => void): void {
    if (this.idle) callback();
    else (this.#idleCallbacks ??= []).push(callback);
  }

  /**
   * Completes a settled operation at the end of the turn. A separate function: one
   * that makes a closure allocates a context in each call.
   */
  #settleLater(bytes: number): void {
    this.#streak = 0;
    this.#state = "settled";
    this.#error = ERROR_SUCCESS;
    turnEnd().then(() => this.#complete(this.#error ? 0 : bytes, this.#error));
  }

  #complete(bytes: number, error: number): void {
    const registration = this.#own ?? this.#registration;
    this.#state = "idle";
    this.#owner = undefined;
    this.#own = undefined;
    if (registration !== NO_COMPLETION) {
      this.#observer?.completed(bytes, error, registration !== undefined);
    }
    if (registration !== undefined) this.#call(registration, bytes, error);
    if (this.#idleCallbacks !== undefined) this.#wake();
  }

  #call({ completion, context }: Registration, bytes: number, error: number) {
    // One may be completed within the call of another.
    const outer = this.#calling;
    this.#calling = true;
    try {
      const result = completion(context, bytes, error);
      // The result may be any thenable; its rejection counts as a throw.
      if (result !== undefined) Promise.resolve(result).catch(this.#handle);
    } catch (thrown) {
      this.#handle(thrown);
    } finally {
      this.#calling = outer;
    }
  }

  #wake(): void {
    while (this.#idleCallbacks !== undefined && this.idle && !this.#calling) {
      const next = this.#idleCallbacks.shift()!;
      if (this.#idleCallbacks.length === 0) this.#idleCallbacks = undefined;
      next();
    }
  }
}
