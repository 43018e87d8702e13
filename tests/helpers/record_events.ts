import { WriteClientError } from "../../src/base/errors.ts";

/** What happened, in order, as text. */
export class Events {
  readonly log: string[] = [];

  mark(text: unknown): void {
    this.log.push(String(text));
  }

  /** Notes when and how a promise settles, and gives it back. */
  watch<T>(label: string, promise: Promise<T>): Promise<T> {
    promise.then(
      (value) =>
        this.mark(`${label} ok${value === undefined ? "" : ` ${value}`}`),
      (reason) => this.mark(`${label} failed ${named(reason)}`),
    );
    return promise;
  }
}

/** A reason as one word: a code, a class, or the text itself. */
export function named(reason: unknown): string {
  if (reason instanceof WriteClientError) return String(reason.code);
  if (reason instanceof Error) return reason.name;
  return String(reason);
}
