import { byteCases } from "./header_bytes.ts";
import type { HeaderCase } from "./header_case.ts";
import { lineCases } from "./header_lines.ts";
import { mixed } from "./mixed.ts";

/**
 * All cases, in an order that mixes them: the first of them are a sample.
 *
 * The server and the one who asks have the same list, so that a case travels
 * as its number.
 */
export function headerCases(): HeaderCase[] {
  return mixed([...byteCases(), ...lineCases()]);
}
