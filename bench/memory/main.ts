// Memory, and how cost grows: `deno task bench:memory`, with `--quick` less of each.
//
// Client and server are processes of their own, and memory is the server's
// resident set. It exits 0 whatever the figures are.

import { memoryGoals } from "../goals.ts";
import { load, machine } from "../machine.ts";
import { MIB } from "../workloads.ts";
import { type BodyCost, bodyCosts } from "./bodies.ts";
import { bodyTable, goalTable, sessionTable, slowTable } from "./report.ts";
import { measured } from "./server.ts";
import {
  medianCost,
  mostOpen,
  type SessionCost,
  sessionCost,
} from "./sessions.ts";
import { slowReader } from "./slow_reader.ts";

const quick = Deno.args.includes("--quick");
const { seconds, longest, most, rounds } = quick
  ? { seconds: 3, longest: 256 * MIB, most: 1000, rounds: 1 }
  : { seconds: 256, longest: 4096 * MIB, most: 10_000, rounds: 3 };

print(machine().join("\n"));

// All at the same time: they wait, most of it.
const slow = await Promise.all(
  measured.map(async (name) => {
    const five = Array.from({ length: 5 }, () => slowReader(name, seconds));
    return [name, await Promise.all(five)] as const;
  }),
);
print(slowTable(slow, seconds));

const bodies: BodyCost[] = [];
for (const name of measured) bodies.push(...await bodyCosts(name, longest));
print(bodyTable(bodies));

const files = await mostOpen();
if (files < most) print(`No more than ${files} sessions: see ulimit -n.`);
const sessions: SessionCost[] = [];
for (let open = 1; open <= most; open *= 10) {
  const costs = measured.map((name) => ({ name, rounds: [] as SessionCost[] }));
  for (let round = 0; round < rounds; round++) {
    for (const { name, rounds } of costs) {
      rounds.push(await sessionCost(name, Math.min(open, files)));
    }
  }
  sessions.push(...costs.map(({ rounds }) => medianCost(rounds)));
}
print(sessionTable(sessions));
print(
  "What few sessions take is mostly the process's own, up to a collection.",
);
print(goalTable(memoryGoals, slow, sessions));
print(`Load at the end: ${load()}`);

function print(text: string): void {
  console.log(`${text}\n`);
}
