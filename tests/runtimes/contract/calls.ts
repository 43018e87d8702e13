import {
  type ExtensionControlBlock,
  HSE_STATUS_PENDING,
  type WriteClient,
  writeClientOf,
} from "../../../mod.ts";
import { pause } from "../../helpers/bounded.ts";
import { done, onCompletion, submit } from "../../helpers/ecb_calls.ts";
import type { Note } from "./case.ts";

/** Writes one after the other, each from the completion of the one before; notes each completion. */
export function chain(
  ecb: ExtensionControlBlock,
  parts: readonly (string | Uint8Array)[],
  note: Note = () => {},
  finished: () => void = () => void done(ecb),
): number {
  const left = [...parts];
  const next = () => {
    const part = left.shift();
    if (part === undefined) finished();
    else if (submit(ecb, part) !== 0) done(ecb);
  };
  onCompletion(ecb, (bytes, error) => {
    note([bytes, error]);
    if (error === 0) next();
    else done(ecb);
  });
  next();
  return HSE_STATUS_PENDING;
}

/**
 * Waits until the engine has taken what was written, and a little longer. A
 * pause alone may be over first: if a process was held up in the turn of the
 * write, Deno and Bun call a timer that is due before the end of that turn.
 */
export async function taken(
  output: ExtensionControlBlock | WriteClient,
): Promise<void> {
  await ("flush" in output ? output : writeClientOf(output)).flush();
  await pause(50);
}

/** Writes a block in each completion, until one fails; notes that one, and what a write then gives. */
export function flood(
  ecb: ExtensionControlBlock,
  block: Uint8Array,
  note: Note,
): number {
  onCompletion(ecb, (bytes, error) => {
    if (error === 0) submit(ecb, block);
    else {
      note([bytes, error], submit(ecb, block));
      done(ecb);
    }
  });
  submit(ecb, block);
  return HSE_STATUS_PENDING;
}
