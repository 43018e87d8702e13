// A soak's own instruments: what is wrong is told.

import { assert, assertEquals, assertRejects } from "@std/assert";
import { Random } from "../fuzz/random.ts";
import { WireServer } from "../helpers/wire_server.ts";
import { Target } from "../hostile/check.ts";
import { checkLeave } from "./leaving.ts";
import { LeavingHost } from "./leaving_host.ts";
import { faultsOf, summary, table } from "./report.ts";
import { runTraffic } from "./traffic.ts";
import { TrafficHost } from "./traffic_host.ts";
import { planOf } from "./traffic_plan.ts";
import { untoldOf } from "./untold.ts";

const TRAFFIC = {
  requests: 60,
  clients: 4,
  seed: 1,
  modes: ["sync", "async", "echo"],
} as const;

const RESET = { way: "RST", moment: "idle", mode: "sync" } as const;

Deno.test("traffic is answered as it asks, and a server that answers anything else is told", async () => {
  const host = new TrafficHost();
  await using right = new WireServer((request) => host.fetch(request));
  const kept = await runTraffic(targetOf(right), TRAFFIC);
  assertEquals([kept.requests, kept.wrong], [60, []]);
  assert(kept.cut > 0 && kept.cut < kept.long);
  await using wrong = new WireServer(async (request) => {
    const response = await host.fetch(request);
    const bytes = await response.bytes();
    bytes[0] = ~bytes[0]!;
    return new Response(bytes);
  });
  const broken = await runTraffic(targetOf(wrong), TRAFFIC);
  assert(broken.wrong.length > 0, "nothing was told");
});

Deno.test("a client that leaves has to be told of, unless its engine does not, and then not", async () => {
  const host = new LeavingHost();
  await using server = new WireServer((request) => host.fetch(request));
  const url = `http://127.0.0.1:${server.port}`;
  const { took } = await checkLeave(url, RESET, 2, undefined);
  assertEquals(took.length, 2);
  const untold = untoldOf("Node", {
    ...RESET,
    way: "half-close",
    moment: "pending",
  });
  const error = await assertRejects(() => checkLeave(url, RESET, 1, untold));
  assert(String(error).includes("UNREAD_HALF_CLOSE shows in another way"));
});

Deno.test("a plan is the same for the same seed: a quarter long, a tenth of those cut", () => {
  const plans = (seed: number) => {
    const random = new Random(seed);
    return Array.from({ length: 10_000 }, () => planOf(random, ["sync"]));
  };
  assertEquals(plans(7), plans(7));
  const long = plans(7).filter(({ long }) => long);
  const cut = plans(7).filter(({ cut }) => cut);
  assert(Math.abs(long.length / 10_000 - 0.25) < 0.05, `${long.length} long`);
  assert(Math.abs(cut.length / long.length - 0.1) < 0.03, `${cut.length} cut`);
  assert(cut.every(({ long }) => long));
});

Deno.test("what a soak prints counts what passed and what failed, and says why", () => {
  const row = { part: "soak", engine: "one", figures: "12", seconds: 1 };
  const rows = [{ ...row, faults: [] }, { ...row, faults: ["why"] }];
  assertEquals(
    table(rows),
    "ok      soak  one  1.0 s  12\nFAILED  soak  one  1.0 s  12",
  );
  assertEquals(faultsOf(rows), "FAILED soak | one\n  why\n");
  assertEquals(summary(rows), "1 passed, 1 failed");
});

function targetOf({ port }: WireServer): Target {
  return new Target(`http://127.0.0.1:${port}`);
}
