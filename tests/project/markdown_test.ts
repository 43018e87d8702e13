// The Markdown files: links have targets, tables are readable as plain text,
// examples are run, and the pages of codes have all codes.

import { assert, assertEquals } from "@std/assert";
import * as errorCodes from "../../src/base/error_codes.ts";
import { assertLinksInside, PACKAGE_TEXTS } from "../../tools/package_texts.ts";
import { readPackage } from "../../tools/package.ts";
import { refusedCalls } from "../../src/control_block/server_support/refused.ts";
import { serverSupport } from "../../src/control_block/server_support/table.ts";

const root = new URL("../../", import.meta.url);

/** Pages whose snippets tests/project/recompile_test.ts runs. */
const RUN_BY_A_TEST = ["README.md", "docs/recompile.md"];

/** Pages of a place where the package runs. */
const PLACES = [
  "bun",
  "cloudflare_workers",
  "deno",
  "deno_deploy",
  "node",
  "node_frameworks",
  "service_worker",
];

/** Characters of a table's line, at most. */
const WIDEST = 120;

async function markdownFiles(folder: URL = root): Promise<URL[]> {
  const files: URL[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (name.startsWith(".") || name === "node_modules" || name === "dist") {
      continue;
    }
    if (isDirectory) {
      files.push(...await markdownFiles(new URL(`${name}/`, folder)));
    } else if (name.endsWith(".md")) files.push(new URL(name, folder));
  }
  return files.sort((a, b) => a.href < b.href ? -1 : 1);
}

async function filesIn(folder: URL): Promise<URL[]> {
  const files: URL[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (isDirectory) files.push(...await filesIn(new URL(`${name}/`, folder)));
    else files.push(new URL(name, folder));
  }
  return files;
}

/** Without indentation and line ends, which a formatter sets. */
function flush(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function nameOf(file: URL): string {
  return file.href.slice(root.href.length);
}

/** The text without its code blocks and comments. */
function prose(text: string): string {
  return text.replace(/^```[^]*?^```$/gm, "").replace(/<!--[^]*?-->/g, "");
}

/** The anchors that GitHub and JSR give to the headings. */
function anchors(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, heading] of prose(text).matchAll(/^#{1,6} +(.+)$/gm)) {
    const slug = heading!.toLowerCase()
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/[^\p{L}\p{N}_\- ]/gu, "")
      .replaceAll(" ", "-");
    let anchor = slug;
    for (let i = 1; found.has(anchor); i++) anchor = `${slug}-${i}`;
    found.add(anchor);
  }
  return found;
}

async function exists(file: URL): Promise<boolean> {
  try {
    await Deno.stat(file);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

Deno.test("every link between the Markdown files leads to a file, and to a heading of it", async () => {
  const broken: string[] = [];
  let links = 0;
  for (const file of await markdownFiles()) {
    const text = await Deno.readTextFile(file);
    for (
      const [, link] of prose(text).matchAll(/\]\(([^()\s]+)\)/g)
    ) {
      if (/^[a-z]+:/.test(link!)) continue;
      links++;
      const target = new URL(link!, file);
      const anchor = target.hash.slice(1);
      target.hash = "";
      const there = await exists(target) &&
        (anchor === "" ||
          anchors(await Deno.readTextFile(target)).has(anchor));
      if (!there) broken.push(`${nameOf(file)}: ${link}`);
    }
  }
  assertEquals(broken, []);
  assert(links > 20);
});

Deno.test("no table of a Markdown file is wider than can be read as it stands", async () => {
  const wide: string[] = [];
  for (const file of await markdownFiles()) {
    const text = await Deno.readTextFile(file);
    // What a program writes between such marks is as wide as its facts.
    const written = text.replace(
      /^<!-- (\w+) -->$[^]*?^<!-- end of \1 -->$/gm,
      "",
    );
    for (const line of written.split("\n")) {
      if (line.startsWith("|") && line.length > WIDEST) {
        wide.push(`${nameOf(file)}, ${line.length}: ${line.slice(0, 60)}`);
      }
    }
  }
  assertEquals(wide, []);
});

Deno.test("every Markdown file with TypeScript in it is run by task test:doc", async () => {
  const { tasks } = JSON.parse(
    await Deno.readTextFile(new URL("deno.json", root)),
  );
  const run: string[] = tasks["test:doc"].command.split(" ");
  const missed: string[] = [];
  for (const file of await markdownFiles()) {
    const text = await Deno.readTextFile(file);
    const name = nameOf(file);
    const isRun = run.some((path) =>
      name === path || name.startsWith(`${path}/`)
    );
    if (/^```ts$/m.test(text) && !isRun) missed.push(name);
  }
  assertEquals(missed, []);
});

Deno.test("every snippet that is not run by itself is a part of an example, or run by a test of its page", async () => {
  const examples = (await Promise.all(
    (await filesIn(new URL("examples/", root))).map((file) =>
      Deno.readTextFile(file)
    ),
  )).map(flush);
  const strange: string[] = [];
  let snippets = 0;
  for (const file of await markdownFiles()) {
    if (RUN_BY_A_TEST.includes(nameOf(file))) continue;
    const text = await Deno.readTextFile(file);
    for (const [, code] of text.matchAll(/^```\w+ ignore\n([^]*?)^```$/gm)) {
      snippets++;
      if (!examples.some((example) => example.includes(flush(code!)))) {
        strange.push(`${nameOf(file)}: ${code!.slice(0, 60)}`);
      }
    }
  }
  assertEquals(strange, []);
  assert(snippets > 10);
});

Deno.test("the README has at most 250 lines, and a page of a place 80", async () => {
  const lines = async (path: string) =>
    (await Deno.readTextFile(new URL(path, root))).trimEnd().split("\n").length;
  assert(await lines("README.md") <= 250);
  for (const place of PLACES) {
    const path = `docs/${place}.md`;
    assert(await lines(path) <= 80, path);
  }
});

Deno.test("a range that a document or an example names takes the version of deno.json, which the changelog has first", async () => {
  const { version } = await readPackage();
  const files = [
    ...await markdownFiles(new URL("docs/", root)),
    new URL("examples/deno_deploy/deno.json", root),
  ];
  const ranges = new Set<string>();
  for (const file of files) {
    const text = await Deno.readTextFile(file);
    for (const [, range] of text.matchAll(/@isapi\/streams@([\d^~.]+)/g)) {
      ranges.add(range!);
    }
  }
  assertEquals([...ranges], [`^${version}`]);
  const changelog = await Deno.readTextFile(new URL("CHANGELOG.md", root));
  assertEquals(/^## \[(.+?)\]/m.exec(changelog)?.[1], version);
});

Deno.test("docs/README.md, or the index of a folder, leads to every page, and llms.txt to files that are there", async () => {
  const top = new URL("docs/README.md", root);
  const llms = await Deno.readTextFile(new URL("llms.txt", root));
  const missing: string[] = [];
  for (const page of await markdownFiles(new URL("docs/", root))) {
    if (page.href === top.href) continue;
    const own = new URL("README.md", page);
    const index = own.href !== page.href && await exists(own) ? own : top;
    const link = page.href.slice(new URL(".", index).href.length);
    if (!(await Deno.readTextFile(index)).includes(`](./${link})`)) {
      missing.push(`${nameOf(index)}: ${link}`);
    }
  }
  for (const name of ["PORTING.md", "SECURITY.md", "docs/README.md"]) {
    if (!llms.includes(`](${name})`)) missing.push(`llms.txt: ${name}`);
  }
  for (const [, link] of llms.matchAll(/\]\(([^()\s]+)\)/g)) {
    if (!await exists(new URL(link!, root))) missing.push(`llms.txt: ${link}`);
  }
  assertEquals(missing, []);
});

Deno.test("every task and every file of tests that a Markdown file names is there", async () => {
  const { tasks } = JSON.parse(
    await Deno.readTextFile(new URL("deno.json", root)),
  );
  const missing: string[] = [];
  let named = 0;
  for (const file of await markdownFiles()) {
    const text = await Deno.readTextFile(file);
    for (const [, task] of text.matchAll(/\btask ([a-z]+(?::[a-z]+)*)\b/g)) {
      named++;
      if (!Object.hasOwn(tasks, task!)) missing.push(`task ${task}`);
    }
    for (const [, path] of text.matchAll(/\b(tests\/[\w/]+\.ts)\b/g)) {
      named++;
      if (!await exists(new URL(path!, root))) missing.push(path!);
    }
  }
  assertEquals(missing, []);
  assert(named > 5);
});

Deno.test("docs/request_codes.md names every request code with its number, and docs/errors.md every error code with its name", async () => {
  const page = await Deno.readTextFile(new URL("docs/request_codes.md", root));
  const codes = [...page.matchAll(/`[A-Z_]+`[ |]+(\d+)/g)]
    .map(([, code]) => Number(code));
  assertEquals(
    codes.toSorted((a, b) => a - b),
    [...serverSupport.keys()].sort((a, b) => a - b),
  );
  const errors = await Deno.readTextFile(new URL("docs/errors.md", root));
  const rows = [...errors.matchAll(/^\| (\d+) +\| `(\w+)`/gm)]
    .map(([, code, name]) => [name, Number(code)]);
  assertEquals(
    Object.fromEntries(rows),
    Object.fromEntries(
      Object.entries(errorCodes).filter(([name]) => name !== "ERROR_SUCCESS"),
    ),
  );
});

Deno.test("docs/porting/c.md shows the arguments of every request code that is served", async () => {
  const text = await Deno.readTextFile(new URL("docs/porting/c.md", root));
  const shown = [...text.matchAll(/^\| `[A-Z_]+` (\d+) +\|/gm)]
    .map(([, code]) => Number(code));
  const refused = new Set(refusedCalls.map(([code]) => code));
  assertEquals(
    shown.toSorted((a, b) => a - b),
    [...serverSupport.keys()].filter((code) => !refused.has(code))
      .sort((a, b) => a - b),
  );
});

Deno.test("every Markdown file at the top is in both packages, and the README leads to each", async () => {
  const config = JSON.parse(
    await Deno.readTextFile(new URL("deno.json", root)),
  );
  const published: string[] = config.publish.include;
  const top = (await markdownFiles()).map(nameOf)
    .filter((name) => !name.includes("/"));
  assert(top.includes("SECURITY.md"));
  const inBoth = top.filter((name) =>
    published.includes(name) && PACKAGE_TEXTS.includes(name)
  );
  assertEquals(inBoth, top);
  const readme = await Deno.readTextFile(new URL("README.md", root));
  assertLinksInside(
    await Promise.all(
      PACKAGE_TEXTS.map(async (path) =>
        [path, await Deno.readTextFile(new URL(path, root))] as const
      ),
    ),
    (path) => PACKAGE_TEXTS.includes(path),
  );
  const led = top.filter((name) => readme.includes(`](./${name})`));
  assertEquals(led, top.filter((name) => name !== "README.md"));
});
