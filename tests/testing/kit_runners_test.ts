// The kit under other runners: tests/kit/, bundled, by `node --test` and by
// `bun test`.

import { assertEquals, assertMatch } from "@std/assert";
import { bounded } from "../helpers/bounded.ts";
import { npmBinary } from "../runtimes/npm_binary.ts";

/** Milliseconds for a runner, its installation included. */
const PATIENCE = 240_000;

const source = new URL("../kit/extension_test.ts", import.meta.url);
const root = new URL("../../", import.meta.url);

/** Runs a command to its end; what it printed, on either stream, if it exits with 0. */
async function run(
  command: string,
  args: string[],
  cwd: string | URL,
): Promise<string> {
  const { code, stdout, stderr } = await bounded(
    new Deno.Command(command, { args, cwd, stdin: "null" }).output(),
    `${command} ${args[0]}`,
    PATIENCE,
  );
  const decoder = new TextDecoder();
  const text = decoder.decode(stdout) + decoder.decode(stderr);
  assertEquals(code, 0, text);
  return text;
}

/** The tests as one file that needs nothing beside it, in a directory of its own. */
async function bundled(
  name: string,
): Promise<[directory: string, tests: number]> {
  const directory = await Deno.makeTempDir();
  const args = ["bundle", "--quiet", "--output", `${directory}/${name}`];
  await run(Deno.execPath(), [...args, source.pathname], root);
  const text = await Deno.readTextFile(source);
  return [directory, text.match(/^test\(/gm)!.length];
}

Deno.test("The kit works under node --test", async () => {
  const [directory, tests] = await bundled("kit.test.mjs");
  try {
    const text = await run("node", ["--test", "kit.test.mjs"], directory);
    assertMatch(text, new RegExp(`^. pass ${tests}$`, "m"));
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
});

Deno.test("The kit works under bun test", async () => {
  const [directory, tests] = await bundled("kit.test.mjs");
  try {
    const bun = await bounded(npmBinary("bun"), "bun from npm", PATIENCE);
    const text = await run(bun, ["test", "kit.test.mjs"], directory);
    assertMatch(text, new RegExp(`^ *${tests} pass$`, "m"));
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
});
