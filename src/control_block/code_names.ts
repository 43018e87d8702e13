import * as constants from "../isapi/constants.ts";

/** Names of the request codes; of two for one code, the first. */
const CODES: ReadonlyMap<number, string> = names(
  /^HSE_(?:REQ|APPEND)_(?!BASE$|END_RESERVED$)/,
);
const STATUSES: ReadonlyMap<number, string> = names(/^HSE_STATUS_/);

/** A request code's name, if it has one. */
export function codeName(code: unknown): string | undefined {
  return CODES.get(code as number);
}

/** The name of what `HttpExtensionProc` returned, if it has one. */
export function statusName(status: unknown): string | undefined {
  return STATUSES.get(status as number);
}

function names(pattern: RegExp): Map<number, string> {
  const found = Object.entries(constants)
    .filter(([name]) => pattern.test(name))
    .map(([name, value]) => [value, name] as const);
  return new Map(found.reverse());
}
