/**
 * Describes what the arguments of a call must be. Used only after the call was
 * refused, to say why.
 *
 * @module
 */

import { isNull } from "./c_values.ts";
import { viewOf } from "../client/byte_writer.ts";
import { latin1 } from "../response/header_text.ts";
import { describeValue } from "../base/checks.ts";

/** A requirement for an argument, or for a structure's member. */
export interface Kind {
  /** The words after "must be" in the message. */
  readonly wanted: string;
  readonly fits: (value: unknown) => boolean;
  /** The requirements for the members of a structure. */
  readonly members?: Readonly<Record<string, Kind>>;
}

/** An argument of a call: its name, its requirement, and the value passed. */
export type Given = readonly [name: string, kind: Kind, value: unknown];

/** The first mistake in a call's arguments. */
export interface Fault {
  /** The argument, or the structure's member. */
  readonly argument: string;
  /** The message: what the argument must be, and what was received. */
  readonly text: string;
}

/** An input buffer. */
export const BYTES: Kind = {
  wanted:
    "bytes (an ArrayBuffer or a view on one; encode text with TextEncoder)",
  fits: (value) => viewOf(value) !== undefined,
};

/** An output buffer. */
export const BUFFER: Kind = {
  wanted: "a Uint8Array",
  fits: (value) => value instanceof Uint8Array,
};

/** An input text. */
export const TEXT: Kind = {
  wanted: "text of characters up to U+00FF (a string or a Uint8Array)",
  fits: (value) => latin1(value) !== undefined,
};

/** C's pointer to a number. */
export const COUNT: Kind = {
  wanted: "an object { value } that holds a number",
  fits: (value) => isObject(value) && typeof value["value"] === "number",
};

/** C's pointer to a number that the call writes. */
export const OUT_COUNT: Kind = {
  wanted: `${COUNT.wanted} and can be written to`,
  fits: (value) => COUNT.fits(value) && isWritable(value, "value"),
};

/** C's pointer to anything. */
export const POINTER: Kind = {
  wanted: "an object { value } that can be written to",
  fits: (value) => isWritable(value, "value"),
};

/** A completion function. */
export const FUNCTION: Kind = {
  wanted: "a function",
  fits: (value) => typeof value === "function",
};

/** Makes a requirement that null and undefined meet too. */
export function optional({ wanted, fits }: Kind): Kind {
  return {
    wanted: `${wanted}, or null`,
    fits: (value) => isNull(value) || fits(value),
  };
}

/** Makes the requirement for an input structure and its members. */
export function structure(
  name: string,
  members: Readonly<Record<string, Kind>> = {},
): Kind {
  return { wanted: `an object, ${name}`, fits: isObject, members };
}

/** Makes the requirement for a structure of which the call writes some members. */
export function outStructure(
  name: string,
  written: readonly string[],
  members: Readonly<Record<string, Kind>> = {},
): Kind {
  return {
    wanted: `an object, ${name}, that can be written to`,
    fits: (value) => written.every((member) => isWritable(value, member)),
    members,
  };
}

/** Finds the first argument that does not fit, or has a member that does not. */
export function faultOf(given: readonly Given[]): Fault | undefined {
  for (const [name, { wanted, fits, members }, value] of given) {
    if (!fits(value)) return fault(name, wanted, value);
    if (members === undefined || !isObject(value)) continue;
    const within = Object.entries(members).map(
      ([member, kind]): Given => [`${name}.${member}`, kind, value[member]],
    );
    const found = faultOf(within);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Checks that a buffer has as many bytes as its count says. */
export function countFault(
  name: string,
  count: number,
  buffer: unknown,
): Fault | undefined {
  const size = viewOf(buffer)?.length ?? 0;
  return Number.isInteger(count) && count >= 0 && count <= size
    ? undefined
    : fault(`${name}.value`, `from 0 to the buffer's ${size} bytes`, count);
}

function fault(argument: string, wanted: string, value: unknown): Fault {
  const text = `${argument} must be ${wanted}, received ${
    describeValue(value)
  }`;
  return { argument, text };
}

function isWritable(value: unknown, member: string): boolean {
  if (!isObject(value)) return false;
  const had = member in value;
  const isSet = Reflect.set(value, member, value[member]);
  if (isSet && !had) delete value[member];
  return isSet;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
