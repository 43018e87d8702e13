/**
 * Header text that no client may see as it is, and legal text beside it that
 * must not be refused for its neighbours' sake.
 *
 * @module
 */

/** A way to give a status and header lines. */
export type Way =
  | "header"
  | "headerEx"
  | "raw"
  | "transmit"
  | "vector"
  | "redirect"
  | "respond";

/** What has to come of a case. */
export type Expected =
  /** The call fails, and nothing of it is sent. */
  | "refused"
  /** What is sent is well-formed, whatever it is. */
  | "well-formed"
  /** That, and the mark is not in it. */
  | "unmarked"
  /** These and no other fields are sent. */
  | { readonly status: number; readonly fields: readonly Field[] };

/** A field as it is sent. */
export type Field = readonly [name: string, value: string];

/** One call. */
export interface HeaderCase {
  readonly what: string;
  readonly way: Way;
  readonly status: string;
  /** Header lines, without the blank one; of a redirection, the URL. */
  readonly text: string;
  /** The count that is given beside the text. */
  readonly count?: number;
  readonly expected: Expected;
}

/** Stands in every hostile line: a head that has it has let something through. */
export const MARK = "hostile";

/** They end their text at a NUL. */
export const CALLS: readonly Way[] = [
  "header",
  "headerEx",
  "transmit",
  "vector",
];
/** They take lines. */
export const LINES: readonly Way[] = [...CALLS, "raw"];
/** They take a value alone. */
export const WHOLE: readonly Way[] = ["redirect", "respond"];
/** Places of a character in a text. */
export const POSITIONS = ["start", "middle", "end", "alone"] as const;
/** One of them. */
export type Position = typeof POSITIONS[number];

/** A text with the mark in it, where there is room, and a character at that place. */
export function placed(char: string, position: Position): string {
  switch (position) {
    case "start":
      return `${char}${MARK}`;
    case "middle":
      return `${MARK}${char}${MARK}`;
    case "end":
      return `${MARK}${char}`;
    case "alone":
      return char;
  }
}
