import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { HSE_STATUS_SUCCESS } from "../../mod.ts";
import { pageText } from "../../src/response/status_page.ts";
import { bounded, pause, until } from "../helpers/bounded.ts";
import { write } from "../helpers/ecb_calls.ts";
import { latin1Text } from "../helpers/patterns.ts";
import type { RawClient, RawHead } from "../helpers/raw_client.ts";
import { HostServer } from "../helpers/wire_server.ts";
import {
  NO_ANSWER,
  PAGE,
  type PeerCase,
  type PeerExtension,
  type PeerRequest,
  type Seen,
} from "./peer_calls.ts";
import { cases } from "./peer_cases.ts";

/** Long bodies and values by size and sum: a difference is to be read. */
function brief(text: string): string {
  if (text.length <= 2000) return text;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    sum = (Math.imul(sum, 31) + text.charCodeAt(i)) >>> 0;
  }
  return `${text.length} bytes, sum ${sum}`;
}

async function ask(client: RawClient, request: PeerRequest): Promise<void> {
  const { method = "GET", path = "", version = "1.1" } = request;
  const lines = [`${method} /ext${path} HTTP/${version}`, "Host: peer.test"];
  const { fields = [], body = [], halfClose } = request;
  await client.send([...lines, ...fields, "", ""].join("\r\n"));
  for (const [at, piece] of body.entries()) {
    if (at > 0) await pause(20);
    await client.send(piece);
  }
  if (halfClose) await client.halfClose();
}

/** A body by its framing; without any, all there is until the end. */
async function unframed(
  client: RawClient,
  head: RawHead,
  method: string,
): Promise<string> {
  const framed = head.get("content-length") !== undefined ||
    head.get("transfer-encoding") !== undefined;
  const bodiless = method === "HEAD" || [204, 304].includes(head.status);
  return framed || bodiless
    ? latin1Text(await client.body(head, method))
    : (await client.rest()).text;
}

/** Whether a second request is answered. */
async function isKept(client: RawClient): Promise<boolean> {
  // A connection that has ended already refuses it.
  await client.request("/next").catch(() => {});
  const piece = await client.piece();
  if (piece === undefined) return false;
  const text = latin1Text(piece);
  assert(text.startsWith("HTTP/1.1 200 "), `behind the answer: ${text}`);
  return true;
}

/** Fails unless what came is what was expected of it. */
async function compare(
  client: RawClient,
  { method = "GET", halfClose = false }: PeerRequest,
  expected: Seen,
): Promise<void> {
  const head = await client.head();
  const text = await unframed(client, head, method);
  const body = text !== "" && text === pageText(head.status) ? PAGE : text;
  assertEquals(head.status, expected.status);
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    const values = head.all(name);
    assertEquals(
      values.map(brief),
      value === null ? [] : [value].flat().map(brief),
      name,
    );
  }
  if (expected.body !== undefined) {
    assertEquals(brief(body), brief(expected.body));
  }
  if (expected.kept !== undefined) {
    const kept = halfClose
      ? (await client.piece()) !== undefined
      : await isKept(client);
    assertEquals(kept, expected.kept, "whether the connection was kept");
  }
}

function name({ id, title, because }: PeerCase): string {
  return because === undefined
    ? `${id}, ${title}: as Apache's host`
    : `${id}, ${title}: not as Apache's host, ${because}`;
}

for (const peer of cases) {
  const { extension, request = {}, options, apache, ours } = peer;
  Deno.test(name(peer), async () => {
    assertEquals(ours === undefined, peer.because === undefined);
    for (const [key, value] of Object.entries(ours ?? {})) {
      assertNotEquals(value, apache[key as keyof Seen], `${key} is the same`);
    }
    const saw: unknown[] = [];
    let running: ReturnType<PeerExtension> | undefined;
    await using server = HostServer.start({
      "/ext": (ecb) => running = extension(ecb, (value) => saw.push(value)),
      "/next": async (ecb) => {
        await write(ecb, "next");
        return HSE_STATUS_SUCCESS;
      },
    }, options);
    await using client = await server.connect();
    await bounded(ask(client, request), "the request");
    const expected: Seen = { ...apache, ...ours };
    if (expected.status === NO_ANSWER) {
      assertEquals((await client.rest()).text, "");
    } else {
      await compare(client, request, expected);
    }
    await until(
      () => server.logs.some(({ url }) => url.includes("/ext")),
      "its session ended",
    );
    // Its client may be gone, and it runs on.
    await bounded(Promise.resolve(running), "the extension's end");
    if (expected.saw !== undefined) assertEquals(saw, expected.saw);
  });
}
