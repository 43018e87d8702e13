import { assertEquals } from "@std/assert";
import { Events } from "../helpers/record_events.ts";
import { turns } from "../helpers/settled.ts";
import { bounded } from "../helpers/bounded.ts";
import { cases, type OrderingCase } from "../ordering/cases.ts";
import { type Kind, subjects } from "../ordering/subjects.ts";

function expected(
  test: OrderingCase,
  kind: Kind,
): readonly string[] | undefined {
  const { platform, ours, eager, direct, sync } = test;
  switch (kind) {
    case "platform":
      return platform;
    case "ours":
      return ours?.log ?? platform;
    case "eager":
      return eager ?? ours?.log ?? platform;
    case "direct":
      return direct ?? sync;
    default:
      return test[kind];
  }
}

for (const test of cases) {
  for (const { name, kind, make } of subjects) {
    const log = expected(test, kind);
    if (log === undefined) continue;
    Deno.test(`${name}: ${test.title}`, async () => {
      const subject = make(test.highWaterMark ?? 1);
      const events = new Events();
      // A platform's stream starts in a microtask.
      await turns();
      await bounded(test.run(subject, events), test.source);
      await turns();
      const seen = events.log.filter((event) =>
        // A client's abort() gives the writer's own promise.
        !["sync", "direct", "async"].includes(kind) ||
        !event.startsWith("abort ")
      );
      await subject.end();
      assertEquals(seen, log, test.source);
    });
  }
}
