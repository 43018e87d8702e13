// The programs of docs/recipes: each is shown as it is, and runs.

import { assert, assertEquals } from "@std/assert";
import { PACKAGE_TEXTS } from "../../tools/package_texts.ts";
import { bounded, until } from "../helpers/bounded.ts";
import { FileTree } from "../helpers/file_tree.ts";
import { pattern } from "../helpers/patterns.ts";

const root = new URL("../../", import.meta.url);

/** Lines that a recipe's program has at most. */
const MOST = 30;

Deno.test("each recipe is in the index, and shows its program as it is, in few lines", async () => {
  let recipes = 0;
  const index = await Deno.readTextFile(
    new URL("docs/recipes/README.md", root),
  );
  for await (const { name } of Deno.readDir(new URL("docs/recipes/", root))) {
    if (name === "README.md") continue;
    assert(index.includes(`](./${name})`), `the index lacks ${name}`);
    const text = await Deno.readTextFile(new URL(`docs/recipes/${name}`, root));
    const [, shown = ""] = /^```ts ignore\n(.*?)^```$/ms.exec(text) ?? [];
    const file = new URL(
      `examples/recipes/${name.replace(/md$/, "ts")}`,
      root,
    );
    assertEquals(shown, await Deno.readTextFile(file), name);
    assert(shown.split("\n").length <= MOST + 1, name);
    assert(PACKAGE_TEXTS.includes(`docs/recipes/${name}`), `${name}, npm`);
    recipes++;
  }
  assert(recipes > 0);
});

Deno.test("the download recipe sends a file, the rest of it, and 404", async () => {
  await using tree = await FileTree.make();
  const content = pattern(11, 300_000);
  const path = await tree.put("report é.bin", content);
  // A tag of long ago is strong.
  await Deno.utime(path, new Date(0), new Date(0));
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--allow-net=127.0.0.1",
      "--allow-read",
      new URL("examples/recipes/download.ts", root).href,
      path,
      "0",
    ],
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  let printed = "";
  const reading = (async () => {
    for await (
      const text of child.stderr.pipeThrough(new TextDecoderStream())
    ) {
      printed += text;
    }
  })();
  try {
    const address = () => /http:\/\/[\d.:]+/.exec(printed)?.[0];
    await until(() => address() !== undefined, "the server listens");
    const ask = (headers = {}) =>
      bounded(fetch(address()!, { headers }), "an answer");
    const whole = await ask();
    assertEquals(await whole.bytes(), content);
    assertEquals(
      whole.headers.get("content-disposition"),
      "attachment; filename*=UTF-8''report%20%C3%A9.bin",
    );
    const rest = await ask({
      "range": "bytes=200000-",
      "if-range": whole.headers.get("etag")!,
    });
    assertEquals(rest.status, 206);
    assertEquals(await rest.bytes(), content.slice(200_000));
    await Deno.remove(path);
    const none = await ask();
    assertEquals([none.status, await none.text()], [404, "No such file\n"]);
  } finally {
    child.kill();
    await child.status;
    await reading;
  }
});
