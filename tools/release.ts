// Releases to JSR and npm. With --dry: does all checks, and prints what would
// be published. What is looked at first is in release_obstacles.ts.

import { deno, readPackage, root } from "./package.ts";
import { obstacles, type ReleaseState } from "./release_obstacles.ts";
import { taskFlags } from "./task_flags.ts";

const { dry: isDry = false } = taskFlags("release", {
  dry: { type: "boolean" },
});
const { name, version, tasks } = await readPackage();

const reasons = obstacles(await state());
if (reasons.length > 0 && !isDry) {
  fail(`Cannot release ${name} ${version}:`, ...reasons);
}

await run("task", "ok");
const toJsr = await jsrFiles();
const toNpm = await npmTarball();

title(`JSR: ${name}@${version}, ${toJsr.length} files`);
for (const line of toJsr) console.log(`  ${line}`);
title(
  toNpm === undefined
    ? "npm: nothing, there is no task build:npm"
    : `npm: ${toNpm.id}, ${toNpm.files.length} files, ${toNpm.size} bytes packed`,
);
for (const { path, size } of toNpm?.files ?? []) {
  console.log(`  ${path} (${size} bytes)`);
}

if (isDry) {
  title(
    reasons.length === 0
      ? "Dry run: all checks passed, and this could be released"
      : "Dry run: all checks passed; a release still needs",
  );
  for (const reason of reasons) console.log(`  ${reason}`);
} else {
  await run("publish");
  if (toNpm !== undefined) {
    await command("npm", "publish", "--access", "public", toNpm.tarball);
  }
  title(`${name} ${version} is released`);
}

/** What git and the changelog say. */
async function state(): Promise<ReleaseState> {
  const own = `v${version}`;
  const tags = lines(await git("tag", "--points-at", "HEAD"));
  const others = lines(await git("tag", "--list", "v*"))
    .filter((tag) => tag !== own || !tags.includes(own));
  return {
    version,
    changelog: await Deno.readTextFile(new URL("CHANGELOG.md", root)),
    earlier: new Map(
      await Promise.all(
        others.map(async (tag) =>
          [tag, await git("show", `${tag}:CHANGELOG.md`)] as const
        ),
      ),
    ),
    tags,
    changed: lines(await git("status", "--porcelain"))
      .map((line) => line.slice(3)),
    ci: Boolean(Deno.env.get("CI")),
  };
}

/** Each file that JSR would get, with its size. */
async function jsrFiles(): Promise<string[]> {
  const args = ["publish", "--dry-run", ...isDry ? ["--allow-dirty"] : []];
  const { code, stdout, stderr } = await deno(args, {});
  if (code !== 0) fail("deno publish --dry-run failed:", stderr);
  const files = Array.from(
    `${stdout}\n${stderr}`.matchAll(/^\s*file:\/\/(\S+) \((\S+)\)$/gm),
    ([, path, size]) => `${path!.slice(root.pathname.length)} (${size})`,
  );
  if (files.length === 0) fail("deno publish names no files:", stderr);
  return files;
}

interface Tarball {
  readonly id: string;
  readonly size: number;
  readonly tarball: string;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** What npm would get, as the task makes it; `undefined` without the task. */
async function npmTarball(): Promise<Tarball | undefined> {
  if (!Object.hasOwn(tasks as object, "build:npm")) return undefined;
  await run("task", "build:npm");
  const directory = new URL("dist/npm/", root);
  const packed = await output(
    "npm",
    ["pack", "--dry-run", "--json"],
    directory,
  );
  const [{ id, size, files, filename }] = JSON.parse(packed);
  const tarball = new URL(`dist/${filename}`, root);
  await Deno.stat(tarball);
  return { id, size, files, tarball: tarball.pathname };
}

async function git(...args: string[]): Promise<string> {
  return await output("git", args, root);
}

async function output(
  program: string,
  args: string[],
  cwd: URL,
): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(program, {
    args,
    cwd,
    stdin: "null",
  }).output();
  const decoder = new TextDecoder();
  if (!success) fail(`${program} ${args[0]} failed:`, decoder.decode(stderr));
  return decoder.decode(stdout);
}

async function run(...args: string[]): Promise<void> {
  await command(Deno.execPath(), ...args);
}

async function command(program: string, ...args: string[]): Promise<void> {
  const { success } = await new Deno.Command(program, { args, cwd: root })
    .spawn().status;
  if (!success) fail(`${[program, ...args].join(" ")} failed`);
}

function lines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

function title(text: string): void {
  console.log(`\n${text}`);
}

function fail(...reasons: string[]): never {
  for (const reason of reasons) console.error(reason);
  Deno.exit(1);
}
