import type { Completion } from "./byte_writer.ts";
import {
  ERROR_BUSY,
  ERROR_INVALID_PARAMETER,
  ERROR_SUCCESS,
} from "../base/error_codes.ts";
import { ignoreErrors } from "../base/promises.ts";
import { turnEnd } from "../base/turn.ts";

/** Completions in a row before a turn is waited for, so that timers and other requests get theirs. */
const COMPLETIONS_PER_TURN = 1024;

/** A completion function and the value it is called with. */
export interface Registration {
  readonly completion: Completion<unknown>;
  readonly context: unknown;
}

/** What the slot tells of its operations. */
export interface OperationObserver {
  /** The call that runs right now has begun an operation. */
  began(): void;
  /** The operation has completed; `called`: a completion function is called next. */
  completed(bytes: number, error: number, called: boolean): void;
}

/** Of an operation that takes the slot and has no completion. */
export const NOBODY: Registration = { completion() {}, context: undefined };

/**
 * The one outstanding operation of a request: its only owner, and the only
 * caller of completion functions.
 *
 * - **One at a time**: a second operation is refused, the first undisturbed.
 * - **Exactly one completion** for each that was begun, from a microtask, never
 *   inside the call that began or ended it.
 * - **The registration in force** when it completes is called; with none,
 *   nobody is. The slot is free before the function runs.
 *
 * Synchronous calls that wait hold the slot without being an operation:
 * asynchronous ones are refused meanwhile.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525028(v=vs.90) | ISAPI, asynchronous I/O}
 */
export class OperationSlot {
  /**
   * `idle` → `outstanding` → (`settled` →) `idle`. A settled operation waits
   * for its moment to complete; until then a success can still be cancelled.
   */
  #state: "idle" | "outstanding" | "settled" = "idle";
  #owner: object | undefined;
  #bytes = 0;
  /** Of a settled operation: what it completes with. */
  #error = ERROR_SUCCESS;
  #own: Registration | undefined;
  #registration: Registration | undefined;
  #held = 0;
  /** Whether a completion function is being called. */
  #calling = false;
  #streak = 0;
  #waiting: (() => void)[] | undefined;
  readonly #failed: (error: unknown) => void;
  readonly #observer: OperationObserver | undefined;

  /**
   * @param failed Called with what a completion function threw or rejected with; what it throws itself is ignored.
   * @param observer Told of each operation that has a completion.
   */
  constructor(
    failed: (error: unknown) => void,
    observer?: OperationObserver,
  ) {
    this.#failed = failed;
    this.#observer = observer;
  }

  /** Whether an operation is in flight. */
  get outstanding(): boolean {
    return this.#state !== "idle";
  }

  /** Whether nothing is in flight, and no call waits. */
  get idle(): boolean {
    return this.#state === "idle" && this.#held === 0;
  }

  /** Whether that owner's operation is the one that has not completed. */
  owns(owner: object): boolean {
    return this.#state !== "idle" && this.#owner === owner;
  }

  /** Whether that owner's operation is the one in flight. */
  isOutstanding(owner: object): boolean {
    return this.#state === "outstanding" && this.#owner === owner;
  }

  /** Registers what later completions call; the last one wins, `undefined` is none. */
  register(registration: Registration | undefined): void {
    this.#registration = registration;
  }

  /** Why a synchronous call has to be refused now; 0 if it need not be. */
  refuseSync(): number {
    return this.#state === "idle" ? ERROR_SUCCESS : ERROR_BUSY;
  }

  /** Why an operation has to be refused now; 0 if it need not be. */
  refuseAsync(own: Registration | undefined = this.#registration): number {
    if (own === undefined) return ERROR_INVALID_PARAMETER;
    return this.#state === "idle" && this.#held === 0
      ? ERROR_SUCCESS
      : ERROR_BUSY;
  }

  /**
   * Begins an operation that was not refused.
   *
   * @param owner Who will settle it. A late report of another is ignored.
   * @param bytes What it reports on success, unless `settle()` says otherwise.
   * @param own A completion of its own, in place of the registered one.
   */
  begin(owner: object, bytes: number, own?: Registration): void {
    this.#state = "outstanding";
    this.#owner = owner;
    this.#bytes = bytes;
    this.#own = own;
    if (own !== NOBODY) this.#observer?.began();
  }

  /** Completes the owner's operation with success. Call it from a microtask of its own. */
  settle(owner: object, bytes: number = this.#bytes): void {
    if (this.#state !== "outstanding" || this.#owner !== owner) return;
    if (++this.#streak < COMPLETIONS_PER_TURN) {
      this.#complete(bytes, ERROR_SUCCESS);
      return;
    }
    this.#streak = 0;
    this.#state = "settled";
    this.#error = ERROR_SUCCESS;
    turnEnd().then(() => this.#complete(this.#error ? 0 : bytes, this.#error));
  }

  /** Completes whatever is outstanding with an error, from a microtask of its own. */
  cancel(error: number): void {
    if (this.#state === "settled") this.#error ||= error;
    if (this.#state !== "outstanding") return;
    this.#state = "settled";
    this.#error = error;
    queueMicrotask(() => this.#complete(0, error));
  }

  /** A synchronous call begins to wait. */
  hold(): void {
    this.#held++;
  }

  /** A synchronous call no longer waits. */
  release(): void {
    this.#held--;
    this.#wake();
  }

  /**
   * Calls back once nothing is outstanding and no call waits: at once if that
   * is so. What waits is not called while a completion function runs.
   */
  whenIdle(callback: () => void): void {
    if (this.idle) callback();
    else (this.#waiting ??= []).push(callback);
  }

  #complete(bytes: number, error: number): void {
    const registration = this.#own ?? this.#registration;
    this.#state = "idle";
    this.#owner = undefined;
    this.#own = undefined;
    if (registration !== NOBODY) {
      this.#observer?.completed(bytes, error, registration !== undefined);
    }
    if (registration !== undefined) this.#call(registration, bytes, error);
    this.#wake();
  }

  #call({ completion, context }: Registration, bytes: number, error: number) {
    this.#calling = true;
    try {
      const result = completion(context, bytes, error);
      // A thenable of any make: a foreign promise's rejection is no less a throw.
      if (result !== undefined) {
        Promise.resolve(result).catch((error) => this.#fail(error));
      }
    } catch (thrown) {
      this.#fail(thrown);
    } finally {
      this.#calling = false;
    }
  }

  #fail(error: unknown): void {
    ignoreErrors(() => this.#failed(error));
  }

  #wake(): void {
    while (this.#waiting !== undefined && this.idle && !this.#calling) {
      const next = this.#waiting.shift()!;
      if (this.#waiting.length === 0) this.#waiting = undefined;
      next();
    }
  }
}
