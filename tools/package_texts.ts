import { assert } from "@std/assert";

const root = new URL("../", import.meta.url);

/** What a package has beside its modules: all that these texts lead to, and the pages of `docs/`. */
export const PACKAGE_TEXTS: readonly string[] = [
  "README.md",
  "llms.txt",
  "PORTING.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "LICENSE",
  ...pages("docs/"),
  "bench/README.md",
  "bench/plot.svg",
  "tests/README.md",
  "tools/offline/README.md",
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
 * Fails unless every file that the Markdown texts lead to is in the package: a
 * reader who has the package alone must be able to follow them.
 *
 * @param texts The texts by their paths.
 * @param has Whether a path is in the package.
 */
export function assertLinksInside(
  texts: Iterable<readonly [path: string, text: string]>,
  has: (path: string) => boolean,
): void {
  const missing: string[] = [];
  let links = 0;
  for (const [path, text] of texts) {
    if (!path.endsWith(".md") && !path.endsWith(".txt")) continue;
    for (
      const [, link] of text.matchAll(/\]\(([^()\s:#]+)(?:#[^()\s]*)?\)/g)
    ) {
      links++;
      const target = new URL(link!, `file:///${path}`).pathname.slice(1);
      if (!has(target)) missing.push(`${path}: ${link}`);
    }
  }
  assert(links >= 4, "the texts lead nowhere");
  assert(missing.length === 0, `not in the package: ${missing.join(", ")}`);
}
