import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { contentType } from "@std/media-types/content-type";
import type { FileSource } from "./file_store.ts";

/** Bytes of one read. */
const CHUNK = 65536;

/**
 * Opens a file to be sent: the `hFile` of a transmission.
 *
 * @example Open and close
 * ```ts ignore
 * import { openFile } from "@isapi/streams/files";
 *
 * const file = await openFile("report.pdf");
 * console.log(file.size, file.type);
 * await file.close?.();
 * ```
 *
 * @param path The file's path or `file:` URL.
 * @returns The file; close it when it has been sent.
 * @throws {Error} If it cannot be opened, or is no file.
 */
export async function openFile(path: string | URL): Promise<FileSource> {
  const name = path instanceof URL ? fileURLToPath(path) : path;
  // Never waits for the writer of a pipe, and never follows a link put there since.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  const handle = await open(name, flags);
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new Error(`Cannot open ${name}: it is no file`);
    return new OpenFile(handle, name, stat.size, stat.mtimeMs);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** A file by its handle: what is read is what was opened, whatever the path leads to since. */
class OpenFile implements FileSource {
  readonly #handle: FileHandle;
  #closed: Promise<void> | undefined;
  readonly size: number;
  readonly type: string;
  readonly lastModified: number;

  constructor(
    handle: FileHandle,
    name: string,
    size: number,
    lastModified: number,
  ) {
    this.#handle = handle;
    this.size = size;
    this.type = contentType(extname(name)) ?? "application/octet-stream";
    this.lastModified = lastModified;
  }

  slice(start: number, end: number): { stream(): ReadableStream<Uint8Array> } {
    return { stream: () => this.#stream(start, Math.min(end, this.size)) };
  }

  close(): Promise<void> {
    return this.#closed ??= this.#handle.close();
  }

  #stream(start: number, end: number): ReadableStream<Uint8Array> {
    let position = start;
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const length = Math.min(CHUNK, end - position);
        // A buffer for each chunk: a consumer may keep it.
        const chunk = new Uint8Array(Math.max(0, length));
        const { bytesRead } = length > 0
          ? await this.#handle.read(chunk, 0, length, position)
          : { bytesRead: 0 };
        position += bytesRead;
        if (bytesRead > 0) controller.enqueue(chunk.subarray(0, bytesRead));
        if (bytesRead === 0 || position >= end) controller.close();
      },
    }, { highWaterMark: 0 });
  }
}
