import { assert, assertEquals, assertMatch } from "@std/assert";
import fc from "fast-check";
import { sequenceDiagram } from "../../src/tracing/mod.ts";
import { assertProperty } from "../helpers/property.ts";
import { event, KINDS } from "../helpers/trace_events.ts";

const PARTICIPANTS = "(?:extension|host|client)";

/** The only lines that the diagram may have, and how text appears in them. */
const LINE = new RegExp(
  "^    (?:" + [
    `participant ${PARTICIPANTS}`,
    `(?:de)?activate ${PARTICIPANTS}`,
    `(?:${PARTICIPANTS}--?(?:>>|x)${PARTICIPANTS}|Note over ${PARTICIPANTS}(?:,${PARTICIPANTS})?): ` +
    "(?:[\\p{L}\\p{N} _.,()/?=→…-]|#\\d+;)*",
  ].join("|") + ")$",
  "u",
);

/** Fails unless Mermaid would read each line as what it is meant to be. */
function assertReadable(text: string): void {
  const [first, ...lines] = text.split("\n");
  assertEquals(first, "sequenceDiagram");
  assertEquals(lines.pop(), "");
  const active = new Map<string, number>();
  for (const line of lines) {
    assertMatch(line, LINE);
    const [, ends, lane] = /^ +(de)?activate (\w+)$/.exec(line) ?? [];
    if (lane === undefined) continue;
    const count = (active.get(lane) ?? 0) + (ends ? -1 : 1);
    assert(count >= 0, `${lane} is deactivated, and is not active`);
    active.set(lane, count);
  }
  assert([...active.values()].every((count) => count === 0), text);
}

Deno.test("sequenceDiagram() has the rows of the picture, their times, and who runs", () => {
  const text = sequenceDiagram([
    event(0, "request", "GET /a"),
    event(1, "call", "WriteClient", {
      bytes: 3,
      mode: "async",
      called: 1,
      result: true,
      operation: 1,
    }),
    event(2, "call", "HttpExtensionProc", {
      called: 0.5,
      result: "HSE_STATUS_PENDING",
    }),
    event(2.5, "wait", "client", { phase: "begins" }),
    event(3, "wait", "client", { phase: "ends", waited: 0.5, room: true }),
    event(3, "completion", "WriteClient", {
      operation: 1,
      bytes: 3,
      error: 0,
      called: true,
    }),
    event(4, "handed over", "head", { status: 200 }),
    event(5, "disconnect", "client", { error: 64 }),
    event(6, "end", "disconnected", { status: 200, bytes: 3 }),
  ]);
  assertReadable(text);
  assertEquals(
    text,
    `sequenceDiagram
    participant extension
    participant host
    participant client
    client->>host: 0.0 ms, GET /a
    host->>extension: 0.5 ms, HttpExtensionProc
    activate extension
    extension->>host: 1.0 ms, WriteClient(3 bytes, async) → TRUE, operation 1
    extension-->>host: 2.0 ms, → HSE_STATUS_PENDING
    deactivate extension
    Note over host: 2.5 ms, no room#58; waits for the client
    activate host
    Note over host: 3.0 ms, room again, after 0.5 ms
    deactivate host
    host-->>extension: 3.0 ms, completion 1#58; 3 bytes
    host->>client: 4.0 ms, head, status 200
    client-xhost: 5.0 ms, leaves
    Note over extension,client: 6.0 ms, disconnected, status 200, 3 bytes
`,
  );
});

Deno.test("sequenceDiagram() writes what Mermaid would take for its own as codes", () => {
  const text = sequenceDiagram([
    event(0, "request", "GET /;#%%{}:wrap<br>\r\nend \\\u2028😀ü"),
  ]);
  assertReadable(text);
  assertMatch(
    text,
    /: 0\.0 ms, GET \/#59;#35;#37;#37;#123;#125;#58;wrap#60;br#62;#92;r#92;nend #92;#92;#92;u2028#128512;ü\n$/,
  );
});

Deno.test("sequenceDiagram() cuts a long text, and leaves out the middle of a long request", () => {
  const many = Array.from(
    { length: 90 },
    (_, i) => event(i, "request", `GET /${i}${"#".repeat(10_000)}`),
  );
  const text = sequenceDiagram(many);
  assertReadable(text);
  assertMatch(text, /Note over host: .* 11 rows are left out here\n/);
  // The limit of Mermaid, and of the code hosts that use it.
  assert(text.length < 50_000, `${text.length} characters`);
  assertReadable(sequenceDiagram(many, { rows: 3 }));
});

Deno.test("sequenceDiagram() takes the first request, or the one that is asked for; of none it is a diagram", () => {
  const events = [
    event(0, "request", "GET /one"),
    { ...event(0, "request", "GET /two"), id: 2 },
  ];
  assertMatch(sequenceDiagram(events), /\/one\n$/);
  assertMatch(sequenceDiagram(events, { id: 2 }), /\/two\n$/);
  assertReadable(sequenceDiagram([]));
});

Deno.test("sequenceDiagram() is readable whatever the texts are", () => {
  const events = fc.array(fc.record({
    id: fc.constant(1),
    time: fc.double({ min: 0, max: 1e9, noNaN: true }),
    kind: fc.constantFrom(...KINDS),
    name: fc.string({ unit: "binary" }),
    detail: fc.dictionary(
      fc.constantFrom("result", "error", "bytes", "phase", "operation"),
      fc.anything({ maxDepth: 1 }),
      { noNullPrototype: true },
    ),
  }));
  assertProperty(
    fc.property(events, (events) => assertReadable(sequenceDiagram(events))),
  );
});
