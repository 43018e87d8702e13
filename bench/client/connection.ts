// One connection, with one request after the other.

import { ResponseParser } from "./response_parser.ts";
import type { BodySink } from "./response_parser.ts";

/** Bytes of one read, at most. */
const READ = 1 << 18;

/** A connection that is kept alive. */
export class Connection implements Disposable {
  readonly #socket: Deno.TcpConn;
  readonly #buffer = new Uint8Array(READ);
  readonly #parser: ResponseParser;

  private constructor(socket: Deno.TcpConn, sink: BodySink) {
    this.#socket = socket;
    this.#parser = new ResponseParser(sink);
  }

  /** Opens one, whose bodies go to a sink. */
  static async open(port: number, sink: BodySink): Promise<Connection> {
    const socket = await Deno.connect({ hostname: "127.0.0.1", port });
    socket.setNoDelay();
    return new Connection(socket, sink);
  }

  /** Sends a request, and takes its response: the bytes of its body. */
  async exchange(request: Uint8Array): Promise<number> {
    await send(this.#socket, request);
    while (!this.#parser.push(await this.#read()));
    const { status, received } = this.#parser;
    if (status === 200) return received;
    throw new Error(`The server answered with status ${status}`);
  }

  [Symbol.dispose](): void {
    this.#socket.close();
  }

  async #read(): Promise<Uint8Array> {
    const count = await this.#socket.read(this.#buffer);
    if (count !== null) return this.#buffer.subarray(0, count);
    throw new Error("The server closed the connection within a response");
  }
}

/** Sends all of a request; the socket may take a part at a time. */
export async function send(
  socket: Deno.TcpConn,
  bytes: Uint8Array,
): Promise<void> {
  let written = await socket.write(bytes);
  while (written < bytes.length) {
    written += await socket.write(bytes.subarray(written));
  }
}
