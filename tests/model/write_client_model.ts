import { announce } from "../helpers/announce.ts";
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { ResponseWriter } from "../../src/response/response_writer.ts";
import type { BlockSource } from "../../src/response/staging_block.ts";
import { turnEnd } from "../../src/base/turn.ts";
import { type WriteClient, WriteClientError } from "../../src/client/mod.ts";
import { bounded } from "../helpers/bounded.ts";
import { Delivery } from "../helpers/delivery.ts";
import { concat } from "../helpers/patterns.ts";
import { responseClient } from "../helpers/response_client.ts";
import { turns } from "../helpers/settled.ts";
import { assertProperty, type Tries } from "../helpers/property.ts";
import { CallsMade } from "./calls_made.ts";

/** One step of a producer, or of its consumer. */
type Command =
  | { kind: "write" | "submit"; size: number; transfer: boolean; wait: boolean }
  | { kind: "eager"; on: boolean }
  | {
    kind:
      | "read"
      | "cancel"
      | "abort"
      | "close"
      | "flush"
      | "announce"
      | "microtask"
      | "turn"
      | "no completion";
  };

/** Turns within which what can end has ended. */
const PATIENCE = 3000;
const REFUSALS = [87, 170];
const GONE = [10054, 995];
const CODES: Readonly<Record<string, number>> = { gone: 10054, aborted: 995 };

/** A write in either mode, and what has become of it. */
interface Operation {
  readonly mode: "write" | "submit";
  readonly size: number;
  accepted: boolean;
  outcomes: string[];
}

/** What the client promises, beside the client. */
class Model {
  readonly delivery: Delivery;
  readonly writer: ResponseWriter;
  readonly client: WriteClient;
  readonly operations: Operation[] = [];
  readonly accepted: Uint8Array[] = [];
  readonly taken: Uint8Array[] = [];
  readonly #calls = new CallsMade();
  readonly problems: string[] = [];
  outstanding: Operation | undefined;
  /** `racing`: an end that came while another was under way, either may win. */
  state: "open" | "closing" | "gone" | "aborted" | "racing" = "open";
  ended = false;
  readonly #limit: number;
  #next = 0;

  constructor(limit: number, delivery: Delivery) {
    this.#limit = limit;
    this.delivery = delivery;
    const { blocks } = delivery as { blocks?: BlockSource };
    this.writer = new ResponseWriter(delivery, { bufferLimit: limit, blocks });
    this.client = responseClient(this.writer);
    this.register();
  }

  get acceptedBytes(): number {
    return sum(this.accepted);
  }

  register(): void {
    this.client.onCompletion((operations, bytes, error) => {
      if (this.#calls.running) this.problems.push("completed inside a call");
      const operation = this.outstanding;
      if (operation === undefined) {
        this.problems.push("completed with nothing outstanding");
        return;
      }
      assertEquals(operations, this.operations);
      this.outstanding = undefined;
      operation.outcomes.push(`${bytes} ${error}`);
    }, this.operations);
  }

  async run(command: Command): Promise<void> {
    switch (command.kind) {
      case "write":
      case "submit": {
        const promise = this.#write(command);
        if (command.wait) await Promise.race([promise, turnEnd()]);
        break;
      }
      case "read":
        if (this.delivery.bodies[0] instanceof ReadableStream) this.read();
        break;
      case "cancel":
        if (this.delivery.bodies[0] instanceof ReadableStream) {
          this.#end("gone");
          this.#calls.watch(this.delivery.reader.cancel("gone"));
        }
        break;
      case "abort":
        this.#end("aborted");
        this.#calls.watch(this.#calls.make(() => this.client.abort("stop")));
        break;
      case "close":
        if (this.state === "open") this.state = "closing";
        this.#calls.watch(this.#calls.make(() => this.client.close()));
        break;
      case "flush":
        this.#calls.watch(this.#calls.make(() => this.client.flush()));
        break;
      case "announce":
        if (this.writer.desiredSize) announce(this.writer);
        break;
      case "eager":
        this.writer.setEager(command.on);
        break;
      case "microtask":
        await Promise.resolve();
        break;
      case "turn":
        await turns(2);
        this.#quiet();
        break;
      case "no completion":
        this.client.onCompletion(null);
        // The operation that is outstanding is reported to nobody else either.
        await turns(1);
        if (!this.client.outstanding && this.outstanding !== undefined) {
          this.outstanding.outcomes.push("unreported");
          this.outstanding = undefined;
        }
        this.register();
        break;
    }
    assertEquals(this.problems, []);
    assertEquals(this.client.outstanding, this.outstanding !== undefined);
    assertEquals(this.client.bytesWritten, this.acceptedBytes);
  }

  /** Reads all that is left, ends the client if it has not, and looks at the whole. */
  async finish(): Promise<void> {
    if (this.state === "open") await this.run({ kind: "close" });
    for (
      let turn = 0;
      this.#calls.pending.size > 0 && turn < PATIENCE;
      turn++
    ) {
      if (!this.ended && this.delivery.bodies[0] instanceof ReadableStream) {
        this.read();
      }
      await turns(1);
    }
    assertEquals(this.#calls.pending.size, 0, "something never settles");
    await turns(2);
    assertEquals(this.problems, []);
    assertEquals(this.outstanding, undefined);
    for (const { accepted, mode, size, outcomes } of this.operations) {
      assertEquals(outcomes.length, 1, "settled exactly once");
      const [outcome] = outcomes;
      if (!accepted) {
        // Zero bytes may be taken by a client that was just left.
        const others = size === 0 ? [0] : [];
        const codes = [...REFUSALS, ...GONE, ...others];
        assert(codes.map(String).includes(outcome!), outcome);
      } else if (mode === "submit") {
        assert([`${size} 0`, "0 995", "unreported"].includes(outcome!));
      } else {
        assert([String(size), "10054", "995"].includes(outcome!), outcome);
      }
    }
    this.#prefix();
    if (this.state === "closing") {
      await bounded(this.client.closed, "closed");
      const [body] = this.delivery.bodies;
      const bytes = body instanceof Uint8Array ? body : concat(this.taken);
      assertEquals(bytes, concat(this.accepted), "complete");
      assertEquals(this.client.desiredSize, 0);
    } else {
      const error = await this.client.closed.catch((error) => error);
      if (error === undefined) return assertEquals(this.state, "racing");
      assert(this.state === "racing" || error.code === CODES[this.state]);
      assert(GONE.includes(error.code));
      assertEquals(this.client.desiredSize, null);
    }
  }

  #end(how: "gone" | "aborted"): void {
    if (this.state === "open") this.state = how;
    else if (this.state !== how) this.state = "racing";
  }

  read(): void {
    this.#calls.watch(
      this.delivery.reader.read().then(({ done, value }) => {
        if (done) this.ended = true;
        else this.taken.push(value);
      }),
    );
  }

  #write(command: Command & { kind: "write" | "submit" }): Promise<unknown> {
    const { kind: mode, size, transfer } = command;
    const operation: Operation = { mode, size, accepted: false, outcomes: [] };
    const bytes = new Uint8Array(size).map(() => this.#next++ & 0xff);
    const copy = bytes.slice();
    const before = this.client.bytesWritten;
    const waits = this.operations.some(({ mode, accepted, outcomes }) =>
      mode === "write" && accepted && outcomes.length === 0
    );
    const busy = this.outstanding !== undefined;
    this.operations.push(operation);

    let promise: Promise<unknown> = Promise.resolve();
    let code = 0;
    if (mode === "write") {
      promise = this.#calls.make(() => this.client.write(bytes, { transfer }));
      this.#calls.watch(
        promise.then(
          (count) => operation.outcomes.push(String(count)),
          (error) => operation.outcomes.push(String(error.code)),
        ),
      );
      operation.accepted = this.client.bytesWritten > before ||
        // Zero bytes leave no trace in the count.
        (size === 0 && this.state === "open" && !busy);
    } else {
      try {
        this.#calls.make(() => this.client.submit(bytes, { transfer }));
        operation.accepted = true;
        this.outstanding = operation;
      } catch (error) {
        assert(error instanceof WriteClientError);
        code = error.code;
        operation.outcomes.push(String(code));
      }
    }
    if (operation.accepted) this.accepted.push(copy);
    else this.#next -= size;

    assertEquals(
      this.client.bytesWritten - before,
      operation.accepted ? size : 0,
    );
    if (!operation.accepted) assertEquals(bytes.length, size, "not detached");
    else if (!transfer) bytes.fill(0xee);
    // The writer that was just left may refuse what the client took for accepted.
    else if (this.state === "open") assertEquals(bytes.length, 0);

    if (this.state === "open") {
      // A call that has just settled may still hold the slot for some microtasks.
      if (busy) assert(!operation.accepted);
      else if (mode === "write" || !waits) assert(operation.accepted);
      if (!operation.accepted && mode === "submit") assertEquals(code, 170);
    } else if (this.state !== "gone" && this.state !== "racing") {
      assert(!operation.accepted);
    }
    return promise.catch(() => {});
  }

  /** What holds when nothing moves. */
  #quiet(): void {
    this.#prefix();
    if (this.state !== "open") return;
    const waiting = this.acceptedBytes - sum(this.taken);
    assertEquals(this.writer.waiting, waiting);
    const counted = waiting - this.delivery.uncounted;
    assertEquals(this.client.desiredSize, this.#limit - counted);
  }

  #prefix(): void {
    const taken = concat(this.taken);
    assertEquals(taken, concat(this.accepted).subarray(0, taken.length));
  }
}

function sum(parts: readonly Uint8Array[]): number {
  return parts.reduce((total, part) => total + part.length, 0);
}

const write = fc.record({
  kind: fc.constantFrom("write" as const, "submit" as const),
  size: fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 50 }) },
    { weight: 2, arbitrary: fc.constantFrom(1023, 1024, 2048, 5000) },
    { weight: 1, arbitrary: fc.constantFrom(65535, 65536, 70000) },
  ),
  transfer: fc.boolean(),
  wait: fc.boolean(),
});

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 20, arbitrary: write },
  { weight: 8, arbitrary: fc.constant<Command>({ kind: "read" }) },
  { weight: 6, arbitrary: fc.constant<Command>({ kind: "turn" }) },
  { weight: 3, arbitrary: fc.constant<Command>({ kind: "microtask" }) },
  { weight: 2, arbitrary: fc.constant<Command>({ kind: "flush" }) },
  { weight: 1, arbitrary: fc.constant<Command>({ kind: "announce" }) },
  { weight: 1, arbitrary: fc.constant<Command>({ kind: "no completion" }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("eager" as const),
      on: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Command>({ kind: "close" }) },
  { weight: 1, arbitrary: fc.constant<Command>({ kind: "abort" }) },
  { weight: 1, arbitrary: fc.constant<Command>({ kind: "cancel" }) },
);

/**
 * Runs the model of a `WriteClient` over a `ResponseWriter`.
 *
 * @param deliveryOf Makes what receives the body of each.
 */
export async function runWriteClientModel(
  tries: Tries,
  deliveryOf: () => Delivery = () => new Delivery(),
): Promise<void> {
  const commands = fc.array(command, { maxLength: 40, size: "max" });
  const limits = fc.constantFrom(1, 40, 1000, 65536);
  await assertProperty(
    fc.asyncProperty(limits, commands, async (limit, commands) => {
      const model = new Model(limit, deliveryOf());
      for (const command of commands) await model.run(command);
      await model.finish();
    }),
    tries,
  );
}
