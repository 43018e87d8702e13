/** The body of an answer, as the exchange sees it, whatever writes it. */
export interface AnswerBody {
  /** Whether the client has something to take: then the write deadline runs. */
  readonly isWaiting: boolean;
  /** Whether the idle deadline runs: not while an accepted byte waits for the client. */
  readonly isIdling: boolean;
  /** Whether it tells of this turn's end. */
  readonly tellsTurn?: boolean;
  /** A turn of the request has ended. */
  turnEnded?(): void;
  /** Errors it, and lets go of all that it holds. */
  abort(reason: unknown): unknown;
  /** The same for a consumer that is about to cancel. */
  abandon?(reason: unknown): void;
  /** Has the head leave at this turn's end, even if no body has come by then. */
  announce?(): void;
  /** Takes that back. */
  withhold?(): void;
  /** Hands every write over at once, or no longer. */
  setEager?(eager: boolean): void;
}
