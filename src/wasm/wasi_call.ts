import { PointerFault } from "./memory.ts";

/**
 * A function of WASI: 64-bit arguments are bigints.
 *
 * @category WebAssembly
 */
export type WasiFunction = (...args: never[]) => unknown;

const SUCCESS = 0;
const EFAULT = 21;

/** A call's errno, SUCCESS if it gives none; EFAULT for what is not in the module's memory. */
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
