import { assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  type FileStore,
  HSE_REQ_MAP_URL_TO_PATH,
  HSE_REQ_MAP_URL_TO_PATH_EX,
  HSE_REQ_NORMALIZE_URL,
  HSE_STATUS_SUCCESS,
  HSE_URL_FLAGS_READ,
} from "../../../mod.ts";
import { answer } from "../../helpers/answer.ts";
import { latin1Bytes, latin1Text } from "../../helpers/patterns.ts";
import { support } from "../../helpers/support_calls.ts";
import { MemoryFiles } from "../../helpers/test_host.ts";

const FILL = 0x2e;

/** A buffer with a C string in it, and dots behind. */
function bufferOf(text: string, size = 64): Uint8Array<ArrayBuffer> {
  const buffer = new Uint8Array(size).fill(FILL);
  buffer.set(latin1Bytes(`${text}\0`));
  return buffer;
}

/** What calls give in a request of a host with files, or without. */
async function seen<T>(
  calls: (ecb: ExtensionControlBlock) => T,
  files: FileStore | undefined = new MemoryFiles(),
): Promise<T> {
  let result: T | undefined;
  await answer(
    (ecb) => {
      result = calls(ecb);
      return HSE_STATUS_SUCCESS;
    },
    undefined,
    files ? { files } : {},
  );
  return result!;
}

/** MAP_URL_TO_PATH: its code, the size it left, and the buffer. */
function map(
  ecb: ExtensionControlBlock,
  buffer: Uint8Array,
  capacity = buffer.length,
): readonly [code: number, size: number, text: string] {
  const size = { value: capacity };
  const code = support(ecb, HSE_REQ_MAP_URL_TO_PATH, buffer, size);
  return [code, size.value, latin1Text(buffer)];
}

Deno.test("MAP_URL_TO_PATH puts the path in the URL's place, and counts its NUL", async () => {
  const result = await seen((ecb) => map(ecb, bufferOf("/a/b.txt", 24)));
  assertEquals(result, [0, 15, "/files/a/b.txt\0........."]);
});

Deno.test("MAP_URL_TO_PATH takes URLs without their query, decoded, and without dot segments", async () => {
  const urls = {
    "/a?b=/c": "/files/a",
    "/a%20b": "/files/a b",
    "/a/../b": "/files/b",
    "/../../etc": "/files/etc",
    "/%2e%2e/etc": "/files/etc",
    "/a%2fb": "/files/a/b",
    "/": "/files/",
    "/caf\u00e9": "/files/caf\u00c3\u00a9",
    "/caf%C3%A9": "/files/caf\u00c3\u00a9",
  };
  const paths = await seen((ecb) =>
    Object.keys(urls).map((url) => {
      const [code, size, text] = map(ecb, bufferOf(url));
      return code === 0 ? text.slice(0, size - 1) : code;
    })
  );
  assertEquals(paths, Object.values(urls));
});

Deno.test("MAP_URL_TO_PATH gives 122 and the needed size when the buffer or its count is too small, and leaves the URL", async () => {
  const results = await seen((ecb) => [
    map(ecb, bufferOf("/a", 8)),
    map(ecb, bufferOf("/a", 9)),
    map(ecb, bufferOf("/a", 12), 8),
    map(ecb, bufferOf("/a", 12), 0),
    map(ecb, bufferOf("/a", 8), 100),
    map(ecb, bufferOf("/a", 12), NaN),
  ]);
  assertEquals(results, [
    [122, 9, "/a\0....."],
    [0, 9, "/files/a\0"],
    [122, 9, "/a\0........."],
    [122, 9, "/a\0........."],
    [122, 9, "/a\0....."],
    [122, 9, "/a\0........."],
  ]);
});

Deno.test("MAP_URL_TO_PATH never writes past a view, into the buffer around it", async () => {
  const around = bufferOf("/a", 32);
  const codes = await seen((ecb) => [
    map(ecb, around.subarray(0, 8), 32)[0],
    map(ecb, around.subarray(0, 9), 32)[0],
  ]);
  assertEquals(codes, [122, 0]);
  assertEquals(latin1Text(around), "/files/a\0" + ".".repeat(23));
});

Deno.test("A path that the files refuse is FALSE 3, and without files it is FALSE 50", async () => {
  const calls = (ecb: ExtensionControlBlock) => {
    const info = { lpszPath: new Uint8Array(260) };
    const code = HSE_REQ_MAP_URL_TO_PATH_EX;
    return [
      map(ecb, bufferOf("/refused/a", 16)),
      support(ecb, code, "/refused", null, info),
    ];
  };
  assertEquals(await seen(calls), [[3, 16, "/refused/a\0....."], 3]);
  let codes: unknown;
  await answer((ecb) => {
    codes = calls(ecb);
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(codes, [[50, 16, "/refused/a\0....."], 50]);
});

Deno.test("MAP_URL_TO_PATH_EX fills in the path, that it can be read, and what both have", async () => {
  const info = {
    lpszPath: new Uint8Array(260).fill(FILL),
    dwFlags: -1,
    cchMatchingPath: -1,
    cchMatchingURL: -1,
  };
  const codes = await seen((ecb) => [
    support(ecb, HSE_REQ_MAP_URL_TO_PATH_EX, "/caf%C3%A9", null, info),
  ]);
  const { lpszPath, ...rest } = info;
  assertEquals(codes, [0]);
  assertEquals(
    latin1Text(lpszPath.subarray(0, 14)),
    "/files/caf\u00c3\u00a9\0.",
  );
  assertEquals(rest, {
    dwFlags: HSE_URL_FLAGS_READ,
    cchMatchingPath: 12,
    cchMatchingURL: 10,
  });
});

Deno.test("MAP_URL_TO_PATH_EX takes a count of the URL's characters, and leaves it as it is", async () => {
  const info = { lpszPath: new Uint8Array(260) };
  const size = { value: 2 };
  const paths = await seen((ecb) =>
    [size, { value: 0 }, null].map((count) => {
      const url = "/abc";
      const code = support(ecb, HSE_REQ_MAP_URL_TO_PATH_EX, url, count, info);
      return code || latin1Text(info.lpszPath).split("\0")[0];
    })
  );
  assertEquals(paths, ["/files/a", "/files/abc", "/files/abc"]);
  assertEquals(size.value, 2);
});

Deno.test("MAP_URL_TO_PATH_EX gives 122 for a path that 260 bytes do not hold, and changes nothing", async () => {
  const info = { lpszPath: new Uint8Array(260).fill(FILL), dwFlags: 5 };
  const codes = await seen((ecb) =>
    [253, 252].map((length) => {
      const url = `/${"a".repeat(length)}`;
      const before = latin1Text(info.lpszPath);
      const code = support(ecb, HSE_REQ_MAP_URL_TO_PATH_EX, url, null, info);
      return [code, info.dwFlags, before === latin1Text(info.lpszPath)];
    })
  );
  assertEquals(codes, [[122, 5, true], [0, HSE_URL_FLAGS_READ, false]]);
});

Deno.test("NORMALIZE_URL decodes a URL and takes its dot segments away, in place", async () => {
  const urls = {
    "/a/./b/../c": "/a/c",
    "/../../a": "/a",
    "/a%20b": "/a b",
    "/%61%2e%2E/x": "/a../x",
    "/a\\..\\b": "/b",
    "/a?q=%20#f": "/a",
  };
  const results = await seen((ecb) =>
    Object.keys(urls).map((url) => {
      const buffer = bufferOf(url);
      const code = support(ecb, HSE_REQ_NORMALIZE_URL, buffer);
      return code || latin1Text(buffer).split("\0")[0];
    })
  );
  assertEquals(results, Object.values(urls));
});

Deno.test("NORMALIZE_URL refuses with 87 what is no path, and a NUL that would end it early; 122 what does not fit", async () => {
  const buffers = ["relative", "", "//other", "/a%00b"].map((url) =>
    bufferOf(url)
  );
  // Two bytes of UTF-8 for one of Latin-1, and no room for the NUL.
  const full = latin1Bytes("/\u00e9");
  const codes = await seen((ecb) => [
    ...buffers.map((buffer) => support(ecb, HSE_REQ_NORMALIZE_URL, buffer)),
    support(ecb, HSE_REQ_NORMALIZE_URL, "/a"),
    support(ecb, HSE_REQ_NORMALIZE_URL, null),
    support(ecb, HSE_REQ_NORMALIZE_URL, full),
  ]);
  assertEquals(codes, [87, 87, 87, 87, 87, 87, 122]);
  assertEquals(latin1Text(full), "/\u00e9");
  assertEquals(latin1Text(buffers[3]!).slice(0, 7), "/a%00b\0");
});
