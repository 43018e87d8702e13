// Makes what users of npm without JSR can install: dist/npm and its tarball.
// One module per file of the source, what they depend on inside, and types.

import { fileURLToPath } from "node:url";
import { npm } from "../tests/helpers/npm.ts";
import { modules } from "./npm_modules.ts";
import { declarations } from "./npm_types.ts";
import { readPackage, root } from "./package.ts";
import { PACKAGE_TEXTS } from "./package_texts.ts";
import { pack } from "./packed.ts";
import { originUrl, repositoryFields } from "./repository.ts";

/** What the licence of the parts that are inside asks for. */
const NOTICE = `The modules of this package contain parts of

- @std/streams and @std/media-types,
  Copyright 2018-2026 the Deno authors;
- mime-db,
  Copyright (c) 2014 Jonathan Ong, Copyright (c) 2015-2022 Douglas Christopher Wilson,

each under the MIT licence, whose text is in LICENSE.
`;

/** What users of npm may look for. */
const KEYWORDS = [
  "isapi",
  "streams",
  "streaming",
  "backpressure",
  "server-sent-events",
  "web-streams",
  "http",
  "fetch",
  "wasm",
  "iis",
];

/**
 * What `./compile` loads when it compiles, by its names in deno.json: large, and
 * of no use to those who only run a module.
 */
const OPTIONAL = ["@yowasp/clang", "binaryen"] as const;

/**
 * Builds the package.
 *
 * @param target Where: `npm/` and the tarball are made in it.
 * @returns The tarball.
 */
export async function buildNpm(target: URL): Promise<URL> {
  const directory = new URL("npm/", target);
  await Deno.remove(directory, { recursive: true }).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
  await Deno.mkdir(directory, { recursive: true });
  const { name, version, license, exports, imports } = await readPackage();
  const entries = Object.values(exports).map((entry) => entry.slice(2));
  const packed = await pack();
  const types = declarations(
    packed,
    entries.map((entry) => swapSuffix(entry, ".d.ts")),
  );
  const code = await modules(
    packed,
    entries.map((entry) => swapSuffix(entry, ".js")),
    OPTIONAL,
  );
  for (const [path, text] of [...types, ...code]) {
    await write(directory, path, text);
  }
  for (const path of PACKAGE_TEXTS) {
    await write(
      directory,
      path,
      await Deno.readTextFile(new URL(path, root)),
    );
  }
  await write(directory, "NOTICE.md", NOTICE);
  await write(
    directory,
    "package.json",
    JSON.stringify(
      {
        name,
        version,
        description: "ISAPI's extension model on web-standard streams",
        license,
        ...repositoryFields(await originUrl()),
        keywords: KEYWORDS,
        type: "module",
        engines: { node: ">=20" },
        sideEffects: false,
        exports: {
          ...Object.fromEntries(
            Object.entries(exports).map(([name, entry]) => [name, {
              types: swapSuffix(entry, ".d.ts"),
              default: swapSuffix(entry, ".js"),
            }]),
          ),
          "./package.json": "./package.json",
        },
        peerDependencies: Object.fromEntries(
          OPTIONAL.map((name) => [name, versionIn(imports[name]!)]),
        ),
        peerDependenciesMeta: Object.fromEntries(
          OPTIONAL.map((name) => [name, { optional: true }]),
        ),
        files: ["**/*.js", "**/*.d.ts", ...PACKAGE_TEXTS, "NOTICE.md"],
      },
      null,
      2,
    ) + "\n",
  );
  const [{ filename }] = JSON.parse(
    await npm(
      ["pack", "--json", "--pack-destination", fileURLToPath(target)],
      directory,
    ),
  );
  return new URL(filename, target);
}

/** The version of an import of deno.json. */
function versionIn(specifier: string): string {
  return specifier.slice(specifier.lastIndexOf("@") + 1);
}

async function write(
  directory: URL,
  path: string,
  text: string,
): Promise<void> {
  const file = new URL(path, directory);
  await Deno.mkdir(new URL(".", file), { recursive: true });
  await Deno.writeTextFile(file, text);
}

function swapSuffix(entry: string, suffix: string): string {
  return entry.replace(/\.ts$/, suffix);
}

if (import.meta.main) {
  const tarball = await buildNpm(new URL("dist/", root));
  const { size } = await Deno.stat(tarball);
  console.log(`${fileURLToPath(tarball)}, ${Math.ceil(size / 1024)} KiB`);
}
