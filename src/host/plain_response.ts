import {
  fileResponse,
  type FileSent,
  type FileWatch,
} from "../files/file_response.ts";
import type { FileSource, FileStore } from "../files/file_store.ts";
import { sendableResponse } from "../response/sendable_response.ts";
import { decodePath } from "../base/url_path.ts";

/** Where a request goes that no extension answers. */
export interface PlainSources {
  readonly files?: FileStore;
  readonly fallback?: (request: Request) => Response | Promise<Response>;
  /** Whether an internal request asks. */
  readonly isChild: boolean;
  /** Who watches the body of a file. */
  readonly watch: FileWatch;
}

/** A fallback's bytes are its own business. */
const PASSED_ON: FileSent = { outcome: "sent", bytes: 0 };

/**
 * Answers what no extension does: with a file, else by the fallback.
 *
 * @param path The request's path, as it stands in its URL.
 * @param ended Told once how it ended, of a response that there is, and why
 * if a file was not sent.
 * @returns The response, or `undefined` if there is none.
 * @throws {unknown} What the store or the fallback threw.
 */
export async function plainResponse(
  request: Request,
  path: string,
  { files, fallback, watch, isChild }: PlainSources,
  ended: (status: number, sent: FileSent, error?: unknown) => void,
): Promise<Response | undefined> {
  const { method } = request;
  const file = method === "GET" || method === "HEAD"
    ? await openedFile(files, path)
    : undefined;
  if (file !== undefined) {
    return fileResponse(
      file,
      method,
      watch,
      (sent, error) => ended(200, sent, error),
    );
  }
  if (fallback === undefined) return undefined;
  const response = sendableResponse(
    await fallback(request),
    method,
    isChild,
  );
  ended(response.status, PASSED_ON);
  return response;
}

async function openedFile(
  files: FileStore | undefined,
  path: string,
): Promise<FileSource | undefined> {
  const mapped = files?.map(decodePath(path));
  return mapped === undefined ? undefined : await files?.open(mapped);
}
