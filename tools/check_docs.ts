// Lints the documentation of every export of deno.json, and asks each entry
// file for a `@module` comment, which `deno doc --lint` does not miss.

import { documentation } from "./documentation.ts";
import { deno, readPackage } from "./package.ts";

const { exports } = await readPackage();
const entries = Object.values(exports);

const lint = await deno(["doc", "--lint", ...entries], { show: true });
if (lint.code !== 0) Deno.exit(1);

const docs = await documentation(entries);
const missing = entries.filter((entry) => !docs.get(entry)?.moduleDoc);
for (const entry of missing) {
  console.error(`${entry} has no module documentation (@module)`);
}
if (missing.length > 0) Deno.exit(1);
console.log(`Checked the module documentation of ${entries.length} exports`);
