// The events that count as activity, and those that do not, between the waits of
// the table of waits.

import { assert, assertEquals } from "@std/assert";
import {
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  type IsapiHostOptions,
  respond,
  type WriteClient,
  writeClientOf,
} from "../../mod.ts";
import { ManualClock } from "../../src/testing/manual_clock.ts";
import { bounded } from "../helpers/bounded.ts";
import {
  done,
  onCompletion,
  read,
  sendHeader,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { hungFile, never } from "../helpers/hung.ts";
import { settled, turns } from "../helpers/settled.ts";
import { execUrl, sendUrl, support } from "../helpers/support_calls.ts";
import { type Proc, TestHost } from "../helpers/test_host.ts";
import { transmitFile } from "../helpers/transmissions.ts";

/** Milliseconds. */
const IDLE = 1000;

const ONLY_IDLE: IsapiHostOptions = {
  deadlines: { idle: IDLE, write: Infinity, total: Infinity },
};

/** What an extension, or a producer, may do again and again. */
const ACTS: Readonly<
  Record<string, { method?: string; begin?: string; act: Proc }>
> = {
  "a call": {
    act: (ecb) => {
      ecb.GetServerVariable(ecb.ConnID, "URL", null, { value: 0 });
      return 0;
    },
  },
  "a call that is refused": { act: (ecb) => support(ecb, 4711) },
  "a write": { act: async (ecb) => void await write(ecb, "a") as never },
  "a write of no bytes": {
    act: async (ecb) => void await write(ecb, "") as never,
  },
  "a write that is refused": {
    begin: "Content-Length: 3\r\n\r\n",
    act: async (ecb) => void await write(ecb, "four") as never,
  },
  "an asynchronous write that is refused": { act: (ecb) => submit(ecb, "a") },
  "a write to HEAD": {
    method: "HEAD",
    act: async (ecb) => void await write(ecb, "a") as never,
  },
  "a byte of a head that is not whole": {
    act: async (ecb) =>
      void await write(ecb, "HTTP/1.1 200 OK\r\nA: ") as never,
  },
  "a byte of chunk framing": {
    begin: "Transfer-Encoding: chunked\r\n\r\n",
    act: async (ecb) => void await write(ecb, "0") as never,
  },
};

for (const [name, { method = "GET", begin, act }] of Object.entries(ACTS)) {
  Deno.test(`idle counts from ${name}`, async () => {
    let acts = () => {};
    const host = new TestHost({
      "/": (ecb) => {
        if (begin !== undefined) sendHeader(ecb, "200 OK", begin);
        acts = () => void act(ecb);
        return HSE_STATUS_PENDING;
      },
    }, ONLY_IDLE);
    host.fetch("/", { method }).then((response) => response.text()).catch(
      () => {},
    );
    for (let i = 0; i < 3; i++) {
      await host.clock.advance(IDLE - 1);
      assertEquals(host.logs, [], `${i}`);
      acts();
    }
    await host.clock.advance(IDLE - 1);
    assertEquals(host.logs, []);
    await host.clock.advance(1);
    assertEquals(host.logs.map(({ outcome }) => outcome), ["timed out"]);
  });
}

async function attempt(act: () => unknown): Promise<void> {
  try {
    await act();
  } catch {
    // It was refused.
  }
}

/** What a producer of `respond()` may do again and again. */
const PRODUCES: Readonly<Record<string, (client: WriteClient) => unknown>> = {
  "a write": (client) => client.write(new Uint8Array(1)),
  "a write of no bytes": (client) => client.write(new Uint8Array()),
  "a write that is refused": (client) => client.write(new Uint8Array(99)),
  "an asynchronous write that is refused": (client) =>
    client.submit(new Uint8Array(1)),
};

for (const [name, act] of Object.entries(PRODUCES)) {
  Deno.test(`respond(): idle counts from ${name}`, async () => {
    const clock = new ManualClock();
    const request = Object.assign(
      new Request("http://localhost/"),
      clock.info,
    );
    let acts = () => {};
    const answered = respond(request, (client) => {
      acts = () => void attempt(() => act(client));
      return never();
    }, {
      ...ONLY_IDLE,
      ...(name.endsWith("refused")
        ? { headers: { "content-length": "10" } }
        : {}),
    });
    const body = answered.then((response) => response.text());
    for (let i = 0; i < 3; i++) {
      await clock.advance(IDLE - 1);
      assertEquals(await settled(body), "pending", `${i}`);
      acts();
    }
    await clock.advance(IDLE - 1);
    assertEquals(await settled(body), "pending");
    await clock.advance(1);
    assertEquals(await settled(body), "rejected");
  });
}

Deno.test("idle counts from when the last byte that waited was taken", async () => {
  const host = new TestHost({
    "/": (ecb) => {
      write(ecb, new Uint8Array(10));
      return HSE_STATUS_PENDING;
    },
  }, ONLY_IDLE);
  const response = await host.fetch("/");
  await host.clock.advance(10 * IDLE);
  assertEquals(host.logs, []);
  const reader = response.body!.getReader();
  await reader.read();
  // More is asked for: nothing waits any more.
  const more = reader.read();
  more.catch(() => {});
  await turns();
  await host.clock.advance(IDLE - 1);
  assertEquals(host.logs, []);
  await host.clock.advance(1);
  assertEquals(host.logs.map(({ outcome }) => outcome), ["timed out"]);
  assertEquals(await settled(more), "rejected");
});

for (
  const [name, begins] of Object.entries({ EXEC_URL: true, SEND_URL: false })
) {
  Deno.test(`what happens in a child of ${name} is no idling of its parent`, async () => {
    let calls = 0;
    const host = new TestHost({
      "/ext": (ecb) => {
        if (begins) {
          onCompletion(ecb, () => done(ecb));
          assertEquals(execUrl(ecb, { pszUrl: "/child" }), 0);
          return HSE_STATUS_PENDING;
        }
        assertEquals(sendUrl(ecb, "/child"), 0);
        return HSE_STATUS_SUCCESS;
      },
      "/child": (ecb) => {
        const call = () => {
          ecb.GetServerVariable(ecb.ConnID, "URL", null, { value: 0 });
          if (++calls < 4) host.clock.after(IDLE - 1, call);
          else done(ecb);
        };
        host.clock.after(IDLE - 1, call);
        return HSE_STATUS_PENDING;
      },
    }, ONLY_IDLE);
    const answered = host.fetch("/ext");
    await host.clock.advance(4 * IDLE);
    assertEquals((await bounded(answered, "the answer")).status, 200);
    assertEquals(host.logs.map(({ outcome }) => outcome), ["sent"]);
    assertEquals(calls, 4);
  });
}

Deno.test("the deadlines of a parent come first, however close its child's are", async () => {
  for (const deadlines of [{ idle: IDLE }, { total: IDLE }]) {
    const told: unknown[] = [];
    const host = new TestHost({
      "/ext": (ecb) => {
        onCompletion(ecb, (...completed) => told.push(completed));
        assertEquals(execUrl(ecb, { pszUrl: "/child" }), 0);
        return HSE_STATUS_PENDING;
      },
      "/child": () => HSE_STATUS_PENDING,
    }, { deadlines });
    // A timer that is late fires together with the child's.
    const { clock } = host;
    const { after } = clock;
    clock.after = (delay, callback) => after.call(clock, delay + 5, callback);
    const answered = host.fetch("/ext");
    await clock.advance(IDLE + 5);
    assertEquals((await bounded(answered, "the answer")).status, 504);
    assertEquals(told, [[0, 121]]);
  }
});

Deno.test("a child that runs on after its answer is ended by deadlines of its own", async () => {
  const told: unknown[] = [];
  const host = new TestHost({
    "/ext": (ecb) => {
      onCompletion(ecb, (...completed) => {
        told.push(["parent", ...completed]);
        done(ecb);
      });
      assertEquals(execUrl(ecb, { pszUrl: "/child" }), 0);
      return HSE_STATUS_PENDING;
    },
    "/child": (ecb) => {
      onCompletion(ecb, (...completed) => told.push(["child", ...completed]));
      sendHeader(ecb, "204 No Content", "\r\n");
      assertEquals(transmitFile(ecb, { hFile: hungFile() }), 0);
      return HSE_STATUS_PENDING;
    },
  }, ONLY_IDLE);
  const answered = host.fetch("/ext");
  await host.clock.advance(0);
  assertEquals((await bounded(answered, "the answer")).status, 204);
  assertEquals(told, [["parent", 0, 0]]);
  assertEquals(host.logs.length, 1);
  await host.clock.advance(IDLE);
  assertEquals(told, [["parent", 0, 0], ["child", 0, 121]]);
  assertEquals(host.clock.pending, 0);
  await bounded(host.host.shutdown({ deadline: 60_000 }), "the shutdown");
});

Deno.test("an extension whose client has left is kept for as long as a session may idle", async () => {
  const host = new TestHost({ "/": () => never() }, ONLY_IDLE);
  const leaving = new AbortController();
  const kept: Promise<unknown>[] = [];
  const { signal } = leaving;
  const request = new Request("http://localhost/", { signal });
  host.host.fetch(request, host.clock.info, {
    waitUntil: (work: Promise<unknown>) => void kept.push(work),
  });
  await host.clock.advance(0);
  leaving.abort();
  await turns();
  assertEquals(host.logs.map(({ outcome }) => outcome), ["disconnected"]);
  await host.clock.advance(IDLE - 1);
  assertEquals(await settled(kept[0]!), "pending");
  await host.clock.advance(1);
  assertEquals(await settled(kept[0]!), "fulfilled");
  assertEquals(kept.length, 1);
});

Deno.test("the error of a deadline says which, and whether DONE_WITH_SESSION was forgotten", async () => {
  const cases: readonly (readonly [Proc, RegExp])[] = [
    [
      () => HSE_STATUS_PENDING,
      /idle deadline of 1000 ms.*DONE_WITH_SESSION was not called/,
    ],
    [
      (ecb) => {
        onCompletion(ecb, () => {});
        transmitFile(ecb, { hFile: hungFile() });
        return HSE_STATUS_PENDING;
      },
      /idle deadline of 1000 ms.*operation is outstanding/,
    ],
  ];
  for (const [proc, text] of cases) {
    const host = new TestHost({ "/": proc }, ONLY_IDLE);
    host.fetch("/");
    await host.clock.advance(IDLE);
    assertEquals(host.errors.length, 1);
    assert(text.test(String(host.errors[0])), String(host.errors[0]));
  }
});

Deno.test("a total deadline of a session that works on is no fault, and not reported", async () => {
  const host = new TestHost({
    "/": (ecb) => {
      const tick = () => {
        writeClientOf(ecb).write(new Uint8Array(1)).catch(() => {});
        host.clock.after(100, tick);
      };
      tick();
      return HSE_STATUS_PENDING;
    },
  }, { deadlines: { total: IDLE } });
  (await host.fetch("/")).text().catch(() => {});
  await host.clock.advance(IDLE);
  assertEquals(host.logs.map(({ outcome }) => outcome), ["timed out"]);
  assertEquals(host.errors, []);
});

Deno.test("a stalled upload is no fault of an extension that awaits it", async () => {
  const host = new TestHost({
    "/": async (ecb) => {
      await read(ecb, 10);
      return HSE_STATUS_SUCCESS;
    },
  }, ONLY_IDLE);
  const body = new ReadableStream({
    start: (stream) => stream.enqueue(new Uint8Array(1)),
  });
  const init = { method: "POST", body, duplex: "half" };
  const answered = host.fetch("/", init);
  await host.clock.advance(IDLE);
  assertEquals((await bounded(answered, "the answer")).status, 504);
  assertEquals(host.errors, []);
});
