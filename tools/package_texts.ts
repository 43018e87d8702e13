import { assert } from "@std/assert";

const root = new URL("../", import.meta.url);

/** What a package has beside its modules: all that its README leads to, and the pages of `docs/`. */
export const PACKAGE_TEXTS: readonly string[] = [
  "README.md",
  "llms.txt",
  "PORTING.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "LICENSE",
  ...pages("docs/"),
  "bench/plot.svg",
];

/** The Markdown files of a folder and of the folders below it. */
function pages(folder: string): string[] {
  return [...Deno.readDirSync(new URL(folder, root))].flatMap((
    { name, isDirectory },
  ) => {
    if (isDirectory) return pages(`${folder}${name}/`);
    return name.endsWith(".md") ? [folder + name] : [];
  }).sort();
}

/**
 * Fails unless every file that the README leads to is in the package: a reader
 * who has the package alone must be able to follow it.
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
