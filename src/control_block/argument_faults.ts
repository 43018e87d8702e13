/**
 * What a call's arguments have to be, in words: looked at only when the call
 * was refused, to say why.
 *
 * @module
 */

import { viewOf } from "../client/byte_writer.ts";
import { latin1 } from "../response/header_text.ts";
import { describeValue } from "../base/checks.ts";

/** What an argument, or a structure's member, has to be. */
export interface Kind {
  /** What follows "must be". */
  readonly wanted: string;
  readonly fits: (value: unknown) => boolean;
  /** Of a structure. */
  readonly members?: Readonly<Record<string, Kind>>;
}

/** An argument as it was given. */
export type Given = readonly [name: string, kind: Kind, value: unknown];

/** What is wrong with a call. */
export interface Fault {
  /** The argument, or the structure's member. */
  readonly argument: string;
  /** For people: what it must be, and what was got. */
  readonly text: string;
}

/** Bytes that go in. */
export const BYTES: Kind = {
  wanted:
    "bytes (an ArrayBuffer or a view on one; TextEncoder makes them of text)",
  fits: (value) => viewOf(value) !== undefined,
};

/** Where bytes come out. */
export const BUFFER: Kind = {
  wanted: "a Uint8Array",
  fits: (value) => value instanceof Uint8Array,
};

/** Text that goes in. */
export const TEXT: Kind = {
  wanted: "text of characters up to U+00FF (a string or a Uint8Array)",
  fits: (value) => latin1(value) !== undefined,
};

/** C's pointer to a number. */
export const COUNT: Kind = {
  wanted: "an object { value } that holds a number",
  fits: (value) => isObject(value) && typeof value["value"] === "number",
};

/** The same, of a number that is written back. */
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

/** A kind that may be left out. */
export function optional({ wanted, fits }: Kind): Kind {
  return {
    wanted: `${wanted}, or null`,
    fits: (value) => value === null || value === undefined || fits(value),
  };
}

/** A structure, and what its members have to be. */
export function structure(
  name: string,
  members: Readonly<Record<string, Kind>> = {},
): Kind {
  return { wanted: `an object, ${name}`, fits: isObject, members };
}

/** A structure that is filled in: these of its members are written. */
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

/** The first argument that does not fit, or whose member does not. */
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

/** A count that its buffer does not have. */
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
