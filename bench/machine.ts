// Where the figures come from.

import { cpus } from "node:os";

/** The machine and what runs on it, one fact per line. */
export function machine(): string[] {
  const { deno, v8, typescript } = Deno.version;
  const [hono = "unknown"] = /(?<=\/hono\/)[\d.]+(?=\/)/
    .exec(import.meta.resolve("hono")) ?? [];
  return [
    `CPU         ${cpu()}, ${navigator.hardwareConcurrency} cores, ${Deno.build.target}`,
    `Runtime     Deno ${deno}, V8 ${v8}, TypeScript ${typescript}`,
    `Peer        Hono ${hono}`,
    `Load        ${load()}`,
  ];
}

/** How busy the machine was in the last minute: 1 is one core, this program's included. */
export function load(): string {
  return granted("loadavg")
    ? `${Deno.loadavg()[0]!.toFixed(1)} in the last minute`
    : "unknown without --allow-sys=loadavg";
}

function cpu(): string {
  return granted("cpus")
    ? cpus()[0]?.model ?? "unknown"
    : "unknown without --allow-sys=cpus";
}

function granted(kind: "cpus" | "loadavg"): boolean {
  return Deno.permissions.querySync({ name: "sys", kind }).state === "granted";
}
