import type { BytesToCome } from "../client/byte_sink.ts";
import { joined, LF, lineEnd, misfitOf, UNDECIDED } from "./head_bytes.ts";
import {
  ERROR_INVALID_DATA,
  ERROR_INVALID_PARAMETER,
} from "../base/error_codes.ts";
import { type HeadResult, type Refused, refused } from "./head_result.ts";
import {
  closed,
  emptyBlock,
  extended,
  fieldsOf,
  type HeaderBlock,
} from "./header_block.ts";
import { bytesToLatin1, latin1ToBytes, rawStart } from "./header_text.ts";
import {
  type Field,
  type HeadFault,
  isFault,
  isStatus,
  MAX_HEAD,
  type ResponseHead,
  responseHead,
} from "./response_head.ts";
import { statusArgument } from "./status_argument.ts";

const FIXED = refused(
  "status and headers are fixed already; they come once, and before the first byte of the body",
);
const RAW_HELD = refused(
  "a write has begun a head of its own, and that is unfinished",
);
const UNFINISHED = refused("a head that writes began is unfinished at the end");
const HELD: HeadResult = { kind: "held" };
/** What a block says of a page that a redirection replaces. */
const OF_ANOTHER_PAGE = /^(?:location|content-length|transfer-encoding)$/i;
const NO_BYTES: Uint8Array<ArrayBuffer> = new Uint8Array(0);
const NO_BLOCK = emptyBlock(true);
const NOTHING: BytesToCome = { leading: [], size: 0 };

/**
 * The head of a response on its way from the extension: from header calls, or
 * as text that a write begins with.
 *
 * Nothing of it is fixed before it is complete, and then all of it is.
 */
export class Head {
  /**
   * `unset` → (`block` | `raw`) → `set`. Held text that cannot be a head is
   * dropped: back to `unset`, and spoilt.
   */
  #state: "unset" | "block" | "raw" | "set" = "unset";
  /**
   * Why a head was refused, until a header call is accepted: a body without the
   * head that belongs to it must not look like a success.
   */
  #spoilt: string | undefined;
  /** Of `block` and `raw`: its lines so far. */
  #block = NO_BLOCK;
  /** Of `block`: the status that came with it. */
  #status: number | undefined;
  /**
   * Of `block`: a return at the end of a write, the first half of a line end or
   * body. Of `raw`: text that may still turn out to be body.
   */
  #held = "";
  /** Of `block`: why a body was refused that did not fit what it declares. */
  #misfit: string | undefined;
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

  /** Why a body of this head was refused before the head was fixed. */
  get misfit(): string | undefined {
    return this.#misfit;
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
    copy.#block = this.#block;
    copy.#status = this.#status;
    copy.#held = this.#held;
    return copy;
  }

  /**
   * A header call.
   *
   * @param status The status argument, or `undefined`.
   * @param text The header text; `undefined` stands for the blank line.
   * @param following Of a call that is all of the head: the body that it sends
   * after the text. Text without its blank line counts as closed then.
   */
  call(
    status: string | undefined,
    text: string | undefined,
    following?: BytesToCome,
  ): HeadResult {
    if (this.#state === "set") return FIXED;
    if (this.#state === "raw") return RAW_HELD;
    const begun = this.#state === "block"
      ? { status: this.#status, lines: this.#held, block: this.#block }
      : statusArgument(status, text);
    if (isFault(begun)) return refused(begun.fault);
    const lines = begun.lines + (text ?? "");
    const block = extended(begun.block, lines);
    if (isFault(block)) return refused(block.fault);
    const isOpen = block.end < 0;
    if (!isOpen || text === undefined || following !== undefined) {
      return this.#complete(
        this.#make(closed(block), begun.status),
        isOpen ? NO_BYTES : latin1ToBytes(lines.slice(block.end)),
        following,
      );
    }
    // Lines are looked at as they come: a bad one is refused by the call that brings it.
    if (block.bad !== undefined) return refused(block.bad.fault);
    this.#status = begun.status;
    this.#spoilt = undefined;
    return this.#holdBlock(block, "");
  }

  /**
   * A write before the head is fixed.
   *
   * @param following What the same call writes after it.
   */
  write(
    bytes: Uint8Array<ArrayBuffer>,
    following: BytesToCome = NOTHING,
  ): HeadResult {
    if (this.#spoilt !== undefined) return refused(this.#spoilt);
    return this.#state === "block"
      ? this.#endBlock(bytes, following)
      : this.#raw(bytes, following);
  }

  /**
   * What writes of these would make of it: why they are refused, or nothing.
   * A head that they bring is looked at as far as it is in memory.
   */
  check({ leading, size }: BytesToCome): Refused | undefined {
    if (this.#spoilt !== undefined) return refused(this.#spoilt);
    const trial = this.copy();
    let rest = size;
    for (const [at, bytes] of leading.entries()) {
      rest -= bytes.length;
      if (bytes.length === 0) continue;
      const following = { leading: leading.slice(at + 1), size: rest };
      const result = trial.write(bytes, following);
      if (result.kind === "complete") return undefined;
      if (result.kind === "held") continue;
      if (trial.#spoilt !== undefined) this.#drop(result);
      this.#misfit ??= trial.#misfit;
      return result;
    }
    return undefined;
  }

  /** A redirection: what an unfinished block held is kept. */
  redirect(location: string): HeadResult {
    if (this.#state === "set") return FIXED;
    if (this.#state === "raw") return RAW_HELD;
    const block = closed(this.#block);
    if (block.bad !== undefined) return refused(block.bad.fault);
    const fields = fieldsOf(block)
      .filter(([name]) => !OF_ANOTHER_PAGE.test(name));
    fields.push(["Location", location]);
    return this.#complete(responseHead(302, fields), NO_BYTES);
  }

  /** The fields of an unfinished block; `undefined` while raw text is held. */
  get fields(): readonly Field[] | undefined {
    if (this.#state === "raw") return undefined;
    const block = closed(this.#block);
    return block.bad === undefined ? fieldsOf(block) : [];
  }

  /** Takes note of a head made elsewhere. */
  replace(): void {
    this.#set();
  }

  /** The end: what is held is as complete as it will be. `undefined` if there never was anything. */
  end(): HeadResult | undefined {
    if (this.#spoilt !== undefined) return refused(this.#spoilt);
    if (this.#state === "block") {
      return this.#closeBlock(this.#block, latin1ToBytes(this.#held));
    }
    if (this.#state === "unset") return undefined;
    // Without a whole first line it is body.
    return this.#block.last === undefined
      ? this.#plainBody(latin1ToBytes(this.#held + this.#block.line))
      : UNFINISHED;
  }

  /** The default head, for a body that comes without one. */
  fix(status: number): ResponseHead {
    this.#set();
    // Of a status that can be sent, without fields: there is no fault.
    return responseHead(
      isStatus(status) ? status : 200,
      [],
    ) as ResponseHead;
  }

  /** A line end that a write begins with belongs to the block; anything else is body. */
  #endBlock(
    written: Uint8Array<ArrayBuffer>,
    following: BytesToCome,
  ): HeadResult {
    const bytes = joined(this.#held, written);
    let block = this.#block;
    let from = 0;
    if (block.line !== "") {
      const ended = block.returned
        ? Number(bytes[0] === LF)
        : lineEnd(bytes, 0);
      if (ended === UNDECIDED) return this.#holdBlock(block, "\r");
      if (ended === 0) return this.#closeBlock(block, bytes, following);
      const whole = extended(block, "\n");
      if (isFault(whole)) return this.#drop(refused(whole.fault));
      from = ended;
      if (whole.end >= 0) {
        return this.#closeBlock(whole, bytes.subarray(from), following);
      }
      if (from === bytes.length) return this.#holdBlock(whole, "");
      block = whole;
    }
    const blank = lineEnd(bytes, from);
    if (blank === UNDECIDED) return this.#holdBlock(block, "\r");
    return this.#closeBlock(block, bytes.subarray(from + blank), following);
  }

  #holdBlock(block: HeaderBlock, held: string): HeadResult {
    this.#state = "block";
    this.#block = block;
    this.#held = held;
    return HELD;
  }

  /** The lines are no head, or they are. A body that does not fit is another matter: they stand. */
  #closeBlock(
    block: HeaderBlock,
    body: Uint8Array<ArrayBuffer>,
    following?: BytesToCome,
  ): HeadResult {
    const made = this.#make(closed(block), this.#status);
    const result = this.#complete(made, body, following);
    if (result.kind !== "refused") return result;
    if (result.code === ERROR_INVALID_PARAMETER) return this.#drop(result);
    this.#misfit ??= result.why;
    return result;
  }

  #raw(bytes: Uint8Array<ArrayBuffer>, following: BytesToCome): HeadResult {
    if (this.#state === "unset" && bytes[0] !== 0x48) {
      return this.#plainBody(bytes);
    }
    // Longer than any head: what is behind it is looked at as bytes only.
    const text = bytesToLatin1(bytes.subarray(0, MAX_HEAD + 1));
    let block = this.#block;
    if (block === NO_BLOCK) {
      const start = this.#held + text.slice(0, 32);
      const found = rawStart(start);
      if (found === "no") return this.#plainBody(joined(this.#held, bytes));
      if (found === "maybe") return this.#holdRaw(block, start);
      // Of a few characters without a line end: there is no fault.
      block = extended(block, this.#held) as HeaderBlock;
    }
    const next = extended(block, text);
    if (isFault(next)) return this.#drop(refused(next.fault));
    if (next.end < 0) return this.#holdRaw(next, "");
    const made = this.#make(next, undefined);
    const result = this.#complete(
      made,
      bytes.subarray(next.end),
      following,
    );
    return result.kind === "refused" ? this.#drop(result) : result;
  }

  #holdRaw(block: HeaderBlock, held: string): HeadResult {
    this.#state = "raw";
    this.#block = block;
    this.#held = held;
    return HELD;
  }

  /** Drops held text that cannot be a head: only a header call can follow. */
  #drop(refusal: Refused): HeadResult {
    this.#forget("unset", refusal.why);
    this.#misfit = undefined;
    return refusal;
  }

  #set(): void {
    this.#forget("set", undefined);
  }

  #forget(state: "unset" | "set", spoilt: string | undefined): void {
    this.#state = state;
    this.#spoilt = spoilt;
    this.#block = NO_BLOCK;
    this.#status = undefined;
    this.#held = "";
  }

  #plainBody(body: Uint8Array<ArrayBuffer>): HeadResult {
    return { kind: "complete", head: this.fix(200), body };
  }

  #complete(
    head: ResponseHead | HeadFault,
    body: Uint8Array<ArrayBuffer>,
    following = NOTHING,
  ): HeadResult {
    if (isFault(head)) return refused(head.fault);
    const misfit = misfitOf(body, head, following);
    if (misfit !== undefined) return refused(misfit, ERROR_INVALID_DATA);
    this.#set();
    return { kind: "complete", head, body };
  }

  #make(
    block: HeaderBlock,
    given: number | undefined,
  ): ResponseHead | HeadFault {
    if (block.bad !== undefined) return block.bad;
    const fallback = this.#defaultStatus();
    const status = block.status ?? given ??
      (isStatus(fallback) ? fallback : 200);
    return responseHead(status, fieldsOf(block));
  }
}
