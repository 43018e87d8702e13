/**
 * Sizes of blocks, in bytes. Allocating costs more than filling, and an idle
 * writer should hold little, so a block is as large as the last turn needed.
 * Above 64 KiB nothing is gained: Deno cuts its reads there.
 */
const SIZES = [256, 1024, 2048, 16384, 65536] as const;

/** The most bytes that a block holds. */
export const LARGEST_BLOCK = SIZES[4];

/** Up to here a block that is taken half empty is copied, and kept; a larger one costs more to copy. */
const SPARSE = 2048;

/** The first block has room for so many of the first chunk: most answers are a few writes. */
const CHUNKS_AT_FIRST = 4;

const NOTHING: Uint8Array<ArrayBuffer> = new Uint8Array(0);

/**
 * Where small chunks become a large one.
 *
 * A chunk that was taken has its buffer to itself: a consumer that keeps,
 * detaches or overwrites it meets nobody else's bytes.
 */
export class StagingBlock {
  #block = NOTHING;
  #usualSize = 0;
  /** Bytes staged. */
  length = 0;

  /** Whether nothing more fits. */
  get full(): boolean {
    return this.length === LARGEST_BLOCK;
  }

  /** Copies a whole chunk, if there is room for more than that in the block as it is. */
  tryAppend(chunk: Uint8Array<ArrayBuffer>): boolean {
    const end = this.length + chunk.length;
    if (end >= this.#block.length) return false;
    this.#block.set(chunk, this.length);
    this.length = end;
    return true;
  }

  /** Copies as much as fits in the largest block, and gives the count. */
  append(chunk: Uint8Array<ArrayBuffer>): number {
    const count = Math.min(chunk.length, LARGEST_BLOCK - this.length);
    if (this.length + count > this.#block.length) this.#enlarge(count);
    this.#block.set(
      count < chunk.length ? chunk.subarray(0, count) : chunk,
      this.length,
    );
    this.length += count;
    return count;
  }

  /** Takes what is staged, as a chunk. */
  take(): Uint8Array<ArrayBuffer> {
    const { length } = this;
    if (this.#block.length > SPARSE || length >= this.#block.length / 2) {
      return this.surrender();
    }
    this.length = 0;
    return this.#block.slice(0, length);
  }

  /** Takes the block itself, however little is in it. */
  surrender(): Uint8Array<ArrayBuffer> {
    const chunk = this.#block.subarray(0, this.length);
    this.drop();
    return chunk;
  }

  /** Forgets what is staged. */
  drop(): void {
    this.#block = NOTHING;
    this.length = 0;
  }

  /** So many bytes were staged in a turn: the next block has room for as many. */
  expect(bytes: number): void {
    this.#usualSize = sizeFor(bytes);
  }

  /** A larger block, what was staged in it: one chunk is cheaper to hand over than two. */
  #enlarge(needed: number): void {
    const usual = this.#usualSize ||
      Math.min(needed * CHUNKS_AT_FIRST, SPARSE);
    const block = new Uint8Array(
      sizeFor(Math.max(this.length + needed, usual)),
    );
    block.set(this.#block);
    this.#block = block;
  }
}

/** The smallest size that holds so many bytes; the largest, for more. */
function sizeFor(bytes: number): number {
  return SIZES.find((size) => size >= bytes) ?? LARGEST_BLOCK;
}
