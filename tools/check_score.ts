// JSR's score, as far as it does not depend on the registry: what the package
// page would give for documentation and best practices. All of it is asked for.
//
// The rules are those of the registry's own code, which the "Score" tab shows:
// https://jsr.io/docs/scoring and, for the weights, ApiPackageScore in
// https://github.com/jsr-io/jsr/blob/main/api/src/api/types.rs.

import { type DocSymbol, documentation } from "./documentation.ts";
import { deno, readPackage, root } from "./package.ts";

/** A rule of the score. */
interface Factor {
  readonly rule: string;
  readonly points: number;
  readonly given: number;
  /** Why points are missing. */
  readonly missing: readonly string[];
}

const MAX = 17;

const { exports } = await readPackage();
const entries = Object.entries(exports);
const docs = await documentation(Object.values(exports));
const readme = await Deno.readTextFile(new URL("README.md", root));
const symbols = entries.flatMap(([name, entry]) =>
  docs.get(entry)!.symbols.map((symbol) => ({ name, symbol }))
);

const slow = await deno(
  ["publish", "--dry-run", "--allow-dirty", "--no-check"],
  {},
);
const factors: Factor[] = [
  all("has a README", 2, readme.trim() ? [] : ["README.md is empty"]),
  all(
    "has examples in the README",
    1,
    readme.includes("```") ? [] : ["README.md has no code"],
  ),
  all(
    "has module docs in all entrypoints",
    1,
    entries.filter(([, entry]) => !docs.get(entry)!.moduleDoc)
      .map(([name]) => `${name} has no module documentation`),
  ),
  symbolDocs(),
  all(
    "has no slow types",
    5,
    slow.code === 0 ? [] : [slow.stderr.trim()],
  ),
];

for (const { rule, points, given, missing } of factors) {
  console.log(`  ${given} of ${points}  ${rule}`);
  for (const reason of missing) console.error(`          ${reason}`);
}
console.log("  0 of 2  has a description, is built with provenance: registry");
console.log("  0 of 2  is compatible with one, with two runtimes: registry");
const given = factors.reduce((sum, { given }) => sum + given, 0);
const possible = factors.reduce((sum, { points }) => sum + points, 0);
console.log(`JSR score: ${given} of ${possible} points, of ${MAX} in all`);

// More than the score asks for: what can be called has an example, which runs.
const bare = symbols.filter(({ symbol }) =>
  symbol.callable && !symbol.hasExample
);
for (const { name, symbol } of bare) {
  console.error(`${name}: ${symbol.name} has no @example`);
}
const plain = entries.filter(([, entry]) =>
  !docs.get(entry)!.moduleDoc?.includes("```")
);
for (const [name] of plain) {
  console.error(`${name} has no example in its module documentation`);
}
const undocumented = symbols.filter(({ symbol }) => !symbol.documented);
if (given < possible || bare.length + undocumented.length + plain.length > 0) {
  Deno.exit(1);
}

function all(rule: string, points: number, missing: string[]): Factor {
  return { rule, points, given: missing.length === 0 ? points : 0, missing };
}

/** 80 % are enough for all points; below, they are in proportion. */
function symbolDocs(): Factor {
  const documented = symbols.filter(({ symbol }) => symbol.documented).length;
  const part = symbols.length === 0 ? 1 : documented / symbols.length;
  return {
    rule: `has docs for ${documented} of ${symbols.length} symbols`,
    points: 5,
    given: Math.floor(Math.min(part / 0.8, 1) * 5),
    missing: symbols.filter(({ symbol }) => !symbol.documented)
      .map(({ name, symbol }: { name: string; symbol: DocSymbol }) =>
        `${name}: ${symbol.name} has no documentation`
      ),
  };
}
