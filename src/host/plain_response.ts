import {
  type ClientRequest,
  fieldsOf,
  toRequest,
} from "../base/client_request.ts";
import { fileAnswer, type FileSent } from "../files/file_answer.ts";
import type { FileWatch } from "../files/file_body.ts";
import type { FileStore } from "../files/file_store.ts";
import { sendableResponse } from "../response/sendable_response.ts";
import { decodePath } from "../base/url_path.ts";
import type { Answer } from "../response/whole_answer.ts";

/** The sources of an answer to a request that matches no mount. */
export interface PlainSources {
  readonly files?: FileStore;
  readonly fallback?: (request: Request) => Response | Promise<Response>;
  /** True if the request is a child request. */
  readonly isChild: boolean;
  /** Watches the body of a file. */
  readonly watch: FileWatch;
}

/**
 * Answers a request that matches no mount: with a file, otherwise by the
 * fallback.
 *
 * @param path The request's path, as it appears in its URL.
 * @param ended Called once if there is a response, when its body has ended,
 * with the reason if a file was not sent.
 * @returns The answer, or `undefined` if neither has one.
 * @throws {unknown} What the FileStore or the fallback threw.
 */
export async function plainResponse(
  request: ClientRequest,
  path: string,
  { files, fallback, watch, isChild }: PlainSources,
  ended: (sent: FileSent, error?: unknown) => void,
): Promise<Answer | undefined> {
  const { method } = request;
  const mapped = method === "GET" || method === "HEAD"
    ? files?.map(decodePath(path))
    : undefined;
  if (mapped !== undefined) {
    const headers = fieldsOf(request);
    const file = await files?.open(mapped);
    if (file !== undefined) {
      return await fileAnswer(
        { method, headers },
        file,
        undefined,
        watch,
        ended,
      );
    }
    // No client would receive what the fallback gives.
    if (watch.isOver) return undefined;
  }
  if (fallback === undefined) return undefined;
  const response = sendableResponse(
    await fallback(toRequest(request)),
    method,
    isChild,
  );
  // The host does not count the bytes of a fallback's body.
  ended({ status: response.status, bytes: 0, outcome: "sent" });
  return response;
}
