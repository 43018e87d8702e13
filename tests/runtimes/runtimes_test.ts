import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { IsapiHost } from "../../mod.ts";
import { WireServer } from "../helpers/wire_server.ts";
import { addContract, type ContractCase } from "./contract.ts";
import { application } from "./contract/application.ts";
import { allCases, casesInC, type NamedCase } from "./contract/groups.ts";
import { playedCases } from "./recompiled/compiled.ts";
import { NOT_IN_C } from "./recompiled/not_in_c.ts";
import { engines } from "./engines.ts";
import { failureText } from "./failure_text.ts";
import type { Gap } from "./gaps.ts";
import { engineSection, engineTables } from "./engine_tables.ts";
import { failures, summary, table } from "./report.ts";

const KEPT = "a small answer goes out whole, with its length";

/** A gap of one case. */
function gapOf(name: string, shows: RegExp): Gap {
  const link = "https://example.com/";
  const cases = [name];
  return { name: "A_GAP", says: "", cause: "", link, cases, shows };
}

/** The contract's cases against a server. */
function casesOf(url: string, gaps: readonly Gap[]): ContractCase[] {
  const cases: ContractCase[] = [];
  addContract({ url, engine: "test", gaps, add: (own) => cases.push(own) });
  return cases;
}

/** Runs one case of the contract against a handler. */
async function runCase(
  name: string,
  handler: Deno.ServeHandler,
  gaps: readonly Gap[] = [],
): Promise<void> {
  await using server = new WireServer(handler);
  const cases = casesOf(`http://127.0.0.1:${server.port}`, gaps);
  await cases.find((own) => own.name === name)!.run();
}

Deno.test("a case that is kept passes, and one in a gap that is none fails", async () => {
  await runCase(KEPT, application().fetch);
  const error = await assertRejects(() =>
    runCase(KEPT, application().fetch, [gapOf(KEPT, /./)])
  );
  assertEquals(String(error).includes("A_GAP is a gap no more"), true);
});

Deno.test("a case that is broken fails, and in a gap passes only if it breaks as the gap says", async () => {
  const broken = () => new Response("wrong", { status: 404 });
  await assertRejects(() => runCase(KEPT, broken));
  await runCase(KEPT, broken, [gapOf(KEPT, /404/)]);
  const error = await assertRejects(() =>
    runCase(KEPT, broken, [gapOf(KEPT, /for a head/)])
  );
  assertEquals(String(error).includes("A_GAP was to show as"), true);
});

Deno.test("a failure is read without the colours that a terminal shows it in", () => {
  const coloured = "\x1b[1m-\x1b[22m \x1b[32m127\x1b[39m.0.0.1";
  assertEquals(failureText(new Error(coloured)), "- 127.0.0.1");
  assertEquals(failureText(coloured), "- 127.0.0.1");
});

Deno.test("a gap of a case that there is not is refused", () => {
  assertThrows(
    () => casesOf("http://127.0.0.1:1", [gapOf("no such case", /./)]),
    Error,
    "no such case",
  );
});

Deno.test("the contract has more than 120 cases, no two of a name", () => {
  const names = allCases.map(({ name }) => name);
  assertEquals(new Set(names).size, names.length);
  assert(casesOf("http://127.0.0.1:1", []).length > 120);
});

Deno.test("every case with an extension is played by one in C, or has a reason why not", async () => {
  const played = await playedCases("exceptions");
  const names = new Set(casesInC.map(({ name }) => name));
  assertEquals([...played].filter((name) => !names.has(name)), []);
  const excused = new Set(Object.values(NOT_IN_C).flat());
  const isExcused = ({ name, group }: NamedCase) =>
    excused.has(name) || excused.has(`group: ${group}`);
  const left = casesInC.filter((own) =>
    played.has(own.name) === isExcused(own)
  );
  assertEquals(left.map(({ name }) => name), []);
});

Deno.test("every case is served by a host that can be made", () => {
  for (const { case: { options } } of allCases) new IsapiHost(options);
});

Deno.test("what the suite prints counts what passed, what failed, and gaps", () => {
  const results = [
    { engine: "one", group: "a", name: "1" },
    { engine: "one", group: "a", name: "2", gap: "A_GAP" },
    { engine: "two", group: "a", name: "1", failure: "why" },
    { engine: "two", group: "b", name: "3" },
  ];
  assertEquals(
    table(results),
    `A  one
B  two

      A      B
a     1 +1   0 of 1
b     0      1
all   1 +1   1 of 2`,
  );
  assertEquals(failures(results), "FAILED two | a | 1\n  why\n");
  assertEquals(summary(results), "3 passed, 1 failed");
});

Deno.test("docs/engines.md names the engines that are tried, and what they cannot do: deno run -RW tests/runtimes/engine_tables.ts writes it", async () => {
  assertEquals(plain(await engineSection()), plain(engineTables()));
});

Deno.test("each gap has a cause, a public link, and an engine", () => {
  for (const gap of engines.flatMap(({ gaps }) => gaps)) {
    assert(gap.says && gap.cause && gap.cases.length > 0, gap.name);
    assert(gap.link.startsWith("https://"), gap.name);
  }
});

/** Markdown as it is before it is formatted, whatever version runs this. */
function plain(text: string): string[] {
  return text.replaceAll(/Deno \d+\.\d+\.\d+/g, "Deno")
    .replaceAll(/\n +/g, " ").replaceAll(/[ \t]+/g, " ")
    .replaceAll(/-{3,}/g, "---").trim().split("\n");
}
