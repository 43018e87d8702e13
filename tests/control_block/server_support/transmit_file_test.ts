import { assert, assertEquals } from "@std/assert";
import {
  HSE_IO_ASYNC,
  HSE_IO_DISCONNECT_AFTER_SEND,
  HSE_IO_SEND_HEADERS,
  HSE_REQ_IO_COMPLETION,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  type HSE_TF_INFO,
} from "../../../mod.ts";
import { openFile } from "../../../src/files/mod.ts";
import {
  type Completed,
  connected,
  done,
  onCompletion,
  read,
  sendHeader,
  submit,
  write,
} from "../../helpers/ecb_calls.ts";
import { FileTree } from "../../helpers/file_tree.ts";
import { header } from "../../helpers/header_calls.ts";
import { latin1Bytes, latin1Text, pattern } from "../../helpers/patterns.ts";
import { OrderedOutput } from "../../../src/client/ordered_output.ts";
import { transmit } from "../../../src/session/transmission.ts";
import { turns } from "../../helpers/settled.ts";
import { TestFile } from "../../helpers/test_files.ts";
import { sinkOver } from "../../helpers/writer_over.ts";
import {
  answered,
  filePart,
  memory,
  type Transmission,
  transmission,
  transmitFile,
  vectorSend,
} from "../../helpers/transmissions.ts";
import { HostServer } from "../../helpers/wire_server.ts";

const TEXT = "0123456789".repeat(100);
const FILE = new Blob([TEXT]);
const HEADERS = HSE_IO_ASYNC | HSE_IO_SEND_HEADERS;
const LAST = HSE_IO_ASYNC | HSE_IO_DISCONNECT_AFTER_SEND;

/** One TRANSMIT_FILE behind a header call. */
function sent(
  info: Partial<HSE_TF_INFO>,
  header = "",
  request?: Request,
): Promise<Transmission> {
  return transmission(
    (ecb) => {
      assert(sendHeader(ecb, "200 OK", `${header}\r\n`));
      return transmitFile(ecb, info);
    },
    request,
  );
}

/** One TRANSMIT_FILE that brings its own headers. */
function sentWhole(
  info: Partial<HSE_TF_INFO>,
  request?: Request,
): Promise<Transmission> {
  return transmission(
    (ecb) => transmitFile(ecb, { dwFlags: HEADERS, ...info }),
    request,
  );
}

// -- What is sent --

Deno.test("TRANSMIT_FILE sends a file: whole, from an offset, a part of it", async () => {
  const parts: [Offset: number, BytesToWrite: number, expected: string][] = [
    [0, 0, TEXT],
    [0, 1000, TEXT],
    [0, 1, "0"],
    [20, 25, TEXT.slice(20, 45)],
    [990, 0, TEXT.slice(990)],
    [990, 10, TEXT.slice(990)],
    [999, 1, "9"],
    [1000, 0, ""],
  ];
  for (const [Offset, BytesToWrite, expected] of parts) {
    const { code, completed, body, status, log, errors } = await sent({
      hFile: FILE,
      Offset,
      BytesToWrite,
    });
    assertEquals([code, status, body], [0, 200, expected]);
    assertEquals(completed, [[expected.length, 0]]);
    assertEquals([log.bytes, log.outcome], [expected.length, "sent"]);
    assertEquals(errors, []);
  }
});

Deno.test("TRANSMIT_FILE asks the file for the part alone", async () => {
  const file = new TestFile(latin1Bytes(TEXT));
  await sent({ hFile: file, Offset: 20, BytesToWrite: 25 });
  assertEquals([file.slices, file.streams, file.read], [[[20, 45]], 1, 25]);
  // Whoever opened it closes it.
  assertEquals(file.closed, 0);
});

Deno.test("TRANSMIT_FILE cuts off what a source gives beyond its part", async () => {
  const file = new TestFile(latin1Bytes(TEXT), { chunk: 30 });
  const hFile = { size: 100, slice: () => file.slice(0, 1000) };
  const { body, completed } = await sent({ hFile, pTail: "|" });
  assertEquals(body, `${TEXT.slice(0, 100)}|`);
  assertEquals(completed, [[101, 0]]);
  assertEquals([file.read, file.cancelled], [120, 1]);
});

Deno.test("TRANSMIT_FILE detaches no memory that a source keeps", async () => {
  const pool = latin1Bytes(`neighbour${TEXT}`);
  let read = false;
  // It has the shape of a reader of bytes, and ignores the buffer it is lent.
  const reader = {
    read() {
      const value = read ? undefined : pool.subarray(9, 109);
      read = true;
      return Promise.resolve({ done: value === undefined, value });
    },
    cancel: () => Promise.resolve(),
  };
  const stream = { getReader: () => reader } as never;
  const hFile = { size: 100, slice: () => ({ stream: () => stream }) };
  const { body, completed } = await sent({ hFile });
  assertEquals([body, completed], [TEXT.slice(0, 100), [[100, 0]]]);
  assertEquals(latin1Text(pool), `neighbour${TEXT}`);
});

Deno.test("TRANSMIT_FILE puts pHead before and pTail behind, as text or bytes, whole or by count", async () => {
  const bytes = (text: string) => latin1Bytes(text);
  const forms: [Partial<HSE_TF_INFO>, expected: string][] = [
    [{ pHead: "<HEAD>", pTail: "<TAIL>" }, "<HEAD>FILE<TAIL>"],
    [{ pHead: bytes("<HEAD>"), pTail: bytes("<TAIL>") }, "<HEAD>FILE<TAIL>"],
    [{ pHead: bytes("<HEAD>").buffer }, "<HEAD>FILE"],
    [{ pTail: new DataView(bytes("<TAIL>").buffer, 1, 4) }, "FILETAIL"],
    [{ pHead: "<HEAD>", HeadLength: 3 }, "<HEFILE"],
    [{ pHead: bytes("<HEAD>"), HeadLength: 3 }, "<HEFILE"],
    [{ pTail: bytes("<TAIL>"), TailLength: 0 }, "FILE"],
    [{ pHead: "<HEAD>", HeadLength: 100 }, "<HEAD>FILE"],
    [{ pHead: "<HE\0AD>", pTail: bytes("<\0>") }, "<HEFILE<\0>"],
    [{ pHead: "", pTail: null, TailLength: 0 }, "FILE"],
    [{ pHead: "é", pTail: "\xff" }, "éFILE\xff"],
  ];
  for (const [info, expected] of forms) {
    const { code, body, completed, log } = await sent({
      hFile: new Blob(["FILE"]),
      ...info,
    });
    assertEquals([code, body], [0, expected]);
    assertEquals(completed, [[expected.length, 0]]);
    assertEquals(log.bytes, expected.length);
  }
});

Deno.test("TRANSMIT_FILE with hFile null sends head and tail alone, or nothing", async () => {
  const both = await sent({ pHead: "head", pTail: "tail" });
  assertEquals([both.body, both.completed], ["headtail", [[8, 0]]]);
  const none = await sent({});
  assertEquals([none.code, none.body, none.completed], [0, "", [[0, 0]]]);
});

Deno.test("TRANSMIT_FILE sends tail alone when the offset is the file's end", async () => {
  const { body, completed } = await sent({
    hFile: FILE,
    Offset: 1000,
    pTail: "tail",
  });
  assertEquals([body, completed], ["tail", [[4, 0]]]);
});

Deno.test("TRANSMIT_FILE sends what openFile opened", async () => {
  await using tree = await FileTree.make();
  const content = pattern(1, 300_000);
  const hFile = await openFile(await tree.put("a.bin", content));
  const { body, completed } = await sent({ hFile, Offset: 1 });
  await hFile.close?.();
  assert(body === latin1Text(content.subarray(1)));
  assertEquals(completed, [[299_999, 0]]);
});

Deno.test("TRANSMIT_FILE may be called four times, a write between", async () => {
  const { body } = await answered(async (ecb) => {
    const operation = (begin: () => number) =>
      new Promise<void>((resolve) => {
        onCompletion(ecb, () => resolve());
        assertEquals(begin(), 0);
      });
    const tf = () => transmitFile(ecb, { hFile: FILE, BytesToWrite: 3 });
    await operation(tf);
    await operation(tf);
    await write(ecb, "W");
    await operation(() => submit(ecb, "A"));
    await operation(tf);
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(body, "012012WA012");
});

// -- Headers --

Deno.test("TRANSMIT_FILE with SEND_HEADERS sends status, headers and the body behind the blank line", async () => {
  const head = "Content-Type: x/y\r\nX-A: 1\r\n\r\nEARLY";
  const forms: Partial<HSE_TF_INFO>[] = [
    { pHead: head },
    { pHead: head, HeadLength: head.length },
    { pHead: `${head}\0`, HeadLength: head.length + 1 },
    { pHead: `${head}\0junk` },
    { pHead: latin1Bytes(`${head}\0junk`) },
    { pHead: latin1Bytes(head).buffer },
    { pHead: latin1Bytes(head), HeadLength: head.length },
    // C code leaves the count at 0 where the text ends with a NUL.
    { pHead: `${head}\0`, HeadLength: 0 },
  ];
  for (const form of forms) {
    const { code, status, headers, body, completed, log } = await sentWhole({
      hFile: FILE,
      BytesToWrite: 10,
      pszStatusCode: "206 Part",
      pTail: "T",
      ...form,
    });
    assertEquals([code, status, body], [0, 206, "EARLY0123456789T"]);
    assertEquals(headers.get("content-type"), "x/y");
    assertEquals(headers.get("x-a"), "1");
    // Bytes of the body, the header text not among them.
    assertEquals(completed, [[16, 0]]);
    assertEquals(log.bytes, 16);
  }
});

Deno.test("TRANSMIT_FILE with SEND_HEADERS takes a status of many forms, and none", async () => {
  const forms: [pszStatusCode: string | null, status: number][] = [
    [null, 200],
    ["", 200],
    ["404 Nope", 404],
    ["500 Mine", 500],
    ["203", 203],
    ["HTTP/1.1 201 Created", 201],
    ["HTTP/1.1 202 OK\r\nX-TF: 2\r\n\r\n", 202],
    ["206 Partial\0junk", 206],
  ];
  for (const [pszStatusCode, expected] of forms) {
    const { code, status, body, headers } = await sentWhole({
      hFile: FILE,
      pszStatusCode,
    });
    assertEquals([code, status, body], [0, expected, TEXT]);
    assertEquals(headers.get("content-type"), null);
    assertEquals(
      headers.get("x-tf"),
      pszStatusCode?.includes("X-TF") ? "2" : null,
    );
  }
});

Deno.test("TRANSMIT_FILE with SEND_HEADERS ends a head that has no blank line", async () => {
  for (const pHead of ["X-A: 1", "X-A: 1\r\n", "X-A: 1\n", "X-A: 1\r\n\r\n"]) {
    const { status, headers, body, completed } = await sentWhole({
      hFile: FILE,
      pHead,
    });
    assertEquals([status, headers.get("x-a"), body], [200, "1", TEXT]);
    assertEquals(completed, [[1000, 0]]);
  }
});

Deno.test("TRANSMIT_FILE with SEND_HEADERS after headers is refused with 87", async () => {
  const { code, body, headers } = await sent({
    hFile: FILE,
    dwFlags: HEADERS,
    pHead: "X-A: 1\r\n\r\n",
  }, "X-B: 2\r\n");
  assertEquals([code, body], [87, ""]);
  assertEquals([headers.get("x-a"), headers.get("x-b")], [null, "2"]);
  const late = await answered(async (ecb) => {
    await write(ecb, "body");
    onCompletion(ecb, () => {});
    assertEquals(transmitFile(ecb, { hFile: FILE, dwFlags: HEADERS }), 87);
    assert(!sendHeader(ecb, "200 OK", "\r\n"));
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(late.body, "body");
});

Deno.test("TRANSMIT_FILE without SEND_HEADERS takes pHead for a raw response where nothing was sent", async () => {
  const raw = "HTTP/1.1 203 Raw\r\nX-A: 1\r\n\r\nHB.";
  for (const pHead of [raw, latin1Bytes(raw)]) {
    const { code, status, headers, body, log } = await transmission((ecb) =>
      transmitFile(ecb, { hFile: FILE, pHead, pTail: "T" })
    );
    assertEquals([code, status, headers.get("x-a")], [0, 203, "1"]);
    assertEquals(body, `HB.${TEXT}T`);
    assertEquals([log.bytes, log.outcome], [1004, "sent"]);
  }
});

Deno.test("TRANSMIT_FILE goes on in the file with a raw head that pHead began", async () => {
  const { status, headers, body } = await transmission((ecb) =>
    transmitFile(ecb, {
      pHead: "HTTP/1.1 203 Raw\r\nX-",
      hFile: new Blob(["A: 1\r\n\r\nfile"]),
      pTail: "tail",
    })
  );
  assertEquals([status, headers.get("x-a"), body], [203, "1", "filetail"]);
});

Deno.test("TRANSMIT_FILE without headers and without a raw head is a body of status 200", async () => {
  const { status, body } = await transmission((ecb) =>
    transmitFile(ecb, { hFile: FILE, pHead: "plain " })
  );
  assertEquals([status, body], [200, `plain ${TEXT}`]);
});

Deno.test("TRANSMIT_FILE completes with 87 when a raw head that pHead began is none in the file", async () => {
  const { code, completed, status, body } = await transmission((ecb) =>
    transmitFile(ecb, {
      hFile: new Blob(["no colon\r\n\r\n", FILE]),
      pHead: "HTTP/1.1 200 OK\r\n",
    })
  );
  assertEquals([code, completed], [0, [[0, 87]]]);
  assertEquals(status, 500);
  assert(!body?.includes("0123456789"));
});

// -- Completions --

Deno.test("TRANSMIT_FILE calls its own pfnHseIO with its own context, once, the registered one not", async () => {
  const calls: unknown[] = [];
  const context = { own: true };
  await answered((ecb) => {
    onCompletion(ecb, () => calls.push("registered"));
    const code = transmitFile(ecb, {
      hFile: FILE,
      pContext: context,
      pfnHseIO: (own, pContext, cbIO, dwError) => {
        calls.push(own === ecb, pContext === context, cbIO, dwError);
        onCompletion(ecb, (bytes) => {
          calls.push("registered", bytes);
          done(ecb);
        });
        // Its own function is for that one call.
        assertEquals(transmitFile(ecb, { pTail: "next", pContext: 1 }), 0);
      },
    });
    assertEquals(code, 0);
    calls.push("returned");
    return HSE_STATUS_PENDING;
  });
  assertEquals(calls, ["returned", true, true, 1000, 0, "registered", 4]);
});

Deno.test("TRANSMIT_FILE without pfnHseIO calls the registered function with the registered context", async () => {
  const contexts: unknown[] = [];
  await answered((ecb) => {
    ecb.ServerSupportFunction(
      ecb.ConnID,
      HSE_REQ_IO_COMPLETION,
      (_ecb, context) => {
        contexts.push(context);
        done(ecb);
      },
      null,
      "registered",
    );
    transmitFile(ecb, { hFile: FILE, pfnHseIO: null, pContext: "own" });
    return HSE_STATUS_PENDING;
  });
  assertEquals(contexts, ["registered"]);
});

Deno.test("TRANSMIT_FILE needs no registration when it brings its own function", async () => {
  const { promise, resolve } = Promise.withResolvers<Completed>();
  const { body } = await answered((ecb) => {
    const pfnHseIO = (_ecb: unknown, _context: never, ...told: Completed) => {
      resolve(told);
      done(ecb);
    };
    assertEquals(transmitFile(ecb, { hFile: FILE, pfnHseIO }), 0);
    return HSE_STATUS_PENDING;
  });
  assertEquals([await promise, body], [[1000, 0], TEXT]);
});

Deno.test("TRANSMIT_FILE's own function that throws ends the session as failed", async () => {
  const { errors, log } = await answered((ecb) => {
    transmitFile(ecb, {
      hFile: FILE,
      pfnHseIO: () => {
        throw new Error("own");
      },
    });
    return HSE_STATUS_PENDING;
  });
  assertEquals(errors.map((error) => (error as Error).message), ["own"]);
  assertEquals(log.outcome, "failed");
});

// -- Refusals --

Deno.test("TRANSMIT_FILE that does not fit a declared Content-Length is refused with 13, nothing sent", async () => {
  const file = new TestFile(latin1Bytes(TEXT));
  const over = [
    { hFile: file, pTail: "x" },
    { hFile: file, pHead: "x" },
    { pHead: "x".repeat(1001) },
    { hFile: file, BytesToWrite: 1001 },
  ];
  for (const info of over) {
    const { code, body, completed } = await transmission((ecb) => {
      assert(sendHeader(ecb, "200 OK", "Content-Length: 1000\r\n\r\n"));
      assertEquals(transmitFile(ecb, info), 13);
      assertEquals(file.streams, 0);
      return transmitFile(ecb, { hFile: FILE });
    });
    assertEquals([code, body, completed], [0, TEXT, [[1000, 0]]]);
  }
});

Deno.test("TRANSMIT_FILE counts what was written before against a declared Content-Length", async () => {
  const { body, headers } = await answered(async (ecb) => {
    sendHeader(ecb, "200 OK", "Content-Length: 1004\r\n\r\nAB");
    await write(ecb, "C");
    const { promise, resolve } = Promise.withResolvers<void>();
    onCompletion(ecb, () => resolve());
    assertEquals(transmitFile(ecb, { hFile: FILE, pTail: "xy" }), 13);
    assertEquals(transmitFile(ecb, { hFile: FILE, pTail: "x" }), 0);
    await promise;
    assertEquals(transmitFile(ecb, { pHead: "x" }), 13);
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(body, `ABC${TEXT}x`);
  assertEquals(headers.get("content-length"), "1004");
});

Deno.test("TRANSMIT_FILE whose own headers declare too little is refused with 13", async () => {
  const { code, completed, body } = await sentWhole({
    hFile: FILE,
    pHead: "Content-Length: 999\r\n\r\n",
  });
  assertEquals([code, completed], [13, []]);
  assert(!body?.includes("0123"));
});

Deno.test("A file that was sent leaves nobody who waits for its client to leave", async () => {
  const writer = new WritableStream<Uint8Array<ArrayBuffer>>().getWriter();
  const output = new OrderedOutput(sinkOver(writer));
  let watchers = 0;
  const onFailure = output.end.onFailure.bind(output.end);
  output.end.onFailure = (told) => {
    watchers++;
    const forget = onFailure(told);
    return () => {
      watchers--;
      forget();
    };
  };
  const source = new TestFile(latin1Bytes(TEXT));
  for (let i = 0; i < 3; i++) {
    await transmit(output, [{ source, start: 0, end: 1000 }]);
  }
  assertEquals([output.bytesWritten, watchers], [3000, 0]);
});

// -- One operation, and the last one --

Deno.test("TRANSMIT_FILE with DISCONNECT_AFTER_SEND is the last: later I/O FALSE 87, DONE still TRUE", async () => {
  const seen: unknown[] = [];
  const { body, log, errors } = await answered((ecb) => {
    onCompletion(ecb, async (...told) => {
      seen.push(told, connected(ecb));
      seen.push(transmitFile(ecb, { hFile: FILE }), submit(ecb, "x"));
      seen.push(submit(ecb, ""), (await write(ecb, "x")).error);
      seen.push(sendHeader(ecb, "200 OK", "\r\n"), ecb.GetLastError());
      seen.push(done(ecb), done(ecb));
    });
    seen.push(transmitFile(ecb, { hFile: FILE, dwFlags: LAST }));
    return HSE_STATUS_PENDING;
  });
  assertEquals(seen, [
    0,
    [1000, 0],
    true,
    87,
    87,
    87,
    87,
    false,
    87,
    true,
    false,
  ]);
  assertEquals([body, log.outcome, errors], [TEXT, "sent", []]);
});

Deno.test("TRANSMIT_FILE with DISCONNECT_AFTER_SEND refuses a read and a sync vector behind it too", async () => {
  const seen: unknown[] = [];
  await answered((ecb) => {
    onCompletion(ecb, async () => {
      seen.push((await read(ecb, 1)).error);
      seen.push(await vectorSend(ecb, [memory("x")]));
      done(ecb);
    });
    transmitFile(ecb, { hFile: FILE, dwFlags: LAST });
    return HSE_STATUS_PENDING;
  });
  assertEquals(seen, [87, 87]);
});

// -- Memory --

Deno.test("TRANSMIT_FILE has taken head and tail when it returns, also behind a slow file", async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const hFile = new TestFile(latin1Bytes(TEXT), { gate, chunk: 500 });
  const pHead = latin1Bytes("<HEAD>");
  const pTail = latin1Bytes("<TAIL>");
  const { body } = await transmission((ecb) => {
    const info = { hFile, pHead, pTail, dwFlags: HSE_IO_ASYNC };
    const code = transmitFile(ecb, info);
    pHead.fill(0x21);
    pTail.fill(0x21);
    Object.assign(info, { hFile: null, pHead: "other", pTail: "other" });
    turns().then(open);
    return code;
  });
  assertEquals(body, `<HEAD>${TEXT}<TAIL>`);
});

Deno.test("TRANSMIT_FILE has taken the header text and what is behind it when it returns", async () => {
  const pHead = latin1Bytes("X-A: 1\r\n\r\nearly");
  const { body, headers } = await transmission((ecb) => {
    const code = transmitFile(ecb, { hFile: FILE, pHead, dwFlags: HEADERS });
    pHead.fill(0x21);
    return code;
  });
  assertEquals([body, headers.get("x-a")], [`early${TEXT}`, "1"]);
});

Deno.test("TRANSMIT_FILE reads no further ahead than the writer has room for", async () => {
  const hFile = new TestFile(new Uint8Array(4 << 20));
  await using server = HostServer.start(() => HSE_STATUS_SUCCESS);
  server.host.mount("/x", {
    HttpExtensionProc(ecb) {
      onCompletion(ecb, () => done(ecb));
      transmitFile(ecb, { hFile });
      return HSE_STATUS_PENDING;
    },
  });
  const response = await server.host.fetch(new Request("http://localhost/x"));
  await turns(20);
  assert(hFile.read <= 3 * 65536, `${hFile.read} bytes`);
  assertEquals((await response.bytes()).length, 4 << 20);
});

// -- What goes wrong --

Deno.test("TRANSMIT_FILE of a file shorter than asked completes with (0, 38), and the body does not look whole", async () => {
  const files: Partial<HSE_TF_INFO>[] = [
    { hFile: FILE, Offset: 990, BytesToWrite: 100 },
    { hFile: new TestFile(latin1Bytes(TEXT), { size: 1001 }) },
    { hFile: new TestFile(new Uint8Array(1 << 20), { size: 2 << 20 }) },
  ];
  for (const info of files) {
    const { code, completed, log, errors, body, status } = await sent(info);
    assertEquals([code, completed], [0, [[0, 38]]]);
    assertEquals([log.outcome, errors.length], ["failed", 1]);
    assert(body === undefined || status === 500);
  }
});

Deno.test("TRANSMIT_FILE of a file that cannot be read completes with an error, once", async () => {
  const throws = () => {
    throw new Error("the disk is gone");
  };
  const files = [
    new TestFile(latin1Bytes(TEXT), { failAt: 0 }),
    new TestFile(latin1Bytes(TEXT), { chunk: 100, failAt: 500 }),
    { size: 5, slice: throws },
    { size: 5, slice: () => ({ stream: throws }) },
  ];
  for (const hFile of files) {
    const { code, completed, log, errors } = await sent({ hFile, pTail: "x" });
    assertEquals([code, completed], [0, [[0, 30]]]);
    assertEquals([log.outcome, errors.length], ["failed", 1]);
    const { cause } = errors[0] as Error;
    assertEquals((cause as Error).message, "the disk is gone");
  }
});

Deno.test("TRANSMIT_FILE of a file whose chunks are no bytes completes with (0, 30)", async () => {
  for (const chunk of ["12", 7, null, {}]) {
    const stream = () =>
      new ReadableStream({
        pull: (controller) => controller.enqueue(chunk),
      });
    const hFile = { size: 5, slice: () => ({ stream }) };
    const { code, completed, log } = await sent({ hFile });
    assertEquals([code, completed], [0, [[0, 30]]]);
    assertEquals([log.outcome, log.bytes], ["failed", 0]);
  }
});

Deno.test("TRANSMIT_FILE to HEAD counts the bytes and sends none", async () => {
  const request = new Request("http://localhost/", { method: "HEAD" });
  const { body, completed, log, headers } = await sent(
    { hFile: FILE, pHead: "h" },
    "Content-Length: 1001\r\n",
    request,
  );
  assertEquals([body, completed], ["", [[1001, 0]]]);
  assertEquals([log.bytes, log.outcome], [1001, "sent"]);
  assertEquals(headers.get("content-length"), "1001");
});

Deno.test("TRANSMIT_FILE decodes a body that was declared chunked", async () => {
  const { body, completed, headers } = await sent({
    pHead: "6\r\n<HEAD>\r\n4\r\n",
    hFile: new Blob(["FILE\r\n2;x=y\r\n"]),
    pTail: "OK\r\n0\r\n\r\n",
  }, "Transfer-Encoding: chunked\r\n");
  assertEquals(body, "<HEAD>FILEOK");
  assertEquals(completed.map(([, error]) => error), [0]);
  assertEquals(headers.get("transfer-encoding"), null);
  const short = await sent(
    { pHead: "6\r\n<HEAD>\r\n", hFile: new Blob(["4\r\nFI"]) },
    "Transfer-Encoding: chunked\r\n",
  );
  assertEquals(short.log.outcome, "failed");
});

// -- On the wire --

Deno.test("A header call is FALSE 87 once a file was accepted, though none of its bytes have come", async () => {
  for (const mode of ["TRANSMIT_FILE", "VECTOR_SEND"]) {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const stream = () =>
      new ReadableStream<Uint8Array>({
        pull: async (controller) => {
          await gate;
          controller.enqueue(latin1Bytes("file"));
          controller.close();
        },
      });
    const hFile = { size: 4, slice: () => ({ stream }) };
    const codes: number[] = [];
    const { status, headers, body } = await answered(async (ecb) => {
      onCompletion(ecb, () => {});
      const sent = mode === "TRANSMIT_FILE"
        ? transmitFile(ecb, { hFile })
        : vectorSend(ecb, [filePart(hFile)]);
      codes.push(header(ecb, "404", "Content-Length: 1\r\n\r\n"));
      open();
      codes.push(await sent);
      return HSE_STATUS_SUCCESS;
    });
    assertEquals(codes, [87, 0], mode);
    const length = headers.get("content-length");
    assertEquals([status, length, body], [200, null, "file"], mode);
  }
});
