// The phrases that CONTRIBUTING rules out: each has a plainer word, which a
// reader whose first language is not English does not have to look up.

import { assert, assertEquals } from "@std/assert";

const root = new URL("../../", import.meta.url);

/** A phrase as CONTRIBUTING.md lists it, its pattern, and the words to use. */
interface Phrase {
  readonly phrase: string;
  readonly pattern: RegExp;
  readonly instead: string;
}

const PHRASES: readonly Phrase[] = [
  {
    phrase: "nobody, somebody, anybody",
    pattern: /\b(?:no|some|any)body\b/gi,
    instead: "no one, the client, the caller, the writer",
  },
  {
    phrase: "whoever, whosoever",
    pattern: /\bwho(?:so)?ever\b/gi,
    instead: "the caller that, the one that",
  },
  {
    phrase: "so many",
    pattern: /\bso many\b/gi,
    instead: "a number of, at most",
  },
  {
    phrase: "is told, told of",
    pattern: /\btold\b(?! apart)/gi,
    instead: "receives, gets, is called with",
  },
  {
    phrase: "tells of",
    pattern: /\btells? of\b/gi,
    instead: "reports",
  },
  {
    phrase: "behind, for place or time",
    pattern: /\bbehind\b/gi,
    instead: "after",
  },
  {
    phrase: "in vain",
    pattern: /\bin vain\b/gi,
    instead: "without success",
  },
  {
    phrase: "its own business",
    pattern: /\bown business\b/gi,
    instead: "belongs to",
  },
  {
    phrase: "for ever",
    pattern: /\bfor ever\b/gi,
    instead: "without end, forever",
  },
  {
    phrase: "lets go of",
    pattern: /\blets? go\b/gi,
    instead: "drops, releases",
  },
  {
    phrase: "mends",
    pattern: /\bmend(?:s|ed|ing)?\b/gi,
    instead: "fixes, repairs",
  },
  {
    phrase: "in words",
    pattern: /\bin words\b/gi,
    instead: "as a message",
  },
  {
    phrase: "is no file, are no bytes",
    pattern: /(?<!\bthere )\b(?:is|are) no (?!longer\b|more\b|one\b)\w+/gi,
    instead: "is not a file, are not bytes",
  },
  {
    phrase: "a doc comment that begins with Of",
    pattern: /\/\*\* Of (?!course\b)/g,
    instead: "a sentence with a subject",
  },
  {
    phrase: "What, How, Who, Whether at its begin",
    pattern:
      /(?:\/\*\*|@returns|@param \w+) (?:What|How|Who|Whose|Where|Whether|Which|Why)\b/g,
    instead: "The ..., Sends ..., True after ...",
  },
];

/** The part of CONTRIBUTING.md that lists the phrases. */
const LIST = /<!-- phrases -->.*<!-- end of phrases -->/s;

/** Folders of `src` and Markdown files that still have such phrases. */
const TO_DO: readonly string[] = [];

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
      const text = flat((await Deno.readTextFile(file)).replace(LIST, ""));
      all.set(
        name,
        PHRASES.flatMap(({ pattern, instead }) =>
          [...text.matchAll(pattern)].map(({ 0: match, index }) =>
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

Deno.test("a file of tests, bench and tools begins with a noun or a verb", async () => {
  const riddle = /^\/\/ (?:What|How|Who|Whose|Where|Whether|Which|Why)\b/;
  const mistakes: string[] = [];
  for (const folder of ["tests/", "bench/", "tools/"]) {
    const all = files(new URL(folder, root), (name) => name.endsWith(".ts"));
    for await (const file of all) {
      if (riddle.test(await Deno.readTextFile(file))) mistakes.push(file.href);
    }
  }
  assertEquals(mistakes, []);
});

Deno.test("CONTRIBUTING.md lists the phrases, each with the words to use", async () => {
  const text = await Deno.readTextFile(new URL("CONTRIBUTING.md", root));
  const [list = ""] = LIST.exec(text) ?? [];
  const rows = [...list.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)]
    .map(([, phrase, instead]) => [phrase, instead])
    .slice(2);
  assertEquals(rows, PHRASES.map(({ phrase, instead }) => [phrase, instead]));
});
