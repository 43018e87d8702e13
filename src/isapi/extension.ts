import type { HSE_VERSION_INFO } from "./structs.ts";
import type { ExtensionControlBlock } from "./types.ts";

/**
 * An ISAPI extension: an object, or a module namespace, with these functions.
 *
 * - **Loaded once**: `GetExtensionVersion` runs at the first request of each
 *   host and extension object.
 * - **Failures stay in their request**: what a function throws is reported to
 *   the host's `onError`; other requests go on.
 *
 * @example An extension without a body
 * ```ts
 * import { HSE_STATUS_SUCCESS, type IsapiExtension, IsapiHost } from "@isapi/streams";
 * import { assertEquals } from "@std/assert";
 *
 * const teapot: IsapiExtension = {
 *   HttpExtensionProc(ecb) {
 *     ecb.dwHttpStatusCode = 418;
 *     return HSE_STATUS_SUCCESS;
 *   },
 * };
 * const host = new IsapiHost().mount("/tea", teapot);
 * const response = await host.fetch(new Request("http://localhost/tea"));
 * assertEquals(response.status, 418);
 * ```
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525010(v=vs.90) | HttpExtensionProc}
 * @category Extension
 */
export interface IsapiExtension {
  /**
   * Describes the extension. Called once per host and extension object, at its
   * first request.
   *
   * @param version The structure to fill in.
   * @returns `true` if the extension can be used. After `false`, or a throw,
   * its requests are answered with 500.
   */
  GetExtensionVersion?(version: HSE_VERSION_INFO): boolean;
  /**
   * Answers one request.
   *
   * @param ecb The control block of the request.
   * @returns An `HSE_STATUS_*` value.
   */
  HttpExtensionProc(ecb: ExtensionControlBlock): number | Promise<number>;
  /**
   * Releases what the extension holds. Called at shutdown, after the last
   * request.
   *
   * @param flags `HSE_TERM_MUST_UNLOAD`.
   * @returns True if the extension agrees. The host ignores it.
   */
  TerminateExtension?(flags: number): boolean | Promise<boolean>;
}
