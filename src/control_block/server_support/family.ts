import type { Session } from "../../session/session.ts";
import type { ExtensionControlBlock } from "../../isapi/types.ts";

/** What C passes behind the code; `null` where it is left out. */
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
 * @param args What C passes behind the code.
 * @returns 0 for TRUE, else the Win32 code of a FALSE. A promise of one never rejects.
 */
export type ServerSupport = (
  session: Session,
  ecb: ExtensionControlBlock,
  ...args: SupportArguments
) => number | Promise<number>;

/** The calls of one family, by request code. */
export type Family = readonly (readonly [code: number, serve: ServerSupport])[];
