import {
  HSE_REQ_MAP_URL_TO_PATH,
  HSE_REQ_MAP_URL_TO_PATH_EX,
  HSE_REQ_NORMALIZE_URL,
  HSE_URL_FLAGS_READ,
} from "../../isapi/constants.ts";
import {
  ERROR_INSUFFICIENT_BUFFER,
  ERROR_INVALID_PARAMETER,
  ERROR_PATH_NOT_FOUND,
  ERROR_SUCCESS,
} from "../../base/error_codes.ts";
import { latin1 } from "../../response/header_text.ts";
import type { Session } from "../../session/session.ts";
import type { ExtensionControlBlock } from "../../isapi/types.ts";
import type { HSE_URL_MAPEX_INFO, Ref } from "../../isapi/structs.ts";
import { decodePath, hostPath, isHostPath } from "../../base/url_path.ts";
import { refused } from "./refused.ts";
import type { Family } from "./family.ts";
import { countOf, isNull, put, putAll } from "../c_values.ts";

/** The calls that map and normalize URLs. */
export const pathCalls: Family = [
  [HSE_REQ_MAP_URL_TO_PATH, mapUrlToPath],
  [HSE_REQ_MAP_URL_TO_PATH_EX, mapUrlToPathEx],
  [HSE_REQ_NORMALIZE_URL, normalizeUrl],
];

/** Replaces the URL in the buffer by its path. */
function mapUrlToPath(
  session: Session,
  ecb: ExtensionControlBlock,
  buffer: unknown,
  size: unknown,
): number {
  const capacity = (size as Ref<number> | null)?.value;
  if (!(buffer instanceof Uint8Array) || typeof capacity !== "number") {
    return ERROR_INVALID_PARAMETER;
  }
  const path = mapUrl(session, ecb, HSE_REQ_MAP_URL_TO_PATH, latin1(buffer));
  if (typeof path === "number") return path;
  return putText(buffer, Math.min(capacity, buffer.length), path, size);
}

/** @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms524961(v=vs.90) | HSE_REQ_MAP_URL_TO_PATH_EX} */
function mapUrlToPathEx(
  session: Session,
  ecb: ExtensionControlBlock,
  url: unknown,
  length: unknown,
  info: unknown,
): number {
  const out = info as HSE_URL_MAPEX_INFO | null;
  if (!(out?.lpszPath instanceof Uint8Array)) return ERROR_INVALID_PARAMETER;
  const text = latin1(url, countOf(length));
  const path = mapUrl(session, ecb, HSE_REQ_MAP_URL_TO_PATH_EX, text);
  if (typeof path === "number") return path;
  const { lpszPath } = out;
  const cchMatchingPath = utf8.encode(path).length;
  if (lpszPath.length <= cchMatchingPath) return ERROR_INSUFFICIENT_BUFFER;
  const code = putAll(out, {
    dwFlags: HSE_URL_FLAGS_READ,
    cchMatchingPath,
    cchMatchingURL: text!.length,
  });
  if (code !== ERROR_SUCCESS) return code;
  return putText(lpszPath, lpszPath.length, path, null);
}

/** Decodes the URL in the buffer and removes dot segments, in place. */
function normalizeUrl(
  _session: unknown,
  _ecb: unknown,
  buffer: unknown,
): number {
  if (!(buffer instanceof Uint8Array)) return ERROR_INVALID_PARAMETER;
  const text = latin1(buffer);
  const path = text === undefined ? undefined : hostPath(text);
  const decoded = path === undefined ? undefined : decodePath(path);
  // The decoded path may name another host, or contain a NUL.
  if (decoded === undefined || !isHostPath(decoded)) {
    return ERROR_INVALID_PARAMETER;
  }
  return putText(buffer, buffer.length, decoded, null);
}

const NO_FILES = "the host has no files; set the option files of IsapiHost";

const utf8 = new TextEncoder();

/** Maps a URL to a path. Gives the path, or an error code. */
function mapUrl(
  session: Session,
  ecb: ExtensionControlBlock,
  code: number,
  url: string | undefined,
): string | number {
  const path = url === undefined ? undefined : hostPath(url);
  if (path === undefined) return ERROR_INVALID_PARAMETER;
  const { files } = session.services;
  return files === undefined
    ? refused(session, ecb, code, NO_FILES)
    : files.map(decodePath(path)) ?? ERROR_PATH_NOT_FOUND;
}

/** Writes a C string. Sets the size to the bytes written or needed, including the NUL. */
function putText(
  buffer: Uint8Array,
  capacity: number,
  text: string,
  size: unknown,
): number {
  const bytes = utf8.encode(text);
  const needed = bytes.length + 1;
  const code = isNull(size) ? ERROR_SUCCESS : put(size, needed);
  if (code !== ERROR_SUCCESS) return code;
  if (!(capacity >= needed)) return ERROR_INSUFFICIENT_BUFFER;
  buffer.set(bytes);
  buffer[bytes.length] = 0;
  return ERROR_SUCCESS;
}
