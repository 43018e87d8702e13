/**
 * The calls of WASI that may have to wait, and the runtime's other calls for a
 * descriptor.
 *
 * @see {@link https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md | WASI preview 1}
 *
 * @module
 */

import { checked } from "../answers.ts";
import type { Environment, ImportFamily } from "../environment.ts";
import type { FileFacts, Later, Opened } from "../file_system.ts";
import { OpenFile } from "../open_file.ts";
import { errnoOf } from "../wasi_errors.ts";
import { ERROR_INVALID_HANDLE } from "../win32_codes.ts";
import { writeFacts } from "./file_names.ts";

/** Bits of rights. */
const RIGHT_READ = 2n;
const RIGHT_WRITE = 64n;

/** Bits of path_open's oflags. */
const CREATE = 1;
const FOLDER = 2;
const EXCLUSIVE = 4;
const TRUNCATE = 8;

/** A bit of fdflags. */
const APPEND = 1;

/** Kinds of files. */
const IS_FOLDER = 3;
const IS_FILE = 4;

const EBADF = 8;
const EIO = 29;
const ENOTDIR = 54;

/** A function of WASI that the caller of the loader gave. */
type OwnFunction = (...args: unknown[]) => number | Promise<number>;

export const descriptorImports: ImportFamily = (environment) => {
  const { memory, answers, descriptors, fileSystem, wasi } = environment;
  const own = (name: string) => wasi[name] as OwnFunction | undefined;
  return {
    path_open: checked(
      (folder, lookup, path, length, flags, rights, fdFlags, to) => {
        const base = memory.rawQuad(rights!);
        const given = own("path_open")?.(
          folder,
          lookup,
          path,
          length,
          flags,
          base,
          memory.rawQuad(rights! + 8),
          fdFlags,
          to,
        );
        return answers.of(
          "open",
          given ??
            openPath(environment, pathAt(environment, path!, length!), {
              flags: flags!,
              rights: base,
              appends: (fdFlags! & APPEND) !== 0,
              to: to!,
            }),
        );
      },
    ),
    path_filestat: checked((folder, lookup, path, length, to) => {
      const given = own("path_filestat_get")?.(
        folder,
        lookup,
        path,
        length,
        to,
      );
      if (given !== undefined) return answers.of("stat", given);
      const tell = (facts: FileFacts | number) => {
        if (typeof facts === "number") return errnoOf(facts);
        putFilestat(environment, to!, facts);
        return 0;
      };
      const facts = fileSystem.facts(pathAt(environment, path!, length!));
      return answers.of(
        "stat",
        facts instanceof Promise ? facts.then(tell) : tell(facts),
      );
    }),
    descriptor_read: checked((number, iovecs, count, read) => {
      const given = own("fd_read")?.(number, iovecs, count, read);
      return answers.of(
        "read",
        given ?? readInto(environment, number!, iovecs!, count!, read!),
      );
    }),
    /** Sets text mode or binary mode. Returns 1 if it was in text mode. */
    descriptor_text: checked((number, isText) => {
      const descriptor = descriptors.find(number!);
      if (descriptor === undefined) return -ERROR_INVALID_HANDLE;
      const before = descriptor.isText;
      descriptor.isText = isText !== 0;
      return before ? 1 : 0;
    }),
    descriptor_facts: checked((number, to) => {
      const descriptor = descriptors.find(number!);
      if (descriptor === undefined) return -ERROR_INVALID_HANDLE;
      const { size, lastModified } = descriptor.file.source;
      return writeFacts(memory, to!, {
        name: "",
        isDirectory: false,
        size,
        modified: lastModified ?? 0,
      });
    }),
  };
};

/** Returns a path below the root folder. A path without a drive is absolute. */
export function pathAt(
  { memory }: Environment,
  pointer: number,
  length: number,
): string {
  const path = new TextDecoder().decode(memory.bytes(pointer, length));
  return /^[A-Za-z]:|^\//.test(path) ? path : `/${path}`;
}

interface Opening {
  readonly flags: number;
  readonly rights: bigint;
  readonly appends: boolean;
  /** The address to which the descriptor is written. */
  readonly to: number;
}

/** Opens a file, and gives an errno. */
function openPath(
  { memory, fileSystem, descriptors }: Environment,
  path: string,
  { flags, rights, appends, to }: Opening,
): number | Promise<number> {
  if ((flags & FOLDER) !== 0) return ENOTDIR;
  const mode = {
    reads: (rights & RIGHT_READ) !== 0n,
    writes: (rights & RIGHT_WRITE) !== 0n,
    appends,
  };
  const opened: Later<Opened> = fileSystem.open(path, {
    disposition: dispositionOf(flags),
    writes: mode.writes,
  });
  const give = (found: Opened | number) => {
    if (typeof found === "number") return errnoOf(found);
    memory.setDword(
      to,
      descriptors.open(new OpenFile(found.file, mode, fileSystem)),
    );
    return 0;
  };
  return opened instanceof Promise ? opened.then(give) : give(opened);
}

/** CREATE_NEW, CREATE_ALWAYS, OPEN_EXISTING, OPEN_ALWAYS, TRUNCATE_EXISTING. */
function dispositionOf(flags: number): 1 | 2 | 3 | 4 | 5 {
  const truncates = (flags & TRUNCATE) !== 0;
  if ((flags & CREATE) === 0) return truncates ? 5 : 3;
  if ((flags & EXCLUSIVE) !== 0) return 1;
  return truncates ? 2 : 4;
}

/** Reads into several places, and gives an errno. */
function readInto(
  { memory, descriptors }: Environment,
  number: number,
  iovecs: number,
  count: number,
  read: number,
): number | Promise<number> {
  const places: { at: number; length: number }[] = [];
  memory.bytes(iovecs, count * 8);
  let room = 0;
  for (let i = 0; i < count; i++) {
    const at = memory.dword(iovecs + i * 8);
    const { length } = memory.bytes(at, memory.dword(iovecs + i * 8 + 4));
    places.push({ at, length });
    room += length;
  }
  memory.setDword(read, 0);
  // What is read from standard input has ended.
  if (number === 0) return 0;
  const descriptor = descriptors.find(number);
  if (descriptor === undefined || !descriptor.file.mode.reads) return EBADF;
  const give = (bytes: Uint8Array) => {
    let from = 0;
    for (const { at, length } of places) {
      const part = bytes.subarray(from, from + length);
      memory.bytes(at, part.length).set(part);
      from += part.length;
    }
    memory.setDword(read, bytes.length);
    return 0;
  };
  const bytes = descriptor.read(room);
  return bytes instanceof Promise ? bytes.then(give, () => EIO) : give(bytes);
}

/** Fills in a filestat: device, inode, kind, links, size, three times. */
export function putFilestat(
  { memory }: Environment,
  to: number,
  { size, modified, isDirectory }: FileFacts,
): void {
  memory.bytes(to, 64).fill(0);
  memory.bytes(to + 16, 1)[0] = isDirectory ? IS_FOLDER : IS_FILE;
  memory.setQuad(to + 24, 1n);
  memory.setQuad(to + 32, BigInt(size));
  const time = BigInt(Math.max(0, Math.floor(modified))) * 1_000_000n;
  for (const at of [40, 48, 56]) memory.setQuad(to + at, time);
}
