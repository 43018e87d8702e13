import { assert, assertEquals, assertFalse } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_IO_SEND_HEADERS,
  HSE_REQ_CLOSE_CONNECTION,
  HSE_REQ_IO_COMPLETION,
  HSE_REQ_TRANSMIT_FILE,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  type TraceEvent,
} from "../../mod.ts";
import { TracedControlBlock } from "../../src/tracing/traced_control_block.ts";
import {
  done,
  onCompletion,
  sendHeader,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { call } from "../../src/testing/mod.ts";
import { ManualClock } from "../../src/testing/manual_clock.ts";
import { MemoryFiles, type Proc } from "../helpers/test_host.ts";
import { turns } from "../helpers/settled.ts";
import { support } from "../helpers/support_calls.ts";
import { bounded, drained } from "../helpers/bounded.ts";

const ask = (path = "/") => new Request(new URL(path, "http://localhost"));

/** What a host with one extension tells of one request. */
async function told(proc: Proc, path = "/"): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const host = new IsapiHost({ onTrace: (event) => events.push(event) })
    .mount("/", { HttpExtensionProc: proc });
  const response = await bounded(host.fetch(ask(path)), "the response");
  await response.bytes().catch(() => {});
  await drained(host);
  return events;
}

const named = ({ kind, name }: TraceEvent) => `${kind}: ${name}`;

Deno.test("onTrace receives a request, its calls, what is handed over, and its end", async () => {
  const events = await told(async (ecb) => {
    sendHeader(ecb, "200 OK", "A: b\r\n\r\n");
    await write(ecb, "abc");
    return HSE_STATUS_SUCCESS;
  }, "/a?b");
  assertEquals(events.map(named), [
    "request: GET /a?b",
    "call: HSE_REQ_SEND_RESPONSE_HEADER",
    "call: WriteClient",
    "call: HttpExtensionProc",
    "handed over: head",
    "handed over: body",
    "end: sent",
  ]);
  assertEquals(events[0]!.detail, {
    method: "GET",
    url: "http://localhost/a?b",
    child: false,
  });
  assertEquals(events[1]!.detail.arguments, ["200 OK", null, "A: b\r\n\r\n"]);
  assertEquals(events.at(-1)!.detail, { status: 200, bytes: 3 });
});

Deno.test("onTrace receives the ConnID, and the time from the request's start", async () => {
  const ids: number[] = [];
  const events: TraceEvent[] = [];
  const host = new IsapiHost({ onTrace: (event) => events.push(event) })
    .mount("/", {
      HttpExtensionProc(ecb) {
        ids.push(ecb.ConnID);
        return HSE_STATUS_SUCCESS;
      },
    });
  for (let request = 0; request < 2; request++) await host.fetch(ask());
  const begun = events.filter(({ kind }) => kind === "request");
  assertEquals(begun.map(({ id }) => id), ids);
  for (const { time } of begun) assert(time >= 0 && time < 1000);
});

Deno.test("onTrace receives requests that no extension answers", async () => {
  const events: TraceEvent[] = [];
  const host = new IsapiHost({
    files: new MemoryFiles({ "/file": new Blob(["file"]) }),
    onTrace: (event) => events.push(event),
  });
  for (const path of ["/file", "/none"]) {
    await (await host.fetch(ask(path))).text();
  }
  await turns();
  assertEquals(events.map(named), [
    "request: GET /file",
    "handed over: head",
    "end: sent",
    "request: GET /none",
    "handed over: head",
    "end: sent",
  ]);
  const ends = events.filter(({ kind }) => kind === "end");
  assertEquals(ends.map(({ detail }) => detail.status), [
    200,
    404,
  ]);
});

Deno.test("onTrace receives what an extension throws or rejects with", async () => {
  const failing: readonly Proc[] = [
    () => {
      throw new RangeError("thrown");
    },
    () => Promise.reject(new RangeError("thrown")),
  ];
  for (const proc of failing) {
    const events = await told(proc);
    assertEquals(events.map(named), [
      "request: GET /",
      "call: HttpExtensionProc",
      "handed over: head",
      "end: failed",
    ]);
    assertEquals(events[1]!.detail.thrown, "RangeError: thrown");
  }
});

Deno.test("onTrace receives what cannot be text, and no call throws for it", async () => {
  const textless: object = Object.create(null);
  const codes: boolean[] = [];
  const failing: readonly Proc[] = [
    (ecb) => {
      codes.push(support(ecb, textless as never) === 0);
      throw textless;
    },
    () => Promise.reject(textless),
  ];
  for (const proc of failing) {
    const events = await told(proc);
    const { detail } = events.findLast(({ kind }) => kind === "call")!;
    assertEquals(detail.thrown, "unreadable");
    assertEquals(events.at(-1)!.name, "failed");
  }
  assertEquals(codes, [false]);
  const events = await told(() => new Proxy([], {}) as never);
  assertEquals(events[1]!.detail.result, []);

  await using asked = call({
    async HttpExtensionProc(ecb) {
      await write(ecb, "x");
      return await new Promise<number>(() => {});
    },
  }, "/");
  await asked.read(1);
  await asked.advance(0);
  asked.leave(textless);
  const left = asked.transcript.find(({ kind }) => kind === "disconnect")!;
  assertEquals(left.detail.reason, "unreadable");
});

Deno.test("onTrace gets the event of a host that closes the connection", async () => {
  const events = await told((ecb) => {
    ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_CLOSE_CONNECTION);
    return HSE_STATUS_SUCCESS;
  });
  const [lost] = events.filter(({ kind }) => kind === "disconnect");
  assertEquals([lost!.name, lost!.detail.error], ["host", 64]);
});

Deno.test("onTrace receives structures, without the bytes and values in them", async () => {
  const events = await told((ecb) => {
    ecb.ServerSupportFunction(
      ecb.ConnID,
      HSE_REQ_IO_COMPLETION,
      function named() {},
      null,
      { password: "secret" },
    );
    ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_TRANSMIT_FILE, {
      hFile: new Blob(["secret"]),
      pHead: "A: b\r\n\r\n",
      pTail: new Uint8Array(2),
      pszStatusCode: "200 OK",
      pContext: { password: "secret" },
      pfnHseIO: (ecb) => void done(ecb),
      dwFlags: HSE_IO_ASYNC | HSE_IO_SEND_HEADERS,
    });
    return HSE_STATUS_PENDING;
  });
  const calls = events.filter(({ name }) => name.startsWith("HSE_REQ_"));
  assertEquals(calls[0]!.detail.arguments, ["function named", null, "object"]);
  assertEquals(calls[1]!.detail.arguments, [{
    hFile: "file of 6 bytes",
    pHead: "A: b\r\n\r\n",
    pTail: "2 bytes",
    pszStatusCode: "200 OK",
    pContext: "object",
    pfnHseIO: "function pfnHseIO",
    dwFlags: HSE_IO_ASYNC | HSE_IO_SEND_HEADERS,
  }]);
  assertFalse(JSON.stringify(events).includes("secret"));
});

Deno.test("onTrace receives waits for the client, and their ends", async () => {
  const events: TraceEvent[] = [];
  const host = new IsapiHost({ onTrace: (event) => events.push(event) })
    .mount("/", {
      async HttpExtensionProc(ecb) {
        await write(ecb, new Uint8Array(100_000));
        return HSE_STATUS_SUCCESS;
      },
    });
  const clock = new ManualClock();
  const response = await host.fetch(ask(), clock.info);
  await clock.advance(500);
  assertEquals(events.map(named), [
    "request: GET /",
    "handed over: head",
    "handed over: body",
    "wait: client",
  ]);
  assertEquals(events.at(-1)!.detail, {
    phase: "begins",
    desiredSize: 65536 - 100_000,
  });
  await response.bytes();
  const ended = events.filter(({ kind }) => kind === "wait").at(-1)!;
  assertEquals(ended.time, 500);
  assertEquals(ended.detail, { phase: "ends", waited: 500, room: true });
});

Deno.test("onTrace receives a wait's end before the completion that follows from it", async () => {
  const events: TraceEvent[] = [];
  const host = new IsapiHost({ onTrace: (event) => events.push(event) })
    .mount("/", {
      HttpExtensionProc(ecb) {
        onCompletion(ecb, () => void done(ecb));
        submit(ecb, new Uint8Array(100_000));
        return HSE_STATUS_PENDING;
      },
    });
  await (await host.fetch(ask())).bytes();
  await turns();
  assertEquals(events.slice(-4).map(named), [
    "wait: client",
    "completion: WriteClient",
    "call: HSE_REQ_DONE_WITH_SESSION",
    "end: sent",
  ]);
});

Deno.test("onTrace receives one wait for all writes that wait", async () => {
  const events = await told(async (ecb) => {
    const bytes = new Uint8Array(70_000);
    await Promise.all([write(ecb, bytes), write(ecb, bytes)]);
    return HSE_STATUS_SUCCESS;
  });
  const waits = events.filter(({ kind }) => kind === "wait");
  assertEquals(waits.map(({ detail }) => detail.phase), ["begins", "ends"]);
});

Deno.test("onTrace that throws, or rejects, harms no request", async () => {
  const failing = [
    () => {
      throw new Error("from onTrace");
    },
    () => Promise.reject(new Error("from onTrace")),
  ];
  for (const onTrace of failing) {
    const errors: unknown[] = [];
    const host = new IsapiHost({ onTrace, onError: (e) => errors.push(e) })
      .mount("/", {
        HttpExtensionProc(ecb) {
          ecb.ServerSupportFunction(
            ecb.ConnID,
            HSE_REQ_IO_COMPLETION,
            () => void done(ecb),
          );
          assertEquals(submit(ecb, "abc"), 0);
          return HSE_STATUS_PENDING;
        },
      });
    const response = await bounded(host.fetch(ask()), "the response");
    assertEquals(await response.text(), "abc");
    await turns();
    assertEquals(errors, []);
  }
});

Deno.test("onTrace is a method of its options", async () => {
  const options = {
    count: 0,
    onTrace() {
      this.count++;
    },
  };
  await new IsapiHost(options).fetch(ask());
  assertEquals(options.count, 3);
});

Deno.test("Without onTrace no part of a request is a traced one", async () => {
  const blocks: ExtensionControlBlock[] = [];
  const proc: Proc = (ecb) => {
    blocks.push(ecb);
    return HSE_STATUS_SUCCESS;
  };
  await told(proc);
  const host = new IsapiHost().mount("/", { HttpExtensionProc: proc });
  await host.fetch(ask());
  assertEquals(
    blocks.map((block) => block instanceof TracedControlBlock),
    [true, false],
  );
});
