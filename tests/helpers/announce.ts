import { TurnEnd } from "../../src/base/turn.ts";
import type { ResponseWriter } from "../../src/response/response_writer.ts";

/** Lets a head leave at the end of this turn without a byte, as an exchange does. */
export function announce(writer: ResponseWriter): void {
  new TurnEnd(() => writer.turnEnded(true)).arm();
}
