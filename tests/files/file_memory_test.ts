import { assert, assertEquals } from "@std/assert";
import { bounded, pause, SOON } from "../helpers/bounded.ts";
import type { Memory } from "../helpers/file_server.ts";
import type { RawClient } from "../helpers/raw_client.ts";
import { ServerProcess } from "../helpers/server_process.ts";

const SERVER = new URL("../helpers/file_server.ts", import.meta.url);
const MiB = 1 << 20;
const SIZE = 1024 * MiB;
const MOST = 32 * MiB;

/** A server of a sparse file, and who asks it for its memory. */
class Sparse implements AsyncDisposable {
  readonly base: string;
  readonly path: string;
  readonly server: ServerProcess;
  readonly #asker: RawClient;

  private constructor(base: string, server: ServerProcess, asker: RawClient) {
    this.base = base;
    this.path = `${base}/sparse.bin`;
    this.server = server;
    this.#asker = asker;
  }

  static async make(): Promise<Sparse> {
    const base = await Deno.makeTempDir();
    await Deno.writeFile(`${base}/sparse.bin`, new Uint8Array(0));
    await Deno.truncate(`${base}/sparse.bin`, SIZE);
    const server = await ServerProcess.start(SERVER, "--allow-read");
    const sparse = new Sparse(base, server, await server.connect());
    await sparse.#asker.fetch(`/root?${base}`);
    return sparse;
  }

  async memory(): Promise<Memory> {
    return JSON.parse((await this.#asker.fetch("/memory")).text);
  }

  /** What it tells, peaks and ends in all, once something holds of it. */
  until(holds: (told: Memory) => boolean, what: string): Promise<Memory> {
    let peak = 0;
    const ended: Memory["ended"] = [];
    const look = async () => {
      while (true) {
        const told = await this.memory();
        peak = Math.max(peak, told.peak);
        ended.push(...told.ended);
        if (holds(told)) return { peak, open: told.open, ended };
        await pause(20);
      }
    };
    return bounded(look(), what, 4 * SOON);
  }

  /** What it tells once no file is open. */
  idle(): Promise<Memory> {
    return this.until(({ open }) => open === 0, "the file to be closed");
  }

  /** The target of a request for the file. */
  target(way: string): string {
    return way === "plain" ? "/sparse.bin" : `/${way}?${this.path}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#asker.close();
    await this.server[Symbol.asyncDispose]();
    await Deno.remove(this.base, { recursive: true });
  }
}

/** Reads as fast as it comes, and keeps nothing; gives the bytes. */
async function discard(client: RawClient, atLeast: number): Promise<number> {
  let bytes = 0;
  while (bytes < atLeast) {
    const piece = await client.piece();
    assert(piece !== undefined, `it ended after ${bytes} bytes`);
    bytes += piece.length;
  }
  return bytes;
}

for (const way of ["transmit", "plain"]) {
  Deno.test(`1 GiB by ${way}: at most 32 MiB of memory more than 64 MiB take`, async () => {
    await using sparse = await Sparse.make();
    const cold = (await sparse.memory()).peak;
    const download = async (bytes: number) => {
      await using client = await sparse.server.connect();
      await client.request(sparse.target(way));
      await client.head();
      await discard(client, bytes);
    };
    // V8 lets 32 MiB of dead buffers wait before it looks at them, and the heap
    // has its own ways to grow: that is there whatever is sent.
    await download(64 * MiB);
    const before = Math.max(cold, (await sparse.idle()).peak);
    await download(SIZE);
    const { peak, ended } = await sparse.idle();
    assert(peak - before <= MOST, `${peak - before} bytes more`);
    assert(peak - cold <= 3 * MOST, `${peak - cold} bytes in all`);
    assertEquals(ended, way === "transmit" ? [[SIZE, 0]] : []);
  });
}

for (const way of ["transmit", "vector"]) {
  Deno.test(`1 GiB by ${way} to a client that never reads: little is held, ended by the deadline`, async () => {
    await using sparse = await Sparse.make();
    const cold = (await sparse.memory()).peak;
    await using never = await sparse.server.connect();
    await never.request(sparse.target(way));
    const { peak, ended, open } = await sparse.until(
      ({ ended }) => ended.length > 0,
      "the deadline",
    );
    assert(peak - cold <= MOST, `${peak - cold} bytes of memory`);
    assertEquals([ended, open], [[[0, 121]], 0]);
  });
}

Deno.test("1 GiB as a plain file to a client that never reads and leaves: little is held, the file is closed", async () => {
  await using sparse = await Sparse.make();
  const never = await sparse.server.connect();
  const cold = (await sparse.memory()).peak;
  await never.request(sparse.target("plain"));
  const { peak } = await sparse.until(
    ({ open }) => open === 1,
    "the file to be opened",
  );
  assert(peak - cold <= MOST, `${peak - cold} bytes of memory`);
  // As much is held as will be: nobody reads.
  await pause(200);
  const later = await sparse.memory();
  assert(later.peak - cold <= MOST, `${later.peak - cold} bytes of memory`);
  await never.close();
  await sparse.idle();
});
