// The package of `task build:npm`, as its users have it: installed from its tarball
// in an empty directory, compiled against by `tsc --strict`, and run.

import {
  assert,
  assertEquals,
  AssertionError,
  assertMatch,
  assertThrows,
} from "@std/assert";
import { fileURLToPath } from "node:url";
import { fetched } from "../helpers/fetched.ts";
import { npmPackages } from "../helpers/npm.ts";
import { installPackage, NODE_SERVER } from "../helpers/npm_package.ts";
import { workerdLaunch } from "../helpers/workerd.ts";
import { EngineProcess, type Launch } from "../runtimes/launch.ts";
import { npmBinary, type NpmEngine } from "../runtimes/npm_binary.ts";
import { readPackage } from "../../tools/package.ts";
import { repositoryFields } from "../../tools/repository.ts";
import { assertLinksInside, PACKAGE_TEXTS } from "../../tools/package_texts.ts";
import { specifiers } from "../../tools/specifiers.ts";

/** The lowest that README names, and the newest that was tried. */
const LOWEST = "5.7.3";
const NEWEST = "7.0.2";

/** What weighs a bundle. */
const ESBUILD = "esbuild@0.25.12";

/** The libraries that README names. */
const WEB = { lib: ["es2022", "dom"], types: [] };

/** Where else the types of the web's streams come from. */
const LIBRARIES = [
  { lib: ["es2022", "webworker"], types: [] },
  { lib: ["es2022"], types: ["node"] },
  { lib: ["es2022"], types: ["bun"] },
  { lib: ["es2022"], types: ["@cloudflare/workers-types"] },
];

const MODULES = [
  { module: "esnext", moduleResolution: "bundler" },
  { module: "nodenext", moduleResolution: "nodenext" },
];

/** What is compiled: a program, and all that the package has. */
const FILES = ["app.ts", "entries.ts"];

/** What `./compile` loads: optional peer dependencies. */
const COMPILERS: readonly string[] = ["@yowasp/clang", "binaryen"];

const SOURCES = new URL("./", import.meta.url);

let directory: URL;
let installed: URL;

Deno.test.beforeAll(async () => {
  directory = new URL(`file://${await Deno.makeTempDir()}/`);
  installed = await installPackage(
    directory,
    "@cloudflare/workers-types@5.20261117.1",
    "@types/bun@1.4.5",
    "@types/node@26.6.6",
    ...NODE_SERVER,
  );
  for await (const { name } of Deno.readDir(SOURCES)) {
    await Deno.copyFile(new URL(name, SOURCES), new URL(name, directory));
  }
  const entries = await entryNames();
  await Deno.writeTextFile(
    new URL("entries.ts", directory),
    entries.map((name, i) => `export * as entry${i} from "${name}";\n`).join(
      "",
    ),
  );
});

Deno.test.afterAll(async () => {
  await Deno.remove(directory, { recursive: true });
});

Deno.test("the npm package has the exports of deno.json, each with its types, and asks for no other package but what compiles", async () => {
  const { name, version, exports } = await readPackage();
  const manifest = JSON.parse(await read("package.json"));
  assertEquals([manifest.name, manifest.version], [name, version]);
  assertEquals(
    Object.keys(manifest.exports),
    [...Object.keys(exports), "./package.json"],
  );
  for (const name of Object.keys(exports)) {
    const { types, default: module } = manifest.exports[name];
    assert((await read(types)).length > 0);
    assert((await read(module)).length > 0);
  }
  for (const kind of ["dependencies", "optionalDependencies"]) {
    assertEquals(manifest[kind], undefined, kind);
  }
  assertEquals(Object.keys(manifest.peerDependencies), COMPILERS);
  for (const compiler of COMPILERS) {
    assert(manifest.peerDependenciesMeta[compiler].optional, compiler);
  }
  for (const text of [...PACKAGE_TEXTS, "NOTICE.md"]) {
    assert((await read(text)).length > 0);
  }
});

Deno.test("the npm package has what its texts lead to", async () => {
  const paths = await files(installed);
  assertLinksInside(
    await Promise.all(
      PACKAGE_TEXTS.map(async (path) => [path, await read(path)] as const),
    ),
    (path) => paths.includes(path),
  );
  assertThrows(
    () =>
      assertLinksInside([["b/c.md", "[a](./a.md) ".repeat(4)]], () => false),
    AssertionError,
    "not in the package: b/c.md: ./a.md",
  );
});

Deno.test("the npm package says where it comes from, as far as the clone knows it", () => {
  assertEquals(repositoryFields(undefined), {});
  for (
    const url of [
      "https://host.example/a/b.git",
      "git@host.example:a/b.git",
      "ssh://git@host.example/a/b",
    ]
  ) {
    assertEquals(repositoryFields(url), {
      repository: { type: "git", url: "git+https://host.example/a/b.git" },
      homepage: "https://host.example/a/b#readme",
      bugs: "https://host.example/a/b/issues",
    }, url);
  }
  // A path of this machine is no place that others know.
  assertEquals(repositoryFields("/srv/b.git"), {});
});

Deno.test("a bundle takes from the npm package what it uses", async () => {
  const esbuild = await npmPackages(ESBUILD);
  for (
    const [name, entry, most] of [
      ["WriteClient", "@isapi/streams/write-client", 5_000],
      ["respond", "@isapi/streams", 13_600],
    ] as const
  ) {
    const length = Number(
      await runNode(`
        const { default: { buildSync } } = await import(
          ${
        JSON.stringify(new URL("node_modules/esbuild/lib/main.js", esbuild))
      }
        );
        const { outputFiles: [{ contents }] } = buildSync({
          stdin: {
            contents: 'export { ${name} } from "${entry}"',
            resolveDir: process.cwd(),
          },
          bundle: true,
          minify: true,
          format: "esm",
          platform: "neutral",
          external: ["node:*"],
          write: false,
        });
        const { gzipSync } = await import("node:zlib");
        console.log(gzipSync(contents, { level: 9 }).length);
      `),
    );
    console.log(`${name}: ${length} bytes, minified and gzipped`);
    assert(
      length > 1000 && length <= most,
      `${name}: ${length} bytes, at most ${most}`,
    );
  }
});

Deno.test("the npm package's modules import nothing but each other, Node's and what compiles, and name no place of this machine", async () => {
  const paths = await files(installed);
  const home = fileURLToPath(new URL("../../", import.meta.url));
  for (const path of paths.filter((path) => /\.(js|d\.ts)$/.test(path))) {
    const text = await read(path);
    for (const specifier of specifiers(text)) {
      if (path.startsWith("src/compile/") && COMPILERS.includes(specifier)) {
        continue;
      }
      assertMatch(specifier, /^(\.\.?\/.+\.js|node:.+)$/, path);
    }
    assert(!text.includes(home), path);
    assert(!/file:\/\/\/|^\/\/ (\.\.|\/)/m.test(text), path);
  }
  assert(paths.includes("src/client/write_client.js"), "no module per file");
});

Deno.test("every entry of the npm package gives the same WriteClientError", async () => {
  const entries = await entryNames();
  const found = await runNode(`
    const modules = await Promise.all(
      ${JSON.stringify(entries)}.map((entry) => import(entry)),
    );
    const classes = modules.map((module) => module.WriteClientError)
      .filter((found) => found !== undefined);
    console.log(modules.length, classes.length, new Set(classes).size);
  `);
  const [modules, classes, distinct] = found.split(" ").map(Number);
  assertEquals(modules, entries.length);
  assert(classes! >= 2, found);
  assertEquals(distinct, 1);
});

Deno.test("without the packages that compile, ./compile says which one is needed", async () => {
  const said = await runNode(`
    const { compile } = await import("@isapi/streams/compile");
    for (const asyncify of [false, true]) {
      await compile({ "a.c": "int a;" }, { asyncify }).catch(
        (error) => console.log(error.message),
      );
    }
  `);
  assertEquals(said.split("\n"), [
    "Cannot compile: the npm package @yowasp/clang is needed, and cannot be loaded",
    "Cannot compile: --asyncify needs the npm package binaryen, which cannot be loaded",
  ]);
});

for (const version of [LOWEST, NEWEST]) {
  for (const modules of MODULES) {
    Deno.test(`the npm package's types resolve under tsc --strict: TypeScript ${version}, ${modules.moduleResolution}`, async () => {
      assertEquals(
        await compile(version, { ...WEB, ...modules }, ...FILES),
        "",
      );
    });
  }
}

for (const library of LIBRARIES) {
  const source = [...library.lib.slice(1), ...library.types];
  Deno.test(`the npm package's types take the web's streams from ${source}`, async () => {
    assertEquals(
      await compile(NEWEST, { ...library, ...MODULES[0] }, ...FILES),
      "",
    );
  });
}

Deno.test("an installed npm package answers on Node 20: sync, async, and a file", async () => {
  const options = { ...WEB, types: ["node"], ...MODULES[1] };
  assertEquals(await compile(NEWEST, options, "node.ts"), "");
  await answers(await launch("node20", "node.js"), { files: true });
});

Deno.test("an installed npm package answers on a server of Node 20 itself, with ./node: sync, async, and a file", async () => {
  const options = { ...WEB, types: ["node"], ...MODULES[1] };
  assertEquals(await compile(NEWEST, options, "node_server.ts"), "");
  await answers(await launch("node20", "node_server.js"), { files: true });
});

Deno.test("no module of the npm package needs what only Deno has", async () => {
  for (
    const path of (await files(installed)).filter((p) => p.endsWith(".js"))
  ) {
    const text = await read(path);
    // Without comments: they stand anywhere in a compiled line.
    const code = text.replace(/\/\*[^]*?\*\/|\/\/.*/g, "");
    // A module may ask whether there is a `Deno`, and may keep it.
    const used = code.match(
      /^.*(?:(?<!\bglobalThis\.)\bDeno\b(?!" in globalThis)|\bglobalThis\.Deno\b\s*[.[(]).*$/gm,
    );
    assertEquals(used, null, path);
  }
});

Deno.test("an installed npm package answers on Bun: sync, async, and a file", async () => {
  await answers(await launch("bun", "bun.ts"), { files: true });
});

Deno.test("an installed npm package answers on workerd: sync and async", async () => {
  const worker = new URL("app.ts", directory);
  await answers(
    await workerdLaunch(worker, { compatibility_date: "2026-04-01" }),
    { files: false },
  );
});

async function answers(
  launch: Launch,
  { files }: { files: boolean },
): Promise<void> {
  await using engine = await EngineProcess.start(launch);
  assertEquals(await fetched(`${engine.url}/sync`), "200 sync answer");
  assertEquals(await fetched(`${engine.url}/async`), "200 async answer");
  const file = await Deno.readTextFile(new URL("app.ts", directory));
  if (files) assertEquals(await fetched(`${engine.url}/app.ts`), `200 ${file}`);
}

async function launch(engine: NpmEngine, script: string): Promise<Launch> {
  return {
    command: await npmBinary(engine),
    args: [fileURLToPath(new URL(script, directory))],
    port: /127\.0\.0\.1:(\d+)/,
  };
}

/** Compiles files and what they import, and gives what the compiler says. */
async function compile(
  version: string,
  options: Record<string, unknown>,
  ...files: string[]
): Promise<string> {
  const typescript = await npmPackages(`typescript@${version}`);
  await Deno.writeTextFile(
    new URL("tsconfig.json", directory),
    JSON.stringify({
      compilerOptions: {
        ...options,
        rewriteRelativeImportExtensions: true,
        strict: true,
        target: "es2022",
      },
      files,
    }),
  );
  const { stdout, stderr } = await new Deno.Command("node", {
    args: [
      fileURLToPath(
        new URL("node_modules/typescript/bin/tsc", typescript),
      ),
    ],
    cwd: directory,
    stdin: "null",
  }).output();
  return new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
}

async function runNode(script: string): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(
    await npmBinary("node20"),
    {
      args: ["--input-type=module", "--eval", script],
      cwd: directory,
      stdin: "null",
    },
  ).output();
  assert(success, new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout).trim();
}

/** As users name them. */
async function entryNames(): Promise<string[]> {
  const { name, exports } = await readPackage();
  return Object.keys(exports).map((entry) => name + entry.slice(1));
}

function read(path: string): Promise<string> {
  return Deno.readTextFile(new URL(path, installed));
}

async function files(directory: URL, prefix = ""): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(directory)) {
    const path = prefix + name;
    if (!isDirectory) found.push(path);
    else found.push(...await files(new URL(`${name}/`, directory), `${path}/`));
  }
  return found;
}
