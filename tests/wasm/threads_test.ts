// Threads of extensions in C: in what order they run, what they wait for, and
// how they end.

import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { until } from "../helpers/bounded.ts";
import { ask, type Asked } from "./asked.ts";
import { crowd } from "./crowd.ts";

/** What each part of threads.c says, with the order that its threads ran in. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  created: [
    "1 1 259 []",
    "0",
    "7",
    "axbycz",
    "0",
    "1 1 0 6",
    "258",
    "1 0 0",
    "s",
    "1 87",
  ],
  begun: ["1", "0", "12 1", "34", "1 0", "56", "oxenf", "1", "1 258"],
  events: [
    "1",
    "258 0",
    "0",
    "23",
    "0 0",
    "123",
    "258",
    "0 258",
    "p",
    "0",
    "183 1 0",
    "1 1 6",
    "1 2",
    "0 6 4294967295 6",
    "4294967295 87",
  ],
  semaphores: ["1 0 []", "0", "abcd", "0 298 0 87", "1 2", "1 87"],
  mutexes: ["0", "258 []", "0", "k", "128", "0 288 0"],
  all: ["258 0", "1", "0 258 258"],
  storage: ["1", "1 1 1", "11AB", "1 0 87"],
  queued: ["0", "0 1000"],
  timers: ["1", "0", "1", "ttt", "1 0 258"],
  ports: [
    "0 258 1",
    "w10:1:100 w20:2:200 w30:3:300 ",
    "1 3 3",
    "735",
    "1 0",
    "1 7 77 1 written",
    "1 7",
  ],
  locks: [
    "112233",
    "1 1 []",
    "0",
    "tt",
    "121233",
    "112323",
    "0 1460",
    "xy",
    "iddd",
    "40",
    "0 1460",
  ],
  interlocked: [
    "6 5 5",
    "15 3 4",
    "4 7 6 9",
    "100000001 100000001 100000002",
    "1 1",
  ],
};

for (const [part, said] of Object.entries(PARTS)) {
  Deno.test(`threads in C: ${part}`, async () => {
    await using c = await ask("threads.c");
    assertEquals(await c.lines(part), said);
  });
}

Deno.test("every function of threads that a source names is there", async () => {
  await using c = await ask("threads.c");
  assertEquals(c.missing, []);
});

Deno.test("200 suspended requests at once keep their stacks, errors and locks apart", async () => {
  const seeds = Array.from({ length: 200 }, (_, i) => i + 6000);
  // One after the other: what each of them gives alone.
  await using alone = await ask("many.c");
  const expected: string[] = [];
  for (const seed of seeds) {
    const [line = ""] = await alone.lines(`?${seed}`);
    expected.push(line.replace(/ \d+$/, ""));
  }
  await using c = await ask("many.c");
  const said = await Promise.all(seeds.map((seed) => c.lines(`?${seed}`)));
  assertEquals(said.map(([line = ""]) => line.replace(/ \d+$/, "")), expected);
  // Never more than one in the critical section.
  assertEquals(
    new Set(said.map(([line = ""]) => line.split(" ")[2])),
    new Set(["1"]),
  );
});

Deno.test("TerminateExtension wakes the threads and waits for them; nothing of them is left", async () => {
  const c = await ask("many.c");
  await Promise.all(
    Array.from({ length: 30 }, (_, seed) => c.lines(`?${seed}`)),
  );
  await c[Symbol.asyncDispose]();
  assertEquals(c.debug, ["0 ended, 30 served"]);
});

Deno.test("a thread that has begun nothing else is no reason to stay: unloading ends it where it waits", async () => {
  const c = await ask("ends.c");
  assertEquals(await c.lines("sleeper"), ["begun"]);
  // Its timer would be a leak of this test.
  await c[Symbol.asyncDispose]();
  assertEquals(c.debug, ["detached"]);
});

Deno.test("after it was unloaded, a request loads the extension again", async () => {
  const c = await ask("ends.c");
  assertEquals(await c.lines("count"), ["1"]);
  assertEquals(await c.lines("count"), ["2"]);
  await c.extension.TerminateExtension!(2);
  assertEquals(await c.lines("count"), ["1"]);
  await c[Symbol.asyncDispose]();
});

/** Runs something while timers of 90 s, as those of a disposal, end at once. */
async function withoutPatience(run: () => Promise<void>): Promise<void> {
  const own = globalThis.setTimeout;
  globalThis.setTimeout =
    ((callback: () => void, ms: number) =>
      own(callback, ms === 90_000 ? 0 : ms)) as typeof own;
  try {
    await run();
  } finally {
    globalThis.setTimeout = own;
  }
}

const ENDS: Readonly<
  Record<string, (c: Asked) => Promise<void>>
> = {
  "a shutdown": async (c) => await c[Symbol.asyncDispose](),
  "a disposal": (c) =>
    withoutPatience(async () => await c.extension[Symbol.asyncDispose]()),
};

for (const [name, end] of Object.entries(ENDS)) {
  Deno.test(`a TerminateExtension that never returns: ${name} ends it where it stands, and no timer is left`, async () => {
    const c = await ask("ends.c");
    assertEquals(await c.lines("stay"), ["stays"]);
    await end(c);
    assertStringIncludes(
      String(c.errors.splice(0)),
      "Cannot wait for TerminateExtension any longer",
    );
    assertEquals(await c.extension.TerminateExtension!(2), true);
  });
}

Deno.test("a thread that traps is reported, ends, and the next request gets a fresh instance", async () => {
  await using c = await ask("ends.c");
  assertEquals(await c.lines("count"), ["1"]);
  const response = await c.fetch("trap");
  assertEquals(await response.text(), "0 3221225477\n");
  assertEquals(c.errors.length, 1);
  assert(c.errors[0] instanceof WebAssembly.RuntimeError);
  c.errors.length = 0;
  assertEquals(await c.lines("count"), ["1"]);
});

Deno.test("a thread that traps when no request is open ends the other threads of its instance", async () => {
  const c = await ask("ends.c");
  assertEquals(await c.lines("trap_later"), ["begun"]);
  await until(() => c.errors.length > 0, "the trap");
  assert(c.errors[0] instanceof WebAssembly.RuntimeError);
  c.errors.length = 0;
  // The fresh instance is the one that is unloaded; the sleeper's timer would be a leak of this test.
  assertEquals(await c.lines("count"), ["1"]);
  await c[Symbol.asyncDispose]();
});

Deno.test("a request that waits for what never comes is ended by the idle deadline, and the others go on", async () => {
  await using c = await ask("ends.c", {
    host: { deadlines: { idle: 50 } },
  });
  const response = await c.fetch("never");
  assertEquals(response.status, 504);
  await response.body?.cancel();
  c.errors.length = 0;
  assertEquals(await c.lines("count"), ["1"]);
});

Deno.test("ExitThread in what the host has called ends that request alone", async () => {
  await using c = await ask("ends.c");
  const response = await c.fetch("exit");
  assertEquals(response.status, 500);
  await response.body?.cancel();
  assertEquals(
    String(c.errors[0]).includes("has ended a thread that is the host's"),
    true,
  );
  c.errors.length = 0;
  assertEquals(await c.lines("count"), ["1"]);
});

Deno.test("DllMain is told of threads, unless it does not want to be", async () => {
  await using c = await ask("ends.c");
  assertEquals(await c.lines("told"), ["on 1 1", "off 0 0"]);
});

Deno.test("on an engine that cannot suspend, what has to wait gives FALSE, and says so once", async () => {
  const own = WebAssembly as { Suspending?: unknown };
  const { Suspending } = own;
  own.Suspending = undefined;
  try {
    await using c = await ask("ends.c");
    const response = await c.fetch("cannot");
    assertEquals(await response.text(), "0 50\n4294967295 50\n0\n");
    for (const call of ["CreateThread", "WaitForMultipleObjects", "Sleep"]) {
      const text =
        `Cannot wait in ${call}: this engine cannot suspend a module`;
      const told = c.errors.filter((error) => String(error).includes(text));
      assertEquals(told.length, 1, call);
    }
    // What only tries again would hold the process.
    const insisting = await c.fetch("insists");
    assertEquals(insisting.status, 500);
    await insisting.body?.cancel();
    assertStringIncludes(
      String(c.errors.at(-1)),
      "Cannot go on: WaitForMultipleObjects cannot wait on this engine",
    );
  } finally {
    own.Suspending = Suspending;
  }
});

Deno.test("2,000 requests, threads among them, leave no control block and level memory", async () => {
  await using c = await ask("many.c");
  const round = async (from: number) => {
    for (let i = 0; i < 1000; i += 50) {
      await Promise.all(
        Array.from({ length: 50 }, (_, j) => c.lines(`?${from + i + j}`)),
      );
    }
  };
  await round(0);
  const before = await c.lines("memory");
  await round(1000);
  assertEquals(await c.lines("memory"), before);
});

for (const asyncify of [false, true]) {
  const how = asyncify ? ", with Asyncify" : "";
  Deno.test(`requests that wait, 200 at once, leave no control block and no stack${how}`, async () => {
    const { blocks, pages, errors } = await crowd(asyncify, 1200);
    assertEquals([blocks, errors], [0, []]);
    // Of 600 stacks, with 4 pages each, at most a few may lie between others.
    assert(pages < 200, `${pages} pages`);
  });
}
