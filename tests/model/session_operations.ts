import type { WriteClient } from "../../mod.ts";
import type {
  CallKind,
  Expectations,
  Judgement,
  Operation,
} from "./session_expectations.ts";

/** An operation that is to be begun. */
export interface Beginning {
  readonly kind: CallKind;
  readonly size: number;
  /** The most that it holds in memory; `undefined`: it sends nothing. */
  readonly memory: number | undefined;
  /** A file that is shorter than it says. */
  readonly short?: boolean;
  /** 0 if it was accepted, else the last error. */
  begin(): number;
  /** Of a read that succeeded. */
  got?(count: number): void;
}

/** Every call that was accepted, and the one thing that becomes of it. */
export class Operations {
  /** A read has ended, and nobody was told of its count. */
  blind = false;
  #inCall = 0;
  #got: ((count: number) => void) | undefined;
  readonly #all: Operation[] = [];
  readonly #promised: Promise<void>[] = [];
  readonly #expected: Expectations;
  readonly #client: WriteClient;

  constructor(expected: Expectations, client: WriteClient) {
    this.#expected = expected;
    this.#client = client;
  }

  /** Calls: nothing may complete before it comes back. */
  call<T>(call: () => T): T {
    this.#inCall++;
    try {
      return call();
    } finally {
      this.#inCall--;
    }
  }

  /** Begins an operation; whether it was accepted. */
  begin({ kind, size, memory, short = false, begin, got }: Beginning): boolean {
    const expected = this.#expected;
    const judgement = expected.judge(kind, memory === undefined ? 0 : size);
    const operation = this.#operation(kind, size, judgement, short);
    const waiting = [...expected.waiting];
    const code = this.call(begin);
    if (code !== 0) {
      operation.outcomes.push(`refused ${code}`);
      expected.excused(code, judgement);
      return false;
    }
    expected.check(!judgement.must, `${kind} was taken`);
    expected.check(expected.outstanding === undefined, "two are outstanding");
    expected.outstanding = operation;
    this.#got = got;
    if (memory !== undefined) expected.took(size, memory);
    if (waiting.length > 0) this.watch(this.#soonSettled(waiting));
    return true;
  }

  /** A completion function was called. */
  completed(own: boolean, bytes: number, error: number): void {
    const expected = this.#expected;
    expected.check(this.#inCall === 0, "completed inside a call");
    const operation = expected.outstanding;
    if (operation === undefined) {
      return expected.check(false, "completed with nothing outstanding");
    }
    expected.outstanding = undefined;
    operation.outcomes.push(`${bytes} ${error}`);
    expected.check(
      own || expected.registered !== false,
      "nobody is registered",
    );
    expected.check(own === (operation.kind === "own"), "another's completion");
    if (error === 0) this.#succeeded(operation, bytes);
    else this.#failed(operation, bytes, error);
  }

  /** Follows a synchronous call to its end. */
  follow(
    kind: CallKind,
    size: number,
    judgement: Judgement,
    result: Promise<readonly [count: number, code: number]>,
  ): Promise<void> {
    const expected = this.#expected;
    const operation = this.#operation(kind, size, judgement);
    expected.waiting.add(operation);
    return this.watch(result.then(([count, code]) => {
      expected.waiting.delete(operation);
      operation.outcomes.push(`${count} ${code}`);
      if (code === 0) {
        expected.check(!judgement.must, `${kind} was taken`);
        expected.check(count === size, `${kind} of ${size} gave ${count}`);
      } else {
        expected.check(count === 0, `${kind} failed with ${count} bytes`);
        expected.excused(code, judgement);
      }
    }));
  }

  /** Notes a promise that has to settle. */
  watch(promise: Promise<unknown>): Promise<void> {
    const settled = promise.then(() => {}, () => {});
    this.#promised.push(settled);
    return settled;
  }

  /** While nobody is registered, an operation ends without anybody being told. */
  notice(): void {
    const { outstanding, registered } = this.#expected;
    if (outstanding === undefined || registered === true) return;
    if (this.#client.outstanding || outstanding.kind === "own") return;
    outstanding.outcomes.push("unreported");
    if (outstanding.kind === "read async") this.blind = true;
    this.#expected.outstanding = undefined;
  }

  /** Looks at all, after the end: one outcome each. */
  async close(): Promise<void> {
    await Promise.all(this.#promised);
    for (const { kind, outcomes } of this.#all) {
      this.#expected.check(
        outcomes.length === 1,
        `${kind} has ${outcomes.length} outcomes: ${outcomes}`,
      );
    }
  }

  #succeeded({ kind, size, doomed }: Operation, bytes: number): void {
    this.#expected.check(!doomed, `${kind} succeeded for nobody`);
    if (kind === "read async") this.#got?.(bytes);
    else {
      this.#expected.check(bytes === size, `${kind} of ${size} gave ${bytes}`);
    }
  }

  #failed(
    { kind, doomed, short }: Operation,
    bytes: number,
    error: number,
  ): void {
    const expected = this.#expected;
    expected.check(bytes === 0, `${kind} failed with ${bytes} bytes`);
    if (short && error === 38) expected.lose(38, true);
    const cancelled = kind === "read async" && doomed && error === 995;
    const known = [...expected.lost].some((code) =>
      error === (code === 10054 ? 995 : code)
    );
    expected.check(known || cancelled, `${kind} failed with ${error}`);
  }

  /** Calls behind which an operation began had ended, or were about to. */
  async #soonSettled(waiting: readonly Operation[]): Promise<void> {
    for (let i = 0; i < 30; i++) await null;
    const late = waiting.some((call) => this.#expected.waiting.has(call));
    this.#expected.check(!late, "an operation began while a call waited");
  }

  #operation(
    kind: CallKind,
    size: number,
    judgement: Judgement,
    short = false,
  ): Operation {
    const operation = {
      kind,
      size,
      judgement,
      short,
      doomed: false,
      outcomes: [],
    };
    this.#all.push(operation);
    return operation;
  }
}
