// What streams a body elsewhere, in web standards alone or with a framework.
// A buffer is spoilt once its write was awaited: none of them promises more.

import { Hono } from "hono";
import { stream } from "hono/streaming";
import type { Makers } from "./contenders.ts";
import type { Writes } from "./workloads.ts";

type Chunk = Uint8Array<ArrayBuffer>;

/** What a write is given: the one buffer that is reused, or a fresh one each time. */
export type Buffers = (chunk: Chunk) => Chunk;

/** One buffer for all writes. */
export const reused: Buffers = (chunk) => chunk;

/** A buffer for each write. */
export const fresh: Buffers = (chunk) => chunk.slice();

/** Peers that write a body by chunks. */
export function streams(
  buffer: Buffers,
): Makers<"cTS" | "uTS" | "Hono"> {
  return {
    cTS: (writes) => () =>
      throughTransform(writes, (own) => fresh(buffer(own))),
    uTS: (writes) => () => throughTransform(writes, buffer),
    Hono: ({ chunk, writes, reuse }) => {
      const app = new Hono().get(
        "*",
        (context) =>
          stream(context, async (body) => {
            for (let i = 0; i < writes; i++) {
              reuse?.fill(chunk, i);
              const written = body.write(buffer(chunk));
              reuse?.spoil(chunk);
              await written;
            }
          }),
      );
      return (request) => app.fetch(request);
    },
  };
}

/** All bytes at once: what a server does best. */
export const whole: Makers<"static"> = {
  static: ({ body }) => () => new Response(body),
};

/** The least that streams with copies. */
export const raw: Makers<"raw"> = {
  raw: (writes) => () => enqueued(writes),
};

function throughTransform(
  { chunk, writes, reuse }: Writes,
  buffer: Buffers,
): Response {
  const { readable, writable } = new TransformStream<Chunk, Chunk>();
  const writer = writable.getWriter();
  const write = async () => {
    for (let i = 0; i < writes; i++) {
      reuse?.fill(chunk, i);
      await writer.write(buffer(chunk));
      reuse?.spoil(chunk);
    }
    await writer.close();
  };
  write().catch((error) => writer.abort(error));
  return new Response(readable);
}

function enqueued({ chunk, writes, pause }: Writes): Response {
  let wanted = () => {};
  const write = async (
    controller: ReadableStreamDefaultController<Chunk>,
  ) => {
    for (let i = 0; i < writes; i++) {
      controller.enqueue(chunk.slice());
      if (controller.desiredSize! <= 0) {
        await new Promise<void>((resolve) => wanted = resolve);
      }
      if (pause) await pause(i);
    }
    controller.close();
  };
  return new Response(
    new ReadableStream<Chunk>({
      start: (controller) => {
        write(controller).catch((error) => controller.error(error));
      },
      pull: () => wanted(),
    }),
  );
}
