/** Receives the activity of a child request. */
export interface Notes {
  /** Called when bytes were accepted, taken or read, or a call was made. */
  active(): void;
}

/**
 * Links a child request to the session that waits for it.
 *
 * Until it is released, the child has no deadlines: its activity counts as
 * activity of the parent, and the parent's deadlines hold.
 */
export class WaitingParent {
  #parent: Notes | undefined;
  #released: (() => void) | undefined;

  constructor(parent: Notes) {
    this.#parent = parent;
  }

  /** True while the parent waits. */
  get waits(): boolean {
    return this.#parent !== undefined;
  }

  /** Notes activity of the child. */
  active(): void {
    this.#parent?.active();
  }

  /** Sets the function to call on release. The last one wins. */
  onRelease(released: () => void): void {
    this.#released = released;
  }

  /** Notes that the parent waits no longer. The child may run on with its own deadlines. */
  release(): void {
    this.#parent = undefined;
    this.#released?.();
  }
}
