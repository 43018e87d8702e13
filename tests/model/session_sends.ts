import type fc from "fast-check";
import {
  type ExtensionControlBlock,
  type FileSource,
  HSE_IO_ASYNC,
  HSE_IO_DISCONNECT_AFTER_SEND,
  HSE_IO_SYNC,
  HSE_REQ_VECTOR_SEND,
  type WriteClient,
  WriteClientError,
  writeClientOf,
} from "../../mod.ts";
import { filePart, memory, transmitFile } from "../helpers/transmissions.ts";
import { positioned } from "./positions.ts";
import type { ExtensionCommand } from "./session_commands.ts";
import type { Expectations } from "./session_expectations.ts";
import type { Operations } from "./session_operations.ts";

/** The most that a file gives at once. */
const PIECE = 40_000;

/** The calls of a modelled extension that send bytes: each its own, by their place in the body. */
export class SessionSends {
  /** Streams of files that were neither read to their end nor cancelled. */
  openFiles = 0;
  /** Whether a call of several steps was made, which others wait for. */
  #vectors = false;
  readonly #ecb: ExtensionControlBlock;
  readonly #writer: WriteClient;
  readonly #expected: Expectations;
  readonly #operations: Operations;
  readonly #scheduler: fc.Scheduler;
  readonly #completed: (bytes: number, error: number) => void | Promise<void>;

  constructor(
    ecb: ExtensionControlBlock,
    expected: Expectations,
    operations: Operations,
    scheduler: fc.Scheduler,
    completed: (bytes: number, error: number) => void | Promise<void>,
  ) {
    this.#ecb = ecb;
    this.#writer = writeClientOf(ecb);
    this.#expected = expected;
    this.#operations = operations;
    this.#scheduler = scheduler;
    this.#completed = completed;
  }

  /** WriteClient in sync mode. */
  write(size: number, byClass: boolean): Promise<unknown> | undefined {
    const expected = this.#expected;
    if (this.#isUnforeseeable) return;
    const judgement = expected.judge("write", size);
    const bytes = positioned(expected.accepted, size);
    const { taken, result } = byClass && size > 0 && !this.#queues
      ? this.#writeByClass(bytes)
      : this.#writeByBlock(bytes);
    bytes.fill(0xee);
    if (taken) expected.took(size);
    return this.#operations.follow("write", size, judgement, result);
  }

  /** Whether a call that sends waits behind another. */
  get #queues(): boolean {
    return this.#vectors && this.#expected.waiting.size > 0;
  }

  /** Of a call that waits behind another, nobody knows yet whether it fits. */
  get #isUnforeseeable(): boolean {
    return this.#queues && this.#expected.declared !== undefined;
  }

  #writeByClass(bytes: Uint8Array<ArrayBuffer>) {
    const before = this.#writer.bytesWritten;
    const answer = this.#operations.call(() => this.#writer.write(bytes));
    return {
      taken: this.#writer.bytesWritten > before,
      result: answer.then(
        (count) => [count, 0] as const,
        (error) => [0, error.code] as const,
      ),
    };
  }

  #writeByBlock(bytes: Uint8Array<ArrayBuffer>) {
    const ecb = this.#ecb;
    // A last error that no write gives tells a refusal from a call that waits.
    ecb.GetServerVariable(ecb.ConnID, "NONE", null, { value: 0 });
    const before = ecb.GetLastError();
    const count = { value: bytes.length };
    const answer = this.#operations.call(() =>
      ecb.WriteClient(ecb.ConnID, bytes, count, HSE_IO_SYNC)
    );
    const code = ecb.GetLastError();
    const taken = before !== 87 && code === before;
    return {
      taken,
      result: answer.then((ok) => {
        if (ok) return [count.value, 0] as const;
        return [count.value, taken ? this.#lostCode : code] as const;
      }),
    };
  }

  /** WriteClient in async mode. */
  submit(size: number, byClass: boolean): undefined {
    const expected = this.#expected;
    const ecb = this.#ecb;
    const bytes = positioned(expected.accepted, size);
    const count = { value: size };
    this.#operations.begin({
      kind: "submit",
      size,
      memory: size,
      begin: () => {
        if (byClass) return codeOf(() => this.#writer.submit(bytes));
        return ecb.WriteClient(ecb.ConnID, bytes, count, HSE_IO_ASYNC)
          ? 0
          : ecb.GetLastError();
      },
    });
    expected.check(count.value === size, "an async write touched lpdwBytes");
    bytes.fill(0xee);
  }

  /** VECTOR_SEND in sync mode, of two elements: memory, and memory or a file. */
  vector(size: number): Promise<unknown> | undefined {
    if (size === 0 || this.#isUnforeseeable) return;
    const expected = this.#expected;
    const ecb = this.#ecb;
    const whole = 2 * size;
    const judgement = expected.judge("vector", whole);
    const bytes = positioned(expected.accepted, whole);
    const vector = {
      dwFlags: HSE_IO_SYNC,
      lpElementArray: [
        memory(bytes.subarray(0, size)),
        // One with a file goes on in steps, and others wait for it.
        size % 2 === 0
          ? memory(bytes.subarray(size))
          : filePart(this.#file(expected.accepted + size, size, 0)),
      ],
    };
    const answer = this.#operations.call(() =>
      ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_VECTOR_SEND, vector)
    );
    bytes.fill(0xee);
    const refused = typeof answer === "boolean";
    const code = ecb.GetLastError();
    if (!refused) {
      this.#vectors = true;
      expected.took(whole);
    }
    return this.#operations.follow(
      "vector",
      whole,
      judgement,
      Promise.resolve(answer).then((ok) => {
        if (ok) return [whole, 0];
        return [0, refused ? code : this.#lostCode];
      }),
    );
  }

  /** TRANSMIT_FILE. */
  transmit(command: ExtensionCommand & { kind: "transmit" }): undefined {
    const expected = this.#expected;
    const { head, file, tail, own, last } = command;
    const missing = Math.min(command.missing, file);
    const at = expected.accepted;
    const pHead = positioned(at, head);
    const pTail = positioned(at + head + file, tail);
    const completion = {
      pContext: command,
      pfnHseIO: (
        _ecb: ExtensionControlBlock,
        context: unknown,
        bytes: number,
        error: number,
      ) => {
        expected.check(context === command, "another's own context");
        return this.#completed(bytes, error);
      },
    };
    const begun = this.#operations.begin({
      kind: own ? "own" : "submit",
      size: head + file + tail,
      memory: Math.max(head, tail, Math.min(file, PIECE)),
      short: missing > 0,
      begin: () =>
        transmitFile(this.#ecb, {
          pHead,
          pTail,
          hFile: this.#file(at + head, file, missing),
          dwFlags: HSE_IO_ASYNC | (last ? HSE_IO_DISCONNECT_AFTER_SEND : 0),
          ...(own ? completion : {}),
        }),
    });
    pHead.fill(0xee);
    pTail.fill(0xee);
    if (!begun) return;
    if (last) expected.sealed = true;
    if (missing > 0) expected.lose(38, false);
  }

  /** A file whose reads come when the scheduler says. */
  #file(from: number, size: number, missing: number): FileSource {
    const stream = (start: number, end: number) => {
      let at = start;
      this.openFiles++;
      return new ReadableStream<Uint8Array>({
        pull: async (controller) => {
          await this.#scheduler.schedule(Promise.resolve(), "file read");
          const piece = Math.min(PIECE, end - missing - at);
          if (piece > 0) controller.enqueue(positioned(from + at, piece));
          at += piece;
          if (at < end - missing) return;
          this.openFiles--;
          controller.close();
        },
        cancel: () => {
          this.openFiles--;
        },
      }, { highWaterMark: 0 });
    };
    return {
      size,
      slice: (start, end) => ({ stream: () => stream(start, end) }),
    };
  }

  /** What failed late, failed with what ended the client. */
  get #lostCode(): number {
    const code = this.#ecb.GetLastError();
    const { lost } = this.#expected;
    return lost.has(code) ? code : [...lost][0] ?? code;
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
