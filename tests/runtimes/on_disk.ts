import { readFile } from "node:fs/promises";
import { Directory } from "../../src/files/mod.ts";
import type { Engine } from "./contract/application.ts";
import { loadRecompiled } from "./recompiled/load.ts";

/** What an engine with a file system serves: the suite's disk, and the module that plays the contract. */
export async function onDisk(
  [disk, module]: readonly string[],
): Promise<Engine> {
  return {
    disk: new Directory(disk!),
    ...(module === undefined
      ? {}
      : { recompiled: await loadRecompiled(await readFile(module)) }),
  };
}
