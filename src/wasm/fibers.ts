/** Idle fibers that are kept. */
const MOST_IDLE = 64;

/** The module's functions that make and free fibers. */
export interface FiberAllocator {
  /** Address of a fiber with that many bytes of stack; 0 if there is no memory. */
  allocate(stackBytes: number): number;
  free(fiber: number): void;
}

/**
 * The fibers of a module: each is a region of stack in its memory, since C's
 * own stack is one, and activations that wait would overwrite each other's.
 */
export class Fibers {
  readonly #idle: number[] = [];
  readonly #allocator: FiberAllocator;
  readonly #stackBytes: number;

  constructor(allocator: FiberAllocator, stackBytes: number) {
    this.#allocator = allocator;
    this.#stackBytes = stackBytes;
  }

  /** A fiber that nothing runs on; 0 if there is no memory for one. */
  takeIfRoom(): number {
    return this.#idle.pop() ?? this.#allocator.allocate(this.#stackBytes);
  }

  /** A fiber that nothing runs on. */
  take(): number {
    const fiber = this.takeIfRoom();
    if (fiber === 0) {
      throw new Error(
        `Cannot run the module: it has no memory for a stack of ${this.#stackBytes} bytes`,
      );
    }
    return fiber;
  }

  /** Takes back a fiber whose code has ended. */
  give(fiber: number): void {
    if (this.#idle.length < MOST_IDLE) this.#idle.push(fiber);
    else this.#allocator.free(fiber);
  }
}
