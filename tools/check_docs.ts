// Lints the documentation of every export of deno.json, and checks what
// `deno doc --lint` does not: each entry file has a `@module` comment, and each
// export a `@category` of the list below.

import { documentation } from "./documentation.ts";
import { deno, readPackage } from "./package.ts";

/** The categories of exports, which `deno doc --html` and JSR use as headings. */
const CATEGORIES = [
  "Host",
  "Extension",
  "Streaming",
  "Server-sent events",
  "WriteClient",
  "Requests and codes",
  "Structures",
  "Errors",
  "Files",
  "Testing",
  "Tracing",
  "Node",
  "WebAssembly",
];

const { exports } = await readPackage();
const entries = Object.values(exports);

const lint = await deno(["doc", "--lint", ...entries], { show: true });
if (lint.code !== 0) Deno.exit(1);

const docs = await documentation(entries);
const missing = entries.filter((entry) => !docs.get(entry)?.moduleDoc);
for (const entry of missing) {
  console.error(`${entry} has no module documentation (@module)`);
}
const unsorted = [...docs].flatMap(([entry, { symbols }]) =>
  symbols
    .filter(({ category }) => !CATEGORIES.includes(category ?? ""))
    .map(({ name, category }) => `${entry}, ${name}: ${category ?? "none"}`)
);
if (unsorted.length > 0) {
  console.error(`Not one of the categories: ${unsorted.join("; ")}`);
}
if (missing.length > 0 || unsorted.length > 0) Deno.exit(1);
console.log(
  `Checked the module documentation and categories of ${entries.length} exports`,
);
