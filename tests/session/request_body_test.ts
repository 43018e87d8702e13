import { assert, assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  type IsapiHostOptions,
} from "../../mod.ts";
import { RequestBody } from "../../src/session/request_body.ts";
import { type Answer, answer } from "../helpers/answer.ts";
import { read, write } from "../helpers/ecb_calls.ts";
import { concat, pattern } from "../helpers/patterns.ts";
import { turns } from "../helpers/settled.ts";

type Chunk = Uint8Array<ArrayBuffer>;

/** What a request's body is made of: chunks, pauses of a turn or two, and how it ends. */
type Part = Chunk | "pause" | "never" | Error;

const READ_AHEAD = 49152;
const UNKNOWN = 0xffffffff;

function bodyOf(parts: readonly Part[]): ReadableStream<Chunk> {
  const left = [...parts];
  return new ReadableStream<Chunk>({
    async pull(controller) {
      const part = left.shift();
      if (part === undefined) controller.close();
      else if (part instanceof Error) controller.error(part);
      else if (part === "never") await new Promise(() => {});
      else if (part !== "pause") controller.enqueue(part);
      else {
        await turns(2);
        await this.pull!(controller);
      }
    },
  }, { highWaterMark: 0 });
}

/** A POST; `length` is announced unless it is left out. */
function post(
  body: readonly Part[] | Chunk,
  length?: number,
  init: RequestInit = {},
): Request {
  const stream = body instanceof Uint8Array ? bodyOf([body]) : bodyOf(body);
  const headers = length === undefined
    ? {}
    : { "content-length": String(length) };
  const body_ = { method: "POST", body: stream, duplex: "half", headers };
  return new Request("http://localhost/", { ...body_, ...init });
}

/** What `calls` gives for a request; `undefined` if the extension was not called. */
async function given<T>(
  request: Request,
  calls: (ecb: ExtensionControlBlock) => T | Promise<T>,
  options: IsapiHostOptions = {},
): Promise<Answer & { readonly given: T | undefined }> {
  let called: T | Promise<T> | undefined;
  const answered = await answer(
    async (ecb) => {
      await (called = calls(ecb));
      return HSE_STATUS_SUCCESS;
    },
    request,
    options,
  );
  // An extension may run on when its client has left.
  return { ...answered, given: await called };
}

/** All of the body that ReadClient gives, in buffers of a size. */
async function readAll(
  ecb: ExtensionControlBlock,
  size: number,
): Promise<{ bytes: Chunk; counts: number[] }> {
  const parts: Chunk[] = [];
  while (true) {
    const { ok, bytes } = await read(ecb, size);
    assert(ok);
    if (bytes.length === 0) break;
    parts.push(bytes);
  }
  return { bytes: concat(parts), counts: parts.map((part) => part.length) };
}

function cut(bytes: Chunk, size: number): Chunk[] {
  const parts: Chunk[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    parts.push(bytes.slice(at, at + size));
  }
  return parts;
}

Deno.test("A request without a body has none: no bytes, no type, and nothing to read", async () => {
  for (const method of ["GET", "HEAD", "POST"]) {
    const result = await given(
      new Request("http://localhost/", { method }),
      async (ecb) => ({
        total: ecb.cbTotalBytes,
        available: ecb.cbAvailable,
        data: ecb.lpbData.length,
        type: ecb.lpszContentType,
        method: ecb.lpszMethod,
        read: await read(ecb, 10),
      }),
    );
    assertEquals(result.given, {
      total: 0,
      available: 0,
      data: 0,
      type: "",
      method,
      read: { ok: true, count: 0, error: 0, bytes: new Uint8Array(0) },
    });
  }
});

Deno.test("A body with a length is read ahead up to 48 KiB, and the rest by ReadClient", async () => {
  for (const size of [0, 1, 49151, 49152, 49153, 98304, 200_000]) {
    const body = pattern(1, size);
    for (const chunkSize of [977, 65536, 200_000]) {
      const request = post(cut(body, chunkSize), size, {
        headers: { "content-length": `${size}`, "content-type": "a/b" },
      });
      const result = await given(request, async (ecb) => {
        const { cbTotalBytes, cbAvailable, lpbData, lpszContentType } = ecb;
        const rest = await readAll(ecb, 4096);
        return { cbTotalBytes, cbAvailable, lpbData, lpszContentType, rest };
      });
      const row = `${size} in chunks of ${chunkSize}`;
      const { cbTotalBytes, cbAvailable, lpbData, lpszContentType, rest } =
        result.given!;
      assertEquals(cbTotalBytes, size, row);
      assertEquals(cbAvailable, Math.min(size, READ_AHEAD), row);
      assertEquals(lpbData.byteLength, cbAvailable, row);
      assertEquals(lpszContentType, "a/b", row);
      assertEquals(concat([lpbData, rest.bytes]), body, row);
      // Each read but the last one fills its buffer.
      const full = Math.floor((size - cbAvailable) / 4096);
      assertEquals(
        rest.counts.slice(0, full),
        Array(full).fill(4096),
        row,
      );
    }
  }
});

Deno.test("A body without a length has its exact size if it ended within the read-ahead", async () => {
  const rows: [parts: Part[], total: number, available: number][] = [
    [[], 0, 0],
    [[pattern(1, 1)], 1, 1],
    [[pattern(1, 49151)], 49151, 49151],
    [[pattern(1, 49152)], 49152, 49152],
    [[pattern(1, 49153)], UNKNOWN, 49152],
    [[pattern(1, 100_000)], UNKNOWN, 49152],
    [[new Uint8Array(0), pattern(1, 5)], 5, 5],
    [["pause", pattern(1, 5)], 5, 5],
    // Nobody knows when a second chunk comes, or the end.
    [[pattern(1, 5), pattern(2, 5)], UNKNOWN, 5],
    [[pattern(1, 5), "pause", pattern(2, 5)], UNKNOWN, 5],
    [[pattern(1, 5), "pause"], UNKNOWN, 5],
    [[pattern(1, 49152), pattern(2, 5)], UNKNOWN, 49152],
  ];
  for (const [i, [parts, total, available]] of rows.entries()) {
    for (const maxRequestBytes of [undefined, 100_000]) {
      const options = maxRequestBytes === undefined ? {} : { maxRequestBytes };
      const result = await given(post(parts), async (ecb) => {
        const { cbTotalBytes, cbAvailable, lpbData } = ecb;
        const { bytes } = await readAll(ecb, 1000);
        return [cbTotalBytes, cbAvailable, concat([lpbData, bytes])];
      }, options);
      const chunks = parts.filter((part) => part instanceof Uint8Array);
      const row = `row ${i}, a limit of ${maxRequestBytes}`;
      assertEquals(result.given, [total, available, concat(chunks)], row);
    }
  }
});

Deno.test("A body that announces 4 GiB or more has the size 0xFFFFFFFF, and is not waited for", async () => {
  for (const length of [2 ** 32 - 1, 2 ** 32, 2 ** 40]) {
    const controller = new AbortController();
    const { promise, resolve } = Promise.withResolvers<number[]>();
    const host = new IsapiHost().mount("/", {
      HttpExtensionProc(ecb) {
        resolve([ecb.cbTotalBytes, ecb.cbAvailable]);
        return HSE_STATUS_SUCCESS;
      },
    });
    const parts = [pattern(1, 60_000), "never"] as const;
    const { signal } = controller;
    await host.fetch(post(parts, length, { signal }));
    assertEquals(await promise, [UNKNOWN, READ_AHEAD], String(length));
  }
});

Deno.test("readAhead is the most that is there before the extension is called", async () => {
  for (const readAhead of [0, 1, 10, 100]) {
    for (const length of [undefined, 20]) {
      const body = pattern(1, 20);
      const result = await given(post(body, length), async (ecb) => {
        const { cbTotalBytes, lpbData } = ecb;
        const { bytes } = await readAll(ecb, 7);
        return [cbTotalBytes, lpbData.length, concat([lpbData, bytes])];
      }, { readAhead });
      const known = length !== undefined || readAhead >= 20;
      const total = known ? 20 : UNKNOWN;
      assertEquals(result.given, [total, Math.min(readAhead, 20), body]);
    }
  }
});

Deno.test("With a readAhead of 0 the extension is called before a body has begun", async () => {
  for (const length of [undefined, 20]) {
    const result = await given(
      post(["never"], length),
      (ecb) => [ecb.cbTotalBytes, ecb.cbAvailable],
      { readAhead: 0, deadlines: { idle: 1000 } },
    );
    assertEquals(result.given, [length ?? UNKNOWN, 0]);
  }
  const empty = await given(post([]), (ecb) => ecb.cbTotalBytes, {
    readAhead: 0,
  });
  assertEquals(empty.given, 0);
});

Deno.test("lpbData is a copy that the extension may change, and the same one each time", async () => {
  const body = pattern(1, 60_000);
  const original = body.slice();
  for (const length of [undefined, 60_000]) {
    const result = await given(post(body, length), async (ecb) => {
      const { lpbData } = ecb;
      lpbData.fill(0);
      return [ecb.lpbData === lpbData, (await readAll(ecb, 60_000)).bytes];
    });
    assertEquals(result.given, [true, original.subarray(READ_AHEAD)]);
    assertEquals(body, original);
  }
});

Deno.test("ReadClient fills its buffer across chunks, and gives what is left at the end", async () => {
  const parts = [10, 0, 1, 30, 0, 9].map((size, i) => pattern(i, size));
  const result = await given(
    post(parts, 50),
    (ecb) => readAll(ecb, 20),
    { readAhead: 0 },
  );
  const chunks = parts.filter((part) => part instanceof Uint8Array);
  assertEquals(result.given, { bytes: concat(chunks), counts: [20, 20, 10] });
});

Deno.test("A stream of what is left begins within the chunk that was read in part", async () => {
  const bytes = pattern(1, 10);
  const body = new RequestBody(bodyOf([bytes]), 10, {
    readAhead: 0,
    maxRequestBytes: undefined,
  });
  const buffer = new Uint8Array(3);
  assertEquals(await body.read(buffer), 3);
  const rest = await new Response(body.stream()).arrayBuffer();
  assertEquals(concat([buffer, new Uint8Array(rest)]), bytes);
});

Deno.test("ReadClient at and past the end is TRUE with 0 bytes, every time", async () => {
  for (const length of [undefined, 5]) {
    const result = await given(post(pattern(1, 5), length), async (ecb) => {
      const outcomes = [];
      for (let i = 0; i < 4; i++) outcomes.push(await read(ecb, 10));
      return outcomes.map(({ ok, count, error }) => [ok, count, error]);
    });
    assertEquals(result.given, Array(4).fill([true, 0, 0]));
  }
});

Deno.test("ReadClient of no bytes reads none, and leaves the rest of the buffer alone", async () => {
  const result = await given(post(pattern(1, 5), 5), async (ecb) => {
    const none = await read(ecb, 0);
    const buffer = new Uint8Array(10).fill(0xaa);
    const size = { value: 3 };
    const ok = await ecb.ReadClient(ecb.ConnID, buffer, size);
    return [none.ok, none.count, ok, size.value, [...buffer]];
  }, { readAhead: 0 });
  const expected = [...pattern(1, 3), ...Array(7).fill(0xaa)];
  assertEquals(result.given, [true, 0, true, 3, expected]);
});

Deno.test("ReadClient calls that are not awaited are served in order, without a gap", async () => {
  const body = pattern(1, 100);
  const parts: Part[] = cut(body, 7).flatMap((part) => [part, "pause"]);
  for (const length of [undefined, 100]) {
    const result = await given(post(parts, length), async (ecb) => {
      const sizes = [10, 1, 30, 0, 5, 54, 10];
      const reads = sizes.map((size) => read(ecb, size));
      const all = await Promise.all(reads);
      const bytes = concat([ecb.lpbData, ...all.map(({ bytes }) => bytes)]);
      return [all.map(({ count }) => count), bytes];
    }, { readAhead: length === undefined ? 1 : 0 });
    const counts = [10, 1, 30, 0, 5, 54, 0];
    if (length === undefined) counts[5] = 53;
    assertEquals(result.given, [counts, body]);
  }
});

Deno.test("A body shorter than announced ends where it ends", async () => {
  for (const [announced, size] of [[10, 4], [60_000, 4], [60_000, 50_000]]) {
    const body = pattern(1, size!);
    const result = await given(post(body, announced), async (ecb) => {
      const { cbTotalBytes, cbAvailable, lpbData } = ecb;
      const { bytes } = await readAll(ecb, 20_000);
      const past = await read(ecb, 1);
      return [
        cbTotalBytes,
        cbAvailable,
        concat([lpbData, bytes]),
        past.ok,
        past.count,
      ];
    });
    const available = Math.min(size!, READ_AHEAD);
    assertEquals(result.given, [announced, available, body, true, 0]);
  }
});

Deno.test("A body that fails before the extension is called ends the session, without it", async () => {
  const fail = new Error("connection lost");
  const rows: [parts: Part[], length?: number][] = [
    [[fail]],
    [[fail], 10],
    [[pattern(1, 5), fail], 10],
  ];
  for (const [parts, length] of rows) {
    const result = await given(post(parts, length), () => "called");
    assertEquals(result.given, undefined);
    assertEquals(result.status, 499);
    assertEquals(result.log.outcome, "disconnected");
    assertEquals(result.errors, []);
  }
});

Deno.test("A body that fails later makes ReadClient FALSE 10054, and the session ends", async () => {
  const fail = new Error("connection lost");
  const rows: [parts: Part[], length: number | undefined][] = [
    [[pattern(1, 5), fail], undefined],
    [[pattern(1, 5), "pause", fail], undefined],
    [[pattern(1, READ_AHEAD), fail], 60_000],
  ];
  for (const [parts, length] of rows) {
    const result = await given(post(parts, length), async (ecb) => {
      const first = await read(ecb, 100);
      const second = await read(ecb, 100);
      const written = await write(ecb, "late");
      return [first, second, written].map(({ count, error }) => [count, error]);
    });
    assertEquals(result.given, [[0, 10054], [0, 10054], [0, 10054]]);
    assertEquals(result.log.outcome, "disconnected");
    assertEquals(result.errors, []);
  }
});

Deno.test("A body that fails with a RangeError of its own is no body that is too large", async () => {
  for (
    const [length, options] of [
      [undefined, {}],
      [100, {}],
      [100, { maxRequestBytes: 100 }],
    ] as const
  ) {
    const parts = [pattern(1, 10), "pause", new RangeError("mine")] as Part[];
    const result = await given(
      post(parts, length),
      async (ecb) => (await read(ecb, 50)).error,
      { readAhead: 10, ...options },
    );
    assertEquals([result.given, result.status], [10054, 499]);
    assertEquals(result.log.outcome, "disconnected");
  }
});

Deno.test("A body without a length may have maxRequestBytes, to the byte", async () => {
  const rows: Part[][] = [
    [pattern(1, 100)],
    [pattern(1, 60), "pause", pattern(2, 40)],
    [pattern(1, 60), pattern(2, 40), new Uint8Array(0)],
  ];
  for (const parts of rows) {
    const result = await given(post(parts), async (ecb) => {
      const { bytes } = await readAll(ecb, 64);
      return ecb.cbAvailable + bytes.length;
    }, { maxRequestBytes: 100 });
    assertEquals(result.given, 100);
    assertEquals(result.status, 200);
  }
});

Deno.test("A first chunk over maxRequestBytes is answered with 413 before the extension is called", async () => {
  const result = await given(
    post([pattern(1, 101), "never"]),
    () => "called",
    { maxRequestBytes: 100 },
  );
  assertEquals(result.given, undefined);
  assertEquals([result.status, result.log.outcome], [413, "failed"]);
  assertEquals(result.body, "413 Content Too Large\n");
});

Deno.test("A body that passes maxRequestBytes later makes ReadClient FALSE 13, and the answer 413", async () => {
  for (const more of [[], ["pause"], [pattern(1, 40), "pause"]] as Part[][]) {
    const parts = [pattern(1, 60), ...more, pattern(1, 41), "never"] as Part[];
    const result = await given(post(parts), async (ecb) => {
      const all = [];
      for (let i = 0; i < 3; i++) all.push(await read(ecb, 1000));
      await write(ecb, "a page");
      return all.map(({ count, error }) => [count, error]);
    }, { maxRequestBytes: 100 });
    assertEquals(result.given, [[0, 13], [0, 13], [0, 13]]);
    assertEquals(result.status, 413);
    assertEquals(result.body, "413 Content Too Large\n");
    assertEquals(result.log.outcome, "failed");
  }
});

Deno.test("A body that passes maxRequestBytes behind a page leaves the page as it is", async () => {
  const parts = [pattern(1, 60), "pause", pattern(1, 41)] as Part[];
  const result = await given(post(parts), async (ecb) => {
    await write(ecb, "handed ");
    await turns();
    const { error } = await read(ecb, 1000);
    return [error, (await write(ecb, "over")).error];
  }, { maxRequestBytes: 100 });
  assertEquals(result.given, [13, 0]);
  assertEquals([result.status, result.body], [200, "handed over"]);
});

Deno.test("A body that the extension does not read does not count against maxRequestBytes", async () => {
  const parts = [pattern(1, 60), "pause", pattern(1, 41)] as Part[];
  const result = await given(
    post(parts),
    async (ecb) => (await write(ecb, "page")).error,
    { maxRequestBytes: 100 },
  );
  assertEquals([result.given, result.status, result.body], [0, 200, "page"]);
});

Deno.test("A client that leaves while the body is read ahead ends the session, without the extension", async () => {
  for (const length of [undefined, 10]) {
    const controller = new AbortController();
    const request = post(["never"], length, { signal: controller.signal });
    turns().then(() => controller.abort());
    const result = await given(request, () => "called");
    assertEquals(result.given, undefined);
    assertEquals(result.status, 499);
    assertEquals(result.log.outcome, "disconnected");
  }
});

Deno.test("RequestBody.read() serves the reads behind one that failed", async () => {
  const fail = new Error("lost");
  const body = new RequestBody(bodyOf([pattern(1, 5), fail]), 100, {
    readAhead: 0,
    maxRequestBytes: undefined,
  });
  await body.readAhead();
  const reads = [5, 5, 5].map((size) => body.read(new Uint8Array(size)));
  const outcomes = await Promise.allSettled(reads);
  assertEquals(
    outcomes.map(({ status }) => status),
    ["fulfilled", "rejected", "rejected"],
  );
});

Deno.test("RequestBody.cancel() ends what is read, and fulfils a read that waits", async () => {
  const body = new RequestBody(bodyOf([pattern(1, 5), "never"]), undefined, {
    readAhead: 2,
    maxRequestBytes: undefined,
  });
  await body.readAhead();
  const buffer = new Uint8Array(10);
  const waiting = body.read(buffer);
  await turns();
  body.cancel("over");
  body.cancel("again");
  assertEquals(await waiting, 3);
  assertEquals(buffer.subarray(0, 3), pattern(1, 5).subarray(2));
  assertEquals(await body.read(buffer), 0);
});

Deno.test("RequestBody without a stream is empty", async () => {
  const body = new RequestBody(null, undefined, {
    readAhead: 10,
    maxRequestBytes: 10,
  });
  assert(body.empty);
  assertEquals([body.total, body.available.length], [0, 0]);
  assertEquals(await body.read(new Uint8Array(10)), 0);
  body.cancel();
});
