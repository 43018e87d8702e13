import { type ReusableBody, REUSE } from "../response/reusable_body.ts";
import { responseOf } from "../response/bodies.ts";
import { pageText } from "../response/status_page.ts";
import type { ByteRange } from "./byte_range.ts";
import {
  type BodySent,
  type FileWatch,
  SentSource,
  ShortPart,
  StreamedPart,
} from "./file_body.ts";
import { FileHeads, type GivenHead } from "./file_heads.ts";
import type { FileSource } from "./file_store.ts";
import { select, type Selecting } from "./selection.ts";
import { type Answer, WholeAnswer } from "../response/whole_answer.ts";

/** Bytes of the longest part that is read before there is an answer. */
const SHORT = 65536;

/** The result of an answer with a file. */
export interface FileSent extends BodySent {
  readonly status: number;
}

/**
 * Answers a request with a file: with all of it, a part of it, or a status
 * without it.
 *
 * The source is closed once: when its last byte was read, when the client has
 * left, or when none of its bytes is sent.
 *
 * @param request The request.
 * @param source The file.
 * @param given The head that a handler has chosen.
 * @param watch Receives the body of a large file and its progress.
 * @param ended Called once when the answer has ended, with the reason if it was
 * not sent. Not called if the promise rejects.
 * @throws {unknown} What the source throws before its first byte.
 */
export async function fileAnswer(
  request: Selecting,
  source: FileSource,
  given: GivenHead | undefined,
  watch: FileWatch | undefined,
  ended: (sent: FileSent, error?: unknown) => void,
): Promise<Answer> {
  const sent = new SentSource(source);
  try {
    const heads = new FileHeads(source, given);
    const selection = select(request, heads.file);
    const { method } = request;
    const isHead = method === "HEAD";
    if (!("range" in selection)) {
      const { status } = selection;
      sent.close();
      const bytes = status === 304 || isHead ? 0 : pageText(status).length;
      ended({ status, bytes, outcome: "sent" });
      return heads.refusal(status, method);
    }
    const head = heads.ofPart(selection.status, selection.range);
    if (isHead || heads.file.size === 0) {
      sent.close();
      ended({ status: head.status, bytes: 0, outcome: "sent" });
      return new WholeAnswer(head, null);
    }
    const body = await bodyOf(sent, selection.range, watch, (end, error) => {
      ended({ status: head.status, ...end }, error);
    });
    return body instanceof ReadableStream
      ? responseOf(head, body)
      : new WholeAnswer(head, body);
  } catch (error) {
    sent.close();
    throw error;
  }
}

/** The bytes of a part of a file, or the stream of them. */
async function bodyOf(
  sent: SentSource,
  { start, end }: ByteRange,
  watch: FileWatch | undefined,
  ended: (sent: BodySent, error?: unknown) => void,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream> {
  const length = end - start;
  const part = sent.source.slice(start, end);
  if (length > SHORT || typeof part.arrayBuffer !== "function") {
    const body = new StreamedPart(sent, part, length, watch, ended);
    const stream = new ReadableStream(body, { highWaterMark: 0 });
    const reusable: ReusableBody = { [REUSE]: (chunk) => body.reuse(chunk) };
    return Object.assign(stream, reusable);
  }
  const short = new ShortPart(sent);
  watch?.watch(short);
  const bytes = await short.read(() => part.arrayBuffer!(), length);
  sent.close();
  if (!short.isOver) ended({ bytes: length, outcome: "sent" });
  return bytes;
}
