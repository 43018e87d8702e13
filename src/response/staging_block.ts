/**
 * The sizes of blocks, in bytes. A block is as large as the last turn needed:
 * allocating costs more than filling, and an idle writer should hold little.
 * Blocks above 64 KiB gain nothing, since Deno cuts its reads there.
 */
const SIZES = [256, 1024, 2048, 4096, 16384, 65536] as const;

/** The most bytes that a block holds. */
export const LARGEST_BLOCK = SIZES[5];

/** Up to this size, a block that is less than half full is copied and kept. Copying a larger one costs more than a new one. */
const SPARSE = 2048;

/** The first block has room for this number of chunks like the first: most answers are a few writes. */
const CHUNKS_AT_FIRST = 4;

/** Longest text, in UTF-16 code units, that a loop copies faster than `encodeInto()`. */
const SHORT_TEXT = 32;

const encoder = new TextEncoder();

/** Gives blocks of the largest size. */
export interface BlockSource {
  /** Gives a block of {@linkcode LARGEST_BLOCK} bytes. Its content is arbitrary. */
  take(): Uint8Array<ArrayBuffer>;
  /** Called when a turn has needed less than a large block: none has to be kept. */
  trim(): void;
}

const NOTHING: Uint8Array<ArrayBuffer> = new Uint8Array(0);

/**
 * Collects small chunks into a large one.
 *
 * A chunk that was taken is the only view on its buffer. So a consumer may keep,
 * detach or overwrite it without an effect on other bytes.
 */
export class StagingBlock {
  #block = NOTHING;
  #usualSize = 0;
  readonly #blocks: BlockSource | undefined;
  /** The number of staged bytes. */
  length = 0;

  /** @param blocks The source of large blocks. Without it, each is new. */
  constructor(blocks?: BlockSource) {
    this.#blocks = blocks;
  }

  /** True if the largest block is full. */
  get full(): boolean {
    return this.length === LARGEST_BLOCK;
  }

  /** Copies a whole chunk, if the largest block has room for more than that. Returns true if it did. */
  tryAppend(chunk: Uint8Array<ArrayBuffer>): boolean {
    const end = this.length + chunk.length;
    if (end >= LARGEST_BLOCK) return false;
    if (end > this.#block.length) this.#enlarge(chunk.length);
    this.#block.set(chunk, this.length);
    this.length = end;
    return true;
  }

  /**
   * Writes a text as UTF-8, if the block as it is has room for it.
   *
   * @returns The number of bytes; 0 if there may not be room.
   */
  tryAppendText(text: string): number {
    const { length } = text;
    const block = this.#block;
    // Three bytes are the most that a UTF-16 code unit becomes.
    if (this.length + 3 * length >= block.length) return 0;
    let count = length <= SHORT_TEXT ? copyAscii(text, block, this.length) : 0;
    if (count < length) {
      const room = block.subarray(this.length);
      count = encoder.encodeInto(text, room).written;
    }
    this.length += count;
    return count;
  }

  /**
   * Copies the bytes that fit in the largest block, and gives their number. A
   * character of UTF-8 is copied whole or not at all, so that a chunk can be
   * decoded by itself.
   */
  append(chunk: Uint8Array<ArrayBuffer>): number {
    const room = LARGEST_BLOCK - this.length;
    const count = chunk.length <= room
      ? chunk.length
      : characterEnd(chunk, room);
    if (this.length + count > this.#block.length) this.#enlarge(count);
    this.#block.set(
      count < chunk.length ? chunk.subarray(0, count) : chunk,
      this.length,
    );
    this.length += count;
    return count;
  }

  /** Takes the staged bytes as a chunk. */
  take(): Uint8Array<ArrayBuffer> {
    const { length } = this;
    if (this.#block.length > SPARSE || length >= this.#block.length / 2) {
      return this.surrender();
    }
    this.length = 0;
    return this.#block.slice(0, length);
  }

  /** Takes the block itself, even if it is almost empty. */
  surrender(): Uint8Array<ArrayBuffer> {
    const block = this.#block;
    const chunk = this.length === block.length
      ? block
      : block.subarray(0, this.length);
    this.#block = NOTHING;
    this.length = 0;
    return chunk;
  }

  /** Drops the staged bytes. */
  drop(): void {
    this.#block = NOTHING;
    this.length = 0;
  }

  /** Sets the size of the next block from the number of bytes in one turn. */
  expect(bytes: number): void {
    this.#usualSize = sizeFor(bytes);
    if (this.#usualSize < LARGEST_BLOCK) this.#blocks?.trim();
  }

  /** Moves the staged bytes into a larger block: handing over one chunk is cheaper than two. */
  #enlarge(needed: number): void {
    const usual = this.#usualSize ||
      Math.min(needed * CHUNKS_AT_FIRST, SPARSE);
    const size = sizeFor(Math.max(this.length + needed, usual));
    const block = size === LARGEST_BLOCK && this.#blocks !== undefined
      ? this.#blocks.take()
      : new Uint8Array(size);
    if (this.length > 0) block.set(this.#block);
    this.#block = block;
  }
}

/** Gives the smallest size that holds a number of bytes, or the largest size. */
function sizeFor(bytes: number): number {
  for (const size of SIZES) if (size >= bytes) return size;
  return LARGEST_BLOCK;
}

/** Copies the ASCII characters that a text begins with, and gives their number. */
function copyAscii(
  text: string,
  block: Uint8Array<ArrayBuffer>,
  at: number,
): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return i;
    block[at + i] = code;
  }
  return text.length;
}

/** The last index up to `end` at which no character of UTF-8 is cut; `end` if the bytes are not UTF-8. */
function characterEnd(bytes: Uint8Array<ArrayBuffer>, end: number): number {
  for (let index = end; index >= 0 && index > end - 4; index--) {
    if ((bytes[index]! & 0xc0) !== 0x80) return index;
  }
  return end;
}
