// Each deadline ends each wait of a request: when, with which code,
// what its client gets, and which callback is called. One rule, for every wait.

import { assert, assertEquals } from "@std/assert";
import type { Deadlines, ExtensionControlBlock } from "../../mod.ts";
import { settled, turns } from "../helpers/settled.ts";
import { write } from "../helpers/ecb_calls.ts";
import { type Proc, TestHost } from "../helpers/test_host.ts";
import { type Note, type Wait, WAITS } from "./waits.ts";

const NONE: Required<Deadlines> = {
  idle: Infinity,
  write: Infinity,
  total: Infinity,
};

/** Milliseconds. */
const LIMIT = 1000;

/** A request that waits, and all that is known of it. */
class Asked {
  readonly told: unknown[] = [];
  readonly host: TestHost;
  readonly deadlines: string[] = [];
  readonly kept: Promise<unknown>[] = [];
  status: number | undefined;
  /** The request's own extension, if one is asked. */
  ecb: ExtensionControlBlock | undefined;
  /** How the body has ended. */
  end: "clean" | "broken" | undefined;

  constructor(wait: Wait, deadlines: Deadlines) {
    const note: Note = (told) => this.told.push(told);
    const procs = Object.entries(wait.procs ?? {}).map(
      ([path, proc]) => [path, this.#noting(path, proc(note))] as const,
    );
    this.host = new TestHost(Object.fromEntries(procs), {
      ...wait.options,
      deadlines,
      onTrace: ({ kind, name }) => {
        if (kind === "deadline") this.deadlines.push(name);
      },
    });
    const request = new Request("http://localhost/ext", wait.init?.());
    const context = {
      waitUntil: (work: Promise<unknown>) => void this.kept.push(work),
    };
    const { clock, host } = this.host;
    host.fetch(request, clock.info, context).then(async (response) => {
      this.status = response.status;
      // A client that takes nothing, or all there is.
      if (wait.waitsFor === "client" && response.status === 200) {
        await new Promise((_resolve, reject) => {
          this.#broken = () => response.text().catch(reject);
        });
      } else await response.text();
      this.end = "clean";
    }).catch(() => this.end = "broken");
  }

  #broken = () => {};

  #noting(path: string, proc: Proc): Proc {
    return (ecb) => {
      if (path === "/ext") this.ecb ??= ecb;
      return proc(ecb);
    };
  }

  get over(): boolean {
    return this.host.logs.length > 0;
  }

  /** Looks how the body has ended. */
  async ended(): Promise<void> {
    this.#broken();
    await turns();
  }
}

/** What holds once a request was ended with a code. */
async function assertEnded(
  asked: Asked,
  { told, begun }: Wait,
  code: 121 | 995,
): Promise<void> {
  await asked.ended();
  const outcome = code === 121 ? "timed out" : "failed";
  const status = begun ? 200 : code === 121 ? 504 : 500;
  const { logs, clock, host } = asked.host;
  assertEquals(
    logs.map(({ outcome, status }) => [outcome, status]),
    [[outcome, status]],
  );
  assertEquals(asked.status, status);
  assertEquals(asked.end, begun ? "broken" : "clean");
  assertEquals(asked.told, told?.(code) ?? [], "what the extension is told");
  assertEquals(clock.pending, 0, "a timer is left");
  if (asked.ecb !== undefined) {
    const { error } = await write(asked.ecb, "late");
    // 87: the extension has ended the session itself.
    assert(error === code || error === 87, `later I/O: ${error}`);
  }
  // No second completion comes later, and no session is left.
  await turns();
  assertEquals(asked.told, told?.(code) ?? [], "what it is told later");
  assertEquals(logs.length, 1);
  assertEquals(await settled(host.shutdown({ deadline: 60_000 })), "fulfilled");
}

/** Fails unless the request is ended by a deadline when it has passed, and not before. */
async function assertExpires(
  wait: Wait,
  kind: keyof Deadlines,
  reports: number,
): Promise<void> {
  const asked = new Asked(wait, { ...NONE, [kind]: LIMIT });
  const { clock, errors } = asked.host;
  await clock.advance(0);
  await turns();
  await clock.advance(LIMIT - 1);
  assertEquals(asked.over, false, "it ended early");
  await clock.advance(1);
  assertEquals(asked.over, true, "it outlives its deadline");
  await assertEnded(asked, wait, 121);
  assertEquals(asked.deadlines, [kind], "deadlines that have passed");
  assertEquals(errors.length, reports, `onError: ${errors}`);
  for (const error of errors) assert(String(error).includes(`the ${kind} `));
  for (const work of asked.kept) {
    assertEquals(
      await settled(work),
      "fulfilled",
      "what waitUntil() was given",
    );
  }
}

/** Fails if a deadline ends the request, or the shutdown's does not. */
async function assertShutDown(
  wait: Wait,
  deadlines: Deadlines,
): Promise<void> {
  const asked = new Asked(wait, { ...NONE, ...deadlines });
  const { clock, errors, host } = asked.host;
  await clock.advance(0);
  await turns();
  await clock.advance(10 * LIMIT);
  assertEquals(asked.over, false, "a deadline has ended it");
  await host.shutdown({ deadline: 0 });
  await assertEnded(asked, wait, 995);
  assertEquals(asked.deadlines, []);
  assertEquals(errors, []);
}

for (const [name, wait] of Object.entries(WAITS)) {
  const isClient = wait.waitsFor === "client";

  Deno.test(`waits: ${name}: ended by ${isClient ? "write" : "idle"} deadline`, () =>
    assertExpires(wait, isClient ? "write" : "idle", wait.reports));

  Deno.test(`waits: ${name}: ended by the total deadline`, () =>
    assertExpires(wait, "total", wait.stirs ? 0 : wait.reports));

  Deno.test(`waits: ${name}: not ended by the ${isClient ? "idle" : "write"} deadline, but by the shutdown's`, () =>
    assertShutDown(wait, isClient ? { idle: LIMIT } : { write: LIMIT }));
}
