import type { Environment, ImportFamily } from "../environment.ts";
import { completionPortImports } from "./completion_ports.ts";
import { clockImports } from "./clock.ts";
import { codePageImports } from "./code_pages.ts";
import { controlBlockImports } from "./control_block.ts";
import { debugImports } from "./debug.ts";
import { descriptorImports } from "./descriptors.ts";
import { faultImports } from "./faults.ts";
import { fileNameImports } from "./file_names.ts";
import { fileImports } from "./files.ts";
import { kernelObjectImports } from "./kernel_objects.ts";
import { registryImports } from "./registry.ts";
import { systemImports } from "./system.ts";
import { threadImports } from "./threads.ts";
import { waitImports } from "./waits.ts";
import { notThere, wasiFunctions } from "./wasi.ts";
import type { WasiFunction } from "../wasi_call.ts";

/** All functions of the module "isapi" but `wait`, which is the engine's. */
const FAMILIES: readonly ImportFamily[] = [
  clockImports,
  codePageImports,
  completionPortImports,
  controlBlockImports,
  debugImports,
  descriptorImports,
  faultImports,
  fileImports,
  fileNameImports,
  kernelObjectImports,
  registryImports,
  systemImports,
  threadImports,
  waitImports,
];

const OWN = "isapi";
const WASI = "wasi_snapshot_preview1";

/** Returns the names of the functions that a module imports and the runtime does not have. */
export function missingFunctions(module: WebAssembly.Module): string[] {
  return WebAssembly.Module.imports(module)
    .filter(({ module, kind }) =>
      kind === "function" && module !== OWN && module !== WASI
    )
    .map(({ name }) => name);
}

/**
 * Returns all imports of a module.
 *
 * @param wait The import that suspends.
 */
export function importsOf(
  module: WebAssembly.Module,
  environment: Environment,
  wait: WebAssembly.ImportValue,
): WebAssembly.Imports {
  const own: WebAssembly.ModuleImports = { wait };
  for (const family of FAMILIES) Object.assign(own, family(environment));
  const system: Record<string, WasiFunction> = {
    ...wasiFunctions(environment),
    ...environment.wasi,
  };
  const imports: Record<string, WebAssembly.ModuleImports> = { [OWN]: own };
  for (
    const { module: from, name, kind } of WebAssembly.Module.imports(module)
  ) {
    if (kind !== "function" || from === OWN) continue;
    const functions = imports[from] ??= {};
    functions[name] = from === WASI
      ? Object.hasOwn(system, name) ? system[name]! : notThere
      : missing(name);
  }
  return imports;
}

function missing(name: string): () => never {
  return () => {
    throw new Error(
      `Cannot call ${name}: the runtime of recompiled extensions does not have it`,
    );
  };
}
