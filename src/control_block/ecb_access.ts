/**
 * Functions for streaming code in an extension: they need no C buffers and
 * counts.
 *
 * @module
 */

import { describeValue } from "../base/checks.ts";
import { ControlBlock } from "./control_block.ts";
import { serverVariable } from "../session/server_variables.ts";
import type { ExtensionControlBlock } from "../isapi/types.ts";
import type { WriteClient } from "../client/write_client.ts";

/**
 * Gives the `WriteClient` of a control block, for streaming code inside an
 * extension.
 *
 * - It shares the operation slot and the byte counts with `ecb.WriteClient`.
 * - Every call gives the same object.
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
 * @returns Its client.
 * @throws {TypeError} If `ecb` is not a control block of an `IsapiHost`.
 * @category Extension
 */
export function writeClientOf(ecb: ExtensionControlBlock): WriteClient {
  if (ControlBlock.sessionOf(ecb) === undefined) {
    throw new TypeError(
      `Cannot find the client: ecb must be the control block that an IsapiHost passed to HttpExtensionProc, received ${
        describeValue(ecb)
      }`,
    );
  }
  return ControlBlock.clientOf(ecb as ControlBlock);
}

/**
 * Gives the value of a server variable as a string.
 *
 * `ecb.GetServerVariable` gives the same value in C's form, in a buffer.
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
 * @returns The value, or `undefined` if no variable has that name, the session is done, or `ecb` is not a control block of an `IsapiHost`.
 * @category Extension
 */
export function getServerVariable(
  ecb: ExtensionControlBlock,
  name: string,
): string | undefined {
  const session = ControlBlock.sessionOf(ecb);
  return session === undefined || session.refusesCalls
    ? undefined
    : serverVariable(session.facts, name)?.text;
}

/**
 * Returns the result of a call as a boolean if it is known already. For callers
 * that cannot await, or for which an await is slow.
 *
 * @param ecb The control block.
 * @param answer The return value of its call.
 */
export function knownAnswer(
  ecb: ExtensionControlBlock,
  answer: boolean | Promise<boolean>,
): boolean | Promise<boolean> {
  return ControlBlock.known(ecb, answer);
}

/**
 * Completes an asynchronous write now, if it need not wait. Only a completion
 * function that has done its work may call it: the next completion comes within
 * this call, so that WebAssembly is entered once for both.
 *
 * @param ecb The control block.
 */
export function completeNow(ecb: ExtensionControlBlock): void {
  ControlBlock.sessionOf(ecb)?.output.completions?.completeNow();
}

/**
 * Returns true while an asynchronous operation is in flight. Does not make a client.
 *
 * @param ecb The control block.
 */
export function isOutstanding(ecb: ExtensionControlBlock): boolean {
  return ControlBlock.sessionOf(ecb)?.slot.outstanding ?? false;
}
