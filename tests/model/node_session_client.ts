import net from "node:net";
import { bounded } from "../helpers/bounded.ts";
import { concat, latin1Bytes, latin1Text } from "../helpers/patterns.ts";
import { positioned } from "./positions.ts";

/** What a client has received. */
export interface ReceivedAnswer {
  /** 0: no head has come. */
  readonly status: number;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Whether the body has ended as its framing says. */
  readonly clean: boolean;
}

/** The client of a modelled session behind a server: one request on a connection of its own. */
export class NodeSessionClient implements Disposable {
  left = false;
  /** Bytes of the upload that were sent. */
  #sent = 0;
  #uploads = false;
  #ended = false;
  #wake: (() => void) | undefined;
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];
  readonly #socket: net.Socket;

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on("error", () => {});
    for (const event of ["end", "close"]) {
      socket.on(event, () => {
        this.#ended = true;
        this.#wake?.();
      });
    }
  }

  static async connect(port: number): Promise<NodeSessionClient> {
    const socket = net.connect({ port, host: "127.0.0.1" });
    await bounded(
      new Promise<void>((resolve) => socket.once("connect", () => resolve())),
      "the connection",
    );
    return new NodeSessionClient(socket);
  }

  /** Sends the request: of an upload, the first bytes too. */
  ask(method: string): void {
    this.#uploads = method === "POST";
    const framing = this.#uploads ? "Transfer-Encoding: chunked\r\n" : "";
    this.#send(
      `${method} / HTTP/1.1\r\nHost: a\r\n${framing}\r\n`,
    );
    this.upload(10);
  }

  upload(size: number): void {
    // A chunk without bytes would be the last.
    if (!this.#uploads || size === 0) return;
    this.#send(`${size.toString(16)}\r\n`);
    this.#send(positioned(this.#sent, size));
    this.#send("\r\n");
    this.#sent += size;
  }

  uploadEnds(): void {
    if (this.#uploads) this.#send("0\r\n\r\n");
    this.#uploads = false;
  }

  /** Reads, or reads no more for the time being. */
  flow(on: boolean): void {
    if (this.#socket.listenerCount("data") === 0) {
      this.#socket.on("data", (bytes) => {
        this.#parts.push(new Uint8Array(bytes as Uint8Array));
        this.#wake?.();
      });
    }
    if (on) this.#socket.resume();
    else this.#socket.pause();
  }

  /** The answer, once it is whole or the connection has ended. */
  async answer(): Promise<ReceivedAnswer> {
    while (true) {
      const answer = answerOf(concat(this.#parts));
      if (answer.clean || this.#ended) return answer;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  leave(): void {
    this.left = true;
    this.#socket.destroy();
  }

  [Symbol.dispose](): void {
    this.#socket.destroy();
  }

  #send(data: string | Uint8Array): void {
    if (this.#socket.destroyed) return;
    this.#socket.write(typeof data === "string" ? latin1Bytes(data) : data);
  }
}

function answerOf(bytes: Uint8Array<ArrayBuffer>): ReceivedAnswer {
  const text = latin1Text(bytes);
  const start = text.indexOf("\r\n\r\n") + 4;
  if (start < 4) return { status: 0, body: bytes.slice(0, 0), clean: false };
  const head = text.slice(0, start);
  const status = Number(head.slice(9, 12));
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) return { status, ...unframed(text, bytes, start) };
  const body = bytes.slice(start);
  return { status, body, clean: body.length === Number(length) };
}

/** Takes chunk framing off. */
function unframed(
  text: string,
  bytes: Uint8Array<ArrayBuffer>,
  start: number,
): Omit<ReceivedAnswer, "status"> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let clean = false;
  for (let at = start; !clean;) {
    const line = text.indexOf("\r\n", at);
    if (line < 0) break;
    const size = parseInt(text.slice(at, line), 16);
    clean = size === 0;
    parts.push(bytes.slice(line + 2, line + 2 + size));
    at = line + 4 + size;
  }
  return { body: concat(parts), clean };
}
