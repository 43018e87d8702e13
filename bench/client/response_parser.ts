// Reads responses of HTTP/1.1 out of what arrives, however it is cut. It keeps
// nothing of a body, and looks at a head again only if it differs from the last.

/** Is given each piece of a body, and where in the body it stands. */
export type BodySink = (bytes: Uint8Array, offset: number) => void;

const CR = 13;
const LF = 10;

/** What a head says. */
interface Head {
  readonly status: number;
  /** Bytes of the body; of one in chunks, undefined. */
  readonly length: number | undefined;
}

type State =
  | "head"
  | "body"
  /** A line with a chunk's size, or the empty one after a chunk. */
  | "size"
  | "chunk"
  /** Trailers, of which there are none, and the empty line. */
  | "trailer";

/** A parser for the responses of one connection. */
export class ResponseParser {
  readonly #sink: BodySink;
  #state: State = "head";
  /** Bytes of a head or a line so far, where it is cut. */
  #line = "";
  /** Bytes of the body, or of its chunk, to come. */
  #left = 0;
  #received = 0;
  #head: Head = { status: 0, length: 0 };
  #headBytes = new Uint8Array();

  constructor(sink: BodySink) {
    this.#sink = sink;
  }

  /** The status of the last response. */
  get status(): number {
    return this.#head.status;
  }

  /** Bytes of the body so far. */
  get received(): number {
    return this.#received;
  }

  /** Takes what arrived; whether a response is whole with it. Nothing may follow a whole one. */
  push(bytes: Uint8Array): boolean {
    let at = 0;
    while (at < bytes.length) {
      at = this.#step(bytes, at);
      if (at >= 0) continue;
      at = ~at;
      if (at === bytes.length) return true;
      throw new Error(`${bytes.length - at} bytes follow a whole response`);
    }
    return false;
  }

  /** Where the next step begins; of a whole response, the complement of it. */
  #step(bytes: Uint8Array, at: number): number {
    switch (this.#state) {
      case "head":
        return this.#takeHead(bytes, at);
      case "body": {
        const end = this.#takeBody(bytes, at);
        return this.#left > 0 ? end : this.#whole(end);
      }
      case "chunk": {
        const end = this.#takeBody(bytes, at);
        if (this.#left === 0) this.#state = "size";
        return end;
      }
      case "size":
        return this.#takeSize(bytes, at);
      case "trailer": {
        const [line, end] = this.#takeLine(bytes, at);
        return line === "" ? this.#whole(end) : end;
      }
    }
  }

  #takeHead(bytes: Uint8Array, at: number): number {
    let end: number;
    if (this.#line === "" && this.#isLastHead(bytes, at)) {
      end = at + this.#headBytes.length;
    } else {
      end = headEnd(bytes, at);
      if (end === -1 || this.#line !== "") return this.#takeCutHead(bytes, at);
      this.#headBytes = bytes.slice(at, end);
      this.#head = parseHead(latin1(this.#headBytes));
    }
    return this.#begin(end);
  }

  /** A head that comes in several pieces: rare enough to go through text. */
  #takeCutHead(bytes: Uint8Array, at: number): number {
    const before = this.#line.length;
    const text = this.#line + latin1(bytes.subarray(at));
    const end = text.indexOf("\r\n\r\n");
    if (end === -1) {
      this.#line = text;
      return bytes.length;
    }
    this.#line = "";
    this.#headBytes = new Uint8Array();
    this.#head = parseHead(text.slice(0, end + 4));
    return this.#begin(at + end + 4 - before);
  }

  #begin(at: number): number {
    const { length } = this.#head;
    this.#received = 0;
    if (length === 0) return this.#whole(at);
    this.#state = length === undefined ? "size" : "body";
    this.#left = length ?? 0;
    return at;
  }

  #isLastHead(bytes: Uint8Array, at: number): boolean {
    const last = this.#headBytes;
    if (last.length === 0 || bytes.length - at < last.length) return false;
    for (let i = 0; i < last.length; i++) {
      if (bytes[at + i] !== last[i]) return false;
    }
    return true;
  }

  #takeBody(bytes: Uint8Array, at: number): number {
    const end = Math.min(bytes.length, at + this.#left);
    this.#sink(bytes.subarray(at, end), this.#received);
    this.#received += end - at;
    this.#left -= end - at;
    return end;
  }

  #takeSize(bytes: Uint8Array, at: number): number {
    const [line, end] = this.#takeLine(bytes, at);
    if (line === undefined || line === "") return end;
    const size = /^[0-9a-f]+$/i.test(line) ? parseInt(line, 16) : NaN;
    if (Number.isNaN(size)) throw new Error(`"${line}" is no chunk's size`);
    this.#left = size;
    this.#state = size === 0 ? "trailer" : "chunk";
    return end;
  }

  /** A line without its end, if it is whole, and where the next begins. */
  #takeLine(bytes: Uint8Array, at: number): [string | undefined, number] {
    const end = bytes.indexOf(LF, at);
    const stop = end === -1 ? bytes.length : end;
    for (let i = at; i < stop; i++) {
      if (bytes[i] !== CR) this.#line += String.fromCharCode(bytes[i]!);
    }
    if (end === -1) return [undefined, stop];
    const line = this.#line;
    this.#line = "";
    return [line, end + 1];
  }

  #whole(end: number): number {
    this.#state = "head";
    return ~end;
  }
}

/** The index after the empty line that ends a head, or -1. */
function headEnd(bytes: Uint8Array, at: number): number {
  for (let i = bytes.indexOf(CR, at); i !== -1; i = bytes.indexOf(CR, i + 1)) {
    if (bytes[i + 1] === LF && bytes[i + 2] === CR && bytes[i + 3] === LF) {
      return i + 4;
    }
  }
  return -1;
}

function parseHead(text: string): Head {
  const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(text) ?? [];
  if (status === undefined) throw new Error(`"${text}" is no head`);
  if (/\r\ntransfer-encoding: *chunked\r\n/i.test(text)) {
    return { status: Number(status), length: undefined };
  }
  const [, length] = /\r\ncontent-length: *(\d+)\r\n/i.exec(text) ?? [];
  if (length === undefined) throw new Error("A response has no framing");
  return { status: Number(status), length: Number(length) };
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
