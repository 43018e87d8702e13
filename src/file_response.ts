import type { FileSource } from "./file_store.ts";

/** How the sending of a file ended. */
export interface FileSent {
  readonly bytes: number;
  readonly outcome: "sent" | "disconnected" | "failed";
}

/**
 * A file as a response: its bytes as they are read, never held. The file is
 * closed when they were, or when nobody wants them any more.
 *
 * @param source The file.
 * @param method The request's method: HEAD asks for no bytes.
 * @param ended Told once how it ended.
 */
export function fileResponse(
  source: FileSource,
  method: string,
  ended: (sent: FileSent) => void,
): Response {
  const headers = new Headers({
    "content-type": source.type || "application/octet-stream",
    "content-length": String(source.size),
  });
  if (source.lastModified !== undefined) {
    headers.set("last-modified", new Date(source.lastModified).toUTCString());
  }
  if (method !== "HEAD" && source.size > 0) {
    return new Response(fileBody(source, ended), { headers });
  }
  close(source);
  ended({ bytes: 0, outcome: "sent" });
  return new Response(null, { headers });
}

function fileBody(
  source: FileSource,
  ended: (sent: FileSent) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = source.slice(0, source.size).stream().getReader();
  let bytes = 0;
  const end = (outcome: FileSent["outcome"]) => {
    close(source);
    ended({ bytes, outcome });
  };
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (value) {
          bytes += value.length;
          controller.enqueue(value as Uint8Array<ArrayBuffer>);
        }
        if (!done) return;
        // Its length was declared: a file cut meanwhile must not look whole.
        if (bytes !== source.size) throw new Error("The file was cut short");
        controller.close();
        end("sent");
      } catch (error) {
        controller.error(error);
        end("failed");
      }
    },
    cancel(reason) {
      end("disconnected");
      return reader.cancel(reason);
    },
  }, { highWaterMark: 0 });
}

function close(source: FileSource): void {
  // What cannot be closed any more is closed.
  Promise.resolve(source.close?.()).catch(() => {});
}
