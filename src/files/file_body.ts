import type { AnswerBody } from "../response/answer_body.ts";
import type { SizedSource } from "../base/platform.ts";
import { ignoreErrors } from "../base/promises.ts";
import { turnEnd } from "../base/turn.ts";
import { type Pieces, piecesOf } from "./file_pieces.ts";
import type { FilePart, FileSource } from "./file_store.ts";

/** Bytes of the first reads: fewer reads make the stream of a large file faster. */
const PIECE = 262_144;

/** The result of sending a file. */
export interface BodySent {
  /** Bytes that were handed over. */
  readonly bytes: number;
  readonly outcome: "sent" | "disconnected" | "failed";
}

/** The body of a file, as the watching code sees it. */
export interface FileBody extends AnswerBody {
  /** Bytes that were handed over. */
  readonly bytes: number;
  /** Errors the body at the end of this turn, and closes the file. `ended` is not called then. */
  abort(reason: unknown): void;
}

/** Watches a file that is being sent. */
export interface FileWatch {
  /** Called with the body, before it is asked for. */
  watch(body: FileBody): void;
  /** The client has asked for more, or was given more. */
  progress(): void;
  /** True after the end of the answer: no client receives what comes later. */
  readonly isOver: boolean;
}

/** A file that is closed once, by whatever ends its answer first. */
export class SentSource {
  #isClosed = false;
  readonly source: FileSource;

  constructor(source: FileSource) {
    this.source = source;
  }

  /** Closes it. This is not awaited: a file that hangs must not delay anything. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    // An error leaves nothing to be done: the file counts as closed.
    ignoreErrors(() => this.source.close?.());
  }
}

/** Checks that a source still has the bytes that it had when it was opened. */
export async function checkUnchanged(source: FileSource): Promise<void> {
  if (await source.isUnchanged?.() === false) {
    throw new Error(
      "Cannot send a file: it must stay as it was when it was opened, and it was changed",
    );
  }
}

/** The error of a file that has fewer bytes than it had. */
export function shortFile(received: number, expected: number): Error {
  return new Error(
    `Cannot send a file: it must have the ${expected} bytes that it had when it was opened, received ${received}`,
  );
}

/**
 * The bytes of a part of a file as a stream.
 *
 * - One piece is read while the one before it waits for the client.
 * - The source is closed once: at the end, when the client leaves, or when it
 *   cannot be read.
 */
export class StreamedPart implements SizedSource, FileBody {
  #state: "open" | "over" = "open";
  #bytes = 0;
  /** True while the client waits for the file. */
  #isAsked = false;
  #coming: Promise<Uint8Array<ArrayBuffer> | undefined> | undefined;
  #controller!: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>;
  readonly #sent: SentSource;
  readonly #pieces: Pieces;
  readonly #watch: FileWatch | undefined;
  readonly #ended: (sent: BodySent, error?: unknown) => void;
  readonly expectedLength: number;

  /**
   * Opens the stream of a part.
   *
   * @param length Bytes of the part.
   * @throws {unknown} What the source throws.
   */
  constructor(
    sent: SentSource,
    part: FilePart,
    length: number,
    watch: FileWatch | undefined,
    ended: (sent: BodySent, error?: unknown) => void,
  ) {
    this.#sent = sent;
    this.expectedLength = length;
    this.#pieces = piecesOf(
      part.stream(),
      { length, size: PIECE },
      "send a file",
    );
    this.#watch = watch;
    this.#ended = ended;
    watch?.watch(this);
  }

  get bytes(): number {
    return this.#bytes;
  }

  get isWaiting(): boolean {
    return !this.#isAsked && this.#state === "open";
  }

  get isIdling(): boolean {
    return this.#isAsked || this.#state === "over";
  }

  abort(reason: unknown): void {
    if (!this.#finish(reason)) return;
    // Deno.serve reports a failure for a stream that is errored before it
    // has cancelled it, as it is about to when the client has left.
    turnEnd().then(() => this.#controller.error(reason));
  }

  start(
    controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>,
  ): void {
    this.#controller = controller;
  }

  async pull(): Promise<void> {
    this.#isAsked = true;
    this.#watch?.progress();
    try {
      const piece = await (this.#coming ?? this.#pieces.next());
      if (this.#state === "over") return;
      await this.#give(piece);
    } catch (error) {
      if (!this.#finish(error)) return;
      this.#controller.error(error);
      this.#ended({ bytes: this.#bytes, outcome: "failed" }, error);
    } finally {
      this.#isAsked = false;
    }
  }

  /** Takes back a chunk whose bytes have left. */
  reuse(chunk: Uint8Array<ArrayBuffer>): void {
    if (this.#state === "open") this.#pieces.backOf(chunk)?.(chunk);
  }

  cancel(reason?: unknown): void {
    if (!this.#finish(reason)) return;
    this.#ended({ bytes: this.#bytes, outcome: "disconnected" }, reason);
  }

  async #give(piece: Uint8Array<ArrayBuffer> | undefined): Promise<void> {
    const left = this.expectedLength - this.#bytes;
    // The length was declared: a file that was cut must not look complete.
    if (piece === undefined) throw shortFile(this.#bytes, this.expectedLength);
    const chunk = piece.length > left ? piece.subarray(0, left) : piece;
    const isLast = chunk.length === left;
    if (isLast) {
      await checkUnchanged(this.#sent.source);
      if (this.#state === "over") return;
    } else {
      this.#coming = this.#pieces.next();
      // A failure is reported when the piece is asked for.
      this.#coming.catch(() => {});
    }
    this.#bytes += chunk.length;
    this.#isAsked = false;
    this.#watch?.progress();
    this.#controller.enqueue(chunk);
    if (!isLast) return;
    // Runtimes cancel a stream that goes on after its declared length.
    this.#controller.close();
    this.#finish();
    this.#ended({ bytes: this.#bytes, outcome: "sent" });
  }

  /** Closes the file, or gives `false` if it was closed. A read that is pending then gives the end. */
  #finish(reason?: unknown): boolean {
    if (this.#state === "over") return false;
    this.#state = "over";
    // Not awaited: a file that hangs must not delay anything.
    ignoreErrors(() => this.#pieces.cancel(reason));
    this.#sent.close();
    return true;
  }
}

/**
 * A short part of a file. It is read before there is an answer, since a stream
 * costs more than its bytes. It is watched, so that a deadline closes a file that
 * hangs.
 */
export class ShortPart implements FileBody {
  readonly bytes = 0;
  readonly isWaiting = false;
  readonly isIdling = true;
  readonly #sent: SentSource;
  /** True after the answer has ended without it. */
  #isOver = false;

  constructor(sent: SentSource) {
    this.#sent = sent;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  abort(): void {
    this.#isOver = true;
    this.#sent.close();
  }

  /**
   * Reads the part.
   *
   * @param read Reads all of it.
   * @param length Bytes that it has to have.
   */
  async read(
    read: () => Promise<ArrayBuffer>,
    length: number,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(await read());
    if (bytes.length < length) throw shortFile(bytes.length, length);
    await checkUnchanged(this.#sent.source);
    return bytes.length > length ? bytes.subarray(0, length) : bytes;
  }
}
