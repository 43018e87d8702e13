import { assert, assertEquals, assertMatch } from "@std/assert";
import { EXAMPLES } from "../../examples/example_list.ts";
import type { Shown, Visit } from "../browser/index_page.ts";
import { bounded } from "../helpers/bounded.ts";
import { browserTest } from "../helpers/browser.ts";

const root = new URL("../../", import.meta.url);

/** `task start` on a port of its own. */
class Examples implements AsyncDisposable {
  readonly base: string;
  readonly #child: Deno.ChildProcess;
  readonly #read: Promise<unknown>;

  private constructor(
    child: Deno.ChildProcess,
    base: string,
    read: Promise<unknown>,
  ) {
    this.#child = child;
    this.base = base;
    this.#read = read;
  }

  static async start(): Promise<Examples> {
    const child = new Deno.Command(Deno.execPath(), {
      args: ["task", "start", "0"],
      cwd: root,
      env: { NO_COLOR: "1" },
      stdin: "null",
      stdout: "piped",
      stderr: "null",
    }).spawn();
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const read = (async () => {
      let text = "";
      for await (
        const part of child.stdout.pipeThrough(new TextDecoderStream())
      ) {
        text += part;
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(text);
        if (found) resolve(found[0]);
      }
      reject(new Error(`it has ended: ${text}`));
    })();
    return new Examples(
      child,
      await bounded(promise, "the port", 30_000),
      read,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill("SIGINT");
    const { code } = await bounded(this.#child.status, "the end", 30_000);
    await this.#read;
    assertEquals(code, 0);
  }
}

browserTest(
  "The index page runs each example and draws it, in a browser",
  async (inBrowser) => {
    await using examples = await Examples.start();
    const { runs, looks, lit, problems, hosts } = await inBrowser<Visit>(
      new URL("../browser/index_page.ts", import.meta.url),
      examples.base,
    );
    assertEquals(problems, []);
    assertEquals(hosts, [new URL(examples.base).host]);
    // Before the first click: nothing is empty, nothing cut, all of it legible.
    assertEquals(looks.length, 4);
    for (const { width, scheme, ...rules } of looks) {
      assertEquals(
        rules,
        { empty: [], cut: [], faint: [] },
        `${width} pixels, ${scheme}`,
      );
    }
    const find = (name: string): Shown => {
      const run = runs.find((run) => run.name === name);
      assert(run, name);
      return run;
    };
    for (const { name, state, picture } of runs) {
      const left = name === "A client that leaves";
      assertEquals(state, left ? "left" : "done", name);
      assertMatch(picture, left ? /leaves/ : /sent, status 200/, name);
      assertMatch(picture, /HttpExtensionProc/, name);
      const lines = lit[name]!.join("\n");
      assertMatch(lines, /\bHttpExtensionProc\(/, name);
      assertMatch(lines, /\bWriteClient\(|\bHSE_REQ_TRANSMIT_FILE/, name);
    }
    assertEquals(
      runs.map(({ name }) => name),
      EXAMPLES.map(({ name }) => name),
    );
    const small = find("Sync mode, small");
    assertEquals(small.head, "200, Content-Length 192");
    assertMatch(small.pieces[0]!, /\nline 0 of 3/);
    assertMatch(
      small.picture,
      /WriteClient\(64 bytes, sync\) → TRUE, 64 bytes/,
    );
    const async = find("Async mode");
    assertEquals(async.pieces.length, 6 + 1);
    assertMatch(async.picture, /completion 6: 16 bytes/);
    const slow = find("A slow client").picture;
    const waits = slow.match(/room again, after \d{2,}\.\d ms/g) ?? [];
    assert(waits.length >= 5, slow);
    assertMatch(
      find("An upload, and back").picture,
      /HSE_REQ_ASYNC_READ_CLIENT/,
    );
    assertMatch(find("A file").picture, /HSE_REQ_TRANSMIT_FILE/);
  },
);

Deno.test("The examples tell what happened in a run, as text", async () => {
  await using examples = await Examples.start();
  const ask = async (path: string) => {
    const response = await fetch(new URL(path, examples.base));
    return [response.status, await response.text()] as const;
  };
  await ask("/report?lines=1&run=a-1");
  const [status, text] = await ask("/runs/a-1.txt");
  assertEquals(status, 200);
  assertMatch(text, /^ +\d+\.\d ms {2}#1 {2}GET \/report\?lines=1\n/);
  assertMatch(text, /WriteClient\(64 bytes, sync\) → TRUE, 64 bytes\n/);
  const [, diagram] = await ask("/runs/a-1.mmd");
  assertMatch(diagram, /^sequenceDiagram\n[^]*WriteClient\(64 bytes, sync\)/);
  for (const path of ["/runs/none.txt", "/runs/a-1.exe", "/runs/..%2f.svg"]) {
    assertEquals((await ask(path))[0], 404, path);
  }
});

Deno.test("task start says in a sentence which port it cannot have", async () => {
  await using taken = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    () => new Response(),
  );
  const { port } = taken.addr;
  for (
    const [args, said] of [
      [[`${port}`], `Cannot serve on port ${port}: another program uses it`],
      [["http"], "one port from 0 to 65535 is wanted, received http"],
      [["1", "2"], "one port from 0 to 65535 is wanted, received 1 2"],
      [["--prot=9000"], "Unknown option '--prot'"],
    ] as const
  ) {
    const { code, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["task", "--quiet", "start", ...args],
      cwd: root,
      env: { NO_COLOR: "1" },
      stdin: "null",
      stdout: "null",
    }).output();
    const lines = new TextDecoder().decode(stderr).trim().split("\n")
      .filter((line) => !line.startsWith("Task "));
    assertEquals(code, 1, lines.join("\n"));
    assertEquals(lines.length, 1, lines.join("\n"));
    assert(lines[0]!.startsWith("Cannot serve"), lines[0]);
    assert(lines[0]!.includes(said), lines[0]);
  }
});
