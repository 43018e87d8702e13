import type { FileSource, FileStore } from "../../src/files/file_store.ts";

/** A store that counts what was opened and closed. */
export class CountingStore implements FileStore {
  opened = 0;
  closed = 0;
  readonly #inner: FileStore;

  constructor(inner: FileStore) {
    this.#inner = inner;
  }

  map(path: string): string | undefined {
    return this.#inner.map(path);
  }

  async open(path: string): Promise<FileSource | undefined> {
    const file = await this.#inner.open(path);
    if (file === undefined) return undefined;
    this.opened++;
    const { size, type, lastModified } = file;
    return {
      size,
      ...(type === undefined ? {} : { type }),
      ...(lastModified === undefined ? {} : { lastModified }),
      slice: (start, end) => file.slice(start, end),
      close: () => {
        this.closed++;
        return file.close?.();
      },
    };
  }
}

/** A store of one file. */
export function storeOf(file: FileSource): FileStore {
  return {
    map: (path) => path,
    open: () => Promise.resolve(file),
  };
}

/** How a {@linkcode TestFile} behaves. */
export interface TestFileOptions {
  /** Bytes of a read. */
  chunk?: number;
  /** What it says of its size. */
  size?: number;
  /** Waited for before each read but the first. */
  gate?: Promise<void>;
  /** Thrown by a read at or behind this byte. */
  failAt?: number;
}

/** A file in memory that does what the test wants, and remembers what was done to it. */
export class TestFile implements FileSource {
  readonly size: number;
  readonly slices: [start: number, end: number][] = [];
  streams = 0;
  /** Bytes that were read. */
  read = 0;
  cancelled = 0;
  closed = 0;
  readonly #bytes: Uint8Array;
  readonly #options: TestFileOptions;

  constructor(bytes: Uint8Array, options: TestFileOptions = {}) {
    this.#bytes = bytes;
    this.#options = options;
    this.size = options.size ?? bytes.length;
  }

  slice(start: number, end: number): { stream(): ReadableStream<Uint8Array> } {
    this.slices.push([start, end]);
    return { stream: () => this.#stream(start, end) };
  }

  close(): void {
    this.closed++;
  }

  #stream(start: number, end: number): ReadableStream<Uint8Array> {
    this.streams++;
    const { chunk = 65536, gate, failAt = Infinity } = this.#options;
    const part = this.#bytes.subarray(start, end);
    let at = 0;
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        if (at > 0) await gate;
        if (at >= failAt) throw new Error("the disk is gone");
        const next = part.slice(at, at + chunk);
        at += next.length;
        this.read += next.length;
        if (next.length > 0) controller.enqueue(next);
        if (at >= part.length) controller.close();
      },
      cancel: () => {
        this.cancelled++;
      },
    }, { highWaterMark: 0 });
  }
}
