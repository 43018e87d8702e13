// Eleven ways in which real extensions answer, none of which looks at what its
// header call gave. Where one header line cannot be sent, the answer is a 500
// and onError names the line; where all of them can, it is the page.

import { assert, assertEquals, assertMatch } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_IO_SEND_HEADERS,
  HSE_IO_SYNC,
  HSE_REQ_SET_FLUSH_FLAG,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  HSE_STATUS_SUCCESS_AND_KEEP_CONN,
  WriteClientError,
} from "../../mod.ts";
import {
  done,
  onCompletion,
  read,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { header, headerEx } from "../helpers/header_calls.ts";
import { support } from "../helpers/support_calls.ts";
import {
  answered,
  memory,
  transmitFile,
  vectorSend,
} from "../helpers/transmissions.ts";

/** What the application behind an extension gives it: a line of the head. */
type Answers = (
  ecb: ExtensionControlBlock,
  line: string,
) => number | Promise<number>;

interface Sequence {
  readonly answers: Answers;
  readonly status: number;
  readonly body: string;
}

const SEQUENCES: Readonly<Record<string, Sequence>> = {
  "a script engine: counted texts, then a write for each piece": {
    async answers(ecb, line) {
      ecb.dwHttpStatusCode = 302;
      const pszHeader = `Content-type: text/html\r\n${line}\r\n\r\n`;
      headerEx(ecb, {
        pszStatus: "302 Moved Temporarily",
        cchStatus: 21,
        pszHeader,
        cchHeader: pszHeader.length,
        fKeepConn: false,
      });
      for (const piece of ["pa", "ge"]) await write(ecb, piece);
      return HSE_STATUS_SUCCESS;
    },
    status: 302,
    body: "page",
  },
  "a login page: an unfinished block, then three writes": {
    async answers(ecb, line) {
      header(ecb, "200 OK", `Content-Type: text/html\r\n${line}\r\n`);
      for (const piece of ["<h1>", "page", "</h1>"]) await write(ecb, piece);
      return HSE_STATUS_SUCCESS;
    },
    status: 200,
    body: "<h1>page</h1>",
  },
  "a redirection with a cookie, and no body": {
    answers(ecb, line) {
      const pszHeader = `Set-Cookie: a=1\r\nLocation: /in\r\n${line}\r\n`;
      headerEx(ecb, {
        pszStatus: "302 Moved",
        cchStatus: 9,
        pszHeader,
        cchHeader: pszHeader.length,
      });
      return HSE_STATUS_SUCCESS;
    },
    status: 302,
    body: "",
  },
  "a gateway: the page follows in the header text": {
    answers(ecb, line) {
      header(ecb, "404 Not Found", `${line}\r\n\r\npage`);
      return HSE_STATUS_SUCCESS;
    },
    status: 404,
    body: "page",
  },
  "an adaptor: flush flag, a status alone, lines, then a write without a flag":
    {
      async answers(ecb, line) {
        support(ecb, HSE_REQ_SET_FLUSH_FLAG, true);
        header(ecb, "500 Internal", "");
        header(ecb, null, `${line}\r\n\r\n`);
        const bytes = new TextEncoder().encode("page");
        await ecb.WriteClient(ecb.ConnID, bytes, { value: 4 }, 0);
        return HSE_STATUS_SUCCESS_AND_KEEP_CONN;
      },
      status: 500,
      body: "page",
    },
  "a worker: PENDING, later a head, writes and DONE": {
    answers(ecb, line) {
      queueMicrotask(async () => {
        header(ecb, "401 Unauthorized", `${line}\r\n\r\n`);
        await write(ecb, "no ");
        await write(ecb, "entry");
        done(ecb);
      });
      return HSE_STATUS_PENDING;
    },
    status: 401,
    body: "no entry",
  },
  "a chain of completions, which ends where a write is not taken": {
    answers(ecb, line) {
      const pieces = ["pa", "ge"];
      const next = () => {
        const piece = pieces.shift();
        if (piece === undefined || submit(ecb, piece) !== 0) done(ecb);
      };
      onCompletion(ecb, next);
      headerEx(ecb, { pszStatus: "403 No", pszHeader: `${line}\r\n\r\n` });
      next();
      return HSE_STATUS_PENDING;
    },
    status: 403,
    body: "page",
  },
  "an echo: the head, then what is read, until nothing comes": {
    async answers(ecb, line) {
      header(ecb, "200 OK", `${line}\r\n\r\n`);
      let bytes = ecb.lpbData;
      while (bytes.length > 0) {
        await write(ecb, bytes);
        bytes = (await read(ecb, 64)).bytes;
      }
      return HSE_STATUS_SUCCESS;
    },
    status: 200,
    body: "an upload",
  },
  "a download: status, headers and file in one call": {
    answers(ecb, line) {
      onCompletion(ecb, () => done(ecb));
      const code = transmitFile(ecb, {
        hFile: new Blob(["page"]),
        dwFlags: HSE_IO_ASYNC | HSE_IO_SEND_HEADERS,
        pszStatusCode: "203 Other",
        pHead: `${line}\r\n\r\n`,
      });
      return code === 0 ? HSE_STATUS_PENDING : HSE_STATUS_ERROR;
    },
    status: 203,
    body: "page",
  },
  "a raw response: status line, lines and page are written": {
    async answers(ecb, line) {
      await write(ecb, "HTTP/1.1 404 Not Found\r\n");
      await write(ecb, `${line}\r\n\r\n`);
      await write(ecb, "page");
      return HSE_STATUS_SUCCESS;
    },
    status: 404,
    body: "page",
  },
  "a vector with headers, and a page without where that fails": {
    async answers(ecb, line) {
      await vectorSend(ecb, [memory("pa")], {
        dwFlags: HSE_IO_SYNC | HSE_IO_SEND_HEADERS,
        pszStatus: "402 Pay",
        pszHeaders: `${line}\r\n\r\n`,
      });
      await vectorSend(ecb, [memory("ge")]);
      return HSE_STATUS_SUCCESS;
    },
    status: 402,
    body: "page",
  },
};

const answerTo = (answers: Answers, line: string) =>
  answered(
    (ecb) => answers(ecb, line),
    new Request("http://localhost/", { method: "POST", body: "an upload" }),
  );

/** Lines that an application makes up, and what onError calls them. */
const BAD_LINES: readonly (readonly [line: string, shown: string])[] = [
  ["no field", '"no field"'],
  ["X-User: a\x01b", '"X-User: a\\x01b"'],
  ["X User: a", '"X User: a"'],
  ["Content-Length: 1 KiB", '"Content-Length: 1 KiB"'],
];

for (const [name, { answers, status, body }] of Object.entries(SEQUENCES)) {
  Deno.test(`${name}: its page, or a 500 that names the line`, async () => {
    const right = await answerTo(answers, "X-User: a");
    assertEquals([right.status, right.body], [status, body]);
    assertEquals(right.headers.get("x-user"), "a");
    assertEquals([right.errors, right.log.outcome], [[], "sent"]);
    for (const [line, shown] of BAD_LINES) {
      const wrong = await answerTo(answers, line);
      assertEquals(wrong.status, 500, line);
      assertEquals(wrong.body, "500 Internal Server Error\n", line);
      assertEquals(wrong.headers.get("set-cookie"), null, line);
      assertEquals([wrong.errors.length, wrong.log.outcome], [1, "failed"]);
      const [error] = wrong.errors;
      assert(error instanceof WriteClientError);
      assert(error.message.includes(`the string ${shown}`), error.message);
      assertMatch(error.message, /; check the results of header calls/);
    }
  });
}
