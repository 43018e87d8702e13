/** Bytes to a module, and back. What is used of npm's `binaryen`: https://www.npmjs.com/package/binaryen */
interface Binaryen {
  readBinary(bytes: Uint8Array): BinaryenModule;
  setOptimizeLevel(level: number): void;
  setShrinkLevel(level: number): void;
  setPassArgument(name: string, value: string | null): void;
}

interface BinaryenModule {
  runPasses(passes: string[]): void;
  optimize(): void;
  emitBinary(): Uint8Array;
  dispose(): void;
}

/** The one import that waits; sdk/src/fiber.c has it. */
const WAIT = "isapi.wait";

/** Makes a module one that waits by itself. */
export type Asyncify = (module: Uint8Array) => Uint8Array<ArrayBuffer>;

/**
 * Loads what makes a module wait by itself: the module leaves its functions
 * when it waits, and enters them again afterwards.
 *
 * @throws {Error} If the package is not installed: it is an optional one.
 * @see {@link https://github.com/WebAssembly/binaryen/blob/main/src/passes/Asyncify.cpp | Binaryen, Asyncify}
 */
export async function loadAsyncify(): Promise<Asyncify> {
  const binaryen = await importBinaryen();
  return (module) => asyncified(binaryen, module);
}

function asyncified(
  binaryen: Binaryen,
  module: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const code = binaryen.readBinary(module);
  try {
    // Without optimizing, Asyncify's code is several times as long.
    binaryen.setOptimizeLevel(2);
    binaryen.setShrinkLevel(1);
    binaryen.setPassArgument("asyncify-imports", WAIT);
    code.runPasses(["asyncify"]);
    code.optimize();
    return new Uint8Array(code.emitBinary());
  } finally {
    code.dispose();
  }
}

async function importBinaryen(): Promise<Binaryen> {
  try {
    return (await import("binaryen")).default as unknown as Binaryen;
  } catch (cause) {
    throw new Error(
      "Cannot compile: --asyncify needs the npm package binaryen, which cannot be loaded",
      { cause },
    );
  }
}
