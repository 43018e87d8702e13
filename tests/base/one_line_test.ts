// Text of somebody else's, wherever it is shown: in the message of an error, a
// log, a line of a trace, a picture. All of it stays on one line, hides nothing
// and steers no terminal. A new place is one more row.

import { assert, assertEquals, assertNotMatch } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_APPEND_LOG_PARAMETER,
  HSE_REQ_EXEC_URL,
  HSE_REQ_REPORT_UNHEALTHY,
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_REQ_TRANSMIT_FILE,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  type IsapiHostOptions,
  respond,
  WriteClient,
  writeClientOf,
} from "../../mod.ts";
import { openFile } from "../../src/files/mod.ts";
import { describeValue } from "../../src/base/checks.ts";
import { call, ManualWriter } from "../../src/testing/mod.ts";
import {
  sequenceDiagram,
  sequencePicture,
  type TraceEvent,
  type TraceKind,
  traceLine,
  traceText,
} from "../../src/tracing/mod.ts";
import { write } from "../helpers/ecb_calls.ts";
import { header } from "../helpers/header_calls.ts";
import { hostileLogTexts } from "../helpers/hostile_log_texts.ts";
import { support } from "../helpers/support_calls.ts";

/** What ends a line, hides a part of it, turns it around, or steers a terminal. */
const UNSAFE = // deno-lint-ignore no-control-regex -- these are what it is about
  /[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/u;

/** The lines that a place makes of a text. */
type Place = (text: string) => unknown[] | Promise<unknown[]>;

/** What a call throws, or rejects with. */
function thrown(run: (text: string) => unknown): Place {
  return async (text) => {
    try {
      await run(text);
    } catch (error) {
      return [messageOf(error)];
    }
    return [];
  };
}

/** What is told of an extension that makes these calls, if `told` gives it. */
function told(
  calls: (ecb: ExtensionControlBlock, text: string) => unknown,
  options: (text: string) => IsapiHostOptions = () => ({}),
): Place {
  return async (text) => {
    const lines: unknown[] = [];
    const events: TraceEvent[] = [];
    const host = new IsapiHost({
      ...options(text),
      onError: (error) => lines.push(messageOf(error)),
      onLog: ({ url, method, logData, parameters }) =>
        lines.push(url, method, logData, parameters),
      onTrace: (event) => events.push(event),
    }).mount("/ext", {
      HttpExtensionProc: (ecb) => calls(ecb, text) as number,
    });
    const request = new Request("http://localhost/ext");
    // As some runtimes hand them on: nothing in them was looked at.
    Object.defineProperty(request, "url", {
      value: `http://localhost/ext?${text}`,
    });
    const response = await host.fetch(request);
    await response.text().catch(() => {});
    return [...lines, ...shown(events)];
  };
}

/** Each event as text, and all of them as a picture. */
function shown(events: readonly TraceEvent[]): string[] {
  return [
    ...events.map(traceLine),
    ...events.map(traceText),
    ...sequencePicture(events).split("\n"),
    ...sequenceDiagram(events).split("\n"),
  ];
}

/** As it would be printed, but for the stack. A cause is the runtime's own, untouched. */
function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** An event of any kind, made of nothing but a text. */
function event(kind: TraceKind, text: string): TraceEvent {
  const names = [
    ...["arguments", "awaited", "bytes", "called", "count", "error", "limit"],
    ...["mode", "operation", "phase", "reason", "result", "room", "status"],
    ...["thrown", "waited"],
  ];
  const detail = Object.fromEntries(names.map((name) => [name, text]));
  return { id: text as unknown as number, time: 1, kind, name: text, detail };
}

const KINDS: readonly TraceKind[] = [
  "request",
  "call",
  "completion",
  "wait",
  "handed over",
  "disconnect",
  "deadline",
  "end",
];

const HOST_OPTIONS = [
  "files",
  "fallback",
  "onLog",
  "onError",
  "onTrace",
  "readAhead",
  "maxSessions",
  "maxRequestBytes",
  "responseBufferLimit",
];

const PLACES: Readonly<Record<string, Place>> = {
  "a value that was received": (text) => [
    describeValue(text),
    describeValue({ constructor: { name: text } }),
  ],
  "a host's options": async (text) => {
    const lines: unknown[] = [];
    for (const name of HOST_OPTIONS) {
      const made = thrown(() => new IsapiHost({ [name]: text }));
      lines.push(...await made(text));
    }
    return lines;
  },
  "a deadline": thrown((text) =>
    new IsapiHost({ deadlines: { idle: text as unknown as number } })
  ),
  "a mount's path": thrown((text) =>
    new IsapiHost().mount(text, { HttpExtensionProc: () => 1 })
  ),
  "a mount without an extension": thrown((text) =>
    new IsapiHost().mount(
      `/${encodeURI(text.toWellFormed())}`,
      text as unknown as { HttpExtensionProc: () => number },
    )
  ),
  "a mount's path that is taken": thrown((text) => {
    const extension = { HttpExtensionProc: () => 1 };
    new IsapiHost().mount(`/a${text}`, extension).mount(`/a${text}`, extension);
  }),
  "no request": thrown((text) => respond(text as unknown as Request, () => {})),
  "no producer": thrown((text) =>
    respond(new Request("http://localhost/"), text as unknown as () => void)
  ),
  "no writer": thrown((text) =>
    new WriteClient(text as unknown as ManualWriter)
  ),
  "no completion": thrown((text) =>
    new WriteClient(new ManualWriter()).onCompletion(text as unknown as null)
  ),
  "no target of a test": thrown((text) =>
    call(text as unknown as IsapiHost, "/")
  ),
  "respond()'s headers": thrown((text) =>
    respond(new Request("http://localhost/"), () => {}, {
      headers: { "x-a": `${latin1(text)}\x01` },
    })
  ),
  "respond()'s status": thrown((text) =>
    respond(new Request("http://localhost/"), () => {}, {
      status: text as unknown as number,
    })
  ),
  "a folder that is opened as a file": thrown(async (text) => {
    const name = text.toWellFormed().replace(/[\0/]/g, "").slice(0, 50);
    const folder = await Deno.makeTempDir({ prefix: `${name}.` });
    try {
      await openFile(folder);
    } finally {
      await Deno.remove(folder);
    }
  }),
  "a status": told((ecb, text) => header(ecb, `999 ${latin1(text)}`, "\r\n")),
  "a header line": told((ecb, text) =>
    header(ecb, "200 OK", `x-a\x01: ${latin1(text)}\r\n\r\n`)
  ),
  "a header line without a colon": told((ecb, text) =>
    header(ecb, "200 OK", `${latin1(text).replace(/:/g, "")}\r\n\r\n`)
  ),
  "a name": told((ecb, text) =>
    header(ecb, "200 OK", `x(${latin1(text)}: 1\r\n\r\n`)
  ),
  "raw text": told((ecb, text) =>
    write(ecb, `HTTP/1.1 200 ${latin1(text)}\r\nx y: ${latin1(text)}\r\n\r\n`)
  ),
  "chunk framing": told(async (ecb, text) => {
    header(ecb, "200 OK", "Transfer-Encoding: chunked\r\n\r\n");
    const client = writeClientOf(ecb);
    await client.write(new TextEncoder().encode(`${text}\r\n`));
    return HSE_STATUS_SUCCESS;
  }),
  "child headers": told((ecb, text) =>
    support(ecb, HSE_REQ_EXEC_URL, { pszUrl: text, pszChildHeaders: text })
  ),
  "an argument": told((ecb, text) => {
    support(ecb, HSE_REQ_SEND_RESPONSE_HEADER, text, text, text);
    support(ecb, HSE_REQ_TRANSMIT_FILE, text, text, text);
    support(ecb, text as unknown as number, text, text, text);
    support(ecb, HSE_REQ_TRANSMIT_FILE, { hFile: text, [text]: text });
    return ecb.GetServerVariable(
        text as unknown as number,
        text,
        text as unknown as null,
        text as unknown as { value: number },
      )
      ? 1
      : 0;
  }),
  "what an extension returns": told((_, text) => text),
  "what an extension throws": told((_, text) => {
    // The error is its own; the trace tells of it.
    throw Object.assign(new Error("thrown"), { toString: () => text });
  }),
  "log data and parameters": told((ecb, text) => {
    const bytes = new TextEncoder().encode(text);
    ecb.lpszLogData = text;
    support(ecb, HSE_APPEND_LOG_PARAMETER, bytes);
    support(ecb, HSE_REQ_REPORT_UNHEALTHY, bytes);
    return HSE_STATUS_SUCCESS;
  }),
  "a reason to abort": told((ecb, text) => {
    writeClientOf(ecb).abort(text);
    return HSE_STATUS_SUCCESS;
  }),
  "what a fallback gives": async (text) => {
    const lines: unknown[] = [];
    const headers = { "x-a": `${latin1(text)}\x01` };
    const gives = [
      () => text,
      () => new Response("", { headers }),
      () =>
        Object.defineProperty(new Response(""), "statusText", { value: text }),
    ];
    for (const fallback of gives) {
      const host = new IsapiHost({
        fallback: fallback as () => Response,
        onError: (error) => lines.push(messageOf(error)),
      });
      await host.fetch(new Request("http://localhost/"));
    }
    return lines;
  },
  "any event": (text) => {
    const events = KINDS.map((kind) => event(kind, text));
    return shown(events.map((event) => ({ ...event, id: 1 })))
      .concat(events.map(traceLine));
  },
  "a picture's title": (text) =>
    sequencePicture([event("request", text)]).split("\n"),
};

/** Header text is bytes: what is none is left out. */
function latin1(text: string): string {
  // deno-lint-ignore no-control-regex -- line ends begin another line
  return text.replace(/[^\x00-\xff]|[\r\n\0]/g, "");
}

for (const [what, place] of Object.entries(PLACES)) {
  Deno.test(`Text of others stays on one line: ${what}`, async () => {
    const harmless = (await place("harmless")).length;
    let lines = 0;
    for (const text of hostileLogTexts()) {
      for (const line of await place(text)) {
        lines++;
        assert(typeof line === "string");
        assertNotMatch(line, UNSAFE, JSON.stringify(text));
      }
    }
    assert(lines > 0 || harmless > 0, "something is shown");
  });
}

Deno.test("A picture has as many lines whatever its texts are", () => {
  const lines = (text: string) =>
    shown(KINDS.map((kind) => ({ ...event(kind, text), id: 1 }))).length;
  for (const text of hostileLogTexts()) {
    assertEquals(lines(text), lines("harmless"), JSON.stringify(text));
  }
});
