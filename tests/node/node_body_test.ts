// The writer over a server's response: the model of WriteClient over it, its
// blocks, and what its callbacks mean.

import { assert, assertEquals } from "@std/assert";
import { BlockPool } from "../../src/node/block_pool.ts";
import { NodeBody } from "../../src/node/node_body.ts";
import type { BodyOutletOwner } from "../../src/response/body_outlet.ts";
import { LARGEST_BLOCK } from "../../src/response/staging_block.ts";
import { turns } from "../helpers/settled.ts";
import { runWriteClientModel } from "../model/write_client_model.ts";
import { FakeResponse } from "./fake_response.ts";
import { NodeDelivery } from "./node_delivery.ts";

/** A body, and what it tells. */
class Scene implements BodyOutletOwner {
  readonly response = new FakeResponse();
  readonly pool = new BlockPool();
  readonly seen: string[] = [];
  readonly body: NodeBody;

  constructor() {
    const answer = {
      over: () => void this.seen.push("over"),
      cut: () => this.response.destroy(),
    };
    const { asResponse } = this.response;
    this.body = new NodeBody(asResponse, this.pool, answer, this);
  }

  handedOver(bytes: number): void {
    this.seen.push(`handed over ${bytes}`);
  }

  progress(): void {}

  pulled(isEmpty: boolean): void {
    this.seen.push(isEmpty ? "pulled the last" : "pulled");
  }

  cancelled(): void {
    this.seen.push("cancelled");
  }
}

function block(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(LARGEST_BLOCK);
}

Deno.test("WriteClient over a server's response keeps its promises whatever is called in which order, and no block is used too early", async () => {
  await runWriteClientModel({ runs: 2000 }, () => new NodeDelivery());
});

Deno.test("a block goes back to the pool when its callback comes, and is given again", async () => {
  const { body, pool, response } = new Scene();
  const first = pool.take();
  body.put(first);
  assert(pool.take().buffer !== first.buffer, "it is still on its way");
  await response.take();
  assertEquals(pool.take().buffer, first.buffer);
});

Deno.test("a block whose callback comes with an error is never used again", async () => {
  const { body, pool, response, seen } = new Scene();
  const first = pool.take();
  body.put(first);
  response.destroy();
  await turns();
  assert(seen.includes("cancelled"));
  assert(pool.take().buffer !== first.buffer);
});

Deno.test("a block that is on its way when the body is dropped is never used again", async () => {
  const { body, pool, response } = new Scene();
  const first = pool.take();
  body.put(first);
  body.drop();
  await response.take();
  assert(pool.take().buffer !== first.buffer);
});

Deno.test("a chunk that is lent goes back to its owner when its callback comes, not to the pool", async () => {
  const { body, pool, response } = new Scene();
  const lent = block();
  const back: Uint8Array[] = [];
  body.put(lent, (chunk) => back.push(chunk));
  await turns();
  assertEquals(back, []);
  await response.take();
  assertEquals(back, [lent]);
  assert(pool.take().buffer !== lent.buffer);
});

Deno.test("a chunk that is lent does not go back if its write fails, or was dropped", async () => {
  for (const end of ["fails", "is dropped"]) {
    const { body, response } = new Scene();
    const back: Uint8Array[] = [];
    body.put(block(), (chunk) => back.push(chunk));
    if (end === "fails") response.destroy();
    else {
      body.drop();
      await response.take();
    }
    await turns();
    assertEquals(back, [], end);
  }
});

Deno.test("the pool keeps two blocks at most, large ones only, and none after a turn that needed less", () => {
  const pool = new BlockPool();
  pool.give(new Uint8Array(100));
  assertEquals(pool.take().length, LARGEST_BLOCK);
  const blocks = [block(), block(), block()];
  blocks.forEach((block) => pool.give(block));
  const given = [pool.take(), pool.take(), pool.take()];
  const buffers = blocks.map(({ buffer }) => buffer);
  assertEquals(
    given.filter(({ buffer }) => buffers.includes(buffer)).length,
    2,
  );
  blocks.forEach((block) => pool.give(block));
  pool.trim();
  assert(!buffers.includes(pool.take().buffer));
});

Deno.test("the oldest chunk on its way does not count against the limit, and waits for the client", async () => {
  const { body, response } = new Scene();
  body.put(new Uint8Array(10));
  assertEquals([body.waiting, body.queued], [10, 0]);
  body.put(new Uint8Array(3));
  assertEquals([body.waiting, body.queued], [13, 3]);
  await response.take();
  assertEquals([body.waiting, body.queued], [3, 0]);
});

Deno.test("a head leaves alone when it is asked for, and with the first chunk otherwise", () => {
  const alone = new Scene();
  alone.body.begin();
  assertEquals(alone.response.headFlushed, true);
  const together = new Scene();
  together.body.put(new Uint8Array(1));
  together.body.begin();
  assertEquals(together.response.headFlushed, false);
});

Deno.test("the end leaves with the last chunk, and the answer is over when its callback has come", async () => {
  const { body, response, seen } = new Scene();
  body.put(new Uint8Array(4));
  body.finish();
  assertEquals([response.ended, seen.includes("over")], [true, false]);
  await response.take();
  assertEquals(body.close(), true);
  assertEquals(body.close(), false);
  assertEquals(seen, ["handed over 4", "pulled the last", "over"]);
});

Deno.test("a callback that comes within the write counts after it", async () => {
  const { body, response, seen } = new Scene();
  response.write = (_chunk, callback) => {
    callback();
    return true;
  };
  body.put(new Uint8Array(2));
  assertEquals(seen, ["handed over 2"]);
  await turns();
  assertEquals(seen, ["handed over 2", "pulled the last"]);
});
