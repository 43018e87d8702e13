/** The first handle. Handles are multiples of 4, as on Windows. Small numbers are not handles. */
const FIRST = 0x100;
const STEP = 4;

/** An object to which a handle refers. */
export interface KernelObject {
  /** Called when its last handle is closed. */
  close(): void;
}

/** An object's handles. */
interface Opened {
  count: number;
  readonly closed: (() => void) | undefined;
}

/** A module's handles: numbers of the objects that it has opened or made. */
export class Handles {
  readonly #objects = new Map<number, KernelObject>();
  readonly #opened = new Map<KernelObject, Opened>();
  #next = FIRST;

  /**
   * Makes a handle for an object, which may have others.
   *
   * @param closed Called when its last handle is closed.
   */
  open(object: KernelObject, closed?: () => void): number {
    const handle = this.#next;
    this.#next += STEP;
    this.#objects.set(handle, object);
    const opened = this.#opened.get(object);
    if (opened === undefined) this.#opened.set(object, { count: 1, closed });
    else opened.count++;
    return handle;
  }

  /** The object of a handle. */
  object(handle: number): KernelObject | undefined {
    return this.#objects.get(handle >>> 0);
  }

  /** The object of a handle, if it is of that kind. */
  find<T extends KernelObject>(
    handle: number,
    kind: abstract new (...args: never[]) => T,
  ): T | undefined {
    const object = this.object(handle);
    return object instanceof kind ? object : undefined;
  }

  /** Closes a handle. Returns false if there is none of that number. */
  close(handle: number): boolean {
    const object = this.object(handle);
    if (object === undefined) return false;
    this.#objects.delete(handle >>> 0);
    const opened = this.#opened.get(object)!;
    if (--opened.count > 0) return true;
    this.#opened.delete(object);
    opened.closed?.();
    object.close();
    return true;
  }

  /** Closes all, as the end of a process does. */
  closeAll(): void {
    for (const handle of [...this.#objects.keys()]) this.close(handle);
  }
}
