import type { Case, Group } from "./case.ts";
import { async } from "./async.ts";
import { bodiless } from "./bodiless.ts";
import { buffers } from "./buffers.ts";
import { deadlines } from "./deadlines.ts";
import { disconnects } from "./disconnects.ts";
import { events } from "./events.ts";
import { files } from "./files.ts";
import { headers } from "./headers.ts";
import { heads } from "./heads.ts";
import { internal } from "./internal.ts";
import { isolation } from "./isolation.ts";
import { lengths } from "./lengths.ts";
import { load } from "./load.ts";
import { producers } from "./producers.ts";
import { raw } from "./raw.ts";
import { recompiled } from "./recompiled.ts";
import { responder } from "./responder.ts";
import { responses } from "./responses.ts";
import { shutdown } from "./shutdown.ts";
import { silence } from "./silence.ts";
import { sync } from "./sync.ts";
import { uploads } from "./uploads.ts";
import { variables } from "./variables.ts";
import { waits } from "./waits.ts";

/** All groups, in the table's order. */
export const groups: Readonly<Record<string, Group>> = {
  sync,
  async,
  headers,
  raw,
  lengths,
  bodiless,
  heads,
  uploads,
  files,
  internal,
  variables,
  disconnects,
  deadlines,
  waits,
  buffers,
  silence,
  load,
  shutdown,
  isolation,
  responses,
  producers,
  responder,
  events,
};

/** A case where it is found. */
export interface NamedCase {
  readonly group: string;
  readonly name: string;
  /** Its mount path. */
  readonly path: string;
  readonly case: Case;
}

/** Every case of every group. */
export const allCases: readonly NamedCase[] = namedCases(groups);

/** The group that an extension in WebAssembly alone plays. */
export const RECOMPILED = "recompiled";

/** The cases that an extension in C may play: those with an extension, and its own. */
export const casesInC: readonly NamedCase[] = [
  ...allCases.filter(({ case: { serve } }) => serve !== undefined),
  ...namedCases({ [RECOMPILED]: recompiled }),
];

function namedCases(groups: Readonly<Record<string, Group>>): NamedCase[] {
  return Object.entries(groups).flatMap(([group, cases]) =>
    Object.entries(cases).map(([name, own], index) => ({
      group,
      name,
      path: `/${group}/${index}`,
      case: own,
    }))
  );
}
