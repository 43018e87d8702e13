/**
 * Characters that could break a line, hide a part of it, reverse its direction
 * or control a terminal, and the escape character itself. With `u`, a surrogate
 * matches only if it is alone.
 */
const UNSAFE =
  // deno-lint-ignore no-control-regex -- these are what it is about
  /[\x00-\x1f\\\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/gu;

/** Escapes as in C. */
const NAMED: Readonly<Record<string, string>> = {
  "\r": "\\r",
  "\n": "\\n",
  "\t": "\\t",
};

/**
 * Escapes a text of a client or an extension for one line of a log or an error
 * message. Unsafe characters become their code in hexadecimal.
 *
 * @see {@link https://cwe.mitre.org/data/definitions/117.html | CWE-117}
 */
export function logText(text: string): string {
  return text.replace(UNSAFE, escaped);
}

/** Escapes a text for one line of a trace: like `logText`, but line ends and tabs become `\n` and `\t`. */
export function lineText(text: string): string {
  return text.replace(UNSAFE, (char) => NAMED[char] ?? escaped(char));
}

function escaped(char: string): string {
  if (char === "\\") return "\\\\";
  const hex = char.charCodeAt(0).toString(16);
  return hex.length <= 2
    ? `\\x${hex.padStart(2, "0")}`
    : `\\u${hex.padStart(4, "0")}`;
}
