import { assert, assertEquals } from "@std/assert";
import { pause } from "../helpers/bounded.ts";
import type { RawClient } from "../helpers/raw_client.ts";
import { ServerProcess } from "../helpers/server_process.ts";
import { type CrowdReport, LATE } from "./crowd_server.ts";

const SERVER = new URL("./crowd_server.ts", import.meta.url);
const NEVER_READING = 300;
const STREAMS = 200;

/** Asks the server until something holds of what it has seen. */
async function reported(
  server: ServerProcess,
  holds: (report: CrowdReport) => boolean,
  what: string,
): Promise<CrowdReport> {
  await using asker = await server.connect();
  let report: CrowdReport | undefined;
  for (let i = 0; i < 400; i++) {
    report = JSON.parse((await asker.fetch("/report")).text);
    if (holds(report!)) return report!;
    await pause(100);
  }
  throw new Error(`${what} did not come: ${JSON.stringify(report)}`);
}

/** So many clients, each with its request sent. */
async function crowd(
  server: ServerProcess,
  size: number,
  path: (index: number) => string,
): Promise<RawClient[]> {
  const clients: RawClient[] = [];
  for (let i = 0; i < size; i++) {
    const client = await server.connect();
    clients.push(client);
    await client.request(path(i), "GET", ["Connection: close"]);
  }
  return clients;
}

function closeAll(clients: readonly RawClient[]): Promise<unknown> {
  return Promise.all(clients.map((client) => client.close()));
}

Deno.test("300 clients that never read are all given up at the write deadline, and the next one is served", async () => {
  await using server = await ServerProcess.start(SERVER);
  const clients = await crowd(
    server,
    NEVER_READING,
    (i) => i % 2 === 0 ? "/floodSync" : "/floodAsync",
  );
  try {
    const { called, codes, outcomes } = await reported(
      server,
      ({ codes }) => (codes["121"] ?? 0) >= NEVER_READING,
      "the end of all floods",
    );
    assertEquals(called, NEVER_READING);
    assertEquals(codes, { 121: NEVER_READING });
    assertEquals(outcomes, { "timed out": NEVER_READING });
    await using next = await server.connect();
    assertEquals((await next.fetch("/report")).head.status, 200);
  } finally {
    await closeAll(clients);
  }
});

Deno.test("a shutdown under 200 open streams: some finish, some are cut, the next are turned away, and the process ends by itself", async () => {
  await using server = await ServerProcess.start(SERVER);
  const clients = await crowd(
    server,
    STREAMS,
    (i) => i % 2 === 0 ? "/finishing" : "/endless",
  );
  try {
    await reported(
      server,
      ({ called }) => called === STREAMS,
      "the call of all extensions",
    );
    await using first = await server.connect();
    assertEquals((await first.fetch("/shutdown")).head.status, 503);
    for (let i = 1; i < LATE; i++) {
      assertEquals((await first.fetch("/finishing")).head.status, 503);
    }
    await first.close();
    const texts = await Promise.all(clients.map(async (client) => {
      const { text } = await client.rest(20_000);
      return text;
    }));
    for (const [i, text] of texts.entries()) {
      const whole = text.endsWith("0\r\n\r\n");
      assert(text.startsWith("HTTP/1.1 200 "), text.slice(0, 100));
      assertEquals(whole, i % 2 === 0, `stream ${i}`);
      if (whole) assert(text.includes("the end"), `stream ${i}`);
    }
    const { code, output } = await server.exit();
    assertEquals(code, 0);
    assertEquals(JSON.parse(output), {
      called: STREAMS,
      finished: STREAMS / 2,
      codes: { 995: STREAMS / 2 },
      outcomes: { sent: STREAMS / 2 + LATE, failed: STREAMS / 2 },
      terminated: 2,
      finishedBefore: STREAMS / 2,
      calledAfter: 0,
    });
  } finally {
    await closeAll(clients);
  }
});
