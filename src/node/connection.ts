import type { NodeSocket } from "./node_types.ts";

/** An answer that is still to come through a connection. */
export interface ConnectionAnswer {
  /** True after its head was sent. */
  readonly begun: boolean;
  /** The client has closed its sending half, and the head has not left. */
  halfClosed(): void;
  /** The connection has closed. */
  closed(): void;
}

const CONNECTION = Symbol("connection");

/**
 * Watches a client's connection with one set of listeners, however many
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
  /** Most often one: more only where a client sends requests ahead. */
  readonly #answers: ConnectionAnswer[] = [];
  readonly #socket: NodeSocket;
  /** The server's own setting, while it is replaced. */
  #replaced: boolean | undefined;

  private constructor(socket: NodeSocket) {
    this.#socket = socket;
    // Functions that connections share: an idle one holds little.
    socket.prependListener("end", beforeEnd);
    socket.on("end", afterEnd);
    socket.on("close", closed);
  }

  /** The one of a socket. */
  static of(socket: NodeSocket): Connection {
    const holder = socket as { [CONNECTION]?: Connection };
    return holder[CONNECTION] ??= new Connection(socket);
  }

  add(answer: ConnectionAnswer): void {
    this.#answers.push(answer);
  }

  delete(answer: ConnectionAnswer): void {
    const at = this.#answers.indexOf(answer);
    if (at >= 0) this.#answers.splice(at, 1);
  }

  /** Called before Node looks at the end of what the client sends. */
  beforeEnd(): void {
    const { server } = this.#socket;
    const waiting = this.#answers.filter(({ begun }) => !begun);
    if (waiting.length === 0 || server?.httpAllowHalfOpen === undefined) return;
    this.#replaced = server.httpAllowHalfOpen;
    server.httpAllowHalfOpen = true;
    for (const answer of waiting) answer.halfClosed();
  }

  /** Called after Node has looked at it. */
  afterEnd(): void {
    const { server } = this.#socket;
    if (this.#replaced === undefined || server === undefined) return;
    server.httpAllowHalfOpen = this.#replaced;
    this.#replaced = undefined;
  }

  /** Called when the connection has closed. */
  closed(): void {
    for (const answer of this.#answers.splice(0)) answer.closed();
  }
}

function beforeEnd(this: NodeSocket): void {
  Connection.of(this).beforeEnd();
}

function afterEnd(this: NodeSocket): void {
  Connection.of(this).afterEnd();
}

function closed(this: NodeSocket): void {
  Connection.of(this).closed();
}
