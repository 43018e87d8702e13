import { assert, assertEquals } from "@std/assert";
import { HSE_STATUS_SUCCESS } from "../../mod.ts";
import { sendHeader, write } from "../helpers/ecb_calls.ts";
import { latin1Text } from "../helpers/patterns.ts";
import { ServerProcess } from "../helpers/server_process.ts";
import { HostServer } from "../helpers/wire_server.ts";

/** What `Headers` accepts and Deno's own writer dies of. */
const CONTROLS = [...Array(32).keys(), 0x7f]
  .filter((byte) => ![0x00, 0x09, 0x0a, 0x0d].includes(byte));

Deno.test("29 control bytes in header values are refused, and the process lives", async () => {
  const script = new URL("./server_process.ts", import.meta.url);
  await using server = await ServerProcess.start(script);
  await using client = await server.connect();
  assertEquals(CONTROLS.length, 29);
  for (const byte of CONTROLS) {
    const { head, text } = await client.fetch(`/refusals?${byte}`);
    assertEquals(head.status, 200, `byte ${byte}`);
    assertEquals(head.get("x-a"), undefined, `byte ${byte}`);
    assertEquals(JSON.parse(text), Array(20).fill(87), `byte ${byte}`);
  }
});

Deno.test("all other bytes arrive as they are", async () => {
  const value = latin1Text(
    Uint8Array.from(Array(256).keys()).filter((byte) =>
      byte === 0x09 || byte >= 0x20 && byte !== 0x7f
    ),
  );
  await using server = HostServer.start(async (ecb) => {
    assert(sendHeader(ecb, "200 OK", `X-A: "${value}"\r\n\r\n`));
    await write(ecb, "x");
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  const { head } = await client.fetch("/");
  assertEquals(head.get("x-a"), `"${value}"`);
});

Deno.test("no header text splits a response", async () => {
  const refused: boolean[] = [];
  const texts = [
    "X-A: a\rInjected: yes\r\n\r\n",
    "X-A: a\r\rInjected: yes\r\n\r\n",
    "X-A: a\r\nNo colon\r\n\r\n",
    "X A: a\r\n\r\n",
    ": a\r\n\r\n",
    "Content-Length: 1, 2\r\n\r\n",
    "Content-Length: -1\r\n\r\n",
    "Content-Length: 1\r\nContent-Length: 1\r\n\r\n",
    `X-A: ${"a".repeat(70_000)}\r\n\r\n`,
  ];
  await using server = HostServer.start(async (ecb) => {
    const text = texts[Number(ecb.lpszQueryString)]!;
    refused.push(!sendHeader(ecb, "200 OK", text));
    await write(ecb, "body");
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  for (const at of texts.keys()) {
    const { head, text } = await client.fetch(`/?${at}`);
    const page = "500 Internal Server Error\n";
    assertEquals([head.status, text], [500, page], texts[at]!);
    assertEquals(head.get("x-a"), undefined);
    assertEquals(head.get("injected"), undefined);
    assertEquals(head.get("content-length"), `${page.length}`);
  }
  assertEquals(refused, Array(texts.length).fill(true));
});

Deno.test("the connection is the runtime's: its fields never get through", async () => {
  await using server = HostServer.start(async (ecb) => {
    sendHeader(
      ecb,
      "200 OK",
      "Connection: close\r\nKeep-Alive: timeout=1\r\nUpgrade: x\r\nTrailer: x\r\nX-A: a\r\n\r\n",
    );
    await write(ecb, "body");
    return HSE_STATUS_SUCCESS;
  });
  await using client = await server.connect();
  for (let request = 0; request < 2; request++) {
    const { head, text } = await client.fetch("/");
    assertEquals([head.get("x-a"), text], ["a", "body"]);
    for (const name of ["connection", "keep-alive", "upgrade", "trailer"]) {
      assertEquals(head.get(name), undefined);
    }
  }
});
