// Makes two modules of src/compile from sdk/, so that the compiler reads and
// fetches nothing of its own: the headers, and the C runtime as objects, since
// compiling it takes far longer than an extension does. `deno task build:sdk`
// writes them; a test holds them to sdk/.

import { gzipSync } from "node:zlib";
import { languageOf, runtimeArguments, SDK } from "../src/compile/arguments.ts";
import type { RuntimePart } from "../src/compile/runtime_objects.ts";
import { treeOf } from "../src/compile/source_tree.ts";
import { bytesAt, loadToolchain } from "../src/compile/toolchain.ts";

const ROOT = new URL("../sdk/", import.meta.url);
const TARGET = new URL("../src/compile/", import.meta.url);

/** All C of the runtime. */
const ALL_C = `${SDK}/runtime.c`;

/** A part of the runtime: its source, and whether that may throw and catch. */
interface Part {
  readonly path: string;
  readonly exceptions: boolean;
}

const PARTS: Readonly<Record<RuntimePart, Part>> = {
  runtime: { path: ALL_C, exceptions: false },
  wide: { path: `${SDK}/src/wide.cpp`, exceptions: false },
  exceptions: { path: `${SDK}/src/exceptions.cpp`, exceptions: true },
  throwing_wide: { path: `${SDK}/src/wide.cpp`, exceptions: true },
};

/** The text of `sdk_files.ts`. */
export async function filesModule(): Promise<string> {
  const entries = Object.entries(await sdkFiles(["include/"])).map((
    [path, text],
  ) => `  ${JSON.stringify(path)}:\n${literal(text)},\n`);
  return `// Made from sdk/ by \`deno task build:sdk\`.
// deno-fmt-ignore-file

/** The headers, by the paths that the toolchain has them under. */
export const sdkFiles: Readonly<Record<string, string>> = {
${entries.join("")}};
`;
}

/** The parts of the runtime, compiled; the same bytes on every machine. */
export async function compileRuntime(): Promise<Record<string, Uint8Array>> {
  const toolchain = await loadToolchain();
  const files = await sdkFiles(["include/", "src/"]);
  // All C in one source: its headers are read once. What an extension does not
  // call is not linked.
  files[ALL_C] = Object.keys(files)
    .filter((path) => languageOf(path) === "c")
    .map((path) => `#include "/${path}"\n`)
    .join("");
  const objects: Record<string, Uint8Array> = {};
  for (const [part, { path, exceptions }] of Object.entries(PARTS)) {
    const object = `${SDK}/${part}.o`;
    const args = runtimeArguments(path, object, exceptions);
    const tree = await toolchain.clang(args, treeOf(files), console.error);
    objects[part] = bytesAt(tree, object);
  }
  return objects;
}

/** The text of `sdk_objects.ts`. */
function objectsModule(objects: Readonly<Record<string, Uint8Array>>): string {
  const entries = Object.entries(objects).map(([part, object]) =>
    `  ${part}:\n    "${gzipSync(object, { level: 9 }).toString("base64")}",\n`
  );
  return `// Made from sdk/ by \`deno task build:sdk\`.
// deno-fmt-ignore-file

/** The parts of the C runtime: objects, as gzip in base64. */
export const sdkObjects = {
${entries.join("")}} as const;
`;
}

/** The files of folders of `sdk/`, by the paths that the toolchain has them under. */
async function sdkFiles(
  folders: readonly string[],
): Promise<Record<string, string>> {
  const files: [path: string, text: string][] = [];
  for (const folder of folders) {
    for await (const path of filesIn(new URL(folder, ROOT), folder)) {
      const text = await Deno.readTextFile(new URL(path, ROOT));
      files.push([`${SDK}/${path}`, text]);
    }
  }
  return Object.fromEntries(files.sort(([a], [b]) => a < b ? -1 : 1));
}

async function* filesIn(folder: URL, path: string): AsyncGenerator<string> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (!isDirectory) yield path + name;
    else yield* filesIn(new URL(`${name}/`, folder), `${path}${name}/`);
  }
}

/** A line of the file a line, so that changes can be read. */
function literal(text: string): string {
  const lines = text.replace(/\n$/, "").split("\n");
  return lines.map((line) => `    ${JSON.stringify(`${line}\n`)}`).join(" +\n");
}

if (import.meta.main) {
  await Deno.writeTextFile(
    new URL("sdk_files.ts", TARGET),
    await filesModule(),
  );
  await Deno.writeTextFile(
    new URL("sdk_objects.ts", TARGET),
    objectsModule(await compileRuntime()),
  );
}
