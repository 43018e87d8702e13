import { assert, AssertionError } from "@std/assert";
import net from "node:net";
import { concat, latin1Bytes, latin1Text } from "./patterns.ts";
import { bounded, SOON } from "./bounded.ts";

/** Status line and fields of an answer, as they came. */
export class RawHead {
  readonly line: string;
  readonly status: number;
  readonly fields: readonly (readonly [name: string, value: string])[];

  constructor(text: string) {
    const [line = "", ...lines] = text.split("\r\n");
    const status = /^HTTP\/1\.[01] (\d{3})(?: |$)/.exec(line)?.[1];
    assert(status, `no status line: ${JSON.stringify(line)}`);
    this.line = line;
    this.status = Number(status);
    this.fields = lines.map((field) => {
      const colon = field.indexOf(":");
      assert(colon > 0, `no field: ${JSON.stringify(field)}`);
      return [
        field.slice(0, colon).toLowerCase(),
        field.slice(colon + 1).replace(/^[\t ]+|[\t ]+$/g, ""),
      ];
    });
  }

  /** All values of a field. */
  all(name: string): string[] {
    return this.fields.filter(([own]) => own === name).map(([, value]) =>
      value
    );
  }

  /** The value of a field that comes at most once. */
  get(name: string): string | undefined {
    const values = this.all(name);
    assert(values.length <= 1, `${name} came ${values.length} times`);
    return values[0];
  }
}

/** One whole answer. */
export interface RawAnswer {
  readonly head: RawHead;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly text: string;
}

/** What came until the connection's end. */
export interface RawRest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
  readonly how: "ended" | "reset";
}

/** What never ends must not be read for ever, however fast it comes. */
function assertInTime(due: number, what: string): void {
  if (performance.now() <= due) return;
  throw new AssertionError(`bytes kept coming, and ${what} did not`);
}

/**
 * An HTTP/1.1 client that knows its bytes: it frames nothing, corrects nothing
 * and reads only when told to. Every wait is bounded.
 */
export class RawClient implements AsyncDisposable {
  readonly #socket: net.Socket;
  #buffer: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  #over: "ended" | "reset" | undefined;
  #wake: (() => void) | undefined;
  readonly #closed: Promise<void>;
  readonly #patience: number;

  private constructor(socket: net.Socket, patience: number) {
    this.#socket = socket;
    this.#patience = patience;
    this.#closed = new Promise((resolve) =>
      socket.once("close", () => resolve())
    );
    socket.on("end", () => this.#end("ended"));
    socket.on("error", () => this.#end("reset"));
    socket.on("close", () => this.#end("ended"));
  }

  /** Connects to 127.0.0.1. `patience` is how long it waits, in milliseconds, where nothing else is said. */
  static async connect(
    port: number,
    patience: number = SOON,
  ): Promise<RawClient> {
    const socket = net.connect({
      port,
      host: "127.0.0.1",
      allowHalfOpen: true,
    });
    const client = new RawClient(socket, patience);
    await bounded(
      new Promise<void>((resolve, reject) => {
        socket.once("connect", () => resolve());
        socket.once("error", reject);
      }),
      "the connection",
      patience,
    );
    return client;
  }

  /** Sends bytes, or text as Latin-1. */
  send(data: string | Uint8Array): Promise<void> {
    const bytes = typeof data === "string" ? latin1Bytes(data) : data;
    return bounded(
      new Promise((resolve, reject) =>
        this.#socket.write(bytes, (error) => error ? reject(error) : resolve())
      ),
      "the request to be sent",
      this.#patience,
    );
  }

  /** Sends a request that has no body. */
  request(
    path: string,
    method = "GET",
    fields: readonly string[] = [],
  ): Promise<void> {
    return this.send(
      [`${method} ${path} HTTP/1.1`, "Host: 127.0.0.1", ...fields, "", ""].join(
        "\r\n",
      ),
    );
  }

  /** The next head. */
  async head(ms?: number): Promise<RawHead> {
    while (true) {
      const text = latin1Text(this.#buffer);
      const end = text.indexOf("\r\n\r\n");
      if (end >= 0) {
        this.#buffer = this.#buffer.slice(end + 4);
        return new RawHead(text.slice(0, end));
      }
      await this.#more("a head", ms);
    }
  }

  /** The next chunk of a chunked body; empty: the last one, and the blank line behind it. */
  async chunk(ms?: number): Promise<Uint8Array<ArrayBuffer>> {
    const size = await this.#line("a chunk's size", ms);
    assert(/^[0-9a-f]+$/i.test(size), `no chunk size: ${JSON.stringify(size)}`);
    const bytes = await this.take(parseInt(size, 16), ms);
    const after = await this.#line("a chunk's end", ms);
    assert(after === "", `behind a chunk: ${JSON.stringify(after)}`);
    return bytes;
  }

  /** Exactly so many bytes, unframed. */
  async take(count: number, ms?: number): Promise<Uint8Array<ArrayBuffer>> {
    while (this.#buffer.length < count) {
      await this.#more(`${count} bytes`, ms);
    }
    const bytes = this.#buffer.slice(0, count);
    this.#buffer = this.#buffer.slice(count);
    return bytes;
  }

  /** The whole body behind a head, by its framing; a cut one is an AssertionError. */
  async body(
    head: RawHead,
    method = "GET",
    ms?: number,
  ): Promise<Uint8Array<ArrayBuffer>> {
    if (method === "HEAD" || head.status === 204 || head.status === 304) {
      return new Uint8Array(0);
    }
    if (head.get("transfer-encoding") === "chunked") {
      assert(head.get("content-length") === undefined, "both framings");
      const chunks = [];
      const due = performance.now() + (ms ?? 2 * this.#patience);
      for (let chunk; (chunk = await this.chunk(ms)).length > 0;) {
        chunks.push(chunk);
        assertInTime(due, "the last chunk");
      }
      return concat(chunks);
    }
    const length = head.get("content-length");
    // Status 205 has no body and, behind Deno 2.9.6, no length either.
    if (length === undefined && head.status === 205) return new Uint8Array(0);
    assert(length !== undefined, "a body without framing");
    return await this.take(Number(length), ms);
  }

  /** The next answer, whole. */
  async answer(method = "GET", ms?: number): Promise<RawAnswer> {
    const head = await this.head(ms);
    const body = await this.body(head, method, ms);
    return { head, body, text: latin1Text(body) };
  }

  /** Asks, and reads the answer. */
  async fetch(
    path: string,
    method = "GET",
    fields: readonly string[] = [],
  ): Promise<RawAnswer> {
    await this.request(path, method, fields);
    return await this.answer(method);
  }

  /** All bytes up to the connection's end, and how it ended. */
  async rest(ms: number = this.#patience): Promise<RawRest> {
    const parts = [this.#buffer];
    this.#buffer = new Uint8Array(0);
    const due = performance.now() + ms;
    const what = "the connection's end";
    for (let piece; (piece = await this.#piece(what, ms)) !== undefined;) {
      parts.push(piece);
      assertInTime(due, what);
    }
    const bytes = concat(parts);
    return { bytes, text: latin1Text(bytes), how: this.#over! };
  }

  /** One piece as it arrives; `undefined`: the connection has ended. */
  async piece(ms?: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    if (this.#buffer.length === 0) return await this.#piece("a piece", ms);
    const piece = this.#buffer;
    this.#buffer = new Uint8Array(0);
    return piece;
  }

  /** Whether nothing arrives, and nothing ends, for so long. */
  async quiet(ms: number): Promise<boolean> {
    if (this.#buffer.length > 0) return false;
    try {
      const piece = await this.#piece("silence", ms);
      if (piece !== undefined) this.#buffer = piece;
      return false;
    } catch (error) {
      if (error instanceof AssertionError) return true;
      throw error;
    }
  }

  /** Says that nothing more will be sent: FIN, and reading goes on. */
  halfClose(): Promise<void> {
    return bounded(
      new Promise((resolve) => this.#socket.end(() => resolve())),
      "the half-close",
    );
  }

  /** Closes both directions: FIN, and the kernel answers what still comes with RST. */
  close(): Promise<void> {
    this.#socket.destroy();
    return bounded(this.#closed, "the close");
  }

  /** RST. */
  reset(): Promise<void> {
    this.#socket.resetAndDestroy();
    return bounded(this.#closed, "the reset");
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #line(what: string, ms?: number): Promise<string> {
    while (true) {
      const text = latin1Text(this.#buffer.subarray(0, 8192));
      const end = text.indexOf("\r\n");
      if (end >= 0) {
        this.#buffer = this.#buffer.slice(end + 2);
        return text.slice(0, end);
      }
      await this.#more(what, ms);
    }
  }

  async #more(what: string, ms?: number): Promise<void> {
    const piece = await this.#piece(what, ms);
    if (piece === undefined) {
      const got = JSON.stringify(latin1Text(this.#buffer.subarray(0, 200)));
      throw new AssertionError(
        `the connection ${this.#over} where ${what} was due, after ${got}`,
      );
    }
    this.#buffer = concat([this.#buffer, piece]);
  }

  async #piece(
    what: string,
    ms: number = this.#patience,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> {
    // Only now is anything read: a client that does not ask leaves it in the kernel.
    if (this.#socket.listenerCount("readable") === 0) {
      this.#socket.on("readable", () => this.#wake?.());
    }
    while (true) {
      const piece = this.#socket.read();
      if (piece !== null) return new Uint8Array(piece);
      if (this.#over !== undefined) return undefined;
      await bounded(
        new Promise<void>((resolve) => {
          this.#wake = resolve;
        }),
        what,
        ms,
      );
    }
  }

  #end(how: "ended" | "reset"): void {
    this.#over ??= how;
    this.#wake?.();
  }
}
