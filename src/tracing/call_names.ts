import * as constants from "../constants.ts";
import { described, textOf } from "./described.ts";

/** Names of the request codes; of two for one code, the first. */
const CODES: ReadonlyMap<number, string> = names(
  /^HSE_(?:REQ|APPEND)_(?!BASE$|END_RESERVED$)/,
);
const STATUSES: ReadonlyMap<number, string> = names(/^HSE_STATUS_/);

/** A request code's name, or itself where it has none. */
export function codeName(code: unknown): string {
  return CODES.get(code as number) ?? `ServerSupportFunction(${textOf(code)})`;
}

/** The name of what `HttpExtensionProc` returned; anything else as a plain value. */
export function statusName(status: unknown): unknown {
  return STATUSES.get(status as number) ?? described(status);
}

function names(pattern: RegExp): Map<number, string> {
  const found = Object.entries(constants)
    .filter(([name]) => pattern.test(name))
    .map(([name, value]) => [value, name] as const);
  return new Map(found.reverse());
}
