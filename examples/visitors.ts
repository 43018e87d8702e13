/**
 * Clients for trying a handler over a real socket: one that leaves after the
 * first piece, and one that reads to the end.
 *
 * @module
 */

/** A handler for `Deno.serve`. */
export type Handler = (request: Request) => Response | Promise<Response>;

/** The longest wait for an outcome on the server, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Reads the first piece of an answer and leaves, like a tab that is closed.
 *
 * @param handler The handler.
 * @param outcome A promise for what happens on the server after that.
 * @returns The first piece's text, and the outcome.
 */
export async function leavingAfterFirst<T>(
  handler: Handler,
  outcome: Promise<T>,
): Promise<readonly [piece: string, outcome: T]> {
  const server = serve(handler);
  const { body } = await fetch(`http://127.0.0.1:${server.addr.port}/`);
  const reader = body!.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  try {
    return [new TextDecoder().decode(value), await inTime(outcome)];
  } finally {
    await server.shutdown();
  }
}

/**
 * Reads an answer to its end.
 *
 * @param handler The handler.
 * @returns Its text, and whether it ended without an error.
 */
export async function readingAll(
  handler: Handler,
): Promise<readonly [text: string, whole: boolean]> {
  const server = serve(handler);
  let text = "";
  try {
    const { body } = await fetch(`http://127.0.0.1:${server.addr.port}/`);
    for await (const piece of body!.pipeThrough(new TextDecoderStream())) {
      text += piece;
    }
    return [text, true];
  } catch {
    return [text, false];
  } finally {
    await server.shutdown();
  }
}

function serve(handler: Handler): Deno.HttpServer<Deno.NetAddr> {
  return Deno.serve({
    hostname: "127.0.0.1",
    port: 0,
    onListen() {},
    // Without this, Deno prints the error with which a body was errored.
    onError: () => new Response(null, { status: 500 }),
  }, handler);
}

async function inTime<T>(outcome: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Cannot tell: no outcome in ${PATIENCE} ms`)),
      PATIENCE,
    );
  });
  try {
    return await Promise.race([outcome, late]);
  } finally {
    clearTimeout(timer);
  }
}
