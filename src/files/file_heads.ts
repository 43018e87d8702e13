import {
  type Field,
  isFault,
  isFieldValue,
  type ResponseHead,
  responseHead,
} from "../response/response_head.ts";
import { statusPage } from "../response/status_page.ts";
import type { ByteRange } from "./byte_range.ts";
import type { FileSource } from "./file_store.ts";
import { formatHttpDate, parseHttpDate } from "./http_date.ts";
import type { Representation } from "./selection.ts";
import { type Validators, validatorsOf } from "./validators.ts";
import { type Answer, WholeAnswer } from "../response/whole_answer.ts";

/** The head that a handler has chosen, after its check. */
export type GivenHead = Pick<ResponseHead, "status" | "reason" | "fields">;

/** Fields that depend on the part that is sent. A handler cannot choose them. */
const OURS = new Set(["content-length", "content-range"]);

/** Fields about the file that an answer without the file must not have, beside `Content-*`. */
const OF_FILE = new Set(["cache-control", "etag", "expires", "last-modified"]);

/**
 * The heads of the answers that a file can be sent with.
 *
 * The fields that a handler has chosen replace those of the source: the media
 * type, the validators, `Accept-Ranges`. With a status other than 200, the whole
 * file is sent for every request.
 */
export class FileHeads {
  /** The file that a request selects from. */
  readonly file: Representation;
  readonly #source: FileSource;
  readonly #given: readonly Field[];
  readonly #status: number;
  readonly #reason: string;

  constructor(source: FileSource, given: GivenHead | undefined) {
    this.#source = source;
    this.#status = given?.status ?? 200;
    this.#reason = given?.reason ?? "";
    this.#given = given?.fields.filter(([name]) => !OURS.has(name)) ?? [];
    const isSelectable = this.#status === 200;
    this.file = {
      size: source.size,
      ...this.#validators(isSelectable),
      isSelectable,
      hasRanges: this.#find("accept-ranges")?.toLowerCase() !== "none",
    };
  }

  /** The head of the file or of a part of it. */
  ofPart(status: number, { start, end }: ByteRange): ResponseHead {
    const { size, isSelectable, hasRanges } = this.file;
    const { type } = this.#source;
    const fields: Field[] = [
      [
        "content-type",
        type && isFieldValue(type) ? type : "application/octet-stream",
      ],
      ["content-length", String(end - start)],
    ];
    if (status === 206) {
      fields.push(["content-range", `bytes ${start}-${end - 1}/${size}`]);
    }
    if (isSelectable) {
      if (hasRanges) fields.push(["accept-ranges", "bytes"]);
      fields.push(...this.#validatorFields());
    }
    return status === 200
      ? headOf(this.#status, this.#over(fields), this.#reason)
      : headOf(status, this.#over(fields));
  }

  /**
   * An answer without the file.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-15.4.5 | RFC 9110, 304}
   */
  refusal(status: 304 | 412 | 416, method: string): Answer {
    if (status === 304) {
      const fields = this.#validatorFields();
      // A client that has a tag does not need the time.
      const kept = fields.some(([name]) => name === "etag")
        ? fields.filter(([name]) => name === "etag")
        : fields;
      const given = this.#given.filter(([name]) =>
        !isOfContent(name) && name !== "last-modified"
      );
      return new WholeAnswer(headOf(304, over(given, kept)), null);
    }
    const page = statusPage(status, method);
    if (status === 416) {
      page.headers.set("content-range", `bytes */${this.file.size}`);
    }
    for (const [name, value] of this.#given) {
      if (isOfContent(name) || OF_FILE.has(name)) continue;
      page.headers.append(name, value);
    }
    return page;
  }

  /** The validators of the handler, or of the source. */
  #validators(isSelectable: boolean): Validators {
    if (!isSelectable) return { etag: undefined, modified: undefined };
    const etag = this.#find("etag");
    const time = this.#find("last-modified");
    const own = validatorsOf(this.#source);
    return {
      etag: etag ?? own.etag,
      modified: time === undefined ? own.modified : parseHttpDate(time),
    };
  }

  #validatorFields(): Field[] {
    const { etag, modified } = this.file;
    const fields: Field[] = [];
    if (etag !== undefined) fields.push(["etag", etag]);
    const time = modified === undefined ? undefined : formatHttpDate(modified);
    if (time !== undefined) fields.push(["last-modified", time]);
    return fields;
  }

  #find(wanted: string): string | undefined {
    return this.#given.find(([name]) => name === wanted)?.[1];
  }

  #over(fields: readonly Field[]): Field[] {
    return this.#given.length === 0 ? [...fields] : over(this.#given, fields);
  }
}

/** The first fields, and those of the others with names that the first do not have. */
function over(first: readonly Field[], others: readonly Field[]): Field[] {
  const names = new Set(first.map(([name]) => name));
  return [...others.filter(([name]) => !names.has(name)), ...first];
}

/** Returns true if a field describes the content that is sent. */
function isOfContent(name: string): boolean {
  return name.startsWith("content-") && name !== "content-location";
}

function headOf(
  status: number,
  fields: readonly Field[],
  reason?: string,
): ResponseHead {
  const head = responseHead(status, fields, reason);
  if (isFault(head)) throw new TypeError(`Cannot send a file: ${head.fault}`);
  return head;
}
