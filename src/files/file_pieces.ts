import { bytesOf } from "../client/byte_writer.ts";

/** The bytes of a file's stream, piece by piece. */
export interface Pieces {
  /** True if each piece has a buffer of its own, which the stream does not keep. */
  readonly own: boolean;
  /** The next piece, or `undefined` at the end. */
  readonly next: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Takes back a piece that is its buffer's only reader. A later piece may have the buffer. */
  reuse(piece: Uint8Array<ArrayBuffer>): void;
  /** Gives up the rest. */
  cancel(reason?: unknown): Promise<void>;
}

/** Buffers kept for later pieces: one to be read into, and one whose bytes are leaving. */
const MOST_KEPT = 2;

/**
 * Reads a stream piece by piece.
 *
 * @param stream A part of a file.
 * @param size Bytes of a piece, at most, where the stream can read into a buffer.
 * Other streams give chunks of the size that they choose.
 * @param action The action, for the message of a chunk that is not bytes.
 */
export function piecesOf(
  stream: ReadableStream<Uint8Array>,
  size: number,
  action: string,
): Pieces {
  return ofBytes(stream, size, action) ?? ofChunks(stream, action);
}

/** Reads into buffers that become the pieces. No byte is copied. */
function ofBytes(
  stream: ReadableStream<Uint8Array>,
  size: number,
  action: string,
): Pieces | undefined {
  let reader: ReadableStreamBYOBReader;
  try {
    reader = stream.getReader({ mode: "byob" });
  } catch {
    // It is not a stream of bytes, but of chunks.
    return undefined;
  }
  const free: ArrayBuffer[] = [];
  return {
    own: true,
    next: async () => {
      const buffer = free.pop() ?? new ArrayBuffer(size);
      const { done, value } = await reader.read(new Uint8Array(buffer));
      return done ? undefined : bytesOf(value, action);
    },
    reuse: ({ buffer }) => {
      if (buffer.byteLength === size && free.length < MOST_KEPT) {
        free.push(buffer);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  };
}

function ofChunks(
  stream: ReadableStream<Uint8Array>,
  action: string,
): Pieces {
  const reader = stream.getReader();
  return {
    own: false,
    next: async () => {
      const { done, value } = await reader.read();
      return done ? undefined : bytesOf(value, action);
    },
    reuse: () => {},
    cancel: (reason) => reader.cancel(reason),
  };
}
