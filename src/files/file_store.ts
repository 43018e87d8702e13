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
  /** When it was last modified, in milliseconds since 1970. */
  readonly lastModified?: number;
  /**
   * A part of it, as a Blob gives.
   *
   * @param start The first byte.
   * @param end The byte behind the last.
   * @returns What can be streamed.
   */
  slice(start: number, end: number): { stream(): ReadableStream<Uint8Array> };
  /** Lets go of it. Whoever opened a file closes it. */
  close?(): void | Promise<void>;
}

/**
 * Where URL paths lead to files.
 *
 * @category Files
 */
export interface FileStore {
  /**
   * Maps a URL path to a path of the store, lexically: nothing is looked up.
   *
   * @param path A decoded URL path.
   * @returns The path, or `undefined` if it is refused.
   */
  map(path: string): string | undefined;
  /**
   * Opens what `map` gave, and checks where that really leads.
   *
   * @param path A path that `map` gave.
   * @returns The file, or `undefined` if there is none.
   */
  open(path: string): Promise<FileSource | undefined>;
}
