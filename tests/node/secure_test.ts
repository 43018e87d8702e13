// ./node over https, and over the compatibility API of http2.

import { assertEquals } from "@std/assert";
import http2 from "node:http2";
import https from "node:https";
import {
  getServerVariable,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  writeClientOf,
} from "../../mod.ts";
import { nodeListener, nodeRespond } from "../../src/node/mod.ts";
import { bounded } from "../helpers/bounded.ts";
import { CERTIFICATE } from "../helpers/certificate.ts";
import { corruptBytes, pattern } from "../helpers/patterns.ts";
import { NodeServer } from "./node_server.ts";

const SIZE = 1_500_000;

const host = new IsapiHost().mount("/large", {
  async HttpExtensionProc(ecb) {
    const client = writeClientOf(ecb);
    const bytes = pattern(0, SIZE);
    // In the caller's one buffer, which is overwritten after each write.
    const buffer = new Uint8Array(10_000);
    for (let at = 0; at < SIZE; at += buffer.length) {
      buffer.set(bytes.subarray(at, at + buffer.length));
      await client.write(buffer);
      buffer.fill(0xee);
    }
    return HSE_STATUS_SUCCESS;
  },
}).mount("/said", {
  async HttpExtensionProc(ecb) {
    const names = ["HTTPS", "SERVER_PROTOCOL", "HTTP_X_OWN", "REMOTE_ADDR"];
    const said = names.map((name) => getServerVariable(ecb, name)).join(" ");
    await writeClientOf(ecb).write(new TextEncoder().encode(said));
    return HSE_STATUS_SUCCESS;
  },
}).mount("/upload", {
  async HttpExtensionProc(ecb) {
    let bytes = ecb.cbAvailable;
    const buffer = new Uint8Array(8192);
    while (true) {
      const count = { value: buffer.length };
      await ecb.ReadClient(ecb.ConnID, buffer, count);
      if (count.value === 0) break;
      bytes += count.value;
    }
    await writeClientOf(ecb).write(new TextEncoder().encode(`${bytes}`));
    return HSE_STATUS_SUCCESS;
  },
});

interface Answer {
  readonly status: number | undefined;
  readonly body: Uint8Array<ArrayBuffer>;
}

type Ask = (path: string, body?: Uint8Array) => Promise<Answer>;

function overHttps(port: number): Ask {
  return (path, body) =>
    bounded(
      new Promise<Answer>((resolve, reject) => {
        const request = https.request({
          host: "127.0.0.1",
          port,
          path,
          ca: CERTIFICATE,
          agent: false,
          method: body ? "POST" : "GET",
          headers: { "x-own": "1" },
        }, (response) => {
          const parts: Uint8Array[] = [];
          response.on("data", (part: Uint8Array) => parts.push(part));
          response.on("error", reject);
          response.on("end", () =>
            resolve({ status: response.statusCode, body: joined(parts) }));
        });
        request.on("error", reject);
        request.end(body);
      }),
      path,
    );
}

function overHttp2(session: http2.ClientHttp2Session): Ask {
  return (path, body) =>
    bounded(
      new Promise<Answer>((resolve, reject) => {
        const stream = session.request({
          ":path": path,
          ":method": body ? "POST" : "GET",
          "x-own": "1",
        });
        let status: number | undefined;
        const parts: Uint8Array[] = [];
        stream.on("response", (head) => status = head[":status"]);
        stream.on("data", (part: Uint8Array) => parts.push(part));
        stream.on("error", reject);
        stream.on("end", () => resolve({ status, body: joined(parts) }));
        stream.end(body);
      }),
      path,
    );
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(
    parts.reduce((sum, { length }) => sum + length, 0),
  );
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const text = ({ body }: Answer) => new TextDecoder().decode(body);

async function assertServed(ask: Ask, protocol: string): Promise<void> {
  const large = await ask("/large");
  assertEquals(large.body.length, SIZE);
  assertEquals(corruptBytes(large.body, 1, SIZE), 0);
  assertEquals(text(await ask("/said")), `on ${protocol} 1 127.0.0.1`);
  const upload = await ask("/upload", new Uint8Array(300_000));
  assertEquals(text(upload), "300000");
  assertEquals((await ask("/elsewhere")).status, 404);
}

Deno.test("./node answers over https, with every byte in its place", async () => {
  await using server = await NodeServer.start(nodeListener(host), "https");
  await assertServed(overHttps(server.port), "HTTP/1.1");
});

Deno.test("./node answers over the compatibility API of http2, with every byte in its place", async () => {
  await using server = await NodeServer.start(nodeListener(host), "http2");
  const session = http2.connect(`https://127.0.0.1:${server.port}`, {
    ca: CERTIFICATE,
  });
  try {
    await assertServed(overHttp2(session), "HTTP/2.0");
  } finally {
    session.destroy();
  }
});

Deno.test("an answer over http2 that fails half-way is reset, and the next stream is not disturbed", async () => {
  await using server = await NodeServer.start((request, response) => {
    const fails = request.url === "/fails";
    nodeRespond(request, response, async (client) => {
      await client.write(new TextEncoder().encode("some"));
      await client.flush();
      if (fails) throw new Error("half-way");
    });
  }, "http2");
  const session = http2.connect(`https://127.0.0.1:${server.port}`, {
    ca: CERTIFICATE,
  });
  try {
    const ask = overHttp2(session);
    const failed = await ask("/fails").then(() => "whole", () => "reset");
    assertEquals(failed, "reset");
    assertEquals(text(await ask("/")), "some");
  } finally {
    session.destroy();
  }
});
