import type { BytesToCome } from "../../client/byte_sink.ts";
import { viewOf } from "../../client/byte_writer.ts";
import {
  HSE_IO_ASYNC,
  HSE_IO_DISCONNECT_AFTER_SEND,
  HSE_IO_FINAL_SEND,
  HSE_IO_SEND_HEADERS,
  HSE_IO_SYNC,
  HSE_REQ_TRANSMIT_FILE,
  HSE_REQ_VECTOR_SEND,
  HSE_VECTOR_ELEMENT_TYPE_FILE_HANDLE,
  HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER,
} from "../../isapi/constants.ts";
import {
  ERROR_INVALID_PARAMETER,
  ERROR_SUCCESS,
  WSAEINVAL,
} from "../../base/error_codes.ts";
import type { WriteClientError } from "../../base/errors.ts";
import type { FileSource } from "../../files/file_store.ts";
import { latin1, latin1ToBytes } from "../../response/header_text.ts";
import type { Registration } from "../../client/operation_slot.ts";
import type { Session } from "../../session/session.ts";
import {
  type FilePart,
  isMemory,
  owned,
  type Part,
  toCome,
  transmissionFault,
  transmit,
} from "../../session/transmission.ts";
import type {
  HSE_RESPONSE_VECTOR,
  HSE_VECTOR_ELEMENT,
} from "../../isapi/structs.ts";
import type { ExtensionControlBlock, HSE_TF_INFO } from "../../isapi/types.ts";
import type { Family } from "./family.ts";
import { registrationOf } from "./completion.ts";
import { isNull, optionalText } from "../c_values.ts";

const NO_BYTES: Uint8Array<ArrayBuffer> = new Uint8Array(0);

/** The calls that send files, and several buffers at once. */
export const transmissionCalls: Family = [
  [HSE_REQ_TRANSMIT_FILE, transmitFile],
  [HSE_REQ_VECTOR_SEND, vectorSend],
];

/** The status and header text of a call with HSE_IO_SEND_HEADERS. */
export interface SentHead {
  readonly status: string | undefined;
  readonly text: string | undefined;
}

/** @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525816(v=vs.90) | HSE_REQ_TRANSMIT_FILE} */
function transmitFile(
  session: Session,
  ecb: ExtensionControlBlock,
  info: unknown,
): number | Promise<number> {
  if (!isObject(info)) return ERROR_INVALID_PARAMETER;
  const tf = info as HSE_TF_INFO;
  const flags = tf.dwFlags ?? 0;
  const file = isNull(tf.hFile)
    ? NO_BYTES
    : fileOf(tf.hFile, tf.Offset ?? 0, tf.BytesToWrite ?? 0);
  if (typeof file === "number") return file;
  if (!(flags & HSE_IO_ASYNC)) return ERROR_INVALID_PARAMETER;

  const head = (flags & HSE_IO_SEND_HEADERS)
    // With a count of 0 the text ends at its NUL: C code often leaves it 0.
    ? sentHead(tf.pszStatusCode, tf.pHead, tf.HeadLength || undefined)
    : undefined;
  const before = head === undefined
    ? bytesOf(tf.pHead, tf.HeadLength)
    : NO_BYTES;
  const after = bytesOf(tf.pTail, tf.TailLength);
  if (head === null || before === undefined || after === undefined) {
    return ERROR_INVALID_PARAMETER;
  }
  const { pfnHseIO, pContext } = tf;
  if (!isNull(pfnHseIO) && typeof pfnHseIO !== "function") {
    return ERROR_INVALID_PARAMETER;
  }
  const completion = isNull(pfnHseIO)
    ? undefined
    : registrationOf(ecb, pfnHseIO, pContext);
  return send(session, head, [before, file, after], flags, completion);
}

/** @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525867(v=vs.90) | HSE_REQ_VECTOR_SEND} */
function vectorSend(
  session: Session,
  _ecb: unknown,
  info: unknown,
): number | Promise<number> {
  if (!isObject(info)) return ERROR_INVALID_PARAMETER;
  const vector = info as HSE_RESPONSE_VECTOR;
  const flags = vector.dwFlags ?? 0;
  const both = HSE_IO_ASYNC | HSE_IO_SYNC;
  if ((flags & both) === both) return ERROR_INVALID_PARAMETER;
  const { pszStatus = null, pszHeaders = null } = vector;
  const sends = (flags & HSE_IO_SEND_HEADERS) !== 0;
  // With the flag both texts are required, without it none is allowed: ms525729.
  if (sends !== (pszStatus !== null) || sends !== (pszHeaders !== null)) {
    return ERROR_INVALID_PARAMETER;
  }
  const head = sends ? sentHead(pszStatus, pszHeaders, undefined) : undefined;
  if (head === null) return ERROR_INVALID_PARAMETER;
  const parts = elements(vector);
  return typeof parts === "number"
    ? parts
    : send(session, head, parts, flags, undefined);
}

/** Sends parts after an optional head. Everything that can be refused is checked first. */
export function send(
  session: Session,
  head: SentHead | undefined,
  parts: readonly Part[],
  flags: number,
  completion: Registration | undefined,
): number | Promise<number> {
  const isAsync = (flags & HSE_IO_ASYNC) !== 0;
  const isLast =
    (flags & (HSE_IO_DISCONNECT_AFTER_SEND | HSE_IO_FINAL_SEND)) !== 0;
  const refusal = isAsync
    ? session.refuseAsync(completion)
    : session.refuseSync();
  if (refusal !== ERROR_SUCCESS) return refusal;
  const { slot, output } = session;
  const before = output.bytesWritten;
  const coming = toCome(parts);
  const { size } = coming;
  const code = admit(session, head, coming, isAsync);
  if (code !== ERROR_SUCCESS) return code;

  if (size > 0) session.reply.bodyFollows();
  // Bytes after the blank line of the header text are body too.
  const early = output.bytesWritten - before;
  if (!isAsync) {
    const sent = !output.queues && isMemory(parts)
      ? sendAtOnce(session, parts, size)
      : sendInOrder(session, parts, size, isLast);
    if (isLast) output.seal();
    return sent;
  }
  const owner = {};
  slot.begin(owner, early + size, completion);
  const sent = transmit(output, parts);
  if (isLast) output.seal();
  sent.then(
    () => slot.settle(owner),
    (error) => slot.cancel(transmissionFault(output, error)),
  );
  return ERROR_SUCCESS;
}

/** Refuses the whole call, or takes its head. Nothing is refused after that. */
function admit(
  { output, reply }: Session,
  head: SentHead | undefined,
  coming: BytesToCome,
  isAsync: boolean,
): number {
  return refusalOf(() => {
    if (!isAsync) output.checkRoom(coming.size);
    if (head !== undefined) {
      return reply.sendWholeHeader(head.status, head.text, coming);
    }
    // A call that has to wait for others is checked when its turn comes.
    if (coming.size > 0 && !output.queues) output.check(coming);
    return ERROR_SUCCESS;
  });
}

function refusalOf(call: () => number): number {
  try {
    return call();
  } catch (refusal) {
    return (refusal as WriteClientError).code;
  }
}

function sendAtOnce(
  { output }: Session,
  buffers: readonly Uint8Array<ArrayBuffer>[],
  size: number,
): number | Promise<number> {
  const failed = (error: unknown) => transmissionFault(output, error);
  try {
    const sent = output.gather(buffers, size);
    return typeof sent === "number"
      ? Promise.resolve(ERROR_SUCCESS)
      : sent.then(() => ERROR_SUCCESS, failed);
  } catch (error) {
    return failed(error);
  }
}

function sendInOrder(
  session: Session,
  parts: readonly Part[],
  size: number,
  isLast: boolean,
): number | Promise<number> {
  const { output } = session;
  const kept = output.queues ? owned(parts) : parts;
  let code = ERROR_SUCCESS;
  const run = async () => {
    code = await sendNow(session, kept, isLast);
  };
  return output.inOrder(size, run).then(() => code);
}

/** Sends parts that waited for other calls. If they no longer fit after those, the whole call is refused. */
function sendNow(
  { output }: Session,
  parts: readonly Part[],
  isLast: boolean,
): Promise<number> | number {
  const code = refusalOf(() => {
    output.check(toCome(parts));
    return ERROR_SUCCESS;
  });
  if (code !== ERROR_SUCCESS) {
    if (isLast) output.unseal();
    return code;
  }
  return transmit(output, parts).then(
    () => ERROR_SUCCESS,
    (error) => transmissionFault(output, error),
  );
}

function elements(
  { lpElementArray, nElementCount }: HSE_RESPONSE_VECTOR,
): Part[] | number {
  if (!Array.isArray(lpElementArray)) return ERROR_INVALID_PARAMETER;
  const count = nElementCount ?? lpElementArray.length;
  if (!isCount(count) || count > lpElementArray.length) {
    return ERROR_INVALID_PARAMETER;
  }
  const parts: Part[] = [];
  for (let i = 0; i < count; i++) {
    const part = partOf(lpElementArray[i]);
    if (typeof part === "number") return part;
    parts.push(part);
  }
  return parts;
}

function partOf(element: unknown): Part | number {
  if (!isObject(element)) return ERROR_INVALID_PARAMETER;
  const { ElementType, pvContext, cbOffset = 0, cbSize } =
    element as HSE_VECTOR_ELEMENT;
  if (ElementType === HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER) {
    const bytes = bytesOf(pvContext, cbSize);
    // A memory element of size 0 is invalid: ms525207.
    return bytes === undefined || bytes.length === 0
      ? ERROR_INVALID_PARAMETER
      : bytes;
  }
  return ElementType === HSE_VECTOR_ELEMENT_TYPE_FILE_HANDLE
    ? fileOf(pvContext, cbOffset, cbSize ?? 0)
    : ERROR_INVALID_PARAMETER;
}

/** Gives the requested part of a file, or an error code. A size of 0 means up to the end. */
function fileOf(
  source: unknown,
  offset: number,
  size: number,
): FilePart | number {
  if (
    !isFileSource(source) || !isCount(offset) || !isCount(size)
  ) return ERROR_INVALID_PARAMETER;
  if (offset > source.size) return WSAEINVAL;
  const end = size === 0 ? source.size : offset + size;
  return { source, start: offset, end };
}

/** Makes the head of a call with SEND_HEADERS, or `null` if a value is not text. */
function sentHead(
  status: unknown,
  text: unknown,
  count: number | undefined,
): SentHead | null {
  const statusText = optionalText(status, undefined);
  const headerText = optionalText(viewOf(text) ?? text, count);
  return statusText === null || headerText === null
    ? null
    : { status: statusText, text: headerText };
}

/** Gives the bytes of a buffer or of text, no bytes for NULL, or `undefined` for any other value. */
function bytesOf(
  buffer: unknown,
  count: number | undefined,
): Uint8Array<ArrayBuffer> | undefined {
  if (isNull(buffer)) {
    return count ? undefined : NO_BYTES;
  }
  if (typeof buffer === "string") {
    const text = latin1(buffer, count);
    return text === undefined ? undefined : latin1ToBytes(text);
  }
  const bytes = viewOf(buffer);
  if (bytes === undefined) return undefined;
  const size = count ?? bytes.length;
  if (size === bytes.length) return bytes;
  return isCount(size) && size < bytes.length
    ? bytes.subarray(0, size)
    : undefined;
}

function isFileSource(source: unknown): source is FileSource {
  return isObject(source) && isCount((source as FileSource).size) &&
    typeof (source as FileSource).slice === "function";
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
