/** UTF-16 units of a path in NFC, and its segments. */
const MAX_LENGTH = 2048;
const MAX_SEGMENTS = 64;

/** Characters that separate or control on some system, and names that stand for others. */
// deno-lint-ignore no-control-regex -- control characters are refused
const FORBIDDEN = /[\x00-\x1f\x7f-\x9f\\:*?"<>|;]|%[0-9a-f]{2}/i;
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u2024-\u202e\u2044\u2060-\u206f\u2215\u29f5\u29f8\u2571\ufe52\ufe55\ufe68\ufeff\uff01-\uff5e\ufffd\ud800-\udfff]/;
const DEVICE =
  /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?:\..*)?$/i;
/** At most eight characters, with the tilde and its number, and an extension of at most three. */
const SHORT_NAME = /^(?=[^.]{3,8}(?:\.|$))[^. ]+~\d+(?:\.[^. ]{0,3})?$/u;
/** Normalization changes their number, and with it the length of a name. */
const COMBINING = /(?<=.)\p{M}+/gsu;
const ASCII = /^[\x20-\x7e]*$/;
/** The forms to which file systems normalize names. The length is that of the first. */
const FORMS = ["NFC", "NFD", "NFKC", "NFKD"] as const;

/**
 * The segments of a URL path that can name a file on every system, or
 * `undefined`. A name that one system takes for another file, a device or a
 * parent directory is refused on all systems.
 *
 * The rules hold for a name and for its normalized forms: some file systems
 * store or compare another form than the given one.
 *
 * @see {@link https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file | Windows, naming files}
 * @see {@link https://unicode.org/reports/tr15/ | Unicode normalization forms}
 * @param path A decoded URL path: begins with `/`.
 */
export function safeSegments(path: string): string[] | undefined {
  // NFC makes a path shorter by a factor of 4 at most.
  if (path.length > 4 * MAX_LENGTH || hasInvisible(path)) return undefined;
  const forms = ASCII.test(path)
    ? [path]
    : FORMS.map((form) => path.normalize(form));
  if (forms[0]!.length > MAX_LENGTH) return undefined;
  const segments = split(path);
  const alike = forms.every((form) => split(form)?.length === segments?.length);
  return alike ? segments : undefined;
}

function split(path: string): string[] | undefined {
  if (!path.startsWith("/") || FORBIDDEN.test(path)) return undefined;
  const segments = path.slice(1).split("/");
  // A path with a slash at its end is that of the directory itself.
  if (segments.at(-1) === "") segments.pop();
  if (segments.length > MAX_SEGMENTS) return undefined;
  return segments.every(isSafe) ? segments : undefined;
}

function isSafe(segment: string): boolean {
  // Windows drops dots and spaces at the end. A name of dots alone may be a parent directory.
  return segment !== "" && !/[. ]$/.test(segment) &&
    !DEVICE.test(segment) &&
    !SHORT_NAME.test(segment.replace(COMBINING, ""));
}

/** A pair of surrogates is one character. A single one is not allowed. */
function hasInvisible(path: string): boolean {
  for (const char of path) {
    if (char.length === 1 && INVISIBLE.test(char)) return true;
  }
  return false;
}
