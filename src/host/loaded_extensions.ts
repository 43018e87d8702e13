import { HSE_TERM_MUST_UNLOAD } from "../isapi/constants.ts";
import { ignoreErrors } from "../base/promises.ts";
import type { HSE_VERSION_INFO } from "../isapi/structs.ts";
import type { IsapiExtension } from "../isapi/extension.ts";

/** The extensions that a host has loaded, each once. */
export class LoadedExtensions {
  readonly #usable = new Map<IsapiExtension, boolean>();
  readonly #report: (error: unknown) => void;

  /** @param report Receives the reason why an extension cannot be used or did not terminate. */
  constructor(report: (error: unknown) => void) {
    this.#report = report;
  }

  /** Returns true if an extension can be used. The first call loads it. */
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
        new Error(
          "Cannot use the extension: GetExtensionVersion must return TRUE; its requests get a 500",
        ),
      );
    } catch (error) {
      this.#report(error);
    }
    return false;
  }
}
