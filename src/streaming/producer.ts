import type { Bytes } from "../client/byte_writer.ts";
import { ignoreErrors } from "../base/promises.ts";
import { describeValue } from "../base/checks.ts";
import type { WriteClient } from "../client/write_client.ts";

/** The chunks of a body: bytes, or text, which is sent as UTF-8. */
export type Chunks = AsyncIterable<Bytes | string>;

/**
 * Writes the body of an answer through `client`, or gives back an async
 * iterable, whose chunks are written one after the other. An `async function*`
 * is such a producer. Any other value that it gives back fails the answer.
 *
 * @param client The client.
 * @category Streaming
 */
export type Producer = (
  client: WriteClient,
) => void | Promise<void> | AsyncIterable<Bytes | string>;

/**
 * Writes what a producer gave back.
 *
 * @param write Writes one chunk.
 * @throws {TypeError} If that is not an async iterable.
 * @throws {unknown} What the iterable throws, or a write.
 */
export async function writeGiven(
  given: unknown,
  client: WriteClient,
  write: (chunk: unknown) => Promise<unknown>,
): Promise<void> {
  if (isChunks(given)) await writeAll(given, client, write);
  else {
    throw new TypeError(
      `Cannot respond: a producer must give back nothing or an async iterable, received ${
        describeValue(given)
      }${advice(given)}`,
    );
  }
}

/** Returns true if a value is an async iterable or a stream, also on engines where streams have no iterator. */
export function isChunks(
  value: unknown,
): value is AsyncIterable<unknown> | ReadableStream {
  return typeof value === "object" && value !== null &&
    (value instanceof ReadableStream ||
      typeof (value as Partial<Chunks>)[Symbol.asyncIterator] === "function");
}

function advice(given: unknown): string {
  if (given instanceof Response) {
    return "; return it in place of what respond() gives, or give back its body";
  }
  return typeof given === "number"
    ? "; put client.write() in braces"
    : "; write it with client.write()";
}

/**
 * Gives the chunks one by one. A stream is read without its own iterator, which
 * cancels the stream only after the pending read.
 *
 * @see {@link https://streams.spec.whatwg.org/#rs-asynciterator | Streams Standard, asynchronous iteration}
 */
function iteratorOf(
  chunks: AsyncIterable<unknown> | ReadableStream,
): AsyncIterator<unknown> {
  if (!(chunks instanceof ReadableStream)) {
    return chunks[Symbol.asyncIterator]();
  }
  const reader = chunks.getReader();
  return {
    async next() {
      const { done, value } = await reader.read();
      return { done, value };
    },
    async return(reason) {
      await reader.cancel(reason);
      return { done: true, value: undefined };
    },
  };
}

/** The iterator is closed when the client leaves, even while it waits. */
async function writeAll(
  chunks: AsyncIterable<unknown> | ReadableStream,
  client: WriteClient,
  write: (chunk: unknown) => Promise<unknown>,
): Promise<void> {
  const iterator = iteratorOf(chunks);
  client.closed.catch((left) => ignoreErrors(() => iterator.return?.(left)));
  const once = { [Symbol.asyncIterator]: () => iterator };
  for await (const chunk of once) await write(chunk);
}
