// The benchmark on other engines: `deno task bench:engines`, with `--quick` fewer
// rounds, with `--only=workerd` that engine, or those whose names have that text.
//
// Each engine serves the same bundle in a process of its own, and one client
// loads it. Bytes are compared first: ours with a buffer that is reused at once.
// It exits 0 whatever the figures are, unless those differ.

import { compare, type Load, LoadClient } from "../load.ts";
import { load, machine } from "../machine.ts";
import { measure, type Subject, type Times } from "../measure.ts";
import { ours } from "../ours.ts";
import { corrupted } from "../reuse.ts";
import { KIB, long, MIB, short, type Workload } from "../workloads.ts";
import { EngineProcess, prepare } from "./engine_process.ts";
import { type Engine, type EngineName, engines, packages } from "./engines.ts";
import {
  corruptionTable,
  type EngineResult,
  goalTable,
  ratioTable,
} from "./report.ts";
import { type Served, served } from "./server.ts";

const quick = Deno.args.includes("--quick");
const only = Deno.args.find((arg) => arg.startsWith("--only="))?.slice(7) ?? "";
const { rounds, warmUps, parts } = quick
  ? { rounds: 3, warmUps: 1, parts: 4 }
  : { rounds: 9, warmUps: 1, parts: 1 };

const rows: Readonly<Record<string, Workload>> = {
  "16 B": long(16, 4 * MIB / parts),
  "256 B": long(256, 8 * MIB / parts),
  "4 KiB": long(4 * KIB, 64 * MIB / parts),
  "64 KiB": long(64 * KIB, 128 * MIB / parts),
  "1 KiB in 4": short(4, 500 / parts, { connections: 16, pace: "at once" }),
};

/** Of ours, which must not; and of those peers that send what was not copied, which may. */
const reusers = served.filter((name) => name !== "static");

console.log(machine().join("\n"));
console.log(
  `Engines     Node ${await nodeVersion()}, ${packages.join(", ")}\n`,
);
const directory = await Deno.makeTempDir();
const results: [EngineName, EngineResult][] = [];
try {
  await prepare(directory, engines, packages);
  for (const name of Object.keys(engines) as EngineName[]) {
    if (!name.includes(only)) continue;
    await using engine = await EngineProcess.start(engines[name], directory);
    const result = await measured(engine, engines[name]);
    results.push([name, result]);
    console.log(`${ratioTable(name, result)}\n`);
  }
  console.log(`${corruptionTable(results)}\n`);
  console.log(`${goalTable(results)}\n`);
  console.log(`Load at the end: ${load()}`);
} finally {
  await Deno.remove(directory, { recursive: true });
}

async function nodeVersion(): Promise<string> {
  const { stdout } = await new Deno.Command("node", { args: ["--version"] })
    .output();
  return new TextDecoder().decode(stdout).trim().slice(1);
}

async function measured(
  { port }: EngineProcess,
  { parts }: Engine,
): Promise<EngineResult> {
  const corrupt = await corruption(port);
  using client = new LoadClient();
  const times: [string, Times<Served>][] = [];
  for (const [title, workload] of Object.entries(rows)) {
    const subjects: Partial<Record<Served, Subject>> = {};
    for (const name of served) {
      const share = name in ours ? 1 : parts[title] ?? 1;
      const part = share === 1 ? workload : partOf(workload, share);
      const path = `/${name}/${part.chunk.length}/${part.writes}`;
      const url = `http://127.0.0.1:${port}${path}`;
      await compare(`${name}, ${title}`, url, part.body);
      subjects[name] = async () =>
        await client.time(loadOf(part, port, path), part.length) * share;
    }
    const whole = subjects as Record<Served, Subject>;
    times.push([title, await measure(whole, rounds, warmUps)]);
  }
  return { times: Object.fromEntries(times), corrupt };
}

function loadOf(
  { connections, requests, pace }: Workload,
  port: number,
  path: string,
): Load {
  return { port, path, connections, requests, pace };
}

function partOf({ chunk, length }: Workload, share: number): Workload {
  return long(chunk.length, length / share);
}

/** The worst part of wrong bytes over all sizes. */
async function corruption(port: number): Promise<EngineResult["corrupt"]> {
  const worst: [Served, number][] = [];
  for (const name of reusers) {
    let part = 0;
    for (const { chunk: { length }, writes } of Object.values(rows)) {
      const count = Math.min(writes, 2000);
      const response = await fetch(
        `http://127.0.0.1:${port}/reuse/${name}/${length}/${count}`,
      );
      part = Math.max(part, await corrupted(response, length, count));
    }
    worst.push([name, part]);
  }
  const corrupt = Object.fromEntries(worst) as EngineResult["corrupt"];
  const broken = (["sync", "async", "respond"] as const)
    .filter((name) => corrupt[name] !== 0);
  if (broken.length === 0) return corrupt;
  throw new Error(`Cannot compare: ${broken} sent corrupted bytes`);
}
