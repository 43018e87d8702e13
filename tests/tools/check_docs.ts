// Lints the documentation of every export of deno.json, and asks each entry
// file for a `@module` comment, which `deno doc --lint` does not miss.

import { deno, readPackage, root } from "./package.ts";

const { exports } = await readPackage();
const entries = Object.values(exports);

const lint = await deno(["doc", "--lint", ...entries], { show: true });
if (lint.code !== 0) Deno.exit(1);

const { code, stdout, stderr } = await deno(
  ["doc", "--json", ...entries],
  {},
);
if (code !== 0) {
  console.error(stderr);
  Deno.exit(1);
}
const { nodes } = JSON.parse(stdout) as {
  nodes: Record<
    string,
    { module_doc?: { doc?: string; tags?: { kind: string }[] } }
  >;
};
const missing = entries.filter((entry) => {
  const moduleDoc = nodes[new URL(entry, root).href]?.module_doc;
  return !moduleDoc?.doc ||
    !moduleDoc.tags?.some(({ kind }) => kind === "module");
});
for (const entry of missing) {
  console.error(`${entry} has no module documentation (@module)`);
}
if (missing.length > 0) Deno.exit(1);
console.log(`Checked the module documentation of ${entries.length} exports`);
