/**
 * What each call of a kind leaves behind in a session that goes on, in bytes of
 * the heap; prints JSON. Run without a compiler, whose code is on the heap, too:
 * `--v8-flags=--expose-gc,--jitless,--no-lazy-feedback-allocation`.
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  getServerVariable,
  HSE_APPEND_LOG_PARAMETER,
  HSE_EXEC_URL_NO_HEADERS,
  HSE_REQ_IS_CONNECTED,
  HSE_REQ_SET_FLUSH_FLAG,
  HSE_STATUS_SUCCESS,
  type HSE_TF_INFO,
  IsapiHost,
  respond,
  type WriteClient,
  writeClientOf,
} from "../../mod.ts";
import { Directory } from "../../src/files/mod.ts";
import { read, sendHeader, submit, write } from "./ecb_calls.ts";
import {
  asyncRead,
  completion,
  executed,
  sendUrl,
  support,
} from "./support_calls.ts";
import {
  filePart,
  memory,
  transmitFile,
  vectorSend,
  vectorSubmit,
} from "./transmissions.ts";

/** Calls between two looks. */
const CALLS = Number(Deno.args[0]);

const { gc } = globalThis as { gc?(): void };

type Call<Of> = (of: Of) => unknown;

const small = new Uint8Array(16);
const large = new Uint8Array(70_000);
const blob = new Blob(["file"]);

/** Waits for what was accepted. */
async function settled(
  ecb: ExtensionControlBlock,
  call: () => number,
): Promise<void> {
  const completed = completion(ecb);
  if (call() === 0) await completed;
}

function transmission(info: Partial<HSE_TF_INFO>): Call<ExtensionControlBlock> {
  return (ecb) => settled(ecb, () => transmitFile(ecb, info));
}

/** Calls of a control block. */
const CALLS_OF_A_SESSION: Record<string, Call<ExtensionControlBlock>> = {
  "a sync write": (ecb) => write(ecb, small),
  "a sync write that waits": (ecb) => write(ecb, large),
  "an async write": (ecb) => settled(ecb, () => submit(ecb, small)),
  "an async write that waits": (ecb) => settled(ecb, () => submit(ecb, large)),
  "sync calls that were not awaited": (ecb) =>
    Promise.all([write(ecb, large), write(ecb, small), write(ecb, large)]),
  "flush": (ecb) => writeClientOf(ecb).flush(),
  "a read": (ecb) => read(ecb, 8),
  "an async read": (ecb) => settled(ecb, () => asyncRead(ecb, small)),
  "TRANSMIT_FILE": transmission({ hFile: blob, pHead: "h", pTail: "t" }),
  "TRANSMIT_FILE of memory": transmission({ pHead: "h" }),
  "VECTOR_SEND, sync": (ecb) => vectorSend(ecb, [filePart(blob), memory("m")]),
  "VECTOR_SEND, async": (ecb) =>
    settled(ecb, () => vectorSubmit(ecb, [filePart(blob), memory("m")])),
  "EXEC_URL of an extension": (ecb) => executed(ecb, { pszUrl: "/child" }),
  "EXEC_URL of an extension that waits": (ecb) =>
    executed(ecb, { pszUrl: "/child/waits" }),
  "EXEC_URL of an extension that fails": (ecb) =>
    executed(ecb, { pszUrl: "/child/throws" }),
  "EXEC_URL with an entity": (ecb) =>
    executed(ecb, {
      pszUrl: "/child/reads",
      pszMethod: "POST",
      pEntity: { cbAvailable: 16, lpbData: small },
    }),
  "EXEC_URL without its head": (ecb) =>
    executed(ecb, {
      pszUrl: "/child",
      dwExecUrlFlags: HSE_EXEC_URL_NO_HEADERS,
    }),
  "EXEC_URL for HEAD": (ecb) =>
    executed(ecb, { pszUrl: "/child/waits", pszMethod: "HEAD" }),
  "EXEC_URL of a file": (ecb) => executed(ecb, { pszUrl: "/files/a.txt" }),
  "EXEC_URL of the fallback": (ecb) => executed(ecb, { pszUrl: "/else" }),
  "EXEC_URL of a child's child": (ecb) =>
    executed(ecb, { pszUrl: "/child/executes" }),
  "EXEC_URL of a child that sends another": (ecb) =>
    executed(ecb, { pszUrl: "/child/sends" }),
  "EXEC_URL that is refused": (ecb) => executed(ecb, { pszMethod: "a b" }),
  "SEND_URL that is refused": (ecb) => sendUrl(ecb, "/else"),
  "a header call that is refused": (ecb) => sendHeader(ecb, "200 OK", "\r\n"),
  "a variable": (ecb) => getServerVariable(ecb, "HTTP_X_NAME"),
  "log text": (ecb) => support(ecb, HSE_APPEND_LOG_PARAMETER, "x".repeat(4096)),
  "IS_CONNECTED": (ecb) => support(ecb, HSE_REQ_IS_CONNECTED, { value: false }),
  "SET_FLUSH_FLAG": (ecb) => support(ecb, HSE_REQ_SET_FLUSH_FLAG, true),
  "an unknown code": (ecb) => support(ecb, 4711),
};

/** Calls of a WriteClient. */
const CALLS_OF_A_CLIENT: Record<string, Call<WriteClient>> = {
  "write": (client) => client.write(small),
  "write that waits": (client) => client.write(large),
  "submit": (client) =>
    new Promise<void>((resolve) => {
      client.onCompletion(() => resolve());
      client.submit(large);
    }),
  "ready": async (client) => {
    client.write(large).catch(() => {});
    await client.ready;
  },
  "closed": (client) => void client.closed,
  "flush of a client": async (client) => {
    client.write(small).catch(() => {});
    await client.flush();
  },
  "a stream piped to it": (client) =>
    new Blob([small]).stream().pipeTo(client.writable, { preventClose: true }),
};

async function heap(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 2));
  gc!();
  return Deno.memoryUsage().heapUsed;
}

/**
 * Bytes that stay of each call, once all code has run. What stays of a call
 * stays of each: the least growth counts, since a table that grows in between
 * is no leak.
 */
async function kept(call: () => unknown): Promise<number> {
  const looks: number[] = [];
  for (let look = 0; look < 5; look++) {
    for (let i = 0; i < CALLS; i++) await call();
    looks.push(await heap());
  }
  const growths = looks.slice(2).map((bytes, i) => bytes - looks[i + 1]!);
  return Math.round(Math.min(...growths) / CALLS);
}

async function drained(answer: Promise<Response>): Promise<void> {
  for await (const _ of (await answer).body!);
}

const seen: Record<string, number> = {};
const dir = await Deno.makeTempDir();
await Deno.mkdir(`${dir}/files`);
await Deno.writeTextFile(`${dir}/files/a.txt`, "file");

const host = new IsapiHost({
  files: new Directory(dir),
  fallback: () => new Response("fallback"),
});
host.mount("/parent", {
  async HttpExtensionProc(ecb) {
    const name = decodeURIComponent(ecb.lpszQueryString);
    sendHeader(ecb, "200 OK", "X-Parent: 1\r\n\r\n");
    await write(ecb, "begun");
    seen[name] = await kept(() => CALLS_OF_A_SESSION[name]!(ecb));
    return HSE_STATUS_SUCCESS;
  },
}).mount("/child", {
  async HttpExtensionProc(ecb) {
    const { lpszPathInfo: path } = ecb;
    if (path === "/throws") throw new Error("the child");
    if (path === "/waits") await new Promise((resolve) => setTimeout(resolve));
    if (path === "/reads") await read(ecb, 16);
    if (path === "/executes") await executed(ecb, { pszUrl: "/child" });
    if (path === "/sends") sendUrl(ecb, "/child");
    else await write(ecb, "child");
    return HSE_STATUS_SUCCESS;
  },
});

for (const name of Object.keys(CALLS_OF_A_SESSION)) {
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(64)),
  }, { highWaterMark: 0 });
  const url = `http://localhost/parent?${encodeURIComponent(name)}`;
  const init = { method: "POST", body, duplex: "half" };
  await drained(host.fetch(new Request(url, init as RequestInit)));
}
for (const [name, call] of Object.entries(CALLS_OF_A_CLIENT)) {
  await drained(respond(new Request("http://localhost/"), async (client) => {
    await client.write(small);
    seen[name] = await kept(() => call(client));
  }));
}
// A signal that outlives its requests, as a service's own does.
const { signal } = new AbortController();
for (const path of ["/child/waits", "/files/a.txt", "/else"]) {
  const name = `a request for ${path} of a signal that stays`;
  seen[name] = await kept(() =>
    drained(host.fetch(new Request(`http://localhost${path}`, { signal })))
  );
}
await Deno.remove(dir, { recursive: true });
console.log(JSON.stringify(seen));
