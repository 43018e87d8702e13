// Text that comes from a client or an extension is looked at in linear time,
// wherever it comes in: twice the text takes about twice as long. A new scan is
// one more row.

import { assert } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  type IsapiHostOptions,
} from "../mod.ts";
import { write } from "./helpers/ecb_calls.ts";
import { growth } from "./helpers/growth.ts";
import { header, headerEx, redirect } from "./helpers/header_calls.ts";

/** More than for linear time, whatever else the machine does; quadratic time takes 4. */
const MOST = 2.6;

/** The large input's size: it still fits into a head. */
const TEXT = 48_000;
const CALLS = 4_000;

type Run = () => unknown;

interface Scan {
  readonly what: string;
  readonly size: number;
  /** Makes the input, and gives what reads it. */
  readonly prepare: (size: number) => Run;
}

/** A request to an extension that makes these calls. */
function asked(
  calls: (ecb: ExtensionControlBlock) => unknown,
  options: IsapiHostOptions = {},
): Run {
  const host = new IsapiHost(options).mount("/", {
    async HttpExtensionProc(ecb) {
      await calls(ecb);
      return HSE_STATUS_SUCCESS;
    },
  });
  const request = new Request("http://localhost/");
  return async () => {
    const response = await host.fetch(request);
    await response.body?.cancel();
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

const SCANS: readonly Scan[] = [
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
  {
    what: "header text of 1016: spaces in a value",
    size: TEXT,
    prepare: (n) => {
      const pszHeader = `X-A: a${" ".repeat(n)}b\r\n\r\n`;
      return asked((ecb) => headerEx(ecb, { pszStatus: "200", pszHeader }));
    },
  },
  {
    what: "the URL of a redirection",
    size: TEXT,
    prepare: (n) => {
      const url = `/${" /".repeat(n / 2)}`;
      return asked((ecb) => redirect(ecb, url));
    },
  },
];

for (const { what, size, prepare } of SCANS) {
  Deno.test(`Twice the text takes about twice the time: ${what}`, async () => {
    const factor = await growth(prepare, size, MOST);
    assert(
      factor < MOST,
      `each doubling of the text took ${factor.toFixed(1)} times as long`,
    );
  });
}
