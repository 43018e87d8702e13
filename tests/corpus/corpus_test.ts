// The calls of 53 real extensions, each with the test that serves it.

import { assert, assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_IO_CACHE_RESPONSE,
  HSE_IO_FINAL_SEND,
  HSE_IO_NODELAY,
  HSE_IO_SEND_HEADERS,
  HSE_IO_SYNC,
  HSE_REQ_TRANSMIT_FILE,
  HSE_REQ_VECTOR_SEND,
  HSE_STATUS_SUCCESS,
  HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER,
} from "../../mod.ts";
import * as constants from "../../src/isapi/constants.ts";
import { serverSupport } from "../../src/control_block/server_support/table.ts";
import { codes, type CorpusCode, EXTENSIONS, steps } from "./codes.ts";
import { variables } from "./variables.ts";
import { entries, flags, headerPaths, statuses } from "./ways.ts";
import { answer } from "../helpers/answer.ts";
import { completion, support } from "../helpers/support_calls.ts";

/** The titles of all tests in the tree; what a template fills in is anything. */
async function testTitles(): Promise<RegExp[]> {
  const titles: RegExp[] = [];
  for await (const source of testFiles(new URL("../", import.meta.url))) {
    const calls = /Deno\.test\(\s*(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`)/g;
    for (const [, text, template = ""] of source.matchAll(calls)) {
      const texts = text === undefined
        ? template.split(/\$\{[^}]*\}/)
        : [JSON.parse(`"${text}"`) as string];
      // Of a template that is nearly all filled in, anything could be the title.
      if (texts.join("").length > 20) titles.push(pattern(texts));
    }
  }
  return titles;
}

async function* testFiles(folder: URL): AsyncGenerator<string> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (isDirectory) yield* testFiles(new URL(`${name}/`, folder));
    else if (name.endsWith("_test.ts")) {
      yield await Deno.readTextFile(new URL(name, folder));
    }
  }
}

function pattern(texts: readonly string[]): RegExp {
  const escaped = texts.map((text) => text.replace(/[^\w ]/g, "\\$&"));
  return new RegExp(`^${escaped.join(".+")}$`, "s");
}

/** Entries whose test is not in the tree. */
async function unserved(
  entries: Iterable<readonly [name: string, test: string]>,
): Promise<string[]> {
  const titles = await testTitles();
  return [...entries].flatMap(([name, test]) =>
    test !== "" && titles.some((title) => title.test(test))
      ? []
      : [`${name}: ${test || "no test"}`]
  );
}

const nameAndTest = (
  [name, , test]: readonly [string, number, string],
): [string, string] => [name, test];

Deno.test("Every request code of the corpus is in the table, under its own number, with a test that serves it", async () => {
  const numbers = constants as unknown as Record<string, number>;
  for (const { name, code } of codes) {
    assertEquals(numbers[`HSE_REQ_${name}`] ?? numbers[`HSE_${name}`], code);
    assert(serverSupport.has(code), `${name} is not served`);
  }
  assertEquals(
    await unserved(codes.map(({ name, test }) => [name, test])),
    [],
  );
});

Deno.test("25 of 25 codes, 178 of 178 uses and 53 of 53 extensions are served", async () => {
  const missing = await unserved(codes.map(({ name, test }) => [name, test]));
  const served = codes.filter(({ name, code }) =>
    serverSupport.has(code) &&
    !missing.some((entry) => entry.startsWith(`${name}:`))
  );
  const uses = (some: readonly CorpusCode[]) =>
    some.reduce((sum, { uses }) => sum + uses, 0);
  assertEquals([served.length, codes.length], [25, 25]);
  assertEquals([uses(served), uses(codes)], [178, 178]);
  assertEquals(extensionsServed(served), 53);
  assertEquals(EXTENSIONS, 53);
  // The table of steps names each code once, and counts up to all.
  assertEquals(
    steps.flatMap(({ adds }) => adds).sort(),
    codes.map(({ name }) => name).sort(),
  );
  // Without its rarest code, the last step is not reached.
  assertEquals(
    extensionsServed(served.filter(({ name }) => name !== "SEND_CUSTOM_ERROR")),
    50,
  );
});

/** Extensions that have all that they use, by the steps that are complete. */
function extensionsServed(served: readonly CorpusCode[]): number {
  const names = new Set(served.map(({ name }) => name));
  let extensions = 0;
  for (const step of steps) {
    if (!step.adds.every((name) => names.has(name))) break;
    extensions = step.extensions;
  }
  return extensions;
}

Deno.test("Every server variable of the corpus has a test that serves it", async () => {
  assertEquals(variables.length, 60 + 13);
  assertEquals(await unserved(variables.map(nameAndTest)), []);
});

Deno.test("Every header path, status, flag and entry point of the corpus has a test that serves it", async () => {
  assertEquals(
    await unserved(
      [...headerPaths, ...statuses, ...flags, ...entries].map(nameAndTest),
    ),
    [],
  );
});

Deno.test("An entry without a test, or whose test is gone, is found", async () => {
  assertEquals(
    await unserved([
      ["A", ""],
      ["B", "Every server variable of the corpus"],
      ["C", "Every server variable of the corpus has a test that serves it"],
      ["D", "anything: at all"],
    ]),
    [
      "A: no test",
      "B: Every server variable of the corpus",
      "D: anything: at all",
    ],
  );
});

/** GetServerVariable into a buffer: 0, or the last error. */
function variableCode(ecb: ExtensionControlBlock, name: string): number {
  const size = { value: 4096 };
  return ecb.GetServerVariable(ecb.ConnID, name, new Uint8Array(4096), size)
    ? 0
    : ecb.GetLastError();
}

/** Names of the corpus that stand for themselves. */
const NAMES = variables.map(([name]) => name).filter((name) =>
  /^\w+$/.test(name)
);

/** Of these, the ones that are a request's header. */
const HEADER_NAMES = NAMES.filter((name) =>
  name.startsWith("HTTP_") && !["HTTP_URL", "HTTP_VERSION"].includes(name)
);

Deno.test("Every variable of the corpus is answered for a plain GET; one that is a header, if it was sent", async () => {
  const plain: string[] = [];
  await answer((ecb) => {
    plain.push(...NAMES.filter((name) => variableCode(ecb, name) !== 0));
    return HSE_STATUS_SUCCESS;
  });
  // HTTP/2 has no Host header: the URL's host stands for it.
  const absent = HEADER_NAMES.filter((name) => name !== "HTTP_HOST");
  assertEquals(plain.sort(), absent.sort());

  const headers = HEADER_NAMES.map((name): [string, string] => [
    name.slice("HTTP_".length).replaceAll("_", "-"),
    "value",
  ]);
  const unanswered: string[] = [];
  const families = ["HTTP_X_ANY", "HEADER_X-Any", "UNICODE_URL"];
  const mixed = ["Http_User_Agent", "http_user-agent", "Header_X-ANY"];
  await answer(
    (ecb) => {
      for (const name of [...NAMES, ...families, ...mixed]) {
        if (variableCode(ecb, name) !== 0) unanswered.push(name);
      }
      return HSE_STATUS_SUCCESS;
    },
    new Request("http://localhost/", { headers: [...headers, ["x-any", "1"]] }),
  );
  assertEquals(unanswered, []);
});

Deno.test("HSE_IO_NODELAY and HSE_IO_CACHE_RESPONSE are taken, and change nothing", async () => {
  const text = "200 OK";
  const element = {
    ElementType: HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER,
    pvContext: "body",
  };
  const vector = {
    dwFlags: HSE_IO_SEND_HEADERS | HSE_IO_FINAL_SEND | HSE_IO_CACHE_RESPONSE |
      HSE_IO_NODELAY,
    pszStatus: text,
    pszHeaders: "X-A: 1\r\n\r\n",
    lpElementArray: [element],
  };
  const sent = await answer(async (ecb) => {
    const code = HSE_REQ_VECTOR_SEND;
    const info = { ...vector, dwFlags: vector.dwFlags | HSE_IO_SYNC };
    assert(await ecb.ServerSupportFunction(ecb.ConnID, code, info));
    return HSE_STATUS_SUCCESS;
  });
  const file = await answer(async (ecb) => {
    const completed = completion(ecb);
    const dwFlags = HSE_IO_ASYNC | HSE_IO_NODELAY | HSE_IO_CACHE_RESPONSE;
    const info = { hFile: new Blob(["body"]), dwFlags };
    assertEquals(support(ecb, HSE_REQ_TRANSMIT_FILE, info), 0);
    assertEquals(await completed, [4, 0]);
    return HSE_STATUS_SUCCESS;
  });
  for (const { status, body } of [sent, file]) {
    assertEquals([status, body], [200, "body"]);
  }
  assertEquals(sent.headers.get("x-a"), "1");
});
