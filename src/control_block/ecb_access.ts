/**
 * What streaming code takes from a control block, without C's buffers and counts.
 *
 * @module
 */

import { ControlBlock } from "./control_block.ts";
import { serverVariable } from "../session/server_variables.ts";
import type { ExtensionControlBlock } from "../isapi/types.ts";
import type { WriteClient } from "../client/write_client.ts";

/**
 * The client of a control block, for streaming code inside an extension: the
 * same slot, the same counts.
 *
 * @example Pipe a stream from an extension
 * ```ts
 * import { HSE_STATUS_SUCCESS, IsapiHost, writeClientOf } from "@isapi/streams";
 * import { assertEquals } from "@std/assert";
 *
 * const host = new IsapiHost().mount("/", {
 *   async HttpExtensionProc(ecb) {
 *     await new Blob(["piped"]).stream().pipeTo(writeClientOf(ecb).writable);
 *     return HSE_STATUS_SUCCESS;
 *   },
 * });
 * const response = await host.fetch(new Request("http://localhost/"));
 * assertEquals(await response.text(), "piped");
 * ```
 *
 * @param ecb The control block.
 * @returns Its client: the same one each time.
 * @throws {TypeError} If it is no control block of an `IsapiHost`.
 * @category Extension
 */
export function writeClientOf(ecb: ExtensionControlBlock): WriteClient {
  return ControlBlock.clientOf(ecb);
}

/**
 * The value of a server variable, without the buffer protocol.
 *
 * @example Read a variable
 * ```ts
 * import { getServerVariable, HSE_STATUS_SUCCESS, IsapiHost } from "@isapi/streams";
 * import { assertEquals } from "@std/assert";
 *
 * let method: string | undefined;
 * const host = new IsapiHost().mount("/", {
 *   HttpExtensionProc(ecb) {
 *     method = getServerVariable(ecb, "REQUEST_METHOD");
 *     return HSE_STATUS_SUCCESS;
 *   },
 * });
 * await host.fetch(new Request("http://localhost/"));
 * assertEquals(method, "GET");
 * ```
 *
 * @param ecb The control block.
 * @param name The variable's name, in any case.
 * @returns Its value, or `undefined` if there is none of that name, or the session is done.
 * @category Extension
 */
export function getServerVariable(
  ecb: ExtensionControlBlock,
  name: string,
): string | undefined {
  const session = ControlBlock.sessionOf(ecb);
  return session === undefined || session.closed
    ? undefined
    : serverVariable(session.facts, name)?.text;
}
