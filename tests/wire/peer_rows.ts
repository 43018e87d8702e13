/**
 * The rows of Apache's table whose extension is one of a few kinds: data, a row
 * a line. `does` names the extension and its arguments, `end` has the status and
 * whether the connection was kept, and `{NAME}` stands for a text.
 *
 * @module
 */

import * as calls from "./peer_calls.ts";
import type { PeerCase, PeerRequest, Seen } from "./peer_calls.ts";

/** A line of `peer_rows.jsonl`; T and F in `saw` are TRUE and FALSE. */
interface Row extends Omit<Seen, "status" | "kept" | "saw"> {
  readonly id: string;
  readonly title: string;
  readonly does: readonly [kind: string, ...args: unknown[]];
  readonly asked?: PeerRequest & { readonly upload?: number };
  readonly end: string;
  readonly saw?: string | readonly unknown[];
  readonly ours?: Partial<Omit<Seen, "saw">> & Pick<Row, "saw">;
  readonly because?: string;
}

/** Extensions by their kind. */
const KINDS = {
  ending: calls.ending,
  page: calls.page,
  raw: calls.raw,
  reading: calls.reading,
  redirection: calls.redirection,
  statusPage: calls.statusPage,
  transmission: calls.transmission,
  variables: calls.variables,
  withBody: calls.withBody,
} as Readonly<Record<string, (...args: unknown[]) => calls.PeerExtension>>;

const LINES = await Deno.readTextFile(
  new URL("./peer_rows.jsonl", import.meta.url),
);

/** Puts texts in place of their names, wherever they stand. */
function filled(value: unknown): unknown {
  if (typeof value === "string") {
    return value.replace(
      /\{([A-Z_]+)\}/g,
      (_, name) => String(calls[name as keyof typeof calls]),
    );
  }
  if (Array.isArray(value)) {
    return value.flatMap((own) =>
      own === "{PARTS}" ? calls.PARTS : [filled(own)]
    );
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [name, filled(own)]),
  );
}

/** What was seen, each TRUE and FALSE on its own. */
function seen<T extends Pick<Row, "saw">>(
  { saw, ...rest }: T,
): Omit<T, "saw"> & Pick<Seen, "saw"> {
  if (saw === undefined) return rest;
  const each = typeof saw === "string" ? [...saw].map((c) => c === "T") : saw;
  return { ...rest, saw: each };
}

function caseOf(row: Row): PeerCase {
  const {
    id,
    title,
    does: [kind, ...args],
    asked,
    end,
    ours,
    because,
    ...more
  } = row;
  const [status, kept] = end.split(" ");
  const { upload, ...request } = asked ?? {};
  return {
    id,
    title,
    extension: KINDS[kind]!(...args),
    request: upload === undefined ? request : calls.upload(upload),
    apache: seen({
      ...more,
      status: Number(status),
      ...(kept === undefined ? {} : { kept: kept === "kept" }),
    }),
    ...(ours === undefined ? {} : { ours: seen(ours) }),
    ...(because === undefined ? {} : { because }),
  };
}

export const rows: readonly PeerCase[] = LINES.trim().split("\n")
  .map((line) => caseOf(filled(JSON.parse(line)) as Row));
