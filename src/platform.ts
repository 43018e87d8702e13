/**
 * What a runtime passes beside the request, told apart by shape: Deno's
 * connection info, Bun's server, workerd's execution context.
 *
 * @module
 */

import { type Clock, systemClock } from "./clock.ts";
import { quietly } from "./quietly.ts";
import type { Tracer } from "./tracing/trace_event.ts";

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
  [CLOCK]?: Clock;
  ip?: unknown;
  runtime?: { name?: unknown };
  incoming?: { socket?: { remoteAddress?: unknown; remotePort?: unknown } };
  outgoing?: { destroy?(): void };
  [TRACER]?: Tracer;
  waitUntil?(work: Promise<unknown>): void;
  timeout?(request: Request, seconds: number): void;
  requestIP?(request: Request): { address: string; port: number } | null;
  remoteAddr?: { hostname?: string; port?: number };
}

/** The clock of this request. */
export function clockOf({ info }: Platform): Clock {
  return shapesOf(info)[CLOCK] ?? systemClock;
}

/** Who wants to be told of this request's events, beside the host's own. */
export function tracerOf({ info }: Platform): Tracer | undefined {
  return shapesOf(info)[TRACER];
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
  for (const holder of [shapesOf(context), request as Shapes]) {
    if (typeof holder.waitUntil === "function") {
      quietly(() => holder.waitUntil!(end()));
      return;
    }
  }
}

/**
 * Lets a connection be quiet: Bun cuts one after 10 s.
 *
 * @see {@link https://bun.sh/docs/api/http#idletimeout | Bun, idleTimeout}
 */
export function allowSilence({ request, info }: Platform): void {
  const server = shapesOf(info);
  if (
    typeof server.timeout === "function" &&
    typeof server.requestIP === "function"
  ) {
    quietly(() => server.timeout!(request, 0));
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
  quietly(() => {
    const { incoming, outgoing } = shapesOf(info);
    if (incoming?.socket) outgoing?.destroy?.();
  });
}

/**
 * Whether a request's body may be cancelled once the answer is complete. Deno
 * keeps its resource until then; Node's adapters would destroy the socket, and
 * with it what is left of the answer.
 */
export function mayCancelBody({ info }: Platform): boolean {
  return "remoteAddr" in shapesOf(info);
}

/**
 * Whether a body that is no stream goes out without a length unless it is told:
 * srvx, on Node, sends it in chunks.
 *
 * @see {@link https://srvx.h3.dev/guide/node | srvx, on Node}
 */
export function leavesLength({ request }: Platform): boolean {
  return (request as Shapes).runtime?.name === "node";
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
export function remoteAddress(
  { request, info }: Platform,
): RemoteAddress | undefined {
  try {
    return addressIn(request, shapesOf(info));
  } catch {
    // Deno's getter throws once the client is gone.
    return undefined;
  }
}

function addressIn(
  request: Request,
  shapes: Shapes,
): RemoteAddress | undefined {
  if (typeof shapes.requestIP === "function") {
    const ip = shapes.requestIP(request);
    return ip ? { address: ip.address, port: ip.port } : undefined;
  }
  const { remoteAddr: deno, incoming } = shapes;
  if (typeof deno?.hostname === "string") {
    return { address: deno.hostname, port: deno.port };
  }
  // @hono/node-server passes Node's own request, srvx names the address alone.
  const { remoteAddress, remotePort } = incoming?.socket ?? {};
  const address = remoteAddress ?? (request as Shapes).ip;
  if (typeof address !== "string") return undefined;
  const port = typeof remotePort === "number" ? remotePort : undefined;
  return { address, port };
}

function shapesOf(value: unknown): Shapes {
  return typeof value === "object" && value !== null ? value as Shapes : {};
}
