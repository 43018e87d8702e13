import { assert } from "@std/assert";
import type fc from "fast-check";
import { IsapiHost, type LogRecord } from "../../mod.ts";
import { ManualClock } from "../../src/testing/manual_clock.ts";
import { turns } from "../helpers/settled.ts";
import { SessionClient } from "./session_client.ts";
import type { Command, Scenario } from "./session_commands.ts";
import { ALLOWANCE, Expectations } from "./session_expectations.ts";
import { SessionExtension } from "./session_extension.ts";

/** Milliseconds; every session is over after the total. */
export const DEADLINES = { idle: 1000, write: 300, total: 5000 };

/** A session between its extension and its client, and what it promises to both. */
export class SessionModel {
  readonly client: SessionClient;
  readonly clock = new ManualClock();
  readonly host: IsapiHost;
  readonly logs: LogRecord[] = [];
  readonly errors: unknown[] = [];
  readonly expected: Expectations;
  #extension: SessionExtension | undefined;
  readonly #scenario: Scenario;

  constructor(scenario: Scenario, scheduler: fc.Scheduler) {
    this.#scenario = scenario;
    const expected = this.expected = new Expectations(scenario);
    const client = this.client = new SessionClient(scenario.method);
    this.host = new IsapiHost({
      responseBufferLimit: scenario.bufferLimit,
      deadlines: DEADLINES,
      onLog: (record) => this.logs.push(record),
      onError: (error) => this.errors.push(error),
    }).mount("/", {
      HttpExtensionProc: (ecb) => {
        this.#extension = new SessionExtension(
          ecb,
          expected,
          client,
          scenario,
          scheduler,
        );
        return this.#extension.result;
      },
    });
  }

  /** The extension; it was called. */
  get extension(): SessionExtension {
    assert(this.#extension !== undefined, "the extension is not called");
    return this.#extension;
  }

  /** Whether nothing is in flight and no call waits. */
  get idle(): boolean {
    this.extension.operations.notice();
    return this.expected.idle;
  }

  /** Whether the session has ended for its host. */
  get over(): boolean {
    return this.logs.length > 0;
  }

  /** Asks, and waits until the extension was called. */
  async start(): Promise<void> {
    // Deno's shape: the upload is let go at the session's end.
    const info = {
      ...this.clock.info,
      remoteAddr: { hostname: "127.0.0.1", port: 1 },
    };
    this.host.fetch(this.client.request, info).then(
      (response) => this.client.received(response),
      () => this.expected.check(false, "fetch rejected"),
    );
    for (let i = 0; !this.#extension && i < 20; i++) await turns(1);
  }

  /** Does one thing, and looks at what must hold whatever was done. */
  async run(command: Command): Promise<void> {
    const { operations, writer } = this.extension;
    operations.notice();
    await this.#do(command);
    operations.notice();
    const { outstanding } = writer;
    this.expected.check(
      outstanding === (this.expected.outstanding !== undefined),
      `outstanding is ${outstanding} after ${command.kind}`,
    );
  }

  /** All that nothing happens to is where it should be. */
  async settle(): Promise<void> {
    await turns(2);
    const { expected, client } = this;
    const { idle } = this;
    if (expected.returned && idle) expected.closed = "yes";
    if (expected.lost.size > 0 || expected.closed !== "no") return;
    if (expected.clientClosed || client.pulling) return;
    const { bytesWritten, desiredSize } = this.extension.writer;
    expected.check(
      !idle || bytesWritten === expected.accepted,
      `bytesWritten is ${bytesWritten}, ${expected.accepted} were accepted`,
    );
    const { method, bufferLimit, patient } = this.#scenario;
    if (method === "HEAD") return;
    const queue = bytesWritten - client.taken;
    const most = bufferLimit + expected.largest + (patient ? 0 : ALLOWANCE);
    expected.check(queue <= most, `${queue} bytes wait, of at most ${most}`);
    expected.check(
      !expected.headFixed || desiredSize === bufferLimit - queue,
      `desiredSize is ${desiredSize} with ${queue} of ${bufferLimit} waiting`,
    );
  }

  /** After the end: what is asked for now is refused, and completes never. */
  async late(): Promise<void> {
    const before = this.expected.accepted;
    await this.run({ kind: "write", size: 3, face: "block", wait: true });
    await this.run({ kind: "submit", size: 3, face: "block", wait: false });
    await this.run({ kind: "submit", size: 3, face: "client", wait: false });
    this.expected.check(
      this.expected.accepted === before,
      "bytes were accepted after the session's end",
    );
    await turns(1);
    await this.extension.operations.close();
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
        return this.#cancel();
      case "leave":
        return this.#leave();
      default:
        return this.extension.run(command);
    }
  }

  /** The body's reader gives it up. That of an answer to HEAD has all it waits for. */
  #cancel(): undefined {
    const { expected, client } = this;
    const complete = this.over || this.#scenario.method === "HEAD" ||
      expected.clientClosed ||
      client.taken === expected.declared;
    if (client.cancel()) expected.lose(10054, !complete);
  }

  /** The request's signal says that its client has left. */
  async #leave(): Promise<void> {
    const { expected } = this;
    this.client.leave();
    expected.lose(10054, false);
    await turns(2);
    const incomplete = this.#scenario.method !== "HEAD" &&
      expected.declared === undefined && !expected.clientClosed;
    if (incomplete && expected.closed === "no") expected.lose(10054, true);
  }

  /** Time passes; what had to end by then has ended, and nothing else. */
  async #advance(ms: number): Promise<void> {
    await this.settle();
    if (this.over) return await this.clock.advance(ms);
    const { expected, client, clock } = this;
    const stuck = this.#scenario.method !== "HEAD" && !client.pulling &&
      !expected.clientClosed && client.response !== undefined &&
      this.extension.writer.bytesWritten > client.taken;
    const idling = !stuck;
    const before = new Set(expected.lost);
    expected.loseToDeadline();
    await clock.advance(ms);
    const { idle, write, total } = DEADLINES;
    const outcome = this.logs[0]?.outcome;
    if (this.over && outcome !== "sent") {
      if (!expected.clientClosed) expected.lostSurely = true;
      const first = Math.min(write, idle);
      return expected.check(clock.now() >= first, "a deadline came early");
    }
    for (const code of expected.lost) {
      if (!before.has(code)) expected.lost.delete(code);
    }
    // What was under way came to its end meanwhile, and the session with it.
    if (outcome === "sent") return;
    expected.check(clock.now() < total, "the total deadline did not come");
    expected.check(!(stuck && ms >= write), "the write deadline did not come");
    expected.check(!(idling && ms >= idle), "the idle deadline did not come");
  }
}
