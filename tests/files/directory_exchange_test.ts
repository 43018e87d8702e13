import { assert, assertEquals } from "@std/assert";
import { Directory } from "../../src/files/mod.ts";
import { bounded } from "../helpers/bounded.ts";
import { canExchange, Exchanger } from "../helpers/exchanger.ts";
import { FileTree, PUBLIC, SECRET } from "../helpers/file_tree.ts";
import { readThrough } from "../helpers/read_through.ts";

const skipped = !await canExchange();
if (skipped) {
  console.log(
    "skipped, names cannot be exchanged here: an exchanged directory",
  );
}

/** Opens at a time, and of each. */
const [AT_ONCE, OPENS] = [8, 250];

/** A tree with a directory, a link to one outside, and another link that leads through both. */
async function makeTree(): Promise<FileTree> {
  const tree = await FileTree.make();
  await Deno.symlink("../private", `${tree.root}/swap`);
  await Deno.symlink("sub/a.txt", `${tree.root}/through.txt`);
  await tree.put("sub/deep/er/a.txt", `${PUBLIC} deeper`);
  await tree.put("../private/deep/er/a.txt", SECRET);
  return tree;
}

/** What is exchanged for a link that leads out, and what is asked for. */
const EXCHANGED = {
  directory: {
    one: "sub",
    other: "swap",
    paths: ["/sub/a.txt", "/sub/deep/er/a.txt", "/through.txt"],
  },
  file: {
    one: "a.txt",
    other: "out.txt",
    paths: ["/a.txt", "/sub/in-up"],
  },
};

for (const [what, { one, other, paths }] of Object.entries(EXCHANGED)) {
  Deno.test({
    name:
      `Directory gives no outside file while a ${what} and a link are exchanged`,
    ignore: skipped,
    async fn() {
      await using tree = await makeTree();
      const files = new Directory(tree.root);
      const seen = new Map<string, number>();
      const attempts = async () => {
        for (let i = 0; i < OPENS; i++) {
          const path = paths[i % paths.length]!;
          const content = await readThrough(files, files.map(path));
          const found = content?.slice(0, PUBLIC.length) ?? "none";
          seen.set(found, (seen.get(found) ?? 0) + 1);
        }
      };
      const exchanger = await Exchanger.start(
        `${tree.root}/${one}`,
        `${tree.root}/${other}`,
      );
      await bounded(
        Promise.all(Array.from({ length: AT_ONCE }, attempts)),
        "all opens",
        100_000,
      );
      const times = await exchanger.stop();
      assertEquals(seen.get(SECRET), undefined, `${[...seen]}`);
      assert(times > 1000, `exchanged ${times} times`);
      // It is where it was, and found again.
      for (const path of paths) {
        const content = await readThrough(files, files.map(path));
        assert(content?.startsWith(PUBLIC), path);
      }
    },
  });
}

Deno.test("Directory opens what has been still for long, and what has just changed", async () => {
  await using tree = await makeTree();
  const files = new Directory(tree.root);
  const read = (path: string) => readThrough(files, files.map(path));
  const rename = async (from: string, to: string) => {
    await Deno.rename(`${tree.root}/${from}`, `${tree.root}/${to}`);
  };
  const seeInside = async () => {
    assertEquals(await read("/a.txt"), `${PUBLIC} `);
    assertEquals(await read("/in.txt"), `${PUBLIC} sub/`);
    assertEquals(await read("/through.txt"), `${PUBLIC} sub/`);
    assertEquals(await read("/sub/a.txt"), `${PUBLIC} sub/`);
    assertEquals(await read("/in-dir/deep/a.txt"), `${PUBLIC} sub/deep/`);
    assertEquals(await read("/sub/deep/er/a.txt"), `${PUBLIC} deeper`);
    assertEquals(await read("/out.txt"), undefined);
    assertEquals(await read("/out-dir/a.txt"), undefined);
  };
  const seeOutside = async () => {
    assertEquals(await read("/a.txt"), `${PUBLIC} `);
    assertEquals(await read("/sub/a.txt"), undefined);
    assertEquals(await read("/through.txt"), undefined);
    assertEquals(await read("/sub/deep/er/a.txt"), undefined);
  };
  await seeInside();
  await still();
  await seeInside();
  await rename("sub", "kept");
  await rename("swap", "sub");
  await seeOutside();
  await still();
  await seeOutside();
  await rename("sub", "swap");
  await rename("kept", "sub");
  await seeInside();
});

Deno.test({
  name: "Directory gives a whole file of one release while its root is moved",
  ignore: skipped,
  async fn() {
    await using tree = await FileTree.make();
    const { base } = tree;
    for (const [release, length] of [["one", 100], ["two", 200]] as const) {
      for (const path of ["a.txt", "sub/a.txt"]) {
        await tree.put(`../${release}/${path}`, release.repeat(length));
      }
    }
    await Deno.symlink("one", `${base}/current`);
    await Deno.symlink("two", `${base}/next`);
    await still();
    const files = new Directory(`${base}/current`);
    const seen = new Map<string, number>();
    const attempts = async () => {
      for (let i = 0; i < OPENS; i++) {
        const path = i % 2 ? "/a.txt" : "/sub/a.txt";
        const file = await files.open(files.map(path)!);
        // It moved each time that it was opened.
        if (file === undefined) continue;
        const content = await new Response(
          file.slice(0, file.size).stream() as ReadableStream,
        ).text();
        await file.close?.();
        const what = `${file.size}: ${content.slice(0, 3)} ${content.length}`;
        seen.set(what, (seen.get(what) ?? 0) + 1);
      }
    };
    await using exchanger = await Exchanger.start(
      `${base}/current`,
      `${base}/next`,
    );
    const all = Promise.all(Array.from({ length: AT_ONCE }, attempts));
    await bounded(all, "all opens", 100_000);
    await exchanger.stop();
    const whole = ["300: one 300", "600: two 600"];
    assertEquals([...seen.keys()].filter((what) => !whole.includes(what)), []);
    assert(seen.size > 0);
  },
});

/** Until nothing counts as changed of late. */
function still(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 2100);
  });
}
