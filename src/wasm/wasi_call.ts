import { PointerFault } from "./memory.ts";

/**
 * A function of WASI: 64-bit arguments are bigints.
 *
 * @category WebAssembly
 */
export type WasiFunction = (...args: never[]) => unknown;

const SUCCESS = 0;
const EFAULT = 21;

/** Makes a function that returns an errno: SUCCESS if the call gives none, EFAULT for a wrong pointer. */
export function guarded<A extends unknown[]>(
  call: (...args: A) => number | void,
): (...args: A) => number {
  return (...args) => {
    try {
      return call(...args) ?? SUCCESS;
    } catch (error) {
      if (error instanceof PointerFault) return EFAULT;
      throw error;
    }
  };
}
