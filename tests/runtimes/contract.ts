import { assertEquals, AssertionError } from "@std/assert";
import { pause } from "../helpers/bounded.ts";
import { RawClient } from "../helpers/raw_client.ts";
import { allCases, casesInC, type NamedCase } from "./contract/groups.ts";
import { Visit } from "./contract/visit.ts";
import { failureText } from "./failure_text.ts";
import type { Gap } from "./gaps.ts";

/** One case for one engine. */
export interface ContractCase {
  readonly engine: string;
  readonly group: string;
  readonly name: string;
  /** The engine's gap that it stands in. */
  readonly gap: string | undefined;
  /** Whether it is to be tried when no other case is. */
  readonly heavy: boolean;
  /** Fails unless the engine keeps the promise, or breaks it as its gap says. */
  run(): Promise<void>;
}

/** What a contract is kept by. */
export interface Contract {
  /** Where the engine serves the suite's application: a port of 127.0.0.1. */
  readonly url: string;
  /** The engine's name. */
  readonly engine: string;
  /** What it cannot do. */
  readonly gaps?: readonly Gap[];
  /** The cases that an extension in C plays; left out: all, and in TypeScript. */
  readonly played?: ReadonlySet<string>;
  /** Whether the cases that take many seconds are among them. */
  readonly all?: boolean;
  /** What the engine has printed so far, where that is known. */
  readonly printed?: () => string;
  /** Takes each case; left out, each is a `Deno.test`. */
  readonly add?: (added: ContractCase) => void;
}

/**
 * Adds every case of the contract for one engine, to be run once each. It needs
 * nothing of the engine but its URL.
 *
 * A case that stands in one of the engine's gaps has to fail, and as the gap
 * says: a gap that stops being one fails the suite.
 */
export function addContract(
  { url, engine, gaps = [], played, all = false, printed, add = addTest }:
    Contract,
): void {
  assertKnown(gaps);
  const cases = played
    ? casesInC.filter(({ name }) => played.has(name))
    : allCases;
  for (const named of cases) {
    const { group, name, case: own } = named;
    if (own.long && !all) continue;
    const gap = gaps.find(({ cases }) => cases.includes(name));
    add({
      engine,
      group,
      name,
      gap: gap?.name,
      heavy: own.heavy || own.quiet || false,
      run: () => {
        const run = () => see(url, named);
        const quiet = own.quiet && printed
          ? () => assertQuiet(run, printed)
          : run;
        return gap ? seeGap(quiet, gap) : quiet();
      },
    });
  }
}

function addTest({ engine, group, name, run }: ContractCase): void {
  Deno.test(`${engine} | ${group} | ${name}`, run);
}

function assertKnown(gaps: readonly Gap[]): void {
  const names = new Set(allCases.map(({ name }) => name));
  for (const { name, cases } of gaps) {
    for (const unknown of cases.filter((name) => !names.has(name))) {
      throw new Error(`${name}: there is no case ${JSON.stringify(unknown)}`);
    }
  }
}

async function see(url: string, { path, case: own }: NamedCase): Promise<void> {
  const visit = new Visit(url, path, RawClient.connect);
  try {
    await own.see(visit);
  } finally {
    await visit.end();
  }
}

/** What Deno prints once, whatever is done. */
const DENO_LEGACY_ABORT = /^Deno\.serve: request\.signal aborts .*\n/m;

/** Fails if something is printed in the course of a case. */
async function assertQuiet(
  run: () => Promise<void>,
  printed: () => string,
): Promise<void> {
  const before = printed();
  await run();
  // What an engine prints comes through a pipe.
  await pause(300);
  const { length } = before;
  const since = printed().slice(length).replace(DENO_LEGACY_ABORT, "");
  assertEquals(since, "", "what the engine has printed");
}

async function seeGap(run: () => Promise<void>, gap: Gap): Promise<void> {
  const failure = await run().then(
    () => undefined,
    failureText,
  );
  if (failure === undefined) {
    throw new AssertionError(`${gap.name} is a gap no more: take it away`);
  }
  if (!gap.shows.test(failure)) {
    throw new AssertionError(
      `${gap.name} was to show as ${gap.shows}, and was: ${failure}`,
    );
  }
}
