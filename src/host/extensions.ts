import { HSE_TERM_MUST_UNLOAD } from "../isapi/constants.ts";
import { quietly } from "../base/promises.ts";
import type { HSE_VERSION_INFO } from "../isapi/structs.ts";
import type { IsapiExtension } from "../isapi/extension.ts";
import { logText } from "../base/log_text.ts";
import { received } from "../base/checks.ts";
import { behind, plainPath } from "../base/url_path.ts";

/** The extensions of a host that were asked for their version: each is, once. */
export class LoadedExtensions {
  readonly #usable = new Map<IsapiExtension, boolean>();
  readonly #report: (error: unknown) => void;

  /** @param report Told, once, why an extension cannot be used, or ended badly. */
  constructor(report: (error: unknown) => void) {
    this.#report = report;
  }

  /** Whether an extension can be used: asks for its version, the first time. */
  usable(extension: IsapiExtension): boolean {
    let usable = this.#usable.get(extension);
    if (usable === undefined) {
      usable = this.#load(extension);
      this.#usable.set(extension, usable);
    }
    return usable;
  }

  /** Tells those that can be used that they are unloaded: each is called before any of them is waited for. */
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
      // A promise is no TRUE: the call is a synchronous one.
      const usable: unknown = extension.GetExtensionVersion?.(version) ?? true;
      if (usable && typeof usable !== "object") return true;
      quietly(() => usable);
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
