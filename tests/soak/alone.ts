import { fuzzParsers } from "../fuzz/fuzz.ts";
import { fuzzPaths } from "../fuzz/paths.ts";
import { leftBehind, MOST_LEFT } from "../helpers/left_behind.ts";
import { runNodeSessionModel } from "../model/node_session_model.ts";
import { runPlatformWriterModel } from "../model/platform_writer_model.ts";
import { runSessionModel } from "../model/session_run.ts";
import { runWriteClientModel } from "../model/write_client_model.ts";
import { checkWords } from "../node/corruption.ts";
import { crowd } from "../wasm/crowd.ts";
import type { Part, PartReport } from "./part.ts";

const SEQUENCES = 200_000;
/** Over a real connection. */
const CONNECTIONS = 5000;
const INPUTS = 1_000_000;
const CALLS = 4000;
/** Pages that a module may grow by in the second half of its requests. */
const MOST_PAGES = 64;
/** Of each manner, and bytes for each: as many as the words have room for. */
const CLIENTS = 12;
const ANSWER = 60_000_000;

/** What needs no engine: the models and the fuzz, in full. */
export function alone(seed: number): Record<string, Part> {
  return {
    "model of a session": () => modelled(seed, runSessionModel),
    "model of WriteClient": () => modelled(seed, runWriteClientModel),
    "model over a platform's writer": () =>
      modelled(seed, runPlatformWriterModel),
    "model behind a server of Node": () =>
      modelled(seed, runNodeSessionModel, CONNECTIONS),
    "fuzz of what parses": async () => {
      const { inputs, splits, taken, faults } = await fuzzParsers({
        inputs: INPUTS,
        seed,
      });
      return {
        figures: `${inputs} inputs, ${splits} ways to cut, ${taken} taken`,
        faults,
      };
    },
    "fuzz of paths": async () => {
      const { taken, read } = await fuzzPaths({ inputs: INPUTS, seed });
      return {
        figures: `${INPUTS} paths, ${taken} taken, ${read} read`,
        faults: [],
      };
    },
    "words over a server of Node": () => checkedWords(CLIENTS, ANSWER),
    "memory of modules in C": () => crowds(10_000),
    "memory of calls": async () => {
      const seen = Object.entries(await leftBehind(CALLS, 1_800_000));
      const most = Math.max(...seen.map(([, bytes]) => bytes));
      return {
        figures: `${
          5 * CALLS
        } calls of ${seen.length} kinds, ${most} bytes stay`,
        faults: seen.filter(([, bytes]) => bytes > MOST_LEFT)
          .map(([kind, bytes]) => `${kind}: ${bytes} bytes stay of each`),
      };
    },
  };
}

async function modelled(
  seed: number,
  run: (options: { runs: number; seed: number }) => Promise<void>,
  runs = SEQUENCES,
): Promise<PartReport> {
  await run({ runs, seed });
  return { figures: `${runs} sequences`, faults: [] };
}

/** No block is used again too early, whatever clients do. */
async function checkedWords(
  clients: number,
  size: number,
): Promise<PartReport> {
  const { words, wrong, whole } = await checkWords(clients, size);
  const faults: string[] = [];
  if (wrong > 0) faults.push(`${wrong} words are wrong`);
  // Those that read, and those that pause.
  if (whole !== 2 * clients) faults.push(`${whole} answers came whole`);
  return { figures: `${words} words, ${whole} answers whole`, faults };
}

/** Requests that wait in a module, by either means. */
async function crowds(requests: number): Promise<PartReport> {
  const figures: string[] = [];
  const faults: string[] = [];
  for (const asyncify of [false, true]) {
    const { blocks, pages, errors } = await crowd(asyncify, requests);
    const left = `${blocks} blocks and ${pages} pages are left`;
    const how = asyncify ? "with Asyncify" : "with JSPI";
    figures.push(`${requests} requests ${how}: ${left}`);
    // It has its largest size by then, but for holes between blocks.
    if (blocks > 0 || pages > MOST_PAGES) faults.push(`${how}: ${left}`);
    faults.push(...errors.map(String));
  }
  return { figures: figures.join("; "), faults };
}
