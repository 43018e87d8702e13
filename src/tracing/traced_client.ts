import type { Bytes } from "../client/byte_writer.ts";
import { plainValue, sizeOf } from "./plain_value.ts";
import type { RequestTrace } from "./request_trace.ts";
import type { ClientOutput } from "../client/client_output.ts";
import { encodeText } from "../client/text.ts";
import { WriteClient } from "../client/write_client.ts";
import type { WriteOptions } from "../client/write_options.ts";

/** A client that records its calls. */
export class TracedClient extends WriteClient {
  readonly #trace: RequestTrace;

  constructor(output: ClientOutput, trace: RequestTrace) {
    super(output);
    this.#trace = trace;
  }

  override write(
    buffer: Bytes | string,
    options?: WriteOptions,
  ): Promise<number> {
    return this.#call(
      "write",
      [shown(buffer), options],
      () => super.write(buffer, options),
      { bytes: sizeOf(shown(buffer)), mode: "sync" },
    );
  }

  override submit(buffer: Bytes | string, options?: WriteOptions): void {
    this.#call(
      "submit",
      [shown(buffer), options],
      () => super.submit(buffer, options),
      { bytes: sizeOf(shown(buffer)), mode: "async" },
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

/** A text as the bytes that it becomes: events contain no body. */
function shown(buffer: Bytes | string): Bytes {
  return typeof buffer === "string" ? encodeText(buffer) : buffer;
}
