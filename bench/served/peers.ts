// Other ways to stream a body: web standards alone, or a framework.
// A buffer is spoilt once its write was called: those that do not copy send what
// is in it by then.

import { Hono } from "hono";
import { stream } from "hono/streaming";
import type { Makers } from "./job.ts";
import type { Handler } from "./ours.ts";
import { wholeOf, type Writes, writesOf } from "./writes.ts";

type Chunk = Uint8Array<ArrayBuffer>;

/** Peers on every engine that has a fetch handler. */
export const peers: Makers<Handler> = {
  one: ({ workload }) => {
    const body = wholeOf(workload);
    // With no parameter, Deno.serve would not even make the Request.
    return (_request) => new Response(body);
  },
  raw: ({ workload }) => {
    const writes = writesOf(workload);
    return (_request) => enqueued(writes);
  },
  cts: ({ workload }) => {
    const writes = writesOf(workload);
    return (_request) => throughTransform(writes, (chunk) => chunk.slice());
  },
  uts: ({ workload }) => {
    const writes = writesOf(workload);
    return (_request) => throughTransform(writes, (chunk) => chunk);
  },
  hono: ({ workload }) => {
    const app = hono(writesOf(workload));
    return (request) => app.fetch(request);
  },
};

function hono(
  { writes, length, text, buffer, pause, reuse }: Writes,
): Hono {
  return new Hono().get("*", (context) => {
    if (length !== undefined) context.header("content-length", `${length}`);
    return stream(context, async (body) => {
      for (let i = 0; i < writes; i++) {
        if (text !== undefined) await body.write(text);
        else {
          const chunk = buffer();
          reuse?.fill(chunk, i);
          const written = body.write(chunk);
          reuse?.spoil(chunk);
          await written;
        }
        if (pause) await pause(i);
      }
    });
  });
}

function streamed(
  readable: ReadableStream<Chunk>,
  length: number | undefined,
): Response {
  return new Response(
    readable,
    length === undefined
      ? undefined
      : { headers: { "content-length": `${length}` } },
  );
}

function throughTransform(
  { writes, length, buffer, pause, reuse }: Writes,
  taken: (chunk: Chunk) => Chunk,
): Response {
  const { readable, writable } = new TransformStream<Chunk, Chunk>();
  const writer = writable.getWriter();
  const write = async () => {
    for (let i = 0; i < writes; i++) {
      const chunk = buffer();
      reuse?.fill(chunk, i);
      const written = writer.write(taken(chunk));
      reuse?.spoil(chunk);
      await written;
      if (pause) await pause(i);
    }
    await writer.close();
  };
  write().catch((error) => writer.abort(error));
  return streamed(readable, length);
}

/** The least that streams with copies. */
function enqueued(
  { writes, length, text, buffer, pause, reuse }: Writes,
): Response {
  let wanted = () => {};
  const write = async (
    controller: ReadableStreamDefaultController<Chunk>,
  ) => {
    for (let i = 0; i < writes; i++) {
      const chunk = buffer();
      reuse?.fill(chunk, i);
      // Text was just encoded into a buffer of its own.
      controller.enqueue(text === undefined ? chunk.slice() : chunk);
      reuse?.spoil(chunk);
      if (controller.desiredSize! <= 0) {
        await new Promise<void>((resolve) => wanted = resolve);
      }
      if (pause) await pause(i);
    }
    controller.close();
  };
  return streamed(
    new ReadableStream<Chunk>({
      start: (controller) => {
        write(controller).catch((error) => controller.error(error));
      },
      pull: () => wanted(),
    }),
    length,
  );
}
