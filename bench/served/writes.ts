// The writes of a workload, as a handler makes them.

import { fillPattern } from "../../tests/helpers/patterns.ts";
import { bodyOf, bytesOf, textOf, type Workload } from "../workload.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** What a handler writes, and what it waits for. */
export interface Writes {
  readonly writes: number;
  /** Bytes of each write. */
  readonly size: number;
  /** The body's length, where the response declares it. */
  readonly length: number | undefined;
  /** The text of each write, for those that take strings. */
  readonly text: string | undefined;
  /** What the next write is given: the one buffer, or one of its own. */
  buffer(): Bytes;
  readonly reuse: Reuse | undefined;
  readonly pause: ((index: number) => Promise<void> | undefined) | undefined;
}

/** A caller that has one buffer: filled before each write, spoilt after the call. */
export interface Reuse {
  fill(buffer: Uint8Array, index: number): void;
  spoil(buffer: Uint8Array): void;
}

const patterned: Reuse = {
  fill: fillPattern,
  spoil: (buffer) => buffer.fill(0xee),
};

const pauses = {
  "turn": nextTurn,
  "2 ms": () => new Promise<void>((resolve) => setTimeout(resolve, 2)),
  "for ever": forEver,
};

/** The writes of a workload. */
export function writesOf(workload: Workload): Writes {
  const { writes, declared, reuse, pause } = workload;
  const { piece, length } = bodyOf(workload);
  return {
    writes,
    size: piece.length,
    length: declared ? length : undefined,
    text: workload.text && textOf(workload),
    buffer: buffers(workload, piece),
    reuse: reuse ? patterned : undefined,
    pause: pause && pauses[pause],
  };
}

/** The whole body in one piece. */
export function wholeOf(workload: Workload): Bytes {
  const { piece, length } = bodyOf(workload);
  const body = new Uint8Array(length);
  for (let at = 0; at < length; at += piece.length) body.set(piece, at);
  return body;
}

function buffers(workload: Workload, piece: Bytes): () => Bytes {
  if (workload.text) {
    const text = textOf(workload);
    const encoder = new TextEncoder();
    return () => encoder.encode(text);
  }
  if (workload.given) return () => piece.slice();
  const one = bytesOf(workload.size);
  return () => one;
}

/** workerd ends a request that waits for nothing which it knows of: a timer it knows. */
function forEver(): Promise<void> {
  return new Promise((resolve) => {
    // Node 20 has no navigator.
    const isWorker = globalThis.navigator?.userAgent === "Cloudflare-Workers";
    if (isWorker) setTimeout(resolve, 600_000);
  });
}

/** Deno, Node and Bun have it; workerd has not, and no row there asks for it. */
declare const setImmediate: (callback: () => void) => unknown;

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
