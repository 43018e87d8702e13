import type { Bytes } from "../client/byte_writer.ts";
import { FetchChannel } from "../response/fetch_channel.ts";
import type { Producer } from "./producer.ts";
import { answerParts, type RespondInit } from "./respond_init.ts";
import { StreamedAnswer } from "./streamed_answer.ts";

/**
 * Makes a streamed `Response`, without ISAPI: the producer writes, the client reads.
 *
 * - **Small answers need no stream**: an answer that is complete within its
 *   first turn is sent in one piece, with its length.
 * - **A failed answer never looks complete**: before anything was handed over,
 *   `respond()` rejects with what the producer threw; after that, the body is
 *   errored. `onError` is called in both cases. What the producer throws after
 *   its own `close()` does not change the answer, which is complete.
 * - **A declared Content-Length is kept**: a write past it is refused (13),
 *   ending short of it is a failure.
 * - **A client that left is an error of the write**: code 10054. `respond()`
 *   itself does not fail then: where nothing was handed over, it resolves to an
 *   empty response of status 499 that no client receives.
 *
 * @example Stream an answer
 * ```ts
 * import { respond } from "@isapi/streams";
 * import { assertEquals } from "@std/assert";
 *
 * const handler = (request: Request) =>
 *   respond(request, async (client) => {
 *     for (let i = 1; i <= 3; i++) await client.write(`${i}\n`);
 *   }, { headers: { "content-type": "text/plain" } });
 *
 * // Deno.serve(handler);
 * const response = await handler(new Request("http://localhost/"));
 * assertEquals(await response.text(), "1\n2\n3\n");
 * ```
 *
 * @example Stream what a generator yields
 * ```ts
 * import { respond } from "@isapi/streams";
 * import { assertEquals } from "@std/assert";
 *
 * const handler = (request: Request) =>
 *   respond(request, async function* () {
 *     for (let i = 1; i <= 3; i++) yield `${i}\n`;
 *   });
 *
 * const response = await handler(new Request("http://localhost/"));
 * assertEquals(await response.text(), "1\n2\n3\n");
 * ```
 *
 * @param request The request that is answered. Its method and its signal are used.
 * @param producer Writes the body, or gives it as an async iterable of bytes and
 * text; or such an iterable itself. The answer is complete when it has ended and
 * what it wrote was taken. An iterable whose client leaves is closed.
 * @param init Status and headers, as for `Response`, limits, and what the engine
 * has passed.
 * @returns The response, once the first bytes are handed over or all is written.
 * @throws {TypeError} If a header or the status text cannot be sent as it is,
 * `request` is not a Request, or `producer` is neither a function nor an async
 * iterable; if the producer gives back what cannot be written.
 * @throws {RangeError} If the status is not from 200 to 599, or a limit is out of range.
 * @throws {WriteClientError} Before anything was handed over, if the body ends
 * short of its declared length (13) or a deadline passes (121).
 * @throws {unknown} Before anything was handed over, what the producer threw, or
 * the error of a stream that it piped.
 * @category Streaming
 */
export function respond(
  request: Request,
  producer: Producer | AsyncIterable<Bytes | string>,
  init: RespondInit = {},
): Promise<Response> {
  try {
    const { platform, options } = answerParts(request, producer, init);
    const channel = new FetchChannel(request, platform);
    new StreamedAnswer({ platform, channel, ...options }).run(producer);
    return channel.response;
  } catch (error) {
    return Promise.reject(error);
  }
}
