// The protocol between the measuring process and a server: a line with a word
// asks, a line answers.

import process from "node:process";
import { createInterface } from "node:readline";

/** Milliseconds of the timer whose lateness is measured. */
const DELAY = 20;

declare const Bun: { gc(force: boolean): void } | undefined;

const words: Readonly<Record<string, () => number>> = {
  /** Collects garbage, where the engine has a way to ask for it. */
  gc() {
    const { gc } = globalThis as { gc?: () => void };
    if (gc) gc();
    else if (typeof Bun !== "undefined") Bun.gc(true);
    return 0;
  },
  /** Microseconds of CPU so far. */
  cpu() {
    const { user, system } = process.cpuUsage();
    return user + system;
  },
  /** Bytes of memory. */
  rss: () => process.memoryUsage().rss,
  /** How late a timer was at most since it was last asked, in milliseconds. */
  late: timer(),
};

/** Prints the port, answers what is asked, and ends with its parent. */
export function control(port: number): void {
  console.log(port);
  const lines = createInterface({ input: process.stdin });
  lines.on("line", (word) => console.log(words[word]!()));
  // The parent closes our input when it ends, however it ends.
  lines.on("close", () => process.exit());
}

/** A timer that is set again and again, from the first time that it is asked for. */
function timer(): () => number {
  let latest = 0;
  let running = false;
  const set = () => {
    const due = performance.now() + DELAY;
    setTimeout(() => {
      latest = Math.max(latest, performance.now() - due);
      set();
    }, DELAY);
  };
  return () => {
    if (!running) set();
    running = true;
    const most = latest;
    latest = 0;
    return most;
  };
}
