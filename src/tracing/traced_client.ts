import type { Bytes } from "../client/byte_writer.ts";
import { plainValue, sizeOf } from "./plain_value.ts";
import type { RequestTrace } from "./request_trace.ts";
import type { ClientOutput } from "../client/client_output.ts";
import { asWriter } from "../client/client_over.ts";
import { WriteClient, type WriteOptions } from "../client/write_client.ts";

/** A client that records its calls. */
export class TracedClient extends WriteClient {
  readonly #trace: RequestTrace;

  constructor(output: ClientOutput, trace: RequestTrace) {
    super(asWriter(output));
    this.#trace = trace;
  }

  override write(buffer: Bytes, options?: WriteOptions): Promise<number> {
    return this.#call(
      "write",
      [buffer, options],
      () => super.write(buffer, options),
      { bytes: sizeOf(buffer), mode: "sync" },
    );
  }

  override submit(buffer: Bytes, options?: WriteOptions): void {
    this.#call(
      "submit",
      [buffer, options],
      () => super.submit(buffer, options),
      { bytes: sizeOf(buffer), mode: "async" },
    );
  }

  override flush(): Promise<void> {
    return this.#call("flush", [], () => super.flush());
  }

  override close(): Promise<void> {
    return this.#call("close", [], () => super.close());
  }

  override abort(reason?: unknown): Promise<void> {
    return this.#call("abort", [reason], () => super.abort(reason));
  }

  #call<T>(
    name: string,
    given: readonly unknown[],
    run: () => T,
    detail: Readonly<Record<string, unknown>> = {},
  ): T {
    const passed = given.filter((argument) => argument !== undefined);
    return this.#trace.call({
      name: `WriteClient.${name}`,
      detail: {
        arguments: passed.map((argument) => plainValue(argument)),
        ...detail,
      },
    }, run);
  }
}
