import { turnEnd } from "../../src/base/turn.ts";
import {
  chunkedBody,
  headerBlock,
  rawResponse,
  rightResponse,
} from "./inputs.ts";
import { Random } from "./random.ts";
import {
  called,
  chunks,
  chunksByGrammar,
  continued,
  outcomeOf,
  raw,
  type Subject,
} from "./subjects.ts";

/** How much is tried. */
export interface FuzzOptions {
  readonly inputs: number;
  readonly seed: number;
}

/** What came of it. */
export interface FuzzReport {
  readonly inputs: number;
  /** Ways that inputs were cut. */
  readonly splits: number;
  /** Inputs that were taken, rather than refused. */
  readonly taken: number;
  /** The first few that went wrong; empty if none did. */
  readonly faults: readonly string[];
}

/** Inputs that are cut in two at every byte; the others at a few. */
const CUT_EVERYWHERE = 8;
const FEW_CUTS = 4;
const MOST_FAULTS = 10;

/**
 * Gives header blocks, raw responses and chunked bodies to what parses them,
 * whole, byte by byte, and cut in two.
 *
 * All ways to cut an input have to come to the same, no exception may be other
 * than ours, and what is taken has to be fit to be sent.
 */
export async function fuzzParsers(
  { inputs, seed }: FuzzOptions,
): Promise<FuzzReport> {
  const random = new Random(seed);
  const run = new Run(random);
  for (let index = 0; index < inputs; index++) {
    run.input(index);
    // Promises that were handled are let go of.
    if (index % 256 === 0) await turnEnd();
    if (run.faults.length >= MOST_FAULTS) break;
  }
  const { splits, taken, faults } = run;
  return { inputs, splits, taken, faults };
}

class Run {
  splits = 0;
  taken = 0;
  readonly faults: string[] = [];
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  input(index: number): void {
    const random = this.#random;
    switch (index % 5) {
      case 0: {
        const { text, expected } = rightResponse(random);
        return this.#compare("raw", raw, text, index, expected);
      }
      case 1:
        return this.#compare("raw", raw, rawResponse(random), index);
      case 2: {
        const status = random.once(2) ? "200 OK" : undefined;
        const text = headerBlock(random);
        return this.#compare(`called ${status}`, called(status), text, index);
      }
      case 3: {
        const text = headerBlock(random);
        const at = random.below(text.length + 1);
        const block = text.slice(0, at);
        const subject = continued(block);
        const name = `continued ${JSON.stringify(block)}`;
        return this.#compare(name, subject, text.slice(at), index);
      }
      default: {
        const text = chunkedBody(random);
        const expected = chunksByGrammar(text);
        this.#compare("chunks", chunks, text, index, expected);
      }
    }
  }

  #compare(
    name: string,
    subject: Subject,
    text: string,
    index: number,
    expected?: string,
  ): void {
    let one = [text];
    try {
      const whole = outcomeOf(subject, one);
      if (!whole.startsWith("refused")) this.taken++;
      if (expected !== undefined && expected !== whole) {
        this.#fault(name, one, whole, expected);
      }
      for (one of this.#cuts(text, index)) {
        this.splits++;
        const cut = outcomeOf(subject, one);
        if (cut !== whole) this.#fault(name, one, cut, whole);
      }
    } catch (error) {
      this.#fault(name, one, String(error), "an exception of ours");
    }
  }

  *#cuts(text: string, index: number): Generator<string[]> {
    yield [...text];
    const everywhere = index % CUT_EVERYWHERE === 0;
    const cuts = everywhere ? text.length - 1 : FEW_CUTS;
    for (let cut = 1; cut <= cuts; cut++) {
      const at = everywhere ? cut : this.#random.below(text.length + 1);
      yield [text.slice(0, at), text.slice(at)];
    }
  }

  #fault(name: string, parts: string[], got: string, wanted: string): void {
    this.faults.push(
      `${name}, given ${JSON.stringify(parts)}: ${
        JSON.stringify(got)
      } and not ${JSON.stringify(wanted)}`,
    );
  }
}
