import type { BytesToCome } from "../client/byte_sink.ts";
import { bytesOf } from "../client/byte_writer.ts";
import type { ClientOutput } from "../client/client_output.ts";
import {
  ERROR_HANDLE_EOF,
  ERROR_INVALID_PARAMETER,
  ERROR_OPERATION_ABORTED,
  ERROR_READ_FAULT,
  WSAENOBUFS,
} from "../base/error_codes.ts";
import { WriteClientError } from "../base/errors.ts";
import type { FileSource } from "../files/file_store.ts";
import { ignoreErrors } from "../base/promises.ts";

/** Bytes of one read. */
const PIECE = 65536;

/** A part of a file: from `start` up to `end`. */
export interface FilePart {
  readonly source: FileSource;
  readonly start: number;
  readonly end: number;
}

/** What a transmission sends, in order. */
export type Part = Uint8Array<ArrayBuffer> | FilePart;

/** Whether all of it is memory. */
export function isMemory(
  parts: readonly Part[],
): parts is readonly Uint8Array<ArrayBuffer>[] {
  return parts.every((part) => part instanceof Uint8Array);
}

/** Body bytes of a transmission. */
export function sizeOf(parts: readonly Part[]): number {
  let size = 0;
  for (const part of parts) size += partSize(part);
  return size;
}

/** The same, as a sink looks at them before they are sent. */
export function toCome(parts: readonly Part[]): BytesToCome {
  return { leading: leadingOf(parts), size: sizeOf(parts) };
}

/** What is memory, before the first file. */
function leadingOf(parts: readonly Part[]): Uint8Array<ArrayBuffer>[] {
  const leading: Uint8Array<ArrayBuffer>[] = [];
  for (const part of parts) {
    if (!(part instanceof Uint8Array)) break;
    leading.push(part);
  }
  return leading;
}

/**
 * Sends the parts, and never holds more of a file than the writer has room for.
 *
 * Memory is taken at the call, so that it may be reused: what comes before the
 * first file is written at once, what comes after one is copied.
 *
 * @returns The bytes sent.
 * @throws {WriteClientError} If the client is gone, or a file is shorter than
 * asked (38).
 */
export function transmit(
  output: ClientOutput,
  parts: readonly Part[],
): Promise<number> {
  const leading = leadingOf(parts);
  const waits = leading.map((part) => output.push(part));
  const rest = owned(parts.slice(leading.length));
  return sendRest(output, rest, Promise.all(waits)).then(() => sizeOf(parts));
}

/** The same parts, memory as copies: for what is sent after the call. */
export function owned(parts: readonly Part[]): Part[] {
  return parts.map((part) =>
    part instanceof Uint8Array ? new Uint8Array(part) : part
  );
}

/**
 * The code of a transmission's error. What has left cannot be recalled: the
 * body is errored, unless nothing was taken.
 */
export function broken(output: ClientOutput, error: unknown): number {
  const refused = error instanceof WriteClientError &&
    (error.code === ERROR_INVALID_PARAMETER || error.code === WSAENOBUFS);
  if (!refused) output.fail(error);
  return error instanceof WriteClientError
    ? error.code
    : ERROR_OPERATION_ABORTED;
}

async function sendRest(
  output: ClientOutput,
  rest: readonly Part[],
  before: Promise<unknown>,
): Promise<void> {
  await before;
  for (const part of rest) {
    if (part instanceof Uint8Array) await output.push(part);
    else await sendFile(output, part);
  }
}

async function sendFile(
  output: ClientOutput,
  { source, start, end }: FilePart,
): Promise<void> {
  const pieces = await readable(
    output,
    () => piecesOf(source.slice(start, end).stream()),
  );
  // A source that hangs is told at once that nobody waits for it.
  const forget = output.onFailure((failure) => {
    ignoreErrors(() => pieces.cancel(failure));
  });
  const next = () => {
    const piece = readable(output, pieces.next);
    // Whoever fails first is who is told.
    piece.catch(() => {});
    return piece;
  };
  let remaining = end - start;
  let coming = remaining > 0 ? next() : undefined;
  try {
    while (remaining > 0) {
      const piece = await coming;
      if (piece === undefined) {
        throw output.failure ?? shortFile(output, remaining, end - start);
      }
      const chunk = piece.length > remaining
        ? piece.subarray(0, remaining)
        : piece;
      remaining -= chunk.length;
      // The next piece is read while this one waits for its client.
      if (remaining > 0) coming = next();
      // Only the buffer that was lent to the stream is ours.
      const own = pieces.own && chunk.buffer.byteLength === PIECE;
      await output.push(chunk, own);
    }
  } finally {
    forget();
    // Not waited for: a source that hangs must not hold the completion up.
    ignoreErrors(() => pieces.cancel());
  }
}

/** A stream's bytes, piece by piece. */
interface Pieces {
  /** Whether pieces come in buffers that were lent for them. */
  readonly own: boolean;
  readonly next: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
  cancel(reason?: unknown): Promise<void>;
}

function piecesOf(stream: ReadableStream<Uint8Array>): Pieces {
  return ofBytes(stream) ?? ofChunks(stream);
}

/** Into buffers that become chunks themselves: nothing is copied. */
function ofBytes(stream: ReadableStream<Uint8Array>): Pieces | undefined {
  let reader: ReadableStreamBYOBReader;
  try {
    reader = stream.getReader({ mode: "byob" });
  } catch {
    // No stream of bytes, but of chunks.
    return undefined;
  }
  return {
    own: true,
    next: async () => {
      const { done, value } = await reader.read(new Uint8Array(PIECE));
      return done ? undefined : bytesOf(value, "read a file");
    },
    cancel: (reason) => reader.cancel(reason),
  };
}

function ofChunks(stream: ReadableStream<Uint8Array>): Pieces {
  const reader = stream.getReader();
  return {
    own: false,
    next: async () => {
      const { done, value } = await reader.read();
      return done ? undefined : bytesOf(value, "read a file");
    },
    cancel: (reason) => reader.cancel(reason),
  };
}

/** What a file gives, or the error that says it is the file that failed. */
async function readable<T>(
  { bytesWritten }: ClientOutput,
  read: () => T | Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw new WriteClientError(ERROR_READ_FAULT, { bytesWritten, cause });
  }
}

function partSize(part: Part): number {
  return part instanceof Uint8Array ? part.length : part.end - part.start;
}

function shortFile(
  { bytesWritten }: ClientOutput,
  missing: number,
  asked: number,
): WriteClientError {
  return new WriteClientError(ERROR_HANDLE_EOF, {
    bytesWritten,
    detail:
      `the file ended ${missing} bytes short of the ${asked} that were asked for (ERROR_HANDLE_EOF); take its size when it is opened`,
  });
}
