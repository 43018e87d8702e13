/**
 * What parses, each given its input in parts: what comes of it as one text, so
 * that two ways to cut the same input can be compared.
 *
 * @module
 */

import type { ByteSink } from "../../src/client/byte_sink.ts";
import { headersOf } from "../../src/response/bodies.ts";
import { ChunkedWriter } from "../../src/response/chunked_writer.ts";
import { WriteClientError } from "../../src/base/errors.ts";
import { Head } from "../../src/response/head.ts";
import type { HeadResult } from "../../src/response/head_result.ts";
import { LengthWriter } from "../../src/response/length_writer.ts";
import type { ResponseHead } from "../../src/response/response_head.ts";
import { latin1Bytes, latin1Text } from "../helpers/patterns.ts";

const settled = Promise.resolve();

/** Takes all bytes at once. */
class Sink implements ByteSink {
  readonly ready = settled;
  readonly written = undefined;
  readonly desiredSize = 65536;
  text = "";
  outcome = "";

  put(chunk: Uint8Array<ArrayBuffer>): undefined {
    this.text += latin1Text(chunk);
  }

  give(chunk: Uint8Array<ArrayBuffer>): undefined {
    this.put(chunk);
  }

  drain(): undefined {}

  end(): undefined {
    this.outcome = "ended";
  }

  abort(): Promise<void> {
    this.outcome = "cut short";
    return settled;
  }
}

/** A response being made, as a session makes it. */
class Answer {
  readonly #head = new Head(() => 200);
  readonly #sink = new Sink();
  #made: ResponseHead | undefined;
  #body: ByteSink | undefined;

  get fixed(): boolean {
    return this.#head.fixed;
  }

  call(status: string | undefined, text: string): void {
    this.#take(this.#head.call(status, text));
  }

  write(text: string): void {
    // A write of nothing never comes so far.
    if (text === "") return;
    const bytes = latin1Bytes(text);
    if (this.#body === undefined) this.#take(this.#head.write(bytes));
    else this.#body.put(bytes);
  }

  /** All of it as text. */
  end(): string {
    const held = this.#head.fixed ? undefined : this.#head.end();
    if (held !== undefined) this.#take(held);
    const body = this.#body ?? this.#open(this.#head.fix(200));
    body.end();
    const { status, fields } = this.#made!;
    const headers = new Headers(headersOf(fields));
    checkSendable(this.#made!);
    return [
      status,
      ...[...headers].map((field) => field.join(": ")),
      `${this.#sink.outcome}: ${this.#sink.text}`,
    ].join("\n");
  }

  #take(result: HeadResult): void {
    if (result.kind === "refused") throw new WriteClientError(result.code);
    if (result.kind === "held") return;
    const body = this.#open(result.head);
    if (result.body.length > 0) body.put(result.body);
  }

  #open(head: ResponseHead): ByteSink {
    this.#made = head;
    const { length, chunked } = head;
    return this.#body = length !== undefined
      ? new LengthWriter(this.#sink, length)
      : chunked
      ? new ChunkedWriter(this.#sink)
      : this.#sink;
  }
}

const HOP = /^(?:connection|keep-alive|te|trailer|transfer-encoding|upgrade)$/;

function checkSendable({ status, fields }: ResponseHead): void {
  if (!(status >= 200 && status <= 599)) throw new Error(`status ${status}`);
  for (const [name, value] of new Headers(headersOf(fields))) {
    if (!/^[!#$%&'*+\-.^_`|~0-9a-z]+$/.test(name) || HOP.test(name)) {
      throw new Error(`name ${JSON.stringify(name)}`);
    }
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
      throw new Error(`value ${JSON.stringify(value)}`);
    }
  }
}

/** What a subject makes of an input in these parts. */
export type Subject = (parts: readonly string[]) => string;

/** Runs a subject; a refusal of ours is an outcome, and anything else a fault. */
export function outcomeOf(subject: Subject, parts: readonly string[]): string {
  try {
    return subject(parts);
  } catch (error) {
    // What was taken before it cannot be taken back, and does not count.
    if (error instanceof WriteClientError) return `refused ${error.code}`;
    throw error;
  }
}

/** Writes alone: text that may be a response. */
export function raw(parts: readonly string[]): string {
  const answer = new Answer();
  for (const part of parts) answer.write(part);
  return answer.end();
}

/** Header calls, one per part while the block is open; then writes. */
export function called(status: string | undefined): Subject {
  return (parts) => {
    const answer = new Answer();
    for (const part of parts) {
      if (answer.fixed) answer.write(part);
      else answer.call(status, part);
    }
    return answer.end();
  };
}

/** One header call without a blank line, and then writes. */
export function continued(block: string): Subject {
  return (parts) => {
    const answer = new Answer();
    answer.call("200 OK", block);
    for (const part of parts) answer.write(part);
    return answer.end();
  };
}

/** Chunk framing alone. */
export function chunks(parts: readonly string[]): string {
  const sink = new Sink();
  const writer = new ChunkedWriter(sink);
  for (const part of parts) writer.put(latin1Bytes(part));
  writer.end();
  return `${sink.outcome}: ${sink.text}`;
}

/**
 * The same by the grammar alone, all at once: what has to come of a body whose
 * lines all have their ends, and `undefined` where the last one has not.
 */
export function chunksByGrammar(text: string): string | undefined {
  let data = "";
  let rest = text;
  const broken = "refused 13";
  while (true) {
    const [line, size] = /^([0-9a-f]+)[\t ]*(?:;[^\r\n]*)?\r?\n/i.exec(rest) ??
      [];
    if (line === undefined) return rest.includes("\n") ? broken : undefined;
    // 2^52 and more are no lengths.
    if (size!.replace(/^0+/, "").length > 13) return broken;
    rest = rest.slice(line.length);
    const count = parseInt(size!, 16);
    if (count === 0) break;
    data += rest.slice(0, count);
    if (rest.length <= count) return `cut short: ${data}`;
    rest = rest.slice(count);
    const [end] = /^\r?\n/.exec(rest) ?? [];
    if (end === undefined) return rest === "\r" ? undefined : broken;
    rest = rest.slice(end.length);
    if (rest === "") return `cut short: ${data}`;
  }
  while (rest !== "") {
    const at = rest.indexOf("\n");
    if (at < 0) return undefined;
    const trailer = rest.slice(0, at).replace(/\r$/, "");
    if (trailer.includes("\r")) return broken;
    rest = rest.slice(at + 1);
    if (trailer === "") return rest === "" ? `ended: ${data}` : broken;
  }
  return `cut short: ${data}`;
}
