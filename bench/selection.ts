// The choice of rows and subjects.

import type { Options } from "./options.ts";
import type { Row } from "./rows.ts";
import { setUps } from "./set_ups.ts";

/** What follows the name of a subject from the other checkout. */
export const BASE = "@base";

/** The set-up and the handler of a subject. */
export function partsOf(subject: string): [setUp: string, handler: string] {
  const [setUp, handler] = subject.split(":");
  return [setUp!, handler!];
}

/** The subjects of ours that a subject is compared with, as far as its row has them. */
export function referencesOf(row: Row, subject: string): string[] {
  const [setUp] = partsOf(subject);
  const { home } = setUps[setUp]!;
  return row.ours
    .map((handler) => `${home}:${handler}`)
    .filter((ours) => row.subjects.includes(ours));
}

/** Set-ups of a quick run, and of one against another checkout. */
const QUICK = ["deno", "deno-http"];

/** Handlers that a quick run leaves out, unless they are asked for. */
const SLOW = ["async", "cts", "uts", "end", "transmit"];

/** Rows with those of their subjects that were asked for. */
export function selected(
  all: readonly Row[],
  { rows: rowWords, peers, quick, base }: Pick<
    Options,
    "rows" | "peers" | "quick" | "base"
  >,
): Row[] {
  const rows = chosenRows(all, rowWords, quick);
  const isOurs = ({ ours }: Row, subject: string) =>
    ours.includes(partsOf(subject)[1]);
  const isWanted = subjectFilter(rows, peers, quick || base !== undefined);
  return rows.flatMap((row) => {
    const wanted = row.subjects.filter(isWanted);
    const subjects = base === undefined
      ? withReferences(row, wanted)
      : wanted.filter((subject) => isOurs(row, subject));
    return subjects.length === 0 ? [] : [{ ...row, subjects }];
  });
}

function chosenRows(
  all: readonly Row[],
  words: readonly string[],
  quick: boolean,
): Row[] {
  if (words.length === 0) {
    return all.filter((row) => quick ? row.quick : !row.extra);
  }
  const chosen = new Set(words.flatMap((word) => named(all, word)));
  return all.filter((row) => chosen.has(row));
}

/** The row of a name, or else all that begin with it and a hyphen. */
function named(all: readonly Row[], word: string): Row[] {
  const exact = all.filter(({ id }) => id === word);
  const found = exact.length > 0
    ? exact
    : all.filter(({ id }) => id.startsWith(`${word}-`));
  if (found.length > 0) return found;
  throw new TypeError(
    `Cannot choose rows: there is no "${word}" among ${
      all.map(({ id }) => id).join(", ")
    }`,
  );
}

function subjectFilter(
  rows: readonly Row[],
  words: readonly string[],
  onlyDeno: boolean,
): (subject: string) => boolean {
  if (words.length === 0) {
    return (subject) => {
      const [setUp, handler] = partsOf(subject);
      return !onlyDeno || (QUICK.includes(setUp) && !SLOW.includes(handler));
    };
  }
  const names = (word: string, subject: string) =>
    subject === word || partsOf(subject).includes(word);
  const all = [...new Set(rows.flatMap(({ subjects }) => subjects))];
  for (const word of words) {
    if (all.some((subject) => names(word, subject))) continue;
    throw new TypeError(
      `Cannot choose peers: there is no "${word}" among ${all.join(", ")}`,
    );
  }
  return (subject) => words.some((word) => names(word, subject));
}

/** Nothing is measured without something of ours to compare it with. */
function withReferences(row: Row, wanted: readonly string[]): string[] {
  const needed = new Set(wanted);
  for (const subject of wanted) {
    const references = referencesOf(row, subject);
    if (!references.some((ours) => needed.has(ours))) {
      references.slice(0, 1).forEach((ours) => needed.add(ours));
    }
  }
  return row.subjects.filter((subject) => needed.has(subject));
}
