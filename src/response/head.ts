import type { BytesToCome } from "../client/byte_sink.ts";
import { joined, LF, lineEnd, misfitOf, UNDECIDED } from "./head_bytes.ts";
import {
  ERROR_INVALID_DATA,
  ERROR_INVALID_PARAMETER,
} from "../base/error_codes.ts";
import { type HeadResult, type Refused, refused } from "./head_result.ts";
import {
  emptyBlock,
  extended,
  fieldsOf,
  finished,
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
  "status and headers are fixed already; set them once, before the first byte of the body",
);
const RAW_HELD = refused(
  "writes have begun a head with HTTP/ text, and it is unfinished",
);
const UNFINISHED = refused(
  "the head that writes began with HTTP/ text is unfinished at the end",
);
const HELD: HeadResult = { kind: "held" };
/** The header fields that a redirection replaces, since they describe another page. */
const OF_ANOTHER_PAGE = /^(?:location|content-length|transfer-encoding)$/i;
const NO_BYTES: Uint8Array<ArrayBuffer> = new Uint8Array(0);
const NO_BLOCK = emptyBlock(true);
const NOTHING: BytesToCome = { leading: [], size: 0 };

/**
 * Builds the head of a response from the extension's header calls, or from
 * text at the start of its writes.
 *
 * Status and headers are fixed together, when the head is complete.
 */
export class Head {
  /**
   * `unset` → (`block` | `raw`) → `set`. Held text that cannot be a head is
   * dropped: the state is `unset` again, with `#spoilt` set.
   */
  #state: "unset" | "block" | "raw" | "set" = "unset";
  /**
   * The reason why a head was refused, until a header call is accepted. A body
   * without its head must not look like a success.
   */
  #spoilt: string | undefined;
  /** In `block` and `raw`: the lines so far. */
  #block = NO_BLOCK;
  /** In `block`: the status that came with it. */
  #status: number | undefined;
  /** In `block`: the reason phrase that came with it. */
  #reason = "";
  /**
   * In `block`: a CR at the end of a write, which may begin a line end or be
   * body. In `raw`: text that may still be body.
   */
  #held = "";
  /** In `block`: the reason why a body was refused that did not fit the head. */
  #misfit: string | undefined;
  readonly #defaultStatus: () => number;

  /** @param defaultStatus Gives the status of a head that is set without one. */
  constructor(defaultStatus: () => number) {
    this.#defaultStatus = defaultStatus;
  }

  /** True until a part of the head is set. */
  get untouched(): boolean {
    return this.#state === "unset";
  }

  /** True after status and headers are fixed. */
  get fixed(): boolean {
    return this.#state === "set";
  }

  /** True while body bytes are refused, until a header call is accepted. */
  get spoilt(): boolean {
    return this.#spoilt !== undefined;
  }

  /** The reason why a body was refused before the head was fixed. */
  get misfit(): string | undefined {
    return this.#misfit;
  }

  /**
   * Notes a refused header call. One that came too late, or while raw text is
   * held, changes nothing.
   */
  spoil(why: string): void {
    if (this.#state === "unset" || this.#state === "block") this.#spoilt = why;
  }

  /** Makes a copy on which to try a call. */
  copy(): Head {
    const copy = new Head(this.#defaultStatus);
    copy.#state = this.#state;
    copy.#spoilt = this.#spoilt;
    copy.#block = this.#block;
    copy.#status = this.#status;
    copy.#reason = this.#reason;
    copy.#held = this.#held;
    return copy;
  }

  /**
   * Takes a header call.
   *
   * @param status The status argument, or `undefined`.
   * @param text The header text; `undefined` stands for the blank line.
   * @param following The body bytes that the same call sends, for a call that
   * sets the whole head. Text without a blank line counts as closed then.
   */
  call(
    status: string | undefined,
    text: string | undefined,
    following?: BytesToCome,
  ): HeadResult {
    if (this.#state === "set") return FIXED;
    if (this.#state === "raw") return RAW_HELD;
    const begun = this.#state === "block"
      ? {
        status: this.#status,
        reason: this.#reason,
        lines: this.#held,
        block: this.#block,
      }
      : statusArgument(status, text);
    if (isFault(begun)) return refused(begun.fault);
    const lines = begun.lines + (text ?? "");
    const block = extended(begun.block, lines);
    if (isFault(block)) return refused(block.fault);
    const isOpen = block.end < 0;
    if (!isOpen || text === undefined || following !== undefined) {
      return this.#complete(
        this.#make(finished(block), begun),
        isOpen ? NO_BYTES : latin1ToBytes(lines.slice(block.end)),
        following,
      );
    }
    // Each call checks its own lines, so a bad line is refused at once.
    if (block.bad !== undefined) return refused(block.bad.fault);
    this.#status = begun.status;
    this.#reason = begun.reason;
    this.#spoilt = undefined;
    return this.#holdBlock(block, "");
  }

  /**
   * Takes a write before the head is fixed.
   *
   * @param following The bytes that the same call writes after it.
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
   * Checks writes before they are made. Gives the refusal, if any. A head among
   * them is checked as far as it is in memory.
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

  /** Sets a redirection. Fields of an unfinished block are kept. */
  redirect(location: string): HeadResult {
    if (this.#state === "set") return FIXED;
    if (this.#state === "raw") return RAW_HELD;
    const block = finished(this.#block);
    if (block.bad !== undefined) return refused(block.bad.fault);
    const fields = fieldsOf(block)
      .filter(([name]) => !OF_ANOTHER_PAGE.test(name));
    fields.push(["Location", location]);
    return this.#complete(responseHead(302, fields), NO_BYTES);
  }

  /** The fields of an unfinished block; `undefined` while raw text is held. */
  get fields(): readonly Field[] | undefined {
    if (this.#state === "raw") return undefined;
    const block = finished(this.#block);
    return block.bad === undefined ? fieldsOf(block) : [];
  }

  /** Notes that the head was set elsewhere. */
  replace(): void {
    this.#set();
  }

  /** Completes held text at the end of the answer. Gives `undefined` if the head was never set. */
  end(): HeadResult | undefined {
    if (this.#spoilt !== undefined) return refused(this.#spoilt);
    if (this.#state === "block") {
      return this.#closeBlock(this.#block, latin1ToBytes(this.#held));
    }
    if (this.#state === "unset") return undefined;
    // Text without a whole first line is body.
    return this.#block.last === undefined
      ? this.#plainBody(latin1ToBytes(this.#held + this.#block.line))
      : UNFINISHED;
  }

  /** Sets the default head, for a body that comes without one. */
  fix(status: number): ResponseHead {
    this.#set();
    return defaultHead(status);
  }

  /** Ends the block at a write: a line end at its start belongs to the block, all other bytes are body. */
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

  /** Completes the block. Lines that cannot be a head are dropped. If only the body does not fit, they stay. */
  #closeBlock(
    block: HeaderBlock,
    body: Uint8Array<ArrayBuffer>,
    following?: BytesToCome,
  ): HeadResult {
    const made = this.#make(finished(block), {
      status: this.#status,
      reason: this.#reason,
    });
    const result = this.#complete(made, body, following);
    if (result.kind !== "refused") return result;
    if (result.code === ERROR_INVALID_PARAMETER) return this.#drop(result);
    this.#misfit ??= result.why;
    return result;
  }

  #raw(bytes: Uint8Array<ArrayBuffer>, following: BytesToCome): HeadResult {
    if (this.#state === "unset" && !mayBeginHead(bytes)) {
      return this.#plainBody(bytes);
    }
    // Longer than any head. Bytes after this cannot belong to one.
    const text = bytesToLatin1(bytes.subarray(0, MAX_HEAD + 1));
    let block = this.#block;
    if (block === NO_BLOCK) {
      const start = this.#held + text.slice(0, 32);
      const found = rawStart(start);
      if (found === "no") return this.#plainBody(joined(this.#held, bytes));
      if (found === "maybe") return this.#holdRaw(block, start);
      // The cast is safe: a few characters without a line end have no fault.
      block = extended(block, this.#held) as HeaderBlock;
    }
    const next = extended(block, text);
    if (isFault(next)) return this.#drop(refused(next.fault));
    if (next.end < 0) return this.#holdRaw(next, "");
    const made = this.#make(next, NO_BLOCK);
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

  /** Drops held text that cannot be a head. Only a header call can follow. */
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
    given: Pick<HeaderBlock, "status" | "reason">,
  ): ResponseHead | HeadFault {
    if (block.bad !== undefined) return block.bad;
    const fallback = this.#defaultStatus();
    const from = block.status === undefined ? given : block;
    const status = from.status ?? (isStatus(fallback) ? fallback : 200);
    const reason = from.status === undefined ? "" : from.reason;
    return responseHead(status, fieldsOf(block), reason);
  }
}

/** Returns true if the first bytes of an answer can be a head, which begins with `HTTP/`. */
export function mayBeginHead(bytes: Uint8Array): boolean {
  return bytes[0] === 0x48;
}

/** The head of a body that comes without one. A status that cannot be sent stands for 200. */
export function defaultHead(status: number): ResponseHead {
  // The cast is safe: the status can be sent, and there are no fields.
  return responseHead(isStatus(status) ? status : 200, []) as ResponseHead;
}
