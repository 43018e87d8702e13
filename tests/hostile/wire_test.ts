import { assert, assertEquals } from "@std/assert";
import { ServerProcess } from "../helpers/server_process.ts";
import type { Verdict } from "./check.ts";
import { checkFraming } from "./check_framing.ts";
import { checkHeaders } from "./check_headers.ts";
import { checkLengths } from "./check_lengths.ts";

/** All cases of a corpus, asked of a process of their own. */
async function verdict(
  check: (url: string) => Promise<Verdict>,
): Promise<Verdict> {
  const script = new URL("./hostile_server.ts", import.meta.url);
  await using server = await ServerProcess.start(script);
  const verdict = await check(`http://127.0.0.1:${server.port}/hostile`);
  assertEquals(verdict.faults, []);
  return verdict;
}

Deno.test("No hostile header text reaches the wire or ends the process, and legal text arrives as it is", async () => {
  const { cases, tally } = await verdict(checkHeaders);
  assert(cases >= 2500, `${cases} cases`);
  const { refused = 0, sent = 0 } = tally;
  assert(refused > 2000 && sent > 1000, JSON.stringify(tally));
});

Deno.test("What was declared and what was written are told apart, and the next request is answered", async () => {
  const { cases, tally } = await verdict(checkLengths);
  assert(cases >= 60, `${cases} cases`);
  const { whole = 0, empty = 0, broken = 0 } = tally;
  assert(whole > 30 && empty > 100 && broken > 5, JSON.stringify(tally));
});

Deno.test("No request's body is read as a request, however it is framed, and the connection is right afterwards", async () => {
  const { cases, tally } = await verdict(checkFraming);
  assert(cases >= 659, `${cases} cases`);
  const { answered = 0, silent = 0 } = tally;
  assert(answered > 50, JSON.stringify(tally));
  // Deno waits for nothing that was not announced.
  assertEquals(silent, 0);
});
