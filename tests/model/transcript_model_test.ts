// For any behaviour of an extension, its client and the clock, the transcript has each
// accepted operation with exactly one completion, and no other.

import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_REQ_ASYNC_READ_CLIENT,
  HSE_REQ_EXEC_URL,
  HSE_REQ_IO_COMPLETION,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER,
  IsapiHost,
  writeClientOf,
} from "../../mod.ts";
import { call, type TestCall } from "../../src/testing/mod.ts";
import { done, submit, write } from "../helpers/ecb_calls.ts";
import { turns } from "../helpers/settled.ts";
import { transmitFile, vectorSubmit } from "../helpers/transmissions.ts";
import { assertProperty } from "../helpers/property.ts";

/** A request under way, and what its completion functions were called with. */
interface Run {
  readonly ecb: ExtensionControlBlock;
  readonly asked: TestCall;
  readonly completed: (readonly [bytes: number, error: number])[];
}

/** One thing that somebody does. */
interface Step {
  readonly name: string;
  run(run: Run): unknown;
}

function step(name: string, run: Step["run"]): Step {
  return { name, run, toString: () => name } as Step;
}

const size = fc.integer({ min: 0, max: 100_000 });

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  size.map((n) =>
    step(`submit ${n}`, ({ ecb }) => submit(ecb, new Uint8Array(n)))
  ),
  size.map((n) =>
    step(`write ${n}`, ({ ecb }) => void write(ecb, new Uint8Array(n)))
  ),
  size.map((n) =>
    step(`client.submit ${n}`, ({ ecb }) => {
      try {
        writeClientOf(ecb).submit(new Uint8Array(n));
      } catch (error) {
        assert(error instanceof Error);
      }
    })
  ),
  size.map((n) =>
    step(`transmit ${n}`, ({ ecb, completed }) =>
      transmitFile(ecb, {
        hFile: new Blob([new Uint8Array(n)]),
        pfnHseIO: (_ecb, _context, bytes, error) =>
          void completed.push([bytes, error]),
      }))
  ),
  fc.constantFrom(
    step("vector", ({ ecb }) =>
      vectorSubmit(ecb, [{
        ElementType: HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER,
        pvContext: new Uint8Array(8),
      }])),
    step("read the body", ({ ecb }) =>
      ecb.ServerSupportFunction(
        ecb.ConnID,
        HSE_REQ_ASYNC_READ_CLIENT,
        new Uint8Array(8),
        { value: 8 },
        { value: HSE_IO_ASYNC },
      )),
    step(
      "exec",
      ({ ecb }) =>
        ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_EXEC_URL, {
          pszUrl: "/child",
        }),
    ),
    step("register", register),
    step(
      "register nobody",
      ({ ecb }) =>
        ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_IO_COMPLETION, null),
    ),
    step("turn", () => turns()),
    step("done", ({ ecb }) => done(ecb)),
    step("leave", ({ asked }) => asked.leave()),
    step("advance", ({ asked }) => asked.advance(20_000)),
  ),
  size.map((n) =>
    step(`client reads ${n}`, async ({ asked }) => {
      asked.read(n).catch(() => {});
      await turns();
    })
  ),
);

function register({ ecb, completed }: Run): void {
  ecb.ServerSupportFunction(
    ecb.ConnID,
    HSE_REQ_IO_COMPLETION,
    (_ecb, _context, bytes, error) => void completed.push([bytes, error]),
  );
}

Deno.test("A transcript has each accepted operation with exactly one completion, whatever happens", async () => {
  await assertProperty(
    fc.asyncProperty(
      fc.array(anyStep, { maxLength: 20 }),
      fc.constantFrom(0, 1000, Infinity),
      async (steps, buffer) => {
        let ecb!: ExtensionControlBlock;
        const host = new IsapiHost()
          .mount("/", {
            HttpExtensionProc(block) {
              ecb = block;
              return HSE_STATUS_PENDING;
            },
          })
          .mount("/child", {
            async HttpExtensionProc(ecb) {
              await write(ecb, "child");
              return HSE_STATUS_SUCCESS;
            },
          });
        const asked = call(host, "/", { buffer });
        const run: Run = { ecb, asked, completed: [] };
        register(run);
        for (const step of steps) await step.run(run);
        // Nothing is owed once the client is gone.
        asked.leave();
        await turns(12);
        check(asked, ecb.ConnID, run.completed);
      },
    ),
    { runs: 300 },
  );
});

function check(
  { transcript }: TestCall,
  id: number,
  completed: Run["completed"],
): void {
  const own = transcript.filter((event) => event.id === id);
  const open = new Set<unknown>();
  let began = 0;
  const called: unknown[] = [];
  for (const { kind, detail } of own) {
    if (kind === "call" && detail.operation !== undefined) {
      assertEquals(detail.operation, ++began);
      assert(detail.result === true || detail.result === undefined);
      assertEquals(open.size, 0, "one at a time");
      open.add(detail.operation);
    }
    if (kind === "completion") {
      assert(open.delete(detail.operation), "begun before, and not completed");
      if (detail.called) called.push([detail.bytes, detail.error]);
    }
  }
  assertEquals(open.size, 0, "all have completed");
  assertEquals(called, completed);
  assertEquals(own.filter(({ kind }) => kind === "end").length, 1);
  const times = own.map(({ time }) => time);
  assertEquals(times, times.toSorted((a, b) => a - b));
}
