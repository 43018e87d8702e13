import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_REQ_EXEC_URL,
  HSE_REQ_IO_COMPLETION,
  HSE_REQ_IS_CONNECTED,
  HSE_REQ_SEND_URL,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  HSE_TERM_MUST_UNLOAD,
  type IsapiExtension,
  IsapiHost,
  type LogRecord,
  respond,
  writeClientOf,
} from "../../mod.ts";
import { call, type TestCall } from "../../src/testing/mod.ts";
import { bounded } from "../helpers/bounded.ts";
import {
  done,
  onCompletion,
  sendHeader,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { settled } from "../helpers/settled.ts";

/** Writes so many bytes and gives the outcome away. */
function writer(size: number, outcomes: unknown[] = []): IsapiExtension {
  return {
    async HttpExtensionProc(ecb) {
      outcomes.push(await write(ecb, new Uint8Array(size)));
      return HSE_STATUS_SUCCESS;
    },
  };
}

/** A transcript as text: kinds, names, and what became of them. */
function story({ transcript }: TestCall): string[] {
  return transcript.map(({ kind, name, detail }) => {
    const outcome = detail.result ?? detail.error ?? detail.phase ??
      detail.bytes ?? detail.status ?? "";
    return `${kind} ${name} ${outcome}`.trim();
  });
}

Deno.test("call() asks an extension, by path, by URL, and by request", async () => {
  const echo: IsapiExtension = {
    async HttpExtensionProc(ecb) {
      await write(ecb, `${ecb.lpszMethod} ${ecb.lpszPathInfo}`);
      return HSE_STATUS_SUCCESS;
    },
  };
  const post = new Request("http://example.org/c", {
    method: "POST",
    body: "body",
  });
  for (
    const [input, text] of [
      ["/a?b", "GET /a"],
      ["http://example.org/b", "GET /b"],
      [post, "POST /c"],
    ] as const
  ) {
    await using asked = call(echo, input);
    assertEquals((await asked.response).status, 200);
    assertEquals(await asked.text(), text);
  }
});

Deno.test("call() asks a host, and leaves it open", async () => {
  const host = new IsapiHost().mount("/", writer(3));
  for (let time = 0; time < 2; time++) {
    await using asked = call(host, "/");
    assertEquals((await asked.text()).length, 3);
  }
});

Deno.test("call() asks a handler, under the test's clock", async () => {
  const never = (request: Request) =>
    respond(request, async (client) => {
      await client.write(new Uint8Array(70_000));
    });
  await using asked = call(never, "/", { buffer: 0 });
  await asked.response;
  await asked.advance(300_000);
  await assertRejects(() => asked.text(), Error, "write deadline");
  assertEquals(story(asked), [
    "handed over head 200",
    "handed over body 70000",
    "wait client begins",
    "deadline write",
    "end timed out 70000",
    "wait client ends",
    "call WriteClient.write 121",
  ]);
});

Deno.test("call() of a handler tells of a client that leaves", async () => {
  const handler = (request: Request) =>
    respond(request, async (client) => {
      await client.write(new Uint8Array(200_000));
    });
  await using asked = call(handler, "/", { buffer: 0 });
  await asked.response;
  asked.leave();
  await asked.advance(0);
  assertEquals(story(asked).slice(-4), [
    "disconnect client 10054",
    "end disconnected 200000",
    "wait client ends",
    "call WriteClient.write 10054",
  ]);
});

Deno.test("leave() cancels the body of any handler", async () => {
  let cancelled: unknown;
  const handler = () =>
    new Response(
      new ReadableStream({
        cancel(reason) {
          cancelled = reason;
        },
      }),
    );
  const asked = call(handler, "/");
  await asked.response;
  asked.leave("enough");
  await asked.advance(0);
  assertEquals(cancelled, "enough");
});

Deno.test("call() refuses a target that cannot answer", () => {
  for (const target of [null, {}, [], "ext"]) {
    assertThrows(
      () => call(target as IsapiExtension, "/"),
      TypeError,
      "Cannot call: target must be an extension, a host or a function",
    );
  }
});

Deno.test("A call's clock goes forward only, by a finite time", async () => {
  await using asked = call(writer(1), "/");
  for (const ms of [-1, NaN, Infinity, "5" as unknown as number]) {
    await assertRejects(() => asked.advance(ms), RangeError, "ms must be");
  }
  await asked.advance(0.5);
});

Deno.test("call() refuses options that nobody would use", () => {
  assertThrows(() => call(new IsapiHost(), "/", { host: {} }), TypeError);
  assertThrows(() => call(writer(0), "/", { buffer: -1 }), RangeError);
  assertThrows(() => call(writer(0), "/", { buffer: NaN }), RangeError);
  assertThrows(
    () => call(writer(0), "/", { host: { readAhead: -1 } }),
    RangeError,
  );
});

Deno.test("A call's client takes everything unasked, if not told otherwise", async () => {
  const outcomes: unknown[] = [];
  await using asked = call(writer(1_000_000, outcomes), "/");
  await asked.response;
  await asked.advance(0);
  assertEquals(outcomes, [{ ok: true, count: 1_000_000, error: 0 }]);
  assertEquals((await asked.read()).length, 1_000_000);
  assertEquals((await asked.read()).length, 0);
});

Deno.test("A call's client with no buffer holds the extension up until it reads", async () => {
  const outcomes: unknown[] = [];
  await using asked = call(writer(100_000, outcomes), "/", { buffer: 0 });
  await asked.response;
  await asked.advance(1000);
  assertEquals(outcomes, []);
  assertEquals(story(asked).at(-1), "wait client begins");
  assertEquals((await asked.read(10)).length, 10);
  await asked.advance(0);
  assertEquals(outcomes, [{ ok: true, count: 100_000, error: 0 }]);
  assertEquals((await asked.text()).length, 99_990);
});

Deno.test("read() gives as many bytes as were asked for, and fewer only at the end", async () => {
  const extension: IsapiExtension = {
    async HttpExtensionProc(ecb) {
      for (const part of ["ab", "cde", "f"]) await write(ecb, part);
      return HSE_STATUS_SUCCESS;
    },
  };
  for (const buffer of [0, 2, Infinity]) {
    await using asked = call(extension, "/", { buffer });
    const text = async (bytes?: number) =>
      new TextDecoder().decode(await asked.read(bytes));
    assertEquals(await text(0), "");
    assertEquals(await text(1), "a");
    assertEquals(await text(4), "bcde");
    assertEquals(await text(9), "f");
    assertEquals(await text(1), "");
    assertEquals(await text(), "");
  }
});

Deno.test("read() that does not wait for the one before gets its bytes all the same", async () => {
  const extension: IsapiExtension = {
    async HttpExtensionProc(ecb) {
      for (const part of ["ab", "cd", "ef"]) await write(ecb, part);
      return HSE_STATUS_SUCCESS;
    },
  };
  const host = { responseBufferLimit: 1 };
  await using asked = call(extension, "/", { buffer: 0, host });
  const reads = [2, 2, 1, 1].map((bytes) => asked.read(bytes));
  const pieces = await bounded(Promise.all(reads), "all of them");
  const texts = pieces.map((piece) => new TextDecoder().decode(piece));
  assertEquals(texts, ["ab", "cd", "e", "f"]);
});

Deno.test("read() takes no more than it was asked for", async () => {
  const outcomes: unknown[] = [];
  const extension: IsapiExtension = {
    async HttpExtensionProc(ecb) {
      for (let i = 0; i < 5; i++) outcomes.push(await write(ecb, "abcd"));
      return HSE_STATUS_SUCCESS;
    },
  };
  const host = { responseBufferLimit: 4 };
  await using asked = call(extension, "/", { buffer: 0, host });
  assertEquals((await asked.read(4)).length, 4);
  await asked.advance(0);
  assertEquals(outcomes.length, 1);
  assertEquals((await asked.read(5)).length, 5);
  await asked.advance(0);
  assertEquals(outcomes.length, 3);
});

Deno.test("read() refuses what is no count", async () => {
  await using asked = call(writer(1), "/");
  for (const bytes of [-1, 1.5, NaN]) {
    assertThrows(() => asked.read(bytes), RangeError);
  }
});

Deno.test("read() waits for bytes that come later", async () => {
  let ecb: ExtensionControlBlock | undefined;
  const later: IsapiExtension = {
    HttpExtensionProc(block) {
      ecb = block;
      return HSE_STATUS_PENDING;
    },
  };
  await using asked = call(later, "/");
  const read = asked.read(4);
  assertEquals(await settled(read), "pending");
  await write(ecb!, "ab");
  assertEquals(await settled(read), "pending");
  await write(ecb!, "cd");
  assertEquals((await bounded(read, "four bytes")).length, 4);
  done(ecb!);
  assertEquals(await asked.text(), "");
});

Deno.test("The response's own body is the same bytes, through the same client", async () => {
  await using asked = call(writer(5), "/", { buffer: 0 });
  await asked.read(2);
  const response = await asked.response;
  assertEquals((await response.bytes()).length, 3);
});

Deno.test("The response has the status and headers that were sent", async () => {
  const extension: IsapiExtension = {
    HttpExtensionProc(ecb) {
      sendHeader(ecb, "204 No Content", "X-A: b\r\n\r\n");
      return HSE_STATUS_SUCCESS;
    },
  };
  await using asked = call(extension, "/");
  const { status, headers, body } = await asked.response;
  assertEquals([status, headers.get("x-a"), body], [204, "b", null]);
  assertEquals(await asked.text(), "");
});

Deno.test("leave() disconnects: writes fail with 10054, and the log says so", async () => {
  const outcomes: unknown[] = [];
  const logs: LogRecord[] = [];
  await using asked = call(writer(100_000, outcomes), "/", {
    buffer: 0,
    host: { onLog: (record) => logs.push(record) },
  });
  await asked.read(1);
  await using waiting = call(writer(200_000, outcomes), "/", { buffer: 0 });
  await waiting.response;
  waiting.leave("enough");
  await waiting.advance(0);
  assertEquals(outcomes, [
    { ok: true, count: 100_000, error: 0 },
    { ok: false, count: 0, error: 10054 },
  ]);
  const reason = await waiting.text().catch((reason) => reason);
  assertStrictEquals(reason, "enough");
  assertEquals(story(waiting).slice(-5), [
    "disconnect client 10054",
    "end disconnected 200000",
    "wait client ends",
    "call WriteClient false",
    "call HttpExtensionProc HSE_STATUS_SUCCESS",
  ]);
  assertEquals(logs.length, 1);
});

Deno.test("leave() before the extension has answered ends the request", async () => {
  const logs: LogRecord[] = [];
  const silent: IsapiExtension = {
    HttpExtensionProc: () => HSE_STATUS_PENDING,
  };
  const host = new IsapiHost({ onLog: (record) => logs.push(record) })
    .mount("/", silent);
  for (const turns of [false, true]) {
    const asked = call(host, "/");
    if (turns) await asked.advance(0);
    asked.leave();
    await asked.advance(0);
    await assertRejects(() => asked.read(), DOMException, "The client left");
  }
  assertEquals(logs.map(({ outcome }) => outcome), [
    "disconnected",
    "disconnected",
  ]);
});

Deno.test("A call whose request has a signal leaves when that aborts", async () => {
  const abort = new AbortController();
  const outcomes: unknown[] = [];
  const request = new Request("http://localhost/", { signal: abort.signal });
  await using asked = call(writer(200_000, outcomes), request, { buffer: 0 });
  await asked.response;
  abort.abort("aborted");
  await asked.advance(0);
  assertEquals(outcomes, [{ ok: false, count: 0, error: 10054 }]);
});

Deno.test("Cancelling the response's body leaves", async () => {
  const outcomes: unknown[] = [];
  await using asked = call(writer(200_000, outcomes), "/", { buffer: 0 });
  const response = await asked.response;
  await response.body!.cancel("enough");
  await asked.advance(0);
  assertEquals(outcomes, [{ ok: false, count: 0, error: 10054 }]);
});

Deno.test("advance() passes deadlines, and no time passes without it", async () => {
  const silent: IsapiExtension = {
    HttpExtensionProc: () => HSE_STATUS_PENDING,
  };
  await using asked = call(silent, "/", { host: { deadlines: { idle: 500 } } });
  await asked.advance(499);
  assertEquals(await settled(asked.response), "pending");
  await asked.advance(1);
  assertEquals((await asked.response).status, 504);
  assertEquals(story(asked), [
    "call HttpExtensionProc HSE_STATUS_PENDING",
    "deadline idle",
    "handed over head 504",
    "end timed out 0",
  ]);
  assertEquals(asked.transcript.map(({ time }) => time), [0, 500, 500, 500]);
});

Deno.test("The transcript has sync calls with their counts, in order", async () => {
  const extension: IsapiExtension = {
    async HttpExtensionProc(ecb) {
      sendHeader(ecb, "200 OK", "Content-Type: text/plain\r\n\r\n");
      await write(ecb, "abc");
      sendHeader(ecb, "200 OK", "\r\n");
      return HSE_STATUS_SUCCESS;
    },
  };
  await using asked = call(extension, "/");
  await asked.text();
  assertEquals(story(asked), [
    "call HSE_REQ_SEND_RESPONSE_HEADER true",
    "call WriteClient true",
    "call HSE_REQ_SEND_RESPONSE_HEADER false",
    "call HttpExtensionProc HSE_STATUS_SUCCESS",
    "handed over head 200",
    "handed over body 3",
    "end sent 3",
  ]);
  const [, written, refused] = asked.transcript;
  assertEquals(written!.detail, {
    arguments: ["3 bytes", { value: 3 }, 1],
    bytes: 3,
    mode: "sync",
    called: 0,
    awaited: true,
    result: true,
    count: 3,
  });
  assertEquals(refused!.detail.error, 87);
});

Deno.test("The transcript joins each completion to the call that began it", async () => {
  const extension: IsapiExtension = {
    HttpExtensionProc(ecb) {
      const sizes = [2, 1];
      onCompletion(ecb, (_bytes, error) => {
        const size = sizes.pop();
        if (error || !size) return void done(ecb);
        submit(ecb, new Uint8Array(size));
      });
      submit(ecb, new Uint8Array(3));
      submit(ecb, "busy");
      return HSE_STATUS_PENDING;
    },
  };
  await using asked = call(extension, "/");
  assertEquals((await asked.text()).length, 6);
  const { transcript } = asked;
  const joined = transcript
    .filter(({ name }) => name === "WriteClient")
    .map(({ kind, detail }) => [kind, detail.operation, detail.bytes]);
  assertEquals(joined, [
    ["call", 1, 3],
    ["call", undefined, 4],
    ["completion", 1, 3],
    ["call", 2, 1],
    ["completion", 2, 1],
    ["call", 3, 2],
    ["completion", 3, 2],
  ]);
});

Deno.test("A completion that nobody is registered for any more is in the transcript, not called", async () => {
  const extension: IsapiExtension = {
    HttpExtensionProc(ecb) {
      onCompletion(ecb, () => done(ecb));
      submit(ecb, "a");
      ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_IO_COMPLETION, null);
      return HSE_STATUS_SUCCESS;
    },
  };
  await using asked = call(extension, "/");
  assertEquals(await asked.text(), "a");
  const completions = asked.transcript.filter(({ kind }) =>
    kind === "completion"
  );
  assertEquals(completions.map(({ detail }) => detail), [
    { operation: 1, bytes: 1, error: 0, called: false },
  ]);
});

Deno.test("The transcript has what goes through writeClientOf()", async () => {
  const extension: IsapiExtension = {
    async HttpExtensionProc(ecb) {
      const client = writeClientOf(ecb);
      await client.write(new Uint8Array(2));
      client.onCompletion(() => {});
      client.submit(new Uint8Array(3));
      assertThrows(() => client.submit(new Uint8Array(1)));
      await client.close();
      return HSE_STATUS_SUCCESS;
    },
  };
  await using asked = call(extension, "/");
  assertEquals((await asked.text()).length, 5);
  assertEquals(story(asked), [
    "call WriteClient.write 2",
    "call WriteClient.submit 3",
    "call WriteClient.submit 170",
    "completion WriteClient.submit 0",
    "handed over head 200",
    "handed over body 5",
    "call WriteClient.close",
    "call HttpExtensionProc HSE_STATUS_SUCCESS",
    "end sent 5",
  ]);
});

Deno.test("The transcript has no completion of SEND_URL, which has none", async () => {
  const parent: IsapiExtension = {
    HttpExtensionProc(ecb) {
      ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_SEND_URL, "/child");
      return HSE_STATUS_SUCCESS;
    },
  };
  const host = new IsapiHost().mount("/", parent)
    .mount("/child", writer(200_000));
  await using asked = call(host, "/", { buffer: 0 });
  await asked.response;
  asked.leave();
  await asked.advance(0);
  const [sent] = asked.transcript.filter(({ name }) =>
    name === "HSE_REQ_SEND_URL"
  );
  assertEquals([sent!.detail.result, sent!.detail.operation], [
    true,
    undefined,
  ]);
  const kinds = asked.transcript.map(({ kind }) => kind);
  assertEquals(kinds.filter((kind) => kind === "completion"), []);
  assertEquals(kinds.filter((kind) => kind === "end").length, 2);
});

Deno.test("The transcript has child requests, under numbers of their own", async () => {
  const parent: IsapiExtension = {
    HttpExtensionProc(ecb) {
      onCompletion(ecb, () => done(ecb));
      ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_EXEC_URL, {
        pszUrl: "/child",
      });
      return HSE_STATUS_PENDING;
    },
  };
  const host = new IsapiHost().mount("/", parent).mount("/child", writer(4));
  await using asked = call(host, "/");
  assertEquals((await asked.text()).length, 4);
  const ids = new Set(asked.transcript.map(({ id }) => id));
  assertEquals(ids.size, 2);
  const ends = asked.transcript.filter(({ kind }) => kind === "end");
  assertEquals(ends.map(({ detail }) => detail.bytes), [4, 4]);
});

Deno.test("Arguments that throw when they are looked at fare as they do without a transcript", async () => {
  const hostile = new Proxy({}, {
    get: () => {
      throw new Error("hostile");
    },
    ownKeys: () => {
      throw new Error("hostile");
    },
  }) as never;
  const results: unknown[][] = [[], []];
  const extension: IsapiExtension = {
    async HttpExtensionProc(ecb) {
      const { ConnID } = ecb;
      results.shift()!.push(
        ecb.ServerSupportFunction(ConnID, HSE_REQ_IS_CONNECTED, hostile),
        ecb.ServerSupportFunction(ConnID, HSE_REQ_EXEC_URL, hostile),
        ecb.GetServerVariable(ConnID, "URL", null, hostile),
        await ecb.WriteClient(ConnID, hostile, hostile),
        await ecb.ReadClient(ConnID, hostile, hostile),
        ecb.GetLastError(),
      );
      await write(ecb, "done");
      return HSE_STATUS_SUCCESS;
    },
  };
  const [traced, untraced] = results;
  await using asked = call(extension, "/");
  assertEquals(await asked.text(), "done");
  const host = new IsapiHost().mount("/", extension);
  const response = await host.fetch(new Request("http://localhost/"));
  assertEquals(await response.text(), "done");
  assertEquals(traced, untraced);
  assertEquals(traced!.length, 6);
});

Deno.test("Disposal ends the extension's host, and with it what is open", async () => {
  let flags: number | undefined;
  const ends: unknown[] = [];
  {
    await using asked = call(
      {
        HttpExtensionProc: () => HSE_STATUS_PENDING,
        TerminateExtension(term) {
          flags = term;
          return true;
        },
      },
      "/",
      { host: { onLog: ({ outcome }) => ends.push(outcome) } },
    );
    await asked.advance(0);
  }
  assertEquals(flags, HSE_TERM_MUST_UNLOAD);
  assertEquals(ends, ["disconnected"]);
});
