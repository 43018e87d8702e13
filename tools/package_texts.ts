import { assert } from "@std/assert";

/** What a package has beside its modules: what its README leads to is among it. */
export const PACKAGE_TEXTS = [
  "README.md",
  "PORTING.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "LICENSE",
  "docs/deadlines.md",
  "docs/performance.md",
  "docs/porting/c.md",
  "docs/porting/delphi.md",
  "docs/porting/filters.md",
  "docs/porting/hosting.md",
  "docs/porting/locks.md",
  "docs/porting/mfc.md",
  "docs/porting/pywin32.md",
  "docs/porting/streaming.md",
  "docs/porting/text.md",
  "docs/respond.md",
  "docs/server_variables.md",
  "bench/plot.svg",
];

/**
 * Fails unless every file that the README leads to is in the package: whoever
 * has the package alone must be able to follow it.
 *
 * @param readme The README's text.
 * @param has Whether a path is in the package.
 */
export function assertReadmeLeadsInside(
  readme: string,
  has: (path: string) => boolean,
): void {
  const links = [
    ...readme.matchAll(/\]\((?:\.\/)?([^()\s:#]+)(?:#[^()\s]*)?\)/g),
  ]
    .map(([, path]) => path!);
  assert(links.length >= 4, "the README leads nowhere");
  const missing = links.filter((path) => !has(path));
  assert(missing.length === 0, `not in the package: ${missing.join(", ")}`);
}
