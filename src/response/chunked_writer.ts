import type { ByteSink, BytesToCome } from "../client/byte_sink.ts";
import { takeBuffer } from "../client/byte_writer.ts";
import { rejected } from "../base/promises.ts";
import { ERROR_INVALID_DATA } from "../base/error_codes.ts";
import { WriteClientError } from "../base/errors.ts";
import { bytesToLatin1 } from "./header_text.ts";
import { quoted } from "../base/checks.ts";
import { WrappedWriter } from "./wrapped_writer.ts";

/** The largest size line, extensions included, and the most trailer bytes. */
const MAX_LINE = 4096;
const MAX_TRAILERS = 65536;

/** 2^53 has 14 hexadecimal digits; 13 never lose precision. */
const SIZE_LINE = /^0*[0-9a-fA-F]{1,13}[\t ]*(?:;[^\r\n]*)?$/;

const LF = 0x0a;
const CR = 0x0d;

type Phase = "size" | "data" | "data end" | "trailer" | "end";

/** Where a decoder is between two writes. */
interface Position {
  /** Bytes of the writes before, framing and all. */
  written: number;
  phase: Phase;
  /** The unfinished line. */
  line: string;
  /** Data bytes of this chunk still to come. */
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
 * Decodes the chunk framing that an extension writes itself: extensions ported
 * from servers that do not frame declare `Transfer-Encoding: chunked` and do it.
 * The runtime frames here, and must get the bytes alone.
 *
 * - Bare LF line ends, chunk extensions and trailers are accepted and dropped.
 * - A write that breaks the framing is refused whole, by a throw.
 * - A close before the last chunk aborts the writer.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9112#section-7.1 | RFC 9112, chunked transfer coding}
 */
export class ChunkedWriter extends WrappedWriter {
  #position = START;
  readonly #kept: (() => void) | undefined;

  /**
   * @param inner Gets the decoded bytes.
   * @param kept Called when a write was framing alone, and nothing is passed on.
   * @param refused What was refused of the body before.
   */
  constructor(inner: ByteSink, kept?: () => void, refused?: string) {
    super(inner, refused);
    this.#kept = kept;
  }

  override check({ leading }: BytesToCome): void {
    this.#decode(...leading);
  }

  override put(chunk: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    // All of it is read before any of it is passed on: a refusal takes nothing.
    const { parts, position } = this.#decode(chunk);
    this.#position = position;
    if (parts.length === 0) this.#kept?.();
    let room: Promise<void> | undefined;
    for (const part of parts) room = this.inner.put(part);
    return room;
  }

  override give(chunk: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    // What is refused stays the caller's, so this comes first.
    this.#decode(chunk);
    return this.put(takeBuffer(chunk));
  }

  override end(): Promise<void> | undefined {
    if (this.#position.phase === "end") return this.inner.end();
    const fault = this.withRefused("the last chunk is missing");
    const error = framingError(fault, this.#position);
    this.inner.abort(error).catch(() => {});
    return rejected(error);
  }

  /** What they are, all of them, and where they lead; the position stays. */
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

/** Whether a body can begin with these bytes. */
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
 * Reads bytes on from a position, and adds the data in them to `parts`.
 *
 * @throws {Error} That says what is wrong.
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
    // A line is no longer than this, whatever else was written.
    const piece = bytes.subarray(from, from + MAX_LINE + 1);
    const end = piece.indexOf(LF);
    addToLine(at, end < 0 ? piece : piece.subarray(0, end));
    if (end >= 0) endLine(at);
    from += end < 0 ? piece.length : end + 1;
  }
  // What can never become a right line is refused as it comes.
  if (at.line !== "") checkedLine(at);
  at.written += bytes.length;
}

/** A return stands before a line feed, and nowhere else. */
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

/** The line so far, without a return at its end. */
function checkedLine(at: Position): string {
  const { line, phase } = at;
  const text = line.endsWith("\r") ? line.slice(0, -1) : line;
  if (phase === "data end" && text !== "") {
    throw new Error("a chunk is longer than its size");
  }
  if (phase === "size" && !SIZE_LINE.test(text)) {
    throw new Error(`${quoted(text)} is no chunk size`);
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
      `${detail} (ERROR_INVALID_DATA); write chunk framing, or do not declare Transfer-Encoding: chunked`,
  });
}
