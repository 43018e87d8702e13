/**
 * The few functions of WASI that C's library calls by itself. All others return
 * ENOSYS, unless the caller's `wasi` has them.
 *
 * @see {@link https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md | WASI preview 1}
 *
 * @module
 */

import type { Environment } from "../environment.ts";
import type { ModuleMemory } from "../memory.ts";
import { fillRandom } from "../random.ts";
import { guarded, type WasiFunction } from "../wasi_call.ts";
import { wasiFileFunctions } from "./wasi_files.ts";

const SUCCESS = 0;
const ENOSYS = 52;

/** Thrown if the module has called exit(). None of its code may run after that. */
export class ExitError extends Error {
  override name = "ExitError";

  constructor(code: number) {
    super(`Cannot go on: the module has called exit(${code})`);
  }
}

/** Returns the functions of `wasi_snapshot_preview1`. */
export function wasiFunctions(
  environment: Environment,
): Record<string, WasiFunction> {
  const { memory } = environment;
  return {
    args_sizes_get: noStrings(memory),
    args_get: () => SUCCESS,
    environ_sizes_get: noStrings(memory),
    environ_get: () => SUCCESS,
    clock_res_get: guarded((_clock: number, result: number) => {
      memory.setQuad(result, 1_000_000n);
    }),
    clock_time_get: guarded(
      (_clock: number, _precision: bigint, result: number) => {
        memory.setQuad(result, BigInt(Math.round(Date.now() * 1e3)) * 1000n);
      },
    ),
    random_get: guarded((buffer: number, length: number) => {
      fillRandom(memory.bytes(buffer, length));
    }),
    ...wasiFileFunctions(environment),
    sched_yield: () => SUCCESS,
    proc_exit: (code: number) => {
      throw new ExitError(code);
    },
  };
}

/** Stands for a function of WASI that the runtime does not have. */
export function notThere(): number {
  return ENOSYS;
}

function noStrings(memory: ModuleMemory): WasiFunction {
  return guarded((count: number, size: number) => {
    memory.setDword(count, 0);
    memory.setDword(size, 0);
  });
}
