// OTEL_DENO=true deno serve --allow-env examples/recipes/opentelemetry.ts
import { Responder, type TraceEvent } from "@isapi/streams";
import * as otel from "@opentelemetry/api";

/** An `onTrace` that makes a span of each answer, with its events. */
export function toSpans(tracer: otel.Tracer): (event: TraceEvent) => void {
  const spans = new Map<number, otel.Span>();
  return ({ id, kind, name, detail }) => {
    if (kind === "request") spans.set(id, tracer.startSpan(name));
    const span = spans.get(id);
    const texts = Object.entries(detail).map(([key, it]) => [key, `${it}`]);
    span?.addEvent(`${kind}: ${name}`, Object.fromEntries(texts));
    if (kind !== "end") return;
    span?.setAttribute("http.response.status_code", Number(detail.status));
    if (name !== "sent") span?.setStatus({ code: otel.SpanStatusCode.ERROR });
    span?.end();
    spans.delete(id);
  };
}

const onTrace = toSpans(otel.trace.getTracer("@isapi/streams"));
const responder = new Responder({ onTrace });

export default {
  fetch: (request: Request) =>
    responder.respond(request, async (client) => {
      await client.write("Hello\n");
    }),
};
