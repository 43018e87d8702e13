import type { IsapiExtension } from "./extension.ts";
import { logText } from "./log_text.ts";
import { received } from "./received.ts";
import { behind, plainPath } from "./url_path.ts";

/** An extension at a path. */
export interface Mount {
  /** As given, without a slash at its end: SCRIPT_NAME. */
  readonly name: string;
  /** As it stands in a URL. */
  readonly prefix: string;
  readonly extension: IsapiExtension;
}

/** Extensions by their paths. The longest that fits wins, at a `/` boundary. */
export class Mounts {
  /** Longest prefix first. */
  #mounts: readonly Mount[] = [];

  /**
   * Adds an extension.
   *
   * @throws {TypeError} If the path is no plain path of a URL, is taken, or the
   * extension has no `HttpExtensionProc`.
   */
  add(path: string, extension: IsapiExtension): void {
    const own = typeof path === "string" ? plainPath(path) : undefined;
    if (own === undefined) {
      throw new TypeError(
        `Cannot mount: the path must begin with "/" and have no "//", "\\", "?", "#", dot segment or control character, received ${
          received(path)
        }`,
      );
    }
    if (typeof extension?.HttpExtensionProc !== "function") {
      throw new TypeError(
        `Cannot mount ${
          logText(path)
        }: the extension must have a function HttpExtensionProc, received ${
          received(extension)
        } without one`,
      );
    }
    const name = withoutSlash(path);
    const prefix = withoutSlash(own);
    if (this.#mounts.some((mount) => mount.prefix === prefix)) {
      throw new TypeError(`Cannot mount ${logText(path)}: the path is taken`);
    }
    this.#mounts = [...this.#mounts, { name, prefix, extension }]
      .sort((a, b) => b.prefix.length - a.prefix.length);
  }

  /**
   * The mount that answers a path.
   *
   * @param path The path as it stands in a URL.
   * @param below The name of a mount: only shorter ones answer.
   */
  find(path: string, below?: string): Mount | undefined {
    return this.#mounts.find(({ name, prefix }) =>
      behind(path, prefix) !== undefined &&
      (below === undefined || name.length < below.length)
    );
  }
}

/** A path without a slash at its end. */
function withoutSlash(path: string): string {
  return path.endsWith("/") ? path.slice(0, -1) : path;
}
