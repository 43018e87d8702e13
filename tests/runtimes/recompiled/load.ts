import type { Note } from "../contract/case.ts";
import type { FileSource } from "../../../src/files/mod.ts";
import { hungFile } from "../../helpers/hung.ts";
import { TestFile } from "../../helpers/test_files.ts";
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

/** Files that are not what they should be. */
const FILES: Readonly<Record<string, () => FileSource>> = {
  "/hung": () => hungFile(),
  "/hung later": () => hungFile(3),
  "/shorter": () => new TestFile(new Uint8Array(200_000), { size: 300_000 }),
};

const files = {
  map: (path: string) => path,
  open: (path: string) => Promise.resolve(FILES[path]?.()),
};

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
    extension: await loadExtension(source, { onDebug, files }),
    victim: await loadExtension(source, { onDebug, files }),
    take: (path, note) => void notebooks.set(path, note),
  };
}
