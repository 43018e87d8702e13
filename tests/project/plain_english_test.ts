// The phrases that CONTRIBUTING rules out: each has a plainer word, which a
// reader whose first language is not English does not have to look up.

import { assert, assertEquals } from "@std/assert";

const root = new URL("../../", import.meta.url);

/** A phrase, and what to write in its place. */
const PHRASES: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [/\b(?:no|some|any)body\b/gi, "the client, the caller, the writer, no one"],
  [/\bwho(?:so)?ever\b/gi, "the caller, the one that"],
  [/\bso many\b/gi, "a number of, at most"],
  [/\btold\b(?! apart)/gi, "receives, gets, is called with"],
  [/\bbehind\b/gi, "after"],
  [/\bin vain\b/gi, "without success"],
  [/\bown business\b/gi, "belongs to"],
  [
    /(?<!\bthere )\b(?:is|are) no (?!longer\b|more\b|one\b)\w+/gi,
    "is not a, does not",
  ],
  [/\/\*\* Of (?!course\b)/g, "a sentence with a subject"],
];

/** Folders of `src` and Markdown files that still have such phrases. */
const TO_DO: readonly string[] = [
  "src/files/",
  "src/response/",
  "src/streaming/",
  "CHANGELOG.md",
  "PORTING.md",
  "README.md",
  "SECURITY.md",
  "bench/README.md",
  "docs/",
  "tests/README.md",
  "tools/offline/README.md",
];

async function* files(
  folder: URL,
  wanted: (name: string) => boolean,
): AsyncIterable<URL> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (name.startsWith(".") || name === "node_modules" || name === "dist") {
      continue;
    }
    if (isDirectory) yield* files(new URL(`${name}/`, folder), wanted);
    else if (wanted(name)) yield new URL(name, folder);
  }
}

/** A text without its line ends and comment marks: a phrase may go on in the next line. */
function flat(text: string): string {
  return text.replace(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, " ");
}

/** The phrases in `src` and in the Markdown files, by file. */
async function found(): Promise<ReadonlyMap<string, string[]>> {
  const all = new Map<string, string[]>();
  const sources = [
    files(new URL("src/", root), (name) => name.endsWith(".ts")),
    files(root, (name) => name.endsWith(".md")),
  ];
  for (const source of sources) {
    for await (const file of source) {
      const name = file.href.slice(root.href.length);
      const text = flat(await Deno.readTextFile(file));
      all.set(
        name,
        PHRASES.flatMap(([phrase, instead]) =>
          [...text.matchAll(phrase)].map(({ 0: match, index }) =>
            `${name}: "${
              text.slice(Math.max(0, index - 40), index + match.length + 20)
            }" (write: ${instead})`
          )
        ),
      );
    }
  }
  return all;
}

function isToDo(name: string): boolean {
  return TO_DO.some((place) => name.startsWith(place));
}

Deno.test("the source and the Markdown files are in plain English", async () => {
  const all = await found();
  assert(all.size > 100);
  const mistakes = [...all].flatMap(([name, lines]) =>
    isToDo(name) ? [] : lines
  );
  assertEquals(mistakes, []);
});

Deno.test("what is still to be put into plain English has something to do", async () => {
  const all = [...await found()];
  const done = TO_DO.filter((place) =>
    all.every(([name, lines]) => !name.startsWith(place) || lines.length === 0)
  );
  assertEquals(done, []);
});
