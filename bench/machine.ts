// The machine on which the figures were measured.

import { cpus } from "node:os";
import { versionOf } from "../tests/runtimes/npm_binary.ts";

/** The machine and what runs on it, a fact a line. */
export async function machine(): Promise<string[]> {
  const { deno, v8 } = Deno.version;
  const hono = packageVersion("hono", import.meta.resolve("hono"));
  const nodeServer = packageVersion(
    "@hono/node-server",
    import.meta.resolve("@hono/node-server"),
  );
  return [
    `CPU: ${
      cpus()[0]?.model ?? "unknown"
    }, ${navigator.hardwareConcurrency} cores, ${Deno.build.target}`,
    `System: ${Deno.osRelease()}`,
    `Engines: Deno ${deno} (V8 ${v8}), Node ${versionOf("node20")}, Bun ${
      versionOf("bun")
    }, workerd ${versionOf("workerd")}, Go ${await goVersion()}`,
    `Packages: hono ${hono}, @hono/node-server ${nodeServer}`,
    `Load when it began: ${Deno.loadavg()[0]!.toFixed(2)}`,
  ];
}

/** Milliseconds of a look at what others do. */
const LOOK = 300;

/** How many cores are busy while nothing of ours runs; undefined where the system does not say. */
export async function busyCores(): Promise<number | undefined> {
  if (Deno.build.os !== "linux") return undefined;
  const before = parseBusy(await Deno.readTextFile("/proc/stat"));
  await new Promise((resolve) => setTimeout(resolve, LOOK));
  const after = parseBusy(await Deno.readTextFile("/proc/stat"));
  const all = after.busy + after.idle - before.busy - before.idle;
  const part = (after.busy - before.busy) / Math.max(1, all);
  return part * navigator.hardwareConcurrency;
}

/** Ticks of all cores, of the system's statistics. */
export function parseBusy(stat: string): { busy: number; idle: number } {
  const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, ...rest] = stat
    .slice(0, stat.indexOf("\n")).trim().split(/\s+/).slice(1).map(Number);
  const [irq = 0, softIrq = 0, steal = 0] = rest;
  return {
    busy: user + nice + system + irq + softIrq + steal,
    idle: idle + wait,
  };
}

function packageVersion(name: string, url: string): string {
  const [, version = "unknown"] = url.split(`/${name}/`)[1]
    ?.match(/^([\d.]+)/) ?? url.split(`${name}@`)[1]?.match(/^([\d.]+)/) ?? [];
  return version;
}

async function goVersion(): Promise<string> {
  try {
    const { stdout } = await new Deno.Command("go", { args: ["version"] })
      .output();
    const text = new TextDecoder().decode(stdout);
    return /go([\d.]+)/.exec(text)?.[1] ?? "unknown";
  } catch {
    return "not found";
  }
}
