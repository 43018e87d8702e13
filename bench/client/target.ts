// The request to a target and the required answer.

import { type Body, bodyOf, bytesOf } from "../workload.ts";
import { Connection } from "./connection.ts";
import type { Target, Until } from "./load.ts";

const encoder = new TextEncoder();

/** The bytes of one request. */
export function requestOf({ path, workload }: Target): Uint8Array {
  const head = (method: string, fields: string) =>
    encoder.encode(
      `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${fields}\r\n`,
    );
  if (workload.task !== "upload") return head("GET", "");
  const { size } = workload;
  const first = head("POST", `Content-Length: ${size}\r\n`);
  const request = new Uint8Array(first.length + size);
  request.set(first);
  request.set(bytesOf(size), first.length);
  return request;
}

/** Responses of one target: each is counted, and some of its bytes are looked at. */
export class CountedResponses {
  readonly #request: Uint8Array;
  readonly #port: number;
  readonly #body: Body;

  constructor(target: Target) {
    this.#request = requestOf(target);
    this.#port = target.port;
    this.#body = bodyOf(target.workload);
  }

  /** A connection whose bodies are looked at; and told of, where somebody asks. */
  open(onBody?: () => void): Promise<Connection> {
    return Connection.open(this.#port, (bytes, offset) => {
      if (onBody && offset === 0) onBody();
      this.#look(bytes, 0, offset);
      this.#look(bytes, bytes.length - 1, offset);
    });
  }

  /** Several, each of which has had a response unless they are to be cold. */
  async openAll(count: number, isCold = false): Promise<Connection[]> {
    const connections = await Promise.all(
      Array.from({ length: count }, () => this.open()),
    );
    if (isCold) return connections;
    try {
      await Promise.all(connections.map((each) => this.one(each)));
      return connections;
    } catch (error) {
      for (const connection of connections) connection[Symbol.dispose]();
      throw error;
    }
  }

  /** One response, which has to have every byte. */
  async one(connection: Connection): Promise<void> {
    const received = await connection.exchange(this.#request);
    const { length } = this.#body;
    if (received === length) return;
    throw new Error(`${received} bytes of a body came, not ${length}`);
  }

  #look(bytes: Uint8Array, at: number, offset: number): void {
    const { piece } = this.#body;
    const expected = piece[(offset + at) % piece.length];
    if (bytes[at] === expected) return;
    throw new Error(
      `Byte ${offset + at} of a body is ${bytes[at]}, not ${expected}`,
    );
  }
}

/** Whether another request may be made. */
export function going(until: Until): () => boolean {
  if ("responses" in until) {
    let left = until.responses;
    return () => left-- > 0;
  }
  const end = performance.now() + until.ms;
  return () => performance.now() < end;
}
