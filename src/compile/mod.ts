/**
 * Compiles extensions in C and C++ to WebAssembly, from their unmodified
 * source: a function, and a command.
 *
 * ```sh
 * deno run -R -W jsr:@isapi/streams/compile src/*.c -o app.wasm
 * ```
 *
 * @module
 */

import process from "node:process";
import { parseCommand, runCommand, USAGE } from "./command_line.ts";

export { compile, type CompileOptions } from "./compile.ts";
export { CompileError } from "./toolchain.ts";

if (import.meta.main) {
  const say = (text: string) => process.stderr.write(`${text.trimEnd()}\n`);
  try {
    await runCommand(parseCommand(process.argv.slice(2)), say);
  } catch (error) {
    const { name, message } = error as Error;
    say(name === "TypeError" ? `${message}\n\n${USAGE}` : message);
    process.exitCode = 1;
  }
}
