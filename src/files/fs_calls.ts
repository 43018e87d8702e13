/**
 * Calls of `node:fs`, on descriptors: a FileHandle of `node:fs/promises` costs
 * twice as much. On Deno, `lstat()` is `Deno.lstatSync()`, which costs less and
 * needs the permission to read, no other.
 *
 * Opening and reading may wait for a disk, and give promises. The other calls
 * are about a file that was just opened, and about its path. The system has read
 * all of that to open the file, and answers from memory: a call on another
 * thread would cost more than the answer.
 *
 * @module
 */

import * as fs from "node:fs";

/** The properties of a file or a directory. */
export interface Stats {
  readonly dev: number;
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  /** `undefined` for a pipe, a device or a socket. */
  readonly kind: "file" | "directory" | "link" | undefined;
}

/** The part of Deno's own API that is used. */
interface DenoCalls {
  lstatSync(path: string): DenoInfo;
}

/** @see {@link https://docs.deno.com/api/deno/~/Deno.FileInfo | Deno.FileInfo} */
interface DenoInfo {
  readonly dev: number;
  readonly ino: number | null;
  readonly size: number;
  readonly mtime: Date | null;
  readonly ctime: Date | null;
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  readonly isSymlink: boolean;
}

/**
 * Deno itself looks at a path in 2 us, its `node:fs` at a path or a descriptor
 * in 6 us or more, most of which it needs for the object that it makes.
 */
const deno = (globalThis as { Deno?: Partial<DenoCalls> }).Deno;
const lookAt = typeof deno?.lstatSync === "function"
  ? deno.lstatSync
  : undefined;

/** An open file, and its properties when it was opened. */
export interface Opened {
  readonly fd: number;
  readonly stats: Stats;
  /** The time of that, by `Date.now()`. */
  readonly looked: number;
}

type Callback<T> = (error: Error | null, value: T) => void;

function called<T>(call: (done: Callback<T>) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    call((error, value) => error ? reject(error) : resolve(value))
  );
}

/** Opens a file for reading. It does not wait for the writer of a pipe. */
export function open(path: string): Promise<number> {
  const flags = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0);
  return called((done) => fs.open(path, flags, done));
}

/** Closes a descriptor. */
export function close(fd: number): void {
  fs.closeSync(fd);
}

/** The properties of an open file. */
export function fstat(fd: number): Stats {
  return statsOf(fs.fstatSync(fd));
}

/**
 * The properties of an open file, as they are now.
 *
 * @param path A path that it has, or had.
 */
export function restat(opened: Opened, path: string): Stats {
  // By its name, where that is cheaper and the file still has it. Windows may
  // give no number.
  if (lookAt !== undefined && opened.stats.ino > 0) {
    try {
      const named = lstat(path);
      if (isSameFile(opened, path, named)) return named;
    } catch {
      // It was deleted or renamed.
    }
  }
  return fstat(opened.fd);
}

/** The properties of a path's target. Links are followed. */
export function stat(path: string): Stats {
  return statsOf(fs.statSync(path));
}

/** The properties of a path. A link is not followed. */
export function lstat(path: string): Stats {
  return lookAt === undefined
    ? statsOf(fs.lstatSync(path))
    : statsOfInfo(lookAt(path));
}

/** A path without links. */
export function realpath(path: string): string {
  return fs.realpathSync.native(path);
}

/** The target of a link. */
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
 * Returns true if an open file is the one with a name. Inode numbers above 2^53 are
 * compared in full.
 *
 * @param named The properties of the name.
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

function statsOf(given: fs.Stats): Stats {
  const { dev, ino, size, mtimeMs, ctimeMs } = given;
  const kind = kindOf(
    given.isFile(),
    given.isDirectory(),
    given.isSymbolicLink(),
  );
  return { dev, ino, size, mtimeMs, ctimeMs, kind };
}

/** Gives what `node:fs` of Deno makes of the same object. */
function statsOfInfo(given: DenoInfo): Stats {
  const { dev, ino, size, mtime, ctime } = given;
  return {
    dev,
    ino: ino ?? 0,
    size,
    mtimeMs: Number(mtime),
    ctimeMs: Number(ctime),
    kind: kindOf(given.isFile, given.isDirectory, given.isSymlink),
  };
}

function kindOf(
  isFile: boolean,
  isDirectory: boolean,
  isLink: boolean,
): Stats["kind"] {
  if (isFile) return "file";
  if (isDirectory) return "directory";
  return isLink ? "link" : undefined;
}
