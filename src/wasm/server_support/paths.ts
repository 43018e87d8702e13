import {
  HSE_REQ_MAP_URL_TO_PATH,
  HSE_REQ_MAP_URL_TO_PATH_EX,
  HSE_REQ_NORMALIZE_URL,
} from "../../isapi/constants.ts";
import type { HSE_URL_MAPEX_INFO } from "../../isapi/structs.ts";
import { dwordRef } from "../references.ts";
import {
  type Call,
  type Family,
  type Marshalled,
  NOTHING,
  optionalText,
} from "./marshal.ts";

/** The calls that map and normalize URLs. */
export const pathCalls: Family = [
  [HSE_REQ_MAP_URL_TO_PATH, mapUrlToPath],
  [HSE_REQ_MAP_URL_TO_PATH_EX, mapUrlToPathEx],
  [HSE_REQ_NORMALIZE_URL, normalizeUrl],
];

/** MAX_PATH: the room that HSE_URL_MAPEX_INFO has for a path. */
const PATH_BYTES = 260;

function mapUrlToPath(
  { environment: { memory }, buffer, size }: Call,
): Marshalled {
  const capacity = dwordRef(memory, size);
  const path = buffer === 0 || capacity === null
    ? null
    : memory.bytes(buffer, capacity.value);
  return { args: [path, capacity, null] };
}

function mapUrlToPathEx(call: Call): Marshalled {
  const { environment: { memory }, buffer, size, type } = call;
  if (type === 0) return NOTHING;
  memory.bytes(type, PATH_BYTES + 20);
  const info: HSE_URL_MAPEX_INFO = {
    lpszPath: memory.bytes(type, PATH_BYTES),
    dwFlags: 0,
    cchMatchingPath: 0,
    cchMatchingURL: 0,
  };
  return {
    args: [optionalText(call, buffer), dwordRef(memory, size), info],
    back() {
      memory.setDword(type + PATH_BYTES, info.dwFlags);
      memory.setDword(type + PATH_BYTES + 4, info.cchMatchingPath);
      memory.setDword(type + PATH_BYTES + 8, info.cchMatchingURL);
    },
  };
}

/** Normalizes in place: the room is the URL's bytes and its NUL. */
function normalizeUrl({ environment: { memory }, buffer }: Call): Marshalled {
  const url = buffer === 0
    ? null
    : memory.bytes(buffer, memory.text(buffer).length + 1);
  return { args: [url, null, null] };
}
