import { LimitedBytesTransformStream } from "@std/streams/limited-bytes-transform-stream";
import { ERROR_INVALID_PARAMETER } from "../base/error_codes.ts";
import { WriteClientError } from "../base/errors.ts";
import { ignoreErrors } from "../base/promises.ts";
import { turnEnd } from "../base/turn.ts";

/** `cbTotalBytes` of a body whose size is unknown, or 4 GiB and more. */
export const UNKNOWN_SIZE = 0xffffffff;

const NO_BYTES: Uint8Array<ArrayBuffer> = new Uint8Array(0);

type Chunk = Uint8Array<ArrayBuffer>;
type Read = ReadableStreamReadResult<Chunk>;

/** How a request's body is read. */
export interface RequestBodyOptions {
  /** The most bytes read before the extension is called. */
  readAhead: number;
  /** The most bytes of a body without a length. */
  maxRequestBytes: number | undefined;
}

/**
 * A request's body: what is read before the extension is called, and the rest
 * on demand. What was read ahead is not read again.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525214(v=vs.90) | ReadClient}
 */
export class RequestBody {
  /** What was read ahead: `lpbData`. */
  available: Chunk = NO_BYTES;
  /** Bytes announced or known: `cbTotalBytes`. */
  total = 0;
  /** Told of each chunk that came: whose body it is. */
  owner: { active(): void } | undefined;
  /** Whether more than `maxRequestBytes` came. */
  tooLarge = false;
  /** What has come and was not taken. */
  readonly #chunks: Chunk[] = [];
  /** Bytes of these. */
  #there = 0;
  /** Bytes that were taken, ahead or not. */
  #taken = 0;
  #next: Promise<Read> | undefined;
  #reading = false;
  #ended: boolean;
  /** Whether somebody has read, but ahead. */
  #touched = false;
  /** The read that later ones wait for. */
  #last: Promise<unknown> | undefined;
  readonly #reader: ReadableStreamDefaultReader<Chunk> | undefined;
  readonly #length: number | undefined;
  readonly #readAhead: number;
  readonly #limited: boolean;

  /** Takes hold of a body; `null` is none. Nothing is read yet. */
  constructor(
    stream: ReadableStream<Chunk> | null,
    length: number | undefined,
    { readAhead, maxRequestBytes }: RequestBodyOptions,
  ) {
    // With a length, the host has compared that.
    this.#limited = length === undefined && maxRequestBytes !== undefined;
    this.#reader = this.#limited
      ? stream?.pipeThrough(limitedBytes(maxRequestBytes!)).getReader()
      : stream?.getReader();
    this.#length = length;
    this.#readAhead = readAhead;
    this.#ended = this.#reader === undefined;
  }

  /** Whether a chunk is waited for. */
  get reading(): boolean {
    return this.#reading;
  }

  /** Whether there is nothing to read ahead. */
  get empty(): boolean {
    return this.#reader === undefined;
  }

  /**
   * Reads ahead: min(length, `readAhead`) bytes, and without a length the first
   * chunk only, since nobody knows when a second one comes.
   */
  readAhead(): Promise<void> {
    return this.#length === undefined
      ? this.#readFirst(this.#readAhead)
      : this.#readKnown(this.#length, this.#readAhead);
  }

  /** Bytes that `stream()` would give; `undefined` where no length was announced. */
  get unread(): number | undefined {
    if (this.#length === undefined || !this.#touched) return this.#length;
    return Math.max(0, this.#length - this.#taken);
  }

  /**
   * Fills `buffer`, in the order of the calls. 0 bytes: the end.
   *
   * @param announce Called with the count before any byte is moved.
   * @returns The count, or a promise for it where something has to be waited for.
   * @throws {WriteClientError} If the buffer was detached or has shrunk since
   * (87), or what `announce` throws. The next read gets the bytes then.
   */
  read(
    buffer: Uint8Array,
    announce?: (count: number) => void,
  ): number | Promise<number> {
    const size = buffer.length;
    return this.#queue(size, () => this.#take(buffer, size, announce));
  }

  /**
   * Reads what comes first into `buffer`. A read that is no longer wanted by
   * then takes nothing.
   *
   * @param size Bytes that the buffer had when it was given.
   * @returns The count, or a promise for it where something has to be waited for.
   * @throws {WriteClientError} If the buffer was detached or has shrunk since (87).
   */
  readSome(
    buffer: Uint8Array,
    size: number,
    wanted: () => boolean,
  ): number | Promise<number> {
    return this.#queue(
      Math.min(size, 1),
      () => wanted() ? this.#take(buffer, size) : 0,
    );
  }

  /**
   * What was not read, as a stream: all of it, if nothing was read but ahead.
   * What the stream has not given by its end can be read here.
   */
  stream(): ReadableStream<Chunk> {
    let wanted = true;
    return new ReadableStream<Chunk>({
      pull: async (controller) => {
        if (!this.#touched && this.available.length > 0) {
          this.#touched = true;
          controller.enqueue(new Uint8Array(this.available));
          return;
        }
        const chunk = await this.#queue(
          1,
          () => wanted ? this.#takeChunk() : NO_BYTES,
        );
        if (chunk.length > 0) controller.enqueue(chunk);
        else if (wanted) controller.close();
      },
      cancel() {
        wanted = false;
      },
    }, { highWaterMark: 0 });
  }

  /** Gives up what was not read, without waiting for it. */
  cancel(reason?: unknown): void {
    if (this.#ended) return;
    this.#ended = true;
    ignoreErrors(() => this.#reader?.cancel(reason));
  }

  async #readKnown(length: number, readAhead: number): Promise<void> {
    this.total = Math.min(length, UNKNOWN_SIZE);
    const wanted = Math.min(length, readAhead);
    await this.#fillTo(wanted);
    this.#takeAhead(wanted);
  }

  async #readFirst(readAhead: number): Promise<void> {
    this.total = UNKNOWN_SIZE;
    await this.#fillTo(1);
    this.#takeAhead(readAhead);
    if (this.#there === 0 && !this.#ended) await this.#peek();
    if (this.#ended) this.total = this.available.length;
  }

  #takeAhead(most: number): void {
    this.available = new Uint8Array(Math.min(most, this.#there));
    this.#take(this.available, this.available.length);
  }

  /** A body that ended with the chunk before says so within the turn; the read of one that did not is kept. */
  async #peek(): Promise<void> {
    let result: Read | undefined;
    const next = this.#reader!.read();
    const seen = next.then((read) => {
      result = read;
    }, () => {});
    await Promise.race([seen, turnEnd()]);
    if (result?.done) this.#ended = true;
    else this.#next = next;
  }

  /**
   * Takes at once if `least` bytes or the end have arrived and no read waits;
   * otherwise after the reads before, once they have.
   */
  #queue<T>(least: number, take: () => T): T | Promise<T> {
    this.#touched = true;
    if (this.#last === undefined && this.#has(least)) return take();
    const result = (this.#last ?? Promise.resolve())
      .then(() => this.#fillTo(least)).then(take);
    const last = result.then(() => {}, () => {}).then(() => {
      if (this.#last === last) this.#last = undefined;
    });
    this.#last = last;
    return result;
  }

  #has(bytes: number): boolean {
    return this.#ended || this.#there >= bytes;
  }

  async #fillTo(bytes: number): Promise<void> {
    while (!this.#has(bytes)) await this.#fill();
  }

  /**
   * Moves what has arrived into the buffer, as far as it fits. All at once: bytes
   * in a buffer that is detached while the read waits would be lost.
   */
  #take(
    buffer: Uint8Array,
    size: number,
    announce?: (count: number) => void,
  ): number {
    if (buffer.length < size) {
      throw new WriteClientError(ERROR_INVALID_PARAMETER);
    }
    const count = Math.min(size, this.#there);
    announce?.(count);
    for (let filled = 0; filled < count;) {
      const chunk = this.#chunks[0]!;
      const part = chunk.subarray(0, count - filled);
      buffer.set(part, filled);
      filled += part.length;
      if (part.length === chunk.length) this.#chunks.shift();
      else this.#chunks[0] = chunk.subarray(part.length);
    }
    this.#count(count);
    return count;
  }

  #takeChunk(): Chunk {
    const chunk = this.#chunks.shift() ?? NO_BYTES;
    this.#count(chunk.length);
    return chunk;
  }

  #count(bytes: number): void {
    this.#there -= bytes;
    this.#taken += bytes;
  }

  /** The next chunk, which may be empty, or the end. */
  async #fill(): Promise<void> {
    const next = this.#next ?? this.#reader!.read();
    this.#next = undefined;
    this.#reading = true;
    try {
      const { done, value } = await next;
      if (done) this.#ended = true;
      else if (value.length > 0) {
        this.#chunks.push(value);
        this.#there += value.length;
      }
      this.owner?.active();
    } catch (reason) {
      // Of the two that can fail, only the limit throws a RangeError.
      this.tooLarge ||= this.#limited && reason instanceof RangeError;
      throw reason;
    } finally {
      this.#reading = false;
    }
  }
}

function limitedBytes(limit: number): TransformStream<Chunk, Chunk> {
  // It passes on the chunks that it gets, which are ours to read.
  return new LimitedBytesTransformStream(limit, {
    error: true,
  }) as TransformStream<Uint8Array, Uint8Array> as TransformStream<
    Chunk,
    Chunk
  >;
}

/**
 * A request's body. GET and HEAD have none: Node's adapters would make a whole
 * Request to say so, which takes longer than a small answer.
 */
export function bodyOf(
  request: Request,
): ReadableStream<Uint8Array<ArrayBuffer>> | null {
  const { method } = request;
  return method === "GET" || method === "HEAD" ? null : request.body;
}

/** The announced length of a request's body. */
export function contentLength(request: Request): number | undefined {
  if (bodyOf(request) === null) return undefined;
  const length = request.headers.get("content-length");
  return length !== null && /^\d+$/.test(length) ? Number(length) : undefined;
}
