import { checkCount } from "../base/checks.ts";
import type { FileStore } from "../files/file_store.ts";
import { describeValue } from "../base/checks.ts";
import { FileSystem } from "./file_system.ts";
import { Registry, type RegistryContent } from "./registry.ts";
import type { WasiFunction } from "./wasi_call.ts";

/**
 * The options of a recompiled extension.
 *
 * @category WebAssembly
 */
export interface LoadOptions {
  /** Bytes of stack that each request, completion and thread has; default 262144, at least 16384. */
  stackBytes?: number;
  /** Bytes of memory that the module may have, and bytes that it may write to files; default 1 GiB. */
  maxMemory?: number;
  /** The files that it can open. What it writes is kept in memory, over them, until it is unloaded. */
  files?: FileStore;
  /**
   * The registry that it finds: values by their names, `""` for the default
   * one, by the paths of their keys, such as `"HKEY_LOCAL_MACHINE\\Software\\Acme"`.
   * A string is a REG_SZ, a number a REG_DWORD, a bigint a REG_QWORD, an array
   * of strings a REG_MULTI_SZ, a Uint8Array a REG_BINARY. What it writes stays
   * until it is unloaded; this object is left as it is.
   */
  registry?: RegistryContent;
  /** Functions of `wasi_snapshot_preview1`, in place of the few that are here. */
  wasi?: Record<string, WasiFunction>;
  /** Receives the module's text for a debugger, and its printed text. */
  onDebug?(text: string): void;
  /** Receives errors that no request of a host has: a thread's trap, a call that cannot wait. */
  onError?(error: unknown): void;
  /** After a trap, the next request gets a fresh instance (the default), or the same one. */
  onTrap?: "replace" | "keep";
}

/** Options with their defaults. */
export interface LoadSettings extends LoadOptions {
  readonly stackBytes: number;
  readonly maxMemory: number;
  /** The files. Written files live as long as the extension, also after an instance has trapped. */
  readonly fileSystem: FileSystem;
  readonly registryStore: Registry;
}

/**
 * Checks what the types ask for, for callers without types, and the ranges.
 *
 * @throws {TypeError} If `files`, a function or a value of `registry` is of a
 * wrong type.
 * @throws {RangeError} If a limit is out of its range.
 */
export function loadSettings(options: LoadOptions): LoadSettings {
  const { stackBytes = 1 << 18, maxMemory = 1 << 30, files, registry, onTrap } =
    options;
  checkCount(ACTION, "stackBytes", stackBytes, 1 << 14);
  checkCount(ACTION, "maxMemory", maxMemory, 1 << 16);
  if (
    files !== undefined &&
    !(typeof files?.map === "function" && typeof files.open === "function")
  ) refuse("files", "have map() and open()", files);
  for (const name of ["onDebug", "onError"] as const) {
    const option: unknown = options[name];
    if (option !== undefined && typeof option !== "function") {
      refuse(name, "be a function", option);
    }
  }
  if (
    registry !== undefined &&
    (typeof registry !== "object" || registry === null)
  ) refuse("registry", "be an object of keys and their values", registry);
  if (onTrap !== undefined && onTrap !== "replace" && onTrap !== "keep") {
    refuse("onTrap", 'be "replace" or "keep"', onTrap);
  }
  return {
    ...options,
    stackBytes,
    maxMemory,
    fileSystem: new FileSystem(files, maxMemory),
    registryStore: new Registry(registry),
  };
}

const ACTION = "load the extension";

function refuse(name: string, wanted: string, value: unknown): never {
  throw new TypeError(
    `Cannot ${ACTION}: ${name} must ${wanted}, received ${
      describeValue(value)
    }`,
  );
}
