/**
 * Paths of URLs: split, decoded, compared.
 *
 * @module
 */

/** A URL's path, normalized, and its query as sent, without the `?`. */
export interface UrlParts {
  readonly path: string;
  readonly query: string;
}

const PARTS = /^[a-z]+:\/\/[^/?#\\]*([^?#]*)(?:\?([^#]*))?/;

/** A path that the URL parser would leave as it is: no dot segments, nothing to encode. */
const PLAIN = /^(?:\/(?!\.|%2e)[\w\-.~!$&'()*+,;=:@%]*)+$/i;

/**
 * Splits a request's URL.
 *
 * Deno and workerd give the target as it was sent, dot segments and all; parsing
 * every URL anew would cost more than the rest of a small request.
 */
export function splitUrl(url: string): UrlParts {
  const [, path = "", query = ""] = PARTS.exec(url) ?? [];
  if (PLAIN.test(path)) return { path, query };
  const { pathname } = new URL(url);
  return { path: pathname, query };
}

/** Decodes a path once: from UTF-8, or, if it is none, to one character per byte. */
export function decodePath(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path.replace(
      /%([0-9a-f]{2})/gi,
      (_, hex) => String.fromCharCode(parseInt(hex, 16)),
    );
  }
}

/**
 * The rest of a path behind a prefix, or `undefined` if it lies elsewhere. A
 * prefix ends where a segment does.
 */
export function behind(path: string, prefix: string): string | undefined {
  if (!path.startsWith(prefix)) return undefined;
  const rest = path.slice(prefix.length);
  return rest === "" || rest.startsWith("/") ? rest : undefined;
}

/**
 * The path of a URL that a call gives, without its query and its dot segments;
 * `undefined` if it does not begin with a slash.
 */
export function normalPath(url: string): string | undefined {
  if (!/^\/(?![/\\])/.test(url)) return undefined;
  return new URL(url, "http://host").pathname;
}
