// Downloads by real clients: parts, resumed ones, and ones that are there.

import { assert, assertEquals } from "@std/assert";
import { Directory, fileResponse, openFile } from "../../src/files/mod.ts";
import { bounded } from "../helpers/bounded.ts";
import { FileTree } from "../helpers/file_tree.ts";
import { pattern } from "../helpers/patterns.ts";
import { HostServer, WireServer } from "../helpers/wire_server.ts";

const CONTENT = pattern(9, 1_000_000);
const OTHER = pattern(10, 1_000_000);
const TIME = new Date("2020-02-03T04:05:06Z");

interface Ran {
  readonly code: number;
  readonly text: string;
}

/** Runs a program to its end; standard error comes after standard output. */
async function run(program: string, ...args: string[]): Promise<Ran> {
  const command = new Deno.Command(program, { args, stdin: "null" });
  const { code, stdout, stderr } = await bounded(
    command.output(),
    `${program}'s end`,
  );
  const decoder = new TextDecoder();
  return { code, text: decoder.decode(stdout) + decoder.decode(stderr) };
}

async function isThere(program: string): Promise<boolean> {
  try {
    return (await run(program, "--version")).code === 0;
  } catch {
    return false;
  }
}

/** A test whose name begins with that of a client. Where there is none it is skipped, and says so. */
async function clientTest(
  name: string,
  test: (at: Place) => Promise<void>,
): Promise<void> {
  const [program = ""] = name.split(" ");
  const ignore = !await isThere(program);
  if (ignore) console.log(`skipped, ${program} is not here: ${name}`);
  for (const kind of ["a host's plain file", "fileResponse()"] as const) {
    Deno.test({
      name: `${name}: ${kind}`,
      ignore,
      async fn() {
        await using place = await Place.make(kind);
        await test(place);
      },
    });
  }
}

/** A file that is served, and a place for what a client makes of it. */
class Place implements AsyncDisposable {
  readonly url: string;
  /** Status, and first byte asked for, of each answer. */
  readonly answers: string[] = [];
  readonly copy: string;
  readonly #tree: FileTree;
  readonly #server: WireServer;
  readonly #path: string;

  private constructor(kind: string, tree: FileTree, path: string) {
    this.#tree = tree;
    this.#path = path;
    this.copy = `${tree.base}/copy.bin`;
    const host = HostServer.start({}, { files: new Directory(tree.root) });
    this.#server = new WireServer(async (request, info) => {
      const response = kind === "fileResponse()"
        ? await fileResponse(request, await openFile(path), { info })
        : await host.host.fetch(request, info);
      const range = request.headers.get("range") ?? "";
      this.answers.push(`${request.method} ${response.status} ${range}`.trim());
      return response;
    });
    this.#close = () => host[Symbol.asyncDispose]();
    this.url = `http://127.0.0.1:${this.#server.port}/file.bin`;
  }

  readonly #close: () => Promise<void>;

  static async make(kind: string): Promise<Place> {
    const tree = await FileTree.make();
    const path = await tree.put("file.bin", CONTENT);
    await Deno.utime(path, TIME, TIME);
    return new Place(kind, tree, path);
  }

  /** The first half of the file stands where the copy is to be. */
  async begin(): Promise<void> {
    await Deno.writeFile(this.copy, CONTENT.subarray(0, 400_000));
  }

  /** Another content of the same size takes the file's place. */
  async change(): Promise<void> {
    await Deno.writeFile(this.#path, OTHER);
  }

  async copied(): Promise<Uint8Array> {
    return await Deno.readFile(this.copy);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server[Symbol.asyncDispose]();
    await this.#close();
    await this.#tree[Symbol.asyncDispose]();
  }
}

await clientTest("curl -C - resumes a download", async (place) => {
  await place.begin();
  const { code, text } = await run(
    "curl",
    "-sS",
    "-C",
    "-",
    "-o",
    place.copy,
    place.url,
  );
  assertEquals([code, text], [0, ""]);
  assertEquals(place.answers, ["GET 206 bytes=400000-"]);
  assertEquals(await place.copied(), CONTENT);
});

await clientTest(
  "curl -C - with If-Range puts nothing after the beginning of another file",
  async (place) => {
    const head = await run("curl", "-sSI", place.url);
    const [, tag] = /^etag: (\S+)/im.exec(head.text) ?? [];
    assert(tag?.startsWith('"'), head.text);
    const resume = async () => {
      await place.begin();
      const field = `If-Range: ${tag}`;
      return await run(
        "curl",
        "-sS",
        "-H",
        field,
        "-C",
        "-",
        "-o",
        place.copy,
        place.url,
      );
    };
    assertEquals((await resume()).code, 0);
    assertEquals(await place.copied(), CONTENT);
    await place.change();
    // curl refuses the whole file where it wanted the rest.
    assertEquals((await resume()).code, 33);
    assertEquals(await place.copied(), CONTENT.slice(0, 400_000));
    assertEquals(place.answers.slice(1), [
      "GET 206 bytes=400000-",
      "GET 200 bytes=400000-",
    ]);
  },
);

await clientTest(
  "curl -r gets a part, the last bytes, and no part that is not there",
  async (place) => {
    const rows: [range: string, status: number, part: Uint8Array][] = [
      ["0-9", 206, CONTENT.slice(0, 10)],
      ["500000-500999", 206, CONTENT.slice(500_000, 501_000)],
      ["-100000", 206, CONTENT.slice(-100_000)],
      ["0-0,-1", 200, CONTENT],
    ];
    for (const [range, status, part] of rows) {
      const { code } = await run(
        "curl",
        "-sS",
        "-r",
        range,
        "-o",
        place.copy,
        place.url,
      );
      assertEquals([code, place.answers.at(-1)], [
        0,
        `GET ${status} bytes=${range}`,
      ]);
      assertEquals(await place.copied(), part);
    }
    const past = await run("curl", "-sS", "-f", "-r", "1000000-", place.url);
    assertEquals(past.code, 22);
    assert(past.text.includes("416"), past.text);
  },
);

await clientTest(
  "curl -z and --etag-compare get no file that they have",
  async (place) => {
    const etag = `${place.copy}.etag`;
    await run("curl", "-sS", "--etag-save", etag, "-o", place.copy, place.url);
    assertEquals(await place.copied(), CONTENT);
    const twice = await run(
      "curl",
      "-sS",
      "--etag-compare",
      etag,
      "-o",
      place.copy,
      place.url,
    );
    assertEquals([twice.code, place.answers.at(-1)], [0, "GET 304"]);
    const date = await run(
      "curl",
      "-sS",
      "-z",
      TIME.toUTCString(),
      "-w",
      "%{size_download}",
      place.url,
    );
    assertEquals([date.code, date.text, place.answers.at(-1)], [
      0,
      "0",
      "GET 304",
    ]);
  },
);

await clientTest(
  "wget -c resumes a download, and leaves a whole one",
  async (place) => {
    await place.begin();
    const args = ["-q", "-c", "-O", place.copy, place.url];
    const { code, text } = await run("wget", ...args);
    assertEquals([code, text], [0, ""]);
    assertEquals(await place.copied(), CONTENT);
    assertEquals((await run("wget", ...args)).code, 0);
    assertEquals(await place.copied(), CONTENT);
    assertEquals(place.answers, [
      "GET 206 bytes=400000-",
      "GET 416 bytes=1000000-",
    ]);
  },
);

Deno.test("a client that leaves while a file opens is no error, and the fallback is not asked", async () => {
  for (const isThere of [true, false]) {
    const opened = Promise.withResolvers<Blob | undefined>();
    const opens = Promise.withResolvers<void>();
    let asked = 0;
    await using server = HostServer.start({}, {
      files: {
        map: (path) => path,
        open() {
          opens.resolve();
          return opened.promise;
        },
      },
      fallback(request) {
        asked++;
        return new Response(request.headers.get("host"));
      },
    });
    {
      await using client = await server.connect();
      await client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
      await bounded(opens.promise, "the file's opening");
    }
    assertEquals((await server.log()).outcome, "disconnected");
    opened.resolve(isThere ? new Blob(["file"]) : undefined);
    await server.noSession();
    assertEquals([server.errors, server.runtimeErrors, asked], [[], [], 0]);
  }
});
