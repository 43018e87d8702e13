/**
 * Splits, decodes and compares URL paths.
 *
 * @module
 */

/** The normalized path of a URL, and its query as sent, without the `?`. */
export interface UrlParts {
  readonly path: string;
  readonly query: string;
}

const PARTS = /^[a-z]+:\/\/[^/?#\\]*([^?#]*)(?:\?([^#]*))?/;

/** A path that the URL parser would not change: no dot segments, nothing to encode. */
const PLAIN = /^(?:\/(?!\.|%2e)[\w\-.~!$&'()*+,;=:@%]*)+$/i;

/**
 * Splits the URL of a request. The path is normalized, as mount paths are.
 *
 * Deno and workerd give the URL as it was sent, dot segments included. Parsing
 * every URL again would cost more than the rest of a small request.
 */
export function splitUrl(url: string): UrlParts {
  const [, path = "", query = ""] = PARTS.exec(url) ?? [];
  const normal = PLAIN.test(path) ? path : new URL(url).pathname;
  if (!normal.includes("%")) return { path: normal, query };
  return { path: withPlainEscapes(normal), query };
}

const UNRESERVED = /[\w\-.~]/;
const STRAY = /%(?![0-9a-f]{2})/i;

/**
 * Normalizes the escapes of a path: letters, digits and `-._~` are unescaped,
 * other escapes are written in capitals.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2 | RFC 3986, equivalence}
 */
function withPlainEscapes(path: string): string {
  // After a stray "%", an unescaped character could form a new escape.
  if (!path.includes("%") || STRAY.test(path)) return path;
  return path.replace(/%[0-9a-f]{2}/gi, (escape) => {
    const char = String.fromCharCode(parseInt(escape.slice(1), 16));
    return UNRESERVED.test(char) ? char : escape.toUpperCase();
  });
}

/** Decodes a path once, from UTF-8. If that fails, each byte becomes one character. */
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

/** A path that begins with one slash. After a second one, or a backslash, a parser would read a host name; it would drop control characters. */
// deno-lint-ignore no-control-regex -- these are what it is about
const HOST_PATH = /^\/(?![/\\])[^\0-\x1f\x7f]*$/;

/** Returns true if a text is a path on this host, with or without a query and a fragment. */
export function isHostPath(url: string): boolean {
  return HOST_PATH.test(url);
}

/**
 * The normalized path of a text that is a path on this host, without query and
 * fragment; `undefined` for any other text.
 */
export function hostPath(url: string): string | undefined {
  if (!isHostPath(url)) return undefined;
  const { pathname } = new URL(url, "http://host");
  // Removing a dot segment can leave two slashes at the start.
  return isHostPath(pathname) ? withPlainEscapes(pathname) : undefined;
}

/**
 * The path, if every URL parser keeps it as it is: no query, no fragment, no dot
 * segments, no empty segments. Otherwise `undefined`.
 */
export function plainPath(path: string): string | undefined {
  const plain = path.includes("//") ? undefined : hostPath(path);
  return plain !== undefined && decodePath(plain) === decodePath(path)
    ? plain
    : undefined;
}

/** Returns true if a text is an absolute URL: with a scheme. */
export function isAbsolute(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url);
}
