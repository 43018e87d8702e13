// The benchmark's client notices an output that is not what it should be, before
// and while it measures.

import { assertEquals, assertRejects } from "@std/assert";
import { ClosedLoop } from "../../bench/client/closed_loop.ts";
import { compare } from "../../bench/client/compare.ts";
import { bodyOf, UploadCheck, type Workload } from "../../bench/workload.ts";

const workload: Workload = { task: "write", size: 16, writes: 4 };

function right(): Uint8Array<ArrayBuffer> {
  const { piece, length } = bodyOf(workload);
  return Uint8Array.from({ length }, (_, i) => piece[i % piece.length]!);
}

/** Serves an answer, and gives its port to some work. */
async function served(
  answer: () => Response,
  work: (port: number) => Promise<unknown>,
): Promise<void> {
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    answer,
  );
  await work(server.addr.port);
}

async function loaded(port: number): Promise<void> {
  using loop = await ClosedLoop.prepare({ port, path: "/", workload }, {
    kind: "closed loop",
    connections: 2,
    until: { responses: 10 },
  });
  assertEquals((await loop.run()).responses, 10);
}

Deno.test("a response with the right bytes is accepted, and counted", async () => {
  await served(() => new Response(right()), async (port) => {
    assertEquals(await compare({ port, path: "/", workload }), {});
    await loaded(port);
  });
});

const middle = right();
middle[30]! ^= 1;
const last = right();
last[last.length - 1]! ^= 1;

for (
  const [what, answer] of [
    ["a byte is wrong", () => new Response(middle)],
    ["a status is wrong", () => new Response(right(), { status: 500 })],
    ["a byte is missing", () => new Response(right().subarray(1))],
    [
      "a byte is too many",
      () => new Response(Uint8Array.from([...right(), right()[0]!])),
    ],
  ] as const
) {
  Deno.test(`compare() fails where ${what}`, async () => {
    await served(answer, async (port) => {
      await assertRejects(() => compare({ port, path: "/", workload }), Error);
    });
  });
}

for (
  const [what, answer] of [
    ["a body ends with a wrong byte", () => new Response(last)],
    ["a status is wrong", () => new Response(right(), { status: 500 })],
    ["a byte is missing", () => new Response(right().subarray(16))],
  ] as const
) {
  Deno.test(`a load fails where ${what}`, async () => {
    await served(answer, async (port) => {
      await assertRejects(() => loaded(port), Error);
    });
  });
}

Deno.test("UploadCheck gives the same however a body was cut", () => {
  const body = Uint8Array.from({ length: 20_000 }, (_, i) => i * 7);
  const answers = [1, 4095, 4096, 4097, 20_000].map((size) => {
    const check = new UploadCheck();
    for (let at = 0; at < body.length; at += size) {
      check.take(body.subarray(at, at + size));
    }
    return new TextDecoder().decode(check.answer());
  });
  assertEquals(new Set(answers).size, 1);
  assertEquals(answers[0]!.split(" ")[0], "20000");
});
