// Chromium's EventSource receives the events of an EventClient.

import { assertEquals } from "@std/assert";
import type { ReceivedEvent } from "../../src/testing/mod.ts";
import { browserTest } from "../helpers/browser.ts";
import { EventsServer } from "../helpers/events_server.ts";

browserTest(
  "Chromium's EventSource receives what was sent, and comes back with the last id",
  async (inBrowser) => {
    const id = "caf\u00e9 \u20ac \u{1f600}";
    await using server = new EventsServer(id);
    const arrived = await inBrowser<ReceivedEvent[]>(
      new URL("event_source.ts", import.meta.url),
      server.url,
      JSON.stringify(server.types),
    );
    assertEquals(arrived, server.expected);
    assertEquals(server.ids, ["", id]);
  },
);
