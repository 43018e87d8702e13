/** Idle fibers that are kept. */
const MOST_IDLE = 64;

/** The module's functions that make and free fibers. */
export interface FiberAllocator {
  /** Address of a fiber with that many bytes of stack; 0 if there is no memory. */
  allocate(stackBytes: number): number;
  free(fiber: number): void;
}

/**
 * The fibers of a module. Each has a stack in the module's memory, because C's
 * own stack cannot be shared by activations that wait.
 */
export class Fibers {
  readonly #idle: number[] = [];
  readonly #allocator: FiberAllocator;
  readonly #stackBytes: number;

  constructor(allocator: FiberAllocator, stackBytes: number) {
    this.#allocator = allocator;
    this.#stackBytes = stackBytes;
  }

  /** Returns an idle fiber, or 0 if there is no memory. */
  takeIfRoom(): number {
    return this.#idle.pop() ?? this.#allocator.allocate(this.#stackBytes);
  }

  /** Returns an idle fiber. */
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
