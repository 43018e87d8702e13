// Test extensions of tests/wasm/sources, mounted: what their parts say.

import { assertEquals } from "@std/assert";
import { IsapiHost, type IsapiHostOptions } from "../../mod.ts";
import type { CompileOptions } from "../../src/compile/mod.ts";
import {
  loadExtension,
  type LoadOptions,
  type WasmExtension,
} from "../../src/wasm/mod.ts";
import { bounded } from "../helpers/bounded.ts";
import { compiled } from "./compiled.ts";

/** Milliseconds for a compiler on a machine that is busy. */
const PATIENCE = 240_000;

/** A mounted extension. */
export interface Asked extends AsyncDisposable {
  /** What a part says, line by line. */
  lines(part: string, init?: RequestInit): Promise<string[]>;
  fetch(part: string, init?: RequestInit): Promise<Response>;
  readonly debug: string[];
  readonly errors: unknown[];
  readonly missing: readonly string[];
  readonly extension: WasmExtension;
}

/** Options of all that takes part. */
export interface AskOptions {
  readonly compile?: CompileOptions;
  readonly load?: LoadOptions;
  readonly host?: IsapiHostOptions;
}

/** Compiles and mounts a source. */
export async function ask(
  source: string,
  { compile, load, host: hostOptions }: AskOptions = {},
): Promise<Asked> {
  const module = await bounded(
    compiled(source, compile),
    "the compiler",
    PATIENCE,
  );
  const debug: string[] = [];
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const extension = await loadExtension(module, {
    onDebug: (text) => debug.push(text),
    onError,
    ...load,
  });
  const host = new IsapiHost({ onError, ...hostOptions }).mount("/", extension);
  const fetch = (part: string, init?: RequestInit) =>
    bounded(host.fetch(new Request(`http://localhost/${part}`, init)), part);
  return {
    async lines(part, init) {
      const response = await fetch(part, init);
      const text = await bounded(response.text(), `what ${part} says`);
      assertEquals(errors, []);
      assertEquals(response.status, 200, text);
      return text.split("\n").slice(0, -1);
    },
    fetch,
    debug,
    errors,
    missing: extension.missing,
    extension,
    [Symbol.asyncDispose]: () => host.shutdown({ deadline: 1000 }),
  };
}
