import {
  type IsapiExtension,
  IsapiHost,
  type IsapiHostOptions,
  type LogRecord,
} from "../../mod.ts";
import { RawClient } from "./raw_client.ts";
import { bounded, drained, until } from "./bounded.ts";
import { collectErrors } from "./hints.ts";

/** An extension that is nothing but its function. */
export type Proc = IsapiExtension["HttpExtensionProc"];

/** A handler behind a real socket on 127.0.0.1. */
export class WireServer implements AsyncDisposable {
  readonly port: number;
  /** Requests that have come to the handler. */
  requests = 0;
  /** What the runtime was left with: bodies that were errored, handlers that rejected. */
  readonly runtimeErrors: unknown[] = [];
  readonly #server: Deno.HttpServer<Deno.NetAddr>;

  /** @param handler What answers. */
  constructor(handler: Deno.ServeHandler) {
    this.#server = Deno.serve(
      {
        port: 0,
        hostname: "127.0.0.1",
        onListen() {},
        onError: (error) => {
          this.runtimeErrors.push(error);
          return new Response("the handler rejected", { status: 500 });
        },
      },
      (request, info) => {
        this.requests++;
        return handler(request, info);
      },
    );
    this.port = this.#server.addr.port;
  }

  /** A client of this server. */
  connect(): Promise<RawClient> {
    return RawClient.connect(this.port);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return bounded(this.#server.shutdown(), "the server's end");
  }
}

/** A host behind a real socket, and what it told. */
export class HostServer extends WireServer {
  readonly host: IsapiHost;
  readonly logs: LogRecord[];
  readonly errors: unknown[];

  private constructor(
    host: IsapiHost,
    logs: LogRecord[],
    errors: unknown[],
  ) {
    super((request, info) => host.fetch(request, info));
    this.host = host;
    this.logs = logs;
    this.errors = errors;
  }

  /** Serves functions, by the path they are mounted at; one alone at `/`. */
  static start(
    procs: Proc | Readonly<Record<string, Proc | IsapiExtension>>,
    options: IsapiHostOptions = {},
  ): HostServer {
    const logs: LogRecord[] = [];
    const errors: unknown[] = [];
    const host = new IsapiHost({
      ...options,
      onLog: (record) => logs.push(record),
      onError: collectErrors(errors),
    });
    const mounts = typeof procs === "function" ? { "/": procs } : procs;
    for (const [path, mounted] of Object.entries(mounts)) {
      host.mount(
        path,
        typeof mounted === "function"
          ? { HttpExtensionProc: mounted }
          : mounted,
      );
    }
    return new HostServer(host, logs, errors);
  }

  /** The log's record number `index`, once it is there. */
  async log(index = 0): Promise<LogRecord> {
    await until(() => this.logs.length > index, `log record ${index} came`);
    return this.logs[index]!;
  }

  /** Fails unless no session is open: a shutdown with one would wait. */
  noSession(): Promise<void> {
    return drained(this.host);
  }

  override async [Symbol.asyncDispose](): Promise<void> {
    await bounded(
      this.host.shutdown({ deadline: 0 }),
      "the host's end",
    );
    await super[Symbol.asyncDispose]();
  }
}
