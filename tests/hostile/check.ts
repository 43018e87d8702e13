import { AssertionError } from "@std/assert";
import { RawClient, type RawHead } from "../helpers/raw_client.ts";

/** What came of a corpus over real sockets. */
export interface Verdict {
  /** Cases that were asked. */
  readonly cases: number;
  /** What is wrong; empty if nothing is. */
  readonly faults: readonly string[];
  /** How many cases ended how. */
  readonly tally: Readonly<Record<string, number>>;
}

/** Where an engine serves: a URL on 127.0.0.1. */
export class Target {
  readonly #port: number;
  /** The path that the extension is mounted at. */
  readonly base: string;

  constructor(url: string | URL) {
    const { port, pathname } = new URL(url);
    this.#port = Number(port);
    this.base = pathname.replace(/\/$/, "");
  }

  /** A client of it. */
  connect(): Promise<RawClient> {
    return RawClient.connect(this.#port);
  }

  /** Whether a path is answered. */
  async answers(path: string): Promise<boolean> {
    await using client = await this.connect();
    return (await client.fetch(path)).head.status !== 404;
  }
}

/** A connection that is made anew when it is no longer good. */
export class Connection implements AsyncDisposable {
  readonly #target: Target;
  #client: RawClient | undefined;

  constructor(target: Target) {
    this.#target = target;
  }

  /** The client, connected. */
  async client(): Promise<RawClient> {
    return this.#client ??= await this.#target.connect();
  }

  /** The next one is another. */
  async drop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.drop();
  }
}

/** Asks all cases over a few connections at once; gives what came of them. */
export async function checkEach<T>(
  target: Target,
  cases: readonly T[],
  check: (connection: Connection, one: T) => Promise<string>,
  describe: (one: T) => string,
): Promise<Verdict> {
  const faults: string[] = [];
  const tally: Record<string, number> = {};
  let next = 0;
  const worker = async () => {
    await using connection = new Connection(target);
    while (next < cases.length) {
      const one = cases[next++]!;
      try {
        const outcome = await check(connection, one);
        tally[outcome] = (tally[outcome] ?? 0) + 1;
      } catch (error) {
        faults.push(`${describe(one)}: ${messageOf(error)}`);
        await connection.drop();
      }
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return { cases: cases.length, faults, tally };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Fails unless a head has only what a client can read in one way. */
export function assertWellFormed(head: RawHead): void {
  const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
  if (!VALUE.test(head.line)) fault("status line", head.line);
  for (const [name, value] of head.fields) {
    if (!/^[!#$%&'*+\-.^_`|~0-9a-z]+$/.test(name)) fault("name", name);
    if (!VALUE.test(value)) fault("value", value);
    if (name === "injected" || /injected=/.test(value)) fault("field", name);
  }
  const lengths = head.all("content-length");
  const coded = head.all("transfer-encoding");
  if (lengths.length + coded.length > 1) {
    fault("framing", [...lengths, ...coded].join(" and "));
  }
  if (coded.length > 0 && coded[0] !== "chunked") fault("coding", coded[0]!);
}

function fault(what: string, text: string): never {
  throw new AssertionError(`${what} on the wire: ${JSON.stringify(text)}`);
}
