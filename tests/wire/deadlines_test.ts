import { assert, assertEquals } from "@std/assert";
import {
  type Deadlines,
  type ExtensionControlBlock,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
} from "../../mod.ts";
import { bounded, pause, until } from "../helpers/bounded.ts";
import {
  connected,
  done,
  onCompletion,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { turns } from "../helpers/settled.ts";
import type { RawClient } from "../helpers/raw_client.ts";
import { HostServer, type Proc } from "../helpers/wire_server.ts";

/** A server with one client, whose extension meets a deadline. */
async function expire(
  proc: Proc,
  deadlines: Deadlines,
  see: (client: RawClient, server: HostServer) => Promise<void>,
): Promise<void> {
  await using server = HostServer.start(proc, { deadlines });
  await using client = await server.connect();
  await client.request("/");
  await see(client, server);
  assertEquals((await server.log()).outcome, "timed out");
  assertEquals(server.logs.length, 1);
  await server.noSession();
}

async function assert504(client: RawClient): Promise<void> {
  const { head, text } = await client.answer();
  assertEquals([head.status, text], [504, "504 Gateway Timeout\n"]);
}

async function assertCut(client: RawClient): Promise<void> {
  assertEquals((await client.head()).status, 200);
  const { text } = await client.rest();
  assert(text.startsWith("5\r\nfirst\r\n"), text.slice(0, 100));
  assert(!text.endsWith("0\r\n\r\n"), "the body ended cleanly");
}

for (const kind of ["idle", "total"] as const) {
  Deno.test(`the ${kind} deadline gives 504 where nothing was handed over`, async () => {
    let ecb: ExtensionControlBlock | undefined;
    await expire(
      (given) => {
        ecb = given;
        onCompletion(given, () => {});
        return HSE_STATUS_PENDING;
      },
      { [kind]: 100 },
      assert504,
    );
    assertEquals(connected(ecb!), false);
    assertEquals((await write(ecb!, "late")).error, 121);
    assertEquals(submit(ecb!, "late"), 121);
    assertEquals(done(ecb!), true);
  });

  Deno.test(`the ${kind} deadline cuts a body that has begun`, async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const { promise: late, resolve: tell } = Promise.withResolvers<unknown>();
    await expire(
      async (ecb) => {
        await write(ecb, "first");
        await gate;
        tell(await write(ecb, "late"));
        return HSE_STATUS_SUCCESS;
      },
      { [kind]: 100 },
      assertCut,
    );
    open();
    assertEquals(await bounded(late, "the late write"), {
      ok: false,
      count: 0,
      error: 121,
    });
  });
}

Deno.test("a session that is busy meets its total deadline, and not before", async () => {
  const failures: unknown[] = [];
  const started = performance.now();
  await expire(
    async (ecb) => {
      let outcome = await write(ecb, "first");
      while (outcome.ok) {
        await pause(10);
        outcome = await write(ecb, "more");
      }
      failures.push(outcome);
      return HSE_STATUS_SUCCESS;
    },
    { total: 400 },
    async (client) => {
      await assertCut(client);
      await until(() => failures.length > 0, "a write failed");
      assert(performance.now() - started >= 390, "too early");
    },
  );
  assertEquals(failures, [{ ok: false, count: 0, error: 121 }]);
});

Deno.test("a completion that is owed at the total deadline gets (0, 121)", async () => {
  const failures: unknown[] = [];
  const block = new Uint8Array(65536);
  await expire(
    (ecb) => {
      onCompletion(ecb, (bytes, error) => {
        if (error === 0) submit(ecb, block);
        else failures.push([bytes, error]);
      });
      submit(ecb, block);
      return HSE_STATUS_PENDING;
    },
    { total: 300 },
    async () => {
      await until(() => failures.length > 0, "the completion came");
    },
  );
  assertEquals(failures, [[0, 121]]);
});

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
  await until(() => server.errors.length === 2, "what was thrown is told");
  await turns();
  // What was thrown late, and before it that DONE did not come.
  const texts = server.errors.map(String);
  assertEquals(texts.map((text) => /DONE_WITH_SESSION|late/.exec(text)?.[0]), [
    "DONE_WITH_SESSION",
    "late",
  ]);
  const statuses = server.logs.map(({ status }) => status);
  assertEquals(statuses, [504, 404, 504, 404, 504, 404]);
});

Deno.test("nobody waits for a body to HEAD: 10054 once the write deadline has passed", async () => {
  const failures: unknown[] = [];
  const started = performance.now();
  await using server = HostServer.start(async (ecb) => {
    let outcome;
    while ((outcome = await write(ecb, new Uint8Array(10_000))).ok) {
      await pause(1);
    }
    failures.push(outcome, performance.now() - started >= 195);
    return HSE_STATUS_SUCCESS;
  }, { deadlines: { write: 200 } });
  await using client = await server.connect();
  assertEquals((await client.fetch("/", "HEAD")).head.status, 200);
  await until(() => failures.length > 0, "a write failed");
  assertEquals(failures, [{ ok: false, count: 0, error: 10054 }, true]);
  assertEquals((await server.log()).outcome, "disconnected");
  await server.noSession();
});
