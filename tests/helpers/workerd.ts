import { fileURLToPath } from "node:url";
import { deno } from "../../tools/package.ts";
import type { Launch } from "../runtimes/launch.ts";
import { npmBinary } from "../runtimes/npm_binary.ts";

/** What a Worker is run with, as Wrangler's configuration names it. */
export interface WorkerOptions {
  readonly compatibility_date: string;
  readonly compatibility_flags?: readonly string[];
}

/** Makes one module of a Worker's, with what it imports, for workerd to run. */
export async function workerdLaunch(
  worker: URL,
  { compatibility_date, compatibility_flags = [] }: WorkerOptions,
): Promise<Launch> {
  const bundled = new URL("worker.bundle.js", worker);
  const config = new URL("workerd.capnp", worker);
  await bundle(worker, bundled);
  await Deno.writeTextFile(
    config,
    `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.bundle.js")],
  compatibilityDate = ${JSON.stringify(compatibility_date)},
  compatibilityFlags = ${JSON.stringify(compatibility_flags)},
);
`,
  );
  return {
    command: await npmBinary("workerd"),
    // It tells its port on a file descriptor: the output.
    args: ["serve", "--control-fd=1", fileURLToPath(config)],
    port: /"port":\s*(\d+)/,
  };
}

/** Makes one module of a module and what it imports, by the packages beside it. */
export async function bundle(module: URL, output: URL): Promise<void> {
  const { code, stderr } = await deno(
    [
      "bundle",
      "--platform=browser",
      `--output=${fileURLToPath(output)}`,
      fileURLToPath(module),
    ],
    { cwd: new URL(".", module) },
  );
  if (code !== 0) throw new Error(`Cannot bundle ${module}: ${stderr}`);
}
