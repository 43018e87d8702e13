/**
 * Options of {@linkcode WriteClient}.
 *
 * @category WriteClient
 */
export interface WriteClientOptions {
  /**
   * Called with the error that a completion function threw or rejected with.
   * Without `onError` the next call, also `close()`, is refused once with 574
   * and that error as its cause.
   */
  onError?(error: unknown): void;
}

/**
 * Options of one write.
 *
 * @category WriteClient
 */
export interface WriteOptions {
  /**
   * Transfers the buffer instead of copying it.
   *
   * - **The whole `ArrayBuffer`**: it is detached, and so is every view on it.
   * - **A view of a part of its `ArrayBuffer`**, such as a small `Buffer` of
   *   Node: it is copied and not detached.
   * - **Shared memory, or a whole WebAssembly memory**: the call is refused
   *   with 87.
   * - **A refused call** detaches nothing.
   *
   * @default {false}
   */
  transfer?: boolean;
}
