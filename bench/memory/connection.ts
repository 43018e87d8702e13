// A client's connection, which counts what it reads and keeps none of it.

/** Where all connections read to. */
const scrap = new Uint8Array(1 << 18);

/** One connection with one request. */
export class Connection implements Disposable {
  readonly #socket: Deno.TcpConn;

  private constructor(socket: Deno.TcpConn) {
    this.#socket = socket;
  }

  /** Opens one, and asks for a path. */
  static async open(port: number, path: string): Promise<Connection> {
    const socket = await Deno.connect({ hostname: "127.0.0.1", port });
    await socket.write(
      new TextEncoder().encode(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`,
      ),
    );
    return new Connection(socket);
  }

  /** Reads so many bytes of head, framing and body, and none beyond; an error if the end comes first. */
  async read(bytes: number): Promise<void> {
    for (let got = 0; got < bytes;) {
      const count = await this.#socket.read(scrap.subarray(0, bytes - got));
      if (count === null) throw new Error(`${got} bytes came, of ${bytes}`);
      got += count;
    }
  }

  /** Reads to the end: how many bytes came. */
  async rest(): Promise<number> {
    let got = 0;
    while (true) {
      const count = await this.#socket.read(scrap);
      if (count === null) return got;
      got += count;
    }
  }

  [Symbol.dispose](): void {
    this.#socket.close();
  }
}
