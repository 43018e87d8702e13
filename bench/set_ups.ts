// The servers: which engine runs which way to serve, and what handlers it has.

import { compile } from "../src/compile/compile.ts";
import { npmBinary, type NpmEngine } from "../tests/runtimes/npm_binary.ts";
import type { Checkout } from "./checkout.ts";
import type { Launch } from "./server_process.ts";
import type { Job } from "./served/job.ts";
import type { Task } from "./workload.ts";

/** An engine with one way to serve. */
export interface SetUp {
  /** In a report's legend. */
  readonly title: string;
  /** The set-up whose handlers of ours its peers are compared with. */
  readonly home: string;
  /** Names of its handlers. */
  readonly handlers: Readonly<Record<Task, readonly string[]>>;
  /** Brings it to where a job can be started; an error where the machine has no such engine. */
  prepare(checkout: Checkout, directory: string): Promise<Starter>;
}

/** How a job is started. */
export type Starter = (job: Job) => Launch | Promise<Launch>;

const fetchHandlers = {
  write: [
    "host",
    "async",
    "respond",
    "transfer",
    "vector",
    "one",
    "raw",
    "cts",
    "uts",
    "hono",
  ],
  file: ["host", "transmit"],
  upload: ["host", "respond", "raw"],
  loop: ["await", "WriteClient", "write", "completion"],
} as const satisfies SetUp["handlers"];

const nodeHandlers = {
  write: ["write", "end"],
  file: ["readFile", "pipe"],
  upload: ["data"],
  loop: [],
} as const satisfies SetUp["handlers"];

const listenerHandlers = {
  write: ["host", "async", "respond", "transfer", "vector"],
  file: ["host", "transmit"],
  upload: ["host"],
  loop: [],
} as const satisfies SetUp["handlers"];

const withStream = {
  ...fetchHandlers,
  file: [...fetchHandlers.file, "stream"],
};

const DENO = [
  "run",
  "--no-config",
  "--unstable-no-legacy-abort",
  "--v8-flags=--expose-gc",
  "--allow-net=127.0.0.1",
  "--allow-read",
  "--allow-env",
] as const;

/** By name, the first half of a subject's. */
export const setUps: Readonly<Record<string, SetUp>> = {
  "deno": {
    title: `Deno ${Deno.version.deno}, Deno.serve`,
    home: "deno",
    handlers: withStream,
    prepare: onDeno("deno_serve.ts"),
  },
  "deno-c": {
    title: `Deno ${Deno.version.deno}, Deno.serve, recompiled C`,
    home: "deno",
    handlers: { write: ["host", "async"], file: [], upload: [], loop: [] },
    prepare: recompiled,
  },
  "deno-http": {
    title: `Deno ${Deno.version.deno}, node:http`,
    home: "deno",
    handlers: nodeHandlers,
    prepare: onDeno("node_http.ts"),
  },
  "deno-listener": {
    title: `Deno ${Deno.version.deno}, ./node`,
    home: "deno-listener",
    handlers: listenerHandlers,
    prepare: onDeno("node_listener.ts"),
  },
  "node": {
    title: "Node 20, @hono/node-server",
    home: "node",
    handlers: fetchHandlers,
    prepare: fromNpm("node20", "node_hono.ts", ["--expose-gc"]),
  },
  "node-srvx": {
    title: "Node 20, srvx",
    home: "node-srvx",
    handlers: fetchHandlers,
    prepare: fromNpm("node20", "node_srvx.ts", ["--expose-gc"]),
  },
  "node-http": {
    title: "Node 20, node:http",
    home: "node",
    handlers: nodeHandlers,
    prepare: fromNpm("node20", "node_http.ts", ["--expose-gc"]),
  },
  "node-listener": {
    title: "Node 20, ./node",
    home: "node-listener",
    handlers: listenerHandlers,
    prepare: fromNpm("node20", "node_listener.ts", ["--expose-gc"]),
  },
  "bun": {
    title: "Bun, Bun.serve",
    home: "bun",
    handlers: { ...withStream, write: [...fetchHandlers.write, "direct"] },
    prepare: fromNpm("bun", "bun_serve.ts", []),
  },
  "bun-listener": {
    title: "Bun, ./node",
    home: "bun-listener",
    handlers: listenerHandlers,
    prepare: fromNpm("bun", "node_listener.ts", []),
  },
  "workerd": {
    title: "workerd",
    home: "workerd",
    handlers: { ...fetchHandlers, file: [], loop: [] },
    prepare: onWorkerd,
  },
  "go": {
    title: "Go, net/http",
    home: "deno",
    handlers: {
      write: ["write", "end"],
      file: ["file"],
      upload: ["read"],
      loop: [],
    },
    prepare: onGo,
  },
};

function onDeno(entry: string): SetUp["prepare"] {
  return async (checkout, directory) => {
    const module = `${directory}/${entry}.mjs`;
    await checkout.bundle(entry, module);
    return (job) => ({
      command: [Deno.execPath(), ...DENO, module, JSON.stringify(job)],
    });
  };
}

async function recompiled(
  checkout: Checkout,
  directory: string,
): Promise<Starter> {
  const source = new URL("./entries/c/writes.c", import.meta.url);
  const module = await compile({ "writes.c": await Deno.readTextFile(source) });
  await Deno.writeFile(`${directory}/writes.wasm`, module);
  return onDeno("deno_c.ts")(checkout, directory);
}

function fromNpm(
  engine: NpmEngine,
  entry: string,
  flags: readonly string[],
): SetUp["prepare"] {
  return async (checkout, directory) => {
    const module = `${directory}/${entry}.mjs`;
    const [binary] = await Promise.all([
      npmBinary(engine),
      checkout.bundle(entry, module),
    ]);
    return (job) => ({
      command: [binary, ...flags, module, JSON.stringify(job)],
    });
  };
}

async function onWorkerd(
  checkout: Checkout,
  directory: string,
): Promise<Starter> {
  const [binary] = await Promise.all([
    npmBinary("workerd"),
    checkout.bundle("workerd.ts", `${directory}/worker.mjs`),
  ]);
  const config = new URL("./entries/workerd.capnp", import.meta.url);
  return async (job) => {
    // It reads its files once it runs, and others start meanwhile.
    const own = await Deno.makeTempDir({ dir: directory });
    await Promise.all([
      Deno.copyFile(`${directory}/worker.mjs`, `${own}/worker.mjs`),
      Deno.copyFile(config, `${own}/workerd.capnp`),
      Deno.writeTextFile(`${own}/job.json`, JSON.stringify(job)),
    ]);
    return {
      command: [binary, "serve", "--control-fd=1", `${own}/workerd.capnp`],
      mute: true,
    };
  };
}

async function onGo(_: Checkout, directory: string): Promise<Starter> {
  const binary = `${directory}/go-server`;
  const source = new URL("./entries/go/main.go", import.meta.url);
  const { success, stderr } = await new Deno.Command("go", {
    args: ["build", "-o", binary, source.pathname],
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  return (job) => ({ command: [binary, JSON.stringify(job)] });
}
