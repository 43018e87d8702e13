// Subjects, brought to where they can be started.

import type { Checkout } from "./checkout.ts";
import type { Subject } from "./measure.ts";
import { BASE, partsOf } from "./selection.ts";
import { setUps, type Starter } from "./set_ups.ts";

/** All set-ups over one or two checkouts, each made when it is first asked for. */
export class Servers {
  readonly #directory: string;
  readonly #here: Checkout;
  readonly #base: Checkout | undefined;
  readonly #starters = new Map<string, Promise<Starter>>();

  constructor(directory: string, here: Checkout, base: Checkout | undefined) {
    this.#directory = directory;
    this.#here = here;
    this.#base = base;
  }

  /** A subject, and its twin from the other checkout if there is one. */
  subjects(name: string): Promise<Subject[]> {
    const twins = this.#base ? [name, name + BASE] : [name];
    return Promise.all(twins.map((twin) => this.#subject(twin)));
  }

  async #subject(name: string): Promise<Subject> {
    const isBase = name.endsWith(BASE);
    const plain = isBase ? name.slice(0, -BASE.length) : name;
    const [setUp, handler] = partsOf(plain);
    const start = await this.#starter(setUp, isBase);
    return { name, handler, start };
  }

  #starter(setUp: string, isBase: boolean): Promise<Starter> {
    const key = isBase ? setUp + BASE : setUp;
    let starter = this.#starters.get(key);
    if (starter === undefined) {
      starter = this.#prepare(setUp, key, isBase ? this.#base! : this.#here);
      this.#starters.set(key, starter);
    }
    return starter;
  }

  async #prepare(
    setUp: string,
    key: string,
    checkout: Checkout,
  ): Promise<Starter> {
    const directory = `${this.#directory}/${key}`;
    await Deno.mkdir(directory);
    return await setUps[setUp]!.prepare(checkout, directory);
  }
}
