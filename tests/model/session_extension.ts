import type fc from "fast-check";
import {
  type ExtensionControlBlock,
  HSE_REQ_CANCEL_IO,
  HSE_REQ_CLOSE_CONNECTION,
  HSE_REQ_IO_COMPLETION,
  HSE_REQ_SET_FLUSH_FLAG,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  type WriteClient,
  writeClientOf,
} from "../../mod.ts";
import { connected, done } from "../helpers/ecb_calls.ts";
import { header } from "../helpers/header_calls.ts";
import { turns } from "../helpers/settled.ts";
import { asyncRead, support } from "../helpers/support_calls.ts";
import { wrongBytes } from "./positions.ts";
import type { SessionClient } from "./session_client.ts";
import type { ExtensionCommand, Scenario } from "./session_commands.ts";
import type { Expectations } from "./session_expectations.ts";
import { Operations } from "./session_operations.ts";
import { SessionSends } from "./session_sends.ts";

/** What extensions and completions throw. */
export class Boom extends Error {}

/** The extension of a modelled session: it does as it is told, and compares what it gets. */
export class SessionExtension {
  readonly writer: WriteClient;
  readonly operations: Operations;
  readonly sends: SessionSends;
  /** What HttpExtensionProc gives. */
  readonly result: Promise<number>;
  readonly #return: (result: number | Promise<number>) => void;
  #returns = false;
  #context = {};
  #throws: "no" | "throw" | "reject" = "no";
  #read: number;
  readonly #next: ExtensionCommand[] = [];
  readonly #ecb: ExtensionControlBlock;
  readonly #expected: Expectations;
  readonly #client: SessionClient;
  readonly #scenario: Scenario;

  constructor(
    ecb: ExtensionControlBlock,
    expected: Expectations,
    client: SessionClient,
    scenario: Scenario,
    scheduler: fc.Scheduler,
  ) {
    this.#ecb = ecb;
    this.#expected = expected;
    this.#client = client;
    this.#scenario = scenario;
    this.writer = writeClientOf(ecb);
    this.operations = new Operations(expected, this.writer);
    this.sends = new SessionSends(
      ecb,
      expected,
      this.operations,
      scheduler,
      (bytes, error) => this.#completed(true, bytes, error),
    );
    this.#read = ecb.cbAvailable;
    expected.check(wrongBytes(ecb.lpbData, 0) === 0, "wrong bytes in lpbData");
    const { promise, resolve } = Promise.withResolvers<number>();
    this.result = promise;
    this.#return = resolve;
    this.#register(true);
  }

  /** Does one thing; what it waits for, if it waits. */
  run(command: ExtensionCommand): Promise<unknown> | undefined {
    const expected = this.#expected;
    if (this.#scenario.patient && expected.waiting.size > 0) return;
    switch (command.kind) {
      case "write": {
        const settled = this.sends.write(
          command.size,
          command.face === "client",
        );
        return command.wait ? Promise.race([settled, turns(1)]) : undefined;
      }
      case "vector": {
        const settled = this.sends.vector(command.size);
        return command.wait ? Promise.race([settled, turns(1)]) : undefined;
      }
      case "submit":
        return this.sends.submit(command.size, command.face === "client");
      case "transmit":
        return this.sends.transmit(command);
      case "read":
        return this.#readSync(command.size);
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
      case "connected?":
        return this.#isConnected();
      case "completion throws":
        this.#throws = command.rejects ? "reject" : "throw";
        return;
      case "next":
        this.#next.push(command.command);
        return;
      case "flush":
        this.#watch(() => this.writer.flush());
        return;
      case "close":
        this.#watch(() => this.writer.close());
        expected.clientClosed = true;
        if (expected.short) expected.lose(13, false);
        return;
      case "abort":
        this.#watch(() => this.writer.abort("enough"));
        expected.lose(995, expected.closed === "no" && !expected.clientClosed);
        return;
      case "cancel io":
        return this.#cancelIo();
      case "close connection":
        if (this.#support(HSE_REQ_CLOSE_CONNECTION) === 0) {
          expected.lose(64, !expected.clientClosed);
        }
        return;
      case "done":
        return this.done();
      case "return success":
        return this.#give(HSE_STATUS_SUCCESS);
      case "return error":
        expected.saidError = true;
        return this.#give(HSE_STATUS_ERROR);
      case "return pending":
        return this.#give(HSE_STATUS_PENDING);
      case "throw":
        return this.#throwUp();
    }
  }

  /** DONE_WITH_SESSION. */
  done(): undefined {
    const expected = this.#expected;
    expected.mayEnd();
    const before = expected.closed;
    const ok = this.operations.call(() => done(this.#ecb));
    if (ok) {
      expected.check(before !== "yes", "DONE was taken twice");
      expected.closed = "yes";
    } else expected.check(before !== "no", "DONE was refused");
  }

  #readSync(size: number): undefined {
    const ecb = this.#ecb;
    const buffer = new Uint8Array(size);
    const count = { value: size };
    const judgement = this.#expected.judge("read");
    const answer = this.operations.call(() =>
      ecb.ReadClient(ecb.ConnID, buffer, count)
    );
    this.operations.follow(
      "read",
      size,
      judgement,
      answer.then((ok) => {
        if (!ok) return [count.value, ecb.GetLastError()];
        this.#got(buffer.subarray(0, count.value));
        // The count of a read is what came.
        return [size, 0];
      }),
    );
  }

  #readAsync(size: number): undefined {
    const buffer = new Uint8Array(size);
    this.operations.begin({
      kind: "read async",
      size,
      memory: undefined,
      begin: () => asyncRead(this.#ecb, buffer),
      got: (count) => this.#got(buffer.subarray(0, count)),
    });
  }

  /** Bytes of the upload. */
  #got(bytes: Uint8Array): void {
    if (this.operations.blind) return;
    const expected = this.#expected;
    expected.check(wrongBytes(bytes, this.#read) === 0, "wrong bytes read");
    this.#read += bytes.length;
    expected.check(this.#read <= this.#client.sent, "more read than was sent");
  }

  #header(length: number | undefined): undefined {
    const expected = this.#expected;
    const { headFixed, clientClosed } = expected;
    const judgement = expected.judge("other");
    const text = length === undefined ? "" : `Content-Length: ${length}\r\n`;
    const code = this.operations.call(() =>
      header(this.#ecb, "200 OK", `X-Model: yes\r\n${text}\r\n`)
    );
    if (code === 0) {
      expected.check(!headFixed, "a second head was taken");
      expected.check(!clientClosed, "a head was taken after close()");
      expected.check(!judgement.must, "a head was taken after the end");
      expected.headFixed = true;
      if (this.#scenario.method !== "HEAD") expected.declared = length;
    } else if (!(code === 87 && (headFixed || clientClosed))) {
      expected.excused(code, judgement);
    }
  }

  #register(somebody: boolean): undefined {
    const expected = this.#expected;
    const judgement = expected.judge("other");
    const context = {};
    const ecb = this.#ecb;
    const ok = this.operations.call(() =>
      ecb.ServerSupportFunction(
        ecb.ConnID,
        HSE_REQ_IO_COMPLETION,
        somebody
          ? (_ecb: unknown, given: unknown, bytes: number, error: number) => {
            expected.check(given === this.#context, "an older registration");
            return this.#completed(false, bytes, error);
          }
          : null,
        null,
        context,
      )
    );
    if (!ok) {
      expected.excused(87, judgement);
      return;
    }
    expected.check(expected.closed !== "yes", "a registration after the end");
    expected.registered = somebody;
    this.#context = context;
  }

  #isConnected(): undefined {
    const expected = this.#expected;
    const judgement = expected.judge("other");
    const is = this.operations.call(() => connected(this.#ecb));
    if (is === undefined) expected.excused(87, judgement);
    else if (expected.lost.size === 0) expected.check(is, "is not connected");
    else if (expected.lostSurely) expected.check(!is, "is connected");
  }

  #cancelIo(): undefined {
    const expected = this.#expected;
    const operation = expected.outstanding;
    const code = this.#support(HSE_REQ_CANCEL_IO, null, operation ? [] : [87]);
    if (code !== 0) return;
    if (operation === undefined) {
      return expected.check(false, "nothing was cancelled");
    }
    operation.doomed = true;
    if (operation.kind !== "read async") {
      expected.lose(995, !expected.clientClosed);
    }
  }

  /** A call of the rest, refused after an end, or with one of these codes. */
  #support(code: number, argument?: unknown, more: number[] = []): number {
    const expected = this.#expected;
    const { excuses, must } = expected.judge("other");
    const result = this.operations.call(() =>
      support(this.#ecb, code, argument)
    );
    if (result === 0) {
      expected.check(expected.closed !== "yes", `${code} after the end`);
    } else {
      expected.excused(result, {
        excuses: new Set([...excuses, ...more]),
        must,
      });
    }
    return result;
  }

  #give(result: number | Promise<number>): undefined {
    if (this.#returns) return;
    this.#returns = true;
    if (result !== HSE_STATUS_PENDING) this.#expected.returned = true;
    this.#return(result);
  }

  #throwUp(): undefined {
    if (this.#returns) return;
    this.#expected.threw();
    if (this.#expected.closed === "no") this.#expected.closed = "maybe";
    this.#give(Promise.reject(new Boom("the extension")));
  }

  #completed(own: boolean, bytes: number, error: number): void | Promise<void> {
    const expected = this.#expected;
    this.operations.completed(own, bytes, error);
    expected.completing++;
    for (const command of this.#next.splice(0)) this.run(command);
    expected.completing--;
    expected.mayEnd();
    const how = this.#throws;
    this.#throws = "no";
    if (how !== "no") return this.#throwFromCompletion(how);
  }

  #throwFromCompletion(how: "throw" | "reject"): Promise<void> {
    const expected = this.#expected;
    expected.threw();
    expected.returned = true;
    const boom = new Boom("a completion");
    if (how === "reject") {
      if (expected.closed === "no") expected.closed = "maybe";
      if (expected.registered) expected.registered = "maybe";
      return Promise.reject(boom);
    }
    expected.closed = "yes";
    expected.registered = false;
    throw boom;
  }

  #watch(call: () => Promise<unknown>): void {
    this.operations.watch(this.operations.call(call));
  }
}
