import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  type ExtensionControlBlock,
  HSE_STATUS_PENDING,
  IsapiHost,
  type LogRecord,
  type WriteClient,
  WriteClientError,
  writeClientOf,
} from "../../mod.ts";
import { nodeListener } from "../../src/node/mod.ts";
import { bounded, until } from "../helpers/bounded.ts";
import { done, read } from "../helpers/ecb_calls.ts";
import { assertProperty, type Tries } from "../helpers/property.ts";
import { type AnyListener, NodeServer } from "../node/node_server.ts";
import { NodeSessionClient } from "./node_session_client.ts";
import { positioned, wrongBytes } from "./positions.ts";
import { CallsMade } from "./calls_made.ts";

/** What an extension does. */
type Producer =
  | { readonly kind: "write" | "submit" | "read"; readonly size: number }
  | { readonly kind: "flush" | "close" | "abort" | "done" };
/** What its client does, and the time between them. */
type Consumer =
  | { readonly kind: "upload"; readonly size: number }
  | { readonly kind: "take" | "pause" | "leave" | "turn" };
type Command = Producer | Consumer;

/** A call, and what has become of it. */
interface Operation {
  readonly mode: "write" | "submit" | "read";
  readonly size: number;
  readonly accepted: boolean;
  readonly outcomes: string[];
}

/** Outcomes of a call that another call, or the end, was in the way of. */
const REFUSED = ["87", "170", "10055"];

/** A session behind a real server of Node, with a real client. */
class NodeSessionModel {
  readonly problems: string[] = [];
  readonly logs: LogRecord[] = [];
  readonly host: IsapiHost;
  readonly #connection: NodeSessionClient;
  #ecb!: ExtensionControlBlock;
  #client!: WriteClient;
  readonly #operations: Operation[] = [];
  readonly #calls = new CallsMade();
  /** Codes of what has ended the answer: all that may have. */
  readonly #lost = new Set<string>();
  #outstanding: Operation | undefined;
  #over = false;
  #accepted = 0;
  #read = 0;

  constructor(connection: NodeSessionClient, responseBufferLimit: number) {
    this.#connection = connection;
    this.host = new IsapiHost({
      responseBufferLimit,
      onLog: (record) => this.logs.push(record),
      onError: (error) => {
        if (!(error instanceof WriteClientError)) {
          this.problems.push(String(error));
        }
      },
    }).mount("/", {
      HttpExtensionProc: (ecb) => {
        this.#called(ecb);
        return HSE_STATUS_PENDING;
      },
    });
  }

  /** Whether the extension was called. */
  get called(): boolean {
    return this.#ecb !== undefined;
  }

  async run(command: Command): Promise<void> {
    switch (command.kind) {
      case "write":
        this.#write(command.size);
        break;
      case "submit":
        this.#submit(command.size);
        break;
      case "read":
        this.#readSome(command.size);
        break;
      case "flush":
        this.#calls.watch(this.#client.flush());
        break;
      case "close":
        this.#over = true;
        this.#calls.watch(this.#calls.make(() => this.#client.close()));
        break;
      case "abort":
        this.#lost.add("995");
        this.#calls.watch(this.#calls.make(() => this.#client.abort("enough")));
        break;
      case "done":
        this.#over = true;
        this.#calls.make(() => done(this.#ecb));
        break;
      case "leave":
        this.#lost.add("10054").add("995");
        this.#connection.leave();
        break;
      case "upload":
        this.#connection.upload(command.size);
        break;
      case "take":
      case "pause":
        this.#connection.flow(command.kind === "take");
        break;
      case "turn":
        await turn();
    }
    const { outstanding, bytesWritten } = this.#client;
    assertEquals(outstanding, this.#outstanding !== undefined, command.kind);
    assertEquals(bytesWritten, this.#accepted, "bytesWritten");
    assertEquals(this.problems, []);
  }

  /** The client sends and takes all there is, and the session ends. */
  async finish(): Promise<void> {
    this.#connection.uploadEnds();
    this.#connection.flow(true);
    this.#calls.make(() => done(this.#ecb));
    await until(() => this.#calls.pending.size === 0, "all calls to settle");
    await until(() => this.logs.length > 0, "the session's end");
    const answer = await bounded(
      this.#connection.answer(),
      "the answer's end",
    );
    await turn();
    assertEquals(this.#outstanding, undefined, "never completed");
    assertEquals(this.problems, []);
    for (const operation of this.#operations) this.#judge(operation);
    assertEquals(this.logs.length, 1, "the session does not end, once");
    const { outcome, bytes, status } = this.logs[0]!;
    if (this.#lost.size === 0) assertEquals(outcome, "sent");
    if (answer.status !== 200) {
      assert(this.#lost.size > 0, `answered with ${answer.status}`);
      return;
    }
    assertEquals(wrongBytes(answer.body, 0), 0, "out of order, or not copied");
    if (outcome !== "sent") {
      assert(!answer.clean || this.#over, "a failed answer looks complete");
    } else if (!this.#connection.left) {
      assert(answer.clean, "what was sent does not end cleanly");
      assertEquals(
        [answer.body.length, bytes, status],
        [this.#accepted, this.#accepted, 200],
      );
    }
  }

  #called(ecb: ExtensionControlBlock): void {
    this.#ecb = ecb;
    this.#client = writeClientOf(ecb);
    this.#client.onCompletion((_context, bytes, error) => {
      const operation = this.#outstanding;
      this.#outstanding = undefined;
      if (this.#calls.running) this.problems.push("completed inside a call");
      if (operation === undefined) this.problems.push("completed twice");
      operation?.outcomes.push(`${bytes} ${error}`);
    });
    this.#received(ecb.lpbData);
  }

  #write(size: number): void {
    const bytes = positioned(this.#accepted, size);
    const before = this.#client.bytesWritten;
    const promise = this.#calls.make(() => this.#client.write(bytes));
    bytes.fill(0xee);
    const accepted = this.#client.bytesWritten > before;
    if (accepted) this.#accepted += size;
    this.#settles(
      this.#add("write", size, accepted),
      promise.then(String),
    );
  }

  #submit(size: number): void {
    const bytes = positioned(this.#accepted, size);
    try {
      this.#calls.make(() => this.#client.submit(bytes));
      this.#accepted += size;
      assert(this.#outstanding === undefined, "two are outstanding");
      this.#outstanding = this.#add("submit", size, true);
    } catch (error) {
      assert(error instanceof WriteClientError, String(error));
      this.#add("submit", size, false).outcomes.push(String(error.code));
    }
    bytes.fill(0xee);
  }

  #readSome(size: number): void {
    const operation = this.#add("read", size, false);
    const promise = this.#calls.make(() => read(this.#ecb, size));
    this.#settles(
      operation,
      promise.then(({ ok, error, bytes }) => {
        if (ok) this.#received(bytes);
        return ok ? `${bytes.length} bytes` : String(error);
      }),
    );
  }

  #received(bytes: Uint8Array): void {
    if (wrongBytes(bytes, this.#read) > 0) {
      this.problems.push("what was read is not what was sent");
    }
    this.#read += bytes.length;
  }

  #settles(operation: Operation, promise: Promise<string>): void {
    this.#calls.watch(promise.then(
      (outcome) => operation.outcomes.push(outcome),
      (error: WriteClientError) => operation.outcomes.push(String(error.code)),
    ));
  }

  #judge({ mode, size, accepted, outcomes }: Operation): void {
    assertEquals(outcomes.length, 1, `${mode} has ${outcomes}`);
    const [outcome = ""] = outcomes;
    const isFine = this.#lost.has(outcome) ||
      (accepted
        ? outcome === (mode === "write" ? String(size) : `${size} 0`) ||
          (this.#lost.size > 0 && outcome === "0 995")
        : REFUSED.includes(outcome) ||
          (mode === "write" && size === 0 && outcome === "0") ||
          (mode === "read" && parseInt(outcome) <= size));
    assert(isFine, `${mode} of ${size}: ${outcome}`);
  }

  #add(
    mode: Operation["mode"],
    size: number,
    accepted: boolean,
  ): Operation {
    const operation = { mode, size, accepted, outcomes: [] };
    this.#operations.push(operation);
    return operation;
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

const SIZES = fc.oneof(
  fc.integer({ min: 0, max: 30 }),
  fc.constantFrom(1000, 70_000, 200_000),
);

const producer: fc.Arbitrary<Producer> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constantFrom("write" as const, "submit" as const),
      size: SIZES,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("read" as const), size: SIZES }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("flush" as const, "close", "abort", "done"),
    }),
  },
);

const consumer: fc.Arbitrary<Consumer> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("upload" as const), size: SIZES }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom("take" as const, "pause", "turn", "turn"),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Consumer>({ kind: "leave" }) },
);

/** Runs the model of a session behind a server of `node:http`. */
export async function runNodeSessionModel(tries: Tries): Promise<void> {
  let listener: AnyListener = () => {};
  await using server = await NodeServer.start((request, response) =>
    listener(request, response)
  );
  await assertProperty(
    fc.asyncProperty(
      fc.constantFrom("GET", "POST"),
      fc.constantFrom(1, 1000, 262_144),
      fc.array(producer, { maxLength: 12, size: "max" }),
      fc.array(consumer, { maxLength: 12, size: "max" }),
      fc.scheduler(),
      async (method, limit, producers, consumers, scheduler) => {
        using connection = await NodeSessionClient.connect(server.port);
        const model = new NodeSessionModel(connection, limit);
        listener = nodeListener(model.host);
        connection.ask(method);
        await until(() => model.called, "the extension to be called");
        const step = (command: Command) => ({
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
        await bounded(model.host.shutdown(), "the host's end");
      },
    ),
    tries,
  );
}
