import { viewOf } from "../client/byte_writer.ts";

/** Levels of structures that are kept: the elements of a vector are at level 3. */
const MAX_DEPTH = 4;

/** Elements and members that are kept. */
const MAX_MEMBERS = 64;

/**
 * A copy of an argument as a plain value that can be kept. Bytes, files and
 * functions become text such as `"5 bytes"`; structures are copied member by
 * member.
 *
 * @returns The value; `"unreadable"` if reading the argument throws.
 */
export function plainValue(argument: unknown, depth = MAX_DEPTH): unknown {
  try {
    return plainOf(argument, depth);
  } catch {
    return "unreadable";
  }
}

/** A thrown value or a reason as text; `"unreadable"` if converting it throws. */
export function textOf(value: unknown): string {
  try {
    return String(value);
  } catch {
    return "unreadable";
  }
}

/** Size of an argument in bytes; `undefined` if it is not bytes, or reading it throws. */
export function sizeOf(argument: unknown): number | undefined {
  try {
    return viewOf(argument)?.length;
  } catch {
    return undefined;
  }
}

function plainOf(argument: unknown, depth: number): unknown {
  if (typeof argument === "function") {
    return `function ${argument.name}`.trimEnd();
  }
  if (typeof argument === "symbol" || typeof argument === "bigint") {
    return String(argument);
  }
  if (typeof argument !== "object" || argument === null) return argument;
  const bytes = viewOf(argument);
  if (bytes !== undefined) return counted(bytes.length, "byte");
  if (isFile(argument)) return `file of ${counted(argument.size, "byte")}`;
  if (Array.isArray(argument)) return elements(argument, depth);
  const isPlain = [Object.prototype, null].includes(
    Object.getPrototypeOf(argument),
  );
  return isPlain && depth > 0 ? members(argument, depth) : "object";
}

function elements(array: readonly unknown[], depth: number): unknown {
  if (depth === 0 || array.length > MAX_MEMBERS) {
    return counted(array.length, "element");
  }
  return array.map((element) => plainValue(element, depth - 1));
}

function members(object: object, depth: number): unknown {
  const entries = Object.entries(object).slice(0, MAX_MEMBERS);
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      // The context value belongs to the extension: its members are not shown.
      plainValue(value, name === "pContext" ? 0 : depth - 1),
    ]),
  );
}

function isFile(value: object): value is { size: number } {
  return "size" in value && "slice" in value;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
