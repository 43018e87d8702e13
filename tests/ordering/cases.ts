import type { Events } from "../helpers/record_events.ts";
import { turns } from "../helpers/settled.ts";
import type { Subject } from "./subjects.ts";

type Log = readonly string[];

/** One order of events, run on every subject. */
export interface OrderingCase {
  readonly title: string;
  /** The web-platform test (streams/writable-streams/FILE.any.js: title) that asks the same. */
  readonly source: string;
  /** Bytes; 1 unless told, so that one byte is backpressure. */
  readonly highWaterMark?: number;
  run(subject: Subject, events: Events): Promise<void>;
  /** What the platform's writer does; ours too, unless it says otherwise below. */
  readonly platform: Log;
  /** Where ours differs on purpose. */
  readonly ours?: { readonly log: Log; readonly because: string };
  /** Where ours differs again if every write is handed over at once. */
  readonly eager?: Log;
  /** `WriteClient`'s sync mode, over both writers. Left out: `platform`, with codes as the reasons. `null`: not tried. */
  readonly sync?: Log | null;
  /** Sync mode over ours, where that knows at once that it has room. */
  readonly direct?: Log;
  /** Its async mode, over both: `count error` is the completion. Left out: as in sync mode. */
  readonly async?: Log | null;
}

const AT_ONCE = "an abort settles at once and waits for nothing in flight";
const GONE = "a consumer that leaves takes what it held with it";
const ROOM =
  "a write settles as soon as there is room, not when its chunk was taken";
const STAGED =
  "both bytes are staged in one block, which is taken as one chunk";
const ALREADY =
  "with no bytes waiting, close() has closed the writer when it returns";

export const cases: readonly OrderingCase[] = [
  // ready and desiredSize
  {
    title: "ready is fulfilled and the whole mark is free at first",
    source: "general: desiredSize initial value",
    async run(s, e) {
      e.mark(s.desiredSize);
      e.watch("ready", s.ready);
      await turns();
    },
    platform: ["1", "ready ok"],
  },
  {
    title: "write() waits for the consumer, and settles before ready",
    source:
      "write: WritableStream should transition to waiting until write is acknowledged",
    async run(s, e) {
      e.watch("write", s.write());
      e.watch("ready", s.ready);
      e.mark(s.desiredSize);
      await turns();
      e.mark("take");
      await s.take();
      e.mark(s.desiredSize);
    },
    platform: ["0", "take", "write ok", "ready ok", "1"],
    sync: ["0", "take", "ready ok", "write ok 1", "1"],
    async: ["0", "take", "write ok 1 0", "ready ok", "1"],
  },
  {
    title: "ready before a write is not ready after it",
    source:
      "write: WritableStream should transition to waiting until write is acknowledged",
    async run(s, e) {
      const before = s.ready;
      s.write().catch(() => {});
      e.mark(before === s.ready);
      e.watch("before", before);
      e.watch("after", s.ready);
      await turns();
    },
    platform: ["false", "before ok"],
  },
  {
    title:
      "ready stays the same promise while it waits, and rejects when the consumer fails",
    source:
      "bad-underlying-sinks: write: returning a rejected promise (second write) should cause writer write() and ready to reject",
    async run(s, e) {
      e.watch("write 1", s.write());
      const ready = s.ready;
      e.watch("write 2", s.write());
      e.mark(ready === s.ready);
      e.watch("ready", ready);
      await s.fail("gone");
      e.mark(ready === s.ready);
    },
    platform: [
      "true",
      "ready failed gone",
      "write 1 failed gone",
      "write 2 failed gone",
      "true",
    ],
    async: [
      "true",
      "write 2 failed 170",
      "ready failed 10054",
      "write 1 ok 0 995",
      "true",
    ],
  },
  {
    title: "a fulfilled ready gives way to a rejected one at abort()",
    source:
      "aborting: Aborting a WritableStream should cause the writer's fulfilled ready promise to reset to a rejected one",
    async run(s, e) {
      const ready = s.ready;
      s.abort("stop");
      e.mark(ready === s.ready);
      e.watch("before", ready);
      e.watch("after", s.ready);
      await turns();
    },
    platform: ["false", "before ok", "after failed stop"],
  },
  {
    title: "a ready that waits is itself rejected by abort()",
    source:
      "aborting: Aborting a WritableStream before it starts should cause the writer's unsettled ready promise to reject",
    async run(s, e) {
      s.write().catch(() => {});
      const ready = s.ready;
      s.abort("stop");
      e.mark(ready === s.ready);
      e.watch("ready", ready);
      await turns();
    },
    platform: ["true", "ready failed stop"],
  },
  {
    title:
      "ready rejects at once when the consumer goes, whatever is in flight",
    source:
      "aborting: writer.ready should reject on controller error without waiting for underlying write",
    async run(s, e) {
      e.watch("write", s.write());
      e.watch("ready", s.ready);
      await s.error("gone");
      e.mark("take");
      await s.take();
    },
    platform: ["ready failed gone", "take", "write ok"],
    ours: {
      log: ["ready failed gone", "write failed gone", "take"],
      because: GONE,
    },
    sync: ["ready failed 10054", "write failed 10054", "take"],
    async: ["ready failed 10054", "write ok 0 995", "take"],
  },
  {
    title:
      "ready is replaced synchronously by abort(), before anything was written",
    source:
      "aborting: writer abort() during sink start() should replace the writer.ready promise synchronously",
    async run(s, e) {
      const before = s.ready;
      s.abort("stop");
      const after = s.ready;
      e.mark(before === after);
      e.mark(after === s.ready);
      e.watch("after", after);
      await turns();
    },
    platform: ["false", "true", "after failed stop"],
  },
  {
    title:
      "desiredSize goes down by the bytes written, below zero too, and up again",
    source:
      "byte-length-queuing-strategy: Closing a writable stream with in-flight writes below the high water mark delays the close call properly",
    highWaterMark: 4,
    async run(s, e) {
      e.watch("write 1", s.write(3));
      e.mark(s.desiredSize);
      e.watch("write 2", s.write(3));
      e.mark(s.desiredSize);
      await s.take();
      await s.take();
      e.mark(s.desiredSize);
    },
    platform: ["1", "-2", "write 1 ok", "write 2 ok", "4"],
    sync: ["1", "-2", "write 1 ok 3", "write 2 ok 3", "4"],
    async: ["1", "1", "write 2 failed 170", "write 1 ok 3 0", "4"],
  },
  {
    title: "a chunk beyond the mark is taken whole",
    source:
      "byte-length-queuing-strategy: Closing a writable stream with in-flight writes below the high water mark delays the close call properly",
    highWaterMark: 4,
    async run(s, e) {
      e.watch("write", s.write(1024));
      e.watch("ready", s.ready);
      e.mark(s.desiredSize);
      await s.take();
      e.mark(s.desiredSize);
    },
    platform: ["-1020", "write ok", "ready ok", "4"],
    sync: ["-1020", "ready ok", "write ok 1024", "4"],
    async: ["-1020", "write ok 1024 0", "ready ok", "4"],
  },
  {
    title: "desiredSize is null once errored",
    source: "general: desiredSize on a writer for an errored stream",
    async run(s, e) {
      await s.fail("gone");
      e.mark(s.desiredSize);
    },
    platform: ["null"],
  },
  {
    title: "desiredSize is null as soon as abort() was called",
    source: "general: desiredSize on a writer for an errored stream",
    async run(s, e) {
      s.write().catch(() => {});
      s.abort("stop");
      e.mark(s.desiredSize);
      await turns();
    },
    platform: ["null"],
  },
  {
    title: "desiredSize is 0 once closed",
    source: "general: desiredSize on a writer for a closed stream",
    async run(s, e) {
      await s.close();
      e.mark(s.desiredSize);
    },
    platform: ["0"],
  },
  {
    title: "ready is fulfilled once closed",
    source:
      "close: ready promise should be initialised as fulfilled for a writer on a closed stream",
    async run(s, e) {
      await s.close();
      e.watch("ready", s.ready);
      await turns();
    },
    platform: ["ready ok"],
  },

  // write
  {
    title: "a write fulfils with nothing but itself",
    source:
      "write: fulfillment value of ws.write() call should be undefined even if the underlying sink returns a non-undefined value",
    async run(s, e) {
      e.watch("write", s.write());
      await s.take();
    },
    platform: ["write ok"],
    sync: ["write ok 1"],
    async: ["write ok 1 0"],
  },
  {
    title: "a consumer that waits lets a write settle at once",
    source:
      "write: WritableStream should complete synchronous writes before close resolves",
    async run(s, e) {
      await s.take();
      e.watch("write", s.write());
      e.watch("ready", s.ready);
      await turns();
      e.mark(s.desiredSize);
    },
    platform: ["write ok", "ready ok", "1"],
    sync: ["ready ok", "write ok 1", "1"],
    direct: ["write ok 1", "ready ok", "1"],
    async: ["write ok 1 0", "ready ok", "1"],
  },
  {
    title: "two waiting writes settle in order, and ready after the last",
    source:
      "write: WritableStream should complete asynchronous writes before close resolves",
    async run(s, e) {
      e.watch("write 1", s.write());
      e.watch("write 2", s.write());
      e.watch("ready", s.ready);
      e.mark("take");
      await s.take();
      e.mark("take");
      await s.take();
    },
    platform: ["take", "write 1 ok", "take", "write 2 ok", "ready ok"],
    ours: {
      log: ["take", "write 1 ok", "write 2 ok", "ready ok", "take"],
      because: STAGED,
    },
    eager: ["take", "take", "write 1 ok", "write 2 ok", "ready ok"],
    sync: ["take", "take", "ready ok", "write 1 ok 1", "write 2 ok 1"],
    async: ["take", "write 2 failed 170", "write 1 ok 1 0", "ready ok", "take"],
  },
  {
    title: "writes below the mark settle in order",
    source:
      "write: WritableStream should complete asynchronous writes before close resolves",
    highWaterMark: 4,
    async run(s, e) {
      e.watch("write 1", s.write());
      e.watch("write 2", s.write());
      e.watch("write 3", s.write());
      e.watch("ready", s.ready);
      await turns();
      e.mark("take");
      for (let i = 0; i < 3; i++) await s.take();
    },
    platform: ["ready ok", "take", "write 1 ok", "write 2 ok", "write 3 ok"],
    async: null,
    ours: {
      log: ["write 1 ok", "write 2 ok", "write 3 ok", "ready ok", "take"],
      because: ROOM,
    },
    sync: ["ready ok", "write 1 ok 1", "write 2 ok 1", "write 3 ok 1", "take"],
    direct: [
      "write 1 ok 1",
      "write 2 ok 1",
      "write 3 ok 1",
      "ready ok",
      "take",
    ],
  },
  {
    title: "a hundred writes are all processed",
    source: "write: a large queue of writes should be processed completely",
    async run(s, e) {
      let done = 0;
      for (let i = 0; i < 99; i++) s.write().then(() => done++, () => {});
      const last = s.write();
      last.then(() => e.mark(`${done} before the last`), () => {});
      for (let i = 0; i < 100; i++) await s.take();
      e.mark(s.desiredSize);
    },
    platform: ["99 before the last", "1"],
    async: null,
  },
  {
    title: "waiting writes and close() fail in order when the consumer fails",
    source:
      "write: when write returns a rejected promise, queued writes and close should be cleared",
    async run(s, e) {
      e.watch("write 1", s.write());
      e.watch("write 2", s.write());
      e.watch("close", s.close());
      e.mark(s.desiredSize);
      await s.fail("gone");
      e.mark(s.desiredSize);
    },
    platform: [
      "-1",
      "write 1 failed gone",
      "write 2 failed gone",
      "close failed gone",
      "null",
    ],
    sync: null,
  },
  {
    title: "after a failed write close() is a TypeError",
    source:
      "write: when sink's write throws an error, the stream should become errored and the promise should reject",
    async run(s, e) {
      e.watch("write", s.write());
      await s.fail("gone");
      e.watch("close", s.close());
      await turns();
    },
    platform: ["write failed gone", "close failed TypeError"],
    sync: ["write failed 10054", "close failed 10054"],
    async: ["write ok 0 995", "close failed 10054"],
  },
  {
    title: "write(), ready and closed all reject with the consumer's reason",
    source:
      "write: writer.write(), ready and closed reject with the error passed to controller.error() made before sink.write rejection",
    async run(s, e) {
      e.watch("write", s.write());
      e.watch("ready", s.ready);
      e.watch("closed", s.closed);
      await s.fail("gone");
    },
    platform: ["ready failed gone", "write failed gone", "closed failed gone"],
    sync: ["closed failed 10054", "ready failed 10054", "write failed 10054"],
    async: ["closed failed 10054", "ready failed 10054", "write ok 0 995"],
  },
  {
    title: "a write after the consumer has gone rejects with its reason",
    source:
      "start: controller.error() during start should cause writes to fail",
    async run(s, e) {
      await s.fail("gone");
      e.watch("write", s.write());
      await turns();
    },
    platform: ["write failed gone"],
  },
  {
    title: "a write rejected by the consumer rejects ready as well",
    source:
      "bad-underlying-sinks: write: returning a promise that becomes rejected after the writer write() should cause writer write() and ready to reject",
    async run(s, e) {
      e.watch("write", s.write());
      await s.fail("gone");
      e.watch("ready", s.ready);
      await turns();
    },
    platform: ["write failed gone", "ready failed gone"],
    async: ["write ok 0 995", "ready failed 10054"],
  },
  {
    title: "a write rejected by the consumer rejects closed as well",
    source:
      "bad-underlying-sinks: write: throwing method should cause write() and closed to reject",
    async run(s, e) {
      e.watch("write", s.write());
      await s.fail("gone");
      e.watch("closed", s.closed);
      await turns();
    },
    platform: ["write failed gone", "closed failed gone"],
    async: ["write ok 0 995", "closed failed 10054"],
  },

  // close
  {
    title: "close() fulfils before closed",
    source:
      "close: promises must fulfill/reject in the expected order on closure",
    async run(s, e) {
      e.watch("closed", s.closed);
      e.watch("close", s.close());
      await turns();
    },
    platform: ["close ok", "closed ok"],
    sync: ["closed ok", "close ok"],
  },
  {
    title: "close() fulfils with undefined",
    source:
      "close: fulfillment value of ws.close() call must be undefined even if the underlying sink returns a non-undefined value",
    async run(s, e) {
      e.mark(await s.close());
    },
    platform: ["undefined"],
  },
  {
    title: "close() with room left keeps ready fulfilled",
    source:
      "close: when close is called on a WritableStream in writable state, ready should return a fulfilled promise",
    async run(s, e) {
      const close = s.close();
      e.mark(s.desiredSize);
      e.watch("ready", s.ready);
      await close;
    },
    platform: ["1", "ready ok"],
    ours: { log: ["0", "ready ok"], because: ALREADY },
  },
  {
    title:
      "close() ends backpressure: ready fulfils before the bytes are taken",
    source:
      "close: when close is called on a WritableStream in waiting state, ready promise should be fulfilled",
    async run(s, e) {
      s.write().catch(() => {});
      e.watch("ready", s.ready);
      await turns();
      e.mark("close");
      e.watch("close", s.close());
      await turns();
      e.mark("take");
      await s.take();
    },
    platform: ["close", "ready ok", "take", "close ok"],
    sync: ["close", "take", "ready ok", "close ok"],
  },
  {
    title: "ready fulfils at once however long the close takes",
    source:
      "close: when close is called on a WritableStream in waiting state, ready should be fulfilled immediately even if close takes a long time",
    async run(s, e) {
      s.write().catch(() => {});
      e.watch("close", s.close());
      e.watch("ready", s.ready);
      await turns();
    },
    platform: ["ready ok"],
    sync: null,
  },
  {
    title: "close() waits for the bytes: write, close, closed",
    source:
      "write: WritableStream should complete asynchronous writes before close resolves",
    async run(s, e) {
      e.watch("write", s.write());
      e.watch("close", s.close());
      e.watch("closed", s.closed);
      await turns();
      e.mark("take");
      await s.take();
      e.mark(s.outcome);
    },
    platform: ["take", "write ok", "close ok", "closed ok", "ended"],
    sync: ["take", "write ok 1", "closed ok", "close ok", "ended"],
    async: ["take", "write ok 1 0", "closed ok", "close ok", "ended"],
  },
  {
    title: "close() waits for bytes below the mark, too",
    source:
      "byte-length-queuing-strategy: Closing a writable stream with in-flight writes below the high water mark delays the close call properly",
    highWaterMark: 4,
    async run(s, e) {
      s.write().catch(() => {});
      // Past its turn, so that the bytes are on their way.
      await turns();
      e.watch("close", s.close());
      await turns();
      e.mark("take");
      await s.take();
    },
    platform: ["take", "close ok"],
  },
  {
    title: "a second close() while the first waits is a TypeError",
    source: "close: close() on a stream with a pending close should reject",
    async run(s, e) {
      s.write().catch(() => {});
      e.watch("close 1", s.close());
      e.watch("close 2", s.close());
      await turns();
      e.mark("take");
      await s.take();
    },
    platform: ["close 2 failed TypeError", "take", "close 1 ok"],
    sync: ["take", "close 1 ok", "close 2 ok"],
  },
  {
    title: "close() on a closed writer is a TypeError",
    source: "close: close() on an closed stream should reject",
    async run(s, e) {
      await s.close();
      e.watch("close", s.close());
      await turns();
    },
    platform: ["close failed TypeError"],
    sync: ["close ok"],
  },
  {
    title: "close() on an errored writer is a TypeError",
    source: "close: close() on an errored stream should reject",
    async run(s, e) {
      await s.fail("gone");
      e.watch("close", s.close());
      await turns();
    },
    platform: ["close failed TypeError"],
    sync: ["close failed 10054"],
  },
  {
    title: "close() while a write is in flight and the consumer has gone",
    source:
      "close: close() should not reject until no sink methods are in flight",
    async run(s, e) {
      e.watch("write", s.write());
      await s.error("gone");
      e.watch("close", s.close());
      await turns();
      e.mark("take");
      await s.take();
    },
    platform: ["take", "write ok", "close failed gone"],
    ours: {
      log: ["write failed gone", "close failed TypeError", "take"],
      because: GONE,
    },
    sync: ["write failed 10054", "close failed 10054", "take"],
    async: ["write ok 0 995", "close failed 10054", "take"],
  },
  {
    title: "a write after close() is a TypeError",
    source: "Streams Standard, WritableStreamDefaultWriterWrite, step 8",
    async run(s, e) {
      s.write().catch(() => {});
      e.watch("close", s.close());
      e.watch("write", s.write());
      await turns();
      e.mark("take");
      await s.take();
    },
    platform: ["write failed TypeError", "take", "close ok"],
    sync: ["write failed 87", "take", "close ok"],
  },
  {
    title: "a write on a closed writer is a TypeError",
    source: "Streams Standard, WritableStreamDefaultWriterWrite, step 8",
    async run(s, e) {
      await s.close();
      e.watch("write", s.write());
      await turns();
    },
    platform: ["write failed TypeError"],
    sync: ["write failed 87"],
  },
  {
    title: "a failure after the close changes nothing",
    source: "error: controller.error() on closed stream should not throw",
    async run(s, e) {
      await s.close();
      await s.fail("gone");
      e.watch("closed", s.closed);
      e.watch("ready", s.ready);
      await turns();
    },
    platform: ["closed ok", "ready ok"],
  },
  {
    title: "the consumer is told of the end once it has taken the bytes",
    source:
      "write: WritableStream should complete synchronous writes before close resolves",
    async run(s, e) {
      s.write().catch(() => {});
      await turns();
      s.close();
      e.mark(s.outcome);
      await s.take();
      e.mark(s.outcome);
    },
    platform: ["undefined", "ended"],
  },

  // abort
  {
    title: "no write is accepted after abort()",
    source:
      "aborting: Aborting a WritableStream immediately prevents future writes",
    async run(s, e) {
      const abort = s.abort("stop");
      e.watch("write 1", s.write());
      e.watch("write 2", s.write());
      e.watch("abort", abort);
      await turns();
    },
    platform: ["write 1 failed stop", "write 2 failed stop", "abort ok"],
  },
  {
    title: "abort() with a write in flight and one that waits",
    source:
      "aborting: Aborting a WritableStream prevents further writes after any that are in progress",
    async run(s, e) {
      e.watch("write 1", s.write());
      e.watch("write 2", s.write());
      e.watch("abort", s.abort("stop"));
      e.watch("write 3", s.write());
      await turns();
      e.mark("take");
      await s.take();
    },
    platform: [
      "write 3 failed stop",
      "take",
      "write 1 ok",
      "write 2 failed stop",
      "abort ok",
    ],
    ours: {
      log: [
        "write 1 failed stop",
        "write 2 failed stop",
        "abort ok",
        "write 3 failed stop",
        "take",
      ],
      because: AT_ONCE,
    },
    sync: [
      "write 3 failed 995",
      "write 1 failed 995",
      "write 2 failed 995",
      "take",
    ],
    async: [
      "write 2 failed 170",
      "write 3 failed 995",
      "write 1 ok 0 995",
      "take",
    ],
  },
  {
    title: "the consumer gets the reason of abort()",
    source:
      "aborting: Aborting a WritableStream passes through the given reason",
    async run(s, e) {
      // So that there is a stream to be errored.
      await s.take();
      await s.abort("stop");
      await turns();
      e.mark(s.outcome);
    },
    platform: ["aborted stop"],
  },
  {
    title: "abort() errors everything with its reason, ready before closed",
    source:
      "aborting: Aborting a WritableStream puts it in an errored state with the error passed to abort()",
    async run(s, e) {
      e.watch("closed", s.closed);
      e.watch("abort", s.abort("stop"));
      e.watch("ready", s.ready);
      await turns();
    },
    platform: ["ready failed stop", "abort ok", "closed failed stop"],
    ours: {
      log: ["abort ok", "ready failed stop", "closed failed stop"],
      because: AT_ONCE,
    },
    sync: ["closed failed 995", "ready failed 995"],
  },
  {
    title: "abort() rejects what waits behind a write in flight",
    source:
      "aborting: Aborting a WritableStream causes any outstanding write() promises to be rejected with the reason supplied",
    async run(s, e) {
      s.write().catch(() => {});
      e.watch("write 2", s.write());
      s.abort("stop");
      await s.take();
    },
    platform: ["write 2 failed stop"],
    async: null,
  },
  {
    title: "closed waits for the write in flight that succeeds after abort()",
    source: "aborting: .closed should not resolve before fulfilled write()",
    async run(s, e) {
      e.watch("closed", s.closed);
      e.watch("write", s.write());
      e.watch("abort", s.abort("stop"));
      await turns();
      e.mark("take");
      await s.take();
    },
    platform: ["take", "write ok", "abort ok", "closed failed stop"],
    ours: {
      log: ["write failed stop", "abort ok", "closed failed stop", "take"],
      because: AT_ONCE,
    },
    sync: ["closed failed 995", "write failed 995", "take"],
    async: ["closed failed 995", "write ok 0 995", "take"],
  },
  {
    title:
      "the write in flight may fail with its own reason, closed keeps that of abort()",
    source:
      "aborting: .closed should not resolve before rejected write(); write() error should not overwrite abort() error",
    async run(s, e) {
      e.watch("closed", s.closed);
      e.watch("write", s.write());
      e.watch("abort", s.abort("stop"));
      await s.fail("gone");
    },
    platform: ["write failed gone", "abort ok", "closed failed stop"],
    ours: {
      log: ["write failed stop", "abort ok", "closed failed stop"],
      because: AT_ONCE,
    },
    sync: ["closed failed 995", "write failed 995"],
    async: ["closed failed 995", "write ok 0 995"],
  },
  {
    title: "writes settle in order when aborting",
    source: "aborting: writes should be satisfied in order when aborting",
    highWaterMark: 4,
    async run(s, e) {
      e.watch("write 1", s.write());
      e.watch("write 2", s.write());
      e.watch("write 3", s.write());
      e.watch("abort", s.abort("stop"));
      await turns();
      e.mark("take");
      await s.take();
    },
    platform: [
      "take",
      "write 1 ok",
      "write 2 failed stop",
      "write 3 failed stop",
      "abort ok",
    ],
    ours: {
      log: ["write 1 ok", "write 2 ok", "write 3 ok", "abort ok", "take"],
      because: ROOM,
    },
    sync: [
      "write 1 failed 995",
      "write 2 failed 995",
      "write 3 failed 995",
      "take",
    ],
    direct: ["write 1 ok 1", "write 2 ok 1", "write 3 ok 1", "take"],
    async: [
      "write 2 failed 170",
      "write 3 failed 170",
      "write 1 ok 0 995",
      "take",
    ],
  },
  {
    title: "writes settle in order when aborting and the one in flight fails",
    source:
      "aborting: writes should be satisfied in order after rejected write when aborting",
    async run(s, e) {
      e.watch("write 1", s.write());
      e.watch("write 2", s.write());
      e.watch("write 3", s.write());
      e.watch("abort", s.abort("stop"));
      await s.fail("gone");
    },
    platform: [
      "write 1 failed gone",
      "write 2 failed stop",
      "write 3 failed stop",
      "abort ok",
    ],
    ours: {
      log: [
        "write 1 failed stop",
        "write 2 failed stop",
        "write 3 failed stop",
        "abort ok",
      ],
      because: ROOM,
    },
    sync: ["write 1 failed 995", "write 2 failed 995", "write 3 failed 995"],
    async: ["write 2 failed 170", "write 3 failed 170", "write 1 ok 0 995"],
  },
  {
    title: "close() rejects with the reason of the abort() that came first",
    source:
      "aborting: close() should reject with abort reason why abort() is first error",
    async run(s, e) {
      s.write().catch(() => {});
      e.watch("close", s.close());
      e.watch("abort", s.abort("stop"));
      await s.fail("gone");
    },
    platform: ["abort ok", "close failed stop"],
    ours: { log: ["close failed stop", "abort ok"], because: AT_ONCE },
  },
  {
    title: "the consumer is told of abort() after its write in flight",
    source:
      "aborting: underlying abort() should not be called until underlying write() completes",
    async run(s, e) {
      s.write().catch(() => {});
      await turns();
      await s.take();
      s.write().catch(() => {});
      await turns();
      s.abort("stop");
      await turns();
      e.mark(s.outcome);
      await s.take();
      e.mark(s.outcome);
    },
    platform: ["undefined", "aborted stop"],
    sync: null,
    ours: { log: ["aborted stop", "aborted stop"], because: AT_ONCE },
  },
  {
    title: "abort() with a write in flight and a close() queued",
    source:
      "aborting: an abort() that happens during a write() should trigger the underlying abort() even with a close() queued",
    async run(s, e) {
      e.watch("write", s.write());
      e.watch("close", s.close());
      e.watch("abort", s.abort("stop"));
      e.watch("closed", s.closed);
      await turns();
      e.mark("take");
      await s.take();
    },
    platform: [
      "take",
      "write ok",
      "abort ok",
      "close failed stop",
      "closed failed stop",
    ],
    ours: {
      log: [
        "write failed stop",
        "close failed stop",
        "abort ok",
        "closed failed stop",
        "take",
      ],
      because: AT_ONCE,
    },
    sync: ["closed failed 995", "write failed 995", "close failed 995", "take"],
    async: ["closed failed 995", "write ok 0 995", "close failed 995", "take"],
  },
  {
    title: "close() fulfils before abort(), and closed after both",
    source:
      "close: promises must fulfill/reject in the expected order on aborted closure",
    async run(s, e) {
      e.watch("close", s.close());
      e.watch("abort", s.abort("stop"));
      e.watch("closed", s.closed);
      await turns();
    },
    platform: ["close ok", "abort ok", "closed ok"],
    sync: ["closed failed 995", "close failed 995"],
  },
  {
    title: "abort() ignored once the close has begun",
    source:
      "aborting: Closing a WritableStream and aborting it while it closes causes the stream to ignore the abort attempt",
    async run(s, e) {
      s.close().catch(() => {});
      await s.abort("stop");
      e.watch("closed", s.closed);
      await turns();
    },
    platform: ["closed ok"],
    sync: null,
  },
  {
    title: "abort() on a closed writer does nothing",
    source: "aborting: Aborting a WritableStream after it is closed is a no-op",
    async run(s, e) {
      await s.close();
      e.watch("abort", s.abort("stop"));
      e.watch("closed", s.closed);
      await turns();
      e.mark(s.desiredSize);
    },
    platform: ["abort ok", "closed ok", "0"],
  },
  {
    title: "abort() on an errored writer fulfils",
    source:
      "aborting: calling abort() on an errored stream should fulfill with undefined",
    async run(s, e) {
      await s.fail("gone");
      e.watch("abort", s.abort("stop"));
      e.watch("closed", s.closed);
      await turns();
    },
    platform: ["abort ok", "closed failed gone"],
  },
  {
    title: "abort() twice gives the same promise, and the first reason counts",
    source:
      "aborting: when calling abort() twice on the same stream, both should give the same promise that fulfills with undefined",
    async run(s, e) {
      s.write().catch(() => {});
      const first = s.abort("first");
      const second = s.abort("second");
      e.mark(first === second);
      e.watch("closed", s.closed);
      await s.take();
      e.watch("abort", second);
      await turns();
    },
    platform: ["true", "closed failed first", "abort ok"],
    sync: ["true", "closed failed 995"],
  },
  {
    title: "abort() again after the first has settled fulfils",
    source:
      "aborting: when calling abort() twice on the same stream, but sequentially so so there's no pending abort the second time, both should fulfill with undefined",
    async run(s, e) {
      await s.abort("first");
      e.watch("abort", s.abort("second"));
      e.watch("closed", s.closed);
      await turns();
    },
    platform: ["abort ok", "closed failed first"],
    sync: ["closed failed 995"],
  },
  {
    title: "abort() without a reason leaves undefined as the reason",
    source:
      "aborting: abort with no arguments should set the stored error to undefined",
    async run(s, e) {
      await s.abort();
      e.watch("closed", s.closed);
      e.watch("write", s.write());
      await turns();
    },
    platform: ["closed failed undefined", "write failed undefined"],
    sync: ["closed failed 995", "write failed 995"],
  },
  {
    title: "abort() succeeds although the write in flight fails",
    source: "aborting: abort() should succeed despite rejection from write",
    async run(s, e) {
      e.watch("write", s.write());
      e.watch("abort", s.abort("stop"));
      await s.fail("gone");
    },
    platform: ["write failed gone", "abort ok"],
    ours: { log: ["write failed stop", "abort ok"], because: AT_ONCE },
    sync: ["write failed 995"],
    async: ["write ok 0 995"],
  },
  {
    title: "abort() after the consumer went, with a write in flight",
    source:
      "aborting: sink abort() should not be called if stream was erroring due to controller.error() before abort() was called",
    async run(s, e) {
      e.watch("write", s.write());
      await s.error("gone");
      e.watch("abort", s.abort("stop"));
      e.watch("closed", s.closed);
      await turns();
      e.mark("take");
      await s.take();
    },
    platform: ["take", "write ok", "abort failed gone", "closed failed gone"],
    ours: {
      log: ["write failed gone", "abort ok", "closed failed gone", "take"],
      because: GONE,
    },
    sync: ["write failed 10054", "closed failed 10054", "take"],
    async: ["write ok 0 995", "closed failed 10054", "take"],
  },

  // error
  {
    title: "a consumer that goes rejects ready, then closed",
    source:
      "start: when start() rejects, writer promises should reject in standard order",
    async run(s, e) {
      s.write().catch(() => {});
      await s.take();
      s.write().catch(() => {});
      e.watch("closed", s.closed);
      e.watch("ready", s.ready);
      await s.fail("gone");
    },
    platform: ["ready failed gone", "closed failed gone"],
    sync: ["closed failed 10054", "ready failed 10054"],
  },
  {
    title: "a consumer that goes while nothing is written errors the writer",
    source: "error: controller.error() should error the stream",
    async run(s, e) {
      await s.fail("gone");
      e.watch("ready", s.ready);
      e.watch("closed", s.closed);
      await turns();
    },
    platform: ["ready failed gone", "closed failed gone"],
    sync: ["closed failed 10054", "ready failed 10054"],
  },
  {
    title: "the first failure counts",
    source: "error: surplus calls to controller.error() should be a no-op",
    async run(s, e) {
      await s.fail("first");
      await s.fail("second");
      e.watch("closed", s.closed);
      await turns();
    },
    platform: ["closed failed first"],
    sync: ["closed failed 10054"],
  },
  {
    title: "a failure after abort() changes nothing",
    source: "error: controller.error() on errored stream should not throw",
    async run(s, e) {
      await s.abort("stop");
      await s.fail("gone");
      e.watch("closed", s.closed);
      await turns();
    },
    platform: ["closed failed stop"],
  },
  {
    title:
      "an abort() in the turn of a write whose bytes were handed to nobody yet",
    source:
      "aborting: promises returned from other writer methods should be rejected when writer abort() happens during sink start()",
    async run(s, e) {
      e.watch("write 1", s.write());
      e.watch("abort", s.abort("stop"));
      e.watch("write 2", s.write());
      e.watch("close", s.close());
      await turns();
    },
    platform: ["write 2 failed stop"],
    ours: {
      log: [
        "write 1 failed stop",
        "abort ok",
        "write 2 failed stop",
        "close failed TypeError",
      ],
      because: AT_ONCE,
    },
    sync: ["write 2 failed 995", "close failed 995", "write 1 failed 995"],
    async: ["write 2 failed 995", "close failed 995", "write 1 ok 0 995"],
  },
];
