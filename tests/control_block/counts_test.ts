// Counts and structures that are written back, and buffers that a read fills:
// where they cannot be, the call is refused before anything is taken.

import { assert, assertEquals, assertMatch } from "@std/assert";
import {
  type ExtensionControlBlock,
  type FileStore,
  HSE_IO_ASYNC,
  HSE_REQ_ASYNC_READ_CLIENT,
  HSE_REQ_GET_ANONYMOUS_TOKEN,
  HSE_REQ_GET_EXEC_URL_STATUS,
  HSE_REQ_GET_IMPERSONATION_TOKEN,
  HSE_REQ_IS_CONNECTED,
  HSE_REQ_IS_IN_PROCESS,
  HSE_REQ_IS_KEEP_CONN,
  HSE_REQ_MAP_URL_TO_PATH,
  HSE_REQ_MAP_URL_TO_PATH_EX,
  HSE_STATUS_SUCCESS,
  IsapiHost,
} from "../../mod.ts";
import { bounded } from "../helpers/bounded.ts";
import {
  connected,
  onCompletion,
  read,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { isHint } from "../helpers/hints.ts";
import { latin1Bytes, latin1Text } from "../helpers/patterns.ts";
import { turns } from "../helpers/settled.ts";
import {
  asyncRead,
  completion,
  executed,
  support,
} from "../helpers/support_calls.ts";

/** A request's body that comes when the test says so. */
class Upload {
  readonly #writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>;
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;

  constructor(...ahead: string[]) {
    const { readable, writable } = new TransformStream<
      Uint8Array<ArrayBuffer>,
      Uint8Array<ArrayBuffer>
    >();
    this.stream = readable;
    this.#writer = writable.getWriter();
    for (const text of ahead) this.send(text);
  }

  send(text: string): void {
    this.#writer.write(latin1Bytes(text)).catch(() => {});
  }

  end(): void {
    this.#writer.close().catch(() => {});
  }
}

const FILES: FileStore = {
  map: (path) => `/root${path}`,
  open: () => Promise.resolve(undefined),
};

interface Seen {
  readonly status: number;
  readonly text: string;
  readonly errors: readonly string[];
  readonly hints: readonly string[];
}

/** Posts a body to an extension, whose assertions are the test's. */
async function posted(
  calls: (ecb: ExtensionControlBlock) => unknown,
  body: BodyInit = "",
  readAhead?: number,
): Promise<Seen> {
  const errors: unknown[] = [];
  let failure: { readonly error: unknown } | undefined;
  const host = new IsapiHost({
    files: FILES,
    fallback: () => new Response("child"),
    ...(readAhead === undefined ? {} : { readAhead }),
    onError: (error) => errors.push(error),
  }).mount("/ext", {
    async HttpExtensionProc(ecb) {
      try {
        await calls(ecb);
      } catch (error) {
        failure = { error };
      }
      return HSE_STATUS_SUCCESS;
    },
  });
  const init = { method: "POST", body, duplex: "half" };
  const request = new Request("http://localhost/ext", init);
  const response = await bounded(host.fetch(request), "the response");
  const text = await bounded(response.text(), "the body");
  if (failure) throw failure.error;
  return {
    status: response.status,
    text,
    errors: errors.filter((error) => !isHint(error)).map(String),
    hints: errors.filter(isHint).map(String),
  };
}

/** References to a number that cannot be written to. */
const CLOSED: Readonly<Record<string, (value: number) => { value: number }>> = {
  "frozen": (value) => Object.freeze({ value }),
  "without a setter": (value) => ({
    get value() {
      return value;
    },
  }),
  "read-only": (value) =>
    Object.defineProperty({ value }, "value", { writable: false }),
  "a proxy that says no": (value) =>
    new Proxy({ value }, { set: () => false, defineProperty: () => false }),
};

// -- Counts that cannot be written back --

Deno.test("WriteClient whose count cannot be written back is FALSE 87 and sends nothing; in async mode nothing is written back", async () => {
  for (const [what, closed] of Object.entries(CLOSED)) {
    const { text, errors, hints } = await posted(async (ecb) => {
      const { ConnID } = ecb;
      assert(
        !await ecb.WriteClient(ConnID, latin1Bytes("no"), closed(2)),
        what,
      );
      assertEquals(ecb.GetLastError(), 87, what);
      assert(!await ecb.WriteClient(ConnID, null, closed(0)), what);
      const completed = completion(ecb);
      const bytes = latin1Bytes("async");
      assert(ecb.WriteClient(ConnID, bytes, closed(5), HSE_IO_ASYNC), what);
      assertEquals(await completed, [5, 0], what);
      assertEquals((await write(ecb, " sync")).error, 0, what);
    });
    assertEquals([text, errors], ["async sync", []], what);
    assertEquals(hints.length, 1, what);
    assertMatch(
      hints[0]!,
      /WriteClient: lpdwBytes must be an object \{ value \} that holds a number and can be written to/,
    );
  }
});

Deno.test("A count that is closed while its write waits changes nothing of the write", async () => {
  const size = { value: 200_000 };
  const { text, errors, hints } = await posted(async (ecb) => {
    const bytes = new Uint8Array(200_000);
    const written = ecb.WriteClient(ecb.ConnID, bytes, size);
    Object.freeze(size);
    assertEquals(await written, true);
    assertEquals((await write(ecb, "x")).error, 0);
  });
  assertEquals([text.length, errors, hints], [200_001, [], []]);
});

Deno.test("ReadClient whose count cannot be written back is FALSE 87, and the bytes are the next read's", async () => {
  for (const [what, closed] of Object.entries(CLOSED)) {
    const { errors, hints } = await posted(
      async (ecb) => {
        const buffer = new Uint8Array(4);
        assert(!await ecb.ReadClient(ecb.ConnID, buffer, closed(4)), what);
        assertEquals(ecb.GetLastError(), 87, what);
        assertEquals(buffer, new Uint8Array(4), what);
        const { bytes } = await read(ecb, 8);
        assertEquals(latin1Text(bytes), "abcdefgh", what);
        assertEquals(connected(ecb), true);
      },
      "abcdefgh",
      0,
    );
    assertEquals(errors, [], what);
    assertEquals(hints.length, 1, what);
    assertMatch(hints[0]!, /ReadClient: lpdwSize must be .* can be written to/);
  }
});

Deno.test("GetServerVariable whose size cannot be written back is FALSE 87, and the buffer is as it was", async () => {
  for (const [what, closed] of Object.entries(CLOSED)) {
    const { errors, hints } = await posted((ecb) => {
      const buffer = new Uint8Array(100);
      for (const size of [100, 1]) {
        assert(
          !ecb.GetServerVariable(ecb.ConnID, "URL", buffer, closed(size)),
          what,
        );
        assertEquals(ecb.GetLastError(), 87, what);
      }
      assertEquals(buffer, new Uint8Array(100), what);
    });
    assertEquals([errors.length, hints.length], [0, 1], what);
    assertMatch(hints[0]!, /GetServerVariable: lpdwSize must be .* written to/);
  }
});

Deno.test("Every request code that writes a value back is FALSE 87 where it cannot, says so, and takes nothing", async () => {
  const path = () => latin1Bytes("/a\0..............");
  const rows: Readonly<
    Record<string, (out: { value: number }) => [number, ...unknown[]]>
  > = {
    IS_CONNECTED: (out) => [HSE_REQ_IS_CONNECTED, out],
    IS_KEEP_CONN: (out) => [HSE_REQ_IS_KEEP_CONN, out],
    IS_IN_PROCESS: (out) => [HSE_REQ_IS_IN_PROCESS, out],
    GET_IMPERSONATION_TOKEN: (out) => [HSE_REQ_GET_IMPERSONATION_TOKEN, out],
    GET_ANONYMOUS_TOKEN: (out) => [HSE_REQ_GET_ANONYMOUS_TOKEN, "/", out],
    MAP_URL_TO_PATH: (out) => [HSE_REQ_MAP_URL_TO_PATH, path(), out],
  };
  for (const [name, args] of Object.entries(rows)) {
    for (const [what, closed] of Object.entries(CLOSED)) {
      const row = `${name}, ${what}`;
      const { errors, hints } = await posted((ecb) => {
        const [code, ...rest] = args(closed(100));
        assertEquals(support(ecb, code, ...rest), 87, row);
        const open = { value: 100 };
        const [again, ...right] = args(open);
        assertEquals(support(ecb, again, ...right), 0, row);
        if (rest[0] instanceof Uint8Array) {
          assertEquals(rest[0], path(), row);
        }
      });
      assertEquals([errors.length, hints.length], [0, 1], row);
      assertMatch(hints[0]!, /can be written to, received/);
    }
  }
});

Deno.test("A structure of which one member cannot be written is filled in wholly or not at all: FALSE 87", async () => {
  const mapped = () => ({
    lpszPath: new Uint8Array(260),
    dwFlags: -1,
    cchMatchingPath: -1,
    cchMatchingURL: -1,
  });
  const status = () => ({
    uHttpStatusCode: -1,
    uHttpSubStatus: -1,
    dwWin32Error: -1,
  });
  const structs: readonly (readonly [
    () => Record<string, unknown>,
    (ecb: ExtensionControlBlock, out: unknown) => number,
  ])[] = [
    [
      mapped,
      (ecb, out) => support(ecb, HSE_REQ_MAP_URL_TO_PATH_EX, "/a", null, out),
    ],
    [status, (ecb, out) => support(ecb, HSE_REQ_GET_EXEC_URL_STATUS, out)],
  ];
  for (const [make, call] of structs) {
    const members = Object.keys(make()).filter((name) => name !== "lpszPath");
    for (const member of members) {
      const { errors, hints } = await posted(async (ecb) => {
        await executed(ecb, { pszUrl: "/child" });
        const out = make();
        Object.defineProperty(out, member, { writable: false });
        assertEquals(call(ecb, out), 87, member);
        assertEquals(out, make(), member);
        // C leaves a structure as it is, and its members unset.
        const bare: Record<string, unknown> = { lpszPath: new Uint8Array(260) };
        Object.defineProperty(bare, member, { value: -1 });
        assertEquals(call(ecb, bare), 87, member);
        assertEquals(Object.keys(bare), ["lpszPath"], member);
        assertEquals(bare["lpszPath"], new Uint8Array(260), member);
        assertEquals(call(ecb, make()), 0, member);
      });
      assertEquals([errors.length, hints.length], [0, 1], member);
    }
  }
});

// -- Buffers of a read that waits --

/** Ways to lose a buffer; each gives one, and what loses it. */
const LOSSES: Readonly<Record<string, () => [Uint8Array, lose: () => void]>> = {
  "detached": () => {
    const bytes = new Uint8Array(8);
    return [bytes, () => structuredClone(bytes, { transfer: [bytes.buffer] })];
  },
  "a part of one that is detached": () => {
    const whole = new Uint8Array(64);
    const lose = () => structuredClone(whole, { transfer: [whole.buffer] });
    return [whole.subarray(8, 16), lose];
  },
  "shrunk": () => {
    const buffer = new ArrayBuffer(8, { maxByteLength: 8 });
    return [new Uint8Array(buffer), () => buffer.resize(4)];
  },
  "shrunk below a part": () => {
    const buffer = new ArrayBuffer(16, { maxByteLength: 16 });
    return [new Uint8Array(buffer, 4, 8), () => buffer.resize(4)];
  },
  "shrunk to nothing": () => {
    const buffer = new ArrayBuffer(8, { maxByteLength: 8 });
    return [new Uint8Array(buffer), () => buffer.resize(0)];
  },
};

Deno.test("A buffer that is lost while ReadClient waits: FALSE 87, onError receives the error, the client has not left, and its bytes are the next read's", async () => {
  for (const [what, loss] of Object.entries(LOSSES)) {
    for (const parts of [["abcdefgh"], ["abc", "defgh"], ["abc", ""]]) {
      const row = `${what}, ${parts}`;
      const upload = new Upload("ahead");
      const { status, errors, hints } = await posted(async (ecb) => {
        const [buffer, lose] = loss();
        const size = { value: 8 };
        const reading = ecb.ReadClient(ecb.ConnID, buffer, size);
        for (const part of parts) {
          if (part !== parts[0]) lose();
          upload.send(part);
          await turns();
        }
        if (parts.length === 1) lose();
        if (parts[1] === "") upload.end();
        // Of one that had its bytes before, nothing was lost.
        const isLate = parts.length === 1;
        assertEquals(await reading, isLate, row);
        if (isLate) return upload.end();
        assertEquals([ecb.GetLastError(), size.value], [87, 0], row);
        assertEquals(connected(ecb), true, row);
        const { bytes, error } = await read(ecb, parts.join("").length);
        assertEquals([latin1Text(bytes), error], [parts.join(""), 0], row);
        assertEquals((await write(ecb, "x")).error, 0, row);
        if (parts[1] !== "") upload.end();
        assertEquals((await read(ecb, 1)).count, 0, row);
      }, upload.stream);
      assertEquals([status, errors], [200, []], row);
      assertEquals(hints.length, parts.length - 1, row);
      if (hints.length === 0) continue;
      assertMatch(hints[0]!, /ReadClient: lpvBuffer must keep its 8 bytes/);
    }
  }
});

Deno.test("A count that is closed while ReadClient waits: FALSE 87, and its bytes are the next read's", async () => {
  const upload = new Upload("ahead");
  const { errors, hints } = await posted(async (ecb) => {
    const size = { value: 4 };
    const reading = ecb.ReadClient(ecb.ConnID, new Uint8Array(4), size);
    Object.freeze(size);
    upload.send("abcd");
    assertEquals([await reading, ecb.GetLastError()], [false, 87]);
    assertEquals(latin1Text((await read(ecb, 4)).bytes), "abcd");
    upload.end();
  }, upload.stream);
  assertEquals([errors.length, hints.length], [0, 1]);
});

Deno.test("A buffer that is lost while ASYNC_READ_CLIENT waits: completion (0, 87), onError receives the error, and its bytes are the next read's", async () => {
  for (const [what, loss] of Object.entries(LOSSES)) {
    for (const isEnd of [false, true]) {
      const row = `${what}, ${isEnd ? "the end" : "bytes"}`;
      const upload = new Upload("ahead");
      const { status, errors, hints } = await posted(async (ecb) => {
        const [buffer, lose] = loss();
        const completed = completion(ecb);
        assertEquals(asyncRead(ecb, buffer), 0, row);
        lose();
        if (isEnd) upload.end();
        else upload.send("abcd");
        assertEquals(await completed, [0, 87], row);
        assertEquals(connected(ecb), true, row);
        const next = completion(ecb);
        const right = new Uint8Array(8);
        assertEquals(asyncRead(ecb, right), 0, row);
        assertEquals(await next, [isEnd ? 0 : 4, 0], row);
        assertEquals(
          latin1Text(right.subarray(0, 4)),
          isEnd ? "\0\0\0\0" : "abcd",
          row,
        );
        assertEquals(submit(ecb, "x"), 0, row);
        await turns();
        if (!isEnd) upload.end();
      }, upload.stream);
      assertEquals([status, errors], [200, []], row);
      assertEquals(hints.length, 1, row);
      assertMatch(
        hints[0]!,
        /HSE_REQ_ASYNC_READ_CLIENT \(1010\): lpvBuffer must keep its 8 bytes/,
      );
    }
  }
});

Deno.test("The count of ASYNC_READ_CLIENT is not written back: it may be frozen", async () => {
  const upload = new Upload("ahead");
  await posted(async (ecb) => {
    const completed = completion(ecb);
    const frozen = Object.freeze({ value: 4 });
    const flags = Object.freeze({ value: HSE_IO_ASYNC });
    const buffer = new Uint8Array(4);
    const code = HSE_REQ_ASYNC_READ_CLIENT;
    assertEquals(support(ecb, code, buffer, frozen, flags), 0);
    upload.send("abcd");
    assertEquals(await completed, [4, 0]);
    upload.end();
  }, upload.stream);
});

// -- Reads that have to wait for nothing --

/** ReadClient without an await: what it has given when it returns. */
function readNow(ecb: ExtensionControlBlock, count: number) {
  const buffer = new Uint8Array(count);
  const size = { value: count };
  const ok = ecb.ReadClient(ecb.ConnID, buffer, size);
  return { ok, text: latin1Text(buffer), count: size.value };
}

Deno.test("A ReadClient whose bytes are there is over when it returns: its count is written, and no slot is held", async () => {
  const upload = new Upload("abcdefgh");
  const { text } = await posted(
    async (ecb) => {
      // The first chunk is there: two bytes of it were read ahead.
      const first = readNow(ecb, 2);
      assertEquals([first.text, first.count], ["cd", 2]);
      onCompletion(ecb, () => {});
      assertEquals(submit(ecb, "async"), 0);
      // While that is outstanding it is refused, at once, too.
      const refused = readNow(ecb, 2);
      assertEquals([refused.count, ecb.GetLastError()], [0, 170]);
      assertEquals([await first.ok, await refused.ok], [true, false]);
      await turns();
      const none = readNow(ecb, 0);
      const rest = readNow(ecb, 4);
      assertEquals([none.count, rest.text, rest.count], [0, "efgh", 4]);
      assertEquals(asyncRead(ecb, new Uint8Array(1)), 0);
      upload.end();
      await turns();
      const end = readNow(ecb, 4);
      assertEquals(submit(ecb, " again"), 0);
      assertEquals([end.count, await end.ok], [0, true]);
    },
    upload.stream,
    2,
  );
  assertEquals(text, "async again");
});

Deno.test("A ReadClient that waits holds the slot, and later ones queue after it, whatever is there by then", async () => {
  const upload = new Upload("ab");
  await posted(
    async (ecb) => {
      onCompletion(ecb, () => {});
      const first = readNow(ecb, 3);
      const second = readNow(ecb, 1);
      assertEquals([first.count, second.count], [3, 1]);
      assertEquals(submit(ecb, "async"), 170);
      upload.send("cdefgh");
      const results = await Promise.all([first.ok, second.ok]);
      assertEquals(results, [true, true]);
      // The queue is empty: the next one is over at once again.
      const third = readNow(ecb, 2);
      assertEquals(third.text, "gh");
      assertEquals(submit(ecb, "async"), 0);
      await turns();
      upload.end();
    },
    upload.stream,
    2,
  );
});

Deno.test("SUCCESS does not wait for a ReadClient that is over, and a loop of them lets timers fire", async () => {
  const over = new Upload("abcd");
  const { status } = await posted(
    (ecb) => {
      readNow(ecb, 2);
      // Not ended, and not awaited.
    },
    over.stream,
    2,
  );
  assertEquals(status, 200);
  let fired = false;
  await posted(
    async (ecb) => {
      setTimeout(() => fired = true, 0);
      for (let i = 0; i < 200_000 && !fired; i++) {
        assert(
          await ecb.ReadClient(ecb.ConnID, new Uint8Array(1), { value: 1 }),
        );
      }
    },
    new Uint8Array(200_001),
    1,
  );
  assert(fired);
});
