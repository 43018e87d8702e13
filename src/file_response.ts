import type { Clock } from "./clock.ts";
import { ERROR_SEM_TIMEOUT } from "./error_codes.ts";
import { WriteClientError } from "./errors.ts";
import type { FileSource } from "./file_store.ts";
import type { SizedSource } from "./platform.ts";
import { isFieldValue } from "./response_head.ts";

/** How the sending of a file ended. */
export interface FileSent {
  readonly bytes: number;
  readonly outcome: "sent" | "disconnected" | "failed" | "timed out";
}

/** How long a file may wait to be taken. */
export interface FilePatience {
  /** Milliseconds; `Infinity` is for ever. */
  readonly write: number;
  readonly clock: Clock;
}

/**
 * A file as a response: its bytes as they are read, never held. The file is
 * closed when they were, or when nobody wants them any more.
 *
 * @param source The file.
 * @param method The request's method: HEAD asks for no bytes.
 * @param patience How long it may wait to be taken.
 * @param ended Told once how it ended.
 */
export function fileResponse(
  source: FileSource,
  method: string,
  patience: FilePatience,
  ended: (sent: FileSent) => void,
): Response {
  try {
    const headers = headersOf(source);
    if (method !== "HEAD" && source.size > 0) {
      return new Response(fileBody(source, patience, ended), { headers });
    }
    close(source);
    ended({ bytes: 0, outcome: "sent" });
    return new Response(null, { headers });
  } catch (error) {
    close(source);
    throw error;
  }
}

function headersOf({ type, size, lastModified }: FileSource): Headers {
  const headers = new Headers({
    // A control byte in a header ends a whole Deno process.
    "content-type": type && isFieldValue(type)
      ? type
      : "application/octet-stream",
    "content-length": String(size),
  });
  if (lastModified !== undefined) {
    headers.set("last-modified", new Date(lastModified).toUTCString());
  }
  return headers;
}

function fileBody(
  source: FileSource,
  { write, clock }: FilePatience,
  ended: (sent: FileSent) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = source.slice(0, source.size).stream().getReader();
  let bytes = 0;
  let over = false;
  let stopWaiting = () => {};
  const wait = (controller: ReadableStreamDefaultController) => {
    if (over || write === Infinity) return;
    stopWaiting = clock.after(write, () => {
      const error = new WriteClientError(ERROR_SEM_TIMEOUT, {
        bytesWritten: bytes,
      });
      controller.error(error);
      reader.cancel(error).catch(() => {});
      end("timed out");
    });
  };
  const end = (outcome: FileSent["outcome"]) => {
    // A read that waits when the client leaves comes back to an end.
    if (over) return;
    over = true;
    stopWaiting();
    close(source);
    ended({ bytes, outcome });
  };
  const sized: SizedSource = {
    expectedLength: source.size,
    start: wait,
    async pull(controller) {
      stopWaiting();
      try {
        const { done, value } = await reader.read();
        // Its length was declared: a file cut meanwhile must not look whole.
        if (done) throw new Error("The file was cut short");
        const chunk = value.subarray(0, source.size - bytes);
        bytes += chunk.length;
        controller.enqueue(chunk as Uint8Array<ArrayBuffer>);
        // Runtimes cancel a stream that goes on behind its declared length.
        if (bytes < source.size) {
          wait(controller);
          return;
        }
        controller.close();
        end("sent");
        await reader.cancel();
      } catch (error) {
        controller.error(error);
        end("failed");
      }
    },
    cancel(reason) {
      end("disconnected");
      return reader.cancel(reason);
    },
  };
  return new ReadableStream(sized, { highWaterMark: 0 });
}

async function close(source: FileSource): Promise<void> {
  try {
    await source.close?.();
  } catch {
    // What cannot be closed any more is closed.
  }
}
