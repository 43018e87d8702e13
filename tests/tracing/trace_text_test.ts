import { assertEquals } from "@std/assert";
import { HSE_STATUS_PENDING, type IsapiExtension } from "../../mod.ts";
import { call } from "../../src/testing/mod.ts";
import { type TraceEvent, traceLine } from "../../src/tracing/mod.ts";
import { done, onCompletion, submit } from "../helpers/ecb_calls.ts";

function text(event: Partial<TraceEvent>): string {
  const whole = {
    id: 7,
    time: 0,
    kind: "call",
    name: "",
    detail: {},
    ...event,
  };
  return traceLine(whole as TraceEvent).replace(/^ *\S+ ms {2}#\d+ {2}/, "");
}

Deno.test("traceLine() gives time, request and what happened", () => {
  const line = traceLine({
    id: 12,
    time: 1234.56,
    kind: "request",
    name: "GET /",
    detail: {},
  });
  assertEquals(line, "   1234.6 ms  #12  GET /");
});

Deno.test("traceLine() tells the story of a request", async () => {
  const extension: IsapiExtension = {
    HttpExtensionProc(ecb) {
      onCompletion(ecb, () => void done(ecb));
      submit(ecb, new Uint8Array(70_000));
      submit(ecb, "busy");
      return HSE_STATUS_PENDING;
    },
  };
  await using asked = call(extension, "/", { buffer: 0 });
  await asked.response;
  await asked.advance(300_000);
  assertEquals(asked.transcript.map(text), [
    "HSE_REQ_IO_COMPLETION(function) → TRUE",
    "hands over the head, status 200",
    "hands over 70000 bytes",
    "waits for the client",
    "WriteClient(70000 bytes, async) → TRUE, operation 1",
    "WriteClient(4 bytes, async) → FALSE, error 170 ERROR_BUSY",
    "HttpExtensionProc() → HSE_STATUS_PENDING",
    "the write deadline of 300000 ms has passed",
    "end: timed out, status 200, 70000 bytes",
    "waited 300000.0 ms for the client: no room",
    "completion 1, WriteClient: error 121 ERROR_SEM_TIMEOUT",
    "HSE_REQ_DONE_WITH_SESSION() → TRUE",
  ]);
});

Deno.test("traceLine() names who ended it", () => {
  assertEquals(
    text({
      kind: "disconnect",
      name: "client",
      detail: { error: 10054, reason: "AbortError: left" },
    }),
    "the client has left, error 10054 WSAECONNRESET: AbortError: left",
  );
  assertEquals(
    text({ kind: "disconnect", name: "host", detail: { error: 64 } }),
    "the host closes the connection, error 64 ERROR_NETNAME_DELETED",
  );
});

Deno.test("traceLine() says when a completion has no function", () => {
  const detail = { operation: 2, bytes: 5, error: 0, called: false };
  assertEquals(
    text({ kind: "completion", name: "WriteClient", detail }),
    "completion 2, WriteClient: 5 bytes, no function is registered",
  );
});

Deno.test("traceLine() stays one line that does nothing to a terminal", () => {
  const line = text({
    name: "A\x1b[2J",
    detail: {
      arguments: ["a\r\nb", ["\0", { c: "\t\x9b" }], null],
      thrown: "Error: x\ny",
    },
  });
  assertEquals(
    line,
    "A\\x1b[2J(a\\r\\nb, [\\x00, {c: \\t\\x9b}]) threw Error: x\\ny",
  );
});

Deno.test("traceLine() shortens long arguments", () => {
  const line = text({ name: "A", detail: { arguments: ["x".repeat(500)] } });
  assertEquals(line.length < 150, true);
});
