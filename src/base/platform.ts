/**
 * What a runtime passes beside the request, told apart by shape: Deno's
 * connection info, Bun's server, workerd's execution context.
 *
 * @module
 */

import { type Clock, systemClock } from "./clock.ts";
import { ignoreErrors } from "./promises.ts";
import type { Tracer } from "./trace_event.ts";

/** The key in `fetch`'s second argument under which the test kit hands its own clock down. */
export const CLOCK: unique symbol = Symbol("clock");

/** The key under which it asks to be told of a request's events. */
export const TRACER: unique symbol = Symbol("tracer");

/** What one call of `fetch` was given. A child request has its client's. */
export interface Platform {
  /** The client's own: the runtime knows no other. */
  readonly request: Request;
  readonly info: unknown;
  readonly context: unknown;
}

interface Shapes {
  readonly [CLOCK]?: Clock;
  readonly [TRACER]?: Tracer;
  readonly ip?: unknown;
  readonly runtime?: { name?: unknown };
  readonly incoming?: {
    socket?: { remoteAddress?: unknown; remotePort?: unknown };
  };
  readonly outgoing?: { destroy?(): void };
  readonly waitUntil?: (work: Promise<unknown>) => void;
  readonly timeout?: (request: Request, seconds: number) => void;
  readonly requestIP?: (
    request: Request,
  ) => { address?: unknown; port?: unknown } | null;
  readonly remoteAddr?: { hostname?: unknown; port?: unknown };
}

/**
 * What an object has under a name, or `undefined`: it may be a proxy, or have
 * a getter that throws, and then it counts as without.
 */
function shape<K extends keyof Shapes>(
  holder: unknown,
  name: K,
): Shapes[K] | undefined {
  if (typeof holder !== "object" || holder === null) return undefined;
  try {
    return (holder as Shapes)[name];
  } catch {
    return undefined;
  }
}

/** The clock of this request. A test hands it down in `info`, or with the request. */
export function clockOf({ info, request }: Platform): Clock {
  return shape(info, CLOCK) ?? shape(request, CLOCK) ?? systemClock;
}

/** Who wants to be told of this request's events, beside the host's own. */
export function tracerOf({ info, request }: Platform): Tracer | undefined {
  return shape(info, TRACER) ?? shape(request, TRACER);
}

/**
 * Lets work of a request go on until it has ended: past its response, and when
 * its client is gone. workerd drops all that a request has scheduled, and tells
 * it nothing, once it is reset or answered; srvx has the same on the request.
 *
 * @see {@link https://developers.cloudflare.com/workers/runtime-apis/context/#waituntil | Workers, waitUntil()}
 *
 * @param end Gives what ends with the work; called only where it is asked for.
 */
export function keepRunning(
  { request, context }: Platform,
  end: () => Promise<unknown>,
): void {
  for (const holder of [context, request]) {
    const waitUntil = shape(holder, "waitUntil");
    if (typeof waitUntil !== "function") continue;
    ignoreErrors(() => waitUntil.call(holder, end()));
    return;
  }
}

/**
 * Lets a connection be quiet: Bun cuts one after 10 s.
 *
 * @see {@link https://bun.sh/docs/api/http#idletimeout | Bun, idleTimeout}
 */
export function allowSilence({ request, info }: Platform): void {
  const timeout = shape(info, "timeout");
  if (
    typeof timeout === "function" &&
    typeof shape(info, "requestIP") === "function"
  ) {
    ignoreErrors(() => timeout.call(info, request, 0));
  }
}

/**
 * Ends the connection of an answer that is not whole, where the runtime has
 * given it to us. An adapter that waits for its socket when a body errors may
 * end that body cleanly, with the error's text as its last bytes.
 *
 * @see {@link https://github.com/honojs/node-server/blob/main/src/listener.ts | @hono/node-server, handleResponseError}
 */
export function cutConnection({ info }: Platform): void {
  ignoreErrors(() => {
    if (shape(info, "incoming")?.socket) shape(info, "outgoing")?.destroy?.();
  });
}

/**
 * Whether a request's body may be cancelled once the answer is complete. Deno
 * keeps its resource until then; Node's adapters would destroy the socket, and
 * with it what is left of the answer.
 */
export function mayCancelBody({ info }: Platform): boolean {
  // Not read: Deno's getter throws once the client is gone.
  try {
    return "remoteAddr" in (info as Shapes);
  } catch {
    return false;
  }
}

/**
 * Whether a body that is no stream goes out without a length unless it is told:
 * srvx, on Node, sends it in chunks.
 *
 * @see {@link https://srvx.h3.dev/guide/node | srvx, on Node}
 */
export function leavesLength({ request }: Platform): boolean {
  try {
    return shape(request, "runtime")?.name === "node";
  } catch {
    return false;
  }
}

/** What a stream is made of, and its length where that was declared. */
export interface SizedSource
  extends UnderlyingDefaultSource<Uint8Array<ArrayBuffer>> {
  /**
   * workerd takes a stream's Content-Length from here, and from nowhere else;
   * other runtimes take it from the header and do not look.
   *
   * @see {@link https://github.com/cloudflare/workerd/pull/1579 | workerd, expectedLength}
   */
  readonly expectedLength?: number | undefined;
}

/** Where a client is. */
export interface RemoteAddress {
  readonly address: string;
  readonly port: number | undefined;
}

/** The client's address and port, where the runtime says. */
export function remoteAddress(platform: Platform): RemoteAddress | undefined {
  try {
    return remoteIn(platform);
  } catch {
    // Deno's getter throws once the client is gone.
    return undefined;
  }
}

function remoteIn({ request, info }: Platform): RemoteAddress | undefined {
  const requestIP = shape(info, "requestIP");
  if (typeof requestIP === "function") {
    const bun = requestIP.call(info, request);
    return remote(bun?.address, bun?.port);
  }
  const deno = shape(info, "remoteAddr");
  if (typeof deno?.hostname === "string") {
    return remote(deno.hostname, deno.port);
  }
  // @hono/node-server passes Node's own request, srvx names the address alone.
  const { remoteAddress, remotePort } = shape(info, "incoming")?.socket ?? {};
  return remote(remoteAddress ?? shape(request, "ip"), remotePort);
}

function remote(address: unknown, port: unknown): RemoteAddress | undefined {
  if (typeof address !== "string") return undefined;
  return { address, port: typeof port === "number" ? port : undefined };
}
