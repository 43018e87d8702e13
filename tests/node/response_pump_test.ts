import { assertEquals } from "@std/assert";
import { pump } from "../../src/node/response_pump.ts";
import { REUSE } from "../../src/response/reusable_body.ts";
import { turns } from "../helpers/settled.ts";
import { FakeResponse } from "./fake_response.ts";

/** A body of chunks [0], [1], …, which notes those that it gets back. */
function reusable(chunks: number) {
  let next = 0;
  const back: number[] = [];
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (next === chunks) controller.close();
      else controller.enqueue(Uint8Array.of(next++));
    },
  }, { highWaterMark: 0 });
  const body = Object.assign(stream, {
    [REUSE]: ([first]: Uint8Array<ArrayBuffer>) => {
      back.push(first!);
    },
  });
  return { body, back };
}

/** A body of two chunks on its way to a response. */
function pumped() {
  const { body, back } = reusable(2);
  const response = new FakeResponse();
  const events: string[] = [];
  pump(body, response.asResponse, {
    over: () => events.push("over"),
    cut: () => events.push("cut"),
  });
  return { response, back, events };
}

Deno.test("a chunk goes back to its body after the callback of its write, not before", async () => {
  const { response, back, events } = pumped();
  for (const sent of [0, 1]) {
    await turns();
    assertEquals(back.length, sent);
    assertEquals(await response.take(), Uint8Array.of(sent));
  }
  await turns();
  assertEquals([back, events], [[0, 1], ["over"]]);
});

Deno.test("a chunk whose write has failed does not go back to its body", async () => {
  const { response, back, events } = pumped();
  await turns();
  response.destroy();
  await turns();
  assertEquals([back, events], [[], ["cut", "over"]]);
});
