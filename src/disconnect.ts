import { quietly } from "./quietly.ts";

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
 * A request whose signal throws when it is listened to counts as one without:
 * this runs when a turn ends, where a throw would end the process.
 *
 * @param request The request.
 * @param left Called once, with the signal's reason.
 * @returns Stops to listen.
 */
export function onDisconnect(
  request: Request,
  left: (reason: unknown) => void,
): () => void {
  let signal: AbortSignal;
  let isLate: boolean;
  const aborted = () => left(reasonOf(signal));
  try {
    ({ signal } = request);
    isLate = signal.aborted;
    if (!isLate) signal.addEventListener("abort", aborted, { once: true });
  } catch {
    return () => {};
  }
  if (isLate) aborted();
  return () => quietly(() => signal.removeEventListener("abort", aborted));
}

function reasonOf(signal: AbortSignal): unknown {
  try {
    return signal.reason;
  } catch {
    return undefined;
  }
}
