/**
 * The method that a host calls when it stops waiting for an extension's
 * `TerminateExtension`. Nothing of the extension may run after it.
 */
export const GIVE_UP: unique symbol = Symbol("give up");

/** An extension of this package that can be ended in the middle of its end. */
export interface CanBeGivenUp {
  [GIVE_UP]?(): void;
}
