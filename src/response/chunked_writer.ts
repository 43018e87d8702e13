import type { ByteSink, BytesToCome, TakeBack } from "../client/byte_sink.ts";
import { putGiven } from "../client/given_buffer.ts";
import { rejected } from "../base/promises.ts";
import { ERROR_INVALID_DATA } from "../base/error_codes.ts";
import { WriteClientError } from "../base/errors.ts";
import { bytesToLatin1 } from "./header_text.ts";
import { quoted } from "../base/checks.ts";
import { WrappedWriter } from "./wrapped_writer.ts";

/** The most bytes of a size line, extensions included, and of the trailers. */
const MAX_LINE = 4096;
const MAX_TRAILERS = 65536;

/** At most 13 hexadecimal digits: a JavaScript number holds them exactly. */
const SIZE_LINE = /^0*[0-9a-fA-F]{1,13}[\t ]*(?:;[^\r\n]*)?$/;

const LF = 0x0a;
const CR = 0x0d;

type Phase = "size" | "data" | "data end" | "trailer" | "end";

/** The state of a decoder between two writes. */
interface Position {
  /** The bytes of all writes before, framing included. */
  written: number;
  phase: Phase;
  /** The unfinished line. */
  line: string;
  /** The data bytes of this chunk that have not come yet. */
  remaining: number;
  trailers: number;
}

const START: Position = {
  written: 0,
  phase: "size",
  line: "",
  remaining: 0,
  trailers: 0,
};

/**
 * Decodes the chunk framing that an extension writes itself. Extensions for
 * servers that do not frame bodies declare `Transfer-Encoding: chunked` and
 * write the framing. Here the runtime adds it, so it must get the bare data.
 *
 * - Bare LF line ends, chunk extensions and trailers are accepted and dropped.
 * - A write with wrong framing throws, and none of its bytes are taken.
 * - A close before the last chunk aborts the writer.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9112#section-7.1 | RFC 9112, chunked transfer coding}
 */
export class ChunkedWriter extends WrappedWriter {
  #position = START;
  readonly #kept: (() => void) | undefined;

  /**
   * @param inner The sink of the decoded bytes.
   * @param kept Called when a write had only framing, so nothing is passed on.
   * @param refused The reason why bytes of the body were refused before, if they were.
   */
  constructor(inner: ByteSink, kept?: () => void, refused?: string) {
    super(inner, refused);
    this.#kept = kept;
  }

  override check({ leading }: BytesToCome): void {
    this.#decode(...leading);
  }

  override put(chunk: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    // The whole chunk is decoded before any part is passed on: a refused write
    // takes nothing.
    const { parts, position } = this.#decode(chunk);
    this.#position = position;
    if (parts.length === 0) this.#kept?.();
    let room: Promise<void> | undefined;
    for (const part of parts) room = this.inner.put(part);
    return room;
  }

  override give(
    chunk: Uint8Array<ArrayBuffer>,
    back?: TakeBack,
  ): Promise<void> | undefined {
    // Decoded before the buffer is taken: a refused write must not detach it.
    this.#decode(chunk);
    return putGiven(this, chunk, back);
  }

  override end(): Promise<void> | undefined {
    if (this.#position.phase === "end") return this.inner.end();
    const fault = this.withRefused("the last chunk is missing");
    const error = framingError(fault, this.#position);
    this.inner.abort(error).catch(() => {});
    return rejected(error);
  }

  /** Decodes buffers. Gives their data and the new position, and does not change the current one. */
  #decode(...buffers: readonly Uint8Array<ArrayBuffer>[]) {
    const position = { ...this.#position };
    const parts: Uint8Array<ArrayBuffer>[] = [];
    try {
      for (const bytes of buffers) decode(bytes, position, parts);
      return { parts, position };
    } catch (fault) {
      const text = (fault as Error).message;
      this.refuse(text);
      throw framingError(text, this.#position);
    }
  }
}

/** Returns true if the bytes are the beginning of a body with chunk framing. */
export function isChunked(
  ...buffers: readonly Uint8Array<ArrayBuffer>[]
): boolean {
  try {
    const position = { ...START };
    for (const bytes of buffers) decode(bytes, position, []);
    return true;
  } catch {
    return false;
  }
}

/**
 * Decodes bytes from a position on, and adds their data to `parts`.
 *
 * @throws {Error} If the framing is wrong.
 */
function decode(
  bytes: Uint8Array<ArrayBuffer>,
  at: Position,
  parts: Uint8Array<ArrayBuffer>[],
): void {
  let from = 0;
  while (from < bytes.length) {
    if (at.phase === "end") {
      throw new Error("bytes follow the last chunk");
    }
    if (at.phase === "data") {
      const part = bytes.subarray(from, from + at.remaining);
      parts.push(part);
      from += part.length;
      at.remaining -= part.length;
      if (at.remaining === 0) at.phase = "data end";
      continue;
    }
    // Longer than any line may be, so at most this much is searched for its end.
    const piece = bytes.subarray(from, from + MAX_LINE + 1);
    const end = piece.indexOf(LF);
    addToLine(at, end < 0 ? piece : piece.subarray(0, end));
    if (end >= 0) endLine(at);
    from += end < 0 ? piece.length : end + 1;
  }
  // A line that is wrong already is refused before its end has come.
  if (at.line !== "") checkedLine(at);
  at.written += bytes.length;
}

/** Adds bytes to the unfinished line. A CR may come only before an LF. */
function addToLine(at: Position, bytes: Uint8Array): void {
  if (bytes.length === 0) return;
  const returned = bytes.indexOf(CR);
  if (
    at.line.endsWith("\r") || at.line.length + bytes.length > MAX_LINE ||
    (returned >= 0 && returned < bytes.length - 1)
  ) throw new Error("a line end is missing");
  at.line += bytesToLatin1(bytes);
}

function endLine(at: Position): void {
  const line = checkedLine(at);
  at.line = "";
  if (at.phase === "data end") {
    at.phase = "size";
  } else if (at.phase === "size") {
    at.remaining = parseInt(line, 16);
    at.phase = at.remaining === 0 ? "trailer" : "data";
  } else if (line === "") {
    at.phase = "end";
  } else {
    at.trailers += line.length;
    if (at.trailers > MAX_TRAILERS) {
      throw new Error("the trailers are too long");
    }
  }
}

/** Checks the unfinished line, and gives it without a CR at its end. */
function checkedLine(at: Position): string {
  const { line, phase } = at;
  const text = line.endsWith("\r") ? line.slice(0, -1) : line;
  if (phase === "data end" && text !== "") {
    throw new Error("a chunk is longer than its size");
  }
  if (phase === "size" && !SIZE_LINE.test(text)) {
    throw new Error(`${quoted(text)} is not a chunk size`);
  }
  return text;
}

function framingError(
  detail: string,
  { written }: Position,
): WriteClientError {
  return new WriteClientError(ERROR_INVALID_DATA, {
    bytesWritten: written,
    detail:
      `${detail} (ERROR_INVALID_DATA); write correct chunk framing, or do not declare Transfer-Encoding: chunked`,
  });
}
