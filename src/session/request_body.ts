import type { ClientRequest } from "../base/client_request.ts";
import { ERROR_INVALID_PARAMETER } from "../base/error_codes.ts";
import { WriteClientError } from "../base/errors.ts";
import { ignoreErrors } from "../base/promises.ts";
import { turnEnd } from "../base/turn.ts";
import { type Chunk, type ChunkReader, chunkReader } from "./chunk_reader.ts";
import { limitedBytes, LimitedReader } from "./limited_reader.ts";

/** The `cbTotalBytes` of a body whose size is unknown, or 4 GiB or more. */
export const UNKNOWN_SIZE = 0xffffffff;

/** No bytes: what a body has that is not there. */
export const NO_BYTES: Chunk = new Uint8Array(0);

/** A request with its body: a stream, or what reads it. */
interface RequestWithBody extends ClientRequest {
  readonly body: ReadableStream<Chunk> | ChunkReader | null;
}

/** Options for reading a request's body. */
export interface RequestBodyOptions {
  /** The most bytes to read before the extension is called. */
  readAhead: number;
  /** The most bytes that a body without a length may have. */
  maxRequestBytes: number | undefined;
}

/**
 * Reads a request's body: a first part before the extension is called, the rest
 * on demand. Reads on demand begin after the first part.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525214(v=vs.90) | ReadClient}
 */
export class RequestBody {
  /** The bytes that were read ahead: `lpbData`. */
  available: Chunk = NO_BYTES;
  /** The size of the body, as far as it is known: `cbTotalBytes`. */
  total = 0;
  /** The session of the body; called for each chunk that arrives. */
  owner: { active(): void } | undefined;
  /** True after more than `maxRequestBytes` have arrived. */
  tooLarge = false;
  /** The chunks that have arrived and were not taken. */
  readonly #chunks: Chunk[] = [];
  /** The number of bytes taken of the first of them. */
  #from = 0;
  /** The number of bytes in `#chunks` that were not taken. */
  #there = 0;
  /** The number of bytes taken, read-ahead included. */
  #taken = 0;
  #next: Promise<Chunk | undefined> | undefined;
  #reading = false;
  #ended: boolean;
  /** True after a read beyond the read-ahead. */
  #touched = false;
  /** The last waiting read; later reads wait for it. */
  #last: Promise<unknown> | undefined;
  readonly #reader: ChunkReader | undefined;
  readonly #length: number | undefined;
  readonly #readAhead: number;
  readonly #limited: boolean;

  /** Locks the stream of a body, and reads nothing yet. `null`: there is no body. */
  constructor(
    body: ReadableStream<Chunk> | ChunkReader | null,
    length: number | undefined,
    { readAhead, maxRequestBytes }: RequestBodyOptions,
  ) {
    // If there is a length, the host has checked it.
    this.#limited = length === undefined && maxRequestBytes !== undefined;
    const limit = this.#limited ? maxRequestBytes! : Infinity;
    this.#reader = body === null
      ? undefined
      : body instanceof ReadableStream
      ? chunkReader(
        this.#limited ? body.pipeThrough(limitedBytes(limit)) : body,
        length,
      )
      : this.#limited
      ? new LimitedReader(body, limit)
      : body;
    this.#length = length;
    this.#readAhead = readAhead;
    this.#ended = this.#reader === undefined;
  }

  /** True while a read waits for a chunk. */
  get reading(): boolean {
    return this.#reading;
  }

  /** True if there is no body to read. */
  get empty(): boolean {
    return this.#reader === undefined;
  }

  /**
   * Reads ahead: min(length, `readAhead`) bytes. Without a length it reads only
   * the first chunk, since a second one may never come; with a `readAhead` of 0
   * it waits for none.
   */
  readAhead(): Promise<void> {
    return this.#length === undefined
      ? this.#readFirst(this.#readAhead)
      : this.#readKnown(this.#length, this.#readAhead);
  }

  /** True if cancelling the unread rest does not affect the answer. */
  get mayCancel(): boolean {
    return this.#reader?.mayCancel ?? false;
  }

  /** The number of bytes that `stream()` would give; `undefined` if the body has no Content-Length. */
  get unread(): number | undefined {
    if (this.#length === undefined || !this.#touched) return this.#length;
    return Math.max(0, this.#length - this.#taken);
  }

  /**
   * Fills `buffer` if all of its bytes have arrived and no read waits. This is
   * the path of most reads, and makes no promise.
   *
   * @returns True if it did. If not, nothing was taken.
   */
  tryFill(buffer: Uint8Array): boolean {
    const { length } = buffer;
    if (this.#last !== undefined) return false;
    if (this.#there < length && !this.#arrives(length)) return false;
    this.#touched = true;
    this.#move(buffer, length);
    return true;
  }

  /**
   * Fills `buffer`, in the order of the calls. A count of 0 means the end.
   *
   * @param announce Called with the count before any byte is copied.
   * @returns The count, or a promise for it if the bytes have not arrived.
   * @throws {WriteClientError} If the buffer was detached or has shrunk
   * meanwhile (87). An error of `announce` is thrown as well. The next read then
   * gets the bytes.
   */
  read(
    buffer: Uint8Array,
    announce?: (count: number) => void,
  ): number | Promise<number> {
    const size = buffer.length;
    return this.#queue(size, () => this.#take(buffer, size, announce));
  }

  /**
   * Reads the first bytes that arrive into `buffer`. Takes none if `wanted()`
   * is false by then.
   *
   * @param size The size of the buffer at the call, in bytes.
   * @returns The count, or a promise for it if no byte has arrived.
   * @throws {WriteClientError} If the buffer was detached or has shrunk meanwhile (87).
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
   * Gives the unread part as a stream. It includes the read-ahead bytes if
   * nothing was read after them. Bytes that the stream has not given when it is
   * cancelled can still be read here.
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

  /** Discards the unread part, without waiting. */
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
    await this.#fillTo(Math.min(readAhead, 1));
    this.#takeAhead(readAhead);
    if (this.#there === 0 && !this.#ended) await this.#peek();
    if (this.#ended) this.total = this.available.length;
  }

  #takeAhead(most: number): void {
    this.available = new Uint8Array(Math.min(most, this.#there));
    this.#take(this.available, this.available.length);
  }

  /** Checks within the turn whether the body has ended. If not, the read is kept for later. */
  async #peek(): Promise<void> {
    let ended = false;
    const next = this.#reader!.read();
    const seen = next.then((chunk) => {
      ended = chunk === undefined;
    }, () => {});
    await Promise.race([seen, turnEnd()]);
    if (ended) this.#ended = true;
    else this.#next = next;
  }

  /**
   * Calls `take` at once if `least` bytes or the end have arrived and no read
   * waits. Otherwise calls it after the reads before, when they have arrived.
   */
  #queue<T>(least: number, take: () => T): T | Promise<T> {
    this.#touched = true;
    if (
      this.#last === undefined && (this.#has(least) || this.#arrives(least))
    ) return take();
    const result = this.#takeAfter(this.#last, least, take);
    const over = () => {
      if (this.#last === last) this.#last = undefined;
    };
    const last = result.then(over, over);
    this.#last = last;
    return result;
  }

  async #takeAfter<T>(
    before: Promise<unknown> | undefined,
    least: number,
    take: () => T,
  ): Promise<T> {
    if (before !== undefined) await before;
    while (!this.#has(least)) await this.#fill();
    return take();
  }

  #has(bytes: number): boolean {
    return this.#ended || this.#there >= bytes;
  }

  /** Takes the chunks that have arrived, without waiting. Returns true if they are enough. */
  #arrives(bytes: number): boolean {
    // A read ahead that was kept gets the next part.
    if (this.#next !== undefined || this.#reading) return false;
    while (this.#there < bytes) {
      const chunk = this.#reader?.arrived?.();
      if (chunk === undefined) return false;
      this.#add(chunk);
      this.owner?.active();
    }
    return true;
  }

  #add(chunk: Chunk): void {
    if (chunk.length === 0) return;
    this.#chunks.push(chunk);
    this.#there += chunk.length;
  }

  async #fillTo(bytes: number): Promise<void> {
    while (!this.#has(bytes)) await this.#fill();
  }

  /**
   * Moves the bytes that have arrived into the buffer, as far as they fit. It
   * does so in one step: bytes put into a buffer that is detached while the read
   * waits would be lost.
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
    this.#move(buffer, count);
    return count;
  }

  /** Copies the first bytes, which must be there, into the buffer. */
  #move(buffer: Uint8Array, count: number): void {
    for (let filled = 0; filled < count;) {
      const chunk = this.#chunks[0]!;
      const from = this.#from;
      const to = Math.min(chunk.length, from + count - filled);
      const isWhole = to - from === chunk.length;
      buffer.set(isWhole ? chunk : chunk.subarray(from, to), filled);
      filled += to - from;
      this.#from = to;
      if (to === chunk.length) {
        this.#drop();
        this.#reader!.recycle(chunk);
      }
    }
    this.#count(count);
  }

  #takeChunk(): Chunk {
    const [chunk = NO_BYTES] = this.#chunks;
    const rest = this.#from === 0 ? chunk : chunk.subarray(this.#from);
    this.#drop();
    this.#count(rest.length);
    return rest;
  }

  /** Forgets the first chunk. */
  #drop(): void {
    this.#chunks.shift();
    this.#from = 0;
  }

  #count(bytes: number): void {
    this.#there -= bytes;
    this.#taken += bytes;
  }

  /** Waits for the next chunk, which may be empty, or the end. */
  async #fill(): Promise<void> {
    const next = this.#next ?? this.#reader!.read();
    this.#next = undefined;
    this.#reading = true;
    try {
      const chunk = await next;
      if (chunk === undefined) this.#ended = true;
      else this.#add(chunk);
      this.owner?.active();
    } catch (reason) {
      // Only the limit throws a RangeError; the body throws other errors.
      this.tooLarge ||= this.#limited && reason instanceof RangeError;
      throw reason;
    } finally {
      this.#reading = false;
    }
  }
}

/**
 * Gives the body of a request, or `null`. For GET and HEAD it does not read
 * `request.body`: Node's adapters make a whole Request for that, which takes
 * longer than a small answer.
 */
export function bodyOf(
  request: ClientRequest,
): ReadableStream<Chunk> | ChunkReader | null {
  const { method } = request;
  if (method === "GET" || method === "HEAD") return null;
  return (request as RequestWithBody).body;
}

/** Gives the Content-Length of a request with a body. */
export function contentLength(request: ClientRequest): number | undefined {
  const body = bodyOf(request);
  if (body === null) return undefined;
  if (!(body instanceof ReadableStream) && body.length !== undefined) {
    return body.length;
  }
  const length = request.headers.get("content-length");
  return length !== null && /^\d+$/.test(length) ? Number(length) : undefined;
}
