import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  type IsapiExtension,
  IsapiHost,
  respond,
  Responder,
  type WriteClient,
  writeClientOf,
} from "../../mod.ts";
import type { Clock } from "../../src/base/clock.ts";
import {
  type DeadlineKind,
  type Deadlines,
  DeadlineTimer,
  resolveDeadlines,
} from "../../src/response/deadlines.ts";
import { call } from "../../src/testing/mod.ts";
import { ManualClock } from "../../src/testing/manual_clock.ts";
import { describeValue } from "../../src/base/checks.ts";
import { turnEnd } from "../../src/base/turn.ts";
import { bounded } from "../helpers/bounded.ts";

/** A session that is watched, and what it was told. */
class Watched {
  isWaiting = false;
  isIdling = true;
  readonly expirations: [kind: DeadlineKind, at: number][] = [];
  readonly clock = new ManualClock();

  expired(kind: DeadlineKind): void {
    this.expirations.push([kind, this.clock.now()]);
  }

  watch(deadlines: Deadlines, clock: Clock = this.clock): DeadlineTimer {
    return new DeadlineTimer(resolveDeadlines(deadlines), clock, this);
  }
}

const NONE = { idle: Infinity, write: Infinity, total: Infinity };
const LONGEST = 2 ** 31 - 1;

Deno.test("resolveDeadlines() gives 120 s idle, 300 s write, and no total by default", () => {
  const defaults = { idle: 120_000, write: 300_000, total: Infinity };
  assertEquals(resolveDeadlines(), defaults);
  assertEquals(resolveDeadlines({}), defaults);
  assertEquals(resolveDeadlines({ write: 5 }), { ...defaults, write: 5 });
  assertEquals(resolveDeadlines(NONE), NONE);
});

Deno.test("resolveDeadlines() takes Infinity, or more than 0 up to 2^31 - 1", () => {
  for (const kind of ["idle", "write", "total"] as const) {
    for (const value of [0.001, 1, 30_000, LONGEST, Infinity]) {
      assertEquals(resolveDeadlines({ [kind]: value })[kind], value);
    }
    const wrong = [0, -0, -1, -Infinity, NaN, LONGEST + 1, 2 ** 40];
    for (const value of [...wrong, null, "5", {}] as number[]) {
      const deadlines = { [kind]: value };
      const { message } = assertThrows(
        () => resolveDeadlines(deadlines),
        RangeError,
        kind,
        String(value),
      );
      assertEquals(message.endsWith(`received ${describeValue(value)}`), true);
      assertThrows(() => new IsapiHost({ deadlines }), RangeError, kind);
    }
  }
});

Deno.test("respond() rejects with a RangeError when a deadline is out of range", async () => {
  const request = new Request("http://localhost/");
  const reason = await respond(request, () => {}, { deadlines: { idle: 0 } })
    .catch((reason) => reason);
  assertEquals(reason instanceof RangeError, true);
});

Deno.test("Deadlines that are not in an object are a TypeError, wherever they are given", async () => {
  const request = new Request("http://localhost/");
  for (const wrong of [30_000, "30s", null, () => 1]) {
    const deadlines = wrong as unknown as Deadlines;
    const places: (() => unknown)[] = [
      () => new IsapiHost({ deadlines }),
      () => new Responder({ deadlines }),
      () => respond(request, () => {}, { deadlines }),
      () => new Responder().respond(request, () => {}, { deadlines }),
    ];
    for (const place of places) {
      await assertRejects(
        async () => void await place(),
        TypeError,
        "Cannot use deadlines: they must be an object",
      );
    }
  }
});

Deno.test("DeadlineTimer tells of the idle deadline when it has passed, and not before", async () => {
  const watched = new Watched();
  watched.watch({ ...NONE, idle: 100 });
  await watched.clock.advance(99.9);
  assertEquals(watched.expirations, []);
  await watched.clock.advance(0.1);
  assertEquals(watched.expirations, [["idle", 100]]);
});

Deno.test("DeadlineTimer counts idling from the last thing that happened", async () => {
  const watched = new Watched();
  const timer = watched.watch({ ...NONE, idle: 100 });
  for (const happen of [() => timer.active(), () => timer.moved()]) {
    await watched.clock.advance(60);
    happen();
  }
  await watched.clock.advance(99);
  assertEquals(watched.expirations, []);
  await watched.clock.advance(1);
  assertEquals(watched.expirations, [["idle", 220]]);
});

Deno.test("DeadlineTimer knows no idling while a byte waits for the client", async () => {
  const watched = new Watched();
  const timer = watched.watch({ ...NONE, idle: 100 });
  watched.isIdling = false;
  await watched.clock.advance(1000);
  assertEquals(watched.expirations, []);
  watched.isIdling = true;
  timer.moved();
  await watched.clock.advance(99);
  assertEquals(watched.expirations, []);
  await watched.clock.advance(1);
  assertEquals(watched.expirations, [["idle", 1100]]);
});

Deno.test("DeadlineTimer tells of the write deadline only while bytes wait", async () => {
  const watched = new Watched();
  const timer = watched.watch({ ...NONE, write: 100 });
  await watched.clock.advance(1000);
  assertEquals(watched.expirations, []);
  watched.isWaiting = true;
  timer.moved();
  await watched.clock.advance(60);
  // Some were taken, more wait.
  timer.moved();
  // What is accepted or called beside it moves nothing.
  timer.active();
  await watched.clock.advance(60);
  timer.active();
  await watched.clock.advance(39);
  assertEquals(watched.expirations, []);
  await watched.clock.advance(1);
  assertEquals(watched.expirations, [["write", 1160]]);
});

Deno.test("DeadlineTimer counts a write deadline from when bytes began to wait", async () => {
  const watched = new Watched();
  const timer = watched.watch({ ...NONE, write: 100 });
  for (let i = 0; i < 5; i++) {
    await watched.clock.advance(99);
    watched.isWaiting = true;
    timer.moved();
    await watched.clock.advance(99);
    watched.isWaiting = false;
  }
  assertEquals(watched.expirations, []);
});

Deno.test("DeadlineTimer tells of the total deadline, whatever happens", async () => {
  const watched = new Watched();
  const timer = watched.watch({ idle: 100, write: 100, total: 250 });
  watched.isWaiting = true;
  watched.isIdling = false;
  for (let at = 0; at < 240; at += 10) {
    await watched.clock.advance(10);
    timer.moved();
  }
  assertEquals(watched.expirations, []);
  await watched.clock.advance(10);
  assertEquals(watched.expirations, [["total", 250]]);
});

Deno.test("DeadlineTimer tells once, and watches nothing afterwards", async () => {
  for (const deadlines of [{ idle: 10 }, { write: 10 }, { total: 10 }]) {
    const watched = new Watched();
    watched.isWaiting = "write" in deadlines;
    const timer = watched.watch({ ...NONE, ...deadlines });
    await watched.clock.advance(10);
    assertEquals(watched.expirations.length, 1);
    timer.active();
    timer.moved();
    await watched.clock.advance(1000);
    assertEquals(watched.expirations.length, 1);
    assertEquals(watched.clock.pending, 0);
    timer.stop();
  }
});

Deno.test("DeadlineTimer sets one timer at a time, and sets it again", async () => {
  const watched = new Watched();
  const timer = watched.watch({ idle: 100, write: 30, total: 1000 });
  for (let i = 0; i < 50; i++) {
    assertEquals(watched.clock.pending, 1);
    await watched.clock.advance(10);
    timer.active();
    timer.moved();
  }
  assertEquals(watched.expirations, []);
  timer.stop();
  assertEquals(watched.clock.pending, 0);
  await watched.clock.advance(10_000);
  assertEquals(watched.expirations, []);
  timer.stop();
});

Deno.test("DeadlineTimer sets no timer when all deadlines are Infinity", async () => {
  const watched = new Watched();
  watched.isWaiting = true;
  const timer = watched.watch(NONE);
  assertEquals(watched.clock.pending, 0);
  await watched.clock.advance(1e9);
  timer.active();
  timer.stop();
  assertEquals(watched.expirations, []);
});

Deno.test("DeadlineTimer never asks a clock for more than it can hold, or for less than nothing", async () => {
  const delays: number[] = [];
  const watched = new Watched();
  const clock: Clock = {
    now: () => watched.clock.now(),
    after(delay, callback) {
      delays.push(delay);
      return watched.clock.after(delay, callback);
    },
  };
  watched.isWaiting = true;
  const timer = watched.watch(
    { idle: LONGEST, write: LONGEST, total: LONGEST },
    clock,
  );
  await watched.clock.advance(LONGEST - 5);
  timer.moved();
  await watched.clock.advance(5);
  assertEquals(watched.expirations, [["total", LONGEST]]);
  assertEquals(delays.every((delay) => delay >= 0 && delay <= LONGEST), true);
});

Deno.test("DeadlineTimer is never early, even if its clock's timer is", () => {
  let now = 1000;
  let fire = () => {};
  let delay = 0;
  const clock: Clock = {
    now: () => now,
    after(ms, callback) {
      [delay, fire] = [ms, callback];
      return () => {};
    },
  };
  const watched = new Watched();
  watched.watch({ ...NONE, idle: 100 }, clock);
  for (const at of [1000, 1050, 1099, 1099.999]) {
    now = at;
    fire();
    assertEquals(watched.expirations, [], String(at));
    // What is left, and not the whole again.
    assertEquals(delay, 1100 - at, String(at));
  }
  now = 1100;
  fire();
  assertEquals(watched.expirations.length, 1);
});

Deno.test("DeadlineTimer tells late what its clock woke it for late", async () => {
  const watched = new Watched();
  const clock: Clock = {
    now: () => watched.clock.now(),
    // A process that was stopped, a laptop that slept.
    after: (ms, callback) => watched.clock.after(ms + 5000, callback),
  };
  watched.watch({ ...NONE, idle: 100 }, clock);
  await watched.clock.advance(10_000);
  assertEquals(watched.expirations.length, 1);
});

Deno.test("A host's sessions run by the clock that fetch is given", async () => {
  const clock = new ManualClock();
  const host = new IsapiHost({ deadlines: { idle: 100 } }).mount("/", {
    HttpExtensionProc: () => HSE_STATUS_PENDING,
  });
  const request = new Request("http://localhost/");
  const answered = host.fetch(request, clock.info);
  await clock.advance(0);
  assertEquals(clock.pending, 1);
  await clock.advance(100);
  assertEquals((await answered).status, 504);
  assertEquals(clock.pending, 0);
});

for (
  const [what, sizes] of Object.entries({
    "a block": [65536],
    "a block, and bytes staged behind it": [65536, 10],
  })
) {
  Deno.test(`The write deadline watches an answer that was ended in its first turn: ${what}`, async () => {
    const limit = 1 << 20;
    const writes = (client: WriteClient) => {
      for (const size of sizes) client.write(new Uint8Array(size));
    };
    const extension: IsapiExtension = {
      HttpExtensionProc: (ecb) => {
        writes(writeClientOf(ecb));
        return HSE_STATUS_SUCCESS;
      },
    };
    const handler = (request: Request) =>
      respond(request, writes, { bufferLimit: limit });
    const host = { responseBufferLimit: limit };
    for (
      const begin of [
        () => call(extension, "/", { buffer: 0, host }),
        () => call(handler, "/", { buffer: 0 }),
      ]
    ) {
      await using slow = begin();
      await slow.response;
      await slow.advance(300_000);
      const last = slow.transcript.slice(-2).map(({ name }) => name);
      assertEquals(last, ["write", "timed out"]);
    }
  });
}

Deno.test("No write deadline passes behind an answer to HEAD that its extension has ended itself", async () => {
  let resume = () => {};
  const gate = new Promise<void>((resolve) => {
    resume = resolve;
  });
  const extension: IsapiExtension = {
    async HttpExtensionProc(ecb) {
      await writeClientOf(ecb).write(new Uint8Array(3));
      await writeClientOf(ecb).close();
      await gate;
      return HSE_STATUS_SUCCESS;
    },
  };
  const request = new Request("http://localhost/", { method: "HEAD" });
  await using asked = call(extension, request);
  await asked.response;
  await asked.advance(60_000);
  resume();
  await asked.advance(0);
  assertEquals(asked.transcript.at(-1)!.name, "sent");
});

Deno.test("A shutdown calls each TerminateExtension, whether the others settle or not, and waits no longer than its deadline", async () => {
  const called: string[] = [];
  const errors: unknown[] = [];
  const thrown = new Error("TerminateExtension");
  const ends: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
    hangs: () => new Promise(() => {}),
    throws: () => {
      throw thrown;
    },
    late: async () => {
      await turnEnd();
      called.push("late, in the end");
      return true;
    },
    ends: () => true,
  };
  const host = new IsapiHost({ onError: (error) => errors.push(error) });
  for (const [name, end] of Object.entries(ends)) {
    host.mount(`/${name}`, {
      HttpExtensionProc: () => HSE_STATUS_SUCCESS,
      TerminateExtension() {
        called.push(name);
        return end();
      },
    });
  }
  for (const name of Object.keys(ends)) {
    await host.fetch(new Request(`http://localhost/${name}`));
  }
  await bounded(host.shutdown({ deadline: 50 }), "the shutdown");
  assertEquals(called, [...Object.keys(ends), "late, in the end"]);
  assertEquals(errors, [thrown]);
});

Deno.test("The write deadline of an answer to HEAD counts from when its head has left", async () => {
  const request = new Request("http://localhost/", { method: "HEAD" });
  const host = { deadlines: { idle: 100_000, write: 1000 } };
  const codes: number[] = [];
  let client!: WriteClient;
  const extension: IsapiExtension = {
    HttpExtensionProc(ecb) {
      client = writeClientOf(ecb);
      return HSE_STATUS_PENDING;
    },
  };
  await using asked = call(extension, request, { host });
  const write = () =>
    client.write(new Uint8Array(1)).then(
      () => codes.push(0),
      (error) => codes.push(error.code),
    );
  await asked.advance(900);
  await write();
  await asked.response;
  for (const ms of [500, 400, 200]) {
    await asked.advance(ms);
    await write();
  }
  assertEquals(codes, [0, 0, 0, 10054]);
});
