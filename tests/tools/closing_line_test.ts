// The last line of .ci/run: what passed, what failed, and what was skipped.

import { assertEquals } from "@std/assert";

const PROGRAM = new URL("../../.ci/closing_line.awk", import.meta.url);

/** What the gate says of a log, and whether it passes. */
async function closing(log: string): Promise<[passes: boolean, line: string]> {
  const child = new Deno.Command("awk", {
    args: ["-f", PROGRAM.pathname],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(log));
  await writer.close();
  const { success, stdout } = await child.output();
  const line = new TextDecoder().decode(stdout).trimEnd().split("\n").at(-1)!;
  return [success, line];
}

const LOG = `running 3 tests from ./tests/a_test.ts
skipped, no Chromium at /usr/bin/chromium: two
one ...
------- output -------
ok | 7 passed | 0 failed (1ms)
----- output end -----
one ... ok (1ms)
two ... ignored (0ms)

ok | 1 passed | 0 failed | 1 ignored (12ms)
ok | 30 passed (20 steps) | 0 failed | 2 ignored (1m2s)
400 passed, 0 failed
`;

Deno.test("the gate's closing line adds up what passed, and says what was skipped", async () => {
  assertEquals(await closing(LOG), [
    true,
    "tests: 431 passed, 0 failed, 3 skipped",
  ]);
  const all = LOG.replaceAll(/ \| \d ignored/g, "");
  assertEquals(await closing(all), [true, "tests: 431 passed, 0 failed"]);
});

Deno.test("the gate fails where a run has failed, or none was seen", async () => {
  const none = [false, ".ci/run: no passing test run was seen"] as const;
  for (
    const log of [
      "",
      "FAILED | 3 passed | 1 failed (1s)\n",
      "ok | 3 passed | 0 failed (1s)\n3 passed, 1 failed\n",
    ]
  ) assertEquals(await closing(log), [...none], log);
});
