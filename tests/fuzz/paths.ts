import fc from "fast-check";
import { Directory } from "../../src/files/mod.ts";
import { safeSegments } from "../../src/files/path_rules.ts";
import { decodePath } from "../../src/base/url_path.ts";
import { FileTree, PUBLIC } from "../helpers/file_tree.ts";
import { openedByPosix, openedByWindows } from "../helpers/opened_by.ts";
import { readThrough } from "../helpers/read_through.ts";
import type { FuzzOptions } from "./fuzz.ts";
import { assertProperty } from "../helpers/property.ts";

/** What came of it. */
export interface PathReport {
  /** Paths that were taken for a file's. */
  readonly taken: number;
  /** Files that were read. */
  readonly read: number;
}

/** Parts of a path that lead to the directory's own files. */
const INSIDE = ["sub", "deep", "a.txt", "in.txt", "in-dir", "in-up"];

/** Parts that lead out of it, or elsewhere, or would. */
const SEGMENTS = [
  "..",
  ".",
  "...",
  "out.txt",
  "out-dir",
  "out-parent",
  "out-chain",
  "out-deep",
  "loop",
  "gone.txt",
  "secret.txt",
  "private",
  "www",
  "www-secret",
  "etc",
  "passwd",
  "con",
  "nul.txt",
  "COM1",
  "lpt\xb9",
  "A~1.TXT",
  "c:",
  "a.txt::$DATA",
  "a.txt.",
  "a.txt ",
  "%2e%2e",
  "%252e%252e",
  "%c0%ae",
  "%00",
  "",
];

const SEPARATORS = [
  "/",
  "/",
  "/",
  "\\",
  "//",
  "%2f",
  "%5c",
  "%252f",
  "%c0%af",
  "\uff0f",
  "\uff3c",
  "\u2215",
  "\u2044",
  "\u2216",
  "/./",
];

/** Characters that hide, trim, steer or fold. */
const SPICE = [
  "\0",
  "\t",
  "\n",
  "\r",
  " ",
  ".",
  ":",
  ";",
  "*",
  "?",
  "~1",
  "%",
  "%2e",
  "\x7f",
  "\x85",
  "\xa0",
  "\xad",
  "\u200b",
  "\u202e",
  "\u2024",
  "\u2025",
  "\u2100",
  "\ufe52",
  "\uff0e",
  "\u0301",
  "\ud800",
  "\u{1f600}",
];

/** A path as it comes: parts that lead somewhere, joined by what separates or seems to, spoiled here and there. */
const path: fc.Arbitrary<string> = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...SEGMENTS) },
      { weight: 4, arbitrary: fc.constantFrom(...INSIDE) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
    ),
    fc.oneof(
      { weight: 9, arbitrary: fc.constant("") },
      { weight: 1, arbitrary: fc.constantFrom(...SPICE) },
    ),
    fc.oneof(
      { weight: 6, arbitrary: fc.constant("/") },
      { weight: 1, arbitrary: fc.constantFrom(...SEPARATORS) },
    ),
  ),
  { minLength: 1, maxLength: 6 },
).map((parts) => {
  const text = parts.flat().join("");
  // Most have no separator at their end, and begin with one.
  return `/${text.endsWith("/") ? text.slice(0, -1) : text}`;
});

/**
 * Asks a real directory for paths that fast-check makes: what is taken is the
 * same file by the rules of POSIX and of Windows, and no file outside is read.
 */
export async function fuzzPaths(
  { inputs, seed }: FuzzOptions,
): Promise<PathReport> {
  await using tree = await FileTree.make();
  const files = new Directory(tree.root);
  let taken = 0;
  let read = 0;
  await assertProperty(
    fc.asyncProperty(path, async (path) => {
      for (const form of new Set([path, decodePath(path)])) {
        const segments = safeSegments(form);
        const mapped = files.map(form);
        if ((segments === undefined) !== (mapped === undefined)) {
          throw new Error(`map() gave ${mapped}`);
        }
        if (segments === undefined || mapped === undefined) continue;
        taken++;
        assertSameFile(segments);
        if (!mapped.startsWith(tree.root)) throw new Error(mapped);
        const content = await readThrough(files, mapped);
        if (content === undefined) continue;
        if (!content.startsWith(PUBLIC)) throw new Error(`read ${content}`);
        read++;
      }
    }),
    { runs: inputs, seed },
  );
  return { taken, read };
}

/** Fails unless every system opens by these names what they say, below the root; one that normalizes names too. */
export function assertSameFile(segments: readonly string[]): void {
  const posix = ["/srv/www", ...segments].join("/");
  const windows = ["C:", "www", ...segments].join("\\");
  for (const form of ["NFC", "NFD", "NFKC", "NFKD"]) {
    const [own, other] = [posix.normalize(form), windows.normalize(form)];
    if (
      openedByPosix(own) !== own ||
      own.split("/").length !== posix.split("/").length
    ) {
      throw new Error(`POSIX, ${form}, opens ${openedByPosix(own)}`);
    }
    if (
      openedByWindows(other) !== other ||
      other.split(/[\\/]/).length !== windows.split("\\").length
    ) {
      throw new Error(`Windows, ${form}, opens ${openedByWindows(other)}`);
    }
  }
}
