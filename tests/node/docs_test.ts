// docs/node.md shows what the examples are, which are started by a test of
// their own: tests/examples/node_frameworks_test.ts.

import { assert, assertEquals } from "@std/assert";

const root = new URL("../../", import.meta.url);

/** Without the indentation, which a snippet has not. */
function flush(text: string): string {
  return text.replaceAll(/^ +/gm, "");
}

Deno.test("each snippet of docs/node.md is a part of an example that a test starts", async () => {
  const page = await Deno.readTextFile(new URL("docs/node.md", root));
  const snippets = [...page.matchAll(/^```js\n([^`]*(?:`[^`]+)*?)^```$/gm)]
    .map(([, text]) => text!);
  assert(snippets.length >= 5, `${snippets.length}`);
  const examples: string[] = [];
  for (const name of ["http", "express", "fastify", "koa"]) {
    const url = new URL(`examples/node_${name}.mjs`, root);
    examples.push(await Deno.readTextFile(url));
  }
  const strange = snippets.filter((text) =>
    !examples.some((example) => flush(example).includes(flush(text)))
  );
  assertEquals(strange, []);
});
