import {
  BUFFER,
  BYTES,
  COUNT,
  type Fault,
  faultOf,
  FUNCTION,
  type Given,
  type Kind,
  optional,
  OUT_COUNT,
  outStructure,
  POINTER,
  structure,
  TEXT,
} from "../argument_faults.ts";
import { codeName } from "../code_names.ts";
import * as constants from "../../isapi/constants.ts";
import { describeValue } from "../../base/checks.ts";
import { parseLines } from "../../response/header_block.ts";
import { latin1 } from "../../response/header_text.ts";
import { isFault, MAX_HEAD } from "../../response/response_head.ts";

const ASYNC_FLAG: Kind = {
  wanted: "flags with HSE_IO_ASYNC, since this call is always asynchronous",
  fits: (flags) => (Number(flags) & constants.HSE_IO_ASYNC) !== 0,
};

const FILE: Kind = {
  wanted: "a file (a FileSource from openFile(), or a Blob)",
  fits: (file) =>
    typeof file === "object" && file !== null &&
    typeof (file as Blob).slice === "function",
};

const STATUS: Kind = {
  wanted: 'a status such as "404 Not Found"',
  fits: TEXT.fits,
};

const COUNTED_TEXT: readonly Kind[] = [TEXT, optional(COUNT)];

const HEADER_LINES: Kind = {
  wanted:
    `header lines (each a name, a colon and a value without control characters), ${MAX_HEAD} bytes at most`,
  fits: (value) => {
    const text = latin1(value);
    return text !== undefined && !isFault(parseLines(text));
  },
};

const EXEC_URL: readonly Kind[] = [
  structure("HSE_EXEC_URL_INFO", {
    pszUrl: optional(TEXT),
    pszMethod: optional(TEXT),
    pszChildHeaders: optional(HEADER_LINES),
    pEntity: optional(structure("HSE_EXEC_URL_ENTITY_INFO")),
  }),
];

/** The requirements for lpvBuffer, lpdwSize and lpdwDataType, by request code. */
const KINDS: ReadonlyMap<number, readonly Kind[]> = new Map([
  [constants.HSE_REQ_SEND_URL_REDIRECT_RESP, COUNTED_TEXT],
  [constants.HSE_REQ_SEND_URL, COUNTED_TEXT],
  [constants.HSE_REQ_SEND_RESPONSE_HEADER, [
    optional(TEXT),
    optional(COUNT),
    optional(TEXT),
  ]],
  [constants.HSE_REQ_SEND_RESPONSE_HEADER_EX, [
    structure("HSE_SEND_HEADER_EX_INFO", {
      pszStatus: optional(TEXT),
      pszHeader: optional(TEXT),
    }),
  ]],
  [constants.HSE_REQ_MAP_URL_TO_PATH, [BUFFER, OUT_COUNT]],
  [constants.HSE_REQ_MAP_URL_TO_PATH_EX, [
    TEXT,
    optional(COUNT),
    outStructure(
      "HSE_URL_MAPEX_INFO",
      ["dwFlags", "cchMatchingPath", "cchMatchingURL"],
      { lpszPath: BUFFER },
    ),
  ]],
  [constants.HSE_REQ_NORMALIZE_URL, [BUFFER]],
  [constants.HSE_APPEND_LOG_PARAMETER, COUNTED_TEXT],
  [constants.HSE_REQ_REPORT_UNHEALTHY, [optional(TEXT)]],
  [constants.HSE_REQ_SEND_CUSTOM_ERROR, [
    structure("HSE_CUSTOM_ERROR_INFO", { pszStatus: STATUS }),
  ]],
  [constants.HSE_REQ_IO_COMPLETION, [optional(FUNCTION)]],
  [constants.HSE_REQ_TRANSMIT_FILE, [
    structure("HSE_TF_INFO", {
      hFile: optional(FILE),
      pszStatusCode: optional(TEXT),
      pHead: optional(eitherOf(TEXT, BYTES)),
      pTail: optional(eitherOf(TEXT, BYTES)),
      pfnHseIO: optional(FUNCTION),
      dwFlags: ASYNC_FLAG,
    }),
  ]],
  [constants.HSE_REQ_VECTOR_SEND, [
    structure("HSE_RESPONSE_VECTOR", {
      pszStatus: optional(TEXT),
      pszHeaders: optional(TEXT),
      lpElementArray: {
        wanted: "an array of HSE_VECTOR_ELEMENT",
        fits: Array.isArray,
      },
    }),
  ]],
  [constants.HSE_REQ_ASYNC_READ_CLIENT, [
    BUFFER,
    COUNT,
    { wanted: "{ value: HSE_IO_ASYNC }", fits: COUNT.fits },
  ]],
  [constants.HSE_REQ_EXEC_URL, EXEC_URL],
  [constants.HSE_REQ_EXEC_UNICODE_URL, EXEC_URL],
  [constants.HSE_REQ_GET_EXEC_URL_STATUS, [
    outStructure(
      "HSE_EXEC_URL_STATUS",
      ["uHttpStatusCode", "uHttpSubStatus", "dwWin32Error"],
    ),
  ]],
  [constants.HSE_REQ_IS_CONNECTED, [POINTER]],
  [constants.HSE_REQ_IS_KEEP_CONN, [POINTER]],
  [constants.HSE_REQ_IS_IN_PROCESS, [POINTER]],
  [constants.HSE_REQ_GET_IMPERSONATION_TOKEN, [POINTER]],
  [constants.HSE_REQ_GET_ANONYMOUS_TOKEN, [TEXT, POINTER]],
  [constants.HSE_REQ_GET_UNICODE_ANONYMOUS_TOKEN, [TEXT, POINTER]],
]);

const NAMES = ["lpvBuffer", "lpdwSize", "lpdwDataType"] as const;

/** Finds the first argument of a request code that is wrong. */
export function supportFault(
  code: number,
  args: readonly unknown[],
): Fault | undefined {
  const kinds = KINDS.get(code) ?? [];
  return faultOf(
    kinds.map((kind, i): Given => [NAMES[i]!, kind, args[i]]),
  );
}

/** Gives a request code's name in `HttpExt.h` with its number. */
export function requestName(code: unknown): string {
  const name = codeName(code);
  return name === undefined ? describeValue(code) : `${name} (${code})`;
}

function eitherOf(one: Kind, other: Kind): Kind {
  return {
    wanted: "text or bytes",
    fits: (value) => one.fits(value) || other.fits(value),
  };
}
