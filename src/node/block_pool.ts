import { type BlockSource, LARGEST_BLOCK } from "../response/staging_block.ts";

/** Blocks kept: one that is filled while two are on their way. */
const MOST_KEPT = 2;

/**
 * The large blocks of one answer, used again once their bytes have left: fresh
 * memory for each block costs more than all the rest of a large answer.
 *
 * No other answer gets one of them.
 */
export class BlockPool implements BlockSource {
  readonly #free: Uint8Array<ArrayBuffer>[] = [];

  take(): Uint8Array<ArrayBuffer> {
    return this.#free.pop() ?? new Uint8Array(LARGEST_BLOCK);
  }

  /** Takes a chunk's block back, if it is a large one. The chunk must be its owner's only view. */
  give({ buffer }: Uint8Array<ArrayBuffer>): void {
    if (
      buffer.byteLength === LARGEST_BLOCK && this.#free.length < MOST_KEPT
    ) this.#free.push(new Uint8Array(buffer));
  }

  trim(): void {
    this.#free.length = 0;
  }
}
