// The tables of docs/engines.md: the engines that are tried, and the things that
// they cannot do. As a program, it writes them into the page.

import { engines } from "./engines.ts";
import type { Gap } from "./gaps.ts";

const PAGE = new URL("../../docs/engines.md", import.meta.url);
const SECTION = /(<!-- runtimes -->\n)[^]*(<!-- end of runtimes -->)/;

/** What stands between the page's marks. */
export async function engineSection(): Promise<string> {
  const section = SECTION.exec(await Deno.readTextFile(PAGE))?.[0];
  if (section === undefined) {
    throw new Error("docs/engines.md has lost its marks");
  }
  return section.split("\n").slice(1, -1).join("\n");
}

/** The table and the list of gaps that it counts, as Markdown. */
export function engineTables(): string {
  const gaps = [...new Set(engines.flatMap(({ gaps }) => gaps))];
  return [
    ...table(
      ["runtime", "tried", "what it cannot do"],
      engines.map(({ name, extra, gaps: own }) => [
        name,
        extra ? "with `--all`" : "always",
        own.map((gap) => gaps.indexOf(gap) + 1).join(", "),
      ]),
    ),
    ...gaps.map(item),
  ].join("\n");
}

function item({ name, says, cause, link }: Gap, index: number): string {
  return `${index + 1}. \`${name}\`: ${says}. [${cause}](${link})`;
}

function table(head: string[], rows: string[][]): string[] {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .concat("");
}

if (import.meta.main) {
  const text = await Deno.readTextFile(PAGE);
  await Deno.writeTextFile(
    PAGE,
    text.replace(SECTION, `$1\n${engineTables().replaceAll("$", "$$$$")}\n$2`),
  );
}
