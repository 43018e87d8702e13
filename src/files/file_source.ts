import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { contentType } from "@std/media-types/content-type";
import type { FilePart, FileSource } from "./file_store.ts";
import { logText } from "../base/log_text.ts";
import { close, fstat, open, type Opened, read, restat } from "./fs_calls.ts";
import { entityTag } from "./validators.ts";

/** Bytes of one read. */
const CHUNK = 65536;

/**
 * Opens a file to be sent: the `hFile` of a transmission.
 *
 * @example Open and close
 * ```ts
 * import { openFile } from "@isapi/streams/files";
 * import { assertEquals } from "@std/assert";
 *
 * const path = await Deno.makeTempFile({ suffix: ".txt" });
 * const file = await openFile(path);
 * assertEquals([file.size, file.type], [0, "text/plain; charset=UTF-8"]);
 * await file.close?.();
 * await Deno.remove(path);
 * ```
 *
 * @param path The file's path or `file:` URL.
 * @returns The file; close it when it has been sent.
 * @throws {Error} If it cannot be opened, or is not a file.
 * @category Files
 */
export async function openFile(path: string | URL): Promise<FileSource> {
  const name = path instanceof URL ? fileURLToPath(path) : path;
  const fd = await open(name);
  try {
    const looked = Date.now();
    const stats = fstat(fd);
    if (stats.kind !== "file") {
      throw new Error(
        `Cannot open ${
          logText(name)
        }: it must be a file, received a directory or a device`,
      );
    }
    return new OpenFile({ fd, stats, looked }, name);
  } catch (error) {
    close(fd);
    throw error;
  }
}

function mediaType(extension: string): string {
  return contentType(extension) ?? "application/octet-stream";
}

/** A file by its descriptor. Reads give the file that was opened, even if its path leads to another one now. */
export class OpenFile implements FileSource {
  readonly #fd: number;
  #closed: Promise<void> | undefined;
  /** Reads that are not complete. */
  #reads = 0;
  #idle: (() => void) | undefined;
  readonly size: number;
  readonly type: string;
  readonly lastModified: number;
  readonly #opened: Opened;
  readonly #name: string;

  /** @param name The file's path. Its extension gives the media type. */
  constructor(opened: Opened, name: string) {
    const { fd, stats } = opened;
    this.#opened = opened;
    this.#name = name;
    this.#fd = fd;
    this.size = stats.size;
    this.type = mediaType(extname(name));
    this.lastModified = stats.mtimeMs;
  }

  /**
   * Made of its size and times. The time of the last change of any kind is in
   * it, in seconds: a file may be put in the place of another with the same size
   * and the same time, as by `cp -p` and by builds that give all files one time.
   */
  get etag(): string {
    const { stats: { size, mtimeMs, ctimeMs }, looked } = this.#opened;
    return entityTag(size, mtimeMs, looked, ctimeMs / 1000);
  }

  isUnchanged(): boolean {
    if (this.#closed) return false;
    const { size, mtimeMs } = restat(this.#opened, this.#name);
    return size === this.size && mtimeMs === this.lastModified;
  }

  slice(start: number, end: number): FilePart {
    const last = Math.min(end, this.size);
    return {
      stream: () => this.#stream(start, last),
      arrayBuffer: () => this.#whole(Math.max(0, start), last),
    };
  }

  async #whole(start: number, end: number): Promise<ArrayBuffer> {
    const bytes = new Uint8Array(Math.max(0, end - start));
    let filled = 0;
    while (filled < bytes.length) {
      const rest = filled === 0 ? bytes : bytes.subarray(filled);
      const count = await this.#read(rest, rest.length, start + filled);
      if (count === 0) return bytes.buffer.slice(0, filled);
      filled += count;
    }
    return bytes.buffer;
  }

  close(): Promise<void> {
    return this.#closed ??= this.#close();
  }

  /** Waits for the reads first: after the call, the number may be that of another file. */
  async #close(): Promise<void> {
    if (this.#reads > 0) {
      await new Promise<void>((resolve) => {
        this.#idle = resolve;
      });
    }
    close(this.#fd);
  }

  async #read(
    buffer: Uint8Array<ArrayBuffer>,
    length: number,
    position: number,
  ): Promise<number> {
    if (this.#closed) throw new Error("Cannot read a file: it was closed");
    this.#reads++;
    try {
      return await read(this.#fd, buffer, length, position);
    } finally {
      if (--this.#reads === 0) this.#idle?.();
    }
  }

  #stream(start: number, end: number): ReadableStream<Uint8Array> {
    let position = Math.max(0, start);
    return new ReadableStream({
      type: "bytes",
      pull: async (controller) => {
        const request = controller.byobRequest;
        // A reader without a buffer may keep the chunk: each gets a new one.
        const chunk = request?.view as Uint8Array<ArrayBuffer> | undefined ??
          new Uint8Array(Math.max(1, Math.min(CHUNK, end - position)));
        const length = Math.min(chunk.length, end - position);
        const bytesRead = length > 0
          ? await this.#read(chunk, length, position)
          : 0;
        position += bytesRead;
        if (bytesRead > 0) {
          if (request) request.respond(bytesRead);
          else controller.enqueue(chunk.subarray(0, bytesRead));
          if (position < end) return;
        }
        controller.close();
        if (bytesRead === 0) request?.respond(0);
      },
    }, { highWaterMark: 0 });
  }
}
