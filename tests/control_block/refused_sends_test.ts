// TRANSMIT_FILE and VECTOR_SEND that cannot be sent as they are: refused whole,
// before anything of them is taken; and what the end says of what was refused.

import { assert, assertEquals, assertMatch } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_IO_FINAL_SEND,
  HSE_IO_SEND_HEADERS,
  HSE_STATUS_SUCCESS,
  respond,
  WriteClientError,
} from "../../mod.ts";
import type { Answer } from "../helpers/answer.ts";
import { bounded } from "../helpers/bounded.ts";
import {
  type Completed,
  onCompletion,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { header } from "../helpers/header_calls.ts";
import { latin1Bytes } from "../helpers/patterns.ts";
import { turns } from "../helpers/settled.ts";
import {
  answered,
  filePart,
  memory,
  transmitFile,
  vectorSend,
  vectorSubmit,
} from "../helpers/transmissions.ts";

const FILE = new Blob(["0123456789"]);

/** How several parts are sent, the first of them memory. */
type Send = (
  ecb: ExtensionControlBlock,
  leading: readonly string[],
  file?: Blob,
  head?: readonly [status: string, text: string],
) => number | Promise<number>;

const elementsOf = (leading: readonly string[], file?: Blob) => [
  ...leading.map((text) => memory(text)),
  ...file ? [filePart(file)] : [],
];
const vectorHead = (head?: readonly [string, string]) =>
  head
    ? {
      dwFlags: HSE_IO_SEND_HEADERS,
      pszStatus: head[0],
      pszHeaders: head[1],
    }
    : { dwFlags: 0 };

const SENDS: Readonly<Record<string, Send>> = {
  "TRANSMIT_FILE": (ecb, leading, hFile, head) =>
    head
      ? transmitFile(ecb, {
        hFile: hFile ?? null,
        dwFlags: HSE_IO_ASYNC | HSE_IO_SEND_HEADERS,
        pszStatusCode: head[0],
        pHead: head[1],
        pTail: leading.join(""),
      })
      : transmitFile(ecb, { hFile: hFile ?? null, pHead: leading.join("") }),
  "VECTOR_SEND, asynchronous": (ecb, leading, file, head) => {
    const { dwFlags, ...more } = vectorHead(head);
    const flags = { dwFlags: dwFlags | HSE_IO_ASYNC, ...more };
    return vectorSubmit(ecb, elementsOf(leading, file), flags);
  },
  "VECTOR_SEND": (ecb, leading, file, head) =>
    vectorSend(ecb, elementsOf(leading, file), vectorHead(head)),
};

interface Row {
  readonly what: string;
  readonly leading: readonly string[];
  readonly file?: Blob;
  readonly head?: readonly [status: string, text: string];
  readonly code: 87 | 13;
}

/** Nothing was said of the head before. */
const ROWS: readonly Row[] = [
  {
    what: "a raw head with a bad line",
    leading: ["HTTP/1.1 404 X\r\nno field\r\n\r\nbody"],
    code: 87,
  },
  {
    what: "the same, and a file",
    leading: ["HTTP/1.1 404 X\r\nno field\r\n\r\n"],
    file: FILE,
    code: 87,
  },
  {
    what: "a raw head over several elements",
    leading: ["HTTP/1.1 404 X\r\nX-A: 1\r\n", "no field\r", "\n\r\nbody"],
    code: 87,
  },
  {
    what: "a raw head that is too long",
    leading: [`HTTP/1.1 404 X\r\nX-A: ${"a".repeat(70_000)}`],
    code: 87,
  },
  {
    what: "a raw head that declares less than follows it",
    leading: ["HTTP/1.1 404 X\r\nContent-Length: 3\r\n\r\nbody"],
    code: 13,
  },
  {
    what: "one that declares less than the file",
    leading: ["HTTP/1.1 404 X\r\nContent-Length: 9\r\n\r\n"],
    file: FILE,
    code: 13,
  },
  {
    what: "one that declares less than all elements",
    leading: [
      "HTTP/1.1 404 X\r\nContent-",
      "Length: 8\r\n\r\nbody",
      "body",
      "x",
    ],
    code: 13,
  },
  {
    what: "one that declares chunks, and no chunk follows",
    leading: ["HTTP/1.1 404 X\r\nTransfer-Encoding: chunked\r\n\r\nbody"],
    code: 13,
  },
  {
    what: "the same, in the second element",
    leading: [
      "HTTP/1.1 404 X\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n",
      "body",
    ],
    code: 13,
  },
  {
    what: "headers with a bad line",
    leading: ["body"],
    head: ["404 X", "no field\r\n\r\n"],
    code: 87,
  },
  {
    what: "headers that declare less than is sent",
    leading: ["body"],
    file: FILE,
    head: ["404 X", "Content-Length: 9\r\n\r\n"],
    code: 13,
  },
  {
    what: "headers that declare chunks, and none sent",
    leading: ["4\r\nbody\r\n", "body"],
    head: ["404 X", "Transfer-Encoding: chunked\r\n\r\n"],
    code: 13,
  },
];

/** Runs an extension that notes its completions; they have all come by its end. */
async function run(
  calls: (ecb: ExtensionControlBlock) => Promise<void>,
): Promise<Answer & { readonly completed: readonly Completed[] }> {
  const completed: Completed[] = [];
  const result = await answered(async (ecb) => {
    onCompletion(ecb, (...args) => completed.push(args));
    await calls(ecb);
    await turns();
    return HSE_STATUS_SUCCESS;
  });
  return { ...result, completed };
}

for (const [name, send] of Object.entries(SENDS)) {
  Deno.test(`${name} of a head that cannot be sent is refused at once: no completion, a header call may follow, and what is sent then is whole`, async () => {
    for (const { what, leading, file, head, code } of ROWS) {
      const refused = (ecb: ExtensionControlBlock) =>
        send(ecb, leading, file, head);
      const minded = await run(async (ecb) => {
        assertEquals(await refused(ecb), code, what);
        assertEquals((await write(ecb, "page")).error, 87, what);
        const text = "Content-Length: 14\r\n\r\n";
        assertEquals(header(ecb, "202 Accepted", text), 0, what);
        assertEquals(await send(ecb, ["body"], FILE), 0, what);
        await turns();
      });
      assertEquals([minded.status, minded.body], [202, "body0123456789"], what);
      assertEquals(minded.errors, [], what);
      assertEquals(
        minded.completed,
        name === "VECTOR_SEND" ? [] : [[14, 0]],
        what,
      );
      const ignored = await run(async (ecb) => {
        assertEquals(await refused(ecb), code, what);
        assertEquals((await write(ecb, "page")).error, 87, what);
      });
      assertEquals(ignored.status, 500, what);
      assert(!ignored.body!.includes("page"), what);
      assertEquals([ignored.errors.length, ignored.completed], [1, []], what);
    }
  });

  Deno.test(`${name} that does not fit an unfinished block is refused with 13, and what fits is sent with the block`, async () => {
    const heads: [string, leading: string[]][] = [
      ["Content-Length: 4\r\n", ["abcde"]],
      ["Content-Length: 4\r\n", ["\r", "\nabcde"]],
      ["Transfer-Encoding: chunked\r\n", ["4\r\nbody\r\n", "0\r\n\r\n."]],
    ];
    for (const [text, leading] of heads) {
      const isChunked = text.startsWith("T");
      const fits = isChunked ? "4\r\nbody\r\n0\r\n\r\n" : "body";
      const result = await run(async (ecb) => {
        assertEquals(header(ecb, "202 Accepted", text), 0);
        assertEquals(await send(ecb, leading), 13);
        assertEquals(await send(ecb, [fits]), 0);
        await turns();
      });
      const row = JSON.stringify(leading);
      assertEquals([result.status, result.body], [202, "body"], row);
      assertEquals(result.errors, [], row);
    }
    const file = await run(async (ecb) => {
      header(ecb, "202 Accepted", "Content-Length: 4\r\n");
      assertEquals(await send(ecb, ["x"], FILE), 13);
      assertEquals(await send(ecb, ["body"]), 0);
      await turns();
    });
    assertEquals([file.status, file.body, file.errors], [202, "body", []]);
  });

  Deno.test(`${name} whose chunks break off in a later part is refused with 13, and nothing of it is sent`, async () => {
    const result = await run(async (ecb) => {
      header(ecb, "200 OK", "Transfer-Encoding: chunked\r\n\r\n");
      assertEquals((await write(ecb, "2\r\nab\r\n")).error, 0);
      assertEquals(await send(ecb, ["2\r\nxx\r\n", "no size"]), 13);
      assertEquals(await send(ecb, ["2\r\ncd", "\r\n0\r\n\r\n"]), 0);
      await turns();
    });
    assertEquals([result.status, result.body], [200, "abcd"]);
    assertEquals(result.errors, []);
  });
}

Deno.test("A raw head that memory begins and a file ends is looked at as it comes", async () => {
  for (const name of ["TRANSMIT_FILE", "VECTOR_SEND, asynchronous"]) {
    const begin = ["HTTP/1.1 404 X\r\nX-A: "];
    const right = await run(async (ecb) => {
      assertEquals(await SENDS[name]!(ecb, begin, new Blob(["1\r\n\r\nx"])), 0);
      await turns();
    });
    assertEquals([right.status, right.body], [404, "x"], name);
    const wrong = await run(async (ecb) => {
      assertEquals(
        await SENDS[name]!(ecb, begin, new Blob(["\x01\r\n\r\n"])),
        0,
      );
      await turns();
    });
    assertEquals([wrong.status, wrong.completed], [500, [[0, 87]]], name);
  }
});

Deno.test("A FINAL_SEND that waited and is refused at its turn leaves the body open", async () => {
  const result = await run(async (ecb) => {
    header(ecb, "200 OK", "Content-Length: 14\r\n\r\n");
    const first = vectorSend(ecb, [filePart(FILE)]);
    const flags = { dwFlags: HSE_IO_FINAL_SEND };
    const second = vectorSend(ecb, [filePart(FILE)], flags);
    assertEquals([await first, await second], [0, 13]);
    assertEquals((await write(ecb, "rest")).error, 0);
    const last = { dwFlags: HSE_IO_FINAL_SEND };
    assertEquals(await vectorSend(ecb, [memory("x")], last), 13);
  });
  assertEquals([result.status, result.body], [200, "0123456789rest"]);
  assertEquals(result.errors, []);
});

// -- What the end says --

/** What onError was told of a body that ended too short. */
function shortText({ status, body, errors }: Answer): string {
  assert(status === 500 || body === undefined);
  assertEquals(errors.length, 1);
  const [error] = errors;
  assert(error instanceof WriteClientError);
  assertEquals(error.code, 13);
  return error.message;
}

Deno.test("The report of a body that ends too short says what was refused of it, in every way to write", async () => {
  const head = "Content-Length: 12\r\n";
  const long = "a".repeat(20);
  const ways: Readonly<Record<string, Send>> = {
    ...SENDS,
    "WriteClient": async (ecb) => (await write(ecb, long)).error,
    "WriteClient, asynchronous": (ecb) => submit(ecb, long),
  };
  for (const [name, way] of Object.entries(ways)) {
    const fixed = await run(async (ecb) => {
      header(ecb, "200 OK", `${head}\r\n`);
      assertEquals(await way(ecb, [long]), 13, name);
      assertEquals((await write(ecb, "ab")).error, 0);
    });
    assertMatch(
      shortText(fixed),
      /declared 12 bytes and 2 were written, after a write was refused: 20 bytes do not fit.*\(ERROR_INVALID_DATA\)/,
    );
    const unfinished = await run(async (ecb) => {
      header(ecb, "200 OK", head);
      assertEquals(await way(ecb, [long]), 13, name);
    });
    assertMatch(
      shortText(unfinished),
      /declared 12 bytes and 0 were written, after a write was refused: the head declares 12 bytes, and 20 bytes follow it/,
    );
    const chunked = await run(async (ecb) => {
      header(ecb, "200 OK", "Transfer-Encoding: chunked\r\n\r\n");
      assertEquals(await way(ecb, [long]), 13, name);
    });
    assertMatch(
      shortText(chunked),
      /last chunk is missing, after a write was refused: "a{20}" is not a chunk size/,
    );
  }
  const called = await run(async (ecb) => {
    assertEquals(header(ecb, "200 OK", `${head}\r\n${long}`), 13);
    await write(ecb, "page");
  });
  const [error] = called.errors;
  assertMatch(
    String(error),
    /HEADER \(3\) was refused: the head declares 12 bytes, and 20 bytes follow it/,
  );
});

Deno.test("respond() that ends too short says what was refused, too", async () => {
  const request = new Request("http://localhost/");
  const error = await bounded(
    respond(request, async (client) => {
      await client.write(latin1Bytes("a".repeat(20))).catch(() => {});
      await client.write(latin1Bytes("ab"));
    }, { headers: { "content-length": "12" } }).catch((error) => error),
    "the rejection",
  );
  assert(error instanceof WriteClientError);
  assertMatch(
    error.message,
    /declared 12 bytes and 2 were written, after a write was refused: 20 bytes do not fit/,
  );
});
