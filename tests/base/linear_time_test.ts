// Text that comes from a client or an extension is looked at in linear time,
// wherever it comes in: twice the text takes about twice as long. A new scan is
// one more row.

import { assert } from "@std/assert";
import {
  type ExtensionControlBlock,
  getServerVariable,
  HSE_APPEND_LOG_PARAMETER,
  HSE_REQ_IS_KEEP_CONN,
  HSE_REQ_MAP_URL_TO_PATH,
  HSE_REQ_NORMALIZE_URL,
  HSE_REQ_REPORT_UNHEALTHY,
  HSE_REQ_SEND_CUSTOM_ERROR,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  type IsapiHostOptions,
  respond,
} from "../../mod.ts";
import { Directory } from "../../src/files/mod.ts";
import { select } from "../../src/files/selection.ts";
import { describeValue } from "../../src/base/checks.ts";
import {
  sequenceDiagram,
  sequencePicture,
  type TraceEvent,
  traceLine,
} from "../../src/tracing/mod.ts";
import { onCompletion, write } from "../helpers/ecb_calls.ts";
import { printedGrowth, printGrowth, type Scan } from "../helpers/growth.ts";
import { header, headerEx, redirect } from "../helpers/header_calls.ts";
import {
  execUrl,
  executed,
  sendUrl,
  support,
} from "../helpers/support_calls.ts";

/** More than for linear time, whatever else the machine does; quadratic time takes 4. */
const MOST = 3;

/** The large input's size: it still fits into a head. */
const TEXT = 48_000;
const CALLS = 4_000;

type Run = () => unknown;

/** A request to an extension that makes these calls. */
function asked(
  calls: (ecb: ExtensionControlBlock) => unknown,
  request: Request = new Request("http://localhost/"),
  options: IsapiHostOptions = {},
): Run {
  const host = new IsapiHost(options).mount("/", {
    async HttpExtensionProc(ecb) {
      await calls(ecb);
      return HSE_STATUS_SUCCESS;
    },
  });
  return async () => {
    const response = await host.fetch(request);
    await response.body?.cancel().catch(() => {});
  };
}

/** Header text. */
function text(what: string, of: (size: number) => string): Scan {
  const prepare = (size: number) => {
    const text = of(size);
    return asked((ecb) => header(ecb, "200 OK", text));
  };
  return { what: `header text: ${what}`, size: TEXT, prepare };
}

/** A status argument. */
function status(what: string, of: (size: number) => string): Scan {
  const prepare = (size: number) => {
    const status = of(size);
    return asked((ecb) => header(ecb, status, "X-A: 1\r\n\r\n"));
  };
  return { what: `status argument: ${what}`, size: TEXT, prepare };
}

/** One unfinished block in many header calls. */
function block(what: string, part: string, size = CALLS): Scan {
  const prepare = (size: number) =>
    asked((ecb) => {
      header(ecb, "200 OK", "X-A: 1\r\nX-B: 2");
      for (let i = 0; i < size; i++) header(ecb, null, part);
    });
  return { what: `header calls: ${what}`, size, prepare };
}

/** Raw text in one write. */
function raw(what: string, of: (size: number) => string): Scan {
  const prepare = (size: number) => {
    const text = `HTTP/1.1 200 OK\r\n${of(size)}`;
    return asked((ecb) => write(ecb, text));
  };
  return { what: `raw text: ${what}`, size: TEXT, prepare };
}

/** The same in many writes. */
function writes(what: string, part: string): Scan {
  const prepare = (size: number) =>
    asked(async (ecb) => {
      await write(ecb, "HTTP/1.1 200 OK\r\nX-A: 1");
      for (let i = 0; i < size; i++) await write(ecb, part);
    });
  return { what: `raw writes: ${what}`, size: CALLS, prepare };
}

type Calls = (ecb: ExtensionControlBlock) => unknown;

/** Calls with a text of this size, and the request that they are made for. */
function called(
  what: string,
  of: (size: number) => Calls | readonly [Calls, RequestInit],
): Scan {
  const prepare = (size: number) => {
    const given = of(size);
    const [calls, init] = typeof given === "function" ? [given, {}] : given;
    return asked(
      async (ecb) => {
        onCompletion(ecb, () => {});
        await calls(ecb);
      },
      new Request("http://localhost/ext", init),
    );
  };
  return { what, size: TEXT, prepare };
}

/** Chunk framing in one write, and in writes of 100 bytes. */
async function framed(ecb: ExtensionControlBlock, text: string) {
  header(ecb, "200 OK", "Transfer-Encoding: chunked\r\n\r\n");
  await write(ecb, text);
  for (let at = 0; at < text.length; at += 100) {
    await write(ecb, text.slice(at, at + 100));
  }
}

/** A request for a path, as some runtimes hand it on: as it was sent. */
function askedFor(path: string): Run {
  const request = new Request("http://localhost/");
  Object.defineProperty(request, "url", { value: `http://localhost${path}` });
  return asked((ecb) => ecb.lpszPathInfo, request, {
    onLog: () => {},
    files: new Directory("/nowhere"),
  });
}

/** An event with a text of this size. */
function traced(size: number): TraceEvent {
  const text = "a\n".repeat(size / 2);
  const detail = { arguments: [text], thrown: text, reason: text };
  return { id: 1, time: 0, kind: "call", name: `GET /${text}`, detail };
}

const SCANS: readonly Scan[] = [
  text("plain lines", (n) => `${"X-A: 1\r\n".repeat(n / 8)}\r\n`),
  text("a plain value", (n) => `X-A: ${"a b".repeat(n / 3)}\r\n\r\n`),
  text("a plain name", (n) => `${"a".repeat(n)}: 1\r\n\r\n`),
  text("spaces in a value", (n) => `X-A: a${" ".repeat(n)}b\r\n\r\n`),
  text("spaces after a value", (n) => `X-A: a${" ".repeat(n)}\r\n\r\n`),
  text("tabs before a value", (n) => `X-A:${"\t".repeat(n)}a\r\n\r\n`),
  text("spaces in a name", (n) => `X-A${" ".repeat(n)}B: 1\r\n\r\n`),
  text("spaces after a name", (n) => `X-A${" ".repeat(n)}: 1\r\n\r\n`),
  text("folds", (n) => `X-A: 1\r\n${" 2\r\n".repeat(n / 4)}\r\n`),
  text("blank folds", (n) => `X-A: 1\r\n${" \n".repeat(n / 2)}\r\n`),
  text(
    "folds of spaces",
    (n) => `A: 1\n${` ${" ".repeat(99)}a\n`.repeat(n / 102)}\n`,
  ),
  text("folds of a status line", (n) => `404 X\r\n${" a\n".repeat(n / 3)}\r\n`),
  text("returns", (n) => `X-A: 1${"\r".repeat(n)}\r\n\r\n`),
  text("no line end", (n) => `X-A: ${"a".repeat(n)}`),
  text("fields", (n) => `${"X-A: 1\r\n".repeat(n / 8)}\r\n`),
  text("spaces after a status", (n) => `Status: 200${" ".repeat(n)}X\r\n\r\n`),
  text("digits of a length", (n) => `Content-Length: ${"1".repeat(n)}\r\n\r\n`),
  text(
    "commas of a coding",
    (n) => `Transfer-Encoding: ${", ".repeat(n / 2)}x\r\n\r\n`,
  ),
  text("line ends as body", (n) => `X-A: 1\r\n${"\r\n".repeat(n)}`),
  status("line feeds", (n) => `200 OK${"\n".repeat(n)}`),
  status(
    "line ends, and a field",
    (n) => `200 OK${"\r\n".repeat(n / 2)}X-B: 1`,
  ),
  status("returns", (n) => `200 OK${"\r".repeat(n)}`),
  status("spaces before the number", (n) => `${" ".repeat(n)}x`),
  status("spaces after the number", (n) => `200${" ".repeat(n)}OK`),
  status("digits of a version", (n) => `HTTP/${"1".repeat(n)}`),
  status("spaces after a version", (n) => `HTTP/1.1${" ".repeat(n)}x`),
  status("line feeds, far more than fit", (n) => "\n".repeat(10 * n)),
  block("fields", "\r\nX-A: 1"),
  block("letters", "a", 4 * CALLS),
  block("returns", "\r", 4 * CALLS),
  block("folds", "\r\n 1"),
  block("what is refused", "no field\r\nX\r\n"),
  block("nothing", ""),
  raw("spaces in a value", (n) => `X-A: a${" ".repeat(n)}b\r\n\r\n`),
  raw("folds", (n) => `X-A: 1\r\n${" 2\r\n".repeat(n / 4)}\r\n`),
  raw("spaces in a name", (n) => `X-A${" ".repeat(n)}B: 1\r\n\r\n`),
  raw("no line end", (n) => "a".repeat(n)),
  writes("fields", "\r\nX-A: 1"),
  writes("letters", "a"),
  writes("folds", "\r\n 1"),
  called("header text of 1016", (n) => {
    const pszHeader = `X-A: a${" ".repeat(n)}b\r\n\r\n`;
    return (ecb) => headerEx(ecb, { pszStatus: "200", pszHeader });
  }),
  called("a redirection's URL", (n) => {
    const url = `/${" /".repeat(n / 2)}`;
    return (ecb) => redirect(ecb, url);
  }),
  called("SEND_URL: an absolute URL", (n) => {
    const url = `a${"+".repeat(n)}`;
    return (ecb) => sendUrl(ecb, url);
  }),
  called("SEND_URL: dot segments", (n) => {
    const url = `/${"a/../".repeat(n / 5)}`;
    return (ecb) => sendUrl(ecb, url);
  }),
  called("SEND_URL: stray escapes", (n) => {
    const url = `/${"%2".repeat(n / 2)}`;
    return (ecb) => sendUrl(ecb, url);
  }),
  called("EXEC_URL: spaces in child headers", (n) => {
    const pszChildHeaders = `X-A: a${" ".repeat(n)}b\r\n`;
    return (ecb) => execUrl(ecb, { pszUrl: "/a", pszChildHeaders });
  }),
  called("EXEC_URL: folds in child headers", (n) => {
    const pszChildHeaders = `X-A: a\r\n${" b\n".repeat(n / 3)}`;
    return (ecb) => execUrl(ecb, { pszUrl: "/a", pszChildHeaders });
  }),
  called("EXEC_URL: blank lines in child headers", (n) => {
    const pszChildHeaders = `X-A: a\r\n${"\n".repeat(n)}`;
    return (ecb) => execUrl(ecb, { pszUrl: "/a", pszChildHeaders });
  }),
  called("EXEC_URL: a method", (n) => {
    const pszMethod = "A".repeat(n);
    return (ecb) => execUrl(ecb, { pszUrl: "/a", pszMethod });
  }),
  {
    what: "EXEC_URL: names of a child's head, over its parent's",
    size: TEXT,
    prepare: (n) => {
      // Not thousands: Deno's own Headers looks for each name in all of them.
      const block = (prefix: string) => {
        let text = "";
        for (let i = 0; i < n / 64; i++) text += `x-${prefix}-${i}: ${i}\r\n`;
        return text;
      };
      const [under, over] = [block("under"), `${block("over")}\r\n`];
      const host = new IsapiHost().mount("/child", {
        HttpExtensionProc(ecb) {
          header(ecb, "200 OK", over);
          return HSE_STATUS_SUCCESS;
        },
      }).mount("/", {
        async HttpExtensionProc(ecb) {
          header(ecb, "200 OK", under);
          await executed(ecb, { pszUrl: "/child" });
          return HSE_STATUS_SUCCESS;
        },
      });
      return () => host.fetch(new Request("http://localhost/"));
    },
  },
  called("MAP_URL_TO_PATH: escapes", (n) => {
    const url = new TextEncoder().encode(`/${"%41".repeat(n / 3)}`);
    return (ecb) => {
      const size = { value: url.length };
      support(ecb, HSE_REQ_MAP_URL_TO_PATH, url.slice(), size);
    };
  }),
  called("NORMALIZE_URL: dot segments", (n) => {
    const url = new TextEncoder().encode(`/${"a/../".repeat(n / 5)}\0`);
    return (ecb) => support(ecb, HSE_REQ_NORMALIZE_URL, url.slice());
  }),
  called("SEND_CUSTOM_ERROR: a status", (n) => {
    const pszStatus = `404${" ".repeat(n)}x`;
    return (ecb) => support(ecb, HSE_REQ_SEND_CUSTOM_ERROR, { pszStatus });
  }),
  called("GetServerVariable: a name", (n) => {
    const name = `HTTP_${"_".repeat(n)}`;
    return (ecb) => getServerVariable(ecb, name);
  }),
  called("lpszLogData", (n) => {
    const text = "\n".repeat(n);
    return (ecb) => {
      ecb.lpszLogData = text;
    };
  }),
  called("APPEND_LOG_PARAMETER: one text", (n) => {
    const text = "\n".repeat(n);
    return (ecb) => support(ecb, HSE_APPEND_LOG_PARAMETER, text);
  }),
  called("APPEND_LOG_PARAMETER: many calls", (n) => (ecb) => {
    for (let i = 0; i < n / 64; i++) {
      support(ecb, HSE_APPEND_LOG_PARAMETER, "parameter");
    }
  }),
  called("REPORT_UNHEALTHY", (n) => {
    const text = "\\\n".repeat(n / 2);
    return (ecb) => support(ecb, HSE_REQ_REPORT_UNHEALTHY, text);
  }),
  called("IS_KEEP_CONN: a Connection field", (n) => {
    const connection = ` , ${" ".repeat(n / 2)},${" close ".repeat(n / 14)}x`;
    return [
      (ecb) => support(ecb, HSE_REQ_IS_KEEP_CONN, { value: false }),
      { headers: { connection } },
    ];
  }),
  called("ALL_HTTP and ALL_RAW of a long field", (n) => {
    const headers = { "x-a": "-".repeat(n) };
    return [(ecb) => {
      getServerVariable(ecb, "ALL_HTTP");
      getServerVariable(ecb, "ALL_RAW");
      getServerVariable(ecb, "HTTP_X_A");
    }, { headers }];
  }),
  called("chunk framing: extensions", (n) => {
    const text = `1;${"a".repeat(4000)}\r\nx\r\n`.repeat(n / 4000);
    return (ecb) => framed(ecb, text);
  }),
  called("chunk framing: small chunks", (n) => {
    const text = "1\r\nx\r\n".repeat(n / 6);
    return (ecb) => framed(ecb, text);
  }),
  called("chunk framing: zeros", (n) => {
    const text = `${"0".repeat(4000)}1\r\nx\r\n`.repeat(n / 4000);
    return (ecb) => framed(ecb, text);
  }),
  called("chunk framing: no line end", (n) => {
    const text = `1;${"a".repeat(n)}`;
    return (ecb) => framed(ecb, text);
  }),
  {
    what: "a request's path: dot segments",
    size: TEXT,
    prepare: (n) => askedFor(`/${"a/../".repeat(n / 5)}x`),
  },
  {
    what: "a request's path: escapes",
    size: TEXT,
    prepare: (n) => askedFor(`/${"%41%2f%zz".repeat(n / 9)}`),
  },
  {
    what: "a request's path: segments",
    size: TEXT,
    prepare: (n) => askedFor("/a".repeat(n / 2)),
  },
  {
    what: "a request's path: slashes",
    size: TEXT,
    prepare: (n) => askedFor("/".repeat(n)),
  },
  {
    what: "a request's query",
    size: TEXT,
    prepare: (n) => askedFor(`/?${"%".repeat(n)}`),
  },
  {
    what: "a path of a Directory",
    size: TEXT,
    prepare: (n) => {
      const directory = new Directory("/nowhere");
      const path = `/${"a~1 .".repeat(n / 5)}`;
      return () => directory.map(path);
    },
  },
  {
    what: "a fallback's fields",
    size: TEXT,
    prepare: (n) => {
      const location = `/${" ".repeat(n)}x`;
      const host = new IsapiHost({
        fallback: () =>
          new Response(null, { headers: { location, connection: location } }),
      });
      const request = new Request("http://localhost/");
      return () => host.fetch(request);
    },
  },
  {
    what: "respond()'s fields",
    size: TEXT,
    prepare: (n) => {
      const headers = { "x-a": `a${" ".repeat(n)}b`, te: ",".repeat(n) };
      const request = new Request("http://localhost/");
      return () => respond(request, () => {}, { headers }).catch(() => {});
    },
  },
  {
    what: "a line of a trace",
    size: TEXT,
    prepare: (n) => {
      const event = traced(n);
      return () => traceLine(event);
    },
  },
  {
    what: "a picture",
    size: TEXT,
    prepare: (n) => {
      const event = traced(n);
      return () => sequencePicture([event, { ...event, kind: "request" }]);
    },
  },
  {
    what: "a text in a diagram",
    size: TEXT,
    prepare: (n) => {
      const event = traced(n);
      return () => sequenceDiagram([event, { ...event, kind: "request" }]);
    },
  },
  {
    what: "a picture of many events",
    size: 8_000,
    prepare: (n) => {
      const events = Array.from({ length: n }, (_, time) => ({
        ...traced(time % 5),
        time,
      }));
      return () => sequencePicture(events);
    },
  },
  ...Object.entries({
    "spaces": " ",
    "quotes": '"',
    "an open tag": "a",
    "tags": '"a", ',
    "ranges": "0-1,",
    "digits": "1",
  }).map(([what, piece]): Scan => ({
    what: `conditions of a file: ${what}`,
    size: TEXT * 10,
    prepare: (n) => {
      const text = piece.repeat(n / piece.length);
      const fields = new Map(
        ["match", "none-match", "range", "modified-since"].map((name) => [
          `if-${name}`,
          `"a"${text}x`,
        ]),
      );
      const ranges = new Map([["range", `bytes=${text}x`]]);
      const file = {
        size: 9,
        etag: '"b"',
        modified: 0,
        isSelectable: true,
        hasRanges: true,
      };
      return () => {
        for (const all of [fields, ranges]) {
          const headers = { get: (name: string) => all.get(name) ?? null };
          select({ method: "GET", headers }, file);
        }
      };
    },
  })),
  {
    what: "a value in a message",
    size: TEXT,
    prepare: (n) => {
      const text = "\n".repeat(n);
      return () => describeValue(text);
    },
  },
];

if (import.meta.main) await printGrowth(SCANS, MOST);
else {
  let factors: Readonly<Record<string, number>>;
  Deno.test.beforeAll(async () => {
    factors = await printedGrowth(import.meta.url);
  });
  for (const { what } of SCANS) {
    Deno.test(`Twice the text takes about twice the time: ${what}`, () => {
      const factor = factors[what]!;
      assert(
        factor < MOST,
        `each doubling of the text took ${factor.toFixed(1)} times as long`,
      );
    });
  }
}
