/** Mistakes that are remembered: numbers that an extension makes up must not fill the memory. */
const MOST = 1000;

/**
 * What a host has told of already: each mistake is worth telling once, not at
 * every request.
 */
export class Hints {
  readonly #told = new Set<string>();

  /** Whether nobody was told of this mistake; from now on somebody was. */
  isNew(mistake: string): boolean {
    if (this.#told.has(mistake) || this.#told.size >= MOST) return false;
    this.#told.add(mistake);
    return true;
  }
}
