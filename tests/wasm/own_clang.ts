// A clang for make: reads what is in the folder, and writes the file after -o.

import { treeOf } from "../../src/compile/source_tree.ts";
import { bytesAt, loadToolchain } from "../../src/compile/toolchain.ts";

const files: Record<string, Uint8Array> = {};
await read("");
const output = Deno.args[Deno.args.indexOf("-o") + 1]!;
const { clang } = await loadToolchain();
const tree = await clang(Deno.args, treeOf(files), console.error);
await Deno.writeFile(output, bytesAt(tree, output));

/** Reads sources, headers and objects; C++'s headers have no suffix. */
async function read(folder: string): Promise<void> {
  for (const { name } of Deno.readDirSync(folder || ".")) {
    const path = folder + name;
    const { isDirectory } = await Deno.stat(path);
    if (isDirectory) await read(`${path}/`);
    else if (/\.(?:c|h|o)$|^[^.]+$/.test(name)) {
      files[path] = await Deno.readFile(path);
    }
  }
}
