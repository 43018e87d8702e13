/** Handles are multiples of 4, as Windows' are; lower ones are left out, so that small numbers are none. */
const FIRST = 0x100;
const STEP = 4;

/** What a handle stands for. */
export interface KernelObject {
  /** The last handle of it is closed. */
  close(): void;
}

/** A module's handles: numbers for what it has opened or made. */
export class Handles {
  readonly #objects = new Map<number, KernelObject>();
  #next = FIRST;

  /** A handle for an object. */
  open(object: KernelObject): number {
    const handle = this.#next;
    this.#next += STEP;
    this.#objects.set(handle, object);
    return handle;
  }

  /** The object of a handle, if it is of that kind. */
  find<T extends KernelObject>(
    handle: number,
    kind: abstract new (...args: never[]) => T,
  ): T | undefined {
    const object = this.#objects.get(handle >>> 0);
    return object instanceof kind ? object : undefined;
  }

  /** Closes all: the module is gone. */
  closeAll(): void {
    for (const handle of [...this.#objects.keys()]) this.close(handle);
  }

  /** Whether there was one of that number. */
  close(handle: number): boolean {
    const object = this.#objects.get(handle >>> 0);
    if (object === undefined) return false;
    this.#objects.delete(handle >>> 0);
    object.close();
    return true;
  }
}
