/**
 * Paths of Windows: both slashes, a drive, case-insensitive.
 *
 * @module
 */

const DRIVE = /^[A-Za-z]:/;

/** Returns the path with forward slashes and without dot segments. A `\\?\` prefix is dropped. */
export function withSlashes(path: string): string {
  const drive = DRIVE.exec(path)?.[0] ?? "";
  const segments: string[] = [];
  const rest = path.replaceAll("\\", "/").replace(/^\/\/[?.]\//, "")
    .slice(drive.length);
  for (const segment of rest.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment === "..") segments.pop();
    else segments.push(segment);
  }
  return `${drive}/${segments.join("/")}`;
}

/**
 * Returns the path below a root; `/` is the root itself. A drive letter is dropped, since there
 * is one drive. A path outside the root is looked up inside it.
 */
export function belowRoot(path: string, root: string): string {
  const below = withSlashes(path).replace(DRIVE, "");
  const top = withSlashes(root).replace(DRIVE, "");
  if (top === "/") return below;
  const isInside = `${below}/`.toLowerCase().startsWith(
    `${top}/`.toLowerCase(),
  );
  return isInside ? below.slice(top.length) || "/" : below;
}

/** Returns a path unchanged, with forward slashes, and without a drive. */
export function spellings(path: string): string[] {
  const slashes = withSlashes(path);
  return [path, slashes, slashes.replace(DRIVE, "")];
}

/** Splits a key into its folder and its last name. */
export function splitKey(key: string): { folder: string; name: string } {
  const at = key.lastIndexOf("/");
  return { folder: key.slice(0, at), name: key.slice(at + 1) };
}

/** Returns true if a pattern of Windows, with `*` and `?`, matches a name. */
export function matches(pattern: string, name: string): boolean {
  // "*.*" means all names, with a dot or without.
  if (pattern === "*.*") return true;
  const source = pattern.toLowerCase().replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*").replaceAll("?", ".");
  return new RegExp(`^${source}$`, "s").test(name.toLowerCase());
}
