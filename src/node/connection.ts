import type { NodeSocket } from "./node_types.ts";

/** An answer that is still to come through a connection. */
export interface ConnectionAnswer {
  /** Whether its head has left. */
  readonly begun: boolean;
  /** The client has closed its sending half, and the head has not left. */
  halfClosed(): void;
  /** The connection has closed. */
  closed(): void;
}

const CONNECTION = Symbol("connection");

/**
 * What is watched of a client's connection: one set of listeners, however many
 * requests come through it.
 *
 * - **A client that closes its sending half before its answer has begun is not
 *   gone.** Node ends such a connection, unless its server has
 *   `httpAllowHalfOpen`. That would hold for every handler of the server, so it
 *   is set only while Node looks at it, for a connection with an answer of ours.
 * - **One that does so later counts as gone**, as Node has it: an event stream
 *   whose page was closed ends at once.
 *
 * @see {@link https://github.com/nodejs/node/pull/36819 | Node, httpAllowHalfOpen}
 */
export class Connection {
  readonly #answers = new Set<ConnectionAnswer>();
  readonly #socket: NodeSocket;
  /** How often the server's own setting was replaced. */
  #replaced: boolean | undefined;

  private constructor(socket: NodeSocket) {
    this.#socket = socket;
    socket.prependListener("end", () => this.#beforeEnd());
    socket.on("end", () => this.#afterEnd());
    socket.once("close", () => this.#close());
  }

  /** The one of a socket. */
  static of(socket: NodeSocket): Connection {
    const holder = socket as { [CONNECTION]?: Connection };
    return holder[CONNECTION] ??= new Connection(socket);
  }

  add(answer: ConnectionAnswer): void {
    this.#answers.add(answer);
  }

  delete(answer: ConnectionAnswer): void {
    this.#answers.delete(answer);
  }

  #beforeEnd(): void {
    const { server } = this.#socket;
    const waiting = [...this.#answers].filter(({ begun }) => !begun);
    if (waiting.length === 0 || server?.httpAllowHalfOpen === undefined) return;
    this.#replaced = server.httpAllowHalfOpen;
    server.httpAllowHalfOpen = true;
    for (const answer of waiting) answer.halfClosed();
  }

  #afterEnd(): void {
    const { server } = this.#socket;
    if (this.#replaced === undefined || server === undefined) return;
    server.httpAllowHalfOpen = this.#replaced;
    this.#replaced = undefined;
  }

  #close(): void {
    const answers = [...this.#answers];
    this.#answers.clear();
    for (const answer of answers) answer.closed();
  }
}
