import { AssertionError } from "@std/assert";
import { RawClient } from "../helpers/raw_client.ts";
import { allCases } from "./contract/groups.ts";
import type { NamedCase } from "./contract/groups.ts";
import { Visit } from "./contract/visit.ts";
import type { Gap } from "./gaps.ts";

/** What a contract is kept by. */
export interface Contract {
  /** Where the engine serves the suite's application: a port of 127.0.0.1. */
  readonly url: string;
  /** The engine's name. */
  readonly engine: string;
  /** What it cannot do. */
  readonly gaps?: readonly Gap[];
  /** Whether the cases that take many seconds are among them. */
  readonly all?: boolean;
  /** Takes each case; `Deno.test` when left out. */
  readonly add?: (name: string, run: () => Promise<void>) => void;
}

/**
 * Adds every case of the contract for one engine.
 *
 * A case that stands in one of the engine's gaps has to fail, and as the gap
 * says: a gap that stops being one fails the suite.
 */
export function addContract(
  { url, engine, gaps = [], all = false, add = Deno.test }: Contract,
): void {
  for (const named of allCases) {
    if (named.case.long && !all) continue;
    const gap = gaps.find(({ cases }) => cases.includes(named.name));
    add(
      `${engine} | ${named.group} | ${named.name}`,
      () => gap === undefined ? see(url, named) : seeGap(url, named, gap),
    );
  }
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

async function seeGap(url: string, named: NamedCase, gap: Gap): Promise<void> {
  let failure: unknown;
  try {
    await see(url, named);
  } catch (error) {
    failure = error;
  }
  if (failure === undefined) {
    throw new AssertionError(`${gap.name} is a gap no more: take it away`);
  }
  const text = failure instanceof Error ? failure.message : String(failure);
  if (!gap.shows.test(text)) {
    throw new AssertionError(
      `${gap.name} was to show as ${gap.shows}, and was: ${text}`,
    );
  }
}
