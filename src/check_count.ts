import { received } from "./received.ts";

/**
 * Checks a count among options.
 *
 * @param action What cannot be done otherwise, for the message.
 * @param name The option.
 * @throws {RangeError} If it is no integer of at least so much.
 */
export function checkCount(
  action: string,
  name: string,
  value: number,
  least: number,
): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw new RangeError(
    `Cannot ${action}: ${name} must be an integer of at least ${least}, received ${
      received(value)
    }`,
  );
}
