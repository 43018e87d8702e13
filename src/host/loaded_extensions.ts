import { HSE_TERM_MUST_UNLOAD } from "../isapi/constants.ts";
import { ignoreErrors } from "../base/promises.ts";
import type { HSE_VERSION_INFO } from "../isapi/structs.ts";
import type { IsapiExtension } from "../isapi/extension.ts";
import { type CanBeGivenUp, GIVE_UP } from "../isapi/give_up.ts";

/** The extensions that a host has loaded, each once. */
export class LoadedExtensions {
  readonly #usable = new Map<IsapiExtension, boolean>();
  readonly #terminating = new Set<IsapiExtension & CanBeGivenUp>();
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

  /** Nothing waits any longer for those that have not terminated. */
  giveUp(): void {
    for (const extension of this.#terminating) {
      ignoreErrors(() => extension[GIVE_UP]?.());
    }
  }

  async #terminate(extension: IsapiExtension): Promise<void> {
    this.#terminating.add(extension);
    try {
      await extension.TerminateExtension?.(HSE_TERM_MUST_UNLOAD);
    } catch (error) {
      this.#report(error);
    } finally {
      this.#terminating.delete(extension);
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
