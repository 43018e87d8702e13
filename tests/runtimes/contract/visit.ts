import type { LogRecord } from "../../../mod.ts";
import { bounded, until } from "../../helpers/bounded.ts";
import type { RawAnswer, RawClient } from "../../helpers/raw_client.ts";

/** What the server's half of a case has told so far. */
export interface Told {
  readonly notes: readonly unknown[];
  readonly logs: readonly LogRecord[];
  /** What `onError` was told, as text. */
  readonly errors: readonly string[];
  /** How often TerminateExtension was called. */
  readonly terminated: number;
  /** Requests that have come to the case's host, answered or not. */
  readonly asked: number;
}

/** Makes a client. */
export type Connect = (port: number, patience: number) => Promise<RawClient>;

/** Milliseconds for a server that many cases share, on a machine that is busy. */
const PATIENCE = 20_000;

/** One client's side of a case: connections to its path, and what its server tells of it. */
export class Visit {
  /** Where the case is mounted. */
  readonly path: string;
  readonly #url: URL;
  readonly #connect: Connect;
  readonly #clients: RawClient[] = [];

  constructor(
    url: string,
    path: string,
    connect: Connect,
  ) {
    this.#url = new URL(url);
    this.path = path;
    this.#connect = connect;
  }

  /** A connection, which ends with the visit. */
  async connect(): Promise<RawClient> {
    const client = await this.#connect(Number(this.#url.port), PATIENCE);
    this.#clients.push(client);
    return client;
  }

  /** A connection that has asked for the case's path, or one below it. */
  async ask(
    below = "",
    method = "GET",
    fields: readonly string[] = [],
  ): Promise<RawClient> {
    const client = await this.connect();
    await client.request(this.path + below, method, fields);
    return client;
  }

  /** One whole answer, on a connection of its own. */
  async fetch(
    below = "",
    method = "GET",
    fields: readonly string[] = [],
  ): Promise<RawAnswer> {
    return await (await this.ask(below, method, fields)).answer(method);
  }

  /** One whole answer to an upload. */
  async post(
    body: string | Uint8Array,
    below = "",
    fields: readonly string[] = [],
  ): Promise<RawAnswer> {
    const client = await this.ask(below, "POST", [
      `Content-Length: ${body.length}`,
      ...fields,
    ]);
    const [, answer] = await Promise.all([
      client.send(body),
      client.answer("POST"),
    ]);
    return answer;
  }

  /** What the server's half has told so far. */
  async told(): Promise<Told> {
    return await this.#control("told") as Told;
  }

  /** What it has told, once that is enough. */
  async toldUntil(
    enough: (told: Told) => boolean,
    what: string,
    ms: number = PATIENCE,
  ): Promise<Told> {
    let told = await this.told();
    const end = performance.now() + ms;
    while (!enough(told)) {
      if (performance.now() > end) {
        await until(() => false, `${what}; told: ${JSON.stringify(told)}`, 0);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
      told = await this.told();
    }
    return told;
  }

  /** Waits until so many requests have come to the engine. */
  async came(count = 1): Promise<void> {
    await this.toldUntil(
      ({ asked }) => asked >= count,
      `${count} requests had come`,
    );
  }

  /** The first notes, once there are so many. */
  async notes(count = 1, ms?: number): Promise<readonly unknown[]> {
    const told = await this.toldUntil(
      ({ notes }) => notes.length >= count,
      `${count} notes were there`,
      ms,
    );
    return told.notes;
  }

  /** The log's record number `index`, once it is there. */
  async log(index = 0, ms?: number): Promise<LogRecord> {
    const told = await this.toldUntil(
      ({ logs }) => logs.length > index,
      `log record ${index} was there`,
      ms,
    );
    return told.logs[index]!;
  }

  /** Shuts the case's host down, and comes back when that is done. */
  async shutdown(deadline: number): Promise<void> {
    await this.#control(`shutdown?deadline=${deadline}`);
  }

  /** Leaves nothing open. */
  async end(): Promise<void> {
    for (const client of this.#clients) await client.close();
  }

  async #control(call: string): Promise<unknown> {
    const response = await bounded(
      fetch(new URL(`/control${this.path}/${call}`, this.#url)),
      `the server to say what it has ${call}`,
      2 * PATIENCE,
    );
    if (!response.ok) throw new Error(`${call}: ${await response.text()}`);
    return await response.json();
  }
}
