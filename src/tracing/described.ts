import { viewOf } from "../client/byte_writer.ts";

/** How deep structures are looked into: a vector's elements are at 3. */
const DEPTH = 4;

/** Elements and members that are told of. */
const MOST = 64;

/**
 * An argument as a plain value that is safe to keep: bytes, files and functions
 * as text that says what they were, structures member by member.
 *
 * @returns The value; `"unreadable"` for one that throws when it is looked at.
 */
export function described(argument: unknown, depth = DEPTH): unknown {
  try {
    return describe(argument, depth);
  } catch {
    return "unreadable";
  }
}

/** What was thrown, or given as a reason, as text; `"unreadable"` if it cannot be any. */
export function textOf(value: unknown): string {
  try {
    return String(value);
  } catch {
    return "unreadable";
  }
}

/** How many bytes an argument has; `undefined` if it is none, or throws. */
export function sizeOf(argument: unknown): number | undefined {
  try {
    return viewOf(argument)?.length;
  } catch {
    return undefined;
  }
}

function describe(argument: unknown, depth: number): unknown {
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
  if (depth === 0 || array.length > MOST) {
    return counted(array.length, "element");
  }
  return array.map((element) => described(element, depth - 1));
}

function members(object: object, depth: number): unknown {
  const entries = Object.entries(object).slice(0, MOST);
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      // Whatever an extension keeps there is its own business.
      described(value, name === "pContext" ? 0 : depth - 1),
    ]),
  );
}

function isFile(value: object): value is { size: number } {
  return "size" in value && "slice" in value;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
