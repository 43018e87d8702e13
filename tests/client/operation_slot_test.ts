import { assert, assertEquals, assertFalse } from "@std/assert";
import {
  OperationSlot,
  type Registration,
} from "../../src/client/operation_slot.ts";
import { turns } from "../helpers/settled.ts";

/** A slot whose completions are noted as `context bytes error`. */
function recording() {
  const thrown: unknown[] = [];
  const slot = new OperationSlot((error) => thrown.push(error));
  const log: string[] = [];
  const noting = (context: unknown): Registration => ({
    completion: (context, bytes, error) => {
      log.push(`${context} ${bytes} ${error}`);
    },
    context,
  });
  return { slot, log, thrown, noting };
}

Deno.test("OperationSlot.refuseAsync() is 87 when nothing is registered", () => {
  const { slot, noting } = recording();
  assertEquals(slot.refuseAsync(), 87);
  slot.register(noting("a"));
  assertEquals(slot.refuseAsync(), 0);
  slot.register(undefined);
  assertEquals(slot.refuseAsync(), 87);
});

Deno.test("OperationSlot.refuseAsync() is 0 when the operation brings its own completion", () => {
  const { slot, noting } = recording();
  assertEquals(slot.refuseAsync(noting("own")), 0);
});

Deno.test("OperationSlot refuses both modes with 170 while an operation is outstanding", () => {
  const { slot, noting } = recording();
  slot.register(noting("a"));
  assertEquals(slot.refuseSync(), 0);
  slot.begin({}, 1);
  assert(slot.outstanding);
  assertEquals(slot.refuseSync(), 170);
  assertEquals(slot.refuseAsync(), 170);
  assertEquals(slot.refuseAsync(noting("own")), 170);
});

Deno.test("OperationSlot refuses asynchronous operations alone while a synchronous call waits", () => {
  const { slot, noting } = recording();
  slot.register(noting("a"));
  slot.hold();
  slot.hold();
  assertEquals(slot.refuseSync(), 0);
  assertEquals(slot.refuseAsync(), 170);
  slot.release();
  assertEquals(slot.refuseAsync(), 170);
  slot.release();
  assertEquals(slot.refuseAsync(), 0);
});

Deno.test("OperationSlot.settle() completes with the count that was begun with", () => {
  const { slot, log, noting } = recording();
  const owner = {};
  slot.register(noting("a"));
  slot.begin(owner, 7);
  slot.settle(owner);
  assertEquals(log, ["a 7 0"]);
  assertFalse(slot.outstanding);
});

Deno.test("OperationSlot.settle() completes with another count when it is given one", () => {
  const { slot, log, noting } = recording();
  const owner = {};
  slot.register(noting("a"));
  slot.begin(owner, 7);
  slot.settle(owner, 3);
  assertEquals(log, ["a 3 0"]);
});

Deno.test("OperationSlot.settle() does nothing when the operation is another's", () => {
  const { slot, log, noting } = recording();
  const owner = {};
  slot.register(noting("a"));
  slot.begin(owner, 7);
  slot.settle({});
  assertEquals(log, []);
  assert(slot.outstanding);
  slot.settle(owner);
  slot.settle(owner);
  assertEquals(log, ["a 7 0"]);
});

Deno.test("OperationSlot calls the registration in force when the operation completes", () => {
  const { slot, log, noting } = recording();
  const owner = {};
  slot.register(noting("first"));
  slot.begin(owner, 1);
  slot.register(noting("second"));
  slot.settle(owner);
  assertEquals(log, ["second 1 0"]);
});

Deno.test("OperationSlot calls nobody and frees itself when nothing is registered at completion", () => {
  const { slot, log, noting } = recording();
  const owner = {};
  slot.register(noting("a"));
  slot.begin(owner, 1);
  slot.register(undefined);
  slot.settle(owner);
  assertEquals(log, []);
  assertFalse(slot.outstanding);
});

Deno.test("OperationSlot calls an operation's own completion, and only for that one", () => {
  const { slot, log, noting } = recording();
  const owner = {};
  slot.register(noting("registered"));
  slot.begin(owner, 1, noting("own"));
  slot.settle(owner);
  slot.begin(owner, 2);
  slot.settle(owner);
  assertEquals(log, ["own 1 0", "registered 2 0"]);
});

Deno.test("OperationSlot is free before the completion runs", () => {
  const { slot } = recording();
  const owner = {};
  const seen: unknown[] = [];
  slot.register({
    completion: () => {
      seen.push(slot.outstanding, slot.refuseSync(), slot.refuseAsync());
      if (seen.length < 6) {
        slot.begin(owner, 1);
        seen.push("begun");
      }
    },
    context: undefined,
  });
  slot.begin(owner, 1);
  slot.settle(owner);
  assertEquals(seen, [false, 0, 0, "begun"]);
  assert(slot.outstanding);
});

Deno.test("OperationSlot.cancel() completes with (0, error) from a microtask, once", async () => {
  const { slot, log, noting } = recording();
  const owner = {};
  slot.register(noting("a"));
  slot.begin(owner, 7);
  slot.cancel(995);
  slot.cancel(64);
  slot.settle(owner);
  assertEquals(log, [], "not inside the call");
  assert(slot.outstanding);
  assertEquals(slot.refuseSync(), 170);
  await Promise.resolve();
  assertEquals(log, ["a 0 995"]);
  slot.settle(owner);
  await turns();
  assertEquals(log, ["a 0 995"]);
});

Deno.test("OperationSlot.cancel() does nothing when nothing is outstanding", async () => {
  const { slot, log, noting } = recording();
  slot.register(noting("a"));
  slot.cancel(995);
  await turns();
  assertEquals(log, []);
  assertEquals(slot.refuseAsync(), 0);
});

Deno.test("OperationSlot.whenIdle() calls back at once when nothing is outstanding", () => {
  const { slot } = recording();
  let called = 0;
  slot.whenIdle(() => called++);
  assertEquals(called, 1);
});

Deno.test("OperationSlot.whenIdle() calls back after the completion", () => {
  const { slot, log, noting } = recording();
  const owner = {};
  slot.register(noting("a"));
  slot.begin(owner, 1);
  slot.whenIdle(() => log.push("idle"));
  slot.settle(owner);
  assertEquals(log, ["a 1 0", "idle"]);
});

Deno.test("OperationSlot.whenIdle() waits on when the completion begins another operation", () => {
  const { slot, log } = recording();
  const owner = {};
  slot.register({
    completion: (_context, bytes) => {
      log.push(String(bytes));
      if (bytes < 3) slot.begin(owner, bytes + 1);
    },
    context: undefined,
  });
  slot.begin(owner, 1);
  slot.whenIdle(() => log.push("idle"));
  slot.settle(owner);
  slot.settle(owner);
  assertEquals(log, ["1", "2"]);
  slot.settle(owner);
  assertEquals(log, ["1", "2", "3", "idle"]);
});

Deno.test("OperationSlot.whenIdle() waits for the synchronous calls, too", () => {
  const { slot, log } = recording();
  slot.hold();
  slot.hold();
  slot.whenIdle(() => log.push("first"));
  slot.whenIdle(() => log.push("second"));
  slot.release();
  assertEquals(log, []);
  slot.release();
  assertEquals(log, ["first", "second"]);
});

Deno.test("OperationSlot.whenIdle() calls back after the completion, and not when a call ends within it", () => {
  const { slot, log } = recording();
  const owner = {};
  slot.register({
    completion: () => {
      slot.hold();
      slot.release();
      log.push("completed");
    },
    context: undefined,
  });
  slot.begin(owner, 1);
  slot.whenIdle(() => log.push("idle"));
  slot.settle(owner);
  assertEquals(log, ["completed", "idle"]);
});

Deno.test("OperationSlot.whenIdle() stops calling back when a callback takes the slot", () => {
  const { slot, log, noting } = recording();
  const owner = {};
  slot.register(noting("a"));
  slot.hold();
  slot.whenIdle(() => slot.begin(owner, 1));
  slot.whenIdle(() => log.push("idle"));
  slot.release();
  assertEquals(log, []);
  slot.settle(owner);
  assertEquals(log, ["a 1 0", "idle"]);
});

Deno.test("OperationSlot tells what a completion threw, and goes on", () => {
  const { slot, thrown } = recording();
  const owner = {};
  slot.register({
    completion: () => {
      throw "boom";
    },
    context: undefined,
  });
  slot.begin(owner, 1);
  slot.settle(owner);
  assertEquals(thrown, ["boom"]);
  assertFalse(slot.outstanding);
  slot.begin(owner, 1);
  slot.settle(owner);
  assertEquals(thrown, ["boom", "boom"]);
});

Deno.test("OperationSlot tells what a completion rejected with, a foreign thenable too", async () => {
  const { slot, thrown } = recording();
  const owner = {};
  const results: unknown[] = [
    Promise.reject("native"),
    {
      then: (_ok: unknown, fail: (reason: unknown) => void) => fail("foreign"),
    },
  ];
  slot.register({
    completion: () => results.shift() as Promise<void>,
    context: undefined,
  });
  for (let i = 0; i < 2; i++) {
    slot.begin(owner, 1);
    slot.settle(owner);
    await turns();
  }
  assertEquals(thrown, ["native", "foreign"]);
});

Deno.test("OperationSlot ignores what the one it tells throws itself", () => {
  const slot = new OperationSlot(() => {
    throw new Error("told");
  });
  const owner = {};
  slot.register({
    completion: () => {
      throw new Error("boom");
    },
    context: undefined,
  });
  slot.begin(owner, 1);
  slot.settle(owner);
  assertFalse(slot.outstanding);
});

Deno.test("OperationSlot waits for a turn after 1,024 completions in a row", async () => {
  const { slot, log, noting } = recording();
  const owner = {};
  slot.register(noting("a"));
  for (let i = 1; i < 1024; i++) {
    slot.begin(owner, i);
    slot.settle(owner);
  }
  assertEquals(log.length, 1023);
  slot.begin(owner, 1024);
  slot.settle(owner);
  await Promise.resolve();
  assertEquals(log.length, 1023);
  assertEquals(slot.refuseSync(), 170, "settled, and not complete yet");
  slot.settle(owner);
  await turns(1);
  assertEquals(log.length, 1024);
  assertEquals(log.at(-1), "a 1024 0");
});

Deno.test("OperationSlot completes once, with the error, when it is cancelled while it waits for that turn", async () => {
  const { slot, log, noting } = recording();
  const owner = {};
  slot.register(noting("a"));
  for (let i = 1; i <= 1024; i++) {
    slot.begin(owner, i);
    slot.settle(owner);
  }
  slot.cancel(995);
  slot.cancel(64);
  await turns();
  assertEquals(log.length, 1024);
  assertEquals(log.at(-1), "a 0 995", "nobody has been told yet");
});
