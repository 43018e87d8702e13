import type { Sample } from "./load.ts";

/** A load on its way: prepared, run once, and closed. */
export interface Session extends Disposable {
  run(): Promise<Sample>;
}
