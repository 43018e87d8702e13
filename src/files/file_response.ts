import { checkRequest, describeValue } from "../base/checks.ts";
import { DEFAULT_BUFFER_LIMIT } from "../client/output_options.ts";
import { fieldsOf } from "../base/client_request.ts";
import { ignoreErrors } from "../base/promises.ts";
import { type Deadlines, resolveDeadlines } from "../response/deadlines.ts";
import type { Ending } from "../response/ending.ts";
import { FetchChannel } from "../response/fetch_channel.ts";
import {
  endToEnd,
  isFault,
  isNullBody,
  isStatus,
  responseHead,
} from "../response/response_head.ts";
import { fileAnswer } from "./file_answer.ts";
import type { GivenHead } from "./file_heads.ts";
import type { FileSource } from "./file_store.ts";
import { parseHttpDate } from "./http_date.ts";
import { isEntityTag } from "./validators.ts";
import { WatchedAnswer } from "./watched_answer.ts";

/**
 * The options of {@linkcode fileResponse}.
 *
 * - `headers` come before what the source says: its `Content-Type`, its `ETag`
 *   and `Last-Modified`, which requests are then compared with, and
 *   `Accept-Ranges: none`, with which parts are not sent. `Content-Length` and
 *   `Content-Range` follow from what is sent.
 * - With a `status` other than 200, such as 404, the file is sent whole,
 *   whatever the request asks for.
 *
 * @category Files
 */
export interface FileResponseInit extends ResponseInit {
  /** The deadlines of the answer, in milliseconds: idle, write, total. */
  deadlines?: Deadlines;
  /**
   * The value that the engine passes to its handler beside the request, unchanged:
   * Deno's connection info, Bun's server, `c.env` of Hono on Node.
   */
  info?: unknown;
  /** The engine's third argument: the execution context of Workers. */
  context?: unknown;
  /**
   * Called once with what made the answer fail: the source could not be read,
   * was changed while it was sent, or was not read within a deadline. Also with
   * what `fileResponse()` rejects with, unless that is a wrong argument. Not
   * when the client has left. What it throws is ignored.
   *
   * @param error The thrown value.
   */
  onError?(error: unknown): void;
}

/**
 * A file as the response to a request: all of it, the part that the client asks
 * for, or a short answer where the client has the file already.
 *
 * - **Ranges**: GET with one range of bytes is answered with 206 and that part,
 *   or with 416 if the file does not have it; several ranges with the whole file.
 * - **Validators**: `ETag` and `Last-Modified` are sent, and `If-None-Match`,
 *   `If-Modified-Since` (304), `If-Match`, `If-Unmodified-Since` (412) and
 *   `If-Range` are compared with them. A 304 reads nothing of the file.
 * - **A changed file is not put after the beginning of what it was**: `If-Range`
 *   counts if the validator is strong and the same; otherwise the file is sent
 *   whole. A file that is changed while it is sent errors the body.
 * - **The source is closed once**: when its last byte was handed over, when the
 *   client has left, when it cannot be read, when nothing of it is sent, and
 *   when an argument is wrong.
 * - **Deadlines**: as for plain files of a host. A file that is not read, and a
 *   client that takes nothing, end the answer.
 * - HEAD gets the head of the whole file.
 *
 * @example Send a file
 * ```ts
 * import { fileResponse, openFile } from "@isapi/streams/files";
 * import { assertEquals } from "@std/assert";
 *
 * const path = await Deno.makeTempFile({ suffix: ".txt" });
 * await Deno.writeTextFile(path, "0123456789");
 *
 * const handler = async (request: Request) =>
 *   await fileResponse(request, await openFile(path));
 *
 * // Deno.serve(handler);
 * const headers = { range: "bytes=2-5" };
 * const part = await handler(new Request("http://localhost/", { headers }));
 * assertEquals(part.status, 206);
 * assertEquals(part.headers.get("content-range"), "bytes 2-5/10");
 * assertEquals(await part.text(), "2345");
 * await Deno.remove(path);
 * ```
 *
 * @param request The request that is answered.
 * @param source The file: of `openFile()`, of a store, or a Blob. It is closed.
 * @param init Status, headers, deadlines, and what the engine has passed.
 * @returns The response.
 * @throws {TypeError} If `request` is not a Request, `source` is not a
 * FileSource, or a header cannot be sent as it is.
 * @throws {RangeError} If the status is not from 200 to 599, or a deadline is
 * out of range.
 * @throws {WriteClientError} If the source is not read within a deadline (121).
 * @throws {unknown} What the source throws before its first byte.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-13 | RFC 9110, conditional requests}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-14 | RFC 9110, range requests}
 * @category Files
 */
export function fileResponse(
  request: Request,
  source: FileSource,
  init: FileResponseInit = {},
): Promise<Response> {
  try {
    return answer(request, source, init);
  } catch (error) {
    ignoreErrors(() => source.close?.());
    return Promise.reject(error);
  }
}

function answer(
  request: Request,
  source: FileSource,
  init: FileResponseInit,
): Promise<Response> {
  checkArguments(request, source, init);
  const { info, context } = init;
  const head = headOf(init);
  const { method } = request;
  const headers = fieldsOf(request);
  const platform = { request, info, context };
  const channel = new FetchChannel(request, platform);
  new WatchedAnswer({
    request,
    platform,
    channel,
    limits: {
      bufferLimit: DEFAULT_BUFFER_LIMIT,
      deadlines: resolveDeadlines(init.deadlines),
    },
    waitsFor: "the file is not read",
    respond: (watch, ended) =>
      fileAnswer({ method, headers }, source, head, watch, ended),
    unanswered,
    report: (error) => ignoreErrors(() => init.onError?.(error)),
  }).run();
  return channel.response;
}

function unanswered({ outcome, status, error }: Ending): Response {
  // No client receives it. Runtimes print what a handler rejects with.
  if (outcome === "disconnected") return new Response(null, { status });
  throw error;
}

function checkArguments(
  request: unknown,
  source: unknown,
  init: unknown,
): void {
  checkRequest(
    "send a file",
    request,
    "make a Request, or answer with nodeRespond() of @isapi/streams/node",
  );
  if (!isSource(source)) {
    throw new TypeError(
      `Cannot send a file: source must be a FileSource or a Blob, received ${
        describeValue(source)
      }${source instanceof Promise ? "; await it" : ""}`,
    );
  }
  if (typeof init !== "object" || init === null) {
    throw new TypeError(
      `Cannot send a file: init must be an object, received ${
        describeValue(init)
      }`,
    );
  }
  const { onError } = init as FileResponseInit;
  if (onError !== undefined && typeof onError !== "function") {
    throw new TypeError(
      `Cannot send a file: onError must be a function, received ${
        describeValue(onError)
      }`,
    );
  }
}

function isSource(value: unknown): value is FileSource {
  const { size, slice } = Object(value) as Partial<FileSource>;
  return Number.isSafeInteger(size) && size! >= 0 &&
    typeof slice === "function";
}

function headOf(
  { status = 200, statusText = "", headers }: FileResponseInit,
): GivenHead {
  if (!isStatus(status) || isNullBody(status) || status === 206) {
    throw new RangeError(
      `Cannot send a file: status must be from 200 to 599, and one with a whole body, received ${
        describeValue(status)
      }`,
    );
  }
  if (typeof statusText !== "string") {
    throw new TypeError(
      `Cannot send a file: statusText must be a string, received ${
        describeValue(statusText)
      }`,
    );
  }
  const given = new Headers(headers);
  const head = responseHead(status, endToEnd(given), statusText);
  if (isFault(head)) throw new TypeError(`Cannot send a file: ${head.fault}`);
  checkValidators(given);
  return head;
}

function checkValidators(headers: Headers): void {
  const etag = headers.get("etag");
  if (etag !== null && !isEntityTag(etag)) {
    throw new TypeError(
      `Cannot send a file: ETag must be a text in double quotes, received ${
        describeValue(etag)
      }`,
    );
  }
  const time = headers.get("last-modified");
  if (time !== null && parseHttpDate(time) === undefined) {
    throw new TypeError(
      `Cannot send a file: Last-Modified must be a date as toUTCString() gives it, received ${
        describeValue(time)
      }`,
    );
  }
}
