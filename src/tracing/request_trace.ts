import { statusName } from "../isapi/status_name.ts";
import type { ClientRequest } from "../base/client_request.ts";
import type { Clock } from "../base/clock.ts";
import { plainValue, textOf } from "./plain_value.ts";
import type { DeadlineKind } from "../response/deadlines.ts";
import { ERROR_SEM_TIMEOUT, WSAECONNRESET } from "../base/error_codes.ts";
import { WriteClientError } from "../base/errors.ts";
import type { SessionOutcome } from "../session/host_services.ts";
import { type Platform, tracerOf } from "../base/platform.ts";
import { ignoreErrors } from "../base/promises.ts";
import type { Observer } from "../response/observer.ts";
import type { HCONN } from "../isapi/structs.ts";
import type { TraceEvent, TraceKind, Tracer } from "../base/trace_event.ts";

/** The details of an event. */
type Detail = TraceEvent["detail"];

/** An operation that has begun, for the event of its completion. */
interface TracedOperation {
  /** 1 for the first of its request. */
  readonly number: number;
  /** The call that began it. */
  readonly name: string;
}

/** A call, before its result is known. */
export interface TracedCall {
  readonly name: string;
  readonly detail: Detail;
  /** Details that are known after it has returned. */
  readonly after?: (result: unknown) => Detail;
}

/** A call that has not returned. */
interface RunningCall {
  readonly name: string;
  /** True if it returned a promise. */
  awaited: boolean;
  /** The operation that it began. */
  operation: number | undefined;
}

const NO_CALL: RunningCall = { name: "", awaited: false, operation: undefined };

/** The listener for a request's events: the option `onTrace`, a test's listener, both in one, or `undefined`. */
export function tracerFor(
  options: { onTrace?: Tracer },
  platform: Platform,
): Tracer | undefined {
  const tracer = tracerOf(platform);
  if (options.onTrace === undefined) return tracer;
  return (event) => {
    tracer?.(event);
    ignoreErrors(() => options.onTrace?.(event));
  };
}

/** Records the events of one request. Made only if there is a listener. */
export class RequestTrace implements Observer {
  readonly id: HCONN;
  readonly #clock: Clock;
  readonly #tell: Tracer;
  readonly #started: number;
  #operations = 0;
  /** The operation that is outstanding. */
  #operation: TracedOperation = { number: 0, name: "" };
  /** The last wait: when it began, and for what. */
  #wait = { began: 0, name: "" };
  #room: Promise<void> | undefined;
  /** The call that is running now. */
  #running: RunningCall | undefined;

  /** @param tell The listener. It must not throw. */
  constructor(id: HCONN, clock: Clock, tell: Tracer) {
    this.id = id;
    this.#clock = clock;
    this.#tell = tell;
    this.#started = clock.now();
  }

  /** Milliseconds since the request arrived. */
  now(): number {
    return this.#clock.now() - this.#started;
  }

  /** Records an event that happens now. */
  record(kind: TraceKind, name: string, detail: Detail): void {
    this.#tell({ id: this.id, time: this.now(), kind, name, detail });
  }

  /** Records that the request has arrived. */
  request({ method, url }: ClientRequest, isChild: boolean): void {
    const name = `${method} ${url.replace(/^[a-z]+:\/\/[^/?#]*/i, "")}`;
    this.record("request", name, { method, url, child: isChild });
  }

  /** Makes a call, and records it when its result is known. */
  call<T>(call: TracedCall, run: () => T): T {
    const called = this.now();
    const running: RunningCall = { ...NO_CALL, name: call.name };
    const tell = (outcome: Detail) => {
      const { name, awaited, operation } = running;
      this.record("call", name, {
        ...call.detail,
        called,
        awaited,
        ...(operation === undefined ? {} : { operation }),
        ...outcome,
      });
    };
    const returned = (result: unknown) =>
      tell({ result, ...call.after?.(result) });
    const failed = (thrown: unknown) => tell(thrownDetail(thrown));
    const outer = this.#running;
    this.#running = running;
    try {
      const result = run();
      if (result instanceof Promise) {
        running.awaited = true;
        result.then(returned, failed);
      } else returned(result);
      return result;
    } catch (thrown) {
      failed(thrown);
      throw thrown;
    } finally {
      this.#running = outer;
    }
  }

  /**
   * Wraps an extension's function so that its calls are recorded.
   *
   * @param proc The function.
   * @param place The mount that has the request, for `detail`.
   */
  around<E, T>(
    proc: (ecb: E) => T,
    place: Readonly<Record<string, string>>,
  ): (ecb: E) => T {
    const call: TracedCall = {
      name: "HttpExtensionProc",
      detail: { arguments: [], ...place },
      after: (result) => ({ result: statusName(result) ?? plainValue(result) }),
    };
    return (ecb) => this.call(call, () => proc(ecb));
  }

  began(): void {
    const number = ++this.#operations;
    const { name } = this.#running ?? NO_CALL;
    if (this.#running !== undefined) this.#running.operation = number;
    this.#operation = { number, name };
  }

  completed(bytes: number, error: number, called: boolean): void {
    const { number, name } = this.#operation;
    this.record("completion", name, {
      operation: number,
      bytes,
      error,
      called,
    });
  }

  headSent(status: number): void {
    this.record("handed over", "head", { status });
  }

  bodySent(bytes: number): void {
    this.record("handed over", "body", { bytes });
  }

  waits(room: Promise<void>, desiredSize: number | null): void {
    // One event for all writes that wait for the same promise.
    if (desiredSize === null || room === this.#room) return;
    this.#room = room;
    const name = desiredSize > 0 ? "turn" : "client";
    this.#wait = { began: this.now(), name };
    this.record("wait", name, { phase: "begins", desiredSize });
    room.then(() => this.#waited(true), () => this.#waited(false));
  }

  #waited(room: boolean): void {
    const { began, name } = this.#wait;
    const waited = this.now() - began;
    this.record("wait", name, { phase: "ends", waited, room });
  }

  expired(kind: DeadlineKind, limit: number): void {
    this.record("deadline", kind, { limit });
  }

  lost({ code, cause }: WriteClientError): void {
    // The event of the deadline was recorded already.
    if (code === ERROR_SEM_TIMEOUT) return;
    this.record("disconnect", code === WSAECONNRESET ? "client" : "host", {
      error: code,
      ...(cause === undefined ? {} : { reason: textOf(cause) }),
    });
  }

  /** Records that the request has ended. */
  ended(
    { outcome, status, bytes }: Pick<
      SessionOutcome,
      "outcome" | "status" | "bytes"
    >,
  ): void {
    this.record("end", outcome, { status, bytes });
  }
}

function thrownDetail(thrown: unknown): Detail {
  const error = thrown instanceof WriteClientError ? thrown.code : undefined;
  return {
    ...(error === undefined ? {} : { error }),
    thrown: textOf(thrown),
  };
}
