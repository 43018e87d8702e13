// A mistyped flag of a task: a sentence, and nothing is run in full.

import { assert, assertEquals, assertMatch } from "@std/assert";

const root = new URL("../../", import.meta.url);

const TASKS = {
  "bench": "bench/main.ts",
  "bench:publish": "bench/publish.ts",
  "mutants": "tools/mutants/main.ts",
  "release": "tools/release.ts",
  "soak": "tests/soak/main.ts",
  "test:jsr": "tools/test_jsr.ts",
  "test:runtimes": "tests/runtimes/main.ts",
};

for (const [task, file] of Object.entries(TASKS)) {
  Deno.test(`task ${task} refuses a flag that it does not have`, async () => {
    const { tasks } = JSON.parse(
      await Deno.readTextFile(new URL("deno.json", root)),
    );
    assert(tasks[task].command.includes(` ${file}`), tasks[task].command);
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--allow-read", "--no-check", file, "--mistyped"],
      cwd: root,
      env: { NO_COLOR: "1" },
      stdin: "null",
    }).output();
    const said = new TextDecoder().decode(stderr);
    assertEquals(code, 2, said);
    assertEquals(stdout.length, 0);
    const [first, ...rest] = said.trim().split("\n");
    assertMatch(first!, /Unknown option '--mistyped'/);
    assert(!rest.some((line) => line.startsWith("    at ")), said);
  });
}
