/**
 * The objects that runtimes pass with a request: Deno's connection info, Bun's
 * server, workerd's execution context. They are recognized by their members.
 *
 * @module
 */

import { type Clock, systemClock } from "./clock.ts";
import type { ClientRequest } from "./client_request.ts";
import { ignoreErrors } from "./promises.ts";
import type { Tracer } from "./trace_event.ts";

/** The key under which the test kit passes its clock, in the second argument of `fetch`. */
export const CLOCK: unique symbol = Symbol("clock");

/** The key under which it passes its listener for events. */
export const TRACER: unique symbol = Symbol("tracer");

/** The key under which it passes what records the events of an answer without a host. */
export const TRACE_MAKER: unique symbol = Symbol("trace maker");

/** The arguments of one call of `fetch`. A child request has those of its client's request. */
export interface Platform {
  /** The client's request: the runtime does not know child requests. */
  readonly request: ClientRequest;
  readonly info: unknown;
  readonly context: unknown;
}

interface Shapes {
  readonly [CLOCK]?: Clock;
  readonly [TRACER]?: Tracer;
  readonly [TRACE_MAKER]?: unknown;
  readonly ip?: unknown;
  readonly runtime?: { name?: unknown };
  readonly incoming?: {
    socket?: { remoteAddress?: unknown; remotePort?: unknown };
  };
  readonly outgoing?: { destroy?(): void };
  readonly waitUntil?: (work: Promise<unknown>) => void;
  readonly timeout?: (request: ClientRequest, seconds: number) => void;
  readonly requestIP?: (
    request: ClientRequest,
  ) => { address?: unknown; port?: unknown } | null;
  readonly remoteAddr?: { hostname?: unknown; port?: unknown };
}

/**
 * A member of an object, or `undefined` if there is none or reading it throws:
 * the object may be a proxy or have a getter.
 */
function memberOf<K extends keyof Shapes>(
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

/** The clock of a request. A test passes its own in `info` or on the request. */
export function clockOf({ info, request }: Platform): Clock {
  return memberOf(info, CLOCK) ?? memberOf(request, CLOCK) ?? systemClock;
}

/** Gives the listener of a test for the events of a request. */
export function tracerOf(platform: Platform): Tracer | undefined {
  return passedBy(platform, TRACER);
}

/** Gives the maker that a test passes, which records the events of an answer without a host. */
export function traceMakerOf(platform: Platform): unknown {
  return passedBy(platform, TRACE_MAKER);
}

function passedBy<K extends typeof TRACER | typeof TRACE_MAKER>(
  { info, request }: Platform,
  key: K,
): Shapes[K] | undefined {
  // At once, since every request comes here.
  try {
    return (info as Shapes | undefined)?.[key] ?? (request as Shapes)[key];
  } catch {
    return undefined;
  }
}

/**
 * Keeps a request running until its work has ended: after its response, and
 * after the client has left. Otherwise workerd silently drops everything that
 * the request has scheduled. srvx has `waitUntil()` on the request.
 *
 * @see {@link https://developers.cloudflare.com/workers/runtime-apis/context/#waituntil | Workers, waitUntil()}
 *
 * @param end Gives a promise that settles when the work has ended. Called only
 * if the runtime needs it.
 */
export function keepRunning(
  { request, context }: Platform,
  end: () => Promise<unknown>,
): void {
  for (const holder of [context, request]) {
    const waitUntil = memberOf(holder, "waitUntil");
    if (typeof waitUntil !== "function") continue;
    ignoreErrors(() => waitUntil.call(holder, end()));
    return;
  }
}

/**
 * Lifts the idle timeout of a connection: Bun closes it after 10 s of silence.
 *
 * @see {@link https://bun.sh/docs/api/http#idletimeout | Bun, idleTimeout}
 */
export function allowSilence({ request, info }: Platform): void {
  const timeout = memberOf(info, "timeout");
  if (
    typeof timeout === "function" &&
    typeof memberOf(info, "requestIP") === "function"
  ) {
    ignoreErrors(() => timeout.call(info, request, 0));
  }
}

/**
 * Closes the connection of an incomplete response, if the runtime passed it.
 * Otherwise an adapter that is waiting for its socket when the body errors can
 * end the body cleanly, with the error's text as the last bytes.
 *
 * @see {@link https://github.com/honojs/node-server/blob/main/src/listener.ts | @hono/node-server, handleResponseError}
 */
export function cutConnection({ info }: Platform): void {
  ignoreErrors(() => {
    if (memberOf(info, "incoming")?.socket) {
      memberOf(info, "outgoing")?.destroy?.();
    }
  });
}

/**
 * Returns true if the body of a request may be cancelled when the response is complete.
 * On Deno this releases its resource. Adapters for Node would destroy the
 * socket, and lose the rest of the response.
 */
export function mayCancelBody({ info }: Platform): boolean {
  return hasMember(info, "remoteAddr");
}

/**
 * Returns true if the server is `Deno.serve`. It always sends the length of a body of
 * bytes. Without Content-Length among its headers, a response takes a third less
 * time there: Deno has a fast path for Content-Type as the only header.
 */
export function countsBytes({ info }: Platform): boolean {
  return hasMember(info, "completed") && hasMember(info, "remoteAddr");
}

/** Returns true if an object has a member. Does not read it: Deno's getters throw after the client has left. */
function hasMember(holder: unknown, name: string): boolean {
  if (typeof holder !== "object" || holder === null) return false;
  try {
    return name in holder;
  } catch {
    return false;
  }
}

/**
 * Returns true if the runtime omits the Content-Length of a body that is not a stream,
 * unless the headers have it: srvx on Node sends such a body in chunks.
 *
 * @see {@link https://srvx.h3.dev/guide/node | srvx, on Node}
 */
export function leavesLength({ request }: Platform): boolean {
  try {
    return (request as Shapes).runtime?.name === "node";
  } catch {
    return false;
  }
}

/** The source of a stream, with the declared length of the body. */
export interface SizedSource
  extends UnderlyingDefaultSource<Uint8Array<ArrayBuffer>> {
  /**
   * workerd takes the Content-Length of a stream only from here. Other runtimes
   * take it from the header and ignore this.
   *
   * @see {@link https://github.com/cloudflare/workerd/pull/1579 | workerd, expectedLength}
   */
  readonly expectedLength?: number | undefined;
}

/** The address of a client. */
export interface RemoteAddress {
  readonly address: string;
  readonly port: number | undefined;
}

/** The client's address and port, if the runtime gives them. */
export function remoteAddress(platform: Platform): RemoteAddress | undefined {
  try {
    return remoteIn(platform);
  } catch {
    // Deno's getter throws after the client has left.
    return undefined;
  }
}

function remoteIn({ request, info }: Platform): RemoteAddress | undefined {
  const requestIP = memberOf(info, "requestIP");
  if (typeof requestIP === "function") {
    const bun = requestIP.call(info, request);
    return remote(bun?.address, bun?.port);
  }
  const deno = memberOf(info, "remoteAddr");
  if (typeof deno?.hostname === "string") {
    return remote(deno.hostname, deno.port);
  }
  // @hono/node-server passes Node's request; srvx passes only the address.
  const { remoteAddress, remotePort } = memberOf(info, "incoming")?.socket ??
    {};
  return remote(remoteAddress ?? memberOf(request, "ip"), remotePort);
}

function remote(address: unknown, port: unknown): RemoteAddress | undefined {
  if (typeof address !== "string") return undefined;
  return { address, port: typeof port === "number" ? port : undefined };
}
