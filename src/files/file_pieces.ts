import { bytesOf } from "../client/byte_writer.ts";
import type { TakeBack } from "../client/byte_sink.ts";

type Piece = Uint8Array<ArrayBuffer>;

/** The bytes of a file's stream, piece by piece. */
export interface Pieces {
  /** The next piece, or `undefined` at the end. */
  readonly next: () => Promise<Piece | undefined>;
  /**
   * The function that takes a piece back whose bytes have left: a later piece
   * may have its buffer. `undefined` if the stream may keep the buffer.
   */
  readonly backOf: (piece: Piece) => TakeBack | undefined;
  /** Gives up the rest. */
  cancel(reason?: unknown): Promise<void>;
}

/** The part of a file that is read. */
export interface Reading {
  /** Bytes of the part. */
  readonly length: number;
  /** Bytes of the first pieces, at most, where the stream can read into a buffer: later ones are larger once a buffer has come back. Other streams give chunks of the size that they choose. */
  readonly size: number;
}

/**
 * Bytes of a piece once buffers come back. A read has a fixed cost, so fewer reads
 * cost less; new memory of that size would cost more than it saves.
 */
export const LARGE_PIECE = 524_288;

/**
 * Buffers kept for later pieces. A plain file has at most two buffers: one is read
 * into, the bytes of the other are leaving. TRANSMIT_FILE has one more, of bytes
 * that wait.
 */
const MOST_KEPT = 2;

/**
 * Reads a stream piece by piece.
 *
 * @param stream A part of a file.
 * @param reading The part's length, and the size of its first pieces.
 * @param action The action, for the message of a chunk that is not bytes.
 */
export function piecesOf(
  stream: ReadableStream<Uint8Array>,
  reading: Reading,
  action: string,
): Pieces {
  return ofBytes(stream, reading, action) ?? ofChunks(stream, action);
}

/** Reads into buffers that become the pieces. No byte is copied. */
function ofBytes(
  stream: ReadableStream<Uint8Array>,
  { length, size }: Reading,
  action: string,
): Pieces | undefined {
  let reader: ReadableStreamBYOBReader;
  try {
    reader = stream.getReader({ mode: "byob" });
  } catch {
    // It is not a stream of bytes, but of chunks.
    return undefined;
  }
  const first = Math.min(size, length);
  const later = Math.min(LARGE_PIECE, length);
  const free: ArrayBuffer[] = [];
  const own = new WeakSet<ArrayBuffer>();
  let isReused = false;
  const takeBack = ({ buffer }: Piece) => {
    isReused = true;
    if (buffer.byteLength === later && free.length < MOST_KEPT) {
      free.push(buffer);
    }
  };
  return {
    next: async () => {
      const buffer = free.pop() ?? new ArrayBuffer(isReused ? later : first);
      const { done, value } = await reader.read(new Uint8Array(buffer));
      if (done) return undefined;
      const piece = bytesOf(value, action);
      // A stream transfers the buffer that it is given. What only looks like one
      // may give memory that it keeps.
      if (buffer.byteLength === 0) own.add(piece.buffer);
      return piece;
    },
    backOf: ({ buffer }) => own.has(buffer) ? takeBack : undefined,
    cancel: (reason) => reader.cancel(reason),
  };
}

function ofChunks(
  stream: ReadableStream<Uint8Array>,
  action: string,
): Pieces {
  const reader = stream.getReader();
  return {
    next: async () => {
      const { done, value } = await reader.read();
      return done ? undefined : bytesOf(value, action);
    },
    backOf: () => undefined,
    cancel: (reason) => reader.cancel(reason),
  };
}
