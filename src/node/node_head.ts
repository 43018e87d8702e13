import { isHttp2, type NodeResponse } from "./node_types.ts";
import {
  type Field,
  isLengthName,
  type ResponseHead,
} from "../response/response_head.ts";

/** The part of a head that is sent. */
export type SentHead = Pick<ResponseHead, "status" | "reason" | "fields">;

/** A head that declares a length, if it does not say one itself. */
export function withLength(head: SentHead, length: number): SentHead {
  if (head.fields.some(([name]) => isLengthName(name))) return head;
  const field: Field = ["Content-Length", String(length)];
  return { ...head, fields: [...head.fields, field] };
}

/**
 * Gives a head to a response. It leaves with the first byte, or is flushed.
 *
 * Fields that are on the response already stay, as those of Express do, unless
 * the head has fields of the same name; Set-Cookie is added to.
 *
 * @see {@link https://nodejs.org/api/http.html#responsewriteheadstatuscode-statusmessage-headers | Node, response.writeHead()}
 */
export function writeHead(response: NodeResponse, head: SentHead): void {
  const { status, reason, fields } = head;
  if (isHttp2(response)) {
    // HTTP/2 has no reason phrase: RFC 9113, section 8.3.2.
    setFields(response, fields);
    response.writeHead(status);
  } else if (response.getHeaderNames().length > 0) {
    setFields(response, fields);
    if (reason === "") response.writeHead(status);
    else response.writeHead(status, reason);
  } else if (reason === "") {
    response.writeHead(status, flat(fields));
  } else {
    response.writeHead(status, reason, flat(fields));
  }
}

/** Names and values in turn: what Node takes soonest. */
function flat(fields: readonly Field[]): string[] {
  const list: string[] = [];
  for (let i = 0; i < fields.length; i++) {
    list.push(fields[i]![0], fields[i]![1]);
  }
  return list;
}

function setFields(response: NodeResponse, fields: readonly Field[]): void {
  const values = new Map<string, string[]>();
  const names = new Map<string, string>();
  for (const [name, value] of fields) {
    const key = name.toLowerCase();
    const list = values.get(key);
    if (list === undefined) {
      values.set(key, [value]);
      names.set(key, name);
    } else list.push(value);
  }
  for (const [key, list] of values) {
    const before = key === "set-cookie" ? response.getHeader(key) : undefined;
    const all = before === undefined ? list : [before].flat().map(String)
      .concat(list);
    response.setHeader(names.get(key)!, all.length === 1 ? all[0]! : all);
  }
}
