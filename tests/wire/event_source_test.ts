// npm's `eventsource` receives the events of an EventClient, over a socket.
// tests/browser/event_source_test.ts has Chromium's.

import { assertEquals } from "@std/assert";
import { EventsServer } from "../helpers/events_server.ts";

const PROGRAM = new URL("../helpers/event_source_program.ts", import.meta.url);

Deno.test("npm's eventsource receives what was sent, and comes back with the last id", async () => {
  await using server = new EventsServer("last-id");
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-config",
      "--no-lock",
      "--no-check",
      "--allow-all",
      PROGRAM.href,
      server.url,
      JSON.stringify(server.types),
    ],
    stdin: "null",
    signal: AbortSignal.timeout(60_000),
  }).output();
  const decoder = new TextDecoder();
  assertEquals(code, 0, decoder.decode(stderr));
  assertEquals(JSON.parse(decoder.decode(stdout)), server.expected);
  assertEquals(server.ids, ["", "last-id"]);
});
