/**
 * Variables in a module's memory, for the control block. They are read and
 * written in place, also after the memory has grown.
 *
 * @module
 */

import type { Ref } from "../isapi/structs.ts";
import type { ModuleMemory } from "./memory.ts";

/** A `DWORD *`, or a `HANDLE *`. */
export class DwordRef implements Ref<number> {
  readonly #memory: ModuleMemory;
  readonly #pointer: number;

  constructor(memory: ModuleMemory, pointer: number) {
    this.#memory = memory;
    this.#pointer = pointer;
  }

  get value(): number {
    return this.#memory.dword(this.#pointer);
  }

  set value(value: number) {
    this.#memory.setDword(this.#pointer, value);
  }
}

/** A `BOOL *`. */
export class BoolRef implements Ref<boolean> {
  readonly #memory: ModuleMemory;
  readonly #pointer: number;

  constructor(memory: ModuleMemory, pointer: number) {
    this.#memory = memory;
    this.#pointer = pointer;
  }

  get value(): boolean {
    return this.#memory.dword(this.#pointer) !== 0;
  }

  set value(value: boolean) {
    this.#memory.setDword(this.#pointer, value ? 1 : 0);
  }
}

/** Returns the variable at a pointer; `null` for NULL. */
export function dwordRef(
  memory: ModuleMemory,
  pointer: number,
): DwordRef | null {
  if (pointer === 0) return null;
  memory.bytes(pointer, 4);
  return new DwordRef(memory, pointer);
}

/** Returns the variable at a pointer; `null` for NULL. */
export function boolRef(memory: ModuleMemory, pointer: number): BoolRef | null {
  if (pointer === 0) return null;
  memory.bytes(pointer, 4);
  return new BoolRef(memory, pointer);
}
