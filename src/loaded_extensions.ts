import { HSE_TERM_MUST_UNLOAD } from "./constants.ts";
import { quietly } from "./quietly.ts";
import type { HSE_VERSION_INFO } from "./structs.ts";
import type { IsapiExtension } from "./extension.ts";

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
