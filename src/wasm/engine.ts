import type { Answers } from "./answers.ts";
import type { ModuleMemory } from "./memory.ts";

/** A function of a module, called from outside. */
export type Entry = (...args: number[]) => Promise<number>;

/** A function that a module exports. */
export type Exported = (...args: number[]) => number;

/** How C code waits on this engine. */
export interface Engine {
  /** Whether it can. */
  readonly suspends: boolean;
  /** The import that C calls to wait. */
  readonly wait: WebAssembly.ImportValue;
  /** The module's exports are there: its imports are made before it is. */
  attach(exports: WebAssembly.Exports): void;
  /** Makes a function of the module one that may wait. */
  entry(exported: Exported): Entry;
}

/** What an engine uses of its module. */
export interface EngineParts {
  readonly answers: Answers;
  readonly memory: ModuleMemory;
  /** Bytes of the stack of a fiber. */
  readonly stackBytes: number;
  /** Memory of the module; 0 if there is none. */
  allocate(bytes: number): number;
  free(address: number): void;
}
