import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { ClientOutput } from "../../src/client/client_output.ts";
import { resolveDeadlines } from "../../src/response/deadlines.ts";
import {
  type Ending,
  failedBy,
  lostBy,
  SENT,
} from "../../src/response/ending.ts";
import { WriteClientError } from "../../src/base/errors.ts";
import { Exchange } from "../../src/response/exchange.ts";
import type { ExchangeOwner } from "../../src/response/exchange_init.ts";
import { FetchChannel } from "../../src/response/fetch_channel.ts";
import { isFault, responseHead } from "../../src/response/response_head.ts";
import { ManualClock } from "../../src/testing/manual_clock.ts";
import { assertProperty } from "../helpers/property.ts";
import { turns } from "../helpers/settled.ts";

/** An exchange whose first bytes have left, and everything that can be seen of its end. */
class Scene implements ExchangeOwner {
  readonly clock = new ManualClock();
  readonly client = new AbortController();
  readonly output: ClientOutput;
  readonly channel: FetchChannel;
  readonly exchange: Exchange;
  /** What was seen of the end, in order. */
  readonly seen: string[] = [];
  body: ReadableStream<Uint8Array> | null = null;

  constructor() {
    const request = new Request("http://localhost/", {
      signal: this.client.signal,
    });
    const context = {
      waitUntil: (work: Promise<unknown>) =>
        work.then(() => this.seen.push("released")),
    };
    const platform = { request, info: this.clock.info, context };
    const limits = {
      bufferLimit: 65536,
      deadlines: resolveDeadlines({ idle: 1000, write: 1000 }),
    };
    this.channel = new FetchChannel(request, platform);
    this.exchange = new Exchange(request, platform, limits, this, {
      channel: this.channel,
    });
    const head = responseHead(200, []);
    assert(!isFault(head));
    this.output = new ClientOutput(this.exchange.open(head), this.exchange);
    this.exchange.output = this.output;
    this.output.slot.register({
      completion: (_context, _bytes, error) =>
        void this.seen.push(`completion ${error}`),
      context: undefined,
    });
  }

  get bytesWritten(): number {
    return this.output.bytesWritten;
  }

  get waitsFor(): string {
    return "the test";
  }

  unanswered({ status }: Ending): Response {
    this.seen.push("unanswered");
    return new Response(null, { status });
  }

  ended({ outcome }: Ending): void {
    this.seen.push(`ended ${outcome}`);
  }

  /** Writes, and hands over if `delivered`; an operation is outstanding. */
  async begin(delivered: boolean): Promise<void> {
    this.exchange.begun();
    if (delivered) {
      this.output.send(new Uint8Array(10), false);
      await turns();
      this.body = (await this.channel.response).body;
    }
    await turns();
    this.output.slot.begin(this, 0);
  }
}

/** Everything that can end an exchange. */
const ENDS: Readonly<Record<string, (scene: Scene) => unknown>> = {
  "the runtime's signal": ({ client }) => client.abort("left"),
  "the body's cancel": ({ body }) => body?.cancel("left").catch(() => {}),
  "the idle deadline": ({ clock }) => clock.advance(1001),
  "all was taken": (scene) => {
    // Nothing is outstanding by then.
    scene.output.slot.settle(scene);
    scene.exchange.end(SENT);
  },
  "the extension threw": ({ exchange }) =>
    exchange.end(failedBy(new Error("thrown"))),
  "the host cuts": ({ exchange }) =>
    exchange.end(lostBy(new WriteClientError(995))),
  "the output is aborted": ({ output }) => output.abort("enough"),
  "the output fails": ({ output }) => output.fail(new WriteClientError(64)),
};

async function run(delivered: boolean, ends: readonly string[]) {
  const scene = new Scene();
  await scene.begin(delivered);
  for (const end of ends) {
    await ENDS[end]!(scene);
    await turns();
  }
  return scene;
}

Deno.test("Exchange ends once, whatever ends it in whichever order, and later ends change nothing", async () => {
  const names = Object.keys(ENDS);
  await assertProperty(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 12 }),
      async (delivered, ends) => {
        const first = await run(delivered, ends.slice(0, 1));
        const all = await run(delivered, [...ends, ...ends]);
        // Without a body there is nothing to cancel: the next end is the first.
        if (first.seen.length === 0) return;
        assertEquals(all.seen, first.seen);
        assertEquals(all.clock.pending, 0, "no timer is left");
        assertEquals(all.exchange.ended, true);
        assertEquals(
          (await all.channel.response).status,
          (await first.channel.response).status,
        );
      },
    ),
    { runs: 200 },
  );
});

for (const [name, end] of Object.entries(ENDS)) {
  for (const delivered of [false, true]) {
    if (name === "the body's cancel" && !delivered) continue;
    Deno.test(`Exchange is ended by: ${name}, ${delivered ? "after" : "before"} the hand-over: each is told once`, async () => {
      const scene = new Scene();
      await scene.begin(delivered);
      await end(scene);
      await turns();
      const told = scene.seen.map((event) => event.split(" ")[0]);
      const expected = delivered ? [] : ["unanswered"];
      assertEquals(told.filter((event) => event === "unanswered"), expected);
      assertEquals(told.filter((event) => event === "ended").length, 1);
      assertEquals(told.filter((event) => event === "released").length, 1);
      assertEquals(told.filter((event) => event === "completion").length, 1);
    });
  }
}
