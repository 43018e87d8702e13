import { assert } from "@std/assert";
import { bounded } from "./bounded.ts";

const PROGRAM = new URL("./level_program.ts", import.meta.url);

/** Bytes that a call may seem to leave behind. A handler that is never taken off is more than 300. */
export const MOST_LEFT = 100;

/**
 * Bytes that stay of each call in a session that goes on, by the call's kind.
 *
 * @param calls How many, between two looks.
 * @param ms How long it may take.
 */
export async function leftBehind(
  calls: number,
  ms: number,
): Promise<Record<string, number>> {
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-check",
      "--allow-read",
      "--allow-write",
      // Compiled code would be on the heap, too.
      "--v8-flags=--expose-gc,--jitless,--no-lazy-feedback-allocation",
      PROGRAM.href,
      String(calls),
    ],
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  try {
    const { stdout, stderr } = await bounded(child.output(), "its end", ms);
    const text = new TextDecoder().decode(stdout);
    assert(text.startsWith("{"), new TextDecoder().decode(stderr));
    return JSON.parse(text);
  } catch (error) {
    try {
      child.kill("SIGKILL");
    } catch {
      // It has ended.
    }
    throw error;
  }
}
