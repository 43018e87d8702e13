import { stripVTControlCharacters } from "node:util";

/**
 * What a failure says, without the colours that assertions give it where
 * `NO_COLOR` is not set: they stand in the middle of what it compares.
 */
export function failureText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return stripVTControlCharacters(text);
}
