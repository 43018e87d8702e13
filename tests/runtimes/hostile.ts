import { assertEquals } from "@std/assert";
import type { Verdict } from "../hostile/check.ts";
import { checkFraming } from "../hostile/check_framing.ts";
import { checkHeaders } from "../hostile/check_headers.ts";
import { checkLengths } from "../hostile/check_lengths.ts";
import { checkPaths } from "../hostile/check_paths.ts";
import type { ContractCase } from "./contract.ts";
import { type Gap, WORKERD_HEADER_BYTES } from "./gaps.ts";

/** How the hostile corpora are tried on an engine. */
export interface Hostile {
  readonly url: string;
  readonly engine: string;
  /** Whole corpora, in place of a part of each. */
  readonly all: boolean;
  /** What it cannot do. */
  readonly gaps: readonly Gap[];
}

/** What the files below the root of the suite's disk begin with. */
const INSIDE = /^(?:on disk|<p>below)/;

/** The corpora of `tests/hostile`, each by what it shows. */
export function hostileChecks(
  { url, all, gaps }: Omit<Hostile, "engine">,
): Record<string, () => Promise<Verdict>> {
  const headerBytes = gaps.includes(WORKERD_HEADER_BYTES) ? "utf-8" : "latin1";
  const base = `${url}/hostile`;
  const part = (count: number) => all ? Infinity : count;
  return {
    "header text is refused or sent as it is": () =>
      checkHeaders(base, part(600), headerBytes),
    "lengths are what was declared": () => checkLengths(base, part(100)),
    "no body is read as a request": () => checkFraming(base, part(300)),
    "no path leads out": () => checkPaths(url, part(500), INSIDE),
  };
}

/** The same, each as a case. */
export function hostileCases(hostile: Hostile): ContractCase[] {
  return Object.entries(hostileChecks(hostile)).map(([name, check]) => ({
    engine: hostile.engine,
    group: "hostile",
    name,
    gap: undefined,
    heavy: true,
    run: async () => assertEquals((await check()).faults, []),
  }));
}
