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
    : new PausedReader(message);
}

function hasBody(message: NodeMessage): boolean {
  const { headers } = message;
  if (headers["transfer-encoding"] !== undefined) return true;
  const length = headers["content-length"];
  if (length !== undefined) return Number(length) > 0;
  return isHttp2Message(message) && !message.stream.endAfterHeaders;
}

/** What a body parser has left. */
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

/**
 * Reads in paused mode: what has arrived is there at once.
 *
 * @see {@link https://nodejs.org/api/stream.html#readablereadsize | Node, readable.read()}
 */
class PausedReader implements ChunkReader {
  readonly mayCancel = true;
  /** `unread` → `listening` → `over`. */
  #state: "unread" | "listening" | "over" = "unread";
  #failure: unknown;
  #wake: (() => void) | undefined;
  readonly #message: NodeMessage;
  readonly #changed = (): void => this.#wake?.();
  readonly #failed = (error: unknown): void => {
    this.#failure ??= error ?? new Error("the request's body broke off");
    this.#wake?.();
  };
  readonly #closed = (): void => {
    if (!this.#message.readableEnded) this.#failed(undefined);
  };

  constructor(message: NodeMessage) {
    this.#message = message;
  }

  arrived(): Chunk | undefined {
    if (this.#state === "over" || this.#failure !== undefined) return undefined;
    this.#listen();
    const chunk: unknown = this.#message.read();
    return chunk === null ? undefined : viewOf(chunk);
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
      this.#wake = undefined;
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
    this.#wake?.();
    // An error that comes after this has no reader.
    this.#message.on("error", () => {});
    this.#message.resume();
    return Promise.resolve();
  }

  #listen(): void {
    if (this.#state !== "unread") return;
    this.#state = "listening";
    this.#message.on("readable", this.#changed);
    this.#message.on("end", this.#changed);
    this.#message.on("error", this.#failed);
    this.#message.on("close", this.#closed);
  }

  #forget(): void {
    this.#state = "over";
    this.#message.off("readable", this.#changed);
    this.#message.off("end", this.#changed);
    this.#message.off("close", this.#closed);
  }
}
