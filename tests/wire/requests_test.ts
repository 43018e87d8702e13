import { assert, assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  getServerVariable,
  HSE_REQ_SET_FLUSH_FLAG,
  HSE_STATUS_SUCCESS,
  IsapiHost,
} from "../../mod.ts";
import { until } from "../helpers/bounded.ts";
import { connected, read, sendHeader, write } from "../helpers/ecb_calls.ts";
import {
  concat,
  corruptBytes,
  latin1Text,
  pattern,
} from "../helpers/patterns.ts";
import { turns } from "../helpers/settled.ts";
import { HostServer, type Proc } from "../helpers/wire_server.ts";

const UPLOAD = 200_000;

/** The whole body, read as ported code does. */
async function readAll(
  ecb: ExtensionControlBlock,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [ecb.lpbData];
  for (let part; (part = await read(ecb, 10_000)).count > 0;) {
    parts.push(part.bytes);
  }
  return concat(parts);
}

for (const flag of [true, false]) {
  Deno.test(`SET_FLUSH_FLAG ${flag}: writes of one turn are ${flag ? "two chunks" : "one"}`, async () => {
    const proc: Proc = async (ecb) => {
      ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_SET_FLUSH_FLAG, flag);
      for (let i = 0; i < 2; i++) {
        await write(ecb, "first");
        await write(ecb, "second");
        await turns();
      }
      return HSE_STATUS_SUCCESS;
    };
    // Not on the wire: Deno joins chunks that it finds waiting.
    await using host = new IsapiHost();
    host.mount("/", { HttpExtensionProc: proc });
    const response = await host.fetch(new Request("http://localhost/"));
    const sizes = [];
    for await (const chunk of response.body!) sizes.push(chunk.length);
    assertEquals(sizes, flag ? [5, 6, 5, 6] : [11, 11]);
  });

  Deno.test(`SET_FLUSH_FLAG ${flag}: each write arrives before the next is made`, async () => {
    const gates = [0, 1, 2].map(() => Promise.withResolvers<void>());
    await using server = HostServer.start(async (ecb) => {
      ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_SET_FLUSH_FLAG, flag);
      for (const [at, { promise }] of gates.entries()) {
        await write(ecb, `write ${at}`);
        await promise;
      }
      return HSE_STATUS_SUCCESS;
    });
    await using client = await server.connect();
    await client.request("/");
    await client.head();
    for (const [at, { resolve }] of gates.entries()) {
      assertEquals(latin1Text(await client.chunk()), `write ${at}`);
      resolve();
    }
    assertEquals((await client.chunk()).length, 0);
  });
}

Deno.test("pipelined requests are answered in order", async () => {
  await using server = HostServer.start(async (ecb) => {
    const index = Number(ecb.lpszQueryString);
    if (index % 2 === 0) sendHeader(ecb, "200 OK", `X-I: ${index}\r\n\r\n`);
    await write(ecb, pattern(index, index * 20_000));
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  const requests = [0, 1, 2, 3, 4].map((index) =>
    `GET /?${index} HTTP/1.1\r\nHost: h\r\n\r\n`
  );
  await client.send(requests.join(""));
  for (const index of requests.keys()) {
    const { body } = await client.answer();
    assertEquals(body, pattern(index, index * 20_000));
  }
});

Deno.test("Connection: close and HTTP/1.0 end the connection behind a whole body", async () => {
  await using server = HostServer.start(async (ecb) => {
    for (let i = 0; i < 10; i++) await write(ecb, pattern(i, 10_000));
    return HSE_STATUS_SUCCESS;
  });
  await using closing = await server.connect();
  const { body } = await closing.fetch("/", "GET", ["Connection: close"]);
  assertEquals(corruptBytes(body, 10, 10_000), 0);
  assertEquals((await closing.rest()).bytes.length, 0);
  await using old = await server.connect();
  await old.send("GET / HTTP/1.0\r\n\r\n");
  const head = await old.head();
  assertEquals(head.get("transfer-encoding"), undefined);
  const { bytes, how } = await old.rest();
  assertEquals([corruptBytes(bytes, 10, 10_000), how], [0, "ended"]);
});

Deno.test("100 requests at once get each its own bytes", async () => {
  const ids = new Set<number>();
  let most = 0;
  let open = 0;
  const { promise: gate, resolve: all } = Promise.withResolvers<void>();
  await using server = HostServer.start(async (ecb) => {
    ids.add(ecb.ConnID);
    most = Math.max(most, ++open);
    if (open === 100) all();
    await gate;
    const index = Number(ecb.lpszQueryString);
    for (let i = 0; i < 50; i++) await write(ecb, pattern(index + i, 1000));
    open--;
    return HSE_STATUS_SUCCESS;
  });
  const answers = await Promise.all(
    Array.from({ length: 100 }, async (_, index) => {
      await using client = await server.connect();
      return (await client.fetch(`/?${index}`)).body;
    }),
  );
  for (const [index, body] of answers.entries()) {
    const parts = Array.from(
      { length: 50 },
      (_, i) => pattern(index + i, 1000),
    );
    assertEquals(body, concat(parts));
  }
  assertEquals([ids.size, most], [100, 100]);
});

Deno.test("a small upload is whole in lpbData", async () => {
  await using server = HostServer.start(async (ecb) => {
    const more = await read(ecb, 10);
    const text = latin1Text(ecb.lpbData);
    const type = ecb.lpszContentType;
    await write(
      ecb,
      [ecb.cbTotalBytes, ecb.cbAvailable, text, type, more.ok, more.count]
        .join(),
    );
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  for (let request = 0; request < 2; request++) {
    await client.send(
      "POST / HTTP/1.1\r\nHost: h\r\nContent-Type: a/b\r\nContent-Length: 5\r\n\r\nhello",
    );
    assertEquals((await client.answer()).text, "5,5,hello,a/b,true,0");
  }
});

Deno.test("a long upload arrives whole, and goes back", async () => {
  const seen: unknown[] = [];
  await using server = HostServer.start(async (ecb) => {
    seen.push(
      ecb.cbTotalBytes,
      ecb.cbAvailable,
      getServerVariable(ecb, "CONTENT_LENGTH"),
    );
    await write(ecb, await readAll(ecb));
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  const upload = pattern(7, UPLOAD);
  for (let request = 0; request < 2; request++) {
    await client.send(
      `POST / HTTP/1.1\r\nHost: h\r\nContent-Length: ${UPLOAD}\r\n\r\n`,
    );
    await client.send(upload);
    assertEquals((await client.answer()).body, upload);
  }
  assertEquals(seen.slice(0, 3), [UPLOAD, 49152, String(UPLOAD)]);
});

Deno.test("a chunked upload arrives whole, without its framing", async () => {
  const totals: number[] = [];
  await using server = HostServer.start(async (ecb) => {
    totals.push(ecb.cbTotalBytes);
    await write(ecb, await readAll(ecb));
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  for (const sizes of [[5], [10, 70_000, 1, 33], [0]]) {
    await client.send(
      "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n",
    );
    const parts = sizes.map((size, at) => pattern(at, size));
    for (const part of parts) {
      if (part.length === 0) continue;
      await client.send(`${part.length.toString(16)}\r\n`);
      await client.send(part);
      await client.send("\r\n");
    }
    await client.send("0\r\n\r\n");
    assertEquals((await client.answer()).body, concat(parts));
  }
  for (const total of totals) {
    assert(total === 0xffffffff || total === 5 || total === 0, `${total}`);
  }
});

for (const way of ["close", "reset", "halfClose"] as const) {
  for (const ahead of [0, 1000]) {
    Deno.test(`${way} mid-way through an upload: ReadClient FALSE 10054, ${ahead} bytes read ahead`, async () => {
      const seen: unknown[] = [];
      await using server = HostServer.start(async (ecb) => {
        seen.push(ecb.cbAvailable);
        const { ok, count, error } = await read(ecb, UPLOAD);
        seen.push({ ok, count, error }, connected(ecb));
        seen.push((await write(ecb, "x")).error, (await read(ecb, 1)).error);
        return HSE_STATUS_SUCCESS;
      }, { readAhead: ahead });
      await using client = await server.connect();
      await client.send(
        `POST / HTTP/1.1\r\nHost: h\r\nContent-Length: ${UPLOAD}\r\n\r\n`,
      );
      await client.send(new Uint8Array(5000));
      await until(() => seen.length > 0, "the extension was called");
      await client[way]();
      await until(() => seen.length === 5, "ReadClient failed");
      assertEquals(seen, [
        ahead,
        { ok: false, count: 0, error: 10054 },
        false,
        10054,
        10054,
      ]);
      await server.noSession();
      const outcomes = server.logs.map(({ outcome }) => outcome);
      assertEquals(outcomes, ["disconnected"]);
    });
  }
}

Deno.test("a client that leaves before its body was read ahead: the extension is not called", async () => {
  let calls = 0;
  await using server = HostServer.start(() => {
    calls++;
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  await client.send(
    `POST / HTTP/1.1\r\nHost: h\r\nContent-Length: ${UPLOAD}\r\n\r\nbegin`,
  );
  await until(() => server.requests === 1, "the request came");
  await client.reset();
  assertEquals((await server.log()).outcome, "disconnected");
  assertEquals(calls, 0);
  await server.noSession();
});

Deno.test("an answer before the body was read is whole", async () => {
  await using server = HostServer.start(async (ecb) => {
    await write(ecb, "early");
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  await client.send(
    `POST / HTTP/1.1\r\nHost: h\r\nContent-Length: ${UPLOAD}\r\n\r\n`,
  );
  await client.send(pattern(0, UPLOAD));
  assertEquals((await client.answer()).text, "early");
});

Deno.test("a chunked upload over maxRequestBytes: ReadClient FALSE 13, and 413", async () => {
  const seen: unknown[] = [];
  await using server = HostServer.start(async (ecb) => {
    let last;
    while ((last = await read(ecb, 1000)).count > 0);
    seen.push([last.ok, last.error]);
    return HSE_STATUS_SUCCESS;
  }, { maxRequestBytes: 20_000, readAhead: 1000 });
  await using client = await server.connect();
  await client.send(
    "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n",
  );
  for (let i = 0; i < 3; i++) {
    await client.send("2710\r\n");
    await client.send(new Uint8Array(10_000));
    await client.send("\r\n");
  }
  await client.send("0\r\n\r\n");
  assertEquals((await client.answer()).head.status, 413);
  assertEquals(seen, [[false, 13]]);
});

Deno.test("Expect: 100-continue is met before the body comes", async () => {
  await using server = HostServer.start(async (ecb) => {
    await write(ecb, await readAll(ecb));
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  await client.send(
    "POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n",
  );
  assertEquals((await client.head()).status, 100);
  await client.send("hello");
  assertEquals((await client.answer()).text, "hello");
});
