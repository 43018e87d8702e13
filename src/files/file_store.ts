/**
 * A part of a file. A `Blob` is one.
 *
 * @category Files
 */
export interface FilePart {
  /** Its bytes, as they are read. */
  stream(): ReadableStream<Uint8Array>;
  /** All of them at once. */
  arrayBuffer?(): Promise<ArrayBuffer>;
}

/**
 * A file, or any other bytes of a known size. A `Blob` is one.
 *
 * @category Files
 */
export interface FileSource {
  /** Size in bytes. */
  readonly size: number;
  /** Media type, or `""`. */
  readonly type?: string;
  /** The time of the last modification, in milliseconds since 1970. */
  readonly lastModified?: number;
  /**
   * Its entity tag, with its quotes: `"…"`, or `W/"…"` for a weak one. Without
   * it, one is made of the size and the time.
   *
   * - A strong tag promises that equal tags mean equal bytes. Downloads that
   *   broke off are resumed by strong tags alone.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3 | RFC 9110, ETag}
   */
  readonly etag?: string;
  /**
   * A part of it, as a Blob gives.
   *
   * @param start The first byte.
   * @param end The byte after the last.
   * @returns A value that can be streamed, or, where it has `arrayBuffer()`, read at
   * once: short parts are.
   */
  slice(start: number, end: number): FilePart;
  /**
   * Returns true if the file has the same bytes as when it was opened. Called before
   * the last bytes are handed over. `false` cuts the answer off.
   *
   * @returns `false` if it was changed.
   */
  isUnchanged?(): boolean | Promise<boolean>;
  /** Releases it. The caller that opened a file closes it. */
  close?(): void | Promise<void>;
}

/**
 * Files by URL paths.
 *
 * @category Files
 */
export interface FileStore {
  /**
   * Maps a URL path to a path of the store by its text alone.
   *
   * @param path A decoded URL path.
   * @returns The path, or `undefined` if it is refused.
   */
  map(path: string): string | undefined;
  /**
   * Opens a file, and checks that it is in the store.
   *
   * @param path A path that `map` gave.
   * @returns The file, or `undefined` if there is none.
   */
  open(path: string): Promise<FileSource | undefined>;
}
