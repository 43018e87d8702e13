import { assert, assertEquals, assertMatch, assertNotMatch } from "@std/assert";
import fc from "fast-check";
import {
  sequencePicture,
  type TraceEvent,
  traceLine,
} from "../../src/tracing/mod.ts";
import { assertProperty } from "../helpers/property.ts";
import { event, KINDS } from "../helpers/trace_events.ts";

const write = (time: number, detail: TraceEvent["detail"] = {}) =>
  event(time, "call", "WriteClient", {
    bytes: 3,
    mode: "sync",
    awaited: true,
    called: time,
    result: true,
    count: 3,
    ...detail,
  });

const STORY = [
  event(0, "request", "GET /a"),
  write(1),
  event(2, "call", "HttpExtensionProc", {
    called: 0.5,
    result: "HSE_STATUS_SUCCESS",
  }),
  event(3, "handed over", "head", { status: 200 }),
  event(4, "end", "sent", { status: 200, bytes: 3 }),
];

/** Texts with how far down they are, by their order on the page. */
function texts(svg: string): { y: number; text: string }[] {
  return [
    ...svg.matchAll(
      /<text[^>]* y="([\d.]+)"[^>]*>(?:<title>[^<]*<\/title>)?([^<]*)/g,
    ),
  ]
    .map(([, y, text]) => ({ y: Number(y), text: text! }));
}

function place(svg: string, part: string): number {
  const found = texts(svg).find(({ text }) => text.includes(part));
  assert(found, `${part} is in the picture`);
  return found.y;
}

/** Fails unless tags nest, and nothing else looks like one. */
function assertWellFormed(svg: string): void {
  const open: string[] = [];
  const rest = svg.replace(
    /<(\/?)([a-z]+)((?: [a-zA-Z0-9-:]+="[^"<&]*(?:&#\d+;[^"<&]*)*")*)(\/?)>/g,
    (_tag, end, name, _attributes, empty) => {
      if (end) assertEquals(open.pop(), name);
      else if (!empty) open.push(name);
      return "";
    },
  );
  assertEquals(open, []);
  assertNotMatch(rest.replace(/&#\d+;/g, ""), /[<&]/);
}

Deno.test("sequencePicture() has each event once, in the order of time", () => {
  const svg = sequencePicture(STORY);
  assertWellFormed(svg);
  const parts = [
    "GET /a",
    "HttpExtensionProc",
    "WriteClient(3 bytes, sync) → TRUE, 3 bytes",
    "→ HSE_STATUS_SUCCESS",
    "head, status 200",
    "sent, status 200, 3 bytes",
  ];
  const places = parts.map((part) => place(svg, part));
  assertEquals(places, places.toSorted((a, b) => a - b));
  assertEquals(new Set(places).size, parts.length);
});

Deno.test("sequencePicture() leaves room in proportion to the time between rows", () => {
  const svg = sequencePicture([
    event(0, "request", "a"),
    event(10, "handed over", "body", { bytes: 1 }),
    event(40, "handed over", "body", { bytes: 2 }),
    event(40, "handed over", "body", { bytes: 3 }),
  ]);
  const [a, one, two, three] = ["a", "1 bytes", "2 bytes", "3 bytes"]
    .map((part) => place(svg, part));
  const step = three! - two!;
  assertEquals((two! - one! - step) / (one! - a! - step), 3);
});

Deno.test("sequencePicture() draws a wait, and an operation, from begin to end", () => {
  const svg = sequencePicture([
    event(0, "request", "a"),
    event(1, "wait", "client", { phase: "begins", desiredSize: -1 }),
    write(2, { mode: "async", awaited: false, operation: 1 }),
    event(50, "wait", "client", { phase: "ends", waited: 49, room: true }),
    event(51, "completion", "WriteClient", {
      operation: 1,
      bytes: 3,
      error: 0,
      called: true,
    }),
  ]);
  const bar =
    /<rect class="waiting" x="\d+" y="([\d.]+)" width="\d+" height="([\d.]+)"/
      .exec(svg)!;
  // Labels of remarks are 4 below their row, those of arrows 5 above it.
  assertEquals(Number(bar[1]), place(svg, "no room") - 4);
  assertEquals(
    Math.round(Number(bar[1]) + Number(bar[2])),
    Math.round(place(svg, "room again, after 49.0 ms") - 4),
  );
  const bracket = /<path class="operation" d="M\d+ ([\d.]+)H[\d.]+V([\d.]+)H/
    .exec(svg)!;
  assertEquals(Number(bracket[1]), place(svg, "operation 1") + 5);
  assertEquals(Number(bracket[2]), place(svg, "completion 1: 3 bytes") + 5);
});

Deno.test("sequencePicture() draws a call that waited as two rows, with its wait", () => {
  const svg = sequencePicture([write(30, { called: 2 })]);
  assert(place(svg, "WriteClient(3 bytes, sync)") < place(svg, "→ TRUE"));
  assertMatch(svg, /<rect class="waiting"/);
});

Deno.test("sequencePicture() folds what repeats, and leaves out the middle of what is long", () => {
  const many = Array.from({ length: 900 }, (_, i) => write(i));
  assertMatch(sequencePicture(many), />and 899 more like it</);
  const varied = many.map((event, i) => ({
    ...event,
    detail: { ...event.detail, bytes: i },
  }));
  const svg = sequencePicture(varied, { rows: 21 });
  assertWellFormed(svg);
  assertMatch(svg, />880 rows are left out here</);
  assertEquals(svg.match(/WriteClient\(/g)!.length, 20);
});

Deno.test("sequencePicture() keeps what took long, and ends what it leaves out where it does", () => {
  const begins = (time: number, operation: number) =>
    write(time, { mode: "async", awaited: false, operation });
  const completes = (time: number, operation: number) =>
    event(time, "completion", "WriteClient", {
      operation,
      bytes: 3,
      error: 0,
      called: true,
    });
  const events = Array.from({ length: 60 }, (_, i) => [
    begins(i, i),
    completes(i + 0.5, i),
  ]).flat();
  // Number 30 takes longest.
  for (const late of events.splice(61)) {
    events.push({ ...late, time: late.time + 40 });
  }
  const svg = sequencePicture(events, { rows: 4 });
  assertEquals(
    texts(svg).map(({ text }) => text).filter((text) => /[a-z]/.test(text))
      .slice(3),
    [
      "WriteClient(3 bytes, async) → TRUE, operation 0",
      "completion 0: 3 bytes",
      "58 rows are left out here",
      "WriteClient(3 bytes, async) → TRUE, operation 30",
      "completion 30: 3 bytes",
      "57 rows are left out here",
      "completion 59: 3 bytes",
    ],
  );
  const [first, long, ...more] = [
    ...svg.matchAll(/class="operation" d="M\d+ ([\d.]+)H[\d.]+V([\d.]+)/g),
  ].map(([, from, to]) => Number(to) - Number(from));
  assertEquals(more, []);
  assert(first! < long! / 2);
  const cut = sequencePicture(events, { rows: 3 });
  const bracket = /class="operation" d="M\d+ [\d.]+H[\d.]+V([\d.]+)/.exec(cut)!;
  assertEquals(Number(bracket[1]), place(cut, "59 rows are left out") + 5);
});

Deno.test("sequencePicture() draws what runs through rows that are left out", () => {
  const many = Array.from({ length: 90 }, (_, i) => write(i, { bytes: i }));
  const returns = event(90, "call", "HttpExtensionProc", {
    called: 0,
    result: "HSE_STATUS_SUCCESS",
  });
  const svg = sequencePicture([...many, returns], { rows: 9 });
  const bar =
    /class="running" x="\d+" y="([\d.]+)" width="\d+" height="([\d.]+)"/
      .exec(svg)!;
  assertEquals(
    Math.round(Number(bar[1]) + Number(bar[2])),
    Math.round(place(svg, "→ HSE_STATUS_SUCCESS") + 5),
  );
});

Deno.test("sequencePicture() has the extension run before what it does, where time stands still", () => {
  const svg = sequencePicture([
    write(0),
    event(0, "call", "HttpExtensionProc", { called: 0, result: "x" }),
  ]);
  assert(place(svg, "HttpExtensionProc") < place(svg, "WriteClient"));
});

Deno.test("sequencePicture() takes the first request, or the one that is asked for", () => {
  const other = { ...event(0, "request", "GET /other"), id: 2 };
  assertNotMatch(sequencePicture([...STORY, other]), /other/);
  assertMatch(sequencePicture([...STORY, other], { id: 2 }), /other/);
});

Deno.test("sequencePicture() of nothing is a picture", () => {
  assertWellFormed(sequencePicture([]));
});

Deno.test("sequencePicture() follows the page into the dark", () => {
  assertMatch(sequencePicture(STORY), /@media \(prefers-color-scheme: dark\)/);
});

Deno.test("sequencePicture() is well-formed XML whatever the texts are", () => {
  const kinds = fc.constantFrom(...KINDS);
  const events = fc.array(fc.record({
    id: fc.constant(1),
    time: fc.double({ min: 0, max: 1e9, noNaN: true }),
    kind: kinds,
    name: fc.string({ unit: "binary" }),
    detail: fc.dictionary(
      fc.constantFrom("result", "error", "bytes", "arguments", "operation"),
      fc.anything({ maxDepth: 1 }),
      { noNullPrototype: true },
    ),
  }));
  assertProperty(fc.property(events, (events) => {
    const svg = sequencePicture(events);
    assertWellFormed(svg.replace(/<style>[^<]*<\/style>/, ""));
    // deno-lint-ignore no-control-regex
    assertNotMatch(svg, /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
  }));
});

Deno.test("A value that is no text is drawn and told as an object, in every detail of every event", () => {
  const textless = { toString: false };
  const names = [
    ...["result", "error", "thrown", "bytes", "count", "mode", "arguments"],
    ...["operation", "status", "limit", "reason", "waited", "called", "phase"],
  ];
  for (const kind of KINDS) {
    for (const name of names) {
      for (const given of [{ [name]: textless }, { [name]: [textless] }]) {
        const detail = { result: true, ...given };
        const event = { id: 1, time: 0, kind, name: "a name", detail };
        assertWellFormed(
          sequencePicture([event]).replace(/<style>[^<]*<\/style>/, ""),
        );
        assertMatch(traceLine(event), /^ +0\.0 ms {2}#1 {2}\S/);
      }
    }
  }
  const detail = { operation: textless, bytes: 1, error: 0, called: true };
  const event = { id: 1, time: 0, kind: "completion", name: "W" } as const;
  assertMatch(
    traceLine({ ...event, detail }),
    /completion an object, W: 1 bytes$/,
  );
});
