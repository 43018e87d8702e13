import { assertEquals } from "@std/assert";
import { Events } from "../helpers/record_events.ts";
import { turns } from "../helpers/settled.ts";
import { bounded } from "../helpers/bounded.ts";
import { cases, type OrderingCase } from "../ordering/cases.ts";
import { type Kind, subjects } from "../ordering/subjects.ts";

/** The platform's events with the reasons as the client's codes. Its abort() gives the writer's own promise. */
function inCodes(log: readonly string[]): readonly string[] {
  return log.filter((event) => !event.startsWith("abort "))
    .map((event) =>
      event.replace(/ failed gone$/, " failed 10054")
        .replace(/ failed stop$/, " failed 995")
    );
}

/** The events that a subject has to give; `null`: it is not tried. */
function expected(test: OrderingCase, kind: Kind): readonly string[] | null {
  const { platform, ours, eager, direct } = test;
  const { sync = inCodes(platform), async = sync } = test;
  switch (kind) {
    case "platform":
      return platform;
    case "ours":
      return ours?.log ?? platform;
    case "eager":
      return eager ?? ours?.log ?? platform;
    case "direct":
      return direct ?? sync;
    case "sync":
      return sync;
    case "async":
      return async;
  }
}

for (const test of cases) {
  for (const { name, kind, make } of subjects) {
    const log = expected(test, kind);
    if (log === null) continue;
    Deno.test(`${name}: ${test.title}`, async () => {
      const subject = make(test.highWaterMark ?? 1);
      const events = new Events();
      // A platform's stream starts in a microtask.
      await turns();
      await bounded(test.run(subject, events), test.source);
      await turns();
      const seen = events.log.filter((event) =>
        !["sync", "direct", "async"].includes(kind) ||
        !event.startsWith("abort ")
      );
      await subject.end();
      assertEquals(seen, log, test.source);
    });
  }
}
