import { LimitedBytesTransformStream } from "@std/streams/limited-bytes-transform-stream";
import type { Chunk, ChunkReader } from "./chunk_reader.ts";

/** Fails with a RangeError once more came than is allowed. */
export class LimitedReader implements ChunkReader {
  #left: number;
  readonly #reader: ChunkReader;

  constructor(reader: ChunkReader, limit: number) {
    this.#reader = reader;
    this.#left = limit;
  }

  get mayCancel(): boolean {
    return this.#reader.mayCancel ?? false;
  }

  async read(): Promise<Chunk | undefined> {
    const chunk = await this.#reader.read();
    this.#left -= chunk?.length ?? 0;
    if (this.#left >= 0) return chunk;
    throw new RangeError("the body is longer than it may be");
  }

  recycle(chunk: Chunk): void {
    this.#reader.recycle(chunk);
  }

  cancel(reason: unknown): Promise<void> {
    return this.#reader.cancel(reason);
  }
}

/** The same for a stream. */
export function limitedBytes(limit: number): TransformStream<Chunk, Chunk> {
  // The cast is safe: it passes on the chunks that it gets.
  return new LimitedBytesTransformStream(limit, {
    error: true,
  }) as TransformStream<Uint8Array, Uint8Array> as TransformStream<
    Chunk,
    Chunk
  >;
}
