/**
 * What a system opens by a path, as far as names alone decide it: written from
 * what the systems document, and not from our own rules.
 *
 * @see {@link https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file | Windows, naming files}
 * @see {@link https://learn.microsoft.com/en-us/dotnet/standard/io/file-path-formats | Windows, path normalization}
 *
 * @module
 */

import { posix } from "node:path";

const DEVICES = new Set([
  "CON",
  "PRN",
  "AUX",
  "NUL",
  "CLOCK$",
  "CONIN$",
  "CONOUT$",
  ...["COM", "LPT"].flatMap((name) =>
    [..."0123456789\xb9\xb2\xb3"].map((digit) => name + digit)
  ),
]);

/** POSIX: a byte string, up to its NUL. */
export function openedByPosix(path: string): string {
  return posix.normalize(path.split("\0")[0]!);
}

/** Windows: the path that is left when all is taken away that it takes away; a device, a stream, or nothing at all by its own name. */
export function openedByWindows(path: string): string {
  const [drive, ...rest] = path.split("\0")[0]!.split(/[\\/]/);
  const kept: string[] = [];
  for (const segment of rest) {
    if (segment === "." || segment === "") continue;
    if (segment === "..") {
      kept.pop();
      continue;
    }
    const special = specialName(segment);
    if (special !== undefined) return special;
    kept.push(segment.replace(/[. ]+$/, ""));
  }
  return [drive, ...kept].join("\\");
}

function specialName(segment: string): string | undefined {
  const [name = ""] = segment.split(/[.:]/);
  if (DEVICES.has(name.replace(/ +$/, "").toUpperCase())) {
    return `device ${name}`;
  }
  if (segment.includes(":")) return `stream of ${segment}`;
  for (const char of segment) {
    if (char < " " || '<>"|?*'.includes(char)) return `no file ${segment}`;
  }
  return isShortName(segment) ? `short name ${segment}` : undefined;
}

/** An 8.3 name that stands for a longer one. */
function isShortName(segment: string): boolean {
  const [name = "", extension = "", ...more] = segment.split(".");
  const tilde = name.lastIndexOf("~");
  return tilde > 0 && tilde < name.length - 1 && name.length <= 8 &&
    extension.length <= 3 && more.length === 0 && !segment.includes(" ") &&
    [...name.slice(tilde + 1)].every((char) => char >= "0" && char <= "9");
}
