import { join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { OpenFile } from "./file_source.ts";
import type { FileSource, FileStore } from "./file_store.ts";
import { isInside, openInside } from "./open_inside.ts";
import { safeSegments } from "./path_rules.ts";

/**
 * A directory as a store of files.
 *
 * - No path leads out of it, and no link in it does, also while another process
 *   renames files and directories.
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
   * Makes a store of a directory. The directory is not read yet.
   *
   * @param root The directory's path or `file:` URL.
   * @throws {TypeError} If `root` is empty text, or neither a path nor a `file:` URL.
   */
  constructor(root: string | URL) {
    if (root === "") {
      throw new TypeError(
        'Cannot open a directory: root must be a path or a file URL, received the string ""; use "." for the working directory',
      );
    }
    this.#root = resolve(root instanceof URL ? fileURLToPath(root) : root);
  }

  /**
   * Maps a URL path to a path below the root.
   *
   * @param path A decoded URL path.
   * @returns The path, or `undefined` for a name that means something else on
   * some system.
   */
  map(path: string): string | undefined {
    const segments = safeSegments(path);
    if (segments === undefined) return undefined;
    const mapped = join(this.#root, ...segments);
    if (!isInside(this.#root, mapped)) return undefined;
    // IIS keeps the slash at the end of a directory, too.
    return path.endsWith("/") && !mapped.endsWith(sep) ? mapped + sep : mapped;
  }

  /**
   * Opens a file below the root.
   *
   * @param path A path that `map` gave.
   * @returns The file, or `undefined` if there is none, or it is outside.
   */
  async open(path: string): Promise<FileSource | undefined> {
    // Deno drops the slash when it checks permissions, and would open a file of that name.
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
