// Writes figures into docs/performance.md, and draws the plot:
// `deno task bench:publish FILE...`, of results that `--json=FILE` wrote.

import { taskArguments } from "../tools/task_flags.ts";
import { plotOf } from "./plot.ts";
import { figuresSection, glanceSection, merged } from "./published.ts";
import { doubt, type Results } from "./results.ts";

const ROOT = new URL("../", import.meta.url);

const files = taskArguments("bench:publish");
if (files.length === 0) {
  console.error("Cannot publish: name files that --json=FILE wrote");
  Deno.exit(2);
}
const all: Results[] = [];
for (const file of files) {
  all.push(JSON.parse(await Deno.readTextFile(file)));
}
const results = merged(all);
await replace("docs/performance.md", "figures", figuresSection(results));
await replace("docs/performance.md", "performance", glanceSection(results));
await Deno.writeTextFile(
  new URL("bench/plot.svg", ROOT),
  plotOf(results, doubt(results) === undefined ? "apart, warm" : "provisional"),
);
const { success } = await new Deno.Command(Deno.execPath(), {
  args: ["fmt", "-q", "docs/performance.md"],
  cwd: ROOT,
}).output();
if (!success) throw new Error("Cannot publish: deno fmt failed");

/** Puts text between the marks of a file. */
async function replace(
  path: string,
  mark: string,
  text: string,
): Promise<void> {
  const file = new URL(path, ROOT);
  const before = await Deno.readTextFile(file);
  const [begin, end] = [`<!-- ${mark} -->`, `<!-- end of ${mark} -->`];
  const from = before.indexOf(begin);
  const to = before.indexOf(end);
  if (from === -1 || to < from) {
    throw new Error(`Cannot publish: ${path} has lost its marks of ${mark}`);
  }
  await Deno.writeTextFile(
    file,
    `${before.slice(0, from)}${begin}\n\n${text}\n\n${before.slice(to)}`,
  );
}
