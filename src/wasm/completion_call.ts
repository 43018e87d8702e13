/** A call of a completion function. */
export interface CompletionCall {
  /** Its index in the function table. */
  readonly index: number;
  readonly context: number;
  readonly bytes: number;
  readonly error: number;
}
