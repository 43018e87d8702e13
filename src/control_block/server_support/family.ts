import type { Session } from "../../session/session.ts";
import type { ExtensionControlBlock } from "../../isapi/types.ts";

/** The arguments after the request code; `null` if left out. */
export type SupportArguments = readonly [
  lpvBuffer: unknown,
  lpdwSize: unknown,
  lpdwDataType: unknown,
];

/**
 * Serves one request code.
 *
 * @param session The session.
 * @param ecb Its control block.
 * @param args The arguments after the request code.
 * @returns 0 for TRUE, or the Win32 error code for FALSE. If a promise, it never rejects.
 */
export type ServerSupport = (
  session: Session,
  ecb: ExtensionControlBlock,
  ...args: SupportArguments
) => number | Promise<number>;

/** The calls of one family, by request code. */
export type Family = readonly (readonly [code: number, serve: ServerSupport])[];
