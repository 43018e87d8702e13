import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_APPEND_LOG_PARAMETER,
  HSE_REQ_REPORT_UNHEALTHY,
  HSE_REQ_SEND_CUSTOM_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  IsapiHost,
} from "../../../mod.ts";
import { answer } from "../../helpers/answer.ts";
import {
  type Completed,
  done,
  onCompletion,
  write,
} from "../../helpers/ecb_calls.ts";
import { header } from "../../helpers/header_calls.ts";
import { latin1Bytes } from "../../helpers/patterns.ts";
import { support } from "../../helpers/support_calls.ts";
import { isHint } from "../../helpers/hints.ts";

const PAGE_TYPE = "text/plain; charset=utf-8";

/** SEND_CUSTOM_ERROR: 0, or the last error. */
function customError(
  ecb: ExtensionControlBlock,
  pszStatus: unknown,
  fAsync?: boolean,
): number {
  const info = { pszStatus, fAsync };
  return support(ecb, HSE_REQ_SEND_CUSTOM_ERROR, info);
}

function append(ecb: ExtensionControlBlock, ...args: unknown[]): number {
  return support(ecb, HSE_APPEND_LOG_PARAMETER, ...args);
}

// -- The log --

Deno.test("HSE_APPEND_LOG_PARAMETER appends text to the record, call by call, and nothing to QUERY_STRING", async () => {
  let query = "";
  const { log } = await answer((ecb) => {
    assertEquals(append(ecb, "&user=a", { value: 7 }), 0);
    assertEquals(append(ecb, latin1Bytes("&cut=here"), { value: 4 }), 0);
    assertEquals(append(ecb, "&nul\0hidden", null), 0);
    assertEquals(append(ecb, "&all", { value: 0 }), 0);
    query = ecb.lpszQueryString;
    return HSE_STATUS_SUCCESS;
  }, new Request("http://localhost/?own=1"));
  assertEquals(log.parameters, "&user=a&cut&nul&all");
  assertEquals([log.url, query], ["http://localhost/?own=1", "own=1"]);
});

Deno.test("What was appended to the log is one line, whatever it was, and bounded", async () => {
  const line = await answer((ecb) => {
    append(ecb, 'a\r\n127.0.0.1 - "GET /forged"\t\x1b[2J\x85\\n');
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(
    line.log.parameters,
    'a\\x0d\\x0a127.0.0.1 - "GET /forged"\\x09\\x1b[2J\\x85\\\\n',
  );
  const codes: number[] = [];
  const long = await answer((ecb) => {
    for (let i = 0; i < 100; i++) codes.push(append(ecb, "x".repeat(1000)));
    return HSE_STATUS_SUCCESS;
  });
  assert(codes.every((code) => code === 0));
  assertEquals(long.log.parameters, "x".repeat(4096));
});

Deno.test("lpszLogData is logged as one line, as it stands at the end", async () => {
  const { log } = await answer((ecb) => {
    ecb.lpszLogData = "first";
    assertEquals(ecb.lpszLogData, "first");
    ecb.lpszLogData = "last\r\n10.0.0.1 forged";
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(log.logData, "last\\x0d\\x0a10.0.0.1 forged");
});

Deno.test("Parameters and log data of one request are never in another's record", async () => {
  const lines: string[] = [];
  const host = new IsapiHost({
    onLog: ({ logData, parameters }) => lines.push(`${logData} ${parameters}`),
  }).mount("/", {
    async HttpExtensionProc(ecb) {
      append(ecb, ecb.lpszQueryString);
      await write(ecb, "");
      ecb.lpszLogData = `log ${ecb.lpszQueryString}`;
      append(ecb, ";");
      return HSE_STATUS_SUCCESS;
    },
  });
  const queries = ["a", "b", "c"];
  await Promise.all(
    queries.map((query) => host.fetch(new Request(`http://h/?${query}`))),
  );
  await host.shutdown();
  assertEquals(lines.sort(), ["log a a;", "log b b;", "log c c;"]);
});

// -- SEND_CUSTOM_ERROR --

Deno.test("SEND_CUSTOM_ERROR sends the host's page for a status", async () => {
  for (
    const [status, code, text] of [
      ["404 Not Found", 404, "404 Not Found\n"],
      ["503 Any Words", 503, "503 Service Unavailable\n"],
      ["418", 418, "418\n"],
      ["HTTP/1.1 500 Own", 500, "500 Internal Server Error\n"],
      ["400 Bad Request\0hidden", 400, "400 Bad Request\n"],
    ] as const
  ) {
    const result = await answer((ecb) => {
      assertEquals(customError(ecb, status), 0);
      return HSE_STATUS_SUCCESS;
    });
    assertEquals([result.status, result.body], [code, text]);
    assertEquals(result.headers.get("content-type"), PAGE_TYPE);
    assertEquals(result.log.bytes, text.length);
  }
});

Deno.test("SEND_CUSTOM_ERROR with fAsync completes with the page's bytes", async () => {
  const completions: Completed[] = [];
  const { status, headers, body } = await answer((ecb) => {
    onCompletion(ecb, (...completed) => {
      completions.push(completed);
      done(ecb);
    });
    assertEquals(customError(ecb, "404 Not Found", true), 0);
    assertEquals(completions, []);
    return HSE_STATUS_PENDING;
  });
  assertEquals([status, body], [404, "404 Not Found\n"]);
  assertEquals(headers.get("content-type"), PAGE_TYPE);
  assertEquals(completions, [[14, 0]]);
});

Deno.test("SEND_CUSTOM_ERROR is refused with 87 once the head is fixed, and for what is no status", async () => {
  const codes: number[] = [];
  const sent = await answer((ecb) => {
    for (const status of ["", "abc", "99 Low", "600 High", "101 No", null, 5]) {
      codes.push(customError(ecb, status));
    }
    codes.push(support(ecb, HSE_REQ_SEND_CUSTOM_ERROR, null));
    codes.push(support(ecb, HSE_REQ_SEND_CUSTOM_ERROR, "404 Not Found"));
    header(ecb, "202 Own");
    onCompletion(ecb, () => codes.push(-1));
    for (const fAsync of [false, true]) {
      codes.push(customError(ecb, "404 Not Found", fAsync));
    }
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(codes, Array(11).fill(87));
  assertEquals([sent.status, sent.body], [202, ""]);
});

Deno.test("SEND_CUSTOM_ERROR answers HEAD with the page's head alone", async () => {
  const request = new Request("http://localhost/", { method: "HEAD" });
  const { status, headers, body } = await answer((ecb) => {
    assertEquals(customError(ecb, "404 Not Found"), 0);
    return HSE_STATUS_SUCCESS;
  }, request);
  assertEquals([status, body], [404, ""]);
  assertEquals(headers.get("content-length"), "14");
});

// -- REPORT_UNHEALTHY --

Deno.test("REPORT_UNHEALTHY is reported to onError with its reason and the control block, and the request goes on", async () => {
  const reports: [unknown, unknown][] = [];
  let block: ExtensionControlBlock | undefined;
  const host = new IsapiHost({
    onError: (error, ecb) => {
      if (!isHint(error)) reports.push([error, ecb]);
    },
  }).mount("/", {
    async HttpExtensionProc(ecb) {
      block = ecb;
      for (const reason of ["out of handles", null, latin1Bytes("bytes\0no")]) {
        assertEquals(support(ecb, HSE_REQ_REPORT_UNHEALTHY, reason), 0);
      }
      assertEquals(support(ecb, HSE_REQ_REPORT_UNHEALTHY), 0);
      assertEquals(support(ecb, HSE_REQ_REPORT_UNHEALTHY, 5), 87);
      await write(ecb, "alive");
      return HSE_STATUS_SUCCESS;
    },
  });
  const response = await host.fetch(new Request("http://localhost/"));
  assertEquals(await response.text(), "alive");
  assertEquals(
    reports.map(([error]) => {
      assertInstanceOf(error, Error);
      return error.message.replace(/^.*unhealthy/, "");
    }),
    [": out of handles", "", ": bytes", ""],
  );
  assert(reports.every(([, ecb]) => ecb === block));
});
