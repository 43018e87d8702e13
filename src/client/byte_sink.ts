/** The bytes of one call that are to be put, before any of them is. */
export interface BytesToCome {
  /** What is memory, from the first byte on. */
  readonly leading: readonly Uint8Array<ArrayBuffer>[];
  /** How many there are, with those that come from files. */
  readonly size: number;
}

/**
 * Where the bytes of one client go: what every writer of this package is.
 *
 * A {@linkcode ByteWriter} answers each call with a promise, and a caller has to
 * await it to learn whether it had to. A sink says it at once, so that a write
 * that has room costs no promise and no await.
 *
 * - **A call that throws refuses**: nothing was taken, and the sink goes on.
 * - **A promise that rejects fails**: the sink takes nothing any more. Each is
 *   marked as handled, so a caller may drop it.
 */
export interface ByteSink {
  /** Bytes that still fit, 0 once closed, `null` once failed; may be negative. */
  readonly desiredSize: number | null;
  /** Fulfilled while there is room, pending while there is none. */
  readonly ready: Promise<void>;
  /** Settles once all that was put is accepted; `undefined` if it is. */
  readonly written: Promise<void> | undefined;
  /**
   * Refuses what `put()` would refuse of a call's bytes, all of them: the call
   * is refused whole then, and nothing is taken. A sink that refuses none has
   * none.
   *
   * @throws {WriteClientError} If some would be refused.
   */
  check?(bytes: BytesToCome): void;
  /**
   * Takes a copy of the bytes.
   *
   * @returns What the next call should wait for, if anything.
   * @throws {WriteClientError} If the bytes are refused.
   */
  put(bytes: Uint8Array<ArrayBuffer>): Promise<void> | undefined;
  /**
   * Takes the bytes' own buffer and detaches the caller's.
   *
   * @returns What the next call should wait for, if anything.
   * @throws {Error} If the bytes are refused, or the buffer cannot be detached: it is left as it was.
   */
  give(bytes: Uint8Array<ArrayBuffer>): Promise<void> | undefined;
  /** Hands over what is held back; settles once all of it was taken, `undefined` if it was. */
  drain(): Promise<void> | undefined;
  /** Ends the bytes; settles once all of them were taken, `undefined` if they were. */
  end(): Promise<void> | undefined;
  /** Gives the bytes up. */
  abort(reason: unknown): Promise<void>;
}
