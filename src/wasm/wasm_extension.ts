import { HSE_TERM_MUST_UNLOAD } from "../isapi/constants.ts";
import type { IsapiExtension } from "../isapi/extension.ts";
import { systemClock, within } from "../base/clock.ts";
import { ignoreErrors } from "../base/promises.ts";
import { type CanBeGivenUp, GIVE_UP } from "../isapi/give_up.ts";
import type { HSE_VERSION_INFO } from "../isapi/structs.ts";
import type { ExtensionControlBlock } from "../isapi/types.ts";
import { missingFunctions } from "./imports/table.ts";
import { ModuleInstance } from "./instance.ts";
import type { LoadSettings } from "./load_options.ts";

/**
 * An extension that was compiled to WebAssembly. Mount it like any other.
 *
 * @category WebAssembly
 */
export interface WasmExtension extends IsapiExtension, AsyncDisposable {
  /** The functions that its source calls and the runtime does not have. A call of one traps. */
  readonly missing: readonly string[];
}

/** Milliseconds that TerminateExtension has without a host: as long as a shutdown. */
const DISPOSAL = 90_000;

/** An instance, and the result of its GetExtensionVersion. */
interface Loaded {
  readonly instance: ModuleInstance;
  readonly version: HSE_VERSION_INFO | undefined;
}

/** A module's instances, one at a time, as an extension. */
export class ModuleExtension implements WasmExtension, CanBeGivenUp {
  readonly #module: WebAssembly.Module;
  readonly #settings: LoadSettings;
  #loaded: Loaded;
  #loading: Promise<Loaded> | undefined;
  readonly missing: readonly string[];

  /** Loads a module's first instance. */
  static async load(
    module: WebAssembly.Module,
    settings: LoadSettings,
  ): Promise<ModuleExtension> {
    return new ModuleExtension(
      module,
      settings,
      await load(module, settings),
    );
  }

  private constructor(
    module: WebAssembly.Module,
    settings: LoadSettings,
    loaded: Loaded,
  ) {
    this.#module = module;
    this.#settings = settings;
    this.#loaded = loaded;
    this.missing = missingFunctions(module);
  }

  /** Returns the version that was read at loading: a host calls this synchronously, and C code may wait. */
  GetExtensionVersion(version: HSE_VERSION_INFO): boolean {
    const { version: given } = this.#loaded;
    if (given === undefined) return false;
    Object.assign(version, given);
    return true;
  }

  HttpExtensionProc(ecb: ExtensionControlBlock): Promise<number> {
    const { instance } = this.#loaded;
    return this.#isUsable(instance)
      ? instance.request(ecb)
      : this.#reload().then(({ instance }) => instance.request(ecb));
  }

  /** Unloads it after HSE_TERM_MUST_UNLOAD. A later request loads it again. */
  async TerminateExtension(flags: number): Promise<boolean> {
    const { instance } = this.#loaded;
    if (instance.isUnloaded) return true;
    try {
      return instance.broken || await instance.terminate(flags);
    } finally {
      if (flags === HSE_TERM_MUST_UNLOAD) await instance.unload();
    }
  }

  /** It is unloaded where it stands, and a later request loads it again. */
  [GIVE_UP](): void {
    this.#loaded.instance.giveUp();
    const error = new Error(
      "Cannot wait for TerminateExtension any longer: the extension was unloaded where it stood",
    );
    ignoreErrors(() => this.#settings.onError?.(error));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    let isOver = false;
    const terminated = this.TerminateExtension(HSE_TERM_MUST_UNLOAD)
      .finally(() => isOver = true);
    await within(DISPOSAL, terminated, systemClock);
    if (!isOver) this[GIVE_UP]();
  }

  #isUsable(instance: ModuleInstance): boolean {
    return !instance.isUnloaded &&
      (!instance.broken || this.#settings.onTrap === "keep");
  }

  /** Loads one fresh instance, for all requests that wait. */
  #reload(): Promise<Loaded> {
    const loading = this.#loading ??= load(this.#module, this.#settings);
    return loading.then((loaded) => this.#loaded = loaded).finally(() => {
      if (this.#loading === loading) this.#loading = undefined;
    });
  }
}

async function load(
  module: WebAssembly.Module,
  settings: LoadSettings,
): Promise<Loaded> {
  const reported = new Set<string>();
  const instance = new ModuleInstance(settings, (error) => {
    const text = String(error);
    if (reported.has(text)) return;
    reported.add(text);
    ignoreErrors(() => settings.onError?.(error));
  });
  await instance.start(module);
  return { instance, version: await instance.version() };
}
