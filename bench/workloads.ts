// What is sent: bodies, the writes that they are made of, and how they are asked for.

/** A caller that has one buffer: filled before each call, spoilt as soon as it may be. */
export interface Reuse {
  fill(buffer: Uint8Array, index: number): void;
  spoil(buffer: Uint8Array): void;
}

/** Something to wait for between writes. */
export type Pause = (index: number) => Promise<void> | undefined;

/** The writes of one response. */
export interface Writes {
  /** What every write is given. */
  readonly chunk: Uint8Array<ArrayBuffer>;
  readonly writes: number;
  /** What the writer waits for after the write of an index, beside the write itself. */
  readonly pause?: Pause | undefined;
  /** Of those that check copies, not of those that are timed. */
  readonly reuse?: Reuse | undefined;
}

/**
 * How requests come: "at once", "in turn", each after the response before it,
 * or "first byte", which is in turn with only the time to a body's first byte counted.
 */
export type Pace = "at once" | "in turn" | "first byte";

/** Requests, and the response to each of them. */
export interface Workload extends Writes {
  /** Bytes of a body. */
  readonly length: number;
  /** All of a body in one piece: what a client has to receive. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** Connections at the same time. */
  readonly connections: number;
  /** Requests that each connection carries. */
  readonly requests: number;
  readonly pace: Pace;
}

export const KIB = 1024;
export const MIB = 1024 * KIB;

/** One long response, of writes of one size. */
export function long(
  size: number,
  length: number,
  pause?: Pause,
): Workload {
  return new Repeated(size, length / size, { pause });
}

/** Many short responses. */
export function short(
  writes: number,
  requests: number,
  { pace, connections, pause }: {
    pace: Pace;
    connections: number;
    pause?: Pause;
  },
): Workload {
  return new Repeated(256, writes, { connections, requests, pace, pause });
}

/** The same chunk over and over; the body is made when it is first asked for. */
class Repeated implements Workload {
  readonly chunk: Uint8Array<ArrayBuffer>;
  readonly writes: number;
  readonly length: number;
  readonly connections: number;
  readonly requests: number;
  readonly pace: Pace;
  readonly pause: Pause | undefined;
  #body: Uint8Array<ArrayBuffer> | undefined;

  constructor(
    size: number,
    writes: number,
    { connections = 1, requests = 1, pace = "at once", pause }: {
      connections?: number;
      requests?: number;
      pace?: Pace;
      pause?: Pause | undefined;
    },
  ) {
    // No byte begins a line or a head, or can be taken for framing.
    this.chunk = Uint8Array.from({ length: size }, (_, i) => 0x80 | (i * 31));
    this.writes = writes;
    this.length = size * writes;
    this.connections = connections;
    this.requests = requests;
    this.pace = pace;
    this.pause = pause;
  }

  get body(): Uint8Array<ArrayBuffer> {
    if (this.#body === undefined) {
      this.#body = new Uint8Array(this.length);
      for (let at = 0; at < this.length; at += this.chunk.length) {
        this.#body.set(this.chunk, at);
      }
    }
    return this.#body;
  }
}
