// Runs the tests against the JSR registry: in a copy of the package whose
// deno.json has no member of tools/offline, so that nothing comes from there.
// With --require, a registry that cannot be reached is a failure.

import { deno, type Package, readPackage, root } from "./package.ts";
import { taskFlags } from "./task_flags.ts";

const flags = taskFlags("test:jsr", { require: { type: "boolean" } });

const skipped = new Set([
  ".git",
  "coverage",
  "deno.lock",
  "dist",
  "node_modules",
  "offline",
]);

async function copy(from: URL, to: URL): Promise<void> {
  await Deno.mkdir(to, { recursive: true });
  for await (const { name, isDirectory } of Deno.readDir(from)) {
    if (skipped.has(name)) continue;
    if (isDirectory) {
      await copy(new URL(`${name}/`, from), new URL(`${name}/`, to));
    } else await Deno.copyFile(new URL(name, from), new URL(name, to));
  }
}

/** Writes a config that has no lock file: what the registry has is taken. */
function configure(target: URL, config: Package): Promise<void> {
  return Deno.writeTextFile(
    new URL("deno.json", target),
    JSON.stringify({ ...config, lock: false }, null, 2),
  );
}

const directory = await Deno.makeTempDir({ prefix: "isapi-streams-" });
const target = new URL(`file://${directory}/`);
try {
  const config = await readPackage();
  await configure(target, { ...config, workspace: [] });
  const wanted = Object.values(config.imports)
    .filter((specifier) => specifier.startsWith("jsr:"));
  await Deno.writeTextFile(
    new URL("probe.ts", target),
    wanted.map((specifier) => `import "${specifier}";\n`).join(""),
  );
  const probe = await deno(["cache", "probe.ts"], { cwd: target });
  await Deno.remove(new URL("probe.ts", target));

  if (probe.code === 0) {
    await copy(root, target);
    const workspace = config.workspace
      .filter((member) => !member.startsWith("tools/offline/"));
    await configure(target, { ...config, workspace });
    for (const task of ["test", "test:doc"]) {
      const { code } = await deno(["task", task], { cwd: target, show: true });
      if (code !== 0) {
        Deno.exitCode = code;
        break;
      }
    }
  } else if (
    /failed to load|error sending request/.test(probe.stderr) &&
    !flags.require
  ) {
    console.log("test:jsr: SKIPPED, the JSR registry cannot be reached:");
    console.log(/^error: (.*)$/m.exec(probe.stderr)?.[1] ?? probe.stderr);
  } else {
    console.error(probe.stderr);
    Deno.exitCode = 1;
  }
} finally {
  await Deno.remove(directory, { recursive: true });
}
