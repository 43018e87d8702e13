// The decisions of this package where ISAPI is silent. A decision that the table
// of operations, a differential table or the contract tests is not tested here.

import {
  assert,
  assertEquals,
  assertFalse,
  assertGreater,
  assertRejects,
  assertStrictEquals,
} from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_IO_SYNC,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_IO_COMPLETION,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  HSE_STATUS_SUCCESS_AND_KEEP_CONN,
  type IsapiExtension,
  IsapiHost,
  type IsapiHostOptions,
  type LogRecord,
  type Ref,
  WriteClientError,
} from "../../mod.ts";
import { answer } from "../helpers/answer.ts";
import { bounded, until } from "../helpers/bounded.ts";
import {
  type Completed,
  connected,
  done,
  onCompletion,
  read,
  sendHeader,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { ManualClock } from "../../src/testing/manual_clock.ts";
import { settled, turns } from "../helpers/settled.ts";

const URL_ = "http://localhost/";
const MIB = 1 << 20;

/** A host with one extension, what it reports, and a clock that the test moves. */
function hostOf(
  proc: IsapiExtension["HttpExtensionProc"],
  options: IsapiHostOptions = {},
) {
  const errors: unknown[] = [];
  const logs: LogRecord[] = [];
  const clock = new ManualClock();
  const host = new IsapiHost({
    ...options,
    onError: (error) => errors.push(error),
    onLog: (record) => logs.push(record),
  }).mount("/", { HttpExtensionProc: proc });
  const get = (init?: RequestInit) =>
    host.fetch(new Request(URL_, init), clock.info);
  return { host, get, errors, logs, clock };
}

/** An async call's refusal: FALSE and the last error. */
function refusal(ecb: ExtensionControlBlock, ok: boolean): number {
  assertFalse(ok);
  return ecb.GetLastError();
}

// -- Asynchronous operations --

Deno.test("byte counts: the count on success, 0 on failure; async leaves lpdwBytes alone", async () => {
  await answer(async (ecb) => {
    const size = { value: 4 };
    const buffer = new Uint8Array(8);
    assert(await ecb.WriteClient(ecb.ConnID, buffer, size, HSE_IO_SYNC));
    assertEquals(size.value, 4);
    size.value = 9;
    assertFalse(await ecb.WriteClient(ecb.ConnID, buffer, size, HSE_IO_SYNC));
    assertEquals(size.value, 0);
    onCompletion(ecb, (bytes, error) => assertEquals([bytes, error], [7, 0]));
    size.value = 7;
    assert(ecb.WriteClient(ecb.ConnID, buffer, size, HSE_IO_ASYNC));
    assertEquals(size.value, 7);
    await turns();
    return HSE_STATUS_SUCCESS;
  });
});

// -- Synchronous calls that are not awaited --

Deno.test("sync calls that are not awaited queue in order, hold async I/O off, and are waited for by SUCCESS", async () => {
  const { get, logs } = hostOf((ecb) => {
    onCompletion(ecb, () => {});
    const calls: Promise<unknown>[] = [];
    for (let i = 0; i < 8; i++) {
      calls.push(write(ecb, new Uint8Array(32768).fill(i)));
    }
    // The first two fill the buffer limit: from there on they wait.
    assertEquals(submit(ecb, "x"), 170);
    Promise.all(calls).then((outcomes) =>
      assertEquals(
        outcomes,
        Array(8).fill({ ok: true, count: 32768, error: 0 }),
      )
    );
    return HSE_STATUS_SUCCESS;
  });
  const response = await bounded(get(), "the response");
  await turns();
  assertEquals(logs, [], "the session has not ended");
  const bytes = await bounded(response.bytes(), "the body");
  assertEquals(bytes.length, 8 * 32768);
  for (let i = 0; i < 8; i++) assertEquals(bytes[i * 32768 + 100], i);
  await turns();
  assertEquals(logs.length, 1);
});

Deno.test("a control block's promise never rejects, also when nobody awaits it and the client leaves", async () => {
  let outcome: unknown;
  const { get } = hostOf(async (ecb) => {
    const waiting = write(ecb, new Uint8Array(MIB));
    write(ecb, "dropped");
    outcome = await waiting;
    return HSE_STATUS_SUCCESS;
  });
  const response = await get();
  await response.body!.cancel();
  await turns();
  assertEquals(outcome, { ok: false, count: 0, error: 10054 });
});

Deno.test("sync calls made without awaiting are refused with 10055 beyond responseBufferLimit + 1 MiB", async () => {
  let refused = 0;
  let accepted = 0;
  const { get } = hostOf(async (ecb) => {
    const chunk = new Uint8Array(65536);
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, () => write(ecb, chunk)),
    );
    for (const { ok, error } of outcomes) {
      if (ok) accepted++;
      else {
        assertEquals(error, 10055);
        refused++;
      }
    }
    return HSE_STATUS_SUCCESS;
  });
  const bytes = await bounded(get().then((r) => r.bytes()), "the body");
  assertEquals(accepted, 17);
  assertEquals(refused, 23);
  assertEquals(bytes.length, 17 * 65536, "nothing of a refused call was taken");
});

// -- Wrong arguments, wrong moments --

Deno.test("a bad ConnID, a null buffer with a count, a count beyond the buffer, both flags and null references are refused with 87", async () => {
  const { body } = await answer(async (ecb) => {
    const bytes = new Uint8Array(4);
    const nothing = null as unknown as Ref<number>;
    const refused = async (what: string, call: unknown) => {
      assertStrictEquals(await call, false, what);
      assertEquals(ecb.GetLastError(), 87, what);
    };
    const size = () => ({ value: 4 });
    onCompletion(ecb, () => {});
    await refused("ConnID", ecb.WriteClient(ecb.ConnID + 1, bytes, size()));
    await refused("ConnID 0", ecb.WriteClient(0, bytes, size(), HSE_IO_ASYNC));
    await refused("null", ecb.WriteClient(ecb.ConnID, null, { value: 1 }));
    await refused("count", ecb.WriteClient(ecb.ConnID, bytes, { value: 5 }));
    await refused("count", ecb.WriteClient(ecb.ConnID, bytes, { value: -1 }));
    await refused("count", ecb.WriteClient(ecb.ConnID, bytes, { value: NaN }));
    await refused("both", ecb.WriteClient(ecb.ConnID, bytes, size(), 3));
    await refused("ref", ecb.WriteClient(ecb.ConnID, bytes, nothing));
    await refused("ref", ecb.ReadClient(ecb.ConnID, bytes, nothing));
    await refused(
      "ref",
      ecb.GetServerVariable(ecb.ConnID, "URL", bytes, nothing),
    );
    await refused("ReadClient", ecb.ReadClient(0, bytes, size()));
    await refused(
      "GetServerVariable",
      ecb.GetServerVariable(0, "URL", bytes, size()),
    );
    await refused(
      "ServerSupportFunction",
      ecb.ServerSupportFunction(0, HSE_REQ_DONE_WITH_SESSION),
    );
    await refused(
      "unknown code",
      ecb.ServerSupportFunction(ecb.ConnID, 4242 as 4),
    );
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(body, "");
});

Deno.test("other unknown flag bits are ignored, flag 0 is sync, and the block itself passes for its ConnID", async () => {
  const { body } = await answer(async (ecb) => {
    const bytes = new TextEncoder().encode("ab");
    for (const flags of [0, 4, 0x1000, 0xffff0000 | HSE_IO_SYNC]) {
      assert(
        await ecb.WriteClient(ecb.ConnID, bytes, { value: 1 }, flags),
        String(flags),
      );
    }
    const block = ecb as unknown as number;
    assert(await ecb.WriteClient(block, bytes, { value: 2 }));
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(body, "aaaaab");
});

Deno.test("after DONE every call is refused with 87, also while a completion is still owed and inside it", async () => {
  let rounds = 0;
  const everyCall = async (ecb: ExtensionControlBlock) => {
    const codes: number[] = [];
    codes.push(submit(ecb, "x"));
    codes.push((await write(ecb, "x")).error, (await read(ecb, 1)).error);
    const size = { value: 0 };
    codes.push(
      refusal(ecb, ecb.GetServerVariable(ecb.ConnID, "URL", null, size)),
    );
    codes.push(refusal(ecb, done(ecb)));
    codes.push(
      refusal(
        ecb,
        ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_IO_COMPLETION, null),
      ),
    );
    assertStrictEquals(connected(ecb), undefined);
    assertEquals(codes, Array(6).fill(87));
    rounds++;
  };
  const completions: Completed[] = [];
  const { body } = await answer((ecb) => {
    onCompletion(ecb, (...completed) => {
      completions.push(completed);
      everyCall(ecb);
    });
    submit(ecb, "before");
    assert(done(ecb), "tolerated before PENDING is returned");
    everyCall(ecb);
    return HSE_STATUS_PENDING;
  });
  await turns();
  assertEquals(rounds, 2);
  assertEquals(completions, [[6, 0]]);
  assertEquals(body, "before");
});

Deno.test("DONE ends a pending request once; the second is FALSE 87 and has no effect", async () => {
  const { status, body, log } = await answer((ecb) => {
    write(ecb, "page").then(() => {
      assert(done(ecb));
      assertEquals(refusal(ecb, done(ecb)), 87);
    });
    return HSE_STATUS_PENDING;
  });
  assertEquals([status, body, log.outcome], [200, "page", "sent"]);
});

Deno.test("DONE is tolerated beside a SUCCESS return", async () => {
  const { status, body } = await answer(async (ecb) => {
    await write(ecb, "page");
    assert(done(ecb));
    return HSE_STATUS_SUCCESS;
  });
  assertEquals([status, body], [200, "page"]);
});

Deno.test("GetLastError() is 0 at first, keeps the last failure, and is each request's own", async () => {
  const codes: number[] = [];
  const { get } = hostOf(async (ecb) => {
    codes.push(ecb.GetLastError());
    submit(ecb, "x");
    await write(ecb, "x");
    codes.push(ecb.GetLastError());
    return HSE_STATUS_SUCCESS;
  });
  await get();
  await get();
  assertEquals(codes, [0, 87, 0, 87]);
});

// -- Bytes --

Deno.test("zero bytes succeed, complete with 0, end nothing and do not fix the head", async () => {
  const { status, body } = await answer(async (ecb) => {
    const completions: Completed[] = [];
    onCompletion(ecb, (...completed) => void completions.push(completed));
    assertEquals(await write(ecb, ""), { ok: true, count: 0, error: 0 });
    assert(await ecb.WriteClient(ecb.ConnID, null, { value: 0 }));
    assertEquals(submit(ecb, ""), 0);
    assertEquals(completions, [], "never inside the call");
    await turns();
    assertEquals(completions, [[0, 0]]);
    assert(sendHeader(ecb, "201 Created", "\r\n"));
    await write(ecb, "a");
    await write(ecb, "");
    await write(ecb, "b");
    return HSE_STATUS_SUCCESS;
  });
  assertEquals([status, body], [201, "ab"]);
});

// -- Ends that are not the extension's --

Deno.test("a signal that aborts after the end is ignored", async () => {
  const client = new AbortController();
  const { get, logs } = hostOf(async (ecb) => {
    await turns();
    await write(ecb, "page");
    return HSE_STATUS_SUCCESS;
  });
  const response = await get({ signal: client.signal });
  client.abort();
  assertEquals(await response.text(), "page");
  await turns();
  assertEquals(logs.map(({ outcome }) => outcome), ["sent"]);
});

Deno.test("the write deadline: nothing taken while bytes wait completes with (0, 121), errors the body and ends the session", async () => {
  const completions: Completed[] = [];
  let ecb!: ExtensionControlBlock;
  const { get, logs, clock } = hostOf((block) => {
    ecb = block;
    onCompletion(ecb, (...completed) => void completions.push(completed));
    submit(ecb, new Uint8Array(MIB));
    return HSE_STATUS_PENDING;
  }, { deadlines: { write: 1000 } });
  const response = await get();
  await clock.advance(999);
  assertEquals(completions, []);
  await clock.advance(1);
  assertEquals(completions, [[0, 121]]);
  assertEquals((await write(ecb, "x")).error, 121);
  assertEquals(logs.map(({ outcome }) => outcome), ["timed out"]);
  await assertRejects(() => response.bytes(), WriteClientError);
  assertEquals(clock.pending, 0, "no timer is left");
});

Deno.test("the write deadline starts anew whenever the consumer takes something", async () => {
  const { get, logs, clock } = hostOf(async (ecb) => {
    for (let i = 0; i < 4; i++) await write(ecb, new Uint8Array(65536));
    return HSE_STATUS_SUCCESS;
  }, { deadlines: { write: 1000 } });
  const reader = (await get()).body!.getReader();
  for (let i = 0; i < 4; i++) {
    await clock.advance(900);
    assertFalse((await reader.read()).done);
  }
  assert((await reader.read()).done);
  await turns();
  assertEquals(logs.map(({ outcome }) => outcome), ["sent"]);
});

Deno.test("the idle deadline answers 504 before hand-over and errors the body after it; calls and reads put it off", async () => {
  let ecb!: ExtensionControlBlock;
  const before = hostOf((block) => {
    ecb = block;
    return HSE_STATUS_PENDING;
  }, { deadlines: { idle: 1000 } });
  const response = before.get();
  await before.clock.advance(900);
  assertStrictEquals(connected(ecb), true);
  await before.clock.advance(999);
  assertEquals(await settled(response), "pending");
  await before.clock.advance(1);
  assertEquals((await response).status, 504);
  assertEquals(before.logs.map(({ outcome }) => outcome), ["timed out"]);
  assertEquals((await write(ecb, "x")).error, 121);

  const after = hostOf((ecb) => {
    write(ecb, "page");
    return HSE_STATUS_PENDING;
  }, { deadlines: { idle: 1000 } });
  const reader = (await after.get()).body!.getReader();
  assertFalse((await reader.read()).done);
  await after.clock.advance(1001);
  await assertRejects(() => reader.read(), WriteClientError);
  assertEquals(after.logs.map(({ outcome }) => outcome), ["timed out"]);
});

Deno.test("PENDING with nothing scheduled is legal: a deadline ends it, and without deadlines nothing does", async () => {
  const ends = hostOf(() => HSE_STATUS_PENDING);
  const response = ends.get();
  await ends.clock.advance(119_999);
  assertEquals(await settled(response), "pending");
  await ends.clock.advance(1);
  assertEquals((await response).status, 504);

  let ecb!: ExtensionControlBlock;
  const stays = hostOf((block) => {
    ecb = block;
    return HSE_STATUS_PENDING;
  }, { deadlines: { idle: Infinity } });
  const open = stays.get();
  await stays.clock.advance(1e9);
  assertEquals(await settled(open), "pending");
  assert(done(ecb));
  assertEquals((await open).status, 200);
});

// -- What the extension throws and returns --

Deno.test("an extension that throws or rejects: 500 before hand-over, an errored body after it, onError once", async () => {
  const boom = new Error("boom");
  const throws = await answer(() => {
    throw boom;
  });
  assertEquals([throws.status, throws.errors], [500, [boom]]);
  const rejects = await answer(async (ecb) => {
    await write(ecb, "staged, not handed over");
    throw boom;
  });
  assertEquals([rejects.status, rejects.errors], [500, [boom]]);
  const late = await answer(async (ecb) => {
    await write(ecb, "handed over");
    await turns();
    throw boom;
  });
  assertEquals([late.status, late.body, late.errors], [200, undefined, [boom]]);
  assertEquals(late.log.outcome, "failed");
});

Deno.test("an extension that throws with an operation outstanding still gets its completion", async () => {
  const completions: Completed[] = [];
  const { status } = await answer((ecb) => {
    onCompletion(ecb, (...completed) => void completions.push(completed));
    submit(ecb, "x");
    throw new Error("boom");
  });
  await turns();
  assertEquals(completions.length, 1);
  assertEquals(status, 500);
});

Deno.test("a completion function that throws behind another operation's begin is not called for that one", async () => {
  let calls = 0;
  const { status, errors } = await answer((ecb) => {
    onCompletion(ecb, () => {
      calls++;
      assertEquals(submit(ecb, "more"), 0);
      throw new Error("thrown");
    });
    submit(ecb, "x");
    return HSE_STATUS_PENDING;
  });
  assertEquals([calls, status, errors.length], [1, 500, 1]);
});

Deno.test("SUCCESS with an operation outstanding: its completion may begin the next, and calls are taken until the last", async () => {
  const completions: Completed[] = [];
  const { body, log } = await answer((ecb) => {
    onCompletion(ecb, (...completed) => {
      completions.push(completed);
      if (completions.length < 3) assertEquals(submit(ecb, "next"), 0);
      else assertEquals(done(ecb), true);
    });
    submit(ecb, "first");
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(completions, [[5, 0], [4, 0], [4, 0]]);
  assertEquals([body, log.outcome], ["firstnextnext", "sent"]);
});

/** What an extension returns, and the status if it has sent nothing: with dwHttpStatusCode, or as it is. */
const RETURNED: readonly (readonly [
  value: unknown,
  status: number,
  code?: number,
])[] = [
  [HSE_STATUS_ERROR, 404, 404],
  [HSE_STATUS_ERROR, 400, 400],
  [HSE_STATUS_ERROR, 599, 599],
  [HSE_STATUS_ERROR, 500, 399],
  [HSE_STATUS_ERROR, 500, 600],
  [HSE_STATUS_ERROR, 500, 200],
  [HSE_STATUS_SUCCESS, 404, 404],
  [HSE_STATUS_SUCCESS, 200, 0],
  [HSE_STATUS_SUCCESS, 200, 4],
  [HSE_STATUS_SUCCESS, 200, 999],
  [HSE_STATUS_SUCCESS_AND_KEEP_CONN, 200],
  [0, 200],
  [404, 404],
  ...[undefined, NaN, 5, -1, "1"].map((value) => [value, 500] as const),
];

for (const [value, expected, code] of RETURNED) {
  const what = code === undefined
    ? `${value}`
    : `${value} with dwHttpStatusCode ${code}`;
  Deno.test(`an extension that returns ${what}: its page, or ${expected} if it has sent nothing`, async () => {
    const returned = (sends: boolean) =>
      answer(async (ecb) => {
        if (code !== undefined) ecb.dwHttpStatusCode = code;
        if (sends) await write(ecb, "page");
        return value as number;
      });
    const page = await returned(true);
    assertEquals([page.status, page.body], [200, "page"]);
    const { status, body } = await returned(false);
    assertEquals(status, expected);
    if (expected < 500) assertEquals(body, "");
  });
}

// -- Loading, and requests that are shut out --

Deno.test("GetExtensionVersion is called once per extension; false or a throw answers 500, reported once, not tried again", async () => {
  let versions = 0;
  const errors: unknown[] = [];
  const host = new IsapiHost({ onError: (error) => errors.push(error) });
  const extension = (version: () => boolean): IsapiExtension => ({
    GetExtensionVersion(info) {
      versions++;
      assertEquals(info, { dwExtensionVersion: 0, lpszExtensionDesc: "" });
      return version();
    },
    HttpExtensionProc: () => HSE_STATUS_SUCCESS,
  });
  const good = extension(() => true);
  host.mount("/good", good).mount("/same", good)
    .mount("/false", extension(() => false))
    .mount(
      "/throws",
      extension(() => {
        throw new Error("boom");
      }),
    );
  const status = async (path: string) =>
    (await host.fetch(new Request(`http://localhost${path}`))).status;
  for (let i = 0; i < 2; i++) {
    assertEquals(
      [
        await status("/good"),
        await status("/same"),
        await status("/false"),
        await status("/throws"),
      ],
      [200, 200, 500, 500],
    );
  }
  assertEquals([versions, errors.length], [3, 2]);
});

Deno.test("requests are shut out with 503 over maxSessions and after shutdown began, 413 over maxRequestBytes, 404 unmounted", async () => {
  const open: ExtensionControlBlock[] = [];
  const logs: LogRecord[] = [];
  const terminated: number[] = [];
  const host = new IsapiHost({
    maxSessions: 2,
    maxRequestBytes: 10,
    onLog: (record) => logs.push(record),
  }).mount("/ext", {
    HttpExtensionProc: (ecb) => {
      open.push(ecb);
      return HSE_STATUS_PENDING;
    },
    TerminateExtension: (flags) => {
      terminated.push(flags);
      return true;
    },
  });
  const get = (path: string, init?: RequestInit) =>
    host.fetch(new Request(`http://localhost${path}`, init));
  assertEquals((await get("/other")).status, 404);
  assertEquals((await get("/extra")).status, 404, "not at a / boundary");
  const body = "x".repeat(11);
  const headers = { "content-length": "11" };
  assertEquals(
    (await get("/ext", { method: "POST", body, headers })).status,
    413,
  );
  const first = get("/ext");
  const second = get("/ext/info");
  assertEquals((await get("/ext")).status, 503);
  const down = host.shutdown();
  assertStrictEquals(host.shutdown(), down);
  assertEquals((await get("/ext")).status, 503);
  await turns();
  assertEquals(terminated, [], "not before the last session");
  open.forEach(done);
  assertEquals([(await first).status, (await second).status], [200, 200]);
  await bounded(down, "shutdown");
  assertEquals(terminated, [2]);
  assertEquals(logs.length, 7, "one record for each request");
});

Deno.test("a control block has C's constants and distinct handles", async () => {
  const seen: ExtensionControlBlock[] = [];
  const { get } = hostOf((ecb) => {
    seen.push(ecb);
    return HSE_STATUS_PENDING;
  });
  const responses = [get(), get()];
  for (const ecb of seen) {
    assertEquals([ecb.cbSize, ecb.dwVersion], [144, 0x00080000]);
    assertGreater(ecb.ConnID, 0);
    ecb.lpszLogData = "x".repeat(100);
    assertEquals(ecb.lpszLogData.length, 79);
  }
  assertEquals(new Set(seen.map(({ ConnID }) => ConnID)).size, 2);
  seen.forEach(done);
  await Promise.all(responses);
});

Deno.test("sessions that have ended leave nothing open: the host shuts down at once", async () => {
  const { get, host, logs } = hostOf(async (ecb) => {
    await write(ecb, "page");
    return HSE_STATUS_SUCCESS;
  });
  await Promise.all(Array.from({ length: 50 }, () => get()));
  await until(() => logs.length === 50, "50 records");
  await bounded(host.shutdown(), "shutdown");
});
