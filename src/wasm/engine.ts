import type { Answers } from "./answers.ts";
import type { ModuleMemory } from "./memory.ts";

/** A function of a module, called from outside. */
export type Entry = (...args: number[]) => Promise<number>;

/** A function that a module exports. */
export type Exported = (...args: number[]) => number;

/** The engine's means to suspend C code. */
export interface Engine {
  /** True if it can. */
  readonly suspends: boolean;
  /** The import that C calls to wait. */
  readonly wait: WebAssembly.ImportValue;
  /** Called with the module's exports. Its imports are made before it. */
  attach(exports: WebAssembly.Exports): void;
  /** Wraps a function of the module so that it may wait. */
  entry(exported: Exported): Entry;
}

/** The parts of a module that an engine uses. */
export interface EngineParts {
  readonly answers: Answers;
  readonly memory: ModuleMemory;
  /** Bytes of the stack of a fiber. */
  readonly stackBytes: number;
  /** Memory of the module; 0 if there is none. */
  allocate(bytes: number): number;
  free(address: number): void;
}
