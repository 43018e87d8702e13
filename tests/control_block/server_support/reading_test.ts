import { assert, assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_REQ_ASYNC_READ_CLIENT,
  HSE_REQ_CANCEL_IO,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
} from "../../../mod.ts";
import { bounded, drained } from "../../helpers/bounded.ts";
import {
  type Completed,
  done,
  onCompletion,
  read,
  submit,
  write,
} from "../../helpers/ecb_calls.ts";
import {
  concat,
  corruptBytes,
  latin1Bytes,
  latin1Text,
  pattern,
} from "../../helpers/patterns.ts";
import { turns } from "../../helpers/settled.ts";
import { asyncRead, completion, support } from "../../helpers/support_calls.ts";
import { type Proc, TestHost } from "../../helpers/test_host.ts";

/** A request's body that the test feeds. */
class Upload {
  #controller!: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>;
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  cancelled = false;

  constructor() {
    this.stream = new ReadableStream({
      start: (controller) => {
        this.#controller = controller;
      },
      cancel: () => {
        this.cancelled = true;
      },
    });
  }

  send(text: string): void {
    this.#controller.enqueue(new TextEncoder().encode(text));
  }

  end(): void {
    this.#controller.close();
  }

  fail(reason: unknown): void {
    this.#controller.error(reason);
  }
}

/** Posts a body to a host's `/`, and waits for the answer's text. */
async function post(
  proc: Proc,
  body: BodyInit,
  options: ConstructorParameters<typeof TestHost>[1] = {},
  headers: Record<string, string> = {},
) {
  const host = new TestHost({ "/": proc }, { readAhead: 4, ...options });
  const init = { method: "POST", body, headers, duplex: "half" };
  const response = await bounded(host.fetch("/", init), "the response");
  const text = await bounded(
    response.text().catch(() => undefined),
    "the body",
  );
  await drained(host.host);
  return { host, status: response.status, text };
}

/** Reads once, asynchronously: what came of it, and the bytes. */
async function readOnce(
  ecb: ExtensionControlBlock,
  count = 16,
): Promise<{ completed: Completed; text: string }> {
  const buffer = new Uint8Array(count);
  const completed = completion(ecb);
  assertEquals(asyncRead(ecb, buffer), 0);
  const [bytes, error] = await bounded(completed, "a read's completion");
  return {
    completed: [bytes, error],
    text: latin1Text(buffer.subarray(0, bytes)),
  };
}

Deno.test("ASYNC_READ_CLIENT reads a body to its end in a chain of completions, and completes with 0 there", async () => {
  const body = pattern(0, 200_000);
  const parts: Uint8Array[] = [];
  const counts: number[] = [];
  const { text, host } = await post(
    (ecb) => {
      parts.push(new Uint8Array(ecb.lpbData));
      const buffer = new Uint8Array(8192);
      onCompletion(ecb, async (count, error) => {
        assertEquals(error, 0);
        counts.push(count);
        parts.push(buffer.slice(0, count));
        if (count > 0) {
          assertEquals(asyncRead(ecb, buffer), 0);
          return;
        }
        await write(ecb, "read");
        done(ecb);
      });
      assertEquals(asyncRead(ecb, buffer), 0);
      return HSE_STATUS_PENDING;
    },
    new Blob([body]),
    { readAhead: 49152 },
    { "content-length": String(body.length) },
  );
  assertEquals([text, host.errors], ["read", []]);
  assertEquals(corruptBytes(concat(parts), 1, body.length), 0);
  assertEquals(counts.filter((count) => count === 0), [0]);
  assert(counts.every((count) => count <= 8192));
});

Deno.test("ASYNC_READ_CLIENT at and past the end completes with (0, 0), every time", async () => {
  const completions: Completed[] = [];
  await post(async (ecb) => {
    for (let i = 0; i < 3; i++) {
      completions.push((await readOnce(ecb)).completed);
    }
    return HSE_STATUS_SUCCESS;
  }, "abcd");
  assertEquals(completions, [[0, 0], [0, 0], [0, 0]]);
});

Deno.test("ASYNC_READ_CLIENT without a body completes with (0, 0), from a microtask", async () => {
  const events: unknown[] = [];
  const host = new TestHost({
    "/": (ecb) => {
      onCompletion(ecb, (...completed) => {
        events.push(completed);
        done(ecb);
      });
      events.push(asyncRead(ecb, new Uint8Array(4)), "returned");
      return HSE_STATUS_PENDING;
    },
  });
  await bounded(host.fetch("/"), "the response");
  assertEquals(events, [0, "returned", [0, 0]]);
});

Deno.test("ASYNC_READ_CLIENT reads fewer than its buffer has, and ignores flags that it does not know", async () => {
  const { text } = await post(async (ecb) => {
    const buffer = latin1Bytes("....");
    const completed = completion(ecb);
    assertEquals(asyncRead(ecb, buffer, 2, HSE_IO_ASYNC | 0x8000), 0);
    const [count] = await completed;
    await write(ecb, `${count} ${latin1Text(buffer)}`);
    return HSE_STATUS_SUCCESS;
  }, "12345678");
  assertEquals(text, "2 56..");
});

Deno.test("ASYNC_READ_CLIENT of no bytes completes with (0, 0) at once, even if nothing has come", async () => {
  const upload = new Upload();
  upload.send("abcd");
  const { text } = await post(async (ecb) => {
    const completed = completion(ecb);
    assertEquals(asyncRead(ecb, new Uint8Array(0)), 0);
    const none = await bounded(completed, "the completion");
    upload.send("efgh");
    upload.end();
    const { text } = await readOnce(ecb);
    await write(ecb, `${none} ${text}`);
    return HSE_STATUS_SUCCESS;
  }, upload.stream);
  assertEquals(text, "0,0 efgh");
});

Deno.test("ASYNC_READ_CLIENT leaves its size alone, and gives what comes first", async () => {
  const upload = new Upload();
  upload.send("abcd");
  const { text } = await post(async (ecb) => {
    const buffer = new Uint8Array(100);
    const size = { value: 100 };
    const completed = completion(ecb);
    const flags = { value: HSE_IO_ASYNC };
    const code = support(ecb, HSE_REQ_ASYNC_READ_CLIENT, buffer, size, flags);
    upload.send("ef");
    const [count] = await completed;
    upload.end();
    await write(ecb, [code, size.value, count].join());
    return HSE_STATUS_SUCCESS;
  }, upload.stream);
  assertEquals(text, "0,100,2");
});

Deno.test("ASYNC_READ_CLIENT and ReadClient read on where the other one stopped, behind lpbData", async () => {
  const parts: string[] = [];
  await post(async (ecb) => {
    parts.push(latin1Text(ecb.lpbData));
    parts.push(latin1Text((await read(ecb, 3)).bytes));
    parts.push((await readOnce(ecb, 2)).text);
    parts.push(latin1Text((await read(ecb, 1)).bytes));
    parts.push((await readOnce(ecb, 100)).text);
    parts.push(latin1Text((await read(ecb, 100)).bytes));
    return HSE_STATUS_SUCCESS;
  }, "aheadBCDEFGHIJ");
  assertEquals(parts, ["ahea", "dBC", "DE", "F", "GHIJ", ""]);
});

Deno.test("Inside a read's completion a write can be begun, and inside a write's a read", async () => {
  const { text } = await post(
    (ecb) => {
      const buffer = new Uint8Array(2);
      let writes = false;
      onCompletion(ecb, (count) => {
        writes = !writes;
        if (!writes) assertEquals(asyncRead(ecb, buffer), 0);
        else if (count === 0) done(ecb);
        else assertEquals(submit(ecb, buffer.subarray(0, count)), 0);
      });
      assertEquals(asyncRead(ecb, buffer), 0);
      return HSE_STATUS_PENDING;
    },
    "aheaechoed",
  );
  assertEquals(text, "echoed");
});

Deno.test("CANCEL_IO of a read completes it with (0, 995) and loses no bytes", async () => {
  const upload = new Upload();
  upload.send("abcd");
  const events: unknown[] = [];
  const { text, host } = await post(async (ecb) => {
    const stale = new Uint8Array(8);
    const completed = completion(ecb);
    assertEquals(asyncRead(ecb, stale), 0);
    events.push(support(ecb, HSE_REQ_CANCEL_IO));
    events.push(await bounded(completed, "the completion"));
    // Writes and reads go on, and the late bytes are the next read's.
    assertEquals((await write(ecb, "open ")).ok, true);
    upload.send("efgh");
    await turns();
    upload.end();
    const { text } = await readOnce(ecb);
    const rest = latin1Text((await read(ecb, 8)).bytes);
    events.push(text, rest, stale.every((byte) => byte === 0));
    await write(ecb, "still");
    return HSE_STATUS_SUCCESS;
  }, upload.stream);
  assertEquals(events, [0, [0, 995], "efgh", "", true]);
  assertEquals([text, host.errors], ["open still", []]);
});

Deno.test("CANCEL_IO of a read whose bytes are there already loses none either", async () => {
  const { text } = await post(async (ecb) => {
    const completed = completion(ecb);
    assertEquals(asyncRead(ecb, new Uint8Array(8)), 0);
    support(ecb, HSE_REQ_CANCEL_IO);
    const [count, error] = await completed;
    const { bytes } = await read(ecb, 16);
    await write(ecb, `${count},${error} ${latin1Text(bytes)}`);
    return HSE_STATUS_SUCCESS;
  }, "aheadrest");
  assertEquals(text, "0,995 drest");
});

Deno.test("A body that passes maxRequestBytes completes a read with (0, 13), and the answer is 413", async () => {
  const upload = new Upload();
  upload.send("abcd");
  const completions: Completed[] = [];
  const { status } = await post(
    async (ecb) => {
      upload.send("efgh");
      completions.push((await readOnce(ecb, 4)).completed);
      upload.send("i");
      completions.push((await readOnce(ecb, 4)).completed);
      completions.push((await readOnce(ecb, 4)).completed);
      return HSE_STATUS_SUCCESS;
    },
    upload.stream,
    { maxRequestBytes: 8 },
  );
  assertEquals(completions, [[4, 0], [0, 13], [0, 13]]);
  assertEquals(status, 413);
});

Deno.test("A cancelled read whose body passes maxRequestBytes later does not disturb the write that is outstanding then", async () => {
  const upload = new Upload();
  upload.send("abcd");
  const completions: Completed[] = [];
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const host = new TestHost({
    "/": async (ecb) => {
      let completed = completion(ecb);
      assertEquals(asyncRead(ecb, new Uint8Array(8)), 0);
      support(ecb, HSE_REQ_CANCEL_IO);
      completions.push(await completed);
      await write(ecb, new Uint8Array(16));
      completed = completion(ecb);
      assertEquals(submit(ecb, new Uint8Array(16)), 0);
      upload.send("efghi");
      await turns();
      resolve();
      completions.push(await completed);
      return HSE_STATUS_SUCCESS;
    },
  }, { maxRequestBytes: 8, readAhead: 4, responseBufferLimit: 8 });
  const init = { method: "POST", body: upload.stream, duplex: "half" };
  const response = await bounded(host.fetch("/", init), "the response");
  const reader = response.body!.getReader();
  await reader.read();
  await bounded(ended, "the late bytes");
  while (!(await bounded(reader.read(), "the body")).done);
  await drained(host.host);
  assertEquals(completions, [[0, 995], [16, 0]]);
});
