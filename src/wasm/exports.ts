import type { Exported } from "./engine.ts";

/** Version of the interface between a module and its loader, in sdk/src/abi.h. */
export const ABI_VERSION = 2;

/** The exports that run an extension's code, each on a fiber. */
export const ENTRY_NAMES = [
  "attach",
  "detach",
  "version",
  "request",
  "completion",
  "terminate",
  "thread_begin",
  "thread_end",
] as const;

/** Exports that serve the loader, and never wait. */
const SERVICE_NAMES = [
  "fiber_new",
  "fiber_free",
  "block_new",
  "block_free",
  "thread_new",
  "thread_enter",
] as const;

export type EntryName = typeof ENTRY_NAMES[number];
type ServiceName = typeof SERVICE_NAMES[number];

/** The exports of a module that is linked with the runtime in `sdk/`. */
export interface ModuleExports {
  readonly memory: WebAssembly.Memory;
  /** C's stack pointer. */
  readonly stackPointer: WebAssembly.Global;
  /** The table of C's functions. */
  readonly table: WebAssembly.Table;
  /** The tag of C++ exceptions, if the module can throw. */
  readonly exceptionTag: WebAssembly.ExportValue | undefined;
  /** Runs the constructors. Called once, before anything else. */
  initialize(): void;
  readonly entries: Readonly<Record<EntryName, Exported>>;
  readonly services: Readonly<Record<ServiceName, Exported>>;
}

/**
 * Finds a module's exports.
 *
 * @throws {TypeError} If it was not compiled with the runtime in `sdk/`, or
 * with one of another version.
 */
export function exportsOf(
  { exports }: WebAssembly.Instance,
): ModuleExports {
  const all = exports as Record<string, unknown>;
  const named = <K extends string>(names: readonly K[]) =>
    Object.fromEntries(
      names.map((name) => [name, functionAt(all, `isapi_${name}`)]),
    ) as Record<K, Exported>;
  const version = functionAt(all, "isapi_abi_version")();
  if (version !== ABI_VERSION) {
    throw wrong(
      `its interface has version ${version}, this loader's is ${ABI_VERSION}`,
    );
  }
  const { memory, __stack_pointer, __indirect_function_table } = all;
  if (
    !(memory instanceof WebAssembly.Memory) ||
    !(__stack_pointer instanceof WebAssembly.Global) ||
    !(__indirect_function_table instanceof WebAssembly.Table)
  ) {
    throw wrong("it does not export its memory, stack pointer and table");
  }
  if (!(memory.buffer instanceof ArrayBuffer)) {
    throw wrong("its memory is shared; there are no threads to share it with");
  }
  return {
    memory,
    stackPointer: __stack_pointer,
    table: __indirect_function_table,
    exceptionTag: exports.__cpp_exception,
    initialize: functionAt(all, "_initialize"),
    entries: named(ENTRY_NAMES),
    services: named(SERVICE_NAMES),
  };
}

function functionAt(exports: Record<string, unknown>, name: string): Exported {
  const found = exports[name];
  if (typeof found !== "function") throw wrong(`it does not export ${name}()`);
  return found as Exported;
}

function wrong(why: string): TypeError {
  return new TypeError(
    `Cannot load the extension: the module was not compiled for this loader: ${why}`,
  );
}
