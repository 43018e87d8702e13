import { HSE_TERM_MUST_UNLOAD } from "../isapi/constants.ts";
import { ignoreErrors } from "../base/promises.ts";
import type { HSE_VERSION_INFO } from "../isapi/structs.ts";
import type { IsapiExtension } from "../isapi/extension.ts";
import { logText } from "../base/log_text.ts";
import { describeValue } from "../base/checks.ts";
import { plainPath, restAfter } from "../base/url_path.ts";

/** The extensions that a host has loaded, each once. */
export class LoadedExtensions {
  readonly #usable = new Map<IsapiExtension, boolean>();
  readonly #report: (error: unknown) => void;

  /** @param report Receives the reason why an extension cannot be used or did not terminate. */
  constructor(report: (error: unknown) => void) {
    this.#report = report;
  }

  /** Whether an extension can be used. The first call loads it. */
  usable(extension: IsapiExtension): boolean {
    let usable = this.#usable.get(extension);
    if (usable === undefined) {
      usable = this.#load(extension);
      this.#usable.set(extension, usable);
    }
    return usable;
  }

  /** Calls `TerminateExtension` of all usable extensions at once, and waits for all. */
  async terminate(): Promise<void> {
    const usable = [...this.#usable].filter(([, usable]) => usable);
    await Promise.all(usable.map(([extension]) => this.#terminate(extension)));
  }

  async #terminate(extension: IsapiExtension): Promise<void> {
    try {
      await extension.TerminateExtension?.(HSE_TERM_MUST_UNLOAD);
    } catch (error) {
      this.#report(error);
    }
  }

  #load(extension: IsapiExtension): boolean {
    const version: HSE_VERSION_INFO = {
      dwExtensionVersion: 0,
      lpszExtensionDesc: "",
    };
    try {
      // The function is synchronous: a promise does not count as TRUE.
      const usable: unknown = extension.GetExtensionVersion?.(version) ?? true;
      if (usable && typeof usable !== "object") return true;
      ignoreErrors(() => usable);
      this.#report(
        new Error("Cannot use the extension: GetExtensionVersion gave false"),
      );
    } catch (error) {
      this.#report(error);
    }
    return false;
  }
}

/** An extension at a path. */
export interface Mount {
  /** The path as given, without a trailing slash: SCRIPT_NAME. */
  readonly name: string;
  /** The path as URLs have it: with escapes in one form. */
  readonly prefix: string;
  readonly extension: IsapiExtension;
}

/** Extensions by path. The longest path that matches wins; it ends at a segment boundary. */
export class Mounts {
  /** Longest prefix first. */
  #mounts: readonly Mount[] = [];

  /**
   * Adds an extension.
   *
   * @throws {TypeError} If the path is not a plain URL path or is already mounted, or if
   * the extension has no `HttpExtensionProc`.
   */
  add(path: string, extension: IsapiExtension): void {
    const urlPath = typeof path === "string" ? plainPath(path) : undefined;
    if (urlPath === undefined) {
      throw new TypeError(
        `Cannot mount: the path must begin with "/" and have no "//", "\\", "?", "#", dot segment or control character, received ${
          describeValue(path)
        }`,
      );
    }
    if (typeof extension?.HttpExtensionProc !== "function") {
      throw new TypeError(
        `Cannot mount ${
          logText(path)
        }: the extension must have a function HttpExtensionProc, received ${
          describeValue(extension)
        } without one`,
      );
    }
    const name = withoutSlash(path);
    const prefix = withoutSlash(urlPath);
    if (this.#mounts.some((mount) => mount.prefix === prefix)) {
      throw new TypeError(`Cannot mount ${logText(path)}: the path is taken`);
    }
    this.#mounts = [...this.#mounts, { name, prefix, extension }]
      .sort((a, b) => b.prefix.length - a.prefix.length);
  }

  /**
   * Finds the mount for a path.
   *
   * @param path The path as it appears in the URL.
   * @param below The name of a mount: only mounts with a shorter name match.
   */
  find(path: string, below?: string): Mount | undefined {
    return this.#mounts.find(({ name, prefix }) =>
      restAfter(path, prefix) !== undefined &&
      (below === undefined || name.length < below.length)
    );
  }
}

/** The path without a trailing slash. */
function withoutSlash(path: string): string {
  return path.endsWith("/") ? path.slice(0, -1) : path;
}
