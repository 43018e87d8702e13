import type { AnswerChannel } from "../response/answer_channel.ts";
import { BlockPool } from "./block_pool.ts";
import type { BodyOutlet, BodyOutletOwner } from "../response/body_outlet.ts";
import { systemClock } from "../base/clock.ts";
import { Connection, type ConnectionAnswer } from "./connection.ts";
import { NodeBody } from "./node_body.ts";
import { type SentHead, withLength, writeHead } from "./node_head.ts";
import {
  type Http1Response,
  isHttp2,
  type NodeMessage,
  type NodeResponse,
  type NodeSocket,
} from "./node_types.ts";
import { ParsedBodyError } from "./parsed_body.ts";
import { ignoreErrors } from "../base/promises.ts";
import { pump } from "./response_pump.ts";
import { isNullBody, type ResponseHead } from "../response/response_head.ts";

/** RST_STREAM's codes: RFC 9113, section 7. */
const INTERNAL_ERROR = 2;
const CANCEL = 8;

/**
 * Milliseconds until a client that has closed its sending half is probed, for
 * the first, the second and each later probe. If the client has left, its system
 * answers the first probe with a reset, and the second probe fails.
 */
const ASK_AFTER = [1000, 250, 15_000] as const;

/** The caller of a channel, which may leave the answer to another handler. */
export interface NodeChannelOwner {
  /** Takes the request over: `next()` of Express. Left out: no other handler does. */
  readonly next?: ((error?: unknown) => void) | undefined;
  /** There is no answer. */
  refused?(error: unknown): void;
}

/** The channel of a server of Node: the answer is written to its response. */
export class NodeChannel implements AnswerChannel, ConnectionAnswer {
  #pool: BlockPool | undefined;
  /** True after the head was given to the response. */
  #begun = false;
  #over = false;
  #left: ((reason: unknown) => void) | undefined;
  #cancel: ((reason: unknown) => void) | undefined;
  #stopAsking: (() => void) | undefined;
  #connection: Connection | undefined;
  readonly #request: NodeMessage;
  readonly #response: NodeResponse;
  readonly #owner: NodeChannelOwner;

  constructor(
    request: NodeMessage,
    response: NodeResponse,
    owner: NodeChannelOwner,
  ) {
    this.#request = request;
    this.#response = response;
    this.#owner = owner;
    if (isHttp2(response)) return;
    this.#connection = Connection.of(request.socket);
    this.#connection.add(this);
  }

  get blocks(): BlockPool {
    return this.#pool ??= new BlockPool();
  }

  get begun(): boolean {
    return this.#begun;
  }

  stream(head: ResponseHead, owner: BodyOutletOwner): BodyOutlet {
    this.#writeHead(head);
    this.#tolerateErrors();
    return new NodeBody(this.#response, this.blocks, this, owner);
  }

  whole(head: ResponseHead, body: Uint8Array<ArrayBuffer> | null): void {
    this.#writeHead(withLength(head, body?.length ?? 0));
    if (body === null) this.#response.end();
    else this.#response.end(body);
    this.over();
  }

  bodiless(head: ResponseHead, length: number | undefined): void {
    const isKnown = length !== undefined && length > 0 &&
      !isNullBody(head.status);
    this.#writeHead(isKnown ? withLength(head, length) : head);
    this.#response.end();
    this.over();
  }

  pass(response: Response): void {
    if (this.#over) return;
    const { status, statusText, headers, body } = response;
    this.#writeHead({ status, reason: statusText, fields: [...headers] });
    if (body === null || this.#request.method === "HEAD") {
      ignoreErrors(() => body?.cancel());
      this.#response.end();
      this.over();
      return;
    }
    this.#tolerateErrors();
    this.#cancel = pump(body, this.#response, this);
  }

  refuse(error: unknown): void {
    this.over();
    this.#owner.refused?.(error);
  }

  /** Leaves the request to the handler that comes next, if there is one: with an error, only for one that it can handle. */
  decline(error?: unknown): boolean {
    const { next } = this.#owner;
    if (next === undefined || this.#begun) return false;
    if (error !== undefined && !(error instanceof ParsedBodyError)) {
      return false;
    }
    this.over();
    next(error);
    return true;
  }

  cut(): void {
    const response = this.#response;
    if (isHttp2(response)) response.stream?.close(INTERNAL_ERROR);
    // Only a reset tells a client that waits for the connection's end.
    else if (this.#request.httpVersion === "1.0") this.#resetSocket();
    else response.destroy();
    this.over();
  }

  reset(): void {
    const response = this.#response;
    if (isHttp2(response)) response.stream?.close(CANCEL);
    else this.#resetSocket();
    this.over();
  }

  onLeft(left: (reason: unknown) => void): () => void {
    this.#left = left;
    if (isHttp2(this.#response)) {
      this.#response.once("close", () => this.closed());
    }
    // It may have left before.
    if (this.#isGone) this.closed();
    return () => {
      this.#left = undefined;
    };
  }

  halfClosed(): void {
    if (this.#request.httpVersion !== "1.1") return;
    this.#askLater(0);
  }

  closed(): void {
    this.#stopAsking?.();
    const reason = new Error("the client's connection was closed");
    this.#cancel?.(reason);
    this.#left?.(reason);
  }

  /** All of the answer was given to the response, or none will be. */
  over(): void {
    if (this.#over) return;
    this.#over = true;
    this.#stopAsking?.();
    this.#connection?.delete(this);
  }

  get #isGone(): boolean {
    const response = this.#response;
    if (isHttp2(response)) return response.stream?.destroyed ?? true;
    return this.#request.socket?.destroyed ?? true;
  }

  #writeHead(head: SentHead): void {
    this.#begun = true;
    this.#stopAsking?.();
    writeHead(this.#response, head);
  }

  /** Without a listener, a late error would end the process. The write callbacks receive it too. */
  #tolerateErrors(): void {
    this.#response.on("error", tolerate);
  }

  /** An interim answer, which a client that has closed its connection answers with a reset: RFC 9110, section 15.2. */
  #askLater(count: number): void {
    this.#stopAsking = systemClock.after(
      ASK_AFTER[Math.min(count, ASK_AFTER.length - 1)]!,
      () => {
        ignoreErrors(() => (this.#response as Http1Response).writeProcessing());
        this.#askLater(count + 1);
      },
    );
  }

  #resetSocket(): void {
    const socket: NodeSocket = this.#request.socket;
    // Since Node 18.3.
    if (typeof socket.resetAndDestroy === "function") socket.resetAndDestroy();
    else socket.destroy();
  }
}

function tolerate(): void {}
