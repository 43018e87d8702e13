/**
 * What a host calls once it no longer waits for an extension's
 * `TerminateExtension`: nothing of the extension may run on.
 */
export const GIVE_UP: unique symbol = Symbol("give up");

/** An extension of this package that can be ended in the middle of its end. */
export interface CanBeGivenUp {
  [GIVE_UP]?(): void;
}
