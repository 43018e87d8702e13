import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { contentType } from "@std/media-types/content-type";
import type { FileSource } from "./file_store.ts";
import { logText } from "../base/log_text.ts";

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
 * @throws {Error} If it cannot be opened, or is no file.
 */
export async function openFile(path: string | URL): Promise<FileSource> {
  const name = path instanceof URL ? fileURLToPath(path) : path;
  return await openNamed(name, name);
}

/** Opens a file under another name, which says what is in it. */
export async function openNamed(
  path: string,
  name: string,
): Promise<FileSource> {
  // Never waits for the writer of a pipe.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  const handle = await open(path, flags);
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) {
      throw new Error(`Cannot open ${logText(path)}: it is no file`);
    }
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
    let position = Math.max(0, start);
    return new ReadableStream({
      type: "bytes",
      pull: async (controller) => {
        const request = controller.byobRequest;
        // A buffer of its own for each chunk of a reader that brings none: it may keep it.
        const chunk = request?.view as Uint8Array<ArrayBuffer> | undefined ??
          new Uint8Array(Math.max(1, Math.min(CHUNK, end - position)));
        const length = Math.min(chunk.length, end - position);
        const { bytesRead } = length > 0
          ? await this.#handle.read(chunk, 0, length, position)
          : { bytesRead: 0 };
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
