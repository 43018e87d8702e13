// The recipes for event streams, over sockets.

import { assert, assertEquals, assertMatch } from "@std/assert";
import fanOut, { publish } from "../../examples/recipes/fan_out.ts";
import { progressOf } from "../../examples/recipes/progress.ts";
import replay, { publish as keep } from "../../examples/recipes/replay.ts";
import { EventParser } from "../../src/testing/event_parser.ts";
import type { ReceivedEvent } from "../../src/testing/mod.ts";
import { bounded, until } from "../helpers/bounded.ts";
import { WireServer } from "../helpers/wire_server.ts";

/** A client that reads events as they come. */
class Listener implements AsyncDisposable {
  readonly received: ReceivedEvent[] = [];
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #reading: Promise<boolean>;

  private constructor(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
    this.#reader = body.getReader();
    this.#reading = this.#read();
  }

  static async of(url: string, lastEventId?: string): Promise<Listener> {
    const headers = lastEventId === undefined
      ? {}
      : { "last-event-id": lastEventId };
    const { body } = await bounded(fetch(url, { headers }), "a head");
    return new Listener(body!);
  }

  /** The data of the events, once there are as many. */
  async data(count: number): Promise<string[]> {
    await until(() => this.received.length >= count, `${count} events came`);
    return this.received.map(({ data }) => data);
  }

  /** Whether the stream has ended without an error. */
  get ended(): Promise<boolean> {
    return bounded(this.#reading, "the end of the events");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#reader.cancel().catch(() => {});
    await this.#reading;
  }

  async #read(): Promise<boolean> {
    const parser = new EventParser();
    try {
      for (;;) {
        const { done, value } = await this.#reader.read();
        if (done) return true;
        this.received.push(...parser.read(value));
      }
    } catch {
      return false;
    }
  }
}

const urlOf = ({ port }: WireServer) => `http://127.0.0.1:${port}/`;

/** Posts a text to the fan-out; how many have it, and have not. */
async function post(server: WireServer, text: string): Promise<unknown> {
  const answer = await fetch(urlOf(server), { method: "POST", body: text });
  return await answer.json();
}

Deno.test("the fan-out recipe drops what a client that does not read would have, and no more", async () => {
  await using server = new WireServer(fanOut.fetch);
  const silent = await server.connect();
  await silent.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  {
    await using reader = await Listener.of(urlOf(server));
    assertEquals(await post(server, "first"), { clients: 2, missed: 0 });
    assertEquals(await reader.data(1), ["first"]);
    const text = "x".repeat(50_000);
    let sent = 1;
    let missed = 0;
    // What the sockets of a system hold is a few MiB.
    while (missed === 0 && sent < 1000) {
      missed = publish(text);
      await reader.data(++sent);
    }
    assertEquals(missed, 1);
    assert(reader.received.length === sent);
  }
  await silent.close();
  for (let i = 0; i < 100; i++) {
    const { clients } = await post(server, "last") as { clients: number };
    if (clients === 0) return;
    await new Promise((soon) => setTimeout(soon, 50));
  }
  assertEquals(await post(server, "last"), { clients: 0, missed: 0 });
});

Deno.test("the replay recipe sends what was missed, then what is new, without a gap", async () => {
  await using server = new WireServer(replay.fetch);
  for (let i = 1; i <= 3; i++) keep(`${i}`);
  await using back = await Listener.of(urlOf(server), "1");
  assertEquals(await back.data(2), ["2", "3"]);
  await using fresh = await Listener.of(urlOf(server));
  keep("4");
  assertEquals(await back.data(3), ["2", "3", "4"]);
  assertEquals(await fresh.data(1), ["4"]);
  assertEquals(fresh.received[0]!.id, "4");

  // More than is kept, and ids that this process has not given.
  for (let i = 5; i <= 1104; i++) keep(`${i}`);
  await using late = await Listener.of(urlOf(server), "1");
  await using strange = await Listener.of(urlOf(server), "999999");
  for (const { received } of [late, strange]) {
    await until(() => received.length === 1001, "all that is kept has come");
    assertEquals(received[0], { event: "missed", data: "", id: "104" });
    assertEquals(received[1]!.data, "105");
    assertEquals(received.at(-1)!.data, "1104");
  }
  await until(() => back.received.at(-1)!.data === "1104", "the latest came");
  keep("the end of the loops that wait");
});

Deno.test("the progress recipe reports steps and the result, or the failure, and ends", async () => {
  for (const fails of [false, true]) {
    await using server = new WireServer(progressOf(async (report) => {
      for (const percent of [50, 100]) {
        report(percent);
        await new Promise((soon) => setTimeout(soon, 5));
      }
      if (fails) throw new Error("the disk is full");
      return "result";
    }));
    await using page = await Listener.of(urlOf(server));
    assertEquals(await page.ended, true);
    assertEquals(page.received.map(({ event, data }) => `${event} ${data}`), [
      "progress 50",
      "progress 100",
      fails ? "failed Error: the disk is full" : "done result",
    ]);
  }
});

Deno.test("the progress recipe stops its job when the page is closed", async () => {
  const stopped = Promise.withResolvers<void>();
  await using server = new WireServer(progressOf((report, signal) => {
    report(1);
    signal.addEventListener("abort", () => stopped.resolve());
    return new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
    });
  }));
  {
    await using page = await Listener.of(urlOf(server));
    assertEquals(await page.data(1), ["1"]);
  }
  await bounded(stopped.promise, "the end of the job");
});

Deno.test("the shutdown recipe ends its streams with a last event, and its process", async () => {
  const program = new URL(
    "../../examples/recipes/shutdown.ts",
    import.meta.url,
  );
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--allow-net=127.0.0.1", program.href, "0"],
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  let printed = "";
  const reading = [child.stdout, child.stderr].map(async (stream) => {
    for await (const text of stream.pipeThrough(new TextDecoderStream())) {
      printed += text;
    }
  });
  try {
    const address = () => /http:\/\/[\d.:]+/.exec(printed)?.[0];
    await until(() => address() !== undefined, "the server listens");
    await using client = await Listener.of(address()!);
    await client.data(1);
    child.kill("SIGTERM");
    assertEquals(await client.ended, true);
    assertEquals(client.received.at(-1)!.event, "restart");
    assertEquals((await bounded(child.status, "the process's end")).code, 0);
    await Promise.all(reading);
    assertMatch(printed, /^200 sent$/m);
  } finally {
    try {
      child.kill("SIGKILL");
    } catch {
      // It has ended.
    }
    await child.status;
    await Promise.all(reading);
  }
});
