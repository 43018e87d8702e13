// The rows: what is sent, who takes part, and what is measured.

import { CopiesProbe } from "./probes/copies.ts";
import { CpuProbe } from "./probes/cpu.ts";
import { FirstByteProbe } from "./probes/first_byte.ts";
import { IdleProbe } from "./probes/idle.ts";
import { LatenessProbe } from "./probes/lateness.ts";
import { LatencyProbe } from "./probes/latency.ts";
import type { Probe } from "./probes/probe.ts";
import { SlowReaderProbe } from "./probes/slow_reader.ts";
import { KIB, MIB, type Workload } from "./workload.ts";

/** One row of the benchmark. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly workload: Workload;
  /** Who takes part, as "set-up:handler". */
  readonly subjects: readonly string[];
  /** Handlers that the others of the same set-up are compared with. */
  readonly ours: readonly string[];
  /** Subjects so slow that their responses have only a part of the writes, and how many parts there are. */
  readonly parts?: Readonly<Record<string, number>>;
  /** What is measured. */
  probe(): Probe;
  /** Measured only if it is asked for by name. */
  readonly extra?: true;
  /** Part of a quick run. */
  readonly quick?: true;
}

const FETCH = ["deno", "node", "bun", "workerd"];
const WITH_DISK = ["deno", "node", "bun"];
const LISTENERS = ["node-listener", "deno-listener"];

/** Each handler on each set-up. */
function on(
  setUps: readonly string[],
  ...handlers: readonly string[]
): string[] {
  return setUps.flatMap((setUp) => handlers.map((name) => `${setUp}:${name}`));
}

/** Those that write with node:http and Go. */
const servers = ["deno-http:write", "node-http:write", "go:write"];

/** Many writes of one size: the CPU of each. */
function writes(
  id: string,
  title: string,
  workload: Omit<Workload, "task">,
  row: Pick<Row, "subjects"> & Partial<Row>,
): Row {
  return {
    id,
    title: `${title}, ${workload.writes.toLocaleString("en")} in a response`,
    workload: { task: "write", ...workload },
    ours: ["host", "respond"],
    probe: () =>
      new CpuProbe({
        unit: "write",
        connections: 1,
        cold: 1,
      }),
    ...row,
  };
}

/** Small responses: the CPU of each. */
function responses(
  id: string,
  title: string,
  workload: Omit<Workload, "task"> & Partial<Workload>,
  row: Pick<Row, "subjects"> & Partial<Row>,
): Row {
  return {
    id,
    title,
    workload: { task: "write", ...workload },
    ours: ["host", "respond"],
    probe: () =>
      new CpuProbe({
        unit: "response",
        connections: 16,
      }),
    ...row,
  };
}

const streams = [
  ...on(FETCH, "host", "respond", "raw", "cts", "hono"),
  ...on(LISTENERS, "host", "respond"),
  ...servers,
  "bun:direct",
  ...on(["deno-c"], "host"),
];

const small = [
  ...on(FETCH, "host", "respond", "one", "raw", "hono"),
  ...on(["node-srvx"], "host", "one"),
  ...on(LISTENERS, "host", "respond"),
  ...on(["deno-http", "node-http"], "write", "end"),
  ...on(["go"], "write", "end"),
  "bun:direct",
  ...on(["deno-c"], "host"),
];

const texts = [
  ...on(["deno", "node"], "host", "respond", "raw", "hono"),
  ...servers,
];

/** Rows of many writes. */
const writing: readonly Row[] = [
  writes("16B", "writes of 16 B", { size: 16, writes: 65_536 }, {
    subjects: [
      ...streams,
      ...on([...FETCH, "deno-c"], "async"),
      ...on(["deno", "workerd"], "uts"),
    ],
    parts: { "workerd:uts": 32, "workerd:cts": 32 },
    quick: true,
  }),
  writes("256B", "writes of 256 B", { size: 256, writes: 65_536 }, {
    subjects: [...streams, ...on(["workerd"], "uts")],
    parts: { "workerd:uts": 32, "workerd:cts": 32 },
  }),
  writes("4KiB", "writes of 4 KiB", { size: 4 * KIB, writes: 4096 }, {
    subjects: streams,
    quick: true,
  }),
  writes("64KiB", "writes of 64 KiB", { size: 64 * KIB, writes: 256 }, {
    subjects: streams,
    quick: true,
  }),
  ...[[4 * KIB, 4096], [64 * KIB, 256]].map(([size = 0, count = 0]) =>
    writes(
      `${size / KIB}KiB-given`,
      `writes of ${size / KIB} KiB, each buffer given away`,
      { size, writes: count, given: true },
      {
        subjects: [
          ...on(WITH_DISK, "transfer", "raw", "uts", "hono"),
          "deno-http:write",
          "node-http:write",
        ],
        ours: ["transfer"],
      },
    )
  ),
  writes("vector", "writes of 256 B, 8 in a VECTOR_SEND", {
    size: 256,
    writes: 65_536,
  }, { subjects: ["deno:vector", "deno:host"], ours: ["vector"] }),
  writes("turns", "writes of 256 B, a turn after each", {
    size: 256,
    writes: 8192,
    pause: "turn",
  }, { subjects: on(["deno"], "host", "respond", "raw", "hono") }),
  ...(["ASCII", "mixed"] as const).flatMap((text) =>
    [16, 256].map((size) =>
      writes(
        `text-${size}-${text.toLowerCase()}`,
        `writes of ${size} characters, ${text}`,
        { size, writes: 16_384, text },
        { subjects: texts },
      )
    )
  ),
];

/** Rows of small responses. */
const answering: readonly Row[] = [
  responses("small", "1 KiB in 4 writes, with a length", {
    size: 256,
    writes: 4,
    declared: true,
  }, { subjects: small, quick: true }),
  responses("small-chunked", "1 KiB in 4 writes, without a length", {
    size: 256,
    writes: 4,
  }, { subjects: small }),
  responses("small-one", "1 KiB in 1 write", { size: KIB, writes: 1 }, {
    subjects: small,
  }),
  responses("file-1KiB", "a file of 1 KiB", {
    task: "file",
    size: KIB,
    writes: 1,
  }, {
    subjects: [
      ...on([...WITH_DISK, ...LISTENERS], "host", "transmit"),
      ...on(["deno", "bun"], "stream"),
      ...on(["deno-http", "node-http"], "readFile"),
      "go:file",
    ],
    ours: ["host", "transmit"],
    quick: true,
  }),
  responses("file-64MiB", "a file of 64 MiB", {
    task: "file",
    size: 64 * MIB,
    writes: 1,
  }, {
    subjects: [
      ...on([...WITH_DISK, ...LISTENERS], "host", "transmit"),
      ...on(["deno", "bun"], "stream"),
      ...on(["deno-http", "node-http"], "pipe"),
      "go:file",
    ],
    ours: ["host", "transmit"],
    probe: () => large("MiB"),
  }),
  responses("post-1MiB", "POST of 1 MiB, in reads of 8 KiB", {
    task: "upload",
    size: MIB,
    writes: 1,
  }, {
    subjects: [
      ...on(FETCH, "host", "respond", "raw"),
      ...on(LISTENERS, "host"),
      "deno-http:data",
      "node-http:data",
      "go:read",
    ],
    probe: () =>
      new CpuProbe({
        unit: "response",
        connections: 4,
        cold: 20,
      }),
    quick: true,
  }),
];

function large(unit: "MiB" | "operation"): Probe {
  return new CpuProbe({ unit, connections: 1, cold: 1 });
}

const held: Workload = {
  task: "write",
  size: 4 * KIB,
  writes: 2,
  pause: "for ever",
};

/** Rows of time and memory. */
const waiting: readonly Row[] = [
  responses("first-byte", "first byte of a stream", {
    size: 256,
    writes: 1,
    pause: "2 ms",
  }, {
    subjects: [
      ...on(FETCH, "host", "respond", "raw", "hono"),
      ...on(LISTENERS, "host", "respond"),
      ...servers,
    ],
    probe: () => new FirstByteProbe(),
    quick: true,
  }),
  responses("latency", "1 KiB in 4 writes, at half load", {
    size: 256,
    writes: 4,
    declared: true,
  }, {
    subjects: [
      ...on(["deno", "node"], "host", "one", "raw", "hono"),
      ...servers,
    ],
    probe: () => new LatencyProbe(),
  }),
  ...[undefined, 100, 10_000].map((count): Row => ({
    id: count === undefined ? "idle" : `idle-${count}`,
    title: "open streams, idle after 4 KiB",
    workload: held,
    subjects: [
      ...on(FETCH, "host", "respond", "raw", "hono"),
      ...on(LISTENERS, "host", "respond"),
      ...servers,
    ],
    ours: ["host", "respond"],
    probe: () => new IdleProbe(count),
    ...count === undefined ? {} : { extra: true },
  })),
  responses("slow-reader", "a client that reads 1 MiB in a second", {
    size: 64 * KIB,
    writes: 4096,
  }, {
    subjects: [...on(WITH_DISK, "host", "raw"), ...servers],
    probe: () => new SlowReaderProbe(),
  }),
  ...[16, 64 * KIB].map((size): Row => ({
    ...writes(
      `timer-${size === 16 ? "16B" : "64KiB"}`,
      `a timer beside writes of ${size === 16 ? "16 B" : "64 KiB"}`,
      { size, writes: 16 * MIB / size },
      { subjects: on(["deno"], "host", "async", "respond", "raw") },
    ),
    probe: () => new LatenessProbe(),
  })),
];

/** Rows in one process, and of how cost grows. */
const others: readonly Row[] = [
  {
    id: "loop",
    title: "writes of 16 B in a process, read there",
    workload: { task: "loop", size: 16, writes: 200_000 },
    subjects: on(WITH_DISK, "await", "WriteClient", "write", "completion"),
    ours: ["WriteClient", "write", "completion"],
    probe: () => large("operation"),
    quick: true,
  },
  {
    id: "copies",
    title: "writes from one buffer, which its caller reuses at once",
    workload: { task: "write", size: 4 * KIB, writes: 2000, reuse: true },
    subjects: [
      ...on(
        [...FETCH, ...LISTENERS],
        "host",
        "async",
        "respond",
        "transfer",
        "vector",
      ),
      ...on(FETCH, "raw", "cts", "uts", "hono"),
      ...servers,
    ],
    ours: [],
    probe: () => new CopiesProbe(),
  },
  ...[1, 16, 256, 4096].map((mib) =>
    writes(`grow-${mib}MiB`, "writes of 4 KiB", {
      size: 4 * KIB,
      writes: mib * MIB / (4 * KIB),
    }, { subjects: on(["deno"], "host", "respond", "raw"), extra: true })
  ),
];

/** All rows, in a report's order. */
export const rows: readonly Row[] = [
  ...writing,
  ...answering,
  ...waiting,
  ...others,
];
