import { turnEnd } from "../../src/base/turn.ts";

/** Waits for the end of so many event-loop turns. */
export async function turns(count = 3): Promise<void> {
  while (count-- > 0) await turnEnd();
}

/** What has become of a promise once so many turns have ended. */
export async function settled(
  promise: Promise<unknown>,
  count = 3,
): Promise<"pending" | "fulfilled" | "rejected"> {
  let state: "pending" | "fulfilled" | "rejected" = "pending";
  promise.then(() => state = "fulfilled", () => state = "rejected");
  await turns(count);
  return state;
}
