// Spans of a Responder and of a host, by a tracer of the test.

import { assertEquals, assertRejects } from "@std/assert";
import { toSpans } from "../../../examples/recipes/opentelemetry.ts";
import { IsapiHost, Responder } from "../../../mod.ts";

type Tracer = Parameters<typeof toSpans>[0];

/** What was done with spans, in order. */
function fakeTracer(): { tracer: Tracer; done: string[] } {
  const done: string[] = [];
  let last = 0;
  const startSpan = (name: string) => {
    const span = ++last;
    done.push(`${span} start ${name}`);
    return {
      addEvent: (event: string) => done.push(`${span} ${event}`),
      setAttribute: (key: string, value: unknown) =>
        done.push(`${span} ${key} ${value}`),
      setStatus: ({ code }: { code: number }) =>
        done.push(`${span} status ${code}`),
      end: () => done.push(`${span} end`),
    };
  };
  return { tracer: { startSpan } as unknown as Tracer, done };
}

Deno.test("the OpenTelemetry recipe ends each span once, and marks what failed", async () => {
  const { tracer, done } = fakeTracer();
  const responder = new Responder({ onTrace: toSpans(tracer) });
  const request = new Request("http://localhost/hello");
  const answer = await responder.respond(request, async (client) => {
    await client.write("Hello");
  });
  assertEquals(await answer.text(), "Hello");
  await assertRejects(() =>
    responder.respond(request, () => {
      throw new Error("no answer");
    })
  );
  await responder.shutdown();
  const of = (span: number) =>
    done.filter((line) => line.startsWith(`${span} `));
  assertEquals(of(1)[0], "1 start GET /hello");
  assertEquals(of(1).slice(-3), [
    "1 end: sent",
    "1 http.response.status_code 200",
    "1 end",
  ]);
  assertEquals(of(2).slice(-4), [
    "2 end: failed",
    "2 http.response.status_code 500",
    "2 status 2",
    "2 end",
  ]);
});

Deno.test("the OpenTelemetry recipe takes the events of a host, too", async () => {
  const { tracer, done } = fakeTracer();
  const host = new IsapiHost({ onTrace: toSpans(tracer) });
  const answer = await host.fetch(new Request("http://localhost/none"));
  assertEquals(answer.status, 404);
  await answer.text();
  await host.shutdown();
  assertEquals(done[0], "1 start GET /none");
  assertEquals(done.at(-1), "1 end");
});
