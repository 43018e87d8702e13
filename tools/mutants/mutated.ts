import type { Mutant } from "./mutants.ts";

const SRC = new URL("../../src/", import.meta.url);

/** The file with the fault in it; `undefined` unless its text is there exactly once. */
export async function mutated(
  { file, text, by }: Mutant,
): Promise<string | undefined> {
  const source = await Deno.readTextFile(new URL(file, SRC));
  const parts = source.split(patternOf(text));
  return parts.length === 2 ? parts.join(by) : undefined;
}

/** White space stands for any white space, or for none beside a bracket. */
function patternOf(text: string): RegExp {
  const words = text.trim().split(/\s+/).map((word) =>
    word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
  );
  return new RegExp(words.join("\\s+"));
}
