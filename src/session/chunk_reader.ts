import { turnEnd } from "../base/turn.ts";

/** A part of a body. */
export type Chunk = Uint8Array<ArrayBuffer>;

/** The size of the largest read, in bytes. */
const LONGEST = 65536;

/** Reads a body part by part. */
export interface ChunkReader {
  /** Gives the next part, or `undefined` at the end. Only one read at a time. */
  read(): Promise<Chunk | undefined>;
  /** Returns a chunk that has arrived, or `undefined`, without waiting. Not to be called while a read waits. */
  arrived?(): Chunk | undefined;
  /** The length of the body, where it is known otherwise than by Content-Length. */
  readonly length?: number;
  /** True if cancelling the unread rest does not affect the answer. */
  readonly mayCancel?: boolean;
  /** Takes back the buffer of a part, to read a later part into it. */
  recycle(chunk: Chunk): void;
  /** Discards the unread part. */
  cancel(reason: unknown): Promise<void>;
}

/**
 * Makes the reader of a stream, and locks the stream.
 *
 * A byte stream is read into one buffer that is reused: new memory for each part
 * costs more than all the rest of a large upload.
 *
 * @param length The Content-Length of the body, if there is one.
 */
export function chunkReader(
  stream: ReadableStream<Chunk>,
  length: number | undefined,
): ChunkReader {
  const reader = byobReader(stream);
  return reader === undefined
    ? new OwnChunks(stream.getReader())
    : new RoundBuffer(
      reader,
      Math.max(1, Math.min(length ?? LONGEST, LONGEST)),
    );
}

function byobReader(
  stream: ReadableStream<Chunk>,
): ReadableStreamBYOBReader | undefined {
  try {
    return stream.getReader({ mode: "byob" });
  } catch {
    // A stream of chunks. A locked stream throws again below.
    return undefined;
  }
}

/** Reads the chunks of a stream that is not a byte stream. */
class OwnChunks implements ChunkReader {
  readonly #reader: ReadableStreamDefaultReader<Chunk>;

  constructor(reader: ReadableStreamDefaultReader<Chunk>) {
    this.#reader = reader;
  }

  read(): Promise<Chunk | undefined> {
    return this.#reader.read().then(({ value }) => value);
  }

  recycle(): void {}

  cancel(reason: unknown): Promise<void> {
    return this.#reader.cancel(reason);
  }
}

/** Reads a byte stream with one buffer, which is passed to each read and comes back with it. */
class RoundBuffer implements ChunkReader {
  readonly #reader: ReadableStreamBYOBReader;
  readonly #size: number;
  #free: ArrayBuffer | undefined;
  /** Fulfils the waiting read. */
  #waiting: ((chunk: Chunk | undefined) => void) | undefined;

  constructor(reader: ReadableStreamBYOBReader, size: number) {
    this.#reader = reader;
    this.#size = size;
    // If a source closes its stream without an answer to the pending request for
    // bytes, the read stays pending. Only `closed` shows the end then.
    // https://streams.spec.whatwg.org/#readable-byte-stream-controller-close
    // Node 20 says so before it gives the last bytes, so a turn passes first.
    reader.closed.then(turnEnd).then(
      () => this.#waiting?.(undefined),
      () => {},
    );
  }

  read(): Promise<Chunk | undefined> {
    const buffer = this.#free ?? new ArrayBuffer(this.#size);
    this.#free = undefined;
    return new Promise((resolve, reject) => {
      this.#waiting = resolve;
      this.#reader.read(new Uint8Array(buffer)).then(({ done, value }) => {
        this.#waiting = undefined;
        resolve(done ? undefined : value);
      }, reject);
    });
  }

  recycle({ buffer }: Chunk): void {
    // The source may have replaced the buffer by its own.
    if (buffer.byteLength === this.#size) this.#free = buffer;
  }

  cancel(reason: unknown): Promise<void> {
    return this.#reader.cancel(reason);
  }
}
