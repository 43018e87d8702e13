import { Asyncify, waitsByItself } from "./asyncify.ts";
import type { Engine, EngineParts } from "./engine.ts";
import { PromiseIntegration } from "./promise_integration.ts";

/** Chooses how C code waits: the module's own way, the engine's, or none. */
export function engineFor(
  module: WebAssembly.Module,
  parts: EngineParts,
): Engine {
  if (waitsByItself(module)) return new Asyncify(parts);
  return PromiseIntegration.find(parts.answers) ?? NO_WAITING;
}

const NO_WAITING: Engine = {
  suspends: false,
  wait: () => {
    throw new Error("Cannot wait: this engine cannot suspend a module");
  },
  attach() {},
  // Async, so that a trap is a rejection here, too.
  entry: (exported) => async (...args) => await exported(...args),
};
