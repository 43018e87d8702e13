/** A source of numbers that gives the same ones for the same seed. */
export class Random {
  #state: number;

  /** @param seed Any whole number. */
  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A whole number from 0 to `below` - 1. */
  below(below: number): number {
    // An increment that reaches all states, and a finalizer that mixes them:
    // https://doi.org/10.1145/2714064.2660195, with the constants of MurmurHash3.
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
  }

  /** One of them. */
  one<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!;
  }

  /** True once in so many times. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  /** Some bytes, as Latin-1. */
  bytes(most: number): string {
    let text = "";
    for (let left = this.below(most + 1); left > 0; left--) {
      text += String.fromCharCode(this.below(256));
    }
    return text;
  }
}
