// The flags of a task: a mistyped one ends it with a sentence, before it does
// anything in full.

import { parseArgs, type ParseArgsConfig } from "node:util";

type Flags = NonNullable<ParseArgsConfig["options"]>;

/**
 * Gives the values of a task's flags.
 *
 * @param task The name of the task.
 * @param options The flags, as for `parseArgs` of `node:util`.
 */
export function taskFlags<const T extends Flags>(
  task: string,
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; options: T }>>["values"] {
  return orExit(
    task,
    options,
    () =>
      parseArgs<{ args: string[]; options: T }>({ args: Deno.args, options })
        .values,
  );
}

/** Gives the arguments of a task that takes no flags. */
export function taskArguments(task: string): string[] {
  return orExit(
    task,
    {},
    () => parseArgs({ args: Deno.args, allowPositionals: true }).positionals,
  );
}

function orExit<T>(task: string, options: Flags, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const flags = Object.entries(options).map(([name, { type }]) =>
      `--${name}${type === "string" ? "=TEXT" : ""}`
    );
    const { message } = error as Error;
    console.error(
      `Cannot run ${task}: ${message.replace(/\. To specify [^]*$/, "")}; ${
        flags.length > 0 ? `its flags are ${flags.join(", ")}` : "it has none"
      }`,
    );
    return Deno.exit(2);
  }
}
