// The engines, and the few lines that serve with each of them.

/** One engine with one way to serve. */
export interface Engine {
  /** Files beside `server.mjs`, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** What to run; its first line of output tells the port. */
  readonly command: readonly [program: string, ...args: string[]];
  /** Rows of which peers send only a part, timed as if it were all: it takes them seconds for each MiB. */
  readonly parts: Readonly<Record<string, number>>;
}

/** What comes from npm. */
export const packages = [
  "@hono/node-server@2.1.8",
  "bun@1.4.5",
  "srvx@1.0.8",
  "workerd@1.20261117.1",
];

/** By the name that tables and goals use. */
export const engines = {
  "Deno": {
    files: {
      "deno.mjs": `import { fetch } from "./server.mjs";
Deno.serve({
  hostname: "127.0.0.1",
  port: 0,
  onListen: ({ port }) => console.log(port),
}, fetch);`,
    },
    command: [
      Deno.execPath(),
      "run",
      "--no-config",
      "--unstable-no-legacy-abort",
      "--allow-net=127.0.0.1",
      "deno.mjs",
    ],
    parts: {},
  },
  "Node, hono-server": {
    files: {
      "hono.mjs": `import { serve } from "@hono/node-server";
import { fetch } from "./server.mjs";
serve(
  { fetch, hostname: "127.0.0.1", port: 0 },
  ({ port }) => console.log(port),
);`,
    },
    command: ["node", "hono.mjs"],
    parts: {},
  },
  "Node, srvx": {
    files: {
      "srvx.mjs": `import { serve } from "srvx/node";
import { fetch } from "./server.mjs";
const server = serve({ fetch, hostname: "127.0.0.1", port: 0, silent: true });
await server.ready();
console.log(server.node.server.address().port);`,
    },
    command: ["node", "srvx.mjs"],
    parts: {},
  },
  "Bun": {
    files: {
      "bun.mjs": `import { fetch } from "./server.mjs";
const server = Bun.serve({ fetch, hostname: "127.0.0.1", port: 0, idleTimeout: 0 });
console.log(server.port);`,
    },
    command: ["node_modules/.bin/bun", "bun.mjs"],
    parts: {},
  },
  "workerd": {
    files: {
      "worker.mjs": `import { fetch } from "./server.mjs";
export default { fetch };`,
      "config.capnp": `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [
    (name = "worker.mjs", esModule = embed "worker.mjs"),
    (name = "server.mjs", esModule = embed "server.mjs"),
  ],
  compatibilityDate = "2026-11-01",
);`,
    },
    command: [
      "node_modules/.bin/workerd",
      "serve",
      "--control-fd=1",
      "config.capnp",
    ],
    parts: { "16 B": 8 },
  },
} as const satisfies Record<string, Engine>;

/** Names of the engines. */
export type EngineName = keyof typeof engines;
