/** Files in folders, as the toolchain takes and gives them. */
export interface Tree {
  [name: string]: Tree | string | Uint8Array;
}

/** Compiler and linker, as a function over virtual files. */
export interface Toolchain {
  /**
   * Runs clang on files.
   *
   * @param files All files that it can see.
   * @param say Receives what it says, also when it succeeds.
   * @returns The files afterwards.
   * @throws {CompileError} If it fails, with its words.
   */
  clang(
    args: readonly string[],
    files: Tree,
    say?: (text: string) => void,
  ): Promise<Tree>;
}

/**
 * A source does not compile: the message is the compiler's.
 *
 * @category WebAssembly
 * @example Read what the compiler says
 * ```ts
 * import { compile, CompileError } from "@isapi/streams/compile";
 * import { assertRejects } from "@std/assert";
 *
 * await assertRejects(
 *   () => compile({ "broken.c": "int main( {" }),
 *   CompileError,
 *   "broken.c",
 * );
 * ```
 */
export class CompileError extends Error {
  /** The error's name. */
  override name = "CompileError";
}

/** A file that the toolchain has made. */
export function bytesAt(tree: Tree, path: string): Uint8Array<ArrayBuffer> {
  let at: Tree | string | Uint8Array | undefined = tree;
  for (const segment of path.split("/")) {
    at = (at as Tree | undefined)?.[segment];
  }
  if (at instanceof Uint8Array) return new Uint8Array(at);
  throw new CompileError(`Cannot compile: the toolchain made no ${path}`);
}

/** The part of npm's `@yowasp/clang` that is used: https://www.npmjs.com/package/@yowasp/clang */
interface YowaspClang {
  readonly commands: { readonly clang: YowaspCommand };
}

type YowaspCommand = (
  args: readonly string[] | null,
  files: Tree,
  options: {
    stdout?: (bytes: Uint8Array | null) => void;
    stderr?: (bytes: Uint8Array | null) => void;
    fetchProgress?: () => void;
  },
) => Promise<Tree> | undefined;

/**
 * Loads the toolchain: clang and its libraries, compiled to WebAssembly.
 *
 * @throws {Error} If the package is not installed: it is an optional one.
 */
export async function loadToolchain(): Promise<Toolchain> {
  hideDebugSwitch();
  const { commands } = await importClang();
  // Fetches what it needs, and says nothing of it.
  await commands.clang(null, {}, { fetchProgress() {} });
  let toolchain = toolchains.get(commands);
  if (toolchain === undefined) {
    toolchain = {
      clang: (args, files, say) => run(commands.clang, args, files, say),
    };
    toolchains.set(commands, toolchain);
  }
  return toolchain;
}

/** One for each package: what is kept for a toolchain is kept once. */
const toolchains = new WeakMap<object, Toolchain>();

/** The one variable that the package's glue looks at, on every call. */
const DEBUG_SWITCH = "JCO_DEBUG";

/**
 * Deno throws where a program may not read its environment, and the package
 * does not expect that. This one variable then is unset; all others are what
 * they were.
 *
 * @see {@link https://github.com/bytecodealliance/jco | jco, which makes the glue}
 */
function hideDebugSwitch(): void {
  const { process } = globalThis as { process?: { env: object } };
  if (process === undefined || isReadable(process.env)) return;
  const { env: all } = process;
  // Not over the environment itself: a proxy compares what it gives with that.
  const env = new Proxy({}, {
    get: (_, name) =>
      name === DEBUG_SWITCH ? undefined : Reflect.get(all, name),
    set: (_, name, value) => Reflect.set(all, name, value),
    has: (_, name) => Reflect.has(all, name),
    deleteProperty: (_, name) => Reflect.deleteProperty(all, name),
    ownKeys: () => Reflect.ownKeys(all),
    getOwnPropertyDescriptor: (_, name) =>
      Reflect.getOwnPropertyDescriptor(all, name),
  });
  Object.defineProperty(process, "env", { value: env, configurable: true });
}

function isReadable(env: object): boolean {
  try {
    Reflect.get(env, DEBUG_SWITCH);
    return true;
  } catch {
    return false;
  }
}

async function importClang(): Promise<YowaspClang> {
  try {
    return await import("@yowasp/clang") as unknown as YowaspClang;
  } catch (cause) {
    throw new Error(
      "Cannot compile: the npm package @yowasp/clang is needed, and cannot be loaded",
      { cause },
    );
  }
}

async function run(
  command: YowaspCommand,
  args: readonly string[],
  files: Tree,
  say: ((text: string) => void) | undefined,
): Promise<Tree> {
  const decoder = new TextDecoder();
  let text = "";
  const hear = (bytes: Uint8Array | null) => {
    if (bytes !== null) text += decoder.decode(bytes, { stream: true });
  };
  try {
    const after = await command([...args], files, {
      stdout: hear,
      stderr: hear,
    });
    if (text !== "") say?.(text);
    return after ?? files;
  } catch (cause) {
    // Its own errors were printed; anything else is a fault of the toolchain.
    throw new CompileError(text.trimEnd() || String(cause), { cause });
  }
}
