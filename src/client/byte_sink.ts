/** Takes back a buffer whose bytes have left: its owner may fill it again. */
export type TakeBack = (bytes: Uint8Array<ArrayBuffer>) => void;

/** The bytes that one call will put, described before the first is put. */
export interface BytesToCome {
  /** The buffers before the first file, in order. */
  readonly leading: readonly Uint8Array<ArrayBuffer>[];
  /** The size of all, files included, in bytes. */
  readonly size: number;
}

/**
 * Takes the bytes of one client. Every writer of this package implements it.
 *
 * A {@linkcode ByteWriter} returns a promise from each call, and the caller
 * must await it to learn whether there is room. A sink returns `undefined`
 * when there is room, so such a write costs no promise and no await.
 *
 * - **A call that throws is refused**: nothing was taken, and the sink can be
 *   used further.
 * - **A promise that rejects is a failure**: the sink takes nothing from then
 *   on. The rejection is marked as handled, so the caller may ignore it.
 */
export interface ByteSink {
  /** Bytes that still fit, 0 once closed, `null` once failed; may be negative. */
  readonly desiredSize: number | null;
  /** Fulfilled while there is room, pending while there is none. */
  readonly ready: Promise<void>;
  /** Settles once all bytes put so far are accepted; `undefined` if they are. */
  readonly written: Promise<void> | undefined;
  /**
   * Checks all bytes of one call before the first is put, so that a call is
   * refused as a whole. Sinks that refuse no bytes leave it out.
   *
   * @throws {WriteClientError} If `put()` would refuse some of the bytes.
   */
  check?(bytes: BytesToCome): void;
  /**
   * Takes a copy of the bytes.
   *
   * @returns The promise that the next call should wait for, if anything.
   * @throws {WriteClientError} If the bytes are refused.
   */
  put(bytes: Uint8Array<ArrayBuffer>): Promise<void> | undefined;
  /**
   * Takes a text as UTF-8, if it is sure that nothing is refused and nothing
   * has to be waited for. A sink that is never sure has no such function.
   *
   * @returns The number of bytes; 0 if nothing was taken: `put()` may take it
   * when it is encoded.
   */
  tryText?(text: string): number;
  /**
   * Takes the buffer itself, without a copy, and detaches the caller's view.
   *
   * @param back Called once with the bytes, when they have left or were copied:
   * the caller may fill the buffer again. The caller must not use the buffer
   * until then. A sink that cannot know it never calls it, and may detach the
   * buffer.
   * @returns The promise that the next call should wait for, if anything.
   * @throws {Error} If the bytes are refused or the buffer cannot be detached. The buffer is then unchanged.
   */
  give(
    bytes: Uint8Array<ArrayBuffer>,
    back?: TakeBack,
  ): Promise<void> | undefined;
  /** Hands over all buffered bytes. Settles once they were taken; `undefined` if they were. */
  drain(): Promise<void> | undefined;
  /** Ends the bytes. Settles once all were taken; `undefined` if they were. */
  end(): Promise<void> | undefined;
  /** Discards the bytes that were not taken, and takes no more. */
  abort(reason: unknown): Promise<void>;
}
