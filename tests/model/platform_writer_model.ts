import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { WriteClient, WriteClientError } from "../../src/client/mod.ts";
import { HeldSink } from "../helpers/held_sink.ts";
import { concat } from "../helpers/patterns.ts";
import { turns } from "../helpers/settled.ts";
import { assertProperty, type Tries } from "../helpers/property.ts";
import { positioned, wrongBytes } from "./positions.ts";
import { CallsMade } from "./calls_made.ts";

type Producer =
  | { readonly kind: "write" | "submit"; readonly size: number }
  | { readonly kind: "flush" | "close" | "abort" };
type Consumer = { readonly kind: "take" | "fail" | "error" | "turn" };

/** A write in either mode, and what has become of it. */
interface Operation {
  readonly mode: "write" | "submit";
  readonly size: number;
  readonly accepted: boolean;
  readonly outcomes: string[];
}

/** A client over a platform's writer, whose sink takes what it is told to. */
class PlatformModel {
  readonly problems: string[] = [];
  readonly #sink: HeldSink;
  readonly #client: WriteClient;
  readonly #operations: Operation[] = [];
  readonly #calls = new CallsMade();
  /** What has ended the client: all that may have. */
  readonly #lost = new Set<number>();
  #outstanding: Operation | undefined;
  #closed = false;
  #accepted = 0;

  constructor(highWaterMark: number) {
    this.#sink = new HeldSink(highWaterMark);
    this.#client = new WriteClient(this.#sink.writer);
    this.#client.onCompletion((_context, bytes, error) => {
      const operation = this.#outstanding;
      this.#outstanding = undefined;
      if (this.#calls.running) this.problems.push("completed inside a call");
      if (operation === undefined) this.problems.push("completed twice");
      operation?.outcomes.push(`${bytes} ${error}`);
    });
  }

  async run({ kind, ...rest }: Producer | Consumer): Promise<void> {
    const { size = 0 } = rest as { size?: number };
    switch (kind) {
      case "write":
        this.#write(size);
        break;
      case "submit":
        this.#submit(size);
        break;
      case "flush":
        this.#calls.watch(this.#client.flush());
        break;
      case "close":
        this.#closed = true;
        this.#calls.watch(this.#calls.make(() => this.#client.close()));
        break;
      case "abort":
        this.#lost.add(995);
        this.#calls.watch(this.#calls.make(() => this.#client.abort("enough")));
        break;
      case "take":
        this.#sink.take();
        break;
      case "fail":
        this.#lost.add(10054);
        this.#sink.fail("failed");
        break;
      case "error":
        await this.#error();
        break;
      case "turn":
        await turns(1);
        break;
    }
    const { outstanding, bytesWritten } = this.#client;
    assertEquals(outstanding, this.#outstanding !== undefined, kind);
    assertEquals(bytesWritten, this.#accepted, "bytesWritten");
    assertEquals(this.problems, []);
  }

  /** The sink takes all there is, and the client ends. */
  async finish(): Promise<void> {
    if (!this.#closed) await this.run({ kind: "close" });
    for (let i = 0; i < 200 && this.#calls.pending.size > 0; i++) {
      this.#sink.take();
      await turns(1);
    }
    await turns(2);
    assertEquals(this.#calls.pending.size, 0, "something never settles");
    assertEquals(this.#outstanding, undefined, "never completed");
    assertEquals(this.problems, []);
    for (const operation of this.#operations) this.#judge(operation);
    const taken = concat(this.#sink.chunks);
    assertEquals(wrongBytes(taken, 0), 0, "out of order, or not copied");
    if (this.#lost.size > 0) return;
    assertEquals(taken.length, this.#accepted, "not complete");
    assertEquals(this.#sink.outcome, "ended");
  }

  /** The chunk in flight is held: under backpressure nobody waits for it. */
  async #error(): Promise<void> {
    const { desiredSize } = this.#sink.writer;
    this.#lost.add(10054);
    this.#sink.error("errored");
    if (desiredSize === null || desiredSize > 0) return;
    await turns(1);
    assertEquals(this.#outstanding, undefined, "waits for a dead sink");
  }

  #write(size: number): void {
    const bytes = positioned(this.#accepted, size);
    const before = this.#client.bytesWritten;
    const busy = this.#outstanding !== undefined;
    const promise = this.#calls.make(() => this.#client.write(bytes));
    bytes.fill(0xee);
    const accepted = this.#client.bytesWritten > before || size === 0 && !busy;
    if (accepted) this.#accepted += size;
    const operation = this.#add("write", size, accepted);
    this.#calls.watch(promise.then(
      (count) => operation.outcomes.push(String(count)),
      (error: WriteClientError) => operation.outcomes.push(String(error.code)),
    ));
    if (size > 0) this.#mustAccept(accepted, busy);
  }

  #submit(size: number): void {
    const bytes = positioned(this.#accepted, size);
    const busy = this.#outstanding !== undefined ||
      this.#operations.some(({ mode, outcomes }) =>
        mode === "write" && outcomes.length === 0
      );
    try {
      this.#calls.make(() => this.#client.submit(bytes));
      this.#accepted += size;
      assert(this.#outstanding === undefined, "two are outstanding");
      this.#outstanding = this.#add("submit", size, true);
      this.#mustAccept(true, false);
    } catch (error) {
      assert(error instanceof WriteClientError, String(error));
      this.#add("submit", size, false).outcomes.push(String(error.code));
      this.#mustAccept(false, busy);
    }
    bytes.fill(0xee);
  }

  /** While nothing has ended the client, a call is taken unless another is in its way. */
  #mustAccept(accepted: boolean, busy: boolean): void {
    if (this.#lost.size > 0) return;
    if (this.#closed) assert(!accepted, "taken after close()");
    else assert(accepted || busy, "refused for no reason");
  }

  #judge({ mode, size, accepted, outcomes }: Operation): void {
    assertEquals(outcomes.length, 1, `${mode} has ${outcomes}`);
    const lost = [...this.#lost].map(String);
    const good = !accepted
      ? ["87", "170", ...lost, ...size === 0 ? ["0"] : []]
      : mode === "write"
      ? [String(size), ...lost, ...size === 0 ? ["87"] : []]
      : [`${size} 0`, ...lost.length > 0 ? ["0 995"] : []];
    assert(good.includes(outcomes[0]!), `${mode} of ${size}: ${outcomes}`);
  }

  #add(mode: "write" | "submit", size: number, accepted: boolean): Operation {
    const operation = { mode, size, accepted, outcomes: [] };
    this.#operations.push(operation);
    return operation;
  }
}

const producer: fc.Arbitrary<Producer> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constantFrom("write" as const, "submit" as const),
      size: fc.oneof(
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom(1000, 70_000),
      ),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Producer>({ kind: "flush" }) },
  { weight: 1, arbitrary: fc.constant<Producer>({ kind: "close" }) },
  { weight: 1, arbitrary: fc.constant<Producer>({ kind: "abort" }) },
);

const consumer: fc.Arbitrary<Consumer> = fc.oneof(
  { weight: 10, arbitrary: fc.constant<Consumer>({ kind: "take" }) },
  { weight: 6, arbitrary: fc.constant<Consumer>({ kind: "turn" }) },
  { weight: 1, arbitrary: fc.constant<Consumer>({ kind: "fail" }) },
  { weight: 1, arbitrary: fc.constant<Consumer>({ kind: "error" }) },
);

/** Runs the model of a `WriteClient` over a platform's writer. */
export async function runPlatformWriterModel(tries: Tries): Promise<void> {
  await assertProperty(
    fc.asyncProperty(
      fc.constantFrom(1, 40, 1000),
      fc.array(producer, { maxLength: 20, size: "max" }),
      fc.array(consumer, { maxLength: 20, size: "max" }),
      fc.scheduler(),
      async (limit, producers, consumers, scheduler) => {
        const model = new PlatformModel(limit);
        const step = (command: Producer | Consumer) => ({
          label: JSON.stringify(command),
          builder: async () => {
            // The scheduler keeps what is thrown to itself.
            await model.run(command).catch((error) => {
              model.problems.push(String(error));
            });
          },
        });
        scheduler.scheduleSequence(producers.map(step));
        scheduler.scheduleSequence(consumers.map(step));
        await scheduler.waitIdle();
        await model.finish();
      },
    ),
    tries,
  );
}
