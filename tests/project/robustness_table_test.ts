// The table of tests/README.md: every test that it names is there, and every
// folder of tests has a line.

import { assert, assertEquals } from "@std/assert";
import { EVENTS } from "../control_block/operations/events.ts";
import { hostileChecks } from "../runtimes/hostile.ts";
import { allCases, casesInC } from "../runtimes/contract/groups.ts";
import { alone } from "../soak/alone.ts";
import { engineParts } from "../soak/engine_parts.ts";

const HERE = new URL("../", import.meta.url);

/** Names of all that a test file, the soak and the contract have. */
async function names(): Promise<string[]> {
  const found: string[] = [];
  for (const file of await testFiles(HERE)) {
    const text = await Deno.readTextFile(file);
    // What formatting breaks into lines is one name.
    for (
      const [, name] of text.matchAll(
        /(?:Deno\.test|browserTest|clientTest)\(\s*(?:\{\s*name:\s*)?(["`].*)/g,
      )
    ) {
      found.push(name!);
    }
  }
  const all = { url: "", gaps: [], all: true };
  const parts = [
    ...Object.keys(alone(0)),
    ...engineParts,
    ...Object.keys(hostileChecks(all)),
  ];
  const cells = Object.entries(EVENTS).flatMap(([event, { told }]) =>
    Object.keys(told).map((name) => `${name}, ${event}`)
  );
  return [
    ...found,
    ...cells,
    ...parts.map((name) => `soak: ${name}`),
    ...[...allCases, ...casesInC].map(({ name }) => `contract: ${name}`),
  ];
}

async function testFiles(folder: URL): Promise<URL[]> {
  const files: URL[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (isDirectory) {
      files.push(...await testFiles(new URL(`${name}/`, folder)));
    } else if (name.endsWith("_test.ts")) files.push(new URL(name, folder));
  }
  return files;
}

function readme(): Promise<string> {
  return Deno.readTextFile(new URL("README.md", HERE));
}

Deno.test("tests/README.md names tests that are there, for each fault", async () => {
  const known = await names();
  const table = (await readme()).split("\n## Fault, promise, test\n")[1]!;
  const cited = [...table.matchAll(/^\|[^|]*\|[^|]*\| *`([^|]+)` *\|$/gm)]
    .map(([, name]) => name!);
  const rows = table.split("\n").filter((line) =>
    line.startsWith("|") && !/^\| (?:-|fault)/.test(line)
  );
  assertEquals(cited.length, rows.length, "each row names a test");
  assert(cited.length > 50);
  assertEquals(
    cited.filter((part) => !known.some((name) => name.includes(part))),
    [],
  );
});

Deno.test("tests/README.md has a line for each folder of tests", async () => {
  const text = await readme();
  const missing: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(HERE)) {
    if (isDirectory && !text.includes(`| \`${name}/\``)) missing.push(name);
  }
  assertEquals(missing, []);
});
