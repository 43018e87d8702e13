import type { BytesToCome } from "../client/byte_sink.ts";
import type { OrderedOutput } from "../client/ordered_output.ts";
import {
  ERROR_HANDLE_EOF,
  ERROR_INVALID_PARAMETER,
  ERROR_OPERATION_ABORTED,
  ERROR_READ_FAULT,
  WSAENOBUFS,
} from "../base/error_codes.ts";
import { WriteClientError } from "../base/errors.ts";
import { piecesOf } from "../files/file_pieces.ts";
import type { FileSource } from "../files/file_store.ts";
import { ignoreErrors } from "../base/promises.ts";

/** Bytes of the first reads from a file, until a buffer has come back. */
const PIECE = 65536;

/** A part of a file: from `start` up to `end`. */
export interface FilePart {
  readonly source: FileSource;
  readonly start: number;
  readonly end: number;
}

/** A part of a transmission: a buffer, or a part of a file. */
export type Part = Uint8Array<ArrayBuffer> | FilePart;

/** Returns true if all parts are buffers. */
export function isMemory(
  parts: readonly Part[],
): parts is readonly Uint8Array<ArrayBuffer>[] {
  return parts.every((part) => part instanceof Uint8Array);
}

/** Gives the size of a transmission, in bytes. */
export function sizeOf(parts: readonly Part[]): number {
  let size = 0;
  for (const part of parts) size += partSize(part);
  return size;
}

/** Describes the parts for the sink's check. */
export function toCome(parts: readonly Part[]): BytesToCome {
  return { leading: leadingOf(parts), size: sizeOf(parts) };
}

/** Gives the buffers before the first file. */
function leadingOf(parts: readonly Part[]): Uint8Array<ArrayBuffer>[] {
  const leading: Uint8Array<ArrayBuffer>[] = [];
  for (const part of parts) {
    if (!(part instanceof Uint8Array)) break;
    leading.push(part);
  }
  return leading;
}

/**
 * Sends the parts. It never holds more of a file than the writer has room for.
 *
 * The caller may reuse its buffers after the call: those before the first file
 * are written at once, the others are copied.
 *
 * @returns The number of bytes sent.
 * @throws {WriteClientError} If the client has left, or a file is shorter than
 * the part asked for (38).
 */
export function transmit(
  output: OrderedOutput,
  parts: readonly Part[],
): Promise<number> {
  const leading = leadingOf(parts);
  const waits = leading.map((part) => output.push(part));
  const rest = owned(parts.slice(leading.length));
  return sendRest(output, rest, Promise.all(waits)).then(() => sizeOf(parts));
}

/** Copies the buffers of parts that are sent after the call. */
export function owned(parts: readonly Part[]): Part[] {
  return parts.map((part) =>
    part instanceof Uint8Array ? new Uint8Array(part) : part
  );
}

/**
 * Gives the code of a transmission's error, and errors the body unless the call
 * was refused before any byte was taken.
 */
export function transmissionFault(
  output: OrderedOutput,
  error: unknown,
): number {
  const refused = error instanceof WriteClientError &&
    (error.code === ERROR_INVALID_PARAMETER || error.code === WSAENOBUFS);
  if (!refused) output.fail(error);
  return error instanceof WriteClientError
    ? error.code
    : ERROR_OPERATION_ABORTED;
}

async function sendRest(
  output: OrderedOutput,
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
  output: OrderedOutput,
  { source, start, end }: FilePart,
): Promise<void> {
  const pieces = await readable(
    output,
    () =>
      piecesOf(
        source.slice(start, end).stream(),
        { length: end - start, size: PIECE },
        "read a file",
      ),
  );
  // Cancels the source at once, even if its read never settles.
  const forget = output.end.onFailure((failure) => {
    ignoreErrors(() => pieces.cancel(failure));
  });
  const next = () => {
    const piece = readable(output, pieces.next);
    // It may reject while an earlier piece is sent, before it is awaited.
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
      // The next piece is read while this one waits for the client.
      if (remaining > 0) coming = next();
      await output.push(chunk, pieces.backOf(chunk));
    }
  } finally {
    forget();
    // Not awaited: a source that hangs must not delay the completion.
    ignoreErrors(() => pieces.cancel());
  }
}

/** Runs a read of a file, and marks its error as one of the file, not of the client. */
async function readable<T>(
  { bytesWritten }: OrderedOutput,
  read: () => T | Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw new WriteClientError(ERROR_READ_FAULT, {
      bytesWritten,
      cause,
      detail: "a file could not be read (ERROR_READ_FAULT); see the cause",
    });
  }
}

function partSize(part: Part): number {
  return part instanceof Uint8Array ? part.length : part.end - part.start;
}

function shortFile(
  { bytesWritten }: OrderedOutput,
  missing: number,
  asked: number,
): WriteClientError {
  return new WriteClientError(ERROR_HANDLE_EOF, {
    bytesWritten,
    detail:
      `the file ended ${missing} bytes before the ${asked} requested bytes (ERROR_HANDLE_EOF); take its size when it is opened`,
  });
}
