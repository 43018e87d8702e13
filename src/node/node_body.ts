import type { BlockPool } from "./block_pool.ts";
import type { BodyOutlet, BodyOutletOwner } from "../response/body_outlet.ts";
import type { TakeBack } from "../client/byte_sink.ts";
import {
  type Http1Response,
  isHttp2,
  type NodeResponse,
} from "./node_types.ts";

type Chunk = Uint8Array<ArrayBuffer>;

/** The calls that a body makes to its answer. */
export interface NodeBodyOwner {
  /** All bytes were taken, or nothing is written any more. */
  over(): void;
  /** Breaks the answer off. */
  cut(): void;
}

/**
 * A body that is written to a server's response.
 *
 * - **A callback says what was taken**: it is called "when this chunk of data is
 *   flushed". The oldest chunk on its way does not count against the buffer
 *   limit, so that two are on their way and the connection never waits.
 * - **A block is used again only after its callback came without an error.**
 *
 * @see {@link https://nodejs.org/api/http.html#responsewritechunk-encoding-callback | Node, response.write()}
 * @see {@link https://nodejs.org/api/stream.html#writablewritechunk-encoding-callback | Node, writable.write()}
 */
export class NodeBody implements BodyOutlet {
  waiting = 0;
  /** The chunks on their way, the oldest first. */
  readonly #flying: Chunk[] = [];
  /** `open` → `finished`, or → `dropped`: nothing is written any more. */
  #state: "open" | "finished" | "dropped" = "open";
  #closed = false;
  #written = false;
  readonly #response: NodeResponse;
  readonly #pool: BlockPool;
  readonly #answer: NodeBodyOwner;
  readonly #owner: BodyOutletOwner;

  constructor(
    response: NodeResponse,
    pool: BlockPool,
    answer: NodeBodyOwner,
    owner: BodyOutletOwner,
  ) {
    this.#response = response;
    this.#pool = pool;
    this.#answer = answer;
    this.#owner = owner;
  }

  get queued(): number {
    return this.waiting - (this.#flying[0]?.length ?? 0);
  }

  begin(): void {
    if (this.#written || this.#state !== "open") return;
    this.#written = true;
    // The compatibility API of HTTP/2 has it too, since Node 10.
    (this.#response as Http1Response).flushHeaders();
  }

  put(chunk: Chunk, back?: TakeBack): void {
    if (this.#state !== "open") return;
    this.#written = true;
    const isFirst = this.waiting === 0;
    this.waiting += chunk.length;
    this.#flying.push(chunk);
    if (isFirst) this.#owner.progress();
    this.#owner.handedOver(chunk.length);
    let isLate = false;
    write(this.#response, chunk, (error) => {
      if (isLate) this.#taken(chunk, back, error);
      // A writer does not expect to be called while it writes.
      else queueMicrotask(() => this.#taken(chunk, back, error));
    });
    isLate = true;
  }

  /** The end leaves with the last chunk, before its callback has come. */
  finish(): void {
    if (this.#state !== "open") return;
    this.#state = "finished";
    this.#response.end();
  }

  close(): boolean {
    if (this.#closed || this.#state === "dropped") return false;
    this.#closed = true;
    this.finish();
    this.#answer.over();
    return true;
  }

  drop(): void {
    this.#state = "dropped";
    this.waiting = 0;
    this.#flying.length = 0;
    this.#pool.trim();
    this.#answer.over();
  }

  error(): void {
    this.#state = "dropped";
    this.#answer.cut();
  }

  /** A callback has come; each comes once, in the order of the writes. */
  #taken(chunk: Chunk, back: TakeBack | undefined, error: unknown): void {
    const at = this.#flying.indexOf(chunk);
    // Dropped meanwhile: the block may still be read, so it does not go back.
    if (at < 0) return;
    if (error) {
      this.drop();
      this.#owner.cancelled(error);
      return;
    }
    this.#flying.splice(at, 1);
    this.waiting -= chunk.length;
    if (back === undefined) this.#pool.give(chunk);
    else back(chunk);
    this.#owner.progress();
    this.#owner.pulled(this.#flying.length === 0);
  }
}

function write(
  response: NodeResponse,
  chunk: Chunk,
  callback: (error?: Error | null) => void,
): void {
  if (isHttp2(response)) response.write(chunk, callback);
  else response.write(chunk, callback);
}
