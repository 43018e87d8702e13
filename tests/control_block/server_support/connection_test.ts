import { assert, assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_REQ_ABORTIVE_CLOSE,
  HSE_REQ_CANCEL_IO,
  HSE_REQ_CLOSE_CONNECTION,
  HSE_REQ_GET_ANONYMOUS_TOKEN,
  HSE_REQ_GET_CACHE_INVALIDATION_CALLBACK,
  HSE_REQ_GET_CERT_INFO_EX,
  HSE_REQ_GET_CHANNEL_BINDING_TOKEN,
  HSE_REQ_GET_CONFIG_OBJECT,
  HSE_REQ_GET_IMPERSONATION_TOKEN,
  HSE_REQ_GET_PROTOCOL_MANAGER_CUSTOM_INTERFACE_CALLBACK,
  HSE_REQ_GET_SSPI_INFO,
  HSE_REQ_GET_TRACE_INFO,
  HSE_REQ_GET_TRACE_INFO_EX,
  HSE_REQ_GET_UNICODE_ANONYMOUS_TOKEN,
  HSE_REQ_GET_WORKER_PROCESS_SETTINGS,
  HSE_REQ_IS_CONNECTED,
  HSE_REQ_IS_IN_PROCESS,
  HSE_REQ_IS_KEEP_CONN,
  HSE_REQ_RAISE_TRACE_EVENT,
  HSE_REQ_REFRESH_ISAPI_ACL,
  HSE_REQ_SET_FLUSH_FLAG,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
} from "../../../mod.ts";
import { serverSupport } from "../../../src/control_block/server_support/table.ts";
import { answer } from "../../helpers/answer.ts";
import { bounded, drained, until } from "../../helpers/bounded.ts";
import {
  type Completed,
  connected,
  done,
  onCompletion,
  sendHeader,
  submit,
  write,
} from "../../helpers/ecb_calls.ts";
import { turns } from "../../helpers/settled.ts";
import { asyncRead, completion, support } from "../../helpers/support_calls.ts";
import { type Proc, TestHost } from "../../helpers/test_host.ts";
import { HostServer } from "../../helpers/wire_server.ts";

function closeConnection(ecb: ExtensionControlBlock): number {
  return support(ecb, HSE_REQ_CLOSE_CONNECTION);
}

function cancelIo(ecb: ExtensionControlBlock): number {
  return support(ecb, HSE_REQ_CANCEL_IO);
}

interface Ending {
  readonly seen: unknown[];
  readonly status: number;
  readonly broken: boolean;
  readonly host: TestHost;
}

/** Runs an extension whose client reads on, until it resolves what it is given. */
async function ending(
  proc: (ecb: ExtensionControlBlock, seen: unknown[]) => Promise<number>,
  init: RequestInit = {},
): Promise<Ending> {
  const seen: unknown[] = [];
  const { promise: ran, resolve } = Promise.withResolvers<void>();
  const host = new TestHost({
    "/": (ecb) => {
      const result = proc(ecb, seen);
      result.then(() => resolve(), resolve);
      return result;
    },
  }, { readAhead: 0 });
  const response = await bounded(host.fetch("/", init), "the response");
  await bounded(ran, "the extension's end");
  const broken = await bounded(
    response.bytes().then(() => false, () => true),
    "the body",
  );
  await drained(host.host);
  return { seen, status: response.status, broken, host };
}

// -- CLOSE_CONNECTION --

Deno.test("CLOSE_CONNECTION before a Response was made gives one whose body is errored", async () => {
  for (const head of [undefined, "204 None", "202 Own"]) {
    const { seen, status, broken } = await ending(async (ecb, seen) => {
      if (head) sendHeader(ecb, head, "\r\n");
      seen.push(closeConnection(ecb));
      seen.push((await write(ecb, "late")).error, sendHeader(ecb, "200", ""));
      return HSE_STATUS_SUCCESS;
    });
    assertEquals(seen, [0, 64, false]);
    assertEquals(status, parseInt(head ?? "200"));
    // Without a body there is none to be errored.
    assertEquals(broken, status !== 204);
  }
});

Deno.test("CLOSE_CONNECTION cuts a real connection, before and after the head has left", async () => {
  await using server = HostServer.start({
    "/before": (ecb) => {
      closeConnection(ecb);
      return HSE_STATUS_SUCCESS;
    },
    "/after": async (ecb) => {
      await write(ecb, "first");
      await turns();
      closeConnection(ecb);
      return HSE_STATUS_SUCCESS;
    },
  });
  for (const path of ["/before", "/after"]) {
    await using client = await server.connect();
    await client.request(path);
    const { text } = await client.rest();
    // No answer that could be taken for a whole one.
    assert(!/\r\n0\r\n\r\n$/.test(text), text);
    assert(!/content-length/i.test(text), text);
  }
  await server.noSession();
});

// -- CANCEL_IO --

for (const kind of ["write", "read"] as const) {
  Deno.test(`CANCEL_IO of a ${kind} that has succeeded and waits for a turn to say so`, async () => {
    const buffer = new Uint8Array(4);
    const { seen, broken } = await ending(async (ecb, seen) => {
      await write(ecb, "first");
      await turns();
      // So many in a row that the next waits for the turn's end.
      for (let i = 0; i < 1023; i++) {
        const completed = completion(ecb);
        submit(ecb, "");
        await completed;
      }
      const completed = completion(ecb);
      if (kind === "write") submit(ecb, "lost");
      else asyncRead(ecb, buffer);
      for (let i = 0; i < 30; i++) await null;
      seen.push(cancelIo(ecb), await bounded(completed, "the completion"));
      return HSE_STATUS_SUCCESS;
    }, { method: "POST", body: new Uint8Array(4).fill(7) });
    // Bytes that a read has put into its buffer are the caller's.
    const taken = kind === "read";
    assertEquals(seen, [0, taken ? [4, 0] : [0, 995]]);
    assertEquals(buffer, new Uint8Array(4).fill(taken ? 7 : 0));
    assertEquals(broken, !taken);
  });
}

Deno.test("CANCEL_IO with nothing outstanding is refused with 87 and changes nothing", async () => {
  const codes: number[] = [];
  const { status, body } = await answer(async (ecb) => {
    codes.push(cancelIo(ecb));
    const completed = completion(ecb);
    submit(ecb, "a");
    await completed;
    codes.push(cancelIo(ecb));
    const waiting = write(ecb, "b");
    codes.push(cancelIo(ecb));
    assert((await waiting).ok);
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(codes, [87, 87, 87]);
  assertEquals([status, body], [200, "ab"]);
});

// -- What is asked of the connection --

Deno.test("IS_CONNECTED tells whether the client is there, and writes nothing when it is refused", async () => {
  const client = new AbortController();
  const seen: unknown[] = [];
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const host = new TestHost({
    "/": async (ecb) => {
      seen.push(connected(ecb));
      await turns();
      client.abort();
      seen.push(connected(ecb));
      seen.push(support(ecb, HSE_REQ_IS_CONNECTED, null));
      done(ecb);
      seen.push(connected(ecb));
      resolve();
      return HSE_STATUS_PENDING;
    },
  });
  await host.fetch("/", { signal: client.signal });
  await bounded(ended, "the extension's end");
  assertEquals(seen, [true, false, 87, undefined]);
});

Deno.test("IS_KEEP_CONN tells what the request permits", async () => {
  const seen: boolean[] = [];
  for (
    const connection of [
      undefined,
      "keep-alive",
      "close",
      "TE , Close",
      "closer",
    ]
  ) {
    await answer(
      (ecb) => {
        const out = { value: "untouched" as unknown };
        assertEquals(support(ecb, HSE_REQ_IS_KEEP_CONN, out), 0);
        seen.push(out.value as boolean);
        return HSE_STATUS_SUCCESS;
      },
      new Request("http://localhost/", {
        headers: connection ? { connection } : {},
      }),
    );
  }
  assertEquals(seen, [true, true, false, false, true]);
});

Deno.test("IS_IN_PROCESS is 0, and tokens are a handle that is not 0", async () => {
  const seen: unknown[] = [];
  const { errors } = await answer((ecb) => {
    const place = { value: -1 };
    seen.push(support(ecb, HSE_REQ_IS_IN_PROCESS, place), place.value);
    const token = { value: null as unknown };
    seen.push(support(ecb, HSE_REQ_GET_IMPERSONATION_TOKEN, token));
    seen.push(Boolean(token.value));
    for (
      const code of [
        HSE_REQ_GET_ANONYMOUS_TOKEN,
        HSE_REQ_GET_UNICODE_ANONYMOUS_TOKEN,
      ]
    ) {
      const out = { value: null as unknown };
      seen.push(support(ecb, code, "/LM/W3SVC/1", out), Boolean(out.value));
      seen.push(support(ecb, code, new Uint8Array(2), out));
      seen.push(support(ecb, code, null, out), support(ecb, code, "/", null));
    }
    seen.push(support(ecb, HSE_REQ_GET_IMPERSONATION_TOKEN, null));
    seen.push(support(ecb, HSE_REQ_IS_IN_PROCESS));
    return HSE_STATUS_SUCCESS;
  });
  const token = [0, true, 0, 87, 87];
  assertEquals(seen, [0, 0, 0, true, ...token, ...token, 87, 87]);
  assertEquals(errors, []);
});

Deno.test("SET_FLUSH_FLAG hands every write over at once, until it is taken back", async () => {
  const pieces: number[] = [];
  for (const flag of [true, false, undefined]) {
    const { promise: go, resolve } = Promise.withResolvers<void>();
    const proc: Proc = async (ecb) => {
      if (flag !== undefined) {
        assertEquals(support(ecb, HSE_REQ_SET_FLUSH_FLAG, flag), 0);
      }
      await write(ecb, "first");
      await go;
      for (let i = 0; i < 5; i++) await write(ecb, "piece");
      return HSE_STATUS_SUCCESS;
    };
    const host = new TestHost({ "/": proc });
    const response = await bounded(host.fetch("/"), "the response");
    const reader = response.body!.getReader();
    await reader.read();
    resolve();
    let count = 0;
    while (!(await bounded(reader.read(), "a piece")).done) count++;
    pieces.push(count);
  }
  assertEquals(pieces, [5, 1, 1]);
});

// -- Codes --

const REFUSED = [
  HSE_REQ_GET_SSPI_INFO,
  HSE_REQ_REFRESH_ISAPI_ACL,
  HSE_REQ_ABORTIVE_CLOSE,
  HSE_REQ_GET_CERT_INFO_EX,
  HSE_REQ_GET_CACHE_INVALIDATION_CALLBACK,
  HSE_REQ_GET_TRACE_INFO,
  HSE_REQ_GET_TRACE_INFO_EX,
  HSE_REQ_RAISE_TRACE_EVENT,
  HSE_REQ_GET_CONFIG_OBJECT,
  HSE_REQ_GET_WORKER_PROCESS_SETTINGS,
  HSE_REQ_GET_PROTOCOL_MANAGER_CUSTOM_INTERFACE_CALLBACK,
  HSE_REQ_GET_CHANNEL_BINDING_TOKEN,
];

Deno.test("Codes that a fetch request cannot serve are FALSE 50, whatever their arguments, and change nothing", async () => {
  const codes: number[] = [];
  const { body } = await answer(async (ecb) => {
    for (const code of REFUSED) {
      const out = { value: "untouched" };
      codes.push(support(ecb, code), support(ecb, code, out, out, out));
      assertEquals(out.value, "untouched");
    }
    await write(ecb, "alive");
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(codes, Array(2 * REFUSED.length).fill(50));
  assertEquals(body, "alive");
});

Deno.test("Every unknown code is refused with 87, whatever Object.prototype has", async () => {
  const wrong: number[] = [];
  await answer((ecb) => {
    const known = (code: number) => serverSupport.has(code);
    for (let code = -5; code < 2000; code++) {
      if (!known(code) && support(ecb, code) !== 87) wrong.push(code);
    }
    for (
      const code of [
        ...[NaN, 1.5, 2 ** 32 + 3, "3", null, undefined],
        ...["constructor", "__proto__"],
      ]
    ) {
      if (support(ecb, code as number) !== 87) wrong.push(code as number);
    }
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(wrong, []);
  // Wide URLs to paths, SEND_URL_EX and EXTENSION_TRIGGER are among them.
  for (const code of [0, 1004, 1020, 1023, 1024]) {
    assertEquals(serverSupport.has(code), false);
  }
});

Deno.test("A client that leaves makes no call throw, and IS_CONNECTED says so over a socket", async () => {
  const completions: Completed[] = [];
  let gone = false;
  await using server = HostServer.start(async (ecb) => {
    onCompletion(ecb, (...completed) => void completions.push(completed));
    await write(ecb, "first");
    await until(() => connected(ecb) === false, "the client is gone");
    gone = true;
    for (let code = 0; code < 1100; code++) support(ecb, code);
    return HSE_STATUS_SUCCESS;
  });
  const client = await server.connect();
  await client.request("/");
  await client.head();
  await client.reset();
  await until(() => gone, "the extension was told");
  await server.noSession();
  assertEquals([server.errors, completions], [[], []]);
});
