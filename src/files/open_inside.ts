/**
 * Opens files below a root, and no others, even while files are renamed.
 *
 * Each call looks a path up again. Between two calls, another process may
 * replace a directory on the path by a link, and put it back. So the file is
 * opened first. Then the place of the opened file is determined, not the place
 * to which its name leads now.
 *
 * @see {@link https://cwe.mitre.org/data/definitions/367.html | CWE-367, time of check and time of use}
 *
 * @module
 */

import { isAbsolute, join, relative, sep } from "node:path";
import process from "node:process";
import {
  close,
  fstat,
  isSameFile,
  lstat,
  open,
  type Opened,
  readlink,
  realpath,
  stat,
  type Stats,
} from "./fs_calls.ts";

/** The number of attempts to open a file that moves before its place is known. */
const ATTEMPTS = 4;

/** Milliseconds between two changes that surely have different times: some systems, and Deno, count seconds. */
const SETTLED = 2000;

/** Checks of a path that may be changing. The chance that all of them are wrong is 1 in 2^24. */
const LOOKS = 24;

/** True where the system gives the path of an open file, as Linux does. On Deno that needs all permissions, and without them it may ask the user. */
const TELLS_PATHS = process.platform === "linux" && !("Deno" in globalThis);

/**
 * Opens a file below a root.
 *
 * @param root An absolute path; it may lead through links.
 * @param path An absolute path below it, without dot segments.
 * @returns The file, or `undefined` if it is not a file, or not below the
 * root.
 * @throws {Error} If it cannot be opened.
 */
export async function openInside(
  root: string,
  path: string,
): Promise<Opened | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const since = Date.now();
    const fd = await open(path);
    let found: Found = "moved";
    try {
      found = find({ fd, since }, root, path);
    } catch {
      // A name on the path does not exist any more.
    }
    if (typeof found === "object") return { fd, stats: found, looked: since };
    close(fd);
    if (found === "elsewhere") return undefined;
  }
  return undefined;
}

/** Returns true if a path is a directory, or below it. Both are absolute, and have no dot segments. */
export function isInside(root: string, path: string): boolean {
  if (path.startsWith(withSeparator(root))) return true;
  // They may be the same, or differ in their case.
  const way = relative(root, path);
  return way === "" ||
    (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

function withSeparator(directory: string): string {
  return directory.endsWith(sep) ? directory : directory + sep;
}

/** An open file whose place is not known yet. */
interface Candidate {
  readonly fd: number;
  /** A time before it was opened. */
  readonly since: number;
}

/** The opened file, if it is below the root. */
type Found = Stats | "elsewhere" | "moved";

function find(file: Candidate, root: string, path: string): Found {
  return TELLS_PATHS
    ? findByPath(file, root, path)
    : findByName(file, root, path);
}

/** Determines the place by the path that the system gives. */
function findByPath(file: Candidate, root: string, path: string): Found {
  const opened = pathOf(file.fd);
  if (opened === undefined) return findByName(file, root, path);
  const stats = fstat(file.fd);
  // A path that the system gives has no links: nor has a root that it begins with.
  const isBelow = isInside(root, opened) || isInside(realpath(root), opened);
  return stats.kind === "file" && isBelow ? stats : "elsewhere";
}

function pathOf(fd: number): string | undefined {
  try {
    return readlink(`/proc/self/fd/${fd}`);
  } catch {
    // There may be no /proc.
    return undefined;
  }
}

/** Determines the place by a name that leads to the file now, and did when it was opened. */
function findByName(file: Candidate, root: string, path: string): Found {
  const found = findAt(file, root, path);
  if (found !== "link") return found;
  const real = realpath(path);
  // The path of the root may contain links, too.
  const top = isInside(root, real) ? root : realpath(root);
  if (!isInside(top, real)) return "elsewhere";
  const there = findAt(file, top, real);
  return there === "link" ? "moved" : there;
}

/**
 * Checks that the opened file has that name, without a link on the path from the
 * root.
 *
 * The name must lead to the opened file now, through directories and not through
 * links. It also did so when the file was opened, unless a directory that
 * contains one of them has changed since.
 */
function findAt(
  { fd, since }: Candidate,
  root: string,
  path: string,
): Found | "link" {
  const named = lstat(path);
  if (named.kind === "link") return "link";
  const below = directoriesBelow(root, path);
  const directories = below.map(lstat);
  if (!directories.every(isDirectory)) return "link";
  const stats = fstat(fd);
  if (stats.kind !== "file") return "elsewhere";
  const opened = { fd, stats };
  if (!isSameFile(opened, path, named)) return "moved";
  const stands = isSettled(root, directories, since) ||
    standsByChance(opened, path, below);
  return stands ? stats : "moved";
}

/** Returns true if the names on the path have not changed recently. By POSIX, rename() sets the time of the directory that contains the name. */
function isSettled(
  root: string,
  directories: readonly Stats[],
  since: number,
): boolean {
  // The name of the file itself was compared.
  if (directories.length === 0) return true;
  const holders = [stat(root), ...directories.slice(0, -1)];
  return holders.every(({ ctimeMs }) => ctimeMs + SETTLED <= since);
}

function isDirectory({ kind }: Stats): boolean {
  return kind === "directory";
}

/** The directories from a root to a path, both excluded. */
function directoriesBelow(root: string, path: string): string[] {
  const start = withSeparator(root);
  const way = path.startsWith(start)
    ? path.slice(start.length)
    : relative(root, path);
  const names = way.split(sep).slice(0, -1);
  return names.map((_, i) => join(root, ...names.slice(0, i + 1)));
}

/**
 * Checks that the opened file has that name, without a link on the path, where
 * the path was changed of late and may be changing.
 *
 * A check of the directories fails while there is a link on the path. A check
 * of a file outside fails while there is none. The order of the two is random,
 * so that no other process can adapt to it.
 */
function standsByChance(
  opened: Pick<Opened, "fd" | "stats">,
  path: string,
  below: readonly string[],
): boolean {
  for (let look = 0; look < LOOKS; look++) {
    const stands = Math.random() < 0.5
      ? below.map(lstat).every(isDirectory)
      : isSameFile(opened, path, lstat(path));
    if (!stands) return false;
  }
  return true;
}
