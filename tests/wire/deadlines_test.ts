import { assertEquals } from "@std/assert";
import { HSE_STATUS_PENDING, HSE_STATUS_SUCCESS } from "../../mod.ts";
import { until } from "../helpers/bounded.ts";
import { done } from "../helpers/ecb_calls.ts";
import { turns } from "../helpers/settled.ts";
import type { RawClient } from "../helpers/raw_client.ts";
import { HostServer } from "../helpers/wire_server.ts";

async function assert504(client: RawClient): Promise<void> {
  const { head, text } = await client.answer();
  assertEquals([head.status, text], [504, "504 Gateway Timeout\n"]);
}

Deno.test("a late DONE, a late throw and a late return change nothing", async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  await using server = HostServer.start({
    "/throw": async () => {
      await gate;
      throw new Error("late");
    },
    "/return": async () => {
      await gate;
      return HSE_STATUS_SUCCESS;
    },
    "/done": (ecb) => {
      gate.then(() => done(ecb));
      return HSE_STATUS_PENDING;
    },
  }, { deadlines: { idle: 80 } });
  for (const path of ["/throw", "/return", "/done"]) {
    await using client = await server.connect();
    await client.request(path);
    await assert504(client);
    // The page is an answer like any other: the connection is kept.
    assertEquals((await client.fetch("/missing")).head.status, 404);
  }
  open();
  await until(() => server.errors.length === 4, "the late error is reported");
  await turns();
  // The deadline of each, and the late error.
  const words = ["DONE_WITH_SESSION", "deadline", "late"];
  assertEquals(
    server.errors.map((error) => words.find((w) => `${error}`.includes(w))),
    ["deadline", "deadline", "DONE_WITH_SESSION", "late"],
  );
  const statuses = server.logs.map(({ status }) => status);
  assertEquals(statuses, [504, 404, 504, 404, 504, 404]);
});
