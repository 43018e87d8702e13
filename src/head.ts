import { isChunked } from "./chunked_writer.ts";
import { ERROR_INVALID_DATA, ERROR_INVALID_PARAMETER } from "./error_codes.ts";
import {
  blankLine,
  bytesToLatin1,
  latin1ToBytes,
  MAX_HEAD,
  parseBlock,
  type ParsedBlock,
  rawStart,
  statusText,
} from "./header_text.ts";
import {
  type Field,
  type HeadFault,
  isFault,
  isStatus,
  type ResponseHead,
  responseHead,
} from "./response_head.ts";

/** Not to be sent as it is: nothing was taken. */
export interface Refused {
  readonly kind: "refused";
  /** The Win32 code. */
  readonly code: number;
  /** For people: which line, and what it must be. */
  readonly why: string;
}

/** What a call made of the head. */
export type HeadResult =
  | Refused
  /** Taken, and more is needed. */
  | { readonly kind: "held" }
  /** Complete: the head, and the bytes of the body that came with it. */
  | {
    readonly kind: "complete";
    readonly head: ResponseHead;
    readonly body: Uint8Array<ArrayBuffer>;
  };

const FIXED = refused(
  "status and headers are fixed already; they come once, and before the first byte of the body",
);
const RAW_HELD = refused(
  "a write has begun a head of its own, and that is unfinished",
);
const TOO_LONG = refused(`a head must be ${MAX_HEAD} bytes at most`);
const UNFINISHED = refused("a head that writes began is unfinished at the end");
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
   * `unset` → (`block` | `raw`) → `set`. What was held and is no head is
   * dropped: `unset` again, and spoilt.
   */
  #state: "unset" | "block" | "raw" | "set" = "unset";
  /**
   * Why a head was refused, until a header call is accepted: a body without the
   * head that belongs to it must not look like a success.
   */
  #spoilt: string | undefined;
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

  /** Whether a body has to wait for a header call that is accepted. */
  get spoilt(): boolean {
    return this.#spoilt !== undefined;
  }

  /**
   * A header call was refused, wherever. One that came too late, or while raw
   * text is held, changes nothing.
   */
  spoil(why: string): void {
    if (this.#state === "unset" || this.#state === "block") this.#spoilt = why;
  }

  /** The same head, to try a call on. */
  copy(): Head {
    const copy = new Head(this.#defaultStatus);
    copy.#state = this.#state;
    copy.#spoilt = this.#spoilt;
    copy.#text = this.#text;
    copy.#status = this.#status;
    copy.#held = this.#held;
    return copy;
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
    if (this.#state === "set") return FIXED;
    if (this.#state === "raw") return RAW_HELD;
    const given = this.#state === "block"
      ? { status: this.#status, lines: this.#text + this.#held }
      : splitStatus(status, text);
    if (isFault(given)) return refused(given.fault);
    const lines = given.lines + (text ?? closing(given.lines));
    const block = following === undefined ? lines : lines + closing(lines);
    const end = blankLine(block);
    if ((end?.end ?? block.length) > MAX_HEAD) return TOO_LONG;
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
    const made = this.#make(parsed, given.status);
    if (isFault(made)) return refused(made.fault);
    this.#status = given.status;
    this.#spoilt = undefined;
    return this.#holdBlock(block, "");
  }

  /** A write before the head is fixed. */
  write(bytes: Uint8Array<ArrayBuffer>): HeadResult {
    if (this.#spoilt !== undefined) return refused(this.#spoilt);
    return this.#state === "block" ? this.#endBlock(bytes) : this.#raw(bytes);
  }

  /** A redirection: what an unfinished block held is kept. */
  redirect(location: string): HeadResult {
    if (this.#state === "set") return FIXED;
    if (this.#state === "raw") return RAW_HELD;
    const block = parseBlock(this.#text, this.#status === undefined);
    if (isFault(block)) return refused(block.fault);
    const fields = block.fields.filter(([name]) => !OF_ANOTHER_PAGE.test(name));
    fields.push(["Location", location]);
    return this.#complete({ status: 302, fields }, 302, NO_BYTES);
  }

  /** The fields of an unfinished block; `undefined` while raw text is held. */
  get fields(): readonly Field[] | undefined {
    if (this.#state === "raw") return undefined;
    const block = parseBlock(this.#text, this.#status === undefined);
    return isFault(block) ? [] : block.fields;
  }

  /** Takes note of a head made elsewhere. */
  replace(): void {
    this.#state = "set";
    this.#text = this.#held = "";
    this.#spoilt = undefined;
  }

  /** The end: what is held is as complete as it will be. `undefined` if there never was anything. */
  end(): HeadResult | undefined {
    if (this.#spoilt !== undefined) return refused(this.#spoilt);
    if (this.#state === "block") {
      return this.#closeBlock(latin1ToBytes(this.#held));
    }
    if (this.#state === "unset") return undefined;
    return this.#text.includes("\n")
      ? UNFINISHED
      : this.#plainBody(latin1ToBytes(this.#text));
  }

  /** The default head, for a body that comes without one. */
  fix(status: number): ResponseHead {
    this.#state = "set";
    // Of a status that can be sent, without fields: there is no fault.
    return responseHead(
      isStatus(status) ? status : 200,
      [],
    ) as ResponseHead;
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

  /** The lines are no head, or they are. A body that does not fit is another matter: they stand. */
  #closeBlock(body: Uint8Array<ArrayBuffer>): HeadResult {
    const block = parseBlock(this.#text, this.#status === undefined);
    const result = this.#complete(block, this.#status, body);
    return result.kind === "refused" && result.code === ERROR_INVALID_PARAMETER
      ? this.#drop(result)
      : result;
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
    if ((end?.end ?? text.length) > MAX_HEAD) return this.#drop(TOO_LONG);
    if (end === undefined) return this.#holdRaw(text);
    const block = parseBlock(text.slice(0, end.start), true);
    const body = bytes.subarray(end.end - before.length);
    const result = this.#complete(block, undefined, body);
    return result.kind === "refused" ? this.#drop(result) : result;
  }

  #holdRaw(text: string): HeadResult {
    this.#state = "raw";
    this.#text = text;
    return HELD;
  }

  /** What a write closes, and is no head: no other write can mend it. */
  #drop(refusal: Refused): HeadResult {
    this.#state = "unset";
    this.#text = this.#held = "";
    this.#spoilt = refusal.why;
    return refusal;
  }

  #plainBody(body: Uint8Array<ArrayBuffer>): HeadResult {
    return { kind: "complete", head: this.fix(200), body };
  }

  #complete(
    block: ParsedBlock | HeadFault,
    given: number | undefined,
    body: Uint8Array<ArrayBuffer>,
    following = 0,
  ): HeadResult {
    const head = this.#make(block, given);
    if (isFault(head)) return refused(head.fault);
    const misfit = misfitOf(body, head, following);
    if (misfit !== undefined) return refused(misfit, ERROR_INVALID_DATA);
    this.#state = "set";
    this.#text = "";
    this.#spoilt = undefined;
    return { kind: "complete", head, body };
  }

  #make(block: ParsedBlock | HeadFault, given: number | undefined) {
    if (isFault(block)) return block;
    const fallback = this.#defaultStatus();
    const status = block.status ?? given ??
      (isStatus(fallback) ? fallback : 200);
    return responseHead(status, block.fields);
  }
}

function refused(why: string, code: number = ERROR_INVALID_PARAMETER): Refused {
  return { kind: "refused", code, why };
}

/** The status argument may bring header lines with it. */
function splitStatus(
  argument: string | undefined,
  text: string | undefined,
): { readonly status: number | undefined; readonly lines: string } | HeadFault {
  const [first = "", ...more] = (argument ?? "").split("\n");
  const status = statusText(first.replace(/\r$/, ""));
  if (status !== undefined && isFault(status)) return status;
  if (status !== undefined && status.line !== "") more.unshift(status.line);
  // A blank line behind the status ends nothing where header text follows.
  const lines = text
    ? more.join("\n").replace(/[\r\n]*$/, "\r\n").replace(/^[\r\n]+/, "")
    : more.join("\n");
  return { status: status?.status, lines };
}

/** What null header text stands for after these lines: the blank line, their last end before it. */
function closing(lines: string): string {
  if (isBlank(lines)) return "";
  if (lines === "" || lines.endsWith("\n")) return "\r\n";
  return lines.endsWith("\r") ? "\n\r\n" : "\r\n\r\n";
}

/** Why the first bytes of a body are not what its head declares; `undefined` if they are. */
function misfitOf(
  body: Uint8Array<ArrayBuffer>,
  { chunked, length = Infinity }: ResponseHead,
  following: number,
): string | undefined {
  if (chunked) {
    return isChunked(body)
      ? undefined
      : "the head declares chunks, and its body does not begin with one";
  }
  const size = body.length + following;
  return size <= length
    ? undefined
    : `the head declares ${length} bytes, and its body begins with ${size}`;
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
