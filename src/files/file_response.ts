import type { AnswerBody } from "../response/answer_body.ts";
import { bodiless, responseOf } from "../response/bodies.ts";
import { bytesOf } from "../client/byte_writer.ts";
import type { FileSource } from "./file_store.ts";
import type { SizedSource } from "../base/platform.ts";
import { ignoreErrors } from "../base/promises.ts";
import {
  type Field,
  isFault,
  isFieldValue,
  type ResponseHead,
  responseHead,
} from "../response/response_head.ts";
import { turnEnd } from "../base/turn.ts";

/** How the sending of a file ended, by itself or by its client. */
export interface FileSent {
  readonly bytes: number;
  readonly outcome: "sent" | "disconnected" | "failed";
}

/** A file's body, as who watches it sees it. */
export interface FileBody extends AnswerBody {
  /** Bytes that were read, and taken or about to be. */
  readonly bytes: number;
  /** Errors the body at this turn's end, and closes the file. How it ended is not told then. */
  abort(reason: unknown): void;
}

/** Who watches a file that is being sent. */
export interface FileWatch {
  /** The body, before it is asked for. */
  watch(body: FileBody): void;
  /** The client has asked for more, or more was read and waits for it. */
  progress(): void;
}

/**
 * A file as a response: its bytes as they are read, never held. The file is
 * closed when they were, or when nobody wants them any more.
 *
 * @param source The file.
 * @param method The request's method: HEAD asks for no bytes.
 * @param watch Receives the body and its progress, where deadlines apply.
 * @param ended Told once how it ended, and why unless it was sent.
 */
export function fileResponse(
  source: FileSource,
  method: string,
  watch: FileWatch | undefined,
  ended: (sent: FileSent, error?: unknown) => void,
): Response {
  try {
    const head = headOf(source);
    if (method !== "HEAD" && source.size > 0) {
      return responseOf(head, fileBody(source, watch, ended));
    }
    close(source);
    ended({ bytes: 0, outcome: "sent" });
    return bodiless(head);
  } catch (error) {
    close(source);
    throw error;
  }
}

function headOf({ type, size, lastModified }: FileSource): ResponseHead {
  const fields: Field[] = [
    [
      "content-type",
      type && isFieldValue(type) ? type : "application/octet-stream",
    ],
    ["content-length", String(size)],
  ];
  const time = new Date(lastModified ?? NaN);
  if (!Number.isNaN(time.getTime())) {
    fields.push(["last-modified", time.toUTCString()]);
  }
  const head = responseHead(200, fields);
  if (isFault(head)) throw new TypeError(`Cannot send a file: ${head.fault}`);
  return head;
}

function fileBody(
  source: FileSource,
  watch: FileWatch | undefined,
  ended: (sent: FileSent, error?: unknown) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = source.slice(0, source.size).stream().getReader();
  let bytes = 0;
  let over = false;
  let reading = false;
  let controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>;
  /** Closes the file; `false` if that was done. A read that waits when the client leaves comes back to an end. */
  const finish = (reason?: unknown) => {
    if (over) return false;
    over = true;
    // Not waited for: a file that hangs must not hold anything up.
    ignoreErrors(() => reader.cancel(reason));
    close(source);
    return true;
  };
  const end = (sent: FileSent, reason?: unknown) => {
    if (finish(reason)) ended(sent, reason);
  };
  watch?.watch({
    get bytes() {
      return bytes;
    },
    get isWaiting() {
      return !reading && !over;
    },
    get isIdling() {
      return reading || over;
    },
    abort(reason) {
      // Deno.serve reports a failure for a stream that is errored before it
      // has cancelled it, as it is about to when the client has left.
      if (finish(reason)) turnEnd().then(() => controller.error(reason));
    },
  });
  const sized: SizedSource = {
    expectedLength: source.size,
    start(given) {
      controller = given;
    },
    async pull() {
      reading = true;
      watch?.progress();
      try {
        const { done, value } = await reader.read();
        reading = false;
        if (over) return;
        // Its length was declared: a file cut meanwhile must not look whole.
        if (done) throw shortFile(bytes, source.size);
        const chunk = bytesOf(value, "send a file")
          .subarray(0, source.size - bytes);
        bytes += chunk.length;
        watch?.progress();
        controller.enqueue(chunk);
        // Runtimes cancel a stream that goes on behind its declared length.
        if (bytes < source.size) return;
        controller.close();
        end({ bytes, outcome: "sent" });
      } catch (error) {
        if (over) return;
        controller.error(error);
        end({ bytes, outcome: "failed" }, error);
      }
    },
    cancel(reason) {
      end({ bytes, outcome: "disconnected" }, reason);
    },
  };
  return new ReadableStream(sized, { highWaterMark: 0 });
}

function shortFile(bytes: number, size: number): Error {
  return new Error(
    `Cannot send a file: it must have the ${size} bytes that it had when it was opened, received ${bytes}`,
  );
}

async function close(source: FileSource): Promise<void> {
  try {
    await source.close?.();
  } catch {
    // What cannot be closed any more is closed.
  }
}
