import { consumerOf } from "../helpers/delivery.ts";
import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_IO_DISCONNECT_AFTER_SEND,
  HSE_REQ_CANCEL_IO,
  HSE_REQ_CLOSE_CONNECTION,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  type IsapiHostOptions,
  respond,
  type WriteClient,
  WriteClientError,
  writeClientOf,
} from "../../mod.ts";
import type { ByteWriter } from "../../src/client/byte_writer.ts";
import { OrderedOutput } from "../../src/client/ordered_output.ts";
import type { FileSource } from "../../src/files/file_store.ts";
import { ResponseWriter } from "../../src/response/response_writer.ts";
import { bounded, until } from "../helpers/bounded.ts";
import {
  type Completed,
  done,
  onCompletion,
  read,
  sendHeader,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { header, headerEx, redirect } from "../helpers/header_calls.ts";
import { hungFile, never } from "../helpers/hung.ts";
import { latin1Bytes, latin1Text } from "../helpers/patterns.ts";
import { settled, turns } from "../helpers/settled.ts";
import {
  asyncRead,
  execStatus,
  execUrl,
  sendUrl,
  support,
} from "../helpers/support_calls.ts";
import { sinkOver } from "../helpers/writer_over.ts";
import { CountingStore, storeOf, TestFile } from "../helpers/test_files.ts";
import { TestHost } from "../helpers/test_host.ts";
import {
  answered,
  filePart,
  memory,
  transmitFile,
  vectorSend,
  vectorSubmit,
} from "../helpers/transmissions.ts";

/** Fails unless no session is open any more. */
function noSession({ host }: TestHost): Promise<void> {
  return bounded(host.shutdown({ deadline: 60_000 }), "the shutdown");
}

/** A store of one file that opens when the gate does. */
function gatedStore(file: FileSource, gate: Promise<void>): CountingStore {
  const { map } = storeOf(file);
  return new CountingStore({ map, open: () => gate.then(() => file) });
}

Deno.test("Header calls after SEND_URL are refused while its file is still opened, and the file is the answer", async () => {
  const file = new TestFile(latin1Bytes("the file"));
  const gate = Promise.withResolvers<void>();
  const files = gatedStore(file, gate.promise);
  const codes: number[] = [];
  const host = new TestHost({
    "/ext": (ecb) => {
      assertEquals(sendUrl(ecb, "/file"), 0);
      codes.push(
        header(ecb, "201 Mine", "X: y\r\n\r\nmine"),
        headerEx(ecb, { pszStatus: "201 Mine", pszHeader: "X: y\r\n\r\n" }),
        redirect(ecb, "http://localhost/"),
      );
      return HSE_STATUS_SUCCESS;
    },
  }, { files });
  const promise = host.fetch("/ext");
  await turns();
  gate.resolve();
  const response = await bounded(promise, "the response");
  assertEquals([response.status, response.headers.get("x")], [200, null]);
  assertEquals(await bounded(response.text(), "the body"), "the file");
  assertEquals(codes.map((code) => code !== 0), [true, true, true]);
  await turns();
  assertEquals([files.opened, files.closed], [1, 1]);
  assertEquals(host.logs.map(({ status, bytes }) => [status, bytes]), [
    [200, 8],
  ]);
  assertEquals(host.errors, []);
});

/** What answers a session while its SEND_URL is still being answered. */
const MEANWHILE: Readonly<
  Record<string, (ecb: ExtensionControlBlock, client: AbortController) => void>
> = {
  "the connection is closed": (ecb) => {
    assertEquals(support(ecb, HSE_REQ_CLOSE_CONNECTION), 0);
  },
  "the extension throws": () => {
    throw new Error("the extension");
  },
  "the client leaves": (_ecb, client) => client.abort(),
};

for (const [what, meanwhile] of Object.entries(MEANWHILE)) {
  Deno.test(`SEND_URL cancels its response and closes the file when ${what} meanwhile`, async () => {
    const file = new TestFile(latin1Bytes("the file"), { chunk: 1 });
    const gate = Promise.withResolvers<void>();
    const files = gatedStore(file, gate.promise);
    const client = new AbortController();
    const host = new TestHost({
      "/ext": async (ecb) => {
        assertEquals(sendUrl(ecb, "/file"), 0);
        await turns();
        meanwhile(ecb, client);
        return HSE_STATUS_SUCCESS;
      },
    }, { files });
    const promise = host.fetch("/ext", { signal: client.signal });
    const response = await bounded(promise, "the response");
    await response.body?.cancel().catch(() => {});
    await turns();
    assertEquals(host.logs.length, 1);
    gate.resolve();
    await until(() => files.closed === 1, "the file is closed");
    assertEquals([files.opened, file.cancelled], [1, 1]);
    await turns();
    assertEquals(host.logs.length, 1);
    await noSession(host);
  });
}

Deno.test("HEAD with SEND_URL of a fallback that gives a network error is answered with 500", async () => {
  const host = new TestHost({
    "/ext": (ecb) => {
      assertEquals(sendUrl(ecb, "/x"), 0);
      return HSE_STATUS_SUCCESS;
    },
  }, { fallback: () => Response.error() });
  const promise = host.fetch("/ext", { method: "HEAD" });
  const response = await bounded(promise, "the response");
  assertEquals([response.status, await response.text()], [500, ""]);
  await turns();
  assertEquals(host.logs.map(({ status, bytes }) => [status, bytes]), [
    [500, 0],
  ]);
  await noSession(host);
});

/** All calls that send: their last errors. */
async function sendingCalls(ecb: ExtensionControlBlock): Promise<number[]> {
  const hFile = new Blob(["lost"]);
  const codes = [
    transmitFile(ecb, { hFile }),
    transmitFile(ecb, { hFile, pfnHseIO: () => {} }),
    vectorSubmit(ecb, [memory("lost")]),
    execUrl(ecb, { pszUrl: "/child" }),
    sendUrl(ecb, "/child"),
    submit(ecb, "lost"),
  ];
  codes.push(await vectorSend(ecb, [memory("lost")]));
  codes.push((await write(ecb, "lost")).error);
  return codes;
}

const ALL_REFUSED = Array<number>(8).fill(87);

Deno.test("After the client's close(), every call that sends is FALSE 87, and completes never", async () => {
  for (const streamed of [false, true]) {
    const completed: Completed[] = [];
    let codes: number[] = [];
    const { body, errors, log } = await answered(
      async (ecb) => {
        onCompletion(ecb, (...told) => completed.push(told));
        const client = writeClientOf(ecb);
        await client.write(latin1Bytes("x"));
        if (streamed) await turns();
        await client.close();
        codes = await sendingCalls(ecb);
        await turns();
        return HSE_STATUS_SUCCESS;
      },
      new Request("http://localhost/ext"),
      {
        fallback: () => new Response("child"),
      },
    );
    assertEquals(codes, ALL_REFUSED);
    assertEquals(completed, []);
    assertEquals([body, errors, log.outcome, log.bytes], ["x", [], "sent", 1]);
  }
});

Deno.test("A header call while the client's close() waits is FALSE 87, and what it declares is not the answer's", async () => {
  let code = -1;
  const { status, headers, body, errors } = await answered(async (ecb) => {
    // A read that waits holds the close up before there is a head.
    const upload = read(ecb, 9);
    const closed = writeClientOf(ecb).close();
    code = header(ecb, "404", "Content-Length: 100\r\n\r\n");
    await upload;
    await closed;
    return HSE_STATUS_SUCCESS;
  }, new Request("http://localhost/", { method: "POST", body: "uploaded" }));
  assertEquals(code, 87);
  assertEquals([status, headers.get("content-length")], [200, null]);
  assertEquals([body, errors], ["", []]);
});

Deno.test("After DONE nothing is written through writeClientOf() either, in the completion that is still owed", async () => {
  const codes: number[] = [];
  const { body, log } = await answered((ecb) => {
    const client = writeClientOf(ecb);
    const codeOf = (error: WriteClientError) => codes.push(error.code);
    onCompletion(ecb, () => {
      codes.push(
        assertThrows(
          () => client.submit(latin1Bytes("late")),
          WriteClientError,
        ).code,
      );
      client.write(latin1Bytes("late")).catch(codeOf);
      client.flush().catch(codeOf);
    });
    submit(ecb, "in time");
    done(ecb);
    return HSE_STATUS_PENDING;
  });
  assertEquals([body, log.outcome, log.bytes], ["in time", "sent", 7]);
  assertEquals(codes, [87, 87, 87]);
});

Deno.test("A close() that waits for the client is not disturbed by calls that are refused", async () => {
  const completed: Completed[] = [];
  let codes: number[] = [];
  let closed: Promise<void> | undefined;
  let before: string | undefined;
  const host = new TestHost({
    "/ext": async (ecb) => {
      onCompletion(ecb, (...told) => completed.push(told));
      const client = writeClientOf(ecb);
      await client.write(latin1Bytes("x"));
      await turns();
      closed = client.close();
      before = await settled(closed);
      codes = await sendingCalls(ecb);
      return HSE_STATUS_SUCCESS;
    },
  });
  const response = await bounded(host.fetch("/ext"), "the response");
  await until(() => codes.length > 0, "the calls were made");
  assertEquals(codes, ALL_REFUSED);
  assertEquals(before, "pending");
  assertEquals(await bounded(response.text(), "the body"), "x");
  await bounded(closed!, "close()");
  await turns();
  assertEquals(completed, []);
  assertEquals(host.errors, []);
  assertEquals(host.logs.map(({ outcome, bytes }) => [outcome, bytes]), [
    ["sent", 1],
  ]);
});

Deno.test("DISCONNECT_AFTER_SEND stays in force when the client is closed behind it", async () => {
  const gate = Promise.withResolvers<void>();
  const hFile = new TestFile(latin1Bytes("file"), {
    chunk: 2,
    gate: gate.promise,
  });
  const completed: Completed[] = [];
  const codes: number[] = [];
  const { body, log } = await answered((ecb) => {
    onCompletion(ecb, (...told) => {
      completed.push(told);
      codes.push(vectorSubmit(ecb, [memory("AFTER")]), submit(ecb, "AFTER"));
      done(ecb);
    });
    const dwFlags = HSE_IO_ASYNC | HSE_IO_DISCONNECT_AFTER_SEND;
    codes.push(transmitFile(ecb, { hFile, dwFlags }));
    writeClientOf(ecb).close().catch(() => {});
    turns().then(gate.resolve);
    return HSE_STATUS_PENDING;
  });
  assertEquals(body, "file");
  assertEquals(completed, [[4, 0]]);
  assertEquals(codes, [0, 87, 87]);
  assertEquals([log.outcome, log.bytes], ["sent", 4]);
});

/** A host whose `/ext` closes its client and is never done. */
function closingHost(options: IsapiHostOptions = {}): TestHost {
  return new TestHost({
    "/ext": async (ecb) => {
      const client = writeClientOf(ecb);
      await client.write(latin1Bytes("x"));
      await client.close();
      return HSE_STATUS_PENDING;
    },
  }, options);
}

Deno.test("PENDING without DONE after the client's close() is ended by a deadline, and its place is free", async () => {
  for (const deadlines of [{ idle: 100 }, { total: 100 }]) {
    const host = closingHost({ deadlines, maxSessions: 1 });
    const response = await bounded(host.fetch("/ext"), "the response");
    assertEquals(await bounded(response.text(), "the body"), "x");
    await host.clock.advance(99);
    assertEquals(host.logs, []);
    const second = await bounded(host.fetch("/ext"), "the refusal");
    await second.body?.cancel();
    assertEquals(second.status, 503);
    await host.clock.advance(10);
    assertEquals(
      host.logs.map(({ status, bytes, outcome }) => [status, bytes, outcome]),
      [[503, 24, "sent"], [200, 1, "timed out"]],
    );
    assertEquals(host.clock.pending, 0);
    await noSession(host);
  }
});

Deno.test("PENDING without DONE after the client's close() is ended by a shutdown", async () => {
  const host = closingHost();
  const response = await bounded(host.fetch("/ext"), "the response");
  assertEquals(await bounded(response.text(), "the body"), "x");
  await turns();
  assertEquals(host.logs, []);
  await bounded(host.host.shutdown({ deadline: 1 }), "the shutdown");
  assertEquals(host.logs.map(({ bytes, outcome }) => [bytes, outcome]), [
    [1, "failed"],
  ]);
});

/** A file that takes a few turns. */
function slowFile(text: string): TestFile {
  return new TestFile(latin1Bytes(text), { chunk: 1, gate: turns(2) });
}

Deno.test("Sync calls that are not awaited keep their order, memory and files and writes", async () => {
  const { body, errors } = await answered(async (ecb) => {
    const calls = [
      vectorSend(ecb, [memory("01"), filePart(slowFile("23")), memory("45")]),
      write(ecb, "67"),
      vectorSend(ecb, [filePart(slowFile("89"))]),
      vectorSend(ecb, [memory("ab")]),
      write(ecb, "cd"),
      vectorSend(ecb, [filePart(slowFile("ef")), filePart(slowFile("gh"))]),
      write(ecb, "ij"),
      write(ecb, "kl"),
      vectorSend(ecb, [memory("mn")]),
    ];
    const codes = await Promise.all<unknown>(calls);
    const wrote = { ok: true, count: 2, error: 0 };
    assertEquals(codes, [0, wrote, 0, 0, wrote, 0, wrote, wrote, 0]);
    assertEquals(await write(ecb, "!"), { ok: true, count: 1, error: 0 });
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(body, "0123456789abcdefghijklmn!");
  assertEquals(errors, []);
});

Deno.test("The buffers of sync calls that are not awaited may be reused at once", async () => {
  const { body } = await answered(async (ecb) => {
    const buffer = new Uint8Array(2);
    const calls: Promise<unknown>[] = [];
    const of = (text: string) => {
      buffer.set(latin1Bytes(text));
      return buffer;
    };
    calls.push(
      vectorSend(ecb, [memory(of("01")), filePart(slowFile("23"))]),
    );
    calls.push(vectorSend(ecb, [memory(of("45")), filePart(slowFile("67"))]));
    calls.push(write(ecb, of("89")));
    calls.push(writeClientOf(ecb).write(of("ab")));
    calls.push(vectorSend(ecb, [filePart(slowFile("cd")), memory(of("ef"))]));
    buffer.fill(0x21);
    await Promise.all(calls);
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(body, "0123456789abcdef");
});

Deno.test("A write that is given away behind a sync call that was not awaited detaches its buffer at once", async () => {
  const { body } = await answered(async (ecb) => {
    const client = writeClientOf(ecb);
    const sent = vectorSend(ecb, [filePart(slowFile("01"))]);
    const given = latin1Bytes("23");
    const wrote = client.write(given, { transfer: true });
    assertEquals(given.length, 0);
    assertEquals(await wrote, 2);
    assertEquals(await sent, 0);
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(body, "0123");
});

Deno.test("Sync calls that wait for another fail at once when the client leaves", async () => {
  let outcomes: unknown;
  const host = new TestHost({
    "/ext": async (ecb) => {
      await write(ecb, "x");
      await turns();
      outcomes = await Promise.all([
        vectorSend(ecb, [filePart(hungFile())]),
        vectorSend(ecb, [memory("a")]),
        write(ecb, "b").then(({ error }) => error),
      ]);
      return HSE_STATUS_SUCCESS;
    },
  });
  const response = await bounded(host.fetch("/ext"), "the response");
  const reader = response.body!.getReader();
  await bounded(reader.read(), "the first bytes");
  await turns();
  await reader.cancel();
  await until(() => outcomes !== undefined, "the calls have failed");
  assertEquals(outcomes, [10054, 10054, 10054]);
  await noSession(host);
});

/** A body whose bytes the test lets come. */
function upload(): {
  controller: ReadableStreamDefaultController<Uint8Array>;
  init: RequestInit;
} {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({
    start(started) {
      controller = started;
    },
  });
  const headers = { "content-length": "6" };
  const init = { method: "POST", body, headers, duplex: "half" };
  return { controller, init };
}

Deno.test("An upload that trickles is not idle, while it is read ahead or by ReadClient", async () => {
  for (const readAhead of [6, 3, 0]) {
    let text = "";
    const host = new TestHost({
      "/ext": async (ecb) => {
        text = latin1Text(ecb.lpbData);
        const rest = await read(ecb, 6 - ecb.cbAvailable);
        text += latin1Text(rest.bytes);
        return HSE_STATUS_SUCCESS;
      },
    }, { readAhead, deadlines: { idle: 100 } });
    const { controller, init } = upload();
    const promise = host.fetch("/ext", init);
    for (const letter of "abcdef") {
      await host.clock.advance(70);
      controller.enqueue(latin1Bytes(letter));
    }
    controller.close();
    const response = await bounded(promise, "the response");
    await turns();
    assertEquals([response.status, text], [200, "abcdef"]);
    assertEquals(host.logs.map(({ outcome }) => outcome), ["sent"]);
    assertEquals(host.errors, []);
  }
});

Deno.test("CANCEL_IO twice on a read is TRUE, cancels the read once, and the client is there", async () => {
  const completed: Completed[] = [];
  const codes: number[] = [];
  const host = new TestHost({
    "/ext": (ecb) => {
      onCompletion(ecb, async (...told) => {
        completed.push(told);
        assertEquals(await write(ecb, "hi"), { ok: true, count: 2, error: 0 });
        done(ecb);
      });
      codes.push(asyncRead(ecb, new Uint8Array(4)));
      codes.push(support(ecb, HSE_REQ_CANCEL_IO));
      codes.push(support(ecb, HSE_REQ_CANCEL_IO));
      return HSE_STATUS_PENDING;
    },
  }, { readAhead: 0 });
  const { init } = upload();
  const response = await bounded(host.fetch("/ext", init), "the response");
  assertEquals(await bounded(response.text(), "the body"), "hi");
  assertEquals(codes, [0, 0, 0]);
  assertEquals(completed, [[0, 995]]);
  await turns();
  assertEquals(host.logs.map(({ outcome, bytes }) => [outcome, bytes]), [
    ["sent", 2],
  ]);
  assertEquals(host.errors, []);
});

Deno.test("A transfer that is refused detaches nothing: chunked framing", async () => {
  const { body } = await answered(async (ecb) => {
    sendHeader(ecb, "200 OK", "Transfer-Encoding: chunked\r\n\r\n");
    const client = writeClientOf(ecb);
    const wrong = latin1Bytes("zz-no-chunk");
    const transfer = true;
    const { code } = await assertRejects(
      () => client.write(wrong, { transfer }),
      WriteClientError,
    );
    assertEquals([code, wrong.length], [13, 11]);
    client.onCompletion(() => {});
    const thrown = assertThrows(
      () => client.submit(wrong, { transfer }),
      WriteClientError,
    );
    assertEquals([thrown.code, wrong.length], [13, 11]);
    assertEquals(latin1Text(wrong), "zz-no-chunk");
    const right = latin1Bytes("2\r\nok\r\n0\r\n\r\n");
    await client.write(right, { transfer });
    assertEquals(right.length, 0);
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(body, "ok");
});

Deno.test("A transfer that is refused detaches nothing: a raw head that its body does not fit", async () => {
  const raw = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nabc";
  await answered(async (ecb) => {
    const client = writeClientOf(ecb);
    const wrong = latin1Bytes(raw);
    const { code } = await assertRejects(
      () => client.write(wrong, { transfer: true }),
      WriteClientError,
    );
    assertEquals([code, latin1Text(wrong)], [13, raw]);
    return HSE_STATUS_SUCCESS;
  });
  const { body } = await answered(async (ecb) => {
    const right = latin1Bytes(raw.slice(0, -2));
    await writeClientOf(ecb).write(right, { transfer: true });
    assertEquals(right.length, 0);
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(body, "a");
});

Deno.test("A transfer of WebAssembly memory is refused with 87, or its bytes are taken: never both", async () => {
  const size = 65536;
  const framed = latin1Bytes(`${size.toString(16)}\r\n`);
  const heads: Record<string, string | undefined> = {
    "no header call": undefined,
    "a plain body": "\r\n",
    "a declared length": `Content-Length: ${size}\r\n\r\n`,
    "chunk framing": "Transfer-Encoding: chunked\r\n\r\n",
  };
  for (const [name, header] of Object.entries(heads)) {
    for (const method of ["GET", "HEAD"]) {
      let taken = 0;
      const { log } = await answered(async (ecb) => {
        if (header !== undefined) sendHeader(ecb, "200 OK", header);
        const client = writeClientOf(ecb);
        if (name === "chunk framing") await client.write(framed);
        const before = client.bytesWritten;
        const memory = new Uint8Array(
          new WebAssembly.Memory({ initial: 1 }).buffer,
        );
        const code = await client.write(memory, { transfer: true }).then(
          () => 0,
          ({ code }) => code,
        );
        taken = client.bytesWritten - before;
        assertEquals([memory.length, taken], [size, code === 0 ? size : 0]);
        assert(code === 0 || code === 87, `${name}, ${method}: ${code}`);
        if (code === 87) await client.write(memory);
        if (name === "chunk framing") {
          await client.write(latin1Bytes("\r\n0\r\n\r\n"));
        }
        return HSE_STATUS_SUCCESS;
      }, new Request("http://localhost/", { method }));
      assertEquals(log.outcome, "sent", `${name}, ${method}`);
    }
  }
});

Deno.test("An extension that throws undefined behind its first bytes breaks the body off", async () => {
  for (const thrown of [undefined, null, 0]) {
    const { body, log, errors } = await answered(async (ecb) => {
      await write(ecb, "first");
      await turns();
      throw thrown;
    });
    assertEquals([body, log.outcome], [undefined, "failed"]);
    assertEquals(errors, [thrown]);
  }
});

/** A writer that takes all. */
function acceptingWriter(): ByteWriter {
  const ready = Promise.resolve();
  return {
    ready,
    closed: never(),
    desiredSize: 1,
    write: () => ready,
    close: () => ready,
    abort: () => ready,
  };
}

function newOutput(): OrderedOutput {
  return new OrderedOutput(sinkOver(acceptingWriter()));
}

Deno.test("OrderedOutput tells of its failure once, whoever still watches, and not who has gone", () => {
  const output = newOutput();
  const told: number[] = [];
  const forgets = Array.from(
    { length: 20_000 },
    (_, index) => output.end.onFailure(() => told.push(index)),
  );
  forgets.forEach((forget, index) => {
    if (index % 10_000 !== 7) forget();
  });
  output.fail(output.error(121));
  output.fail(output.error(995));
  assertEquals(told, [7, 10_007]);
});

Deno.test("OrderedOutput that has failed tells at once, and a watcher may leave while it is told", () => {
  const output = newOutput();
  const told: string[] = [];
  const forget = output.end.onFailure(() => {
    told.push("first");
    forget();
  });
  output.end.onFailure(() => told.push("second"));
  output.fail(output.error(121));
  assertEquals(told, ["first", "second"]);
  const codes: number[] = [];
  const forgetLate = output.end.onFailure(({ code }) => codes.push(code));
  forgetLate();
  assertEquals(codes, [121]);
});

Deno.test("EXEC_URL of a fallback whose body is locked completes with (0, 0), and its status is 995", async () => {
  const completed: Completed[] = [];
  let status: unknown;
  const readers: ReadableStreamDefaultReader[] = [];
  const host = new TestHost({
    "/ext": (ecb) => {
      onCompletion(ecb, (...told) => {
        completed.push(told);
        status = execStatus(ecb);
        onCompletion(ecb, () => done(ecb));
        assertEquals(submit(ecb, "mine"), 0);
      });
      assertEquals(execUrl(ecb, { pszUrl: "/child" }), 0);
      return HSE_STATUS_PENDING;
    },
  }, {
    fallback: () => {
      const response = new Response("child", { status: 201 });
      readers.push(response.body!.getReader());
      return response;
    },
  });
  const response = await bounded(host.fetch("/ext"), "the response");
  assertEquals(await bounded(response.text(), "the body"), "mine");
  assertEquals(response.status, 201);
  assertEquals(completed, [[0, 0]]);
  assertEquals(status, [201, 995]);
  assertEquals(host.errors, []);
  for (const reader of readers) await reader.cancel();
  await noSession(host);
});

Deno.test("What `closed` rejects with counts the bytes that were accepted, whoever found out", async () => {
  const client = new AbortController();
  const shortFile = new TestFile(latin1Bytes("file"), { size: 9 });
  const brokenFile = new TestFile(latin1Bytes("file"), { failAt: 0 });
  const ways: Record<
    string,
    readonly [code: number, bytes: number, (ecb: ExtensionControlBlock) => void]
  > = {
    signal: [10054, 5, () => client.abort("left")],
    deadline: [121, 5, () => void host.clock.advance(120_000)],
    "short file": [38, 9, (ecb) => {
      transmitFile(ecb, { hFile: shortFile });
    }],
    "broken file": [30, 5, (ecb) => {
      transmitFile(ecb, { hFile: brokenFile });
    }],
  };
  const closed: Record<string, unknown> = {};
  const host: TestHost = new TestHost({
    "/": async (ecb) => {
      const way = decodeURIComponent(ecb.lpszQueryString);
      const output = writeClientOf(ecb);
      output.closed.catch((error) => closed[way] = error);
      onCompletion(ecb, () => {});
      await output.write(latin1Bytes("bytes"));
      await turns();
      ways[way]![2](ecb);
      return HSE_STATUS_PENDING;
    },
  });
  for (const [way, [code, bytes]] of Object.entries(ways)) {
    const path = `/?${encodeURIComponent(way)}`;
    const { signal } = client;
    const response = await host.fetch(path, way === "signal" ? { signal } : {});
    const body = response.text().catch((error) => error);
    await until(() => closed[way] !== undefined, way);
    for (const error of [closed[way], await bounded(body, way)]) {
      assert(error instanceof WriteClientError, way);
      assertEquals([error.code, error.bytesWritten], [code, bytes], way);
    }
  }
});

/** An output whose client leaves while the first bytes are handed over. */
function outputOfLeaving(completed: (...outcome: Completed) => void) {
  const consumer = consumerOf((stream) => stream.cancel("left"), {
    cancelled: (reason) => output.fail(reason),
  });
  const writer = new ResponseWriter(consumer, { bufferLimit: 10 });
  writer.setEager(true);
  const output: OrderedOutput = new OrderedOutput(writer);
  output.slot.register({
    completion: (_context, bytes, error) => completed(bytes, error),
    context: undefined,
  });
  return output;
}

Deno.test("A client that leaves within the hand-over fails that write, in every mode, and holds nothing up", async () => {
  const completions: Completed[] = [];
  const completed = (...outcome: Completed) => void completions.push(outcome);
  const waits: ((output: OrderedOutput) => number | Promise<unknown>)[] = [
    (output) => output.send(new Uint8Array(5), false),
    (output) => output.push(new Uint8Array(5)),
    (output) => output.gather([new Uint8Array(2), new Uint8Array(3)], 5),
  ];
  for (const wait of waits) {
    const output = outputOfLeaving(completed);
    const error = await bounded(
      Promise.resolve(wait(output)).catch((error) => error),
      "the write",
    );
    assert(error instanceof WriteClientError);
    assertEquals(error.code, 10054);
    assert(output.slot.idle);
  }
  const output = outputOfLeaving(completed);
  output.submit(new Uint8Array(5), false);
  await turns();
  assertEquals(completions, [[0, 995]]);
  assert(output.slot.idle);
});

Deno.test("A client of what has failed was given up: later I/O is refused with 995, and not with 10054", async () => {
  const codes: unknown[] = [];
  const gate = Promise.withResolvers<void>();
  const told = async (client: WriteClient) => {
    await gate.promise;
    const late = client.write(new Uint8Array(1));
    codes.push((await assertRejects(() => late, WriteClientError)).code);
  };
  const fail = async (client: WriteClient) => {
    told(client);
    await client.write(new Uint8Array(1));
    await turns();
    throw new Error("failed");
  };
  const host = new TestHost({
    "/": (ecb) => fail(writeClientOf(ecb)) as never,
  });
  const request = new Request("http://localhost/");
  for (const asked of [host.fetch("/"), respond(request, fail)]) {
    const body = (await bounded(asked, "the head")).text();
    assertEquals(await settled(body), "rejected");
  }
  gate.resolve();
  await turns();
  assertEquals(codes, [995, 995]);
});

Deno.test("Nobody listens to the signal of a request whose session has failed", async () => {
  const { signal } = new AbortController();
  let listeners = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    listeners++;
    add(...args);
  };
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    listeners--;
    remove(...args);
  };
  const request = new Request("http://localhost/");
  Object.defineProperty(request, "signal", { value: signal });
  const watched: number[] = [];
  const { host } = new TestHost({
    "/": async (ecb) => {
      await write(ecb, "begun");
      await turns();
      watched.push(listeners);
      throw new Error("failed");
    },
  });
  const response = await bounded(host.fetch(request), "the head");
  assertEquals(await settled(response.text()), "rejected");
  assertEquals([watched, listeners], [[1], 0]);
});
