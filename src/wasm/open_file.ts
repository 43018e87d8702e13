import type { FileSource } from "../files/file_store.ts";
import { ignoreErrors } from "../base/promises.ts";
import type { FileSystem } from "./file_system.ts";
import type { KernelObject } from "./handles.ts";
import { MemoryFile } from "./memory_file.ts";
import {
  ERROR_ACCESS_DENIED,
  ERROR_DISK_FULL,
  ERROR_SUCCESS,
} from "./win32_codes.ts";

/** The access that an open file allows. */
export interface OpenMode {
  readonly reads: boolean;
  readonly writes: boolean;
  /** True if each write goes to the end. */
  readonly appends: boolean;
}

/** A file that a module has opened, with its position. */
export class OpenFile implements KernelObject {
  readonly source: FileSource | MemoryFile;
  readonly mode: OpenMode;
  readonly #system: FileSystem;
  /** The position of the next read or write. */
  position = 0;
  #onCompleted: ((bytes: number, overlapped: number) => void) | undefined;

  constructor(
    source: FileSource | MemoryFile,
    mode: OpenMode,
    system: FileSystem,
  ) {
    this.source = source;
    this.mode = mode;
    this.#system = system;
  }

  /** Sets the completion port of the file: it receives each operation with an OVERLAPPED. */
  onCompleted(receive: (bytes: number, overlapped: number) => void): void {
    this.#onCompleted = receive;
  }

  /** Called when an operation with an OVERLAPPED is complete. */
  completed(bytes: number, overlapped: number): void {
    this.#onCompleted?.(bytes, overlapped);
  }

  /** Reads a number of bytes, fewer at the end. A file in memory is read at once. */
  read(at: number, bytes: number): Uint8Array[] | Promise<Uint8Array[]> {
    if (this.source instanceof MemoryFile) return [this.source.read(at, bytes)];
    const { size } = this.source;
    const end = Math.min(at + bytes, size);
    return at >= end ? [] : this.#pieces(at, end);
  }

  /** Writes bytes; a Win32 code, if they are not written. */
  write(at: number, bytes: Uint8Array): number {
    const { source } = this;
    if (!this.mode.writes || !(source instanceof MemoryFile)) {
      return ERROR_ACCESS_DENIED;
    }
    const start = this.mode.appends ? source.size : at;
    if (!this.#system.hasRoom(source, start + bytes.length)) {
      return ERROR_DISK_FULL;
    }
    source.write(start, bytes);
    return ERROR_SUCCESS;
  }

  /** Sets the size. */
  resize(size: number): number {
    const { source } = this;
    if (!this.mode.writes || !(source instanceof MemoryFile)) {
      return ERROR_ACCESS_DENIED;
    }
    if (!this.#system.hasRoom(source, size)) return ERROR_DISK_FULL;
    source.resize(size);
    return ERROR_SUCCESS;
  }

  close(): void {
    if (this.source instanceof MemoryFile) return;
    ignoreErrors(() => (this.source as FileSource).close?.());
  }

  async #pieces(start: number, end: number): Promise<Uint8Array[]> {
    const pieces: Uint8Array[] = [];
    const part = this.source.slice(start, end);
    for await (const piece of part.stream()) pieces.push(piece);
    return pieces;
  }
}
