import { viewOf } from "../client/byte_writer.ts";
import { ignoreErrors } from "../base/promises.ts";
import { isHttp2, type NodeResponse } from "./node_types.ts";
import { type ReusableBody, REUSE } from "../response/reusable_body.ts";

/** The owner of a pump. */
export interface PumpOwner {
  /** The last byte was given to the response. */
  over(): void;
  /** Breaks the answer off. */
  cut(): void;
}

/**
 * Passes the body of a `Response` on to a server's response: the next chunk is
 * read once the one before was taken, so that who makes the body knows. A body
 * that can fill a chunk's buffer again gets it back then.
 *
 * @returns A function for a client that has left.
 */
export function pump(
  body: ReadableStream<Uint8Array> & ReusableBody,
  response: NodeResponse,
  owner: PumpOwner,
): (reason: unknown) => void {
  const reader = body.getReader();
  run(reader, response, body[REUSE]).then(() => {
    response.end();
    owner.over();
  }, () => {
    owner.cut();
    owner.over();
  });
  return (reason) => ignoreErrors(() => reader.cancel(reason));
}

async function run(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  response: NodeResponse,
  reuse: ReusableBody[typeof REUSE],
): Promise<void> {
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) return;
      const bytes = viewOf(value);
      if (bytes === undefined) {
        throw new TypeError("Cannot answer: a body must give bytes");
      }
      await taken(response, bytes);
      reuse?.(bytes);
    }
  } catch (error) {
    ignoreErrors(() => reader.cancel(error));
    throw error;
  }
}

function taken(response: NodeResponse, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const callback = (error?: Error | null) =>
      error ? reject(error) : resolve();
    if (isHttp2(response)) response.write(chunk, callback);
    else response.write(chunk, callback);
  });
}
