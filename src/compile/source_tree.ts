import type { Tree } from "./toolchain.ts";

/** Files by their paths. */
export type Sources = Readonly<Record<string, string | Uint8Array>>;

/**
 * The path of a source as the toolchain has it: slashes, and no dot segments.
 *
 * @throws {TypeError} If it leads out of the sources, or names nothing.
 */
export function normalPath(path: string): string {
  const normal = folderPath(path);
  if (normal === "") refuse(path);
  return normal;
}

/**
 * The same of a folder; `""`: the one that all sources lie in.
 *
 * @throws {TypeError} If it leads out of the sources.
 */
export function folderPath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split(/[\\/]/)) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) refuse(path);
  }
  return segments.join("/");
}

/** Puts files into folders. */
export function treeOf(files: Sources): Tree {
  const root: Tree = {};
  for (const [path, content] of Object.entries(files)) {
    const segments = path.split("/");
    const name = segments.pop()!;
    let folder = root;
    for (const segment of segments) {
      const next = folder[segment] ??= {};
      if (typeof next === "string" || next instanceof Uint8Array) {
        throw new TypeError(
          `Cannot compile: ${path} lies in ${segment}, which is a file`,
        );
      }
      folder = next;
    }
    folder[name] = content;
  }
  return root;
}

/**
 * An overlay that finds files by their names in any case, as Windows does.
 *
 * @see {@link https://llvm.org/doxygen/classllvm_1_1vfs_1_1RedirectingFileSystem.html | LLVM, RedirectingFileSystem}
 */
export function caselessOverlay(paths: readonly string[]): string {
  return JSON.stringify({
    version: 0,
    "case-sensitive": "false",
    "use-external-names": false,
    roots: paths.map((path) => ({
      type: "file",
      name: `/${path}`,
      "external-contents": `/${path}`,
    })),
  });
}

function refuse(path: string): never {
  throw new TypeError(
    `Cannot compile: a source's path must lie among the sources, received "${path}"`,
  );
}
