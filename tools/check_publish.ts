// Publishes to a registry of our own on 127.0.0.1 and looks at what arrived:
// the dry run names the files, but does not show how imports were rewritten.

import { assert } from "@std/assert";
import { deno, readPackage } from "./package.ts";
import { assertLinksInside, PACKAGE_TEXTS } from "./package_texts.ts";
import { specifiers } from "./specifiers.ts";
import { untar } from "./tar.ts";

const { name, version, imports } = await readPackage();
const allowed = (path: string) =>
  /^(deno\.json|mod\.ts|src\/.+\.ts)$/.test(path) ||
  PACKAGE_TEXTS.includes(path);

let archive: Uint8Array<ArrayBuffer> | undefined;
const server = Deno.serve(
  { hostname: "127.0.0.1", port: 0, onListen() {} },
  async (request) => {
    const { pathname } = new URL(request.url);
    if (
      request.method === "POST" && pathname.endsWith(`/versions/${version}`)
    ) {
      archive = await request.bytes();
      return Response.json({ id: "1", status: "success" });
    }
    // The package is there, the version is not yet.
    return /\/packages\/[^/]+$/.test(pathname)
      ? Response.json({})
      : Response.json({ code: "notFound", message: "" }, { status: 404 });
  },
);
const { code, stderr } = await deno(
  ["publish", "--allow-dirty", "--no-provenance", "--token", "none"],
  {
    env: {
      JSR_URL: `http://127.0.0.1:${server.addr.port}/`,
      NO_PROXY: "127.0.0.1",
    },
  },
);
await server.shutdown();
assert(code === 0, stderr);
assert(archive, "Nothing was published");

const files = await untar(archive);
for (const path of files.keys()) assert(allowed(path), `${path} is published`);
for (const path of ["deno.json", "mod.ts", ...PACKAGE_TEXTS]) {
  assert(files.has(path), `${path} is not published`);
}
assertLinksInside(files, (path) => files.has(path));

// Every import of the published files is a file of the package, a module of
// Node, or what `imports` names: `jsr:` with its range and a sub-path; of npm,
// what `./compile` loads.
const foreign = new Set<string>();
for (const [path, text] of files) {
  if (!path.endsWith(".ts")) continue;
  for (const specifier of specifiers(text)) {
    if (/^(\.\.?\/|node:)/.test(specifier)) continue;
    const known = Object.values(imports).some((target) =>
      target.startsWith("jsr:")
        ? specifier === target || specifier.startsWith(`${target}/`)
        // The compiler is npm's, and `./compile` alone loads it.
        : path.startsWith("src/compile/") && specifier === target
    );
    assert(known, `${path} is published with an import of "${specifier}"`);
    foreign.add(specifier);
  }
}
console.log(`${name} ${version} would be published with ${files.size} files`);
for (const specifier of [...foreign].sort()) console.log(`  ${specifier}`);
