import { turnEnd } from "../base/turn.ts";

/** A part of a body. */
export type Chunk = Uint8Array<ArrayBuffer>;

/** Bytes of the longest part that is asked for. */
const LONGEST = 65536;

/** Reads a body, one part after the other. */
export interface ChunkReader {
  /** The next part, or `undefined` at the end. One read at a time. */
  read(): Promise<Chunk | undefined>;
  /** What has arrived, without waiting; `undefined` if that is nothing. Not while a read waits. */
  arrived?(): Chunk | undefined;
  /** The length of the body, where it is known otherwise than by Content-Length. */
  readonly length?: number;
  /** Whether giving up what was not read leaves the answer alone. */
  readonly mayCancel?: boolean;
  /** Takes the buffer of a part back: a later part may be read into it. */
  recycle(chunk: Chunk): void;
  /** Gives up what was not read. */
  cancel(reason: unknown): Promise<void>;
}

/**
 * Takes hold of a stream.
 *
 * A stream of bytes is read into a buffer that goes round: fresh memory for
 * each part costs more than all the rest of a large upload.
 *
 * @param length The announced length of the body, if there is one.
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

/** The parts as the stream gives them. */
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

/** The parts in a buffer that is given to each read, and comes back with it. */
class RoundBuffer implements ChunkReader {
  readonly #reader: ReadableStreamBYOBReader;
  readonly #size: number;
  #free: ArrayBuffer | undefined;
  /** Fulfils the read that waits. */
  #waiting: ((chunk: Chunk | undefined) => void) | undefined;

  constructor(reader: ReadableStreamBYOBReader, size: number) {
    this.#reader = reader;
    this.#size = size;
    // A source that closes its stream without an answer to the request for
    // bytes leaves the read pending: the stream says only here that it is over.
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
    // A source may have put a buffer of its own in place of ours.
    if (buffer.byteLength === this.#size) this.#free = buffer;
  }

  cancel(reason: unknown): Promise<void> {
    return this.#reader.cancel(reason);
  }
}
