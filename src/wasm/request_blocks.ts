import type { ExtensionControlBlock } from "../isapi/types.ts";
import type { ModuleMemory } from "./memory.ts";
import { type BlockAllocator, RequestBlock } from "./request_block.ts";

/** Set in every connection's handle, so that none equals an address. */
const HANDLE_BIT = 0x80000000;

/** The requests of a module that have not ended, by handle and by address. */
export class RequestBlocks {
  readonly #blocks = new Map<number, RequestBlock>();
  readonly #memory: ModuleMemory;
  readonly #allocator: BlockAllocator;
  #last = 0;

  constructor(memory: ModuleMemory, allocator: BlockAllocator) {
    this.#memory = memory;
    this.#allocator = allocator;
  }

  /** How many there are. */
  get size(): number {
    return this.#blocks.size / 2;
  }

  /** Gives a request its block. */
  open(ecb: ExtensionControlBlock): RequestBlock {
    const block = new RequestBlock(
      ecb,
      this.#handle(),
      this.#memory,
      this.#allocator,
      (block) => {
        this.#blocks.delete(block.handle);
        this.#blocks.delete(block.address);
      },
    );
    this.#blocks.set(block.handle, block);
    this.#blocks.set(block.address, block);
    return block;
  }

  /** One that no request has: hosts that share a module count for themselves. */
  #handle(): number {
    do {
      this.#last = (this.#last + 1) % HANDLE_BIT;
    } while (this.#blocks.has(this.#last + HANDLE_BIT));
    return this.#last + HANDLE_BIT;
  }

  /** C code passes the block itself for its handle: the two are one. */
  find(connection: number): RequestBlock | undefined {
    return this.#blocks.get(connection >>> 0);
  }
}
