import type { ByteSink } from "./byte_sink.ts";
import { takeBuffer } from "./byte_writer.ts";
import { rejected } from "./deferred.ts";
import { ERROR_INVALID_DATA } from "./error_codes.ts";
import { WriteClientError } from "./errors.ts";
import { WrappedWriter } from "./wrapped_writer.ts";

/** The largest size line, extensions included, and the most trailer bytes. */
const MAX_LINE = 4096;
const MAX_TRAILERS = 65536;

/** 2^53 has 14 hexadecimal digits; 13 never lose precision. */
const SIZE_LINE = /^0*[0-9a-fA-F]{1,13}[\t ]*(?:;[^\r\n]*)?$/;

const LF = 0x0a;

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
   */
  constructor(inner: ByteSink, kept?: () => void) {
    super(inner);
    this.#kept = kept;
  }

  override put(chunk: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    // All of it is read before any of it is passed on: a refusal takes nothing.
    const position = { ...this.#position };
    const parts = decode(chunk, position);
    this.#position = position;
    if (parts.length === 0) this.#kept?.();
    let room: Promise<void> | undefined;
    for (const part of parts) room = this.inner.put(part);
    return room;
  }

  override give(chunk: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    // What is refused stays the caller's, so this comes first.
    decode(chunk, { ...this.#position });
    return this.put(takeBuffer(chunk));
  }

  override end(): Promise<void> | undefined {
    if (this.#position.phase === "end") return this.inner.end();
    const error = framingError("the last chunk is missing", this.#position);
    this.inner.abort(error).catch(() => {});
    return rejected(error);
  }
}

/** Whether a body can begin with these bytes. */
export function isChunked(bytes: Uint8Array<ArrayBuffer>): boolean {
  try {
    decode(bytes, { ...START });
    return true;
  } catch {
    return false;
  }
}

function decode(
  bytes: Uint8Array<ArrayBuffer>,
  at: Position,
): Uint8Array<ArrayBuffer>[] {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let from = 0;
  while (from < bytes.length) {
    if (at.phase === "end") {
      throw framingError("bytes follow the last chunk", at);
    }
    if (at.phase === "data") {
      const part = bytes.subarray(from, from + at.remaining);
      parts.push(part);
      from += part.length;
      at.remaining -= part.length;
      if (at.remaining === 0) at.phase = "data end";
      continue;
    }
    const byte = bytes[from++]!;
    if (byte === LF) endLine(at);
    else if (at.line.endsWith("\r") || at.line.length >= MAX_LINE) {
      throw framingError("a line end is missing", at);
    } else at.line += String.fromCharCode(byte);
  }
  // What can never become a right line is refused as it comes.
  if (at.line !== "") checkedLine(at);
  at.written += bytes.length;
  return parts;
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
      throw framingError("the trailers are too long", at);
    }
  }
}

/** The line so far, without a return at its end. */
function checkedLine(at: Position): string {
  const { line, phase } = at;
  const text = line.endsWith("\r") ? line.slice(0, -1) : line;
  if (phase === "data end" && text !== "") {
    throw framingError("a chunk is longer than its size", at);
  }
  if (phase === "size" && !SIZE_LINE.test(text)) {
    throw framingError(`${JSON.stringify(text)} is no chunk size`, at);
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
