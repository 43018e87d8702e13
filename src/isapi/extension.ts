import type { HSE_VERSION_INFO } from "./structs.ts";
import type { ExtensionControlBlock } from "./types.ts";

/**
 * An extension; a module namespace with these exports is one.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525010(v=vs.90) | HttpExtensionProc}
 */
export interface IsapiExtension {
  /**
   * Called once per host and extension object, at its first request.
   *
   * @param version What the extension says of itself.
   * @returns Whether it can be used: `false` answers its requests with 500.
   */
  GetExtensionVersion?(version: HSE_VERSION_INFO): boolean;
  /**
   * Answers one request.
   *
   * @param ecb The request.
   * @returns An `HSE_STATUS_*` value.
   */
  HttpExtensionProc(ecb: ExtensionControlBlock): number | Promise<number>;
  /**
   * Called at shutdown, after the last request.
   *
   * @param flags `HSE_TERM_MUST_UNLOAD`.
   * @returns Whether the extension agrees; it has no choice.
   */
  TerminateExtension?(flags: number): boolean | Promise<boolean>;
}
