import type { NodeMessage, NodeResponse } from "./node_types.ts";

/**
 * A signal that aborts when the connection closes before the answer's end.
 *
 * Nothing stays on the connection after the answer: the next request on it has a
 * signal of its own.
 */
export function leaving(
  { socket }: NodeMessage,
  response: NodeResponse,
): AbortSignal {
  const gone = new AbortController();
  const closed = () => gone.abort();
  socket?.once("close", closed);
  response.once("close", () => {
    socket?.off("close", closed);
    if (!response.writableFinished) closed();
  });
  return gone.signal;
}
