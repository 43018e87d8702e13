import type { Random } from "../fuzz/random.ts";
import { pattern } from "../helpers/patterns.ts";

/** What a request asks for. */
export type Mode = "sync" | "async" | "echo" | "file";

/** How a client leaves in the midst of it. */
export interface Cut {
  readonly how: "close" | "reset";
  /** Bytes of the body to read before; `undefined`: it does not wait for the head. */
  readonly after: number | undefined;
}

/** One request of a soak. */
export interface Plan {
  readonly mode: Mode;
  /** Tells its bytes from those of others. */
  readonly seed: number;
  readonly writes: number;
  readonly size: number;
  readonly long: boolean;
  readonly cut: Cut | undefined;
}

/** Bytes of the file that a soak asks for. */
const FILE_SIZE = 150_000;

/** The file that a soak asks for. */
export function soakFile(): Uint8Array<ArrayBuffer> {
  return pattern(0, FILE_SIZE);
}

/** The next request: a quarter of them long, and a tenth of those cut. */
export function planOf(random: Random, modes: readonly Mode[]): Plan {
  const mode = random.one(modes);
  const long = mode === "file" || random.once(4);
  const writes = mode === "file" || mode === "echo"
    ? 1
    : long
    ? 8 + random.below(40)
    : random.below(4);
  const size = mode === "file"
    ? FILE_SIZE
    : mode === "echo"
    ? long ? 40_000 + random.below(100_000) : random.below(2000)
    : long
    ? 1000 + random.below(4000)
    : random.below(500);
  return {
    mode,
    seed: random.below(1 << 20),
    writes,
    size,
    long,
    cut: long && random.once(10) ? cutOf(random, writes * size) : undefined,
  };
}

function cutOf(random: Random, bytes: number): Cut {
  return {
    how: random.one(["close", "reset"]),
    after: random.once(5) ? undefined : random.below(bytes),
  };
}
