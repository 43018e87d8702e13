/**
 * WASI's functions of files that never wait. The root folder is descriptor 3;
 * text for 1 and 2 goes to the debugger.
 *
 * @see {@link https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md | WASI preview 1}
 *
 * @module
 */

import type { Environment } from "../environment.ts";
import type { ModuleMemory } from "../memory.ts";
import { joined } from "../joined.ts";
import { errnoOf } from "../wasi_errors.ts";
import { pathAt, putFilestat } from "./descriptors.ts";
import { guarded, type WasiFunction } from "../wasi_call.ts";

const SUCCESS = 0;
const EBADF = 8;
const EINVAL = 28;
const ESPIPE = 70;

const ROOT = 3;

/** Kinds of files. */
const IS_DEVICE = 2;
const IS_FOLDER = 3;
const IS_FILE = 4;

/** All rights; and those of a terminal, which has no position. */
const ALL_RIGHTS = 0x1fffffffn;
const DEVICE_RIGHTS = ALL_RIGHTS & ~0x24n;

/** Bytes of an iovec: an address and a length. */
const IOVEC = 8;

type WasiFunctions = Record<string, WasiFunction>;

export function wasiFileFunctions(environment: Environment): WasiFunctions {
  return {
    ...statusFunctions(environment),
    ...positionFunctions(environment),
    ...writingFunctions(environment),
  };
}

/** The functions that describe a descriptor, and close it. */
function statusFunctions(environment: Environment): WasiFunctions {
  const { memory, descriptors } = environment;
  return {
    fd_prestat_get: guarded((fd: number, to: number) => {
      if (fd !== ROOT) return EBADF;
      memory.setDword(to, 0);
      memory.setDword(to + 4, 1);
      return SUCCESS;
    }),
    fd_prestat_dir_name: guarded((fd: number, to: number, room: number) => {
      if (fd !== ROOT || room < 1) return EBADF;
      memory.bytes(to, 1)[0] = "/".charCodeAt(0);
      return SUCCESS;
    }),
    fd_fdstat_get: guarded((fd: number, to: number) => {
      const file = descriptors.find(fd)?.file;
      if (file === undefined && fd > ROOT) return EBADF;
      memory.bytes(to, 24).fill(0);
      memory.bytes(to, 1)[0] = file !== undefined
        ? IS_FILE
        : fd === ROOT
        ? IS_FOLDER
        : IS_DEVICE;
      if (file?.mode.appends) memory.setWord(to + 2, 1);
      const rights = fd < ROOT ? DEVICE_RIGHTS : ALL_RIGHTS;
      memory.setQuad(to + 8, rights);
      memory.setQuad(to + 16, rights);
      return SUCCESS;
    }),
    fd_fdstat_set_flags: () => SUCCESS,
    fd_close: (fd: number) =>
      fd <= ROOT || descriptors.close(fd) ? SUCCESS : EBADF,
    fd_renumber: (from: number, to: number) =>
      descriptors.renumber(from, to) ? SUCCESS : EBADF,
    fd_filestat_get: guarded((fd: number, to: number) => {
      const source = descriptors.find(fd)?.file.source;
      if (source === undefined) return EBADF;
      putFilestat(environment, to, {
        name: "",
        isDirectory: false,
        size: source.size,
        modified: source.lastModified ?? 0,
      });
      return SUCCESS;
    }),
  };
}

/** The functions of a file's position. */
function positionFunctions(
  { memory, descriptors }: Environment,
): WasiFunctions {
  return {
    fd_seek: guarded(
      (fd: number, offset: bigint, whence: number, to: number) => {
        const file = descriptors.find(fd)?.file;
        if (file === undefined) return fd <= ROOT ? ESPIPE : EBADF;
        const from = [0, file.position, file.source.size][whence];
        if (from === undefined) return EINVAL;
        const position = from + Number(offset);
        if (position < 0) return EINVAL;
        file.position = position;
        memory.setQuad(to, BigInt(position));
        return SUCCESS;
      },
    ),
    fd_tell: guarded((fd: number, to: number) => {
      const file = descriptors.find(fd)?.file;
      if (file === undefined) return fd <= ROOT ? ESPIPE : EBADF;
      memory.setQuad(to, BigInt(file.position));
      return SUCCESS;
    }),
  };
}

/** The functions that write, and change folders. */
function writingFunctions(environment: Environment): WasiFunctions {
  const { memory, descriptors, fileSystem, debug } = environment;
  return {
    fd_sync: () => SUCCESS,
    fd_datasync: () => SUCCESS,
    fd_filestat_set_size: (fd: number, size: bigint) => {
      const file = descriptors.find(fd)?.file;
      return file === undefined ? EBADF : errnoOf(file.resize(Number(size)));
    },
    fd_write: guarded(
      (fd: number, iovecs: number, count: number, written: number) => {
        const bytes = gathered(memory, iovecs, count);
        const descriptor = descriptors.find(fd);
        if (descriptor !== undefined) {
          const code = descriptor.write(bytes);
          if (code !== SUCCESS) return errnoOf(code);
        } else if (fd > 2) {
          return EBADF;
        } else if (bytes.length > 0) {
          debug(new TextDecoder().decode(bytes));
        }
        memory.setDword(written, bytes.length);
        return SUCCESS;
      },
    ),
    path_create_directory: guarded(
      (_fd: number, path: number, length: number) =>
        errnoOf(fileSystem.createFolder(pathAt(environment, path, length))),
    ),
    path_remove_directory: guarded(
      (_fd: number, path: number, length: number) =>
        errnoOf(fileSystem.removeFolder(pathAt(environment, path, length))),
    ),
  };
}

/** The bytes of a gathered write. They are valid until the module runs again. */
function gathered(
  memory: ModuleMemory,
  iovecs: number,
  count: number,
): Uint8Array {
  memory.bytes(iovecs, count * IOVEC);
  const parts: Uint8Array[] = [];
  for (let i = 0; i < count; i++) {
    const at = iovecs + i * IOVEC;
    parts.push(memory.bytes(memory.dword(at), memory.dword(at + 4)));
  }
  return joined(parts);
}
