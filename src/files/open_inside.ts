/**
 * Opens files below a root and nothing else, whatever is renamed meanwhile.
 *
 * Each call looks a path up anew, and a directory on it may be exchanged for a
 * link and back between two of them. So the file is opened first; then it is
 * found out where that file stands, and not where its name leads by now.
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

/** Times that a file is opened which has moved by the time it is looked for. */
const ATTEMPTS = 4;

/** Milliseconds after which no change has the time of an earlier one: some systems count seconds, and so does Deno. */
const SETTLED = 2000;

/** Looks at a path that may be changing: all of them mislead once in 2^24 times. */
const LOOKS = 24;

/** Whether Linux tells the path of what is open. Deno keeps that from programs that have not all permissions, and may ask its user. */
const TELLS_PATHS = process.platform === "linux" && !("Deno" in globalThis);

/**
 * Opens a file below a root.
 *
 * @param root An absolute path; it may lead through links.
 * @param path An absolute path below it, without dot segments.
 * @returns The file, or `undefined` if it is no file, or does not stand below
 * the root.
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
      // A name on the way to it is gone.
    }
    if (typeof found === "object") return { fd, stats: found, looked: since };
    close(fd);
    if (found === "elsewhere") return undefined;
  }
  return undefined;
}

/** Whether a path is a directory, or below it. Both are absolute, and have no dot segments. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === "" ||
    (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** What is open. */
interface Candidate {
  readonly fd: number;
  /** When it had not been opened yet. */
  readonly since: number;
}

/** What was opened, if it is a file below the root. */
type Found = Stats | "elsewhere" | "moved";

function find(file: Candidate, root: string, path: string): Found {
  return TELLS_PATHS
    ? findByPath(file, root, path)
    : findByName(file, root, path);
}

/** By its path, as the system has it. */
function findByPath(file: Candidate, root: string, path: string): Found {
  const opened = pathOf(file.fd);
  if (opened === undefined) return findByName(file, root, path);
  const stats = fstat(file.fd);
  return stats.isFile() && isInside(realpath(root), opened)
    ? stats
    : "elsewhere";
}

function pathOf(fd: number): string | undefined {
  try {
    return readlink(`/proc/self/fd/${fd}`);
  } catch {
    // There may be no /proc.
    return undefined;
  }
}

/** By a name that leads to it now, and did when it was opened. */
function findByName(file: Candidate, root: string, path: string): Found {
  const found = findAt(file, root, path);
  if (found !== "link") return found;
  const real = realpath(path);
  // The way to the root may lead through links, too.
  const top = isInside(root, real) ? root : realpath(root);
  if (!isInside(top, real)) return "elsewhere";
  const there = findAt(file, top, real);
  return there === "link" ? "moved" : there;
}

/**
 * What was opened, if it is the file of that name, without a link on the way
 * from the root.
 *
 * The name leads to the opened file now, through directories that are no links.
 * It did so when the file was opened, if no directory that holds one of them
 * has changed since.
 */
function findAt(
  { fd, since }: Candidate,
  root: string,
  path: string,
): Found | "link" {
  const named = lstat(path);
  if (named.isSymbolicLink()) return "link";
  const below = directoriesBelow(root, path);
  const directories = below.map(lstat);
  if (!directories.every((directory) => directory.isDirectory())) return "link";
  const stats = fstat(fd);
  if (!stats.isFile()) return "elsewhere";
  const opened = { fd, stats };
  if (!isSameFile(opened, path, named)) return "moved";
  const stands = isSettled(root, directories, since) ||
    standsByChance(opened, path, below);
  return stands ? stats : "moved";
}

/** Whether no name on the way has changed for long: POSIX, rename(), marks the directory that holds it. */
function isSettled(
  root: string,
  directories: readonly Stats[],
  since: number,
): boolean {
  // A file's own name was compared.
  if (directories.length === 0) return true;
  const holders = [stat(root), ...directories.slice(0, -1)];
  return holders.every(({ ctimeMs }) => ctimeMs + SETTLED <= since);
}

/** The directories from a root to a path, both excluded. */
function directoriesBelow(root: string, path: string): string[] {
  const names = relative(root, path).split(sep).slice(0, -1);
  return names.map((_, i) => join(root, ...names.slice(0, i + 1)));
}

/**
 * Whether an open file is the one of a name without links, where the way there
 * has changed of late and may be changing.
 *
 * While there is a link on it, a look at its directories fails; while there is
 * none, a look at a file that stands elsewhere. Which of the two comes next is
 * chance, so that no other process can be ready for it.
 */
function standsByChance(
  opened: Pick<Opened, "fd" | "stats">,
  path: string,
  below: readonly string[],
): boolean {
  for (let look = 0; look < LOOKS; look++) {
    const stands = Math.random() < 0.5
      ? below.map(lstat).every((at) => at.isDirectory())
      : isSameFile(opened, path, lstat(path));
    if (!stands) return false;
  }
  return true;
}
