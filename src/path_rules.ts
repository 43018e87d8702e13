/** More than this is no path that a file of one's own has. */
const MAX_LENGTH = 2048;
const MAX_SEGMENTS = 64;

/** Bytes that hide, steer or separate somewhere, and names that are taken for others. */
// deno-lint-ignore no-control-regex -- these are what it is about
const FORBIDDEN = /[\x00-\x1f\x7f-\x9f\\:*?"<>|;]|%[0-9a-f]{2}/i;
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u2024-\u202e\u2044\u2060-\u206f\u2215\u29f5\u29f8\u2571\ufe52\ufe55\ufe68\ufeff\uff01-\uff5e\ufffd\ud800-\udfff]/;
const DEVICE =
  /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?:\..*)?$/i;
/** Eight characters and three at most, the tilde and its number among the eight. */
const SHORT_NAME = /^(?=[^.]{3,8}(?:\.|$))[^. ]+~\d+(?:\.[^. ]{0,3})?$/;

/**
 * The segments of a URL path that can name a file, on any system; `undefined`
 * if it cannot: what one system takes for another file, a device or a way out
 * is refused on all.
 *
 * @see {@link https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file | Windows, naming files}
 * @param path A decoded URL path: begins with `/`.
 */
export function safeSegments(path: string): string[] | undefined {
  if (path.length > MAX_LENGTH || hasInvisible(path)) return undefined;
  const segments = split(path);
  // Who normalizes names may find a separator in a character, or a device.
  const normal = path.normalize("NFKD");
  return normal === path || split(normal)?.length === segments?.length
    ? segments
    : undefined;
}

function split(path: string): string[] | undefined {
  if (!path.startsWith("/") || FORBIDDEN.test(path)) return undefined;
  const segments = path.slice(1).split("/");
  // A slash at the end names the directory itself.
  if (segments.at(-1) === "") segments.pop();
  if (segments.length > MAX_SEGMENTS) return undefined;
  return segments.every(isSafe) ? segments : undefined;
}

function isSafe(segment: string): boolean {
  // Windows drops dots and spaces at the end; a name that is only dots climbs.
  return segment !== "" && !/[. ]$/.test(segment) &&
    !DEVICE.test(segment) && !SHORT_NAME.test(segment);
}

/** A pair of surrogates is one character; one alone is none. */
function hasInvisible(path: string): boolean {
  for (const char of path) {
    if (char.length === 1 && INVISIBLE.test(char)) return true;
  }
  return false;
}
