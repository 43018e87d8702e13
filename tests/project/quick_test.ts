// `task test:quick` leaves out what needs a server of its own, an engine, a
// browser or a package, and nothing else.

import { assert, assertEquals } from "@std/assert";
import { testSources } from "../helpers/test_sources.ts";

/** What takes long, by the helpers that a test imports for it. */
const SLOW =
  /from "[./]*(?:helpers\/(?:browser|npm|npm_package|workerd)|runtimes\/(?:launch|npm_binary)|(?:src|wasm)\/(?:compile\/mod|asked|compiled))\.ts"/;

/** Files and folders that `test:quick` leaves out, below `tests/`. */
async function leftOut(): Promise<string[]> {
  const config = new URL("../../deno.json", import.meta.url);
  const { tasks } = JSON.parse(await Deno.readTextFile(config));
  const [, ignored] = / --ignore=(\S+)$/.exec(tasks["test:quick"].command)!;
  return ignored!.split(",").map((path) => path.replace(/^tests\//, ""));
}

Deno.test("test:quick leaves out files and folders that are there", async () => {
  for (const path of await leftOut()) {
    const { isDirectory } = await Deno.stat(
      new URL(`../${path}`, import.meta.url),
    );
    assertEquals(isDirectory, path.endsWith("/"), path);
  }
});

Deno.test("test:quick runs no test that needs an engine, a browser or a package", async () => {
  const ignored = await leftOut();
  const slow: string[] = [];
  let quick = 0;
  for await (const [name, source] of testSources()) {
    if (!name.endsWith("_test.ts")) continue;
    if (ignored.some((path) => name.startsWith(path))) continue;
    quick++;
    if (SLOW.test(source)) slow.push(name);
  }
  assertEquals(slow, []);
  assert(quick > 50, `${quick} files`);
});
