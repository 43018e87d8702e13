import type { Note } from "../contract/case.ts";
import {
  loadExtension,
  type ModuleSource,
  type WasmExtension,
} from "../../../src/wasm/mod.ts";

/** The contract's extension in C. */
export interface Recompiled {
  readonly extension: WasmExtension;
  /** Another one, for the cases that end it. */
  readonly victim: WasmExtension;
  /** Has a case's notes written into its notebook. */
  take(path: string, note: Note): void;
}

/** Loads it: a note is a case's path and JSON values, told as to a debugger. */
export async function loadRecompiled(
  source: ModuleSource,
): Promise<Recompiled> {
  const notebooks = new Map<string, Note>();
  const onDebug = (text: string) => {
    const [path = "", ...rest] = text.split(" ");
    notebooks.get(path)?.(...JSON.parse(rest.join(" ")) as unknown[]);
  };
  return {
    extension: await loadExtension(source, { onDebug }),
    victim: await loadExtension(source, { onDebug }),
    take: (path, note) => void notebooks.set(path, note),
  };
}
