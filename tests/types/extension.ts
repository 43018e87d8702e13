/**
 * An extension whose exports are its entry points.
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  HSE_STATUS_SUCCESS,
  type HSE_VERSION_INFO,
} from "../../mod.ts";

export function GetExtensionVersion(version: HSE_VERSION_INFO): boolean {
  version.lpszExtensionDesc = "A module";
  return true;
}

export async function HttpExtensionProc(
  ecb: ExtensionControlBlock,
): Promise<number> {
  await ecb.WriteClient(ecb.ConnID, null, { value: 0 });
  return HSE_STATUS_SUCCESS;
}

export function TerminateExtension(flags: number): boolean {
  return flags > 0;
}
