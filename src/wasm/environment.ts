import type { Answers } from "./answers.ts";
import type { CompletionCall } from "./completion_call.ts";
import type { Descriptors } from "./descriptors.ts";
import type { FileSystem } from "./file_system.ts";
import type { Handles } from "./handles.ts";
import type { Kernel } from "./kernel/kernel.ts";
import type { WasiFunction } from "./wasi_call.ts";
import type { ModuleMemory } from "./memory.ts";
import type { Registry } from "./registry.ts";
import type { RequestBlock } from "./request_block.ts";

/** The parts of a module that an import may use. */
export interface Environment {
  readonly memory: ModuleMemory;
  readonly answers: Answers;
  /** Returns the request of a connection's handle or control block. */
  request(connection: number): RequestBlock | undefined;
  readonly handles: Handles;
  /** Threads and the objects that they wait for. */
  readonly kernel: Kernel;
  /** Files as C's library has them. */
  readonly descriptors: Descriptors;
  /** The caller's functions of WASI. They replace the built-in ones. */
  readonly wasi: Readonly<Record<string, WasiFunction>>;
  /** The files of the module. */
  readonly fileSystem: FileSystem;
  readonly registry: Registry;
  /** Returns true if the module's function table has a function there. */
  isFunction(index: number): boolean;
  /** Calls a completion function on a separate fiber. */
  complete(
    request: RequestBlock,
    completion: CompletionCall,
  ): Promise<void> | undefined;
  /** Receives the text for a debugger. */
  debug(text: string): void;
}

/** A family of imports: its functions by their names in "isapi". */
export type ImportFamily = (
  environment: Environment,
) => Record<string, (...args: number[]) => number | void>;
