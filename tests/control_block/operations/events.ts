/**
 * What becomes of each operation, whatever happens while it is outstanding. A
 * cell has what is told: TRUE or FALSE of a synchronous call, (bytes, error) of
 * a completion. Then what later I/O is refused with, and the session's outcome,
 * the status and the bytes that the client has got.
 *
 * @module
 */

import * as isapi from "../../../mod.ts";
import { submit } from "../../helpers/ecb_calls.ts";
import { turns } from "../../helpers/settled.ts";
import {
  type Asked,
  type Manner,
  type Name,
  NAMES,
  SYNC,
  TOTAL,
} from "./asked.ts";

/** Something that happens, and what becomes of each operation. */
export interface Event extends Manner {
  readonly happens: (asked: Asked, name: Name) => unknown;
  readonly told: Readonly<Partial<Record<Name, string>>>;
}

async function leavesFirst(asked: Asked): Promise<void> {
  asked.client.abort();
  await turns();
  asked.begin();
}

function expires({ host }: Asked): Promise<void> {
  return host.clock.advance(TOTAL);
}

function isDone(asked: Asked): void {
  asked.support(isapi.HSE_REQ_DONE_WITH_SESSION);
}

/** All that is not taken: synchronous calls queue after one that waits. */
function beginsOthers(asked: Asked, name: Name): void {
  for (const other of NAMES) {
    if (!SYNC.includes(name) || !SYNC.includes(other)) asked.begin(other);
  }
}

function writesOnce(asked: Asked): void {
  if (asked.told.length === 1) asked.told.push(`${submit(asked.ecb, "next")}`);
}

/** By what happens; each cell is a test. */
export const EVENTS: Readonly<Record<string, Event>> = {
  "what it waits for comes": {
    happens: (asked) => asked.release(),
    told: {
      "WriteClient": "TRUE 100000; later 0; sent 200 100000",
      "WriteClient, async": "(100000, 0); later 0; sent 200 100000",
      "TRANSMIT_FILE": "(1000, 0); later 0; sent 200 1000",
      "VECTOR_SEND": "TRUE; later 0; sent 200 1000",
      "VECTOR_SEND, async": "(1000, 0); later 0; sent 200 1000",
      "ReadClient": "TRUE 4; later 0; sent 200 0",
      "ASYNC_READ_CLIENT": "(4, 0); later 0; sent 200 0",
      "SEND_URL": "nothing; later 170; sent 200 5",
      "EXEC_URL": "(0, 0); later 0; sent 200 5",
    },
  },
  "what it waits for fails": {
    happens: (asked) => asked.fail(),
    told: {
      "TRANSMIT_FILE": "(0, 30); later 30; failed 200 broken; onError",
      "VECTOR_SEND": "FALSE 30; later 30; failed 200 broken; onError",
      "VECTOR_SEND, async": "(0, 30); later 30; failed 200 broken; onError",
      "ReadClient": "FALSE 10054; later 10054; disconnected 499 26",
      "ASYNC_READ_CLIENT": "(0, 995); later 10054; disconnected 499 26",
      "SEND_URL": "nothing; later 170; failed 500 26; onError",
      "EXEC_URL": "(0, 0); later 0; sent 500 26; onError",
    },
  },
  "the client leaves": {
    happens: (asked) => asked.client.abort(),
    told: {
      "WriteClient": "FALSE 10054; later 10054; disconnected 200 broken",
      "WriteClient, async": "(0, 995); later 10054; disconnected 200 broken",
      "TRANSMIT_FILE":
        "(0, 995); later 10054; disconnected 200 broken; its file is let go",
      "VECTOR_SEND":
        "FALSE 10054; later 10054; disconnected 200 broken; its file is let go",
      "VECTOR_SEND, async":
        "(0, 995); later 10054; disconnected 200 broken; its file is let go",
      "ReadClient": "FALSE 10054; later 10054; disconnected 499 26",
      "ASYNC_READ_CLIENT": "(0, 995); later 10054; disconnected 499 26",
      "SEND_URL": "nothing; later 10054; disconnected 499 26; its child 10054",
      "EXEC_URL": "(0, 995); later 10054; disconnected 499 26; its child 10054",
    },
  },
  "the client has left": {
    late: true,
    happens: leavesFirst,
    told: {
      "WriteClient": "FALSE 10054; later 10054; disconnected 499 26",
      "WriteClient, async": "FALSE 10054; later 10054; disconnected 499 26",
      "TRANSMIT_FILE": "FALSE 10054; later 10054; disconnected 499 26",
      "VECTOR_SEND": "FALSE 10054; later 10054; disconnected 499 26",
      "VECTOR_SEND, async": "FALSE 10054; later 10054; disconnected 499 26",
      "ReadClient": "FALSE 10054; later 10054; disconnected 499 26",
      "ASYNC_READ_CLIENT": "FALSE 10054; later 10054; disconnected 499 26",
      "SEND_URL": "FALSE 10054; later 10054; disconnected 499 26",
      "EXEC_URL": "FALSE 10054; later 10054; disconnected 499 26",
    },
  },
  "CLOSE_CONNECTION": {
    happens: (asked) => asked.support(isapi.HSE_REQ_CLOSE_CONNECTION),
    told: {
      "WriteClient": "FALSE 64; later 64; failed 200 broken",
      "WriteClient, async": "(0, 64); later 64; failed 200 broken",
      "TRANSMIT_FILE":
        "(0, 64); later 64; failed 200 broken; its file is let go",
      "VECTOR_SEND":
        "FALSE 64; later 64; failed 200 broken; its file is let go",
      "VECTOR_SEND, async":
        "(0, 64); later 64; failed 200 broken; its file is let go",
      "ReadClient": "FALSE 64; later 64; failed 200 broken",
      "ASYNC_READ_CLIENT": "(0, 64); later 64; failed 200 broken",
      "SEND_URL": "nothing; later 64; failed 200 broken; its child 10054",
      "EXEC_URL": "(0, 64); later 64; failed 200 broken; its child 10054",
    },
  },
  "CANCEL_IO": {
    happens: (asked) => asked.support(isapi.HSE_REQ_CANCEL_IO),
    told: {
      "WriteClient": "87! TRUE 100000; later 0; sent 200 100000",
      "WriteClient, async": "(0, 995); later 995; failed 200 broken",
      "TRANSMIT_FILE":
        "(0, 995); later 995; failed 200 broken; its file is let go",
      "VECTOR_SEND": "87! TRUE; later 0; sent 200 1000",
      "VECTOR_SEND, async":
        "(0, 995); later 995; failed 200 broken; its file is let go",
      "ReadClient": "87! TRUE 4; later 0; sent 200 0",
      "ASYNC_READ_CLIENT": "(0, 995); later 0; sent 200 0",
      "SEND_URL": "87!; later 170; sent 200 5",
      "EXEC_URL": "(0, 995); later 995; failed 500 26; its child 10054",
    },
  },
  "the total deadline": {
    happens: expires,
    told: {
      "WriteClient": "FALSE 121; later 121; timed out 200 broken",
      "WriteClient, async": "(0, 121); later 121; timed out 200 broken",
      "TRANSMIT_FILE":
        "(0, 121); later 121; timed out 200 broken; its file is let go",
      "VECTOR_SEND":
        "FALSE 121; later 121; timed out 200 broken; its file is let go",
      "VECTOR_SEND, async":
        "(0, 121); later 121; timed out 200 broken; its file is let go",
      "ReadClient": "FALSE 121; later 121; timed out 504 20; onError",
      "ASYNC_READ_CLIENT": "(0, 121); later 121; timed out 504 20; onError",
      "SEND_URL":
        "nothing; later 121; timed out 504 20; onError; its child 121",
      "EXEC_URL":
        "(0, 121); later 121; timed out 504 20; onError; its child 10054",
    },
  },
  "a shutdown's deadline": {
    happens: ({ host }) => host.host.shutdown({ deadline: 0 }),
    told: {
      "WriteClient": "FALSE 995; later 995; failed 200 broken",
      "WriteClient, async": "(0, 995); later 995; failed 200 broken",
      "TRANSMIT_FILE":
        "(0, 995); later 995; failed 200 broken; its file is let go",
      "VECTOR_SEND":
        "FALSE 995; later 995; failed 200 broken; its file is let go",
      "VECTOR_SEND, async":
        "(0, 995); later 995; failed 200 broken; its file is let go",
      "ReadClient": "FALSE 995; later 995; failed 500 26",
      "ASYNC_READ_CLIENT": "(0, 995); later 995; failed 500 26",
      "SEND_URL": "nothing; later 995; failed 500 26; its child 995",
      "EXEC_URL": "(0, 995); later 995; failed 500 26; its child 995",
    },
  },
  "DONE": {
    happens: isDone,
    told: {
      "WriteClient": "TRUE 100000; later 87; sent 200 100000",
      "WriteClient, async": "(100000, 0); later 87; sent 200 100000",
      "TRANSMIT_FILE": "(1000, 0); later 87; sent 200 1000",
      "VECTOR_SEND": "TRUE; later 87; sent 200 1000",
      "VECTOR_SEND, async": "(1000, 0); later 87; sent 200 1000",
      "ReadClient": "TRUE 4; later 87; sent 200 0",
      "ASYNC_READ_CLIENT": "(4, 0); later 87; sent 200 0",
      "SEND_URL": "nothing; later 87; sent 200 5",
      "EXEC_URL": "(0, 0); later 87; sent 200 5",
    },
  },
  "DONE, and the client leaves": {
    happens: (asked) => {
      isDone(asked);
      asked.client.abort();
    },
    told: {
      "WriteClient": "FALSE 10054; later 87; disconnected 200 broken",
      "WriteClient, async": "(0, 995); later 87; disconnected 200 broken",
      "TRANSMIT_FILE":
        "(0, 995); later 87; disconnected 200 broken; its file is let go",
      "VECTOR_SEND":
        "FALSE 10054; later 87; disconnected 200 broken; its file is let go",
      "VECTOR_SEND, async":
        "(0, 995); later 87; disconnected 200 broken; its file is let go",
      "ReadClient": "FALSE 10054; later 87; disconnected 499 26",
      "ASYNC_READ_CLIENT": "(0, 995); later 87; disconnected 499 26",
      "SEND_URL": "nothing; later 87; disconnected 499 26; its child 10054",
      "EXEC_URL": "(0, 995); later 87; disconnected 499 26; its child 10054",
    },
  },
  "DONE, and the total deadline": {
    happens: (asked) => {
      isDone(asked);
      return expires(asked);
    },
    told: {
      "WriteClient": "FALSE 121; later 87; timed out 200 broken",
      "WriteClient, async": "(0, 121); later 87; timed out 200 broken",
      "TRANSMIT_FILE":
        "(0, 121); later 87; timed out 200 broken; its file is let go",
      "VECTOR_SEND":
        "FALSE 121; later 87; timed out 200 broken; its file is let go",
      "VECTOR_SEND, async":
        "(0, 121); later 87; timed out 200 broken; its file is let go",
      "ReadClient": "FALSE 121; later 87; timed out 504 20",
      "ASYNC_READ_CLIENT": "(0, 121); later 87; timed out 504 20",
      "SEND_URL": "nothing; later 87; timed out 504 20; onError; its child 121",
      "EXEC_URL": "(0, 121); later 87; timed out 504 20; its child 10054",
    },
  },
  "SUCCESS": {
    returns: isapi.HSE_STATUS_SUCCESS,
    happens: () => {},
    told: {
      "WriteClient": "TRUE 100000; later 87; sent 200 100000",
      "WriteClient, async": "(100000, 0); later 87; sent 200 100000",
      "TRANSMIT_FILE": "(1000, 0); later 87; sent 200 1000",
      "VECTOR_SEND": "TRUE; later 87; sent 200 1000",
      "VECTOR_SEND, async": "(1000, 0); later 87; sent 200 1000",
      "ReadClient": "TRUE 4; later 87; sent 200 0",
      "ASYNC_READ_CLIENT": "(4, 0); later 87; sent 200 0",
      "SEND_URL": "nothing; later 170; sent 200 5",
      "EXEC_URL": "(0, 0); later 87; sent 200 5",
    },
  },
  "SUCCESS, and the client leaves": {
    returns: isapi.HSE_STATUS_SUCCESS,
    happens: (asked) => asked.client.abort(),
    told: {
      "WriteClient": "FALSE 10054; later 87; disconnected 200 broken",
      "WriteClient, async": "(0, 995); later 87; disconnected 200 broken",
      "TRANSMIT_FILE":
        "(0, 995); later 87; disconnected 200 broken; its file is let go",
      "VECTOR_SEND":
        "FALSE 10054; later 87; disconnected 200 broken; its file is let go",
      "VECTOR_SEND, async":
        "(0, 995); later 87; disconnected 200 broken; its file is let go",
      "ReadClient": "FALSE 10054; later 87; disconnected 499 26",
      "ASYNC_READ_CLIENT": "(0, 995); later 87; disconnected 499 26",
      "SEND_URL": "nothing; later 10054; disconnected 499 26; its child 10054",
      "EXEC_URL": "(0, 995); later 87; disconnected 499 26; its child 10054",
    },
  },
  "SUCCESS, and the total deadline": {
    returns: isapi.HSE_STATUS_SUCCESS,
    happens: expires,
    told: {
      "WriteClient": "FALSE 121; later 87; timed out 200 broken",
      "WriteClient, async": "(0, 121); later 87; timed out 200 broken",
      "TRANSMIT_FILE":
        "(0, 121); later 87; timed out 200 broken; its file is let go",
      "VECTOR_SEND":
        "FALSE 121; later 87; timed out 200 broken; its file is let go",
      "VECTOR_SEND, async":
        "(0, 121); later 87; timed out 200 broken; its file is let go",
      "ReadClient": "FALSE 121; later 87; timed out 504 20",
      "ASYNC_READ_CLIENT": "(0, 121); later 87; timed out 504 20",
      "SEND_URL":
        "nothing; later 121; timed out 504 20; onError; its child 121",
      "EXEC_URL": "(0, 121); later 87; timed out 504 20; its child 10054",
    },
  },
  "other I/O": {
    happens: beginsOthers,
    told: {
      "WriteClient": "FALSE 170 TRUE 100000; later 0; sent 200 100000",
      "WriteClient, async": "FALSE 170 (100000, 0); later 0; sent 200 100000",
      "TRANSMIT_FILE": "FALSE 170 (1000, 0); later 0; sent 200 1000",
      "VECTOR_SEND": "FALSE 170 TRUE; later 0; sent 200 1000",
      "VECTOR_SEND, async": "FALSE 170 (1000, 0); later 0; sent 200 1000",
      "ReadClient": "FALSE 170 TRUE 4; later 0; sent 200 0",
      "ASYNC_READ_CLIENT": "FALSE 170 (4, 0); later 0; sent 200 0",
      "SEND_URL": "FALSE 170; later 170; sent 200 5",
      "EXEC_URL": "FALSE 170 (0, 0); later 0; sent 200 5",
    },
  },
  "a completion that throws": {
    completion: () => {
      throw new Error("thrown");
    },
    happens: (asked) => asked.release(),
    told: {
      "WriteClient": "TRUE 100000; later 0; sent 200 100000",
      "WriteClient, async": "(100000, 0); later 87; failed 200 broken; onError",
      "TRANSMIT_FILE": "(1000, 0); later 87; failed 200 broken; onError",
      "VECTOR_SEND": "TRUE; later 0; sent 200 1000",
      "VECTOR_SEND, async": "(1000, 0); later 87; failed 200 broken; onError",
      "ReadClient": "TRUE 4; later 0; sent 200 0",
      "ASYNC_READ_CLIENT": "(4, 0); later 87; failed 500 26; onError",
      "SEND_URL": "nothing; later 170; sent 200 5",
      "EXEC_URL": "(0, 0); later 87; failed 500 26; onError",
    },
  },
  "a completion that rejects": {
    completion: () => Promise.reject(new Error("rejected")),
    happens: (asked) => asked.release(),
    told: {
      "WriteClient": "TRUE 100000; later 0; sent 200 100000",
      "WriteClient, async": "(100000, 0); later 87; failed 200 broken; onError",
      "TRANSMIT_FILE": "(1000, 0); later 87; failed 200 broken; onError",
      "VECTOR_SEND": "TRUE; later 0; sent 200 1000",
      "VECTOR_SEND, async": "(1000, 0); later 87; failed 200 broken; onError",
      "ReadClient": "TRUE 4; later 0; sent 200 0",
      "ASYNC_READ_CLIENT": "(4, 0); later 87; failed 500 26; onError",
      "SEND_URL": "nothing; later 170; sent 200 5",
      "EXEC_URL": "(0, 0); later 87; failed 500 26; onError",
    },
  },
  "a completion that writes": {
    completion: writesOnce,
    happens: (asked) => asked.release(),
    told: {
      "WriteClient": "TRUE 100000; later 0; sent 200 100000",
      "WriteClient, async": "(100000, 0) 0 (4, 0); later 0; sent 200 100004",
      "TRANSMIT_FILE": "(1000, 0) 0 (4, 0); later 0; sent 200 1004",
      "VECTOR_SEND": "TRUE; later 0; sent 200 1000",
      "VECTOR_SEND, async": "(1000, 0) 0 (4, 0); later 0; sent 200 1004",
      "ReadClient": "TRUE 4; later 0; sent 200 0",
      "ASYNC_READ_CLIENT": "(4, 0) 0 (4, 0); later 0; sent 200 4",
      "SEND_URL": "nothing; later 170; sent 200 5",
      "EXEC_URL": "(0, 0) 0 (4, 0); later 0; sent 200 9",
    },
  },
  "a completion that is taken back": {
    happens: (asked) => asked.support(isapi.HSE_REQ_IO_COMPLETION, null),
    told: {
      "WriteClient": "TRUE 100000; later 0; sent 200 100000",
      "WriteClient, async": "nothing; later 0; sent 200 100000",
      "TRANSMIT_FILE": "nothing; later 0; sent 200 1000",
      "VECTOR_SEND": "TRUE; later 0; sent 200 1000",
      "VECTOR_SEND, async": "nothing; later 0; sent 200 1000",
      "ReadClient": "TRUE 4; later 0; sent 200 0",
      "ASYNC_READ_CLIENT": "nothing; later 0; sent 200 0",
      "SEND_URL": "nothing; later 170; sent 200 5",
      "EXEC_URL": "nothing; later 0; sent 200 5",
    },
  },
  "no completion function": {
    completion: null,
    happens: () => {},
    told: {
      "WriteClient": "TRUE 100000; later 0; sent 200 100000",
      "WriteClient, async": "FALSE 87; later 0; sent 200 0",
      "TRANSMIT_FILE": "FALSE 87; later 0; sent 200 0",
      "VECTOR_SEND": "TRUE; later 0; sent 200 1000",
      "VECTOR_SEND, async": "FALSE 87; later 0; sent 200 0",
      "ReadClient": "TRUE 4; later 0; sent 200 0",
      "ASYNC_READ_CLIENT": "FALSE 87; later 0; sent 200 0",
      "SEND_URL": "nothing; later 170; sent 200 5",
      "EXEC_URL": "FALSE 87; later 0; sent 200 0",
    },
  },
};
