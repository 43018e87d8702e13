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
 * Splits a request's URL; its path in the one spelling that mounts have, too.
 *
 * Deno and workerd give the target as it was sent, dot segments and all; parsing
 * every URL anew would cost more than the rest of a small request.
 */
export function splitUrl(url: string): UrlParts {
  const [, path = "", query = ""] = PARTS.exec(url) ?? [];
  const normal = PLAIN.test(path) ? path : new URL(url).pathname;
  return { path: withPlainEscapes(normal), query };
}

const UNRESERVED = /[\w\-.~]/;
const STRAY = /%(?![0-9a-f]{2})/i;

/**
 * The same path with one spelling of what is escaped: letters, digits and
 * `-._~` as they are, all else in capitals.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2 | RFC 3986, equivalence}
 */
function withPlainEscapes(path: string): string {
  // Beside a stray "%", what is written out could become an escape.
  if (!path.includes("%") || STRAY.test(path)) return path;
  return path.replace(/%[0-9a-f]{2}/gi, (escape) => {
    const char = String.fromCharCode(parseInt(escape.slice(1), 16));
    return UNRESERVED.test(char) ? char : escape.toUpperCase();
  });
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
export function restAfter(path: string, prefix: string): string | undefined {
  if (!path.startsWith(prefix)) return undefined;
  const rest = path.slice(prefix.length);
  return rest === "" || rest.startsWith("/") ? rest : undefined;
}

/** Begins with one slash. A second one, or a backslash, would begin a host's name; parsers drop control characters and read on. */
// deno-lint-ignore no-control-regex -- these are what it is about
const OWN = /^\/(?![/\\])[^\0-\x1f\x7f]*$/;

/** Whether a text names something of this host: a path, and what may follow it in a URL. */
export function isHostPath(url: string): boolean {
  return OWN.test(url);
}

/**
 * The path of a URL that names something of this host, without its query and
 * its dot segments, as it stands in a URL; `undefined` for any other text.
 */
export function hostPath(url: string): string | undefined {
  if (!isHostPath(url)) return undefined;
  const { pathname } = new URL(url, "http://host");
  // A dot segment may have stood between two slashes.
  return isHostPath(pathname) ? withPlainEscapes(pathname) : undefined;
}

/**
 * The path of a URL, if that is all there is and no parser reads it as another
 * one: no query, no fragment, no dot segments, no empty ones.
 */
export function plainPath(path: string): string | undefined {
  const own = path.includes("//") ? undefined : hostPath(path);
  return own !== undefined && decodePath(own) === decodePath(path)
    ? own
    : undefined;
}

/** Whether a text is a URL with a scheme: of another host, or of this one by its name. */
export function isAbsolute(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url);
}
