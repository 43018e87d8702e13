/** The body of an answer, as the exchange uses it. */
export interface AnswerBody {
  /** True while bytes wait for the client. The write deadline then runs. */
  readonly isWaiting: boolean;
  /** True while the idle deadline runs: not while an accepted byte waits for the client. */
  readonly isIdling: boolean;
  /**
   * Called when a turn of the request has ended.
   *
   * @param announced True if the head leaves now, even without a body.
   */
  turnEnded?(announced: boolean): void;
  /** Errors the body, and drops all that it holds. */
  abort(reason: unknown): unknown;
  /** Errors the body in the way that suits a consumer which is about to cancel it. */
  abandon?(reason: unknown): void;
  /** Turns on or off that every write is handed over at once. */
  setEager?(eager: boolean): void;
}
