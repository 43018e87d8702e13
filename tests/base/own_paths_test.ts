import { assertEquals, assertThrows } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_REQ_EXEC_UNICODE_URL,
  HSE_REQ_EXEC_URL,
  HSE_REQ_MAP_URL_TO_PATH,
  HSE_REQ_MAP_URL_TO_PATH_EX,
  HSE_REQ_NORMALIZE_URL,
  HSE_REQ_SEND_URL,
  HSE_STATUS_SUCCESS,
  IsapiHost,
} from "../../mod.ts";
import { answer } from "../helpers/answer.ts";
import { latin1Bytes } from "../helpers/patterns.ts";
import { completion, support } from "../helpers/support_calls.ts";
import { MemoryFiles } from "../helpers/test_host.ts";

/** What names another host, nothing at all, or what a URL parser reads as something else. */
const FOREIGN = [
  "",
  "x",
  "?x",
  "#x",
  "*",
  "//evil/x",
  "///x",
  "/\\evil/x",
  "\\\\evil\\x",
  "\\x",
  "/.//evil/x",
  "/a/..//evil/x",
  "/%2e//evil/x",
  "/./\\evil/x",
  "/\t/evil/x",
  "/\n/evil/x",
  "\t/x",
  "/a\tb",
  "/a\rb",
  "/a\x01b",
  "/a\x7fb",
];

/** What is a path of this host, but not as it stands. */
const UNPLAIN = [
  "/a//b",
  "/a//",
  "/a\\b",
  "/a?b",
  "/?",
  "/a#b",
  "/a/./b",
  "/a/../b",
  "/..",
  "/%2e%2e/a",
  "/a/%2E",
  "/a ",
];

const PLAIN = [
  "/",
  "/a",
  "/a/",
  "/a/b.dll",
  "/a b",
  "/a%20b",
  "/caf\xe9",
  "/a:b@c",
  "/a..b/..c/d..",
  "/100%",
];

/** The calls that take a path of this host; each gives its code. */
const CALLS: Record<
  string,
  (ecb: ExtensionControlBlock, url: string) => number | Promise<number>
> = {
  SEND_URL: (ecb, url) => support(ecb, HSE_REQ_SEND_URL, url),
  EXEC_URL: (ecb, url) => execute(ecb, HSE_REQ_EXEC_URL, url),
  EXEC_UNICODE_URL: (ecb, url) => execute(ecb, HSE_REQ_EXEC_UNICODE_URL, url),
  MAP_URL_TO_PATH: (ecb, url) =>
    support(ecb, HSE_REQ_MAP_URL_TO_PATH, room(url), { value: 200 }),
  MAP_URL_TO_PATH_EX: (ecb, url) =>
    support(ecb, HSE_REQ_MAP_URL_TO_PATH_EX, url, null, {
      lpszPath: new Uint8Array(260),
    }),
  NORMALIZE_URL: (ecb, url) => support(ecb, HSE_REQ_NORMALIZE_URL, room(url)),
};

async function execute(
  ecb: ExtensionControlBlock,
  code: number,
  pszUrl: string,
): Promise<number> {
  const completed = completion(ecb);
  const refusal = support(ecb, code, { pszUrl });
  if (refusal === 0) await completed;
  return refusal;
}

function room(url: string): Uint8Array<ArrayBuffer> {
  const buffer = new Uint8Array(200);
  buffer.set(latin1Bytes(url));
  return buffer;
}

/** What each call says of each text, in a session of its own. */
async function codes(urls: readonly string[]): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (const url of urls) {
    for (const [name, call] of Object.entries(CALLS)) {
      let code: number | undefined;
      await answer(
        async (ecb) => {
          code = await call(ecb, url);
          return HSE_STATUS_SUCCESS;
        },
        undefined,
        { files: new MemoryFiles(), fallback: () => new Response("any") },
      );
      seen.push([name, url, code]);
    }
  }
  return seen;
}

function each(urls: readonly string[], code: number): unknown[] {
  return urls.flatMap((url) =>
    Object.keys(CALLS).map((name) => [name, url, code])
  );
}

function mounted(path: string): IsapiHost {
  return new IsapiHost().mount(path, {
    HttpExtensionProc: () => HSE_STATUS_SUCCESS,
  });
}

Deno.test("What is no path of this host is refused wherever a path enters it", async () => {
  assertEquals(await codes(FOREIGN), each(FOREIGN, 87));
  for (const path of FOREIGN) {
    assertThrows(() => mounted(path), TypeError, 'must begin with "/"', path);
  }
});

Deno.test("Calls take a path as a URL has it; a mount takes one that stands as it is", async () => {
  assertEquals(await codes(UNPLAIN), each(UNPLAIN, 0));
  for (const path of UNPLAIN) {
    assertThrows(() => mounted(path), TypeError, 'must begin with "/"', path);
  }
});

Deno.test("A plain path is taken everywhere, and its mount answers it", async () => {
  assertEquals(await codes(PLAIN), each(PLAIN, 0));
  for (const path of PLAIN) {
    const url = new URL(path, "http://localhost");
    const { status } = await mounted(path).fetch(new Request(url));
    assertEquals(status, 200, path);
  }
});

Deno.test("A mount path that is no string is refused", () => {
  for (const path of [undefined, null, 5, {}, ["/a"], new URL("http://a/b")]) {
    assertThrows(
      () => mounted(path as unknown as string),
      TypeError,
      "Cannot mount: the path must begin with",
    );
  }
});

Deno.test("NORMALIZE_URL gives no path that would name another host", async () => {
  const urls = ["/%2Fevil/x", "/%5Cevil/x", "/%2F%2Fevil", "/a%0d%0ab"];
  const seen: number[] = [];
  await answer((ecb) => {
    for (const url of urls) {
      seen.push(support(ecb, HSE_REQ_NORMALIZE_URL, room(url)));
    }
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(seen, [87, 87, 87, 87]);
});

Deno.test("A mount answers its path however that is escaped", async () => {
  const rows = [
    ["/app", ["/app", "/%61pp", "/a%70%70"]],
    ["/caf\xe9", ["/caf\xe9", "/caf%C3%A9", "/caf%c3%a9", "/%63af%c3%A9"]],
    ["/a b", ["/a b", "/a%20b", "/%61%20b"]],
  ] as const;
  for (const [path, urls] of rows) {
    const seen: string[] = [];
    const host = new IsapiHost({ files: new MemoryFiles() }).mount(path, {
      HttpExtensionProc(ecb) {
        seen.push(ecb.lpszPathInfo);
        return HSE_STATUS_SUCCESS;
      },
    });
    for (const url of urls) {
      await host.fetch(new Request(`http://localhost${url}/%78/%2f`));
    }
    assertEquals(seen, urls.map(() => "/x//"), path);
  }
});
