import { assert, assertEquals } from "@std/assert";
import { IsapiHost } from "../../mod.ts";
import { Directory } from "../../src/files/mod.ts";
import { nodeListener } from "../../src/node/mod.ts";
import { bounded } from "../helpers/bounded.ts";
import { transmitFile } from "../helpers/transmit_file.ts";
import { NodeServer } from "./node_server.ts";

/** Bytes of the file: pieces that are reused many times, and a part of one. */
const SIZE = 5_000_004;

/** Words, each of which is its own place in the file. */
function words(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    Uint32Array.from({ length: SIZE / 4 }, (_, i) => i).buffer,
  );
}

/** Each way to send a file of a directory. */
const ways: Readonly<Record<string, (directory: string) => IsapiHost>> = {
  "plain files": (directory) =>
    new IsapiHost({ files: new Directory(directory) }),
  "files by TRANSMIT_FILE": (directory) =>
    new IsapiHost().mount("/", {
      HttpExtensionProc: (ecb) => transmitFile(ecb, `${directory}/words.bin`),
    }),
};

for (const [way, hostOf] of Object.entries(ways)) {
  Deno.test(`${way} whose pieces share buffers arrive whole, at clients that read, pause and leave`, async () => {
    const directory = await Deno.makeTempDir();
    try {
      const expected = words();
      await Deno.writeFile(`${directory}/words.bin`, expected);
      await assertWhole(hostOf(directory), expected);
    } finally {
      await Deno.remove(directory, { recursive: true });
    }
  });
}

async function assertWhole(
  host: IsapiHost,
  expected: Uint8Array,
): Promise<void> {
  await using server = await NodeServer.start(nodeListener(host));
  const url = `http://127.0.0.1:${server.port}/words.bin`;
  const receive = async (pauses: boolean, leavesAt = Infinity) => {
    const { body } = await fetch(url);
    let at = 0;
    for await (const chunk of body!) {
      const same = chunk.every((byte, i) => byte === expected[at + i]);
      assert(same, `a byte from ${at} is wrong`);
      at += chunk.length;
      if (at > leavesAt) return at;
      if (pauses) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return at;
  };
  const sizes = await bounded(
    Promise.all([
      receive(false),
      receive(true),
      receive(true, 1_000_000),
      receive(false),
    ]),
    "the answers",
  );
  assertEquals([sizes[0], sizes[1], sizes[3]], [SIZE, SIZE, SIZE]);
  await host.shutdown({ deadline: 1000 });
}

Deno.test("a short file's head and bytes are given to the response at once", async () => {
  const directory = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${directory}/a.txt`, "0123456789");
    const host = new IsapiHost({ files: new Directory(directory) });
    const listener = nodeListener(host);
    const calls: string[] = [];
    await using server = await NodeServer.start((request, response) => {
      for (const name of ["write", "end"] as const) {
        const call = response[name].bind(response) as (
          ...given: unknown[]
        ) => never;
        response[name] = (...given: unknown[]) => {
          calls.push(name);
          return call(...given);
        };
      }
      listener(request, response);
    });
    const get = async (init?: RequestInit) => {
      calls.length = 0;
      const url = `http://127.0.0.1:${server.port}/a.txt`;
      const response = await fetch(url, init);
      const length = response.headers.get("content-length");
      return [response.status, length, await response.text(), ...calls];
    };
    assertEquals(await get(), [200, "10", "0123456789", "end"]);
    assertEquals(
      await get({ headers: { range: "bytes=2-3" } }),
      [206, "2", "23", "end"],
    );
    assertEquals(await get({ method: "HEAD" }), [200, "10", "", "end"]);
    assertEquals(
      await get({ headers: { "if-none-match": "*" } }),
      [304, null, "", "end"],
    );
    await host.shutdown({ deadline: 1000 });
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
});
