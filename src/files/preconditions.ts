/**
 * Conditional requests.
 *
 * `ifMatch()` and `ifNoneMatch()` of `@std/http` are not used. They split at each
 * comma, which a tag may contain; `ifMatch()` gives `false` for `*` if the tag is
 * weak; and a value with many spaces takes quadratic time.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2 | RFC 9110, precedence of preconditions}
 *
 * @module
 */

import { parseHttpDate } from "./http_date.ts";
import { isStrongMatch, isWeakMatch, type Validators } from "./validators.ts";

const TAGS = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;

/**
 * The status for a request whose conditions are not met: 412, or 304 if the
 * client has the current file. `undefined` if they are met.
 *
 * @param headers The fields of a GET or HEAD.
 */
export function unmet(
  headers: Pick<Headers, "get">,
  { etag, modified }: Validators,
): 412 | 304 | undefined {
  const match = headers.get("if-match");
  if (match !== null) {
    if (!matches(match, etag, isStrongMatch)) return 412;
  } else {
    const since = dateOf(headers, "if-unmodified-since");
    if (since !== undefined && modified !== undefined && modified > since) {
      return 412;
    }
  }
  const noneMatch = headers.get("if-none-match");
  if (noneMatch !== null) {
    return matches(noneMatch, etag, isWeakMatch) ? 304 : undefined;
  }
  const since = dateOf(headers, "if-modified-since");
  return since !== undefined && modified !== undefined && modified <= since
    ? 304
    : undefined;
}

/** Returns true if a list of tags contains one. `*` stands for any tag. */
function matches(
  list: string,
  etag: string | undefined,
  isMatch: (one: string, other: string) => boolean,
): boolean {
  if (list.trim() === "*") return true;
  if (etag === undefined) return false;
  return list.match(TAGS)?.some((tag) => isMatch(tag, etag)) ?? false;
}

function dateOf(
  headers: Pick<Headers, "get">,
  name: string,
): number | undefined {
  const value = headers.get(name);
  return value === null ? undefined : parseHttpDate(value);
}
