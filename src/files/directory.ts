import { join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { OpenFile } from "./file_source.ts";
import type { FileSource, FileStore } from "./file_store.ts";
import { isInside, openInside } from "./open_inside.ts";
import { safeSegments } from "./path_rules.ts";

/**
 * A directory as a store of files. No path leaves it, by whatever name, and no
 * link in it leads out.
 *
 * @example Map a URL path
 * ```ts
 * import { Directory } from "@isapi/streams/files";
 * import { assertEquals } from "@std/assert";
 *
 * const files = new Directory("/srv/www");
 * assertEquals(files.map("/../etc/passwd"), undefined);
 * assertEquals(files.map("/a/./b"), undefined);
 * ```
 *
 * @category Files
 */
export class Directory implements FileStore {
  readonly #root: string;

  /**
   * Makes a store of a directory; nothing is looked up yet.
   *
   * @param root The directory's path or `file:` URL.
   */
  constructor(root: string | URL) {
    this.#root = resolve(root instanceof URL ? fileURLToPath(root) : root);
  }

  /**
   * Maps a URL path to a path below the root.
   *
   * @param path A decoded URL path.
   * @returns The path, or `undefined` for a name that some system takes for
   * something else.
   */
  map(path: string): string | undefined {
    const segments = safeSegments(path);
    if (segments === undefined) return undefined;
    const mapped = join(this.#root, ...segments);
    if (!isInside(this.#root, mapped)) return undefined;
    // The slash at a directory's end is kept, as IIS keeps it.
    return path.endsWith("/") && !mapped.endsWith(sep) ? mapped + sep : mapped;
  }

  /**
   * Opens a file below the root.
   *
   * @param path A path that `map` gave.
   * @returns The file, or `undefined` if there is none, or a link leads out.
   */
  async open(path: string): Promise<FileSource | undefined> {
    // Deno drops the slash where it checks permissions, and would open the file before it.
    if (path.endsWith(sep)) return undefined;
    const own = resolve(path);
    if (!isInside(this.#root, own)) return undefined;
    try {
      const opened = await openInside(this.#root, own);
      return opened && new OpenFile(opened, path);
    } catch {
      return undefined;
    }
  }
}
