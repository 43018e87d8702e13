import { assertEquals } from "@std/assert";
import type fc from "fast-check";
import {
  type ExtensionControlBlock,
  type FileSource,
  HSE_IO_ASYNC,
  HSE_IO_DISCONNECT_AFTER_SEND,
  HSE_IO_SYNC,
  HSE_REQ_CANCEL_IO,
  HSE_REQ_CLOSE_CONNECTION,
  HSE_REQ_IO_COMPLETION,
  HSE_REQ_SET_FLUSH_FLAG,
  HSE_REQ_VECTOR_SEND,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  type LogRecord,
  type WriteClient,
  WriteClientError,
  writeClientOf,
} from "../../mod.ts";
import { connected, done } from "../helpers/ecb_calls.ts";
import { header } from "../helpers/header_calls.ts";
import { ManualClock } from "../helpers/manual_clock.ts";
import { turns } from "../helpers/settled.ts";
import { asyncRead, support } from "../helpers/support_calls.ts";
import { memory, transmitFile } from "../helpers/transmissions.ts";
import { positioned, wrongBytes } from "./positions.ts";
import { SessionClient } from "./session_client.ts";
import type { Command, ExtensionCommand, Scenario } from "./session_commands.ts";

/** Milliseconds; every session is over after the total. */
export const DEADLINES = { idle: 1000, write: 300, total: 5000 };

/** Unsettled bytes of calls that are not awaited, above the buffer limit: DESIGN of `WSAENOBUFS`. */
const ALLOWANCE = 1 << 20;

/** The most that a file gives at once. */
const PIECE = 40_000;

/** What extensions and completions throw. */
export class Boom extends Error {}

/** A call that was made, and what has become of it. */
interface Operation {
  readonly kind: string;
  readonly size: number;
  /** Codes that a refusal may have had, and whether it had to be one. */
  readonly judgement: Judgement;
  /** A file that is shorter than it says. */
  readonly short: boolean;
  /** It was outstanding when its client was lost: it cannot succeed. */
  doomed: boolean;
  outcomes: string[];
}

/** What a call may be answered with. */
interface Judgement {
  /** Codes of a refusal. */
  readonly excuses: ReadonlySet<number>;
  /** Whether it has to be one. */
  readonly must: boolean;
  /** With a completion of its own. */
  readonly own: boolean;
}

/** What a session promises, beside the session. */
export class SessionModel {
  readonly client: SessionClient;
  readonly clock = new ManualClock();
  readonly host: IsapiHost;
  readonly logs: LogRecord[] = [];
  readonly errors: unknown[] = [];
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
  clientClosed = false;
  thrown = 0;
  /** Something was thrown when the answer was complete. */
  thrownLate = false;
  /** Bytes of the body that were accepted. */
  accepted = 0;
  declared: number | undefined;
  #ecb: ExtensionControlBlock | undefined;
  #writer: WriteClient | undefined;
  readonly #operations: Operation[] = [];
  readonly #promised: Promise<void>[] = [];
  readonly #next: ExtensionCommand[] = [];
  #return!: (result: number | Promise<number>) => void;
  #returned = false;
  #pendingReturned = false;
  #headFixed = false;
  #sealed = false;
  #registered: boolean | "maybe" = false;
  #context = {};
  #throws: "no" | "throw" | "reject" = "no";
  #largest = 0;
  /** Whether a call of several steps was made, which others wait for. */
  #vectors = false;
  #read = 0;
  #readBlindly = false;
  #inCall = 0;
  #completing = 0;
  readonly #scenario: Scenario;
  readonly #scheduler: fc.Scheduler;

  constructor(scenario: Scenario, scheduler: fc.Scheduler) {
    this.#scenario = scenario;
    this.#scheduler = scheduler;
    this.client = new SessionClient(scenario.method);
    this.host = new IsapiHost({
      responseBufferLimit: scenario.bufferLimit,
      deadlines: DEADLINES,
      onLog: (record) => this.logs.push(record),
      onError: (error) => this.errors.push(error),
    }).mount("/", { HttpExtensionProc: (ecb) => this.#begin(ecb) });
  }

  /** Asks, and waits until the extension was called. */
  async start(): Promise<void> {
    const { request } = this.client;
    // Deno's shape: the upload is let go at the session's end.
    const info = {
      ...this.clock.info,
      remoteAddr: { hostname: "127.0.0.1", port: 1 },
    };
    this.host.fetch(request, info).then(
      (response) => this.client.received(response),
      () => this.problems.push("fetch rejected"),
    );
    for (let i = 0; this.#ecb === undefined && i < 20; i++) await turns(1);
    assertEquals(this.#ecb !== undefined, true, "the extension is not called");
  }

  /** Does one thing, and looks at what must hold whatever was done. */
  async run(command: Command): Promise<void> {
    this.#notice();
    await this.#do(command);
    this.#notice();
    const outstanding = this.#writer!.outstanding;
    this.#check(
      outstanding === (this.outstanding !== undefined),
      `outstanding is ${outstanding} after ${command.kind}`,
    );
  }

  /** All that nothing happens to is where it should be. */
  async settle(): Promise<void> {
    await turns(2);
    this.#notice();
    if (this.#returned && this.#idle) this.closed = "yes";
    if (this.lost.size > 0 || this.closed !== "no") return;
    if (this.clientClosed || this.client.pulling) return;
    const written = this.#writer!.bytesWritten;
    if (this.#idle) {
      this.#check(
        written === this.accepted,
        `bytesWritten is ${written}, ${this.accepted} were accepted`,
      );
    }
    if (this.#scenario.method === "HEAD") return;
    const queue = written - this.client.taken;
    const { bufferLimit, patient } = this.#scenario;
    const most = bufferLimit + this.#largest + (patient ? 0 : ALLOWANCE);
    this.#check(queue <= most, `${queue} bytes wait, of at most ${most}`);
    if (this.#headFixed) {
      const size = this.#writer!.desiredSize;
      this.#check(
        size === bufferLimit - queue,
        `desiredSize is ${size} with ${queue} of ${bufferLimit} waiting`,
      );
    }
  }

  /** Whether nothing is in flight and no call waits. */
  get #idle(): boolean {
    return this.outstanding === undefined && this.waiting.size === 0;
  }

  get idle(): boolean {
    this.#notice();
    return this.#idle;
  }

  /** After the end: what is asked for now is refused, and completes never. */
  async late(): Promise<void> {
    const before = this.accepted;
    await this.run({ kind: "write", size: 3, face: "block", wait: true });
    await this.run({ kind: "submit", size: 3, face: "block", wait: false });
    this.#check(
      this.accepted === before,
      "bytes were accepted after the session's end",
    );
    await turns(1);
    await Promise.all(this.#promised);
    for (const { kind, outcomes } of this.#operations) {
      this.#check(
        outcomes.length === 1,
        `${kind} has ${outcomes.length} outcomes: ${outcomes}`,
      );
    }
  }

  /** The session is told that nothing more comes. */
  done(): void {
    if (this.closed !== "yes") this.#done();
  }

  /** The client is lost for a reason that is known to have come through. */
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

  #begin(ecb: ExtensionControlBlock): Promise<number> {
    this.#ecb = ecb;
    this.#writer = writeClientOf(ecb);
    this.#read = ecb.cbAvailable;
    this.#check(wrongBytes(ecb.lpbData, 0) === 0, "wrong bytes in lpbData");
    this.#register(true);
    return new Promise((resolve) => {
      this.#return = resolve;
    });
  }

  #do(command: Command): Promise<unknown> | undefined {
    switch (command.kind) {
      case "turn":
        return this.settle();
      case "microtask":
        return Promise.resolve();
      case "advance":
        return this.#advance(command.ms);
      case "pull":
        return void this.client.pull();
      case "upload":
        return void this.client.upload(command.size);
      case "upload ends":
        return void this.client.uploadEnds();
      case "cancel":
        return this.#cancelBody();
      case "leave":
        return this.#leave();
      default:
        return this.#extension(command);
    }
  }

  #extension(command: ExtensionCommand): Promise<unknown> | undefined {
    if (this.#scenario.patient && this.waiting.size > 0) return;
    const ecb = this.#ecb!;
    switch (command.kind) {
      case "write": {
        const settled = this.#write(command.size, command.face === "client");
        return command.wait ? Promise.race([settled, turns(1)]) : undefined;
      }
      case "submit":
        return this.#submit(command.size, command.face === "client");
      case "vector": {
        const settled = this.#vector(command.size);
        return command.wait ? Promise.race([settled, turns(1)]) : undefined;
      }
      case "transmit":
        return this.#transmit(command);
      case "read":
        return void this.#readSync(command.size);
      case "read async":
        return this.#readAsync(command.size);
      case "header":
        return this.#header(command.length);
      case "register":
        return this.#register(true);
      case "register nobody":
        return this.#register(false);
      case "eager":
        this.#support(HSE_REQ_SET_FLUSH_FLAG, command.on);
        return;
      case "connected?": {
        const is = this.#call(() => connected(ecb));
        if (is === undefined) this.#excused(87, this.#judge("other", 0));
        else if (this.lost.size === 0) this.#check(is, "is not connected");
        else if (this.lostSurely) this.#check(!is, "is connected");
        return;
      }
      case "completion throws":
        this.#throws = command.rejects ? "reject" : "throw";
        return;
      case "next":
        this.#next.push(command.command);
        return;
      case "flush":
        return void this.#watch(this.#call(() => this.#writer!.flush()));
      case "close":
        this.#watch(this.#call(() => this.#writer!.close()));
        this.clientClosed = true;
        if (this.accepted < (this.declared ?? 0)) this.lose(13, false);
        return;
      case "abort":
        this.#watch(this.#call(() => this.#writer!.abort("enough")));
        this.lose(995, this.closed === "no" && !this.clientClosed);
        return;
      case "cancel io":
        return this.#cancelIo();
      case "close connection":
        if (this.#support(HSE_REQ_CLOSE_CONNECTION) === 0) {
          this.lose(64, !this.clientClosed);
        }
        return;
      case "done":
        return this.#done();
      case "return success":
        return this.#returns(HSE_STATUS_SUCCESS);
      case "return error":
        return this.#returns(HSE_STATUS_ERROR);
      case "return pending":
        return this.#returns(HSE_STATUS_PENDING);
      case "throw":
        if (this.#returned || this.#pendingReturned) return;
        this.#threw();
        if (this.closed === "no") this.closed = "maybe";
        return this.#returns(Promise.reject(new Boom("the extension")));
    }
  }

  #write(size: number, byClass: boolean): Promise<unknown> | undefined {
    const queues = this.#vectors && this.waiting.size > 0;
    // Of a write that waits behind another, nobody knows yet whether it fits.
    if (queues && this.declared !== undefined) return;
    const ecb = this.#ecb!;
    const judgement = this.#judge("write", size);
    const bytes = positioned(this.accepted, size);
    const operation = this.#operation("write", size, judgement);
    let refused: boolean;
    let result: Promise<readonly [count: number, code: number]>;
    if (byClass && size > 0 && !queues) {
      const before = this.#writer!.bytesWritten;
      result = this.#call(() => this.#writer!.write(bytes)).then(
        (count) => [count, 0],
        (error) => [0, error.code],
      );
      refused = this.#writer!.bytesWritten === before;
    } else {
      // A last error that no write gives tells a refusal from a call that waits.
      ecb.GetServerVariable(ecb.ConnID, "NONE", null, { value: 0 });
      const before = ecb.GetLastError();
      const count = { value: size };
      const answer = this.#call(() =>
        ecb.WriteClient(ecb.ConnID, bytes, count, HSE_IO_SYNC)
      );
      const code = ecb.GetLastError();
      refused = before === 87 || code !== before;
      result = answer.then((ok) => [count.value, ok ? 0 : code]);
      // What fails later fails with what ended the client.
      if (!refused) {
        result = answer.then((ok) => [count.value, ok ? 0 : this.#lostCode]);
      }
    }
    bytes.fill(0xee);
    if (!refused) this.#took(size);
    return this.#await(operation, result);
  }

  #submit(size: number, byClass: boolean): undefined {
    const ecb = this.#ecb!;
    const bytes = positioned(this.accepted, size);
    const count = { value: size };
    this.#begun("submit", size, size, this.#judge("submit", size), () => {
      if (byClass) return codeOf(() => this.#writer!.submit(bytes));
      return ecb.WriteClient(ecb.ConnID, bytes, count, HSE_IO_ASYNC)
        ? 0
        : ecb.GetLastError();
    });
    this.#check(count.value === size, "an async write touched lpdwBytes");
    bytes.fill(0xee);
  }

  #vector(size: number): Promise<unknown> | undefined {
    const ecb = this.#ecb!;
    const whole = 2 * size;
    if (size === 0) return;
    const judgement = this.#judge("vector", whole);
    const bytes = positioned(this.accepted, whole);
    const vector = {
      dwFlags: HSE_IO_SYNC,
      lpElementArray: [
        memory(bytes.subarray(0, size)),
        memory(bytes.subarray(size)),
      ],
    };
    const operation = this.#operation("vector", whole, judgement);
    const answer = this.#call(() =>
      ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_VECTOR_SEND, vector)
    );
    bytes.fill(0xee);
    if (typeof answer === "boolean") {
      return this.#await(
        operation,
        Promise.resolve<[number, number]>([0, ecb.GetLastError()]),
      );
    }
    this.#vectors = true;
    this.#took(whole);
    return this.#await(
      operation,
      answer.then((ok) => [ok ? whole : 0, ok ? 0 : this.#lostCode]),
    );
  }

  #transmit(
    command: ExtensionCommand & { kind: "transmit" },
  ): undefined {
    const { head, file, tail, own } = command;
    const whole = head + file + tail;
    const missing = Math.min(command.missing, file);
    const bytes = positioned(this.accepted, head);
    const end = positioned(this.accepted + head + file, tail);
    const memory = Math.max(head, tail, Math.min(file, PIECE));
    const judgement = this.#judge(own ? "own" : "submit", whole);
    const begun = this.#begun("transmit", whole, memory, judgement, () =>
      transmitFile(this.#ecb!, {
        pHead: bytes,
        pTail: end,
        hFile: this.#file(this.accepted + head, file, missing),
        dwFlags: HSE_IO_ASYNC |
          (command.last ? HSE_IO_DISCONNECT_AFTER_SEND : 0),
        ...(own
          ? {
            pContext: command,
            pfnHseIO: (_ecb: unknown, context: unknown, ...result) => {
              this.#check(context === command, "another's own context");
              return this.#completed(true, ...result as [number, number]);
            },
          }
          : {}),
      }), missing > 0);
    bytes.fill(0xee);
    end.fill(0xee);
    if (!begun) return;
    if (command.last) this.#sealed = true;
    if (missing > 0) this.lose(38, false);
  }

  /** A file whose reads come when the scheduler says. */
  #file(from: number, size: number, missing: number): FileSource {
    const stream = (start: number, end: number) => {
      let at = start;
      return new ReadableStream<Uint8Array>({
        pull: async (controller) => {
          await this.#scheduler.schedule(Promise.resolve(), "file read");
          const piece = Math.min(PIECE, end - missing - at);
          if (piece > 0) controller.enqueue(positioned(from + at, piece));
          at += piece;
          if (at >= end - missing) controller.close();
        },
      }, { highWaterMark: 0 });
    };
    return {
      size,
      slice: (start, end) => ({ stream: () => stream(start, end) }),
    };
  }

  #readSync(size: number): void {
    const ecb = this.#ecb!;
    const buffer = new Uint8Array(size);
    const count = { value: size };
    const judgement = this.#judge("read", 0);
    const operation = this.#operation("read", size, judgement);
    const answer = this.#call(() => ecb.ReadClient(ecb.ConnID, buffer, count));
    this.#await(
      operation,
      answer.then((ok) => {
        if (!ok) return [0, ecb.GetLastError()];
        this.#got(buffer.subarray(0, count.value));
        return [size, 0];
      }),
    );
  }

  #readAsync(size: number): undefined {
    const buffer = new Uint8Array(size);
    this.#begun(
      "read async",
      size,
      0,
      this.#judge("read async", 0),
      () => asyncRead(this.#ecb!, buffer),
      false,
      (count) => this.#got(buffer.subarray(0, count)),
    );
  }

  /** Bytes of the upload. */
  #got(bytes: Uint8Array): void {
    if (this.#readBlindly) return;
    this.#check(wrongBytes(bytes, this.#read) === 0, "wrong bytes were read");
    this.#read += bytes.length;
    this.#check(this.#read <= this.client.sent, "more was read than was sent");
  }

  #header(length: number | undefined): undefined {
    const fixed = this.#headFixed;
    const judgement = this.#judge("other", 0);
    const text = length === undefined ? "" : `Content-Length: ${length}\r\n`;
    const code = this.#call(() =>
      header(this.#ecb!, "200 OK", `X-Model: yes\r\n${text}\r\n`)
    );
    if (code === 0) {
      this.#check(!fixed, "a second head was taken");
      this.#check(!this.clientClosed, "a head was taken after close()");
      this.#check(this.closed !== "yes", "a head was taken after the end");
      this.#check(!this.lostSurely, "a head was taken for nobody");
      this.#headFixed = true;
      if (this.#scenario.method !== "HEAD") this.declared = length;
    } else if (!(code === 87 && (fixed || this.clientClosed))) {
      this.#excused(code, judgement);
    }
  }

  #register(somebody: boolean): undefined {
    this.#ends();
    const context = {};
    const registration = somebody
      ? (_ecb: unknown, given: unknown, bytes: number, error: number) => {
        this.#check(given === this.#context, "an older registration");
        return this.#completed(false, bytes, error);
      }
      : null;
    const ecb = this.#ecb!;
    const ok = this.#call(() =>
      ecb.ServerSupportFunction(
        ecb.ConnID,
        HSE_REQ_IO_COMPLETION,
        registration,
        null,
        context,
      )
    );
    if (!ok) {
      return this.#check(this.closed !== "no", "a registration was refused");
    }
    this.#check(this.closed !== "yes", "a registration after the end");
    this.#registered = somebody;
    this.#context = context;
  }

  #cancelIo(): undefined {
    const operation = this.outstanding;
    const code = this.#support(HSE_REQ_CANCEL_IO, null, operation ? [] : [87]);
    if (code !== 0) return;
    this.#check(operation !== undefined, "nothing was cancelled");
    if (operation === undefined) return;
    operation.doomed = true;
    if (operation.kind !== "read async") {
      this.lose(995, !this.clientClosed);
    }
  }

  #done(): undefined {
    this.#ends();
    const before = this.closed;
    const ok = this.#call(() => done(this.#ecb!));
    if (ok) {
      this.#check(before !== "yes", "DONE was taken twice");
      this.closed = "yes";
    } else this.#check(before !== "no", "DONE was refused");
  }

  #returns(result: number | Promise<number>): undefined {
    if (this.#returned || this.#pendingReturned) return;
    if (result === HSE_STATUS_PENDING) this.#pendingReturned = true;
    else {
      this.#returned = true;
    }
    this.#return(result);
  }

  #cancelBody(): undefined {
    const over = this.logs.length > 0 || this.clientClosed ||
      this.client.taken === this.declared;
    if (this.client.cancel()) this.lose(10054, !over);
  }

  async #leave(): Promise<void> {
    this.client.leave();
    this.lose(10054, false);
    await turns(2);
    const certain = this.#scenario.method !== "HEAD" &&
      this.declared === undefined && this.closed === "no" && !this.clientClosed;
    if (certain) this.lose(10054, true);
  }

  /** Time passes; what had to end by then has ended. */
  async #advance(ms: number): Promise<void> {
    await this.settle();
    const wasOver = this.logs.length > 0;
    const stuck = this.#scenario.method !== "HEAD" && !this.client.pulling &&
      !this.clientClosed &&
      this.client.response !== undefined &&
      this.#writer!.bytesWritten > this.client.taken;
    const idling = !stuck && this.outstanding === undefined;
    const before = new Set(this.lost);
    if (!wasOver) this.loseToDeadline();
    await this.clock.advance(ms);
    if (!wasOver && this.logs.length > 0) {
      if (!this.clientClosed) this.lostSurely = true;
      const first = Math.min(DEADLINES.write, DEADLINES.idle);
      this.#check(this.clock.now() >= first, "a deadline came early");
    }
    if (this.logs.length > 0) return;
    for (const code of this.lost) if (!before.has(code)) this.lost.delete(code);
    const { idle, write, total } = DEADLINES;
    this.#check(this.clock.now() < total, "the total deadline did not come");
    this.#check(!(stuck && ms >= write), "the write deadline did not come");
    this.#check(!(idling && ms >= idle), "the idle deadline did not come");
  }

  /** Begins an operation; whether it was taken. */
  #begun(
    kind: string,
    size: number,
    memory: number,
    judgement: Judgement,
    begin: () => number,
    short = false,
    onBytes?: (count: number) => void,
  ): boolean {
    const operation = this.#operation(kind, size, judgement, short);
    const waiting = [...this.waiting];
    const code = this.#call(begin);
    if (code !== 0) {
      operation.outcomes.push(`refused ${code}`);
      this.#excused(code, judgement);
      return false;
    }
    this.#check(!judgement.must, `${kind} was taken`);
    this.#check(this.outstanding === undefined, "two are outstanding");
    this.outstanding = operation;
    this.#onBytes = onBytes;
    if (kind !== "read async") this.#took(size, memory);
    if (waiting.length > 0) this.#soonSettled(waiting);
    return true;
  }

  #onBytes: ((count: number) => void) | undefined;

  #completed(own: boolean, bytes: number, error: number): void | Promise<void> {
    this.#check(this.#inCall === 0, "completed inside a call");
    const operation = this.outstanding;
    if (operation === undefined) {
      this.problems.push("completed with nothing outstanding");
      return;
    }
    this.outstanding = undefined;
    operation.outcomes.push(`${bytes} ${error}`);
    this.#check(own || this.#registered !== false, "nobody is registered");
    this.#check(
      own === operation.judgement.own,
      "another's completion",
    );
    this.#outcome(operation, bytes, error);
    this.#completing++;
    for (const command of this.#next.splice(0)) this.#extension(command);
    this.#completing--;
    this.#ends();
    return this.#throw();
  }

  #outcome(operation: Operation, bytes: number, error: number): void {
    const { kind, size, doomed, short } = operation;
    if (error === 0) {
      this.#check(!doomed, `${kind} succeeded for nobody`);
      if (kind !== "read async") {
        this.#check(bytes === size, `${kind} of ${size} gave ${bytes}`);
      } else this.#onBytes?.(bytes);
      return;
    }
    this.#check(bytes === 0, `${kind} failed with ${bytes} bytes`);
    if (short && error === 38) this.lose(38, true);
    const cancelled = kind === "read async" && doomed && error === 995;
    const known = [...this.lost].some((code) =>
      error === (code === 10054 ? 995 : code)
    );
    this.#check(known || cancelled, `${kind} failed with ${error}`);
  }

  #threw(): void {
    this.thrown++;
    if (this.closed === "yes") this.thrownLate = true;
    this.lose(995, false);
  }

  #throw(): void | Promise<void> {
    const how = this.#throws;
    if (how === "no") return;
    this.#throws = "no";
    this.#threw();
    this.#returned = true;
    const boom = new Boom("a completion");
    if (how === "reject") {
      if (this.closed === "no") this.closed = "maybe";
      if (this.#registered) this.#registered = "maybe";
      return Promise.reject(boom);
    }
    this.closed = "yes";
    this.#registered = false;
    throw boom;
  }

  /** Follows a synchronous call to its end. */
  #await(
    operation: Operation,
    result: Promise<readonly [count: number, code: number]>,
  ): Promise<void> {
    const { kind, size, judgement } = operation;
    this.waiting.add(operation);
    return this.#watch(result.then(([count, code]) => {
      this.waiting.delete(operation);
      operation.outcomes.push(`${count} ${code}`);
      if (code === 0) {
        this.#check(!judgement.must, `${kind} was taken`);
        this.#check(count === size, `${kind} of ${size} gave ${count}`);
      } else {
        this.#check(count === 0, `${kind} failed with ${count} bytes`);
        if (!this.lost.has(code)) this.#excused(code, judgement);
      }
    }));
  }

  #took(size: number, memory: number = size): void {
    this.accepted += size;
    this.#largest = Math.max(this.#largest, memory);
    if (size > 0) this.#headFixed = true;
  }

  /** Calls that were followed by an operation had ended, or were about to. */
  #soonSettled(waiting: readonly Operation[]): void {
    const soon = async () => {
      for (let i = 0; i < 30; i++) await null;
      const late = waiting.some((operation) => this.waiting.has(operation));
      this.#check(!late, "an operation began while a call waited");
    };
    this.#promised.push(soon());
  }

  /** What was returned ends the session once nothing is outstanding: not before, and not within that completion. */
  #ends(): void {
    const mayEnd = this.#returned && this.outstanding === undefined &&
      this.#completing === 0;
    if (mayEnd && this.closed === "no") this.closed = "maybe";
  }

  /** Which codes a refusal may have now. */
  #judge(
    kind: "write" | "submit" | "vector" | "own" | "read" | "read async" | "other",
    size: number,
  ): Judgement {
    this.#ends();
    const excuses = new Set<number>(this.lost);
    let must = this.lostSurely;
    const refuse = (code: number, surely: boolean) => {
      excuses.add(code);
      must ||= surely;
    };
    if (this.closed !== "no") {
      refuse(87, this.closed === "yes");
      // Its class says what the end was: too short.
      if (this.accepted < (this.declared ?? 0)) refuse(13, false);
    }
    const own = kind === "own";
    if (kind === "other") return { excuses, must, own };
    const isAsync = ["submit", "own", "read async"].includes(kind);
    const sends = !["read", "read async"].includes(kind);
    if (this.#sealed || this.clientClosed) refuse(87, true);
    if (this.outstanding) refuse(170, true);
    if (isAsync && this.waiting.size > 0) refuse(170, false);
    if (isAsync && !own && this.#registered !== true) {
      refuse(87, this.#registered === false);
    }
    if (sends && this.accepted + size > (this.declared ?? Infinity)) {
      refuse(13, size > 0);
    }
    const most = this.#scenario.bufferLimit + ALLOWANCE;
    const unsettled = [...this.waiting].reduce(
      (sum, { kind, size }) => kind === "read" ? sum : sum + size,
      0,
    );
    if (!isAsync && sends && unsettled > 0 && unsettled + size > most) {
      refuse(10055, false);
    }
    return { excuses, must, own };
  }

  #excused(code: number, { excuses }: Judgement): void {
    this.#check(
      excuses.has(code) || this.lost.has(code),
      `refused with ${code}, where only ${[...excuses]} would do`,
    );
  }

  /** A call of the rest, refused only after an end. */
  #support(code: number, argument?: unknown, more: number[] = []): number {
    const { excuses } = this.#judge("other", 0);
    const result = this.#call(() => support(this.#ecb!, code, argument));
    if (result !== 0) {
      this.#excused(result, {
        excuses: new Set([...excuses, ...more]),
        must: false,
        own: false,
      });
    } else this.#check(this.closed !== "yes", `${code} was taken`);
    return result;
  }

  get #lostCode(): number {
    const code = this.#ecb!.GetLastError();
    return this.lost.has(code) ? code : [...this.lost][0] ?? code;
  }

  /** An operation may end without anybody being told, while nobody is registered. */
  #notice(): void {
    if (this.outstanding === undefined || this.#registered === true) return;
    if (this.#writer!.outstanding || this.outstanding.judgement.own) return;
    this.outstanding.outcomes.push("unreported");
    // What such a read took, nobody knows.
    if (this.outstanding.kind === "read async") this.#readBlindly = true;
    this.outstanding = undefined;
  }

  #operation(
    kind: string,
    size: number,
    judgement: Judgement,
    short = false,
  ): Operation {
    const operation: Operation = {
      kind,
      size,
      judgement,
      short,
      doomed: false,
      outcomes: [],
    };
    this.#operations.push(operation);
    return operation;
  }

  #call<T>(call: () => T): T {
    this.#inCall++;
    try {
      return call();
    } finally {
      this.#inCall--;
    }
  }

  #watch(promise: Promise<unknown>): Promise<void> {
    const settled = promise.then(() => {}, () => {});
    this.#promised.push(settled);
    return settled;
  }

  #check(holds: boolean, problem: string): undefined {
    if (!holds) this.problems.push(problem);
  }
}

function codeOf(call: () => void): number {
  try {
    call();
    return 0;
  } catch (error) {
    if (error instanceof WriteClientError) return error.code;
    throw error;
  }
}
