/**
 * Calls of `node:fs` as promises, on descriptors: a FileHandle of
 * `node:fs/promises` costs twice as much.
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

/** Closes a descriptor. */
export function close(fd: number): Promise<void> {
  return called((done) => fs.close(fd, (error) => done(error ?? null)));
}

/**
 * What is open. It does not wait for a disk: a file that is open is known to
 * the system, and a thread to ask it would cost more.
 */
export function fstat(fd: number): Stats {
  return fs.fstatSync(fd);
}

/** What a path leads to, through links. */
export function stat(path: string): Promise<Stats> {
  return called((done) => fs.stat(path, done));
}

/** What has that name, be it a link. */
export function lstat(path: string): Promise<Stats> {
  return called((done) => fs.lstat(path, done));
}

/** A path without links. */
export function realpath(path: string): Promise<string> {
  return called((done) => fs.realpath.native(path, done));
}

/** What a link says. */
export function readlink(path: string): Promise<string> {
  return called((done) => fs.readlink(path, done));
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
export async function isSameFile(
  { fd, stats }: Pick<Opened, "fd" | "stats">,
  path: string,
  named: Stats,
): Promise<boolean> {
  if (stats.ino !== named.ino || stats.dev !== named.dev) return false;
  if (Number.isSafeInteger(stats.ino)) return true;
  const options = { bigint: true } as const;
  const [a, b] = await Promise.all([
    called<fs.BigIntStats>((done) => fs.fstat(fd, options, done)),
    called<fs.BigIntStats>((done) => fs.lstat(path, options, done)),
  ]);
  return a.ino === b.ino && a.dev === b.dev;
}
