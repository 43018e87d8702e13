/**
 * Listens for a client that leaves.
 *
 * A signal is one hint among several: Deno's aborts after every answer, sent or
 * not, workerd's stays silent while a client that closed is not written to. So
 * it counts only while the session is open, and is let go at its end.
 *
 * @see {@link https://github.com/denoland/deno/pull/35733 | Deno, when a request's signal aborts}
 * @see {@link https://github.com/cloudflare/workerd/issues/6832 | workerd, a client's FIN}
 *
 * @param signal The request's signal.
 * @param left Called once, with the signal's reason.
 * @returns Stops to listen.
 */
export function onDisconnect(
  signal: AbortSignal,
  left: (reason: unknown) => void,
): () => void {
  const aborted = () => left(signal.reason);
  if (signal.aborted) {
    aborted();
    return () => {};
  }
  signal.addEventListener("abort", aborted, { once: true });
  return () => signal.removeEventListener("abort", aborted);
}
