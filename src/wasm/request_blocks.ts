import type { ExtensionControlBlock } from "../isapi/types.ts";
import type { ModuleMemory } from "./memory.ts";
import { type BlockAllocator, RequestBlock } from "./request_block.ts";

/** Set in every connection's handle, so that none equals an address. */
const HANDLE_BIT = 0x80000000;

/** The most blocks that are kept of requests that ended without DONE. */
const MOST_ABANDONED = 64;

/** The requests of a module that have not ended, by handle and by address. */
export class RequestBlocks {
  readonly #blocks = new Map<number, RequestBlock>();
  readonly #memory: ModuleMemory;
  readonly #allocator: BlockAllocator;
  #last = 0;
  /** The block found last: a request makes many calls in a row. */
  #found: RequestBlock | undefined;
  /** Requests that have ended without DONE, the oldest first. */
  readonly #abandoned = new Set<RequestBlock>();
  readonly #emptied: () => void;

  /** @param emptied Called when no block is left. */
  constructor(
    memory: ModuleMemory,
    allocator: BlockAllocator,
    emptied: () => void,
  ) {
    this.#memory = memory;
    this.#allocator = allocator;
    this.#emptied = emptied;
  }

  /** The number of blocks. */
  get size(): number {
    return this.#blocks.size / 2;
  }

  /** Makes the block of a request. */
  open(ecb: ExtensionControlBlock): RequestBlock {
    const block = new RequestBlock(
      ecb,
      this.#handle(),
      this.#memory,
      this.#allocator,
      this.#freed,
    );
    this.#blocks.set(block.handle, block);
    this.#blocks.set(block.address, block);
    return block;
  }

  /** The same function for all blocks: each request would make one. */
  readonly #freed = (block: RequestBlock): void => {
    if (this.#found === block) this.#found = undefined;
    this.#blocks.delete(block.handle);
    this.#blocks.delete(block.address);
    this.#abandoned.delete(block);
    if (this.#blocks.size === 0) this.#emptied();
  };

  /**
   * Called when a request has ended without DONE. The extension may still call it,
   * so the block stays, unless there are more than `MOST_ABANDONED`.
   */
  abandon(block: RequestBlock): void {
    this.#abandoned.add(block);
    for (const oldest of this.#abandoned) {
      if (this.#abandoned.size <= MOST_ABANDONED) return;
      this.#abandoned.delete(oldest);
      oldest.finish();
    }
  }

  /** Returns a free handle. Hosts that share a module count separately. */
  #handle(): number {
    do {
      this.#last = (this.#last + 1) % HANDLE_BIT;
    } while (this.#blocks.has(this.#last + HANDLE_BIT));
    return this.#last + HANDLE_BIT;
  }

  /** Finds a block by its handle, or by its address, which C code may pass as its handle. */
  find(connection: number): RequestBlock | undefined {
    const key = connection >>> 0;
    const found = this.#found;
    return found?.handle === key ? found : this.#found = this.#blocks.get(key);
  }
}
