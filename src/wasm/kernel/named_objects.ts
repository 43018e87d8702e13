import type { KernelObject } from "../handles.ts";

/** The objects of a module that have names. */
export class NamedObjects {
  readonly #objects = new Map<string, KernelObject>();

  find(name: string): KernelObject | undefined {
    return this.#objects.get(name);
  }

  add(name: string, object: KernelObject): void {
    this.#objects.set(name, object);
  }

  /** Frees the name of an object whose last handle is closed. */
  release(object: KernelObject): void {
    for (const [name, named] of this.#objects) {
      if (named === object) this.#objects.delete(name);
    }
  }
}
