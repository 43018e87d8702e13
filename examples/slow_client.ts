/**
 * A slow client, played in the server. A browser's own sockets take tens of
 * megabytes at once, and how many differs from system to system.
 *
 * @module
 */

/** Gives an answer whose body is taken slowly: a piece after each pause, in milliseconds. */
export function takenSlowly(response: Response, pause: number): Response {
  if (response.body === null) return response;
  const reader = response.body.getReader();
  const body = new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  }, { highWaterMark: 0 });
  return new Response(body, response);
}
