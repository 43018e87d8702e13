import * as constants from "../isapi/constants.ts";

/** The names of the request codes. If a code has two names, the first. */
const CODES: ReadonlyMap<number, string> = names(
  /^HSE_(?:REQ|APPEND)_(?!BASE$|END_RESERVED$)/,
);

/** Gives the name of a request code, if it has one. */
export function codeName(code: unknown): string | undefined {
  return CODES.get(code as number);
}

function names(pattern: RegExp): Map<number, string> {
  const found = Object.entries(constants)
    .filter(([name]) => pattern.test(name))
    .map(([name, value]) => [value, name] as const);
  return new Map(found.reverse());
}
