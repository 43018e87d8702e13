/**
 * Calls of `node:fs`, on descriptors: a FileHandle of `node:fs/promises` costs
 * twice as much.
 *
 * Opening and reading may wait for a disk, and are promises. The other calls
 * are about a file that was just opened, and about its path: the system has
 * looked at all of that to open it, and answers from memory. To have a thread
 * ask costs more than they do.
 *
 * @module
 */

import * as fs from "node:fs";

/** What is asked of a file or a directory. */
export type Stats = Pick<
  fs.Stats,
  | "dev"
  | "ino"
  | "size"
  | "mtimeMs"
  | "ctimeMs"
  | "isFile"
  | "isDirectory"
  | "isSymbolicLink"
>;

/** A file that is open, and what it was then. */
export interface Opened {
  readonly fd: number;
  readonly stats: Stats;
  /** When that was looked at, by `Date.now()`. */
  readonly looked: number;
}

type Callback<T> = (error: Error | null, value: T) => void;

function called<T>(call: (done: Callback<T>) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    call((error, value) => error ? reject(error) : resolve(value))
  );
}

/** Opens a file to be read. Never waits for the writer of a pipe. */
export function open(path: string): Promise<number> {
  const flags = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0);
  return called((done) => fs.open(path, flags, done));
}

/** Closes a descriptor that nothing was written to. */
export function close(fd: number): void {
  fs.closeSync(fd);
}

/** What is open. */
export function fstat(fd: number): Stats {
  return fs.fstatSync(fd);
}

/** What a path leads to, through links. */
export function stat(path: string): Stats {
  return fs.statSync(path);
}

/** What has that name, be it a link. */
export function lstat(path: string): Stats {
  return fs.lstatSync(path);
}

/** A path without links. */
export function realpath(path: string): string {
  return fs.realpathSync.native(path);
}

/** What a link says. */
export function readlink(path: string): string {
  return fs.readlinkSync(path);
}

/** Reads from a position; gives the bytes read, 0 at the end. */
export function read(
  fd: number,
  buffer: Uint8Array<ArrayBuffer>,
  length: number,
  position: number,
): Promise<number> {
  return called((done) => fs.read(fd, buffer, 0, length, position, done));
}

/**
 * Whether an open file is the one that has a name: numbers above 2^53 are asked
 * for in full.
 *
 * @param named What has the name.
 */
export function isSameFile(
  { fd, stats }: Pick<Opened, "fd" | "stats">,
  path: string,
  named: Stats,
): boolean {
  if (stats.ino !== named.ino || stats.dev !== named.dev) return false;
  if (Number.isSafeInteger(stats.ino)) return true;
  const options = { bigint: true } as const;
  const a = fs.fstatSync(fd, options);
  const b = fs.lstatSync(path, options);
  return a.ino === b.ino && a.dev === b.dev;
}
