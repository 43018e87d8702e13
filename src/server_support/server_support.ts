import type { Session } from "../session.ts";
import type { ExtensionControlBlock } from "../types.ts";

/**
 * Serves one request code.
 *
 * @param session The session.
 * @param ecb Its control block.
 * @param args What C passes as lpvBuffer, lpdwSize and lpdwDataType; `null` where left out.
 * @returns 0 for TRUE, else the Win32 code of a FALSE. A promise of one never rejects.
 */
export type ServerSupport = (
  session: Session,
  ecb: ExtensionControlBlock,
  ...args: [lpvBuffer: unknown, lpdwSize: unknown, lpdwDataType: unknown]
) => number | Promise<number>;

/** The calls of one family, by request code. */
export type Family = readonly (readonly [code: number, serve: ServerSupport])[];
