import type { FileSource } from "../files/file_store.ts";

/** The least number of bytes by which a file's room grows. */
const STEP = 4096;

/** A file that the module has written: its bytes are in memory. */
export class MemoryFile implements FileSource {
  #bytes = new Uint8Array(0);
  #size = 0;
  #modified = Date.now();

  /** @param bytes The first content. */
  constructor(bytes: Uint8Array = new Uint8Array(0)) {
    this.#bytes = bytes.slice();
    this.#size = bytes.length;
  }

  get size(): number {
    return this.#size;
  }

  get lastModified(): number {
    return this.#modified;
  }

  /** The number of bytes that are reserved for it. */
  get room(): number {
    return this.#bytes.length;
  }

  /** Returns the bytes there, fewer at the end: a view, valid until the next write. */
  read(at: number, count: number): Uint8Array<ArrayBuffer> {
    const start = Math.min(at, this.#size);
    return this.#bytes.subarray(start, Math.min(start + count, this.#size));
  }

  /** Writes bytes. A gap between the end and them is filled with zeros. */
  write(at: number, bytes: Uint8Array): void {
    const end = at + bytes.length;
    if (end > this.#bytes.length) this.#grow(end);
    this.#bytes.set(bytes, at);
    this.#size = Math.max(this.#size, end);
    this.#modified = Date.now();
  }

  /** Cuts the file, or extends it with zeros. */
  resize(size: number): void {
    if (size > this.#bytes.length) this.#grow(size);
    this.#bytes.fill(0, Math.min(size, this.#size), this.#size);
    this.#size = size;
    this.#modified = Date.now();
  }

  /** Returns a copy of a part, which can be sent while the file changes. */
  slice(start: number, end: number): Blob {
    return new Blob([this.read(start, Math.max(0, end - start))]);
  }

  #grow(size: number): void {
    const grown = new Uint8Array(
      Math.max(size, this.#bytes.length * 2, STEP),
    );
    grown.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = grown;
  }
}
