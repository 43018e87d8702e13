// The benchmark itself, for a few seconds: it measures, and asserts no time.

import { assert, assertEquals } from "@std/assert";
import { fileURLToPath } from "node:url";
import type { Results } from "../../bench/results.ts";
import { bounded } from "../helpers/bounded.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A run's results, and what it printed. */
async function ran(
  ...args: string[]
): Promise<{ results: Results; text: string }> {
  const file = await Deno.makeTempFile();
  try {
    const { code, stdout, stderr } = await bounded(
      new Deno.Command(Deno.execPath(), {
        args: [
          "run",
          "-A",
          "bench/main.ts",
          "--quick",
          `--json=${file}`,
          ...args,
        ],
        cwd: ROOT,
        stdin: "null",
      }).output(),
      "the benchmark's end",
      120_000,
    );
    const text = new TextDecoder().decode(stdout);
    assertEquals(code, 0, text + new TextDecoder().decode(stderr));
    return { results: JSON.parse(await Deno.readTextFile(file)), text };
  } finally {
    await Deno.remove(file);
  }
}

Deno.test("deno task bench measures server CPU, warm and cold, round by round", async () => {
  const { results, text } = await ran("--rows=small", "--peers=deno:one");
  const [row] = results.rows;
  assertEquals(Object.keys(row!.subjects).sort(), ["deno:host", "deno:one"]);
  for (const { warm, cold } of Object.values(row!.subjects)) {
    assertEquals([warm.length, cold.length], [3, 1]);
    for (const { cpu, rate } of [...warm, ...cold]) {
      assert(cpu! > 0 && rate! > 0);
    }
  }
  // Ratios, and no verdicts.
  assert(/deno:one.*x/.test(text), text);
  assert(!text.includes("MET"), text);
});

Deno.test("deno task bench --base compares with another checkout", async () => {
  const { results } = await ran(
    `--base=${ROOT}`,
    "--rows=16B",
    "--peers=deno:host",
  );
  assertEquals(Object.keys(results.rows[0]!.subjects).sort(), [
    "deno:host",
    "deno:host@base",
  ]);
});
