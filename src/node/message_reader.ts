import type { Chunk, ChunkReader } from "../session/chunk_reader.ts";
import { isHttp2Message, type NodeMessage } from "./node_types.ts";
import { parsedBody } from "./parsed_body.ts";
import { viewOf } from "../client/byte_writer.ts";

/**
 * The reader of a request's body; `null` if there is none.
 *
 * @throws {TypeError} If a body parser has read it, and left no bytes.
 */
export function messageReader(message: NodeMessage): ChunkReader | null {
  if (!hasBody(message)) return null;
  // Bun has no readableDidRead.
  return message.readableDidRead || message.readableEnded
    ? new ParsedReader(parsedBody(message))
    : new ArrivingReader(message);
}

function hasBody(message: NodeMessage): boolean {
  const { headers } = message;
  if (headers["transfer-encoding"] !== undefined) return true;
  const length = headers["content-length"];
  if (length !== undefined) return Number(length) > 0;
  return isHttp2Message(message) && !message.stream.endAfterHeaders;
}

/** Reads a body that a parser has read before. */
class ParsedReader implements ChunkReader {
  readonly mayCancel = true;
  #chunk: Chunk | undefined;
  readonly length: number;

  constructor(bytes: Chunk) {
    this.length = bytes.length;
    this.#chunk = bytes.length === 0 ? undefined : new Uint8Array(bytes);
  }

  read(): Promise<Chunk | undefined> {
    return Promise.resolve(this.arrived());
  }

  arrived(): Chunk | undefined {
    const chunk = this.#chunk;
    this.#chunk = undefined;
    return chunk;
  }

  recycle(): void {}

  cancel(): Promise<void> {
    this.#chunk = undefined;
    return Promise.resolve();
  }
}

/** The message for a body that was decoded to text. */
const ENCODED =
  "Cannot read the request's body: it must give bytes, received text; leave request.setEncoding() out for this route";

/** Bytes that wait to be taken, from which on no more are let in. */
const ENOUGH = 65536;

/**
 * Takes the parts of a body as they arrive. Those that `readable.read()` gives
 * in paused mode are copied together first.
 *
 * @see {@link https://nodejs.org/api/stream.html#event-data | Node, event "data"}
 */
class ArrivingReader implements ChunkReader {
  readonly mayCancel = true;
  /** `unread` → `flowing` ⇄ `paused`, and → `over` from each. */
  #state: "unread" | "flowing" | "paused" | "over" = "unread";
  /** The chunks that have arrived and were not taken. */
  readonly #chunks: Chunk[] = [];
  #there = 0;
  #failure: unknown;
  #wake: (() => void) | undefined;
  readonly #message: NodeMessage;

  constructor(message: NodeMessage) {
    this.#message = message;
  }

  arrived(): Chunk | undefined {
    if (this.#state === "over" || this.#failure !== undefined) return undefined;
    const chunk = this.#chunks.shift();
    this.#there -= chunk?.length ?? 0;
    if (this.#there < ENOUGH) this.#flow();
    return chunk;
  }

  async read(): Promise<Chunk | undefined> {
    while (true) {
      if (this.#failure !== undefined) throw this.#failure;
      const chunk = this.arrived();
      if (chunk !== undefined) return chunk;
      if (this.#state === "over" || this.#message.readableEnded) {
        this.#forget();
        return undefined;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  recycle(): void {}

  /**
   * Gives up what was not read. It still has to come in: the connection may be
   * kept, and one that is closed with bytes unread is reset, which may take the
   * answer with it.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9112#section-9.6 | RFC 9112, tear-down}
   */
  cancel(): Promise<void> {
    this.#forget();
    this.#changed();
    // An error that comes after this has no reader.
    this.#message.on("error", () => {});
    this.#message.resume();
    return Promise.resolve();
  }

  #flow(): void {
    if (this.#state === "flowing") return;
    if (this.#state === "unread") this.#listen();
    this.#state = "flowing";
    this.#message.resume();
  }

  #listen(): void {
    this.#message.on("data", this.#came);
    this.#message.on("end", this.#changed);
    this.#message.on("error", this.#failed);
    this.#message.on("close", this.#closed);
  }

  #forget(): void {
    this.#state = "over";
    this.#chunks.length = 0;
    this.#message.off("data", this.#came);
    this.#message.off("end", this.#changed);
    this.#message.off("close", this.#closed);
  }

  readonly #came = (bytes: unknown): void => {
    const chunk = viewOf(bytes);
    if (chunk === undefined) {
      this.#failed(new TypeError(ENCODED));
      return;
    }
    this.#chunks.push(chunk);
    this.#there += chunk.length;
    if (this.#there >= ENOUGH && this.#wake === undefined) {
      this.#state = "paused";
      this.#message.pause();
    }
    this.#changed();
  };

  readonly #changed = (): void => {
    const wake = this.#wake;
    // More may come before the reader runs on.
    this.#wake = undefined;
    wake?.();
  };

  readonly #failed = (error: unknown): void => {
    this.#failure ??= error ?? new Error("the request's body broke off");
    this.#changed();
  };

  readonly #closed = (): void => {
    if (!this.#message.readableEnded) this.#failed(undefined);
  };
}
