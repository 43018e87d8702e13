/** Limit of the mistakes kept: an extension that makes up request codes must not fill the memory. */
const MAX_MISTAKES = 1000;

/** The mistakes of extensions that a host has reported: each is reported once, not at every request. */
export class ReportedMistakes {
  readonly #reported = new Set<string>();

  /** Adds a mistake. Gives `true` if it is new and should be reported. */
  add(mistake: string): boolean {
    const { size } = this.#reported;
    if (this.#reported.has(mistake) || size >= MAX_MISTAKES) return false;
    this.#reported.add(mistake);
    return true;
  }
}
