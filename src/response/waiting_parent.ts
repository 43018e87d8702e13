/** What a session that made a child request notes. */
export interface Notes {
  /** Something was accepted, taken, read or called. */
  active(): void;
}

/**
 * The session that made a child request, for as long as it waits for the child.
 *
 * Until it is released, the child has no deadlines of its own: what happens in
 * the child is activity of its parent, and the deadlines are the parent's.
 */
export class WaitingParent {
  #parent: Notes | undefined;
  #released: (() => void) | undefined;

  constructor(parent: Notes) {
    this.#parent = parent;
  }

  /** Whether the parent still waits. */
  get waits(): boolean {
    return this.#parent !== undefined;
  }

  /** Something happened in the child. */
  active(): void {
    this.#parent?.active();
  }

  /** Calls back when the parent waits no longer; the last function wins. */
  onRelease(released: () => void): void {
    this.#released = released;
  }

  /** The parent waits no longer: the child may run on, by its own deadlines. */
  release(): void {
    this.#parent = undefined;
    this.#released?.();
  }
}
