// Makes src/compile/sdk_files.ts from sdk/: the compiler reads and fetches
// nothing of its own. `deno task build:sdk` writes it; a test holds the two.

import { SDK } from "../src/compile/arguments.ts";

const ROOT = new URL("../sdk/", import.meta.url);
const TARGET = new URL("../src/compile/sdk_files.ts", import.meta.url);

/** The generated module's text. */
export async function sdkModule(): Promise<string> {
  const files: [path: string, text: string][] = [];
  for (const folder of ["include/", "src/"]) {
    for await (const path of filesIn(new URL(folder, ROOT), folder)) {
      files.push([
        `${SDK}/${path}`,
        await Deno.readTextFile(new URL(path, ROOT)),
      ]);
    }
  }
  files.sort(([a], [b]) => a < b ? -1 : 1);
  const entries = files.map(([path, text]) =>
    `  ${JSON.stringify(path)}:\n${literal(text)},\n`
  );
  return `// Made from sdk/ by \`deno task build:sdk\`.
// deno-fmt-ignore-file

/** The headers and the C runtime, by the paths that the toolchain has them under. */
export const sdkFiles: Readonly<Record<string, string>> = {
${entries.join("")}};
`;
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

if (import.meta.main) await Deno.writeTextFile(TARGET, await sdkModule());
