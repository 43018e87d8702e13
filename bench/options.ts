// The options of a run.

import { parseArgs } from "node:util";
import type { PlacementName } from "./placement.ts";

/** What was asked for. */
export interface Options {
  readonly quick: boolean;
  readonly list: boolean;
  readonly help: boolean;
  /** Words of which each names rows; none: all. */
  readonly rows: readonly string[];
  /** Words of which each names subjects; none: all. */
  readonly peers: readonly string[];
  readonly placements: readonly PlacementName[];
  /** Another checkout's directory. */
  readonly base: string | undefined;
  /** Where results go as JSON. */
  readonly json: string | undefined;
}

/** How to call it. */
export const USAGE = `deno task bench [options]

  --quick             a few rows on Deno in less than 30 s, ratios and no verdicts
  --rows=A,B          these rows; "text" stands for all that begin with "text-"
  --peers=A,B         these subjects: a set-up ("deno"), a handler ("hono") or
                      both ("deno:hono"); ours of their set-ups take part too
  --placement=WHERE   apart (server and client each on a core of its own, the
                      default), together (both on one core), free, or both
  --base=DIR          ours only, against the source of another checkout
  --json=FILE         writes the results there
  --list              says which rows and subjects there are
  --help              says this`;

const placements: Readonly<Record<string, readonly PlacementName[]>> = {
  apart: ["apart"],
  together: ["together"],
  free: ["free"],
  both: ["apart", "together"],
};

/** The options in some arguments; a TypeError where they are none. */
export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: {
      quick: { type: "boolean", default: false },
      list: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
      rows: { type: "string", default: "" },
      peers: { type: "string", default: "" },
      placement: { type: "string", default: "apart" },
      base: { type: "string" },
      json: { type: "string" },
    },
  });
  const { quick, list, help, rows, peers, placement, base, json } = values;
  const where = Object.hasOwn(placements, placement)
    ? placements[placement]
    : undefined;
  if (where === undefined) {
    throw new TypeError(
      `Cannot place processes: --placement must be one of ${
        Object.keys(placements).join(", ")
      }, received "${placement}"`,
    );
  }
  return {
    quick,
    list,
    help,
    rows: words(rows),
    peers: words(peers),
    placements: where,
    base,
    json,
  };
}

function words(text: string): string[] {
  return text.split(",").map((word) => word.trim()).filter((word) => word);
}
