import { assert, assertEquals } from "@std/assert";
import {
  HSE_IO_SYNC,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
} from "../../mod.ts";
import {
  corruptBytes,
  fillPattern,
  latin1Text,
  pattern,
} from "../helpers/patterns.ts";
import { pause } from "../helpers/bounded.ts";
import {
  connected,
  done,
  onCompletion,
  type Outcome,
  sendHeader,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { HostServer } from "../helpers/wire_server.ts";

const TEXT = "Content-Type: text/plain\r\n\r\n";
const LONG = 200_000;

Deno.test("a small sync answer goes out in one piece with its length", async () => {
  await using server = HostServer.start(async (ecb) => {
    sendHeader(ecb, "200 OK", TEXT);
    for (const word of ["one ", "two ", "three"]) await write(ecb, word);
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  await client.request("/");
  const piece = latin1Text((await client.piece())!);
  assert(piece.startsWith("HTTP/1.1 200 OK\r\n"), piece);
  assert(/\r\ncontent-length: 13\r\n/i.test(piece), piece);
  assert(piece.endsWith("\r\n\r\none two three"), piece);
  assert(!/transfer-encoding/i.test(piece), piece);
});

Deno.test("a small async answer goes out in one piece with its length", async () => {
  const completions: unknown[] = [];
  await using server = HostServer.start((ecb) => {
    const words = ["one ", "two ", "three"];
    const next = () => {
      const word = words.shift();
      if (word === undefined) done(ecb);
      else assertEquals(submit(ecb, word), 0);
    };
    onCompletion(ecb, (...completed) => {
      completions.push(completed);
      next();
    });
    sendHeader(ecb, "200 OK", TEXT);
    next();
    return HSE_STATUS_PENDING;
  });
  await using client = await server.connect();
  await client.request("/");
  const piece = latin1Text((await client.piece())!);
  assert(/\r\ncontent-length: 13\r\n/i.test(piece), piece);
  assert(piece.endsWith("\r\n\r\none two three"), piece);
  assertEquals(completions, [[4, 0], [4, 0], [5, 0]]);
});

Deno.test("a long sync answer is chunked, whole and in order, and the connection is kept", async () => {
  const counts: number[] = [];
  await using server = HostServer.start(async (ecb) => {
    for (let i = 0; i < LONG / 1000; i++) {
      counts.push((await write(ecb, pattern(i, 1000))).count);
    }
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  for (let request = 0; request < 3; request++) {
    const { head, body } = await client.fetch("/");
    assertEquals(head.get("transfer-encoding"), "chunked");
    assertEquals(corruptBytes(body, LONG / 1000, 1000), 0);
  }
  assertEquals(counts.length, 3 * LONG / 1000);
  assert(counts.every((count) => count === 1000));
  assertEquals((await server.log(2)).bytes, LONG);
  assertEquals((await server.log(2)).outcome, "sent");
});

Deno.test("a long async answer is chunked, whole and in order", async () => {
  let completions = 0;
  await using server = HostServer.start((ecb) => {
    const buffer = new Uint8Array(1000);
    const next = () => {
      fillPattern(buffer, completions);
      assertEquals(submit(ecb, buffer), 0);
    };
    onCompletion(ecb, (bytes, error) => {
      assertEquals([bytes, error], [1000, 0]);
      if (++completions < LONG / 1000) next();
      else done(ecb);
    });
    next();
    return HSE_STATUS_PENDING;
  });
  await using client = await server.connect();
  const { head, body } = await client.fetch("/");
  assertEquals(head.get("transfer-encoding"), "chunked");
  assertEquals(corruptBytes(body, LONG / 1000, 1000), 0);
  assertEquals(completions, LONG / 1000);
});

Deno.test("an empty answer has length 0", async () => {
  await using server = HostServer.start({
    "/": () => HSE_STATUS_SUCCESS,
    "/header": (ecb) => {
      sendHeader(ecb, "200 OK", TEXT);
      return HSE_STATUS_SUCCESS;
    },
    "/nothing": async (ecb) => {
      assertEquals(await write(ecb, ""), { ok: true, count: 0, error: 0 });
      return HSE_STATUS_SUCCESS;
    },
  });
  await using client = await server.connect();
  for (const path of ["/", "/header", "/nothing"]) {
    const { head, body } = await client.fetch(path);
    assertEquals([head.status, head.get("content-length")], [200, "0"], path);
    assertEquals(body.length, 0);
  }
});

Deno.test("HEAD gets the head that GET would, and no body", async () => {
  const counts: number[] = [];
  await using server = HostServer.start({
    "/small": async (ecb) => {
      counts.push((await write(ecb, "small")).count);
      return HSE_STATUS_SUCCESS;
    },
    "/declared": async (ecb) => {
      sendHeader(ecb, "200 OK", "Content-Length: 100000\r\n\r\n");
      counts.push((await write(ecb, new Uint8Array(100_000))).count);
      return HSE_STATUS_SUCCESS;
    },
    "/long": async (ecb) => {
      for (let i = 0; i < 100; i++) {
        counts.push((await write(ecb, new Uint8Array(10_000))).count);
      }
      return HSE_STATUS_SUCCESS;
    },
    "/after": async (ecb) => {
      await write(ecb, "after");
      return HSE_STATUS_SUCCESS;
    },
  });
  await using client = await server.connect();
  for (const [path, length] of [["/small", "5"], ["/declared", "100000"]]) {
    const { head } = await client.fetch(path!, "HEAD");
    assertEquals([head.status, head.get("content-length")], [200, length]);
    assertEquals((await client.fetch("/after")).text, "after");
  }
  const { head: long } = await client.fetch("/long", "HEAD");
  // Nobody knows its length yet: 0 would be wrong.
  assertEquals([long.status, long.get("content-length")], [200, undefined]);
  assertEquals((await client.fetch("/after")).text, "after");
  assertEquals(counts.slice(0, 2), [5, 100_000]);
  assertEquals(counts.length, 102);
  assertEquals((await server.log(4)).bytes, 1_000_000);
});

for (const status of [204, 205, 304]) {
  Deno.test(`status ${status} has no body, and the connection is kept`, async () => {
    const outcomes: Outcome[] = [];
    await using server = HostServer.start({
      "/": async (ecb) => {
        sendHeader(ecb, String(status), "X-A: b\r\n\r\n");
        outcomes.push(await write(ecb, "a body that nobody gets"));
        outcomes.push(await write(ecb, new Uint8Array(200_000)));
        return HSE_STATUS_SUCCESS;
      },
      "/next": async (ecb) => {
        await write(ecb, "next");
        return HSE_STATUS_SUCCESS;
      },
    });
    await using client = await server.connect();
    await client.request("/");
    const head = await client.head();
    assertEquals([head.status, head.get("x-a")], [status, "b"]);
    assertEquals(head.get("transfer-encoding"), undefined);
    assert([undefined, "0"].includes(head.get("content-length")));
    assertEquals((await client.fetch("/next")).text, "next");
    assertEquals(outcomes, [
      { ok: true, count: 23, error: 0 },
      { ok: true, count: 200_000, error: 0 },
    ]);
  });
}

Deno.test("a declared length is exact on the wire, and the connection is kept", async () => {
  await using server = HostServer.start(async (ecb) => {
    sendHeader(ecb, "200 OK", `Content-Length: ${LONG}\r\n\r\n`);
    for (let i = 0; i < LONG / 1000; i++) await write(ecb, pattern(i, 1000));
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  for (let request = 0; request < 2; request++) {
    const { head, body } = await client.fetch("/");
    assertEquals(head.get("content-length"), String(LONG));
    assertEquals(head.get("transfer-encoding"), undefined);
    assertEquals(corruptBytes(body, LONG / 1000, 1000), 0);
  }
});

Deno.test("a body that is whole by its length does not end the session of a busy extension", async () => {
  const seen: unknown[] = [];
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  await using server = HostServer.start({
    "/": async (ecb) => {
      sendHeader(ecb, "200 OK", `Content-Length: ${LONG}\r\n\r\n`);
      await write(ecb, pattern(0, LONG));
      await gate;
      seen.push(connected(ecb), await write(ecb, ""));
      return HSE_STATUS_SUCCESS;
    },
  });
  await using client = await server.connect();
  const { body } = await client.fetch("/");
  assertEquals(corruptBytes(body, 1, LONG), 0);
  // By then the runtime has said that the answer was delivered.
  await pause(20);
  open();
  assertEquals((await server.log()).outcome, "sent");
  assertEquals(seen, [true, { ok: true, count: 0, error: 0 }]);
});

for (const size of [10, LONG]) {
  Deno.test(`a write past a declared length of ${size} is refused whole and never on the wire`, async () => {
    const outcomes: Outcome[] = [];
    await using server = HostServer.start(async (ecb) => {
      sendHeader(ecb, "200 OK", `Content-Length: ${size}\r\n\r\n`);
      await write(ecb, pattern(0, size - 4));
      outcomes.push(await write(ecb, "surplus"));
      outcomes.push(await write(ecb, "left"));
      outcomes.push(await write(ecb, "!"));
      return HSE_STATUS_SUCCESS;
    });
    await using client = await server.connect();
    for (let request = 0; request < 2; request++) {
      const { body } = await client.fetch("/");
      assertEquals(body.length, size);
      assertEquals(corruptBytes(body.subarray(0, -4), 1, size - 4), 0);
      assertEquals(latin1Text(body.subarray(-4)), "left");
    }
    assertEquals(outcomes.slice(0, 3), [
      { ok: false, count: 0, error: 13 },
      { ok: true, count: 4, error: 0 },
      { ok: false, count: 0, error: 13 },
    ]);
  });
}

Deno.test("a body short of its length cuts the connection, once handed over", async () => {
  await using server = HostServer.start(async (ecb) => {
    sendHeader(ecb, "200 OK", `Content-Length: ${LONG}\r\n\r\n`);
    await write(ecb, pattern(0, LONG - 1));
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  await client.request("/");
  const head = await client.head();
  assertEquals(head.get("content-length"), String(LONG));
  const { bytes } = await client.rest();
  assert(bytes.length < LONG, `${bytes.length} bytes came`);
  assertEquals((await server.log()).outcome, "failed");
  assertEquals(server.errors.length, 1);
});

Deno.test("a body short of its length is a 500 before it was handed over", async () => {
  await using server = HostServer.start(async (ecb) => {
    sendHeader(ecb, "200 OK", "Content-Length: 10\r\n\r\n");
    await write(ecb, "short");
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  const { head, text } = await client.fetch("/");
  assertEquals([head.status, text], [500, "500 Internal Server Error\n"]);
  assertEquals(server.errors.length, 1);
});

Deno.test("text that begins with HTTP/ is status and headers, over two writes too", async () => {
  const raw = "HTTP/1.1 201 Made\r\nX-Raw: yes\r\n\r\nraw body";
  await using server = HostServer.start({
    "/whole": async (ecb) => {
      await write(ecb, raw);
      return HSE_STATUS_SUCCESS;
    },
    "/split": async (ecb) => {
      for (const at of [0, 5, 20, 33]) {
        await write(ecb, raw.slice(at, { 0: 5, 5: 20, 20: 33 }[at]));
      }
      return HSE_STATUS_SUCCESS;
    },
  });
  await using client = await server.connect();
  for (const path of ["/whole", "/split"]) {
    const { head, text } = await client.fetch(path);
    assertEquals([head.status, head.get("x-raw"), text], [
      201,
      "yes",
      "raw body",
    ], path);
  }
});

Deno.test("chunk framing of the extension's own is decoded, and framed once", async () => {
  await using server = HostServer.start(async (ecb) => {
    sendHeader(ecb, "200 OK", "Transfer-Encoding: chunked\r\n\r\n");
    await write(ecb, "5\r\nhel");
    await write(ecb, "lo\r\n1;x=y\r\n,\r\n6\r\n world\r\n0\r\nTrailer: t\r\n");
    await write(ecb, "\r\n");
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  for (let request = 0; request < 2; request++) {
    const { text } = await client.fetch("/");
    assertEquals(text, "hello, world");
  }
});

Deno.test("chunk framing without its last chunk never ends cleanly", async () => {
  await using server = HostServer.start(async (ecb) => {
    sendHeader(ecb, "200 OK", "Transfer-Encoding: chunked\r\n\r\n");
    await write(ecb, "20000\r\n");
    await write(ecb, new Uint8Array(0x20000));
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  await client.request("/");
  assertEquals((await client.head()).status, 200);
  const { text } = await client.rest();
  assert(!text.endsWith("0\r\n\r\n"), "the body ended cleanly");
});

Deno.test("two Set-Cookie headers arrive as two", async () => {
  await using server = HostServer.start(async (ecb) => {
    const block =
      "Set-Cookie: a=1, b\r\nSet-Cookie: c=2\r\nX-A: 1\r\nX-A: 2\r\n\r\n";
    ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_SEND_RESPONSE_HEADER_EX, {
      pszStatus: "200 OK",
      pszHeader: block,
      cchHeader: block.length,
    });
    await write(ecb, "crumbs");
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  const { head } = await client.fetch("/");
  assertEquals(head.all("set-cookie"), ["a=1, b", "c=2"]);
  assertEquals(head.all("x-a").join(", "), "1, 2");
});

Deno.test("a header call alone reaches the client at the end of its turn", async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  await using server = HostServer.start(async (ecb) => {
    sendHeader(ecb, "203", "X-Early: yes\r\n\r\n");
    await gate;
    await write(ecb, "late body");
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  await client.request("/");
  const head = await client.head();
  assertEquals([head.status, head.get("x-early")], [203, "yes"]);
  open();
  assertEquals(latin1Text(await client.body(head)), "late body");
});

Deno.test("the first write of an otherwise idle handler arrives at once, sync and async", async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  await using server = HostServer.start({
    "/sync": async (ecb) => {
      ecb.WriteClient(ecb.ConnID, new Uint8Array(7), { value: 7 }, HSE_IO_SYNC);
      await gate;
      return HSE_STATUS_SUCCESS;
    },
    "/async": (ecb) => {
      onCompletion(ecb, () => {});
      submit(ecb, new Uint8Array(7));
      gate.then(() => done(ecb));
      return HSE_STATUS_PENDING;
    },
  });
  await using sync = await server.connect();
  await using async = await server.connect();
  await sync.request("/sync");
  await async.request("/async");
  for (const client of [sync, async]) {
    const head = await client.head();
    assertEquals(head.get("transfer-encoding"), "chunked");
    assertEquals((await client.chunk()).length, 7);
  }
  open();
  for (const client of [sync, async]) {
    assertEquals((await client.chunk()).length, 0);
  }
});

Deno.test("pages of the host's own: 404, 413, 500, 503", async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  await using server = HostServer.start({
    "/wait": async (ecb) => {
      await write(ecb, "waiting");
      await gate;
      return HSE_STATUS_SUCCESS;
    },
    "/error": () => HSE_STATUS_ERROR,
  }, { maxSessions: 1, maxRequestBytes: 10 });
  await using client = await server.connect();
  await using other = await server.connect();
  const missing = await client.fetch("/missing");
  assertEquals([missing.head.status, missing.text], [404, "404 Not Found\n"]);
  assertEquals((await client.fetch("/missing", "HEAD")).head.status, 404);
  assertEquals((await client.fetch("/error")).head.status, 500);
  await client.request("/wait");
  const head = await client.head();
  assertEquals(head.status, 200);
  assertEquals((await other.fetch("/wait")).head.status, 503);
  open();
  assertEquals(latin1Text(await client.body(head)), "waiting");
  await other.send(
    "POST /wait HTTP/1.1\r\nHost: h\r\nContent-Length: 11\r\n\r\n01234567890",
  );
  assertEquals((await other.answer()).head.status, 413);
  const statuses = server.logs.map(({ status }) => status);
  assertEquals(statuses, [404, 404, 500, 503, 200, 413]);
});
