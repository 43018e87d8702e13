import { assert, assertEquals } from "@std/assert";
import {
  HSE_IO_ASYNC,
  HSE_IO_DISCONNECT_AFTER_SEND,
  HSE_IO_FINAL_SEND,
  HSE_IO_SEND_HEADERS,
  HSE_IO_SYNC,
  HSE_REQ_VECTOR_SEND,
  type HSE_RESPONSE_VECTOR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  type HSE_VECTOR_ELEMENT,
} from "../../../mod.ts";
import type { Answer } from "../../helpers/answer.ts";
import { bounded, until } from "../../helpers/bounded.ts";
import {
  type Completed,
  connected,
  done,
  onCompletion,
  sendHeader,
  submit,
  write,
} from "../../helpers/ecb_calls.ts";
import { latin1Bytes } from "../../helpers/patterns.ts";
import { turns } from "../../helpers/settled.ts";
import { TestFile } from "../../helpers/test_files.ts";
import {
  answered,
  filePart,
  memory,
  transmission,
  transmitFile,
  vectorSend,
  vectorSubmit,
} from "../../helpers/transmissions.ts";
import { HostServer } from "../../helpers/wire_server.ts";

const TEXT = "0123456789".repeat(100);
const FILE = new Blob([TEXT]);
const HEAD = {
  pszStatus: "203 Mine",
  pszHeaders: "X-A: 1\r\n\r\n",
};

type More = Partial<HSE_RESPONSE_VECTOR>;

/** What one call gave, in either mode. */
interface Sent extends Answer {
  readonly code: number;
  /** Of the async mode. */
  readonly completed: readonly Completed[];
}

/** One VECTOR_SEND in sync mode, by either flag of it. */
async function inSync(
  elements: readonly HSE_VECTOR_ELEMENT[],
  more: More,
  request?: Request,
): Promise<Sent> {
  let code = -1;
  const result = await answered(async (ecb) => {
    code = await bounded(vectorSend(ecb, elements, more), "a sync vector");
    return HSE_STATUS_SUCCESS;
  }, request);
  return { ...result, code, completed: [] };
}

function inAsync(
  elements: readonly HSE_VECTOR_ELEMENT[],
  more: More,
  request?: Request,
): Promise<Sent> {
  const dwFlags = HSE_IO_ASYNC | (more.dwFlags ?? 0);
  return transmission(
    (ecb) => vectorSubmit(ecb, elements, { ...more, dwFlags }),
    request,
  );
}

const modes = { sync: inSync, async: inAsync };

for (const [mode, send] of Object.entries(modes)) {
  Deno.test(`VECTOR_SEND ${mode} sends memory and files in order`, async () => {
    const { code, body, status, log, completed, errors } = await send([
      memory("first "),
      filePart(FILE, 20, 25),
      memory(latin1Bytes(" and bytes ")),
      filePart(FILE, 990),
      memory("counted", 5),
      filePart(new Blob([" whole"])),
      filePart(FILE, 998, 0),
      filePart(FILE, 1000),
    ], {});
    const expected = `first ${TEXT.slice(20, 45)} and bytes ${
      TEXT.slice(990)
    }count whole89`;
    assertEquals([code, status, body], [0, 200, expected]);
    assertEquals([log.bytes, log.outcome], [expected.length, "sent"]);
    assertEquals(completed, mode === "sync" ? [] : [[expected.length, 0]]);
    assertEquals(errors, []);
  });

  Deno.test(`VECTOR_SEND ${mode} sends memory alone, many elements, or none`, async () => {
    const many = Array.from({ length: 2000 }, (_, i) => memory(`${i},`));
    const all = await send(many, {});
    assertEquals(all.body, many.map(({ pvContext }) => pvContext).join(""));
    const first = await send(many, { nElementCount: 3 });
    assertEquals(first.body, "0,1,2,");
    for (
      const none of [await send([], {}), await send(many, { nElementCount: 0 })]
    ) {
      assertEquals([none.code, none.body], [0, ""]);
      assertEquals(none.completed, mode === "sync" ? [] : [[0, 0]]);
    }
  });

  Deno.test(`VECTOR_SEND ${mode} takes memory's size and ignores its offset`, async () => {
    const element = { ...memory(latin1Bytes("abcdef"), 3), cbOffset: 2 };
    assertEquals((await send([element], {})).body, "abc");
    const view = latin1Bytes("..abcdef").subarray(2);
    assertEquals((await send([memory(view, 4)], {})).body, "abcd");
    const buffer = latin1Bytes("buffer").buffer as never;
    assertEquals((await send([memory(buffer)], {})).body, "buffer");
  });

  Deno.test(`VECTOR_SEND ${mode} with SEND_HEADERS sends status and headers, and what stands behind them`, async () => {
    for (const behind of ["", "early "]) {
      for (const text of [String, latin1Bytes]) {
        const { code, status, headers, body, completed, log } = await send(
          [memory("body")],
          {
            pszStatus: text("203 Mine"),
            pszHeaders: text(`X-A: 1\r\n\r\n${behind}`),
            dwFlags: HSE_IO_SEND_HEADERS,
          },
        );
        assertEquals([code, status, body], [0, 203, `${behind}body`]);
        assertEquals(headers.get("x-a"), "1");
        assertEquals(log.bytes, body!.length);
        assertEquals(
          completed,
          mode === "sync" ? [] : [[body!.length, 0]],
        );
      }
    }
  });

  Deno.test(`VECTOR_SEND ${mode} with SEND_HEADERS ends a head that has no blank line`, async () => {
    const { body, headers } = await send([memory("body")], {
      pszStatus: "200 OK",
      pszHeaders: "X-A: 1",
      dwFlags: HSE_IO_SEND_HEADERS,
    });
    assertEquals([body, headers.get("x-a")], ["body", "1"]);
  });

  Deno.test(`VECTOR_SEND ${mode} refuses headers after headers with 87`, async () => {
    let codes: number[] = [];
    const { body } = await answered(async (ecb) => {
      onCompletion(ecb, () => {});
      sendHeader(ecb, "200 OK", "\r\n");
      const more = { ...HEAD, dwFlags: HSE_IO_SEND_HEADERS };
      const flags = HSE_IO_SEND_HEADERS | HSE_IO_ASYNC;
      codes = mode === "sync"
        ? [await vectorSend(ecb, [memory("x")], more)]
        : [vectorSubmit(ecb, [memory("x")], { ...more, dwFlags: flags })];
      return HSE_STATUS_SUCCESS;
    });
    assertEquals([codes, body], [[87], ""]);
  });

  Deno.test(`VECTOR_SEND ${mode} that does not fit a declared Content-Length is refused with 13, nothing sent`, async () => {
    const file = new TestFile(latin1Bytes(TEXT));
    const codes: number[] = [];
    const { body } = await answered(async (ecb) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      onCompletion(ecb, () => resolve());
      sendHeader(ecb, "200 OK", "Content-Length: 1004\r\n\r\n");
      for (const tail of ["five5", "four"]) {
        const elements = [memory(tail), filePart(file)];
        if (mode === "sync") codes.push(await vectorSend(ecb, elements));
        else codes.push(vectorSubmit(ecb, elements));
        if (codes.length === 1) assertEquals(file.streams, 0);
      }
      if (mode === "async") await promise;
      return HSE_STATUS_SUCCESS;
    });
    assertEquals([codes, body], [[13, 0], `four${TEXT}`]);
  });

  Deno.test(`VECTOR_SEND ${mode} has taken its memory when it returns, also behind a slow file`, async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const file = new TestFile(latin1Bytes(TEXT), { gate, chunk: 500 });
    const before = latin1Bytes("before");
    const behind = latin1Bytes("behind");
    const array = [memory(before), filePart(file), memory(behind)];
    const { body } = await answered(async (ecb) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      onCompletion(ecb, () => resolve());
      const sent = mode === "sync"
        ? vectorSend(ecb, array)
        : vectorSubmit(ecb, array) || promise;
      before.fill(0x21);
      behind.fill(0x21);
      Object.assign(array[0]!, memory("other"));
      array.length = 1;
      await turns();
      open();
      await sent;
      return HSE_STATUS_SUCCESS;
    });
    assertEquals(body, `before${TEXT}behind`);
  });

  Deno.test(`VECTOR_SEND ${mode} with FINAL_SEND or DISCONNECT_AFTER_SEND is the last: later I/O 87, DONE still TRUE`, async () => {
    for (const flag of [HSE_IO_FINAL_SEND, HSE_IO_DISCONNECT_AFTER_SEND]) {
      const seen: unknown[] = [];
      const { body, log } = await answered((ecb) => {
        const after = async () => {
          seen.push((await write(ecb, "x")).error, submit(ecb, "x"));
          seen.push(await vectorSend(ecb, [memory("x")]));
          seen.push(vectorSubmit(ecb, [memory("x")]));
          seen.push(transmitFile(ecb, { pHead: "x" }), connected(ecb));
          seen.push(done(ecb));
        };
        onCompletion(ecb, after);
        if (mode === "sync") {
          vectorSend(ecb, [memory("last")], { dwFlags: flag }).then(after);
        } else {
          vectorSubmit(ecb, [memory("last")], { dwFlags: flag | HSE_IO_ASYNC });
        }
        return HSE_STATUS_PENDING;
      });
      assertEquals(seen, [87, 87, 87, 87, 87, true, true]);
      assertEquals([body, log.outcome], ["last", "sent"]);
    }
  });

  Deno.test(`VECTOR_SEND ${mode} of a file shorter than asked: 38, and the body does not look whole`, async () => {
    const { code, completed, body, status, log, errors } = await send(
      [memory("head"), filePart(FILE, 990, 100), memory("tail")],
      {},
    );
    assertEquals(mode === "sync" ? [[0, code]] : completed, [[0, 38]]);
    assert(body === undefined || status === 500);
    assertEquals([log.outcome, errors.length], ["failed", 1]);
  });

  Deno.test(`VECTOR_SEND ${mode} to HEAD counts the bytes and sends none`, async () => {
    const request = new Request("http://localhost/", { method: "HEAD" });
    const { code, body, log, status } = await send(
      [memory("head"), filePart(FILE)],
      { ...HEAD, dwFlags: HSE_IO_SEND_HEADERS },
      request,
    );
    assertEquals([code, status, body], [0, 203, ""]);
    assertEquals([log.bytes, log.outcome], [1004, "sent"]);
  });
}

// -- Sync mode --

Deno.test("VECTOR_SEND sync needs no completion function, and calls none", async () => {
  const { body } = await answered(async (ecb) => {
    onCompletion(ecb, () => {
      throw new Error("called");
    });
    assertEquals(await vectorSend(ecb, [memory("a")]), 0);
    const dwFlags = HSE_IO_SYNC;
    assertEquals(await vectorSend(ecb, [filePart(FILE)], { dwFlags }), 0);
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(body, `a${TEXT}`);
});

Deno.test("VECTOR_SEND sync gives a promise, also of what is refused at once", async () => {
  await answered(async (ecb) => {
    for (const elements of [[memory("x")], [memory("")]]) {
      const result: unknown = ecb.ServerSupportFunction(
        ecb.ConnID,
        HSE_REQ_VECTOR_SEND,
        { dwFlags: 0, lpElementArray: elements },
      );
      assert(await result === (elements[0]!.pvContext !== ""));
    }
    return HSE_STATUS_SUCCESS;
  });
});

Deno.test("VECTOR_SEND sync waits for the client as a write does", async () => {
  const file = new TestFile(new Uint8Array(4 << 20));
  let settled = false;
  await using server = HostServer.start((ecb) => {
    vectorSend(ecb, [filePart(file)]).then(() => {
      settled = true;
      done(ecb);
    });
    return HSE_STATUS_PENDING;
  });
  const response = await server.host.fetch(new Request("http://localhost/"));
  await turns(20);
  assert(!settled && file.read <= 3 * 65536, `${file.read} bytes`);
  assertEquals((await response.bytes()).length, 4 << 20);
  await until(() => settled, "the call returned");
});

// -- Async mode --

// -- On the wire --

Deno.test("VECTOR_SEND sync that no longer fits behind those it waits for is FALSE 13, nothing of it leaves, and they stand", async () => {
  let codes: number[] = [];
  const { body, errors, log } = await answered(async (ecb) => {
    sendHeader(ecb, "200 OK", "Content-Length: 10\r\n\r\n");
    // Not awaited: when the second and third are made, little has been sent.
    const calls = [
      vectorSend(ecb, [filePart(new Blob(["file"])), memory("abcd")]),
      vectorSend(ecb, [memory("no"), memory("n")]),
      vectorSend(ecb, [memory("e"), memory("f")]),
    ];
    codes = await Promise.all(calls);
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(codes, [0, 13, 0]);
  assertEquals([body, errors, log.outcome], ["fileabcdef", [], "sent"]);
});

Deno.test("VECTOR_SEND sync of memory beyond the allowance is FALSE 10055, nothing of it leaves, and those before it arrive", async () => {
  const part = new Uint8Array(300_000).fill(120);
  let codes: number[] = [];
  const { body, errors, log } = await answered(async (ecb) => {
    const calls = [];
    for (let i = 0; i < 6; i++) calls.push(vectorSend(ecb, [memory(part)]));
    codes = await Promise.all(calls);
    codes.push(await vectorSend(ecb, [memory("y")]));
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(codes, [0, 0, 0, 10055, 10055, 10055, 0]);
  assertEquals(body, "x".repeat(900_000) + "y");
  assertEquals([errors, log.outcome], [[], "sent"]);
});
