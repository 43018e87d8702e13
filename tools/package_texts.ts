import { assert } from "@std/assert";

const ROOT = new URL("../", import.meta.url);

/** The Markdown files below a folder. */
function pages(folder: string): string[] {
  return [...Deno.readDirSync(new URL(folder, ROOT))].flatMap((
    { name, isDirectory },
  ) =>
    isDirectory
      ? pages(`${folder}${name}/`)
      : name.endsWith(".md")
      ? [folder + name]
      : []
  );
}

/** The files of a package beside its modules, among them all that the README links to. */
export const PACKAGE_TEXTS: readonly string[] = [
  "README.md",
  "PORTING.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "LICENSE",
  ...pages("docs/").sort(),
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
