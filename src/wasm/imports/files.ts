import {
  ERROR_HANDLE_EOF,
  ERROR_INVALID_PARAMETER,
  ERROR_READ_FAULT,
  ERROR_SUCCESS,
} from "../../base/error_codes.ts";
import { checked } from "../answers.ts";
import type { Environment, ImportFamily } from "../environment.ts";
import type { Disposition } from "../file_system.ts";
import { OpenFile } from "../open_file.ts";
import { ERROR_INVALID_HANDLE, ERROR_NEGATIVE_SEEK } from "../win32_codes.ts";

/** The origins of a seek. */
const FILE_BEGIN = 0;
const FILE_CURRENT = 1;
const FILE_END = 2;

/** The flags of an open file, as in sdk/src/files.h. */
const READS = 1;
const WRITES = 2;
const APPENDS = 4;

/** Open files, by their handles. */
export const fileImports: ImportFamily = (environment) => {
  const { memory, handles } = environment;
  const find = (handle: number | undefined) => handles.find(handle!, OpenFile);
  return {
    file_open: checked((name, access, disposition, existed) =>
      open(environment, name!, access!, disposition!, existed!)
    ),
    file_size: checked((handle, size) => {
      const file = find(handle);
      if (file === undefined) return -ERROR_INVALID_HANDLE;
      memory.setQuad(size!, BigInt(file.source.size));
      return ERROR_SUCCESS;
    }),
    file_time: checked((handle, time) => {
      const file = find(handle);
      if (file === undefined) return -ERROR_INVALID_HANDLE;
      memory.setQuad(time!, BigInt(file.source.lastModified ?? 0));
      return ERROR_SUCCESS;
    }),
    file_read: checked((handle, buffer, bytes, count, offset) => {
      const file = find(handle);
      if (file === undefined) return -ERROR_INVALID_HANDLE;
      return read(environment, file, {
        buffer: buffer!,
        bytes: bytes!,
        count: count!,
        offset: offset!,
      });
    }),
    file_write: checked((handle, buffer, bytes, count, offset) => {
      const file = find(handle);
      if (file === undefined) return -ERROR_INVALID_HANDLE;
      const at = offset === 0 ? file.position : memory.quad(offset!);
      const from = memory.bytes(buffer!, bytes!);
      memory.setDword(count!, 0);
      const code = file.write(at, from);
      if (code !== ERROR_SUCCESS) return -code;
      file.position = file.mode.appends ? file.source.size : at + from.length;
      memory.setDword(count!, from.length);
      return ERROR_SUCCESS;
    }),
    file_seek: checked((handle, distance, method) =>
      seek(environment, handle!, distance!, method!)
    ),
    file_resize: checked((handle) => {
      const file = find(handle);
      return file === undefined
        ? -ERROR_INVALID_HANDLE
        : -file.resize(file.position);
    }),
    handle_close: checked((handle) =>
      handles.close(handle!) ? ERROR_SUCCESS : -ERROR_INVALID_HANDLE
    ),
  };
};

function open(
  { memory, fileSystem, handles, answers }: Environment,
  name: number,
  access: number,
  disposition: number,
  existed: number,
): number {
  if (name === 0 || disposition < 1 || disposition > 5) {
    return -ERROR_INVALID_PARAMETER;
  }
  const path = new TextDecoder().decode(memory.text(name));
  const mode = {
    reads: (access & READS) !== 0,
    writes: (access & (WRITES | APPENDS)) !== 0,
    appends: (access & APPENDS) !== 0,
  };
  const opened = fileSystem.open(path, {
    disposition: disposition as Disposition,
    writes: mode.writes,
  });
  const give = (found: Exclude<typeof opened, Promise<unknown>>) => {
    if (typeof found === "number") return -found;
    memory.setDword(existed, found.existed ? 1 : 0);
    return handles.open(new OpenFile(found.file, mode, fileSystem));
  };
  return answers.of(
    "CreateFile",
    opened instanceof Promise ? opened.then(give) : give(opened),
  );
}

/** The file and the addresses of a read. */
interface Reading {
  readonly buffer: number;
  readonly bytes: number;
  readonly count: number;
  /** The address of its position; 0: the file's position. */
  readonly offset: number;
}

/** Reads bytes. The memory may grow before they arrive. */
function read(
  { memory, answers }: Environment,
  file: OpenFile,
  { buffer, bytes, count, offset }: Reading,
): number {
  const wanted = memory.bytes(buffer, bytes).length;
  const at = offset === 0 ? file.position : memory.quad(offset);
  memory.setDword(count, 0);
  const give = (pieces: Uint8Array[]) => {
    let to = buffer >>> 0;
    for (const piece of pieces) {
      memory.bytes(to, piece.length).set(piece);
      to += piece.length;
    }
    const total = to - (buffer >>> 0);
    memory.setDword(count, total);
    file.position = at + total;
    // A read at a given place says that it has met the end.
    return offset !== 0 && total === 0 && wanted > 0
      ? -ERROR_HANDLE_EOF
      : ERROR_SUCCESS;
  };
  const pieces = file.read(at, wanted);
  return answers.of(
    "ReadFile",
    pieces instanceof Promise
      ? pieces.then(give, () => -ERROR_READ_FAULT)
      : give(pieces),
  );
}

/** Moves the position, and writes it over the distance. */
function seek(
  { memory, handles }: Environment,
  handle: number,
  distance: number,
  method: number,
): number {
  const file = handles.find(handle, OpenFile);
  if (file === undefined) return -ERROR_INVALID_HANDLE;
  const from = new Map([
    [FILE_BEGIN, 0],
    [FILE_CURRENT, file.position],
    [FILE_END, file.source.size],
  ]).get(method);
  if (from === undefined) return -ERROR_INVALID_PARAMETER;
  const position = from + Number(BigInt.asIntN(64, memory.rawQuad(distance)));
  if (position < 0) return -ERROR_NEGATIVE_SEEK;
  file.position = position;
  memory.setQuad(distance, BigInt(position));
  return ERROR_SUCCESS;
}
