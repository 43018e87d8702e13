import { announce } from "../helpers/announce.ts";
import type { ByteWriter } from "../../src/client/byte_writer.ts";
import { ResponseWriter } from "../../src/response/response_writer.ts";
import { WriteClient } from "../../src/client/write_client.ts";
import { Delivery } from "../helpers/delivery.ts";
import { HeldSink } from "../helpers/held_sink.ts";
import { responseClient } from "../helpers/response_client.ts";
import { turns } from "../helpers/settled.ts";

/** A writer, and the consumer at its other end. */
export interface Subject {
  readonly ready: Promise<void>;
  readonly closed: Promise<void>;
  readonly desiredSize: number | null;
  /** Writes so many bytes, one unless told. */
  write(size?: number): Promise<unknown>;
  close(): Promise<void>;
  abort(reason?: unknown): Promise<void>;
  /** The consumer takes one chunk, or the next that comes, and what follows from it has happened. */
  take(): Promise<void>;
  /** The consumer goes away, and what it held fails with it. */
  fail(reason: unknown): Promise<void>;
  /** The consumer goes away, and what it holds stays in flight until it is taken, where there is such a thing. */
  error(reason: unknown): Promise<void>;
  /** How the consumer was told that it is over. */
  readonly outcome: string | undefined;
  /** Nothing is held any more. */
  end(): Promise<void>;
}

/** What a subject's writer is connected to. */
interface End extends Pick<Subject, "take" | "fail" | "error" | "outcome"> {
  readonly writer: ByteWriter;
}

/** The platform's writer over a sink of its own. */
class PlatformEnd implements End {
  readonly #sink: HeldSink;

  constructor(highWaterMark: number) {
    this.#sink = new HeldSink(highWaterMark);
  }

  get writer(): ByteWriter {
    return this.#sink.writer;
  }

  get outcome(): string | undefined {
    return this.#sink.outcome;
  }

  take(): Promise<void> {
    this.#sink.take();
    return turns();
  }

  fail(reason: unknown): Promise<void> {
    this.#sink.fail(reason);
    return turns();
  }

  error(reason: unknown): Promise<void> {
    this.#sink.error(reason);
    return turns();
  }
}

/** Our writer, its body read by the test. */
class ResponseEnd implements End {
  readonly writer: ResponseWriter;
  readonly #delivery = new Delivery();
  #outcome: string | undefined;

  constructor(bufferLimit: number, eager: boolean) {
    this.writer = new ResponseWriter(this.#delivery, { bufferLimit });
    this.writer.setEager(eager);
    // The consumer is there from the start, as the platform's sink is.
    announce(this.writer);
  }

  get outcome(): string | undefined {
    return this.#outcome;
  }

  async take(): Promise<void> {
    await this.#turn();
    this.#delivery.reader.read().catch(() => {});
    await this.#turn();
  }

  async fail(reason: unknown): Promise<void> {
    await this.#turn();
    this.#delivery.reader.cancel(reason).catch(() => {});
    await this.#turn();
  }

  error(reason: unknown): Promise<void> {
    return this.fail(reason);
  }

  async #turn(): Promise<void> {
    await turns();
    if (this.#delivery.bodies.length === 0) this.writer.flush().catch(() => {});
    this.#delivery.reader.closed.then(
      () => this.#outcome ??= "ended",
      (reason) => this.#outcome ??= `aborted ${reason}`,
    );
    await turns();
  }
}

class WriterSubject implements Subject {
  readonly #end: End;

  constructor(end: End) {
    this.#end = end;
  }

  get ready(): Promise<void> {
    return this.#end.writer.ready;
  }

  get closed(): Promise<void> {
    return this.#end.writer.closed;
  }

  get desiredSize(): number | null {
    return this.#end.writer.desiredSize;
  }

  get outcome(): string | undefined {
    return this.#end.outcome;
  }

  write(size = 1): Promise<unknown> {
    return this.#end.writer.write(new Uint8Array(size));
  }

  close(): Promise<void> {
    return this.#end.writer.close();
  }

  abort(reason?: unknown): Promise<void> {
    return this.#end.writer.abort(reason);
  }

  take(): Promise<void> {
    return this.#end.take();
  }

  fail(reason: unknown): Promise<void> {
    return this.#end.fail(reason);
  }

  error(reason: unknown): Promise<void> {
    return this.#end.error(reason);
  }

  async end(): Promise<void> {
    this.abort("end").catch(() => {});
    await this.take();
  }
}

/** The same through a `WriteClient`; an asynchronous write settles with its completion. */
class ClientSubject extends WriterSubject {
  readonly #client: WriteClient;
  readonly #mode: "sync" | "async";

  constructor(end: End, mode: "sync" | "async") {
    super(end);
    this.#client = end.writer instanceof ResponseWriter
      ? responseClient(end.writer)
      : new WriteClient(end.writer);
    this.#mode = mode;
  }

  override get ready(): Promise<void> {
    return this.#client.ready;
  }

  override get closed(): Promise<void> {
    return this.#client.closed;
  }

  override get desiredSize(): number | null {
    return this.#client.desiredSize;
  }

  override write(size = 1): Promise<unknown> {
    const bytes = new Uint8Array(size);
    if (this.#mode === "sync") return this.#client.write(bytes);
    return new Promise((resolve) => {
      if (!this.#client.outstanding) {
        this.#client.onCompletion((_context, count, error) =>
          resolve(`${count} ${error}`)
        );
      }
      this.#client.submit(bytes);
    });
  }

  override close(): Promise<void> {
    return this.#client.close();
  }

  override abort(reason?: unknown): Promise<void> {
    return this.#client.abort(reason);
  }
}

/** Which log of a case a subject has to give. */
export type Kind = "platform" | "ours" | "eager" | "sync" | "direct" | "async";

/** Everything that the cases are run on. */
export const subjects: readonly {
  readonly name: string;
  readonly kind: Kind;
  make(highWaterMark: number): Subject;
}[] = [
  {
    name: "WritableStreamDefaultWriter",
    kind: "platform",
    make: (mark) => new WriterSubject(new PlatformEnd(mark)),
  },
  {
    name: "ResponseWriter",
    kind: "ours",
    make: (mark) => new WriterSubject(new ResponseEnd(mark, false)),
  },
  {
    name: "ResponseWriter (eager)",
    kind: "eager",
    make: (mark) => new WriterSubject(new ResponseEnd(mark, true)),
  },
  {
    name: "WriteClient.write() over WritableStreamDefaultWriter",
    kind: "sync",
    make: (mark) => new ClientSubject(new PlatformEnd(mark), "sync"),
  },
  {
    name: "WriteClient.write() over ResponseWriter",
    kind: "direct",
    make: (mark) => new ClientSubject(new ResponseEnd(mark, true), "sync"),
  },
  {
    name: "WriteClient.submit() over WritableStreamDefaultWriter",
    kind: "async",
    make: (mark) => new ClientSubject(new PlatformEnd(mark), "async"),
  },
  {
    name: "WriteClient.submit() over ResponseWriter",
    kind: "async",
    make: (mark) => new ClientSubject(new ResponseEnd(mark, true), "async"),
  },
];
