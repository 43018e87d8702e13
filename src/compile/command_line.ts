import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { compile, type CompileOptions } from "./compile.ts";
import { languageOf } from "./arguments.ts";
import { includedNames } from "./own_sources.ts";

/** The parsed arguments of the command. */
export interface Command {
  readonly sources: readonly string[];
  readonly output: string;
  readonly include: readonly string[];
  readonly options: CompileOptions;
}

/** The command's usage text. */
export const USAGE = `Usage: compile SOURCE... -o MODULE [options]

Compiles an ISAPI extension's C and C++ to WebAssembly.

  -o MODULE        where the module goes
  -I FOLDER        a folder with headers
  -D NAME[=VALUE]  a macro
  --exceptions     C++ may throw and catch, C may call setjmp and longjmp
  --asyncify       for engines that cannot suspend a module
`;

/** Names of headers, in any case. */
const HEADER = /\.(?:h|hh|hpp|hxx|inl|inc|rc|def)$/i;

/**
 * Reads a command line.
 *
 * @throws {TypeError} If it cannot be understood.
 */
export function parseCommand(args: readonly string[]): Command {
  const sources: string[] = [];
  const include: string[] = [];
  const defines: Record<string, string> = {};
  const options: CompileOptions = { defines };
  let output = "";
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    const [, letter, rest = ""] = /^-([oID])(.*)$/s.exec(arg) ?? [];
    if (letter !== undefined) {
      const value = rest || args[++i];
      if (value === undefined) {
        throw new TypeError(`Cannot compile: ${arg} needs a value`);
      }
      if (letter === "o") output = value;
      else if (letter === "I") include.push(value);
      else define(defines, value);
    } else if (arg === "--exceptions") options.exceptions = true;
    else if (arg === "--asyncify") options.asyncify = true;
    else if (arg.startsWith("-")) {
      throw new TypeError(`Cannot compile: there is no option ${arg}`);
    } else sources.push(arg);
  }
  if (sources.length === 0 || output === "") {
    throw new TypeError("Cannot compile: sources and -o MODULE are needed");
  }
  return { sources, output, include, options };
}

/** Compiles files to a file. What the compiler says goes to `say`. */
export async function runCommand(
  { sources, output, include, options }: Command,
  say: (text: string) => void,
): Promise<void> {
  const folders = include.map((path) => resolve(path));
  const contents = await readSources(
    sources.map((path) => resolve(path)),
    folders,
  );
  const root = commonFolder([...contents.keys()].map(dirname).concat(folders));
  const files: Record<string, Uint8Array> = {};
  for (const [path, content] of contents) {
    files[relative(root, path)] = content;
  }
  const module = await compile(files, {
    ...options,
    include: include.map((path) => relative(root, resolve(path)) || "."),
    warnings: say,
  });
  await writeFile(output, module);
}

/** Sources by their paths, with the headers beside them and the files that these include. */
async function readSources(
  sources: readonly string[],
  folders: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  const add = async (path: string, content: Uint8Array) => {
    contents.set(path, content);
    for (const name of includedNames(content)) {
      for (const folder of [dirname(path), ...folders]) {
        const included = resolve(folder, name);
        if (contents.has(included)) break;
        const found = await readFile(included).catch(() => undefined);
        if (found === undefined) continue;
        await add(included, found);
        break;
      }
    }
  };
  for (const path of sources) await add(path, await readFile(path));
  for (const folder of new Set([...sources.map(dirname), ...folders])) {
    for await (const path of headersIn(folder)) {
      if (!contents.has(path)) await add(path, await readFile(path));
    }
  }
  return contents;
}

function define(defines: Record<string, string>, text: string): void {
  const at = text.indexOf("=");
  // As compilers have it: a name alone is 1.
  if (at < 0) defines[text] = "1";
  else defines[text.slice(0, at)] = text.slice(at + 1);
}

/** Headers in a folder and below it. */
async function* headersIn(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith(".") && entry.name !== "node_modules") {
        yield* headersIn(path);
      }
    } else if (HEADER.test(entry.name) && languageOf(path) === undefined) {
      yield path;
    }
  }
}

/** The deepest folder that all are in. */
function commonFolder(folders: readonly string[]): string {
  let [common = "."] = folders;
  while (
    !folders.every((folder) => !relative(common, folder).startsWith(".."))
  ) {
    common = dirname(common);
  }
  return common;
}
