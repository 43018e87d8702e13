import { fileURLToPath } from "node:url";
import { bundleFixture, type Modules } from "./bundle.ts";
import * as gaps from "./gaps.ts";
import type { Launch } from "./launch.ts";
import type { Waiting } from "./recompiled/compiled.ts";
import { npmBinary, type NpmEngine, versionOf } from "./npm_binary.ts";

/** What an engine is started with. */
export interface Workplace {
  /** A directory of this run's own. */
  readonly scratch: URL;
  /** The suite's files. */
  readonly disk: string;
  /** What stands in for this source. */
  readonly modules?: Promise<Modules>;
  /** The module that plays the contract, in place of extensions in TypeScript. */
  readonly module?: URL;
}

/** An engine that the contract is tried on. */
export interface EngineUnderTest {
  /** As the tables call it. */
  readonly name: string;
  /** What it cannot do. */
  readonly gaps: readonly gaps.Gap[];
  /** Tried with `--all` only. */
  readonly extra?: true;
  /** Tried with the package from its tarball too, with `--all`. */
  readonly packed?: true;
  /** Brings it to where it can be started. */
  prepare(place: Workplace): Promise<Launch>;
}

const DENO_FLAGS = ["--no-check", "--allow-net=127.0.0.1", "--allow-read"];

/** From source, as Deno's users run it. */
function deno(
  name: string,
  args: readonly string[],
  fixtureName: string,
  rest: { extra?: true } = {},
): EngineUnderTest {
  return {
    name: `Deno ${Deno.version.deno}, ${name}`,
    gaps: [gaps.DENO_HALF_CLOSE, gaps.DENO_UPLOAD_HOLDS, gaps.DENO_STATUS_TEXT],
    ...rest,
    prepare: ({ disk, module }) =>
      Promise.resolve({
        command: Deno.execPath(),
        args: [
          ...args,
          ...DENO_FLAGS,
          fixture(fixtureName),
          disk,
          ...pathsOf(module),
        ],
        port: /127\.0\.0\.1:(\d+)/,
      }),
  };
}

/** A server of `node:http` with `./node`: Node's own, or another engine's. */
function nodeServer(
  name: string,
  engine: NpmEngine,
  rest: { extra?: true; gaps?: readonly gaps.Gap[] } = {},
): EngineUnderTest {
  return {
    name: `${name} ${versionOf(engine)}, ./node`,
    gaps: [],
    ...rest,
    prepare: (place) => bundled(engine, "node_server.ts", place),
  };
}

const denoNodeServer: EngineUnderTest = {
  name: `Deno ${Deno.version.deno}, ./node`,
  gaps: [],
  extra: true,
  prepare: ({ disk }) =>
    Promise.resolve({
      command: Deno.execPath(),
      args: ["run", ...DENO_FLAGS, fixture("node_server.ts"), disk],
      port: /listening on (\d+)/,
    }),
};

function node(
  engine: NpmEngine,
  adapter: "hono" | "srvx",
  rest: { extra?: true; packed?: true } = {},
): EngineUnderTest {
  const isHono = adapter === "hono";
  const name = isHono ? "@hono/node-server" : "srvx";
  return {
    name: `Node ${versionOf(engine)}, ${name}`,
    gaps: isHono
      ? [gaps.NODE_HALF_CLOSE, gaps.NODE_STATUS_TEXT]
      : [gaps.NODE_HALF_CLOSE, gaps.SRVX_HEAD_WAITS],
    ...rest,
    prepare: (place) => bundled(engine, `node_${adapter}.ts`, place),
  };
}

const bun: EngineUnderTest = {
  name: `Bun ${versionOf("bun")}`,
  packed: true,
  gaps: [
    gaps.BUN_HALF_CLOSE,
    gaps.BUN_HEAD_WAITS,
    gaps.BUN_STREAM_LENGTH,
    gaps.BUN_PIPELINING,
    gaps.BUN_STATUS_TEXT,
    gaps.BUN_RESPOND_SILENCE,
  ],
  prepare: (place) => bundled("bun", "bun.ts", place),
};

const workerd: EngineUnderTest = {
  name: `workerd ${versionOf("workerd")}`,
  packed: true,
  gaps: [
    gaps.WORKERD_IDLE_FIN,
    gaps.WORKERD_RESPOND_ENDS,
    gaps.WORKERD_HEADER_BYTES,
    gaps.WORKERD_NO_ADDRESS,
    gaps.WORKERD_NO_DISK,
  ],
  async prepare({ scratch, modules, module }) {
    const name = module ? "workerd_recompiled" : "workerd";
    const directory = new URL(`workerd-${crypto.randomUUID()}/`, scratch);
    await Deno.mkdir(directory, { recursive: true });
    const [command] = await Promise.all([
      npmBinary("workerd"),
      bundleFixture(
        `${name}.ts`,
        new URL("worker.js", directory),
        await modules,
      ),
      Deno.copyFile(
        fixture(`${name}.capnp`),
        new URL("workerd.capnp", directory),
      ),
    ]);
    if (module) {
      await Deno.copyFile(module, new URL("contract.wasm", directory));
    }
    const config = fileURLToPath(new URL("workerd.capnp", directory));
    return {
      command,
      // It tells the port that it was given on a file descriptor: the output.
      args: ["serve", "--control-fd=1", config],
      port: /"port":\s*(\d+)/,
    };
  },
};

const denoServe = deno("Deno.serve", ["run"], "deno_serve.ts");
const node20 = node("node20", "hono", { packed: true });
const node24 = node("node24", "hono", { extra: true });

/** All engines, in the table's order. */
export const engines: readonly EngineUnderTest[] = [
  denoServe,
  deno(
    "--unstable-no-legacy-abort",
    ["run", "--unstable-no-legacy-abort"],
    "deno_serve.ts",
    { extra: true },
  ),
  deno(
    "deno serve",
    ["serve", "--host=127.0.0.1", "--port=0"],
    "deno_export.ts",
    { extra: true },
  ),
  node20,
  node("node22", "hono", { extra: true }),
  node24,
  node("node20", "srvx", { extra: true }),
  bun,
  workerd,
  nodeServer("Node", "node20"),
  nodeServer("Node", "node22", { extra: true }),
  nodeServer("Node", "node24", { extra: true }),
  denoNodeServer,
  nodeServer("Bun", "bun", { extra: true, gaps: [gaps.BUN_HALF_CLOSE] }),
];

/** The contract once more, played by an extension in C. */
export interface RecompiledRun {
  readonly engine: EngineUnderTest;
  readonly waiting: Waiting;
  /** The cases that are tried; left out: all that the module plays. */
  readonly cases?: readonly string[];
  /** Tried with `--all` only. */
  readonly extra?: true;
}

const WITHOUT_WAITS = [
  "C++ exceptions are caught by their types, and destructors run",
  "longjmp goes back to its setjmp",
  "a C++ exception that nothing catches is a 500, and names its type",
];

/** Where the extension in C is tried; Node 20 cannot suspend a module. */
export const recompiledRuns: readonly RecompiledRun[] = [
  { engine: denoServe, waiting: "engine" },
  { engine: denoServe, waiting: "asyncify", extra: true },
  { engine: node20, waiting: "asyncify" },
  { engine: node24, waiting: "engine", extra: true },
  { engine: node24, waiting: "asyncify", extra: true },
  { engine: bun, waiting: "engine", extra: true },
  { engine: bun, waiting: "asyncify", extra: true },
  { engine: workerd, waiting: "engine", extra: true },
  { engine: workerd, waiting: "asyncify", extra: true },
  { engine: denoServe, waiting: "exceptions", extra: true },
  // It catches, but suspends no module: only where nothing waits.
  { engine: node20, waiting: "exceptions", extra: true, cases: WITHOUT_WAITS },
  { engine: node24, waiting: "exceptions", extra: true },
  { engine: bun, waiting: "exceptions", extra: true },
  { engine: workerd, waiting: "exceptions", extra: true },
];

async function bundled(
  engine: NpmEngine,
  name: string,
  { scratch, disk, modules, module: recompiled }: Workplace,
): Promise<Launch> {
  const module = new URL(`${crypto.randomUUID()}/${name}.mjs`, scratch);
  const [command] = await Promise.all([
    npmBinary(engine),
    bundleFixture(name, module, await modules),
  ]);
  return {
    command,
    args: [fileURLToPath(module), disk, ...pathsOf(recompiled)],
    port: /listening on (\d+)/,
  };
}

function pathsOf(module: URL | undefined): string[] {
  return module ? [fileURLToPath(module)] : [];
}

function fixture(name: string): string {
  return fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
}
