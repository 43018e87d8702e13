import { isChunked } from "./chunked_writer.ts";
import { ERROR_INVALID_DATA, ERROR_INVALID_PARAMETER } from "./error_codes.ts";
import {
  blankLine,
  bytesToLatin1,
  latin1ToBytes,
  MAX_HEAD,
  parseBlock,
  type ParsedBlock,
  parseStatus,
  rawStart,
} from "./header_text.ts";
import {
  type Field,
  isStatus,
  type ResponseHead,
  responseHead,
} from "./response_head.ts";

/** What a call made of the head. */
export type HeadResult =
  /** Not to be sent as it is, for this Win32 code: nothing was taken. */
  | { readonly kind: "refused"; readonly code: number }
  /** Taken, and more is needed. */
  | { readonly kind: "held" }
  /** Complete: the head, and the bytes of the body that came with it. */
  | {
    readonly kind: "complete";
    readonly head: ResponseHead;
    readonly body: Uint8Array<ArrayBuffer>;
  };

const REFUSED: HeadResult = {
  kind: "refused",
  code: ERROR_INVALID_PARAMETER,
};
const MISFIT: HeadResult = { kind: "refused", code: ERROR_INVALID_DATA };
const HELD: HeadResult = { kind: "held" };
const LF = 0x0a;
const CR = 0x0d;
const UNDECIDED = -1;
/** What a block says of a page that a redirection replaces. */
const OF_ANOTHER_PAGE = /^(?:location|content-length|transfer-encoding)$/i;
const NO_BYTES: Uint8Array<ArrayBuffer> = new Uint8Array(0);

/**
 * The head of a response on its way from the extension: from header calls, or
 * as text that a write begins with.
 *
 * Nothing of it is fixed before it is complete, and then all of it is.
 */
export class Head {
  /**
   * `unset` → (`block` | `raw`) → `set`; `spoiled` from `block` and `raw`: what
   * was held is no head, and only a header call can give another.
   */
  #state: "unset" | "block" | "raw" | "spoiled" | "set" = "unset";
  /** Of `block`: its lines so far. Of `raw`: all bytes so far. */
  #text = "";
  #status: number | undefined;
  /** Of `block`: a return at the end of a write, the first half of a line end or body. */
  #held = "";
  readonly #defaultStatus: () => number;

  /** @param defaultStatus The control block's status: it stands where no other is given. */
  constructor(defaultStatus: () => number) {
    this.#defaultStatus = defaultStatus;
  }

  /** Whether nothing was said of it. */
  get untouched(): boolean {
    return this.#state === "unset";
  }

  /** Whether status and headers are fixed. */
  get fixed(): boolean {
    return this.#state === "set";
  }

  /**
   * A header call.
   *
   * @param status The status argument, or `undefined`.
   * @param text The header text; `undefined` stands for the blank line.
   * @param following Of a call that is all of the head: the body bytes that it
   * sends behind the text. Text without its blank line counts as closed then.
   */
  call(
    status: string | undefined,
    text: string | undefined,
    following?: number,
  ): HeadResult {
    if (this.#state === "set" || this.#state === "raw") return REFUSED;
    const given = this.#state === "block"
      ? { status: this.#status, lines: this.#text + this.#held }
      : splitStatus(status, text);
    if (given === undefined) return REFUSED;
    const lines = given.lines + (text ?? closing(given.lines));
    const block = following === undefined ? lines : lines + closing(lines);
    const end = blankLine(block);
    if ((end?.end ?? block.length) > MAX_HEAD) return REFUSED;
    if (end !== undefined) {
      return this.#complete(
        parseBlock(block.slice(0, end.start), given.status === undefined),
        given.status,
        latin1ToBytes(block.slice(end.end)),
        following,
      );
    }
    // Lines are looked at as they come: a bad one is refused by the call that brings it.
    const parsed = parseBlock(wholeLines(block), given.status === undefined);
    if (parsed === undefined || !this.#make(parsed, given.status)) {
      return REFUSED;
    }
    this.#status = given.status;
    return this.#holdBlock(block, "");
  }

  /** A write before the head is fixed. */
  write(bytes: Uint8Array<ArrayBuffer>): HeadResult {
    if (this.#state === "spoiled") return REFUSED;
    return this.#state === "block" ? this.#endBlock(bytes) : this.#raw(bytes);
  }

  /** A redirection: what an unfinished block held is kept. */
  redirect(location: string): HeadResult {
    if (this.#state === "set" || this.#state === "raw") return REFUSED;
    const block = parseBlock(this.#text, this.#status === undefined);
    if (block === undefined) return REFUSED;
    const fields = block.fields.filter(([name]) => !OF_ANOTHER_PAGE.test(name));
    fields.push(["Location", location]);
    return this.#complete({ status: 302, fields }, 302, NO_BYTES);
  }

  /** The fields of an unfinished block; `undefined` while raw text is held. */
  get fields(): readonly Field[] | undefined {
    if (this.#state === "raw") return undefined;
    return parseBlock(this.#text, this.#status === undefined)?.fields ?? [];
  }

  /** Takes note of a head made elsewhere. */
  replace(): void {
    this.#state = "set";
    this.#text = this.#held = "";
  }

  /** The end: what is held is as complete as it will be. `undefined` if there never was anything. */
  end(): HeadResult | undefined {
    if (this.#state === "block") {
      return this.#closeBlock(latin1ToBytes(this.#held));
    }
    if (this.#state === "unset") return undefined;
    return this.#state === "spoiled" || this.#text.includes("\n")
      ? REFUSED
      : this.#plainBody(latin1ToBytes(this.#text));
  }

  /** The default head, for a body that comes without one. */
  fix(status: number): ResponseHead {
    this.#state = "set";
    return responseHead(isStatus(status) ? status : 200, [])!;
  }

  /** A line end that a write begins with belongs to the block; anything else is body. */
  #endBlock(written: Uint8Array<ArrayBuffer>): HeadResult {
    const bytes = joined(this.#held, written);
    let text = this.#text;
    let from = 0;
    if (text !== "" && !text.endsWith("\n")) {
      const ended = text.endsWith("\r")
        ? Number(bytes[0] === LF)
        : lineEnd(bytes, 0);
      if (ended === UNDECIDED) return this.#holdBlock(text, "\r");
      if (ended === 0) return this.#closeBlock(bytes);
      text += "\n";
      from = ended;
      if (from === bytes.length) return this.#holdBlock(text, "");
    }
    const blank = lineEnd(bytes, from);
    if (blank === UNDECIDED) return this.#holdBlock(text, "\r");
    return this.#closeBlock(bytes.subarray(from + blank));
  }

  #holdBlock(text: string, held: string): HeadResult {
    this.#state = "block";
    this.#text = text;
    this.#held = held;
    return HELD;
  }

  #closeBlock(body: Uint8Array<ArrayBuffer>): HeadResult {
    return this.#completeHeld(this.#text, this.#status, body);
  }

  #raw(bytes: Uint8Array<ArrayBuffer>): HeadResult {
    if (this.#state === "unset" && bytes[0] !== 0x48) {
      return this.#plainBody(bytes);
    }
    const before = this.#text;
    // Longer than any head: what is behind it is looked at as bytes only.
    const text = before + bytesToLatin1(bytes.subarray(0, MAX_HEAD + 1));
    const start = rawStart(text.slice(0, 32));
    if (start === "maybe") return this.#holdRaw(text);
    if (start === "no") return this.#plainBody(joined(before, bytes));
    const end = blankLine(text);
    if ((end?.end ?? text.length) > MAX_HEAD) return this.#spoil();
    if (end === undefined) return this.#holdRaw(text);
    return this.#completeHeld(
      text.slice(0, end.start),
      undefined,
      bytes.subarray(end.end - before.length),
    );
  }

  #holdRaw(text: string): HeadResult {
    this.#state = "raw";
    this.#text = text;
    return HELD;
  }

  #spoil(): HeadResult {
    this.#state = "spoiled";
    this.#text = "";
    return REFUSED;
  }

  #plainBody(body: Uint8Array<ArrayBuffer>): HeadResult {
    return { kind: "complete", head: this.fix(200), body };
  }

  /** What a write closes: if that is no head, no write can mend it. */
  #completeHeld(
    lines: string,
    status: number | undefined,
    body: Uint8Array<ArrayBuffer>,
  ): HeadResult {
    const block = parseBlock(lines, status === undefined);
    const result = this.#complete(block, status, body);
    return result === REFUSED ? this.#spoil() : result;
  }

  #complete(
    block: ParsedBlock | undefined,
    given: number | undefined,
    body: Uint8Array<ArrayBuffer>,
    following = 0,
  ): HeadResult {
    const head = block && this.#make(block, given);
    if (!head) return REFUSED;
    if (!fits(body, head, following)) return MISFIT;
    this.#state = "set";
    this.#text = "";
    return { kind: "complete", head, body };
  }

  #make(block: ParsedBlock, given: number | undefined) {
    const fallback = this.#defaultStatus();
    const status = block.status ?? given ??
      (isStatus(fallback) ? fallback : 200);
    return responseHead(status, block.fields);
  }
}

/** The status argument may bring header lines with it. */
function splitStatus(
  argument: string | undefined,
  text: string | undefined,
): { status: number | undefined; lines: string } | undefined {
  const [line = "", ...more] = (argument ?? "").split("\n");
  // A blank line behind the status ends nothing where header text follows.
  const lines = text
    ? more.join("\n").replace(/[\r\n]*$/, "\r\n").replace(/^[\r\n]+/, "")
    : more.join("\n");
  if (/^[\t\r ]*$/.test(line)) return { status: undefined, lines };
  const status = parseStatus(line.replace(/\r$/, ""));
  return status === undefined || !isStatus(status)
    ? undefined
    : { status, lines };
}

/** What null header text stands for after these lines: the blank line, their last end before it. */
function closing(lines: string): string {
  if (isBlank(lines)) return "";
  if (lines === "" || lines.endsWith("\n")) return "\r\n";
  return lines.endsWith("\r") ? "\n\r\n" : "\r\n\r\n";
}

/** Whether the first bytes of a body are what its head declares. */
function fits(
  body: Uint8Array<ArrayBuffer>,
  { chunked, length = Infinity }: ResponseHead,
  following: number,
): boolean {
  return chunked ? isChunked(body) : body.length + following <= length;
}

/** How many bytes the line end there has; 0 if there is none. */
function lineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === LF) return 1;
  if (bytes[at] !== CR) return 0;
  if (at + 1 === bytes.length) return UNDECIDED;
  return bytes[at + 1] === LF ? 2 : 0;
}

function isBlank(text: string): boolean {
  return blankLine(text) !== undefined;
}

function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf("\n") + 1);
}

function joined(
  before: string,
  bytes: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  if (before === "") return bytes;
  const all = new Uint8Array(before.length + bytes.length);
  all.set(latin1ToBytes(before));
  all.set(bytes, before.length);
  return all;
}
