import type { Bytes } from "../client/byte_writer.ts";
import type { ClientOutput } from "../client/client_output.ts";
import { isAsyncCall } from "../control_block/c_values.ts";
import { codeName } from "../control_block/code_names.ts";
import {
  type HSE_IO_ASYNC,
  HSE_IO_SYNC,
  HSE_REQ_IO_COMPLETION,
} from "../isapi/constants.ts";
import { plainValue, textOf } from "./plain_value.ts";
import { ControlBlock } from "../control_block/control_block.ts";
import { ignoreErrors } from "../base/promises.ts";
import type { RequestTrace } from "./request_trace.ts";
import type { HCONN, NULL, Ref } from "../isapi/structs.ts";
import type { Session } from "../session/session.ts";
import { TracedClient } from "./traced_client.ts";
import type {
  ExtensionControlBlock,
  HseCalls,
  HseIoCompletion,
} from "../isapi/types.ts";
import type { WriteClient } from "../client/write_client.ts";

type Detail = Readonly<Record<string, unknown>>;

/** A control block that records each call with its arguments and its result. */
export class TracedControlBlock extends ControlBlock {
  readonly #trace: RequestTrace;

  constructor(session: Session, trace: RequestTrace) {
    super(session);
    this.#trace = trace;
  }

  override GetServerVariable(
    ConnID: HCONN | ExtensionControlBlock,
    lpszVariableName: string,
    lpvBuffer: Uint8Array | NULL,
    lpdwSize: Ref<number>,
  ): boolean {
    return this.#call(
      "GetServerVariable",
      [lpszVariableName, lpvBuffer, lpdwSize],
      () =>
        super.GetServerVariable(ConnID, lpszVariableName, lpvBuffer, lpdwSize),
      () => ({ count: valueOf(lpdwSize) }),
    );
  }

  override WriteClient(
    ConnID: HCONN | ExtensionControlBlock,
    Buffer: Bytes | NULL,
    lpdwBytes: Ref<number>,
    dwReserved: typeof HSE_IO_ASYNC,
  ): boolean;
  override WriteClient(
    ConnID: HCONN | ExtensionControlBlock,
    Buffer: Bytes | NULL,
    lpdwBytes: Ref<number>,
    dwReserved?: 0 | typeof HSE_IO_SYNC,
  ): Promise<boolean>;
  override WriteClient(
    ConnID: HCONN | ExtensionControlBlock,
    Buffer: Bytes | NULL,
    lpdwBytes: Ref<number>,
    dwReserved: number,
  ): boolean | Promise<boolean>;
  override WriteClient(
    ConnID: HCONN | ExtensionControlBlock,
    Buffer: Bytes | NULL,
    lpdwBytes: Ref<number>,
    dwReserved: number = HSE_IO_SYNC,
  ): boolean | Promise<boolean> {
    const isAsync = isAsyncCall(dwReserved);
    return this.#call(
      "WriteClient",
      [Buffer, lpdwBytes, dwReserved],
      () => super.WriteClient(ConnID, Buffer, lpdwBytes, dwReserved),
      () => isAsync ? {} : { count: valueOf(lpdwBytes) },
      { bytes: valueOf(lpdwBytes), mode: isAsync ? "async" : "sync" },
    );
  }

  override ReadClient(
    ConnID: HCONN | ExtensionControlBlock,
    lpvBuffer: Uint8Array,
    lpdwSize: Ref<number>,
  ): Promise<boolean> {
    return this.#call(
      "ReadClient",
      [lpvBuffer, lpdwSize],
      () => super.ReadClient(ConnID, lpvBuffer, lpdwSize),
      () => ({ count: valueOf(lpdwSize) }),
      { bytes: valueOf(lpdwSize), mode: "sync" },
    );
  }

  override ServerSupportFunction<C>(
    ConnID: HCONN | ExtensionControlBlock,
    dwHSERequest: typeof HSE_REQ_IO_COMPLETION,
    lpvBuffer: HseIoCompletion<C> | NULL,
    lpdwSize?: NULL,
    lpdwDataType?: C,
  ): boolean;
  override ServerSupportFunction<K extends keyof HseCalls>(
    ConnID: HCONN | ExtensionControlBlock,
    dwHSERequest: K,
    ...args: HseCalls[K][0]
  ): HseCalls[K][1];
  override ServerSupportFunction(
    ConnID: HCONN | ExtensionControlBlock,
    dwHSERequest: number,
    ...args: unknown[]
  ): boolean | Promise<boolean> {
    const call = super.ServerSupportFunction as (
      this: this,
      ...all: unknown[]
    ) => boolean | Promise<boolean>;
    // The context value belongs to the extension: its members are not shown.
    const shown = dwHSERequest === HSE_REQ_IO_COMPLETION
      ? [args[0], args[1], plainValue(args[2], 0)]
      : args;
    return this.#call(
      codeName(dwHSERequest) ??
        `ServerSupportFunction(${textOf(dwHSERequest)})`,
      shown,
      () => call.call(this, ConnID, dwHSERequest, ...args),
    );
  }

  protected override makeClient(output: ClientOutput): WriteClient {
    return new TracedClient(output, this.#trace);
  }

  #call<T extends boolean | Promise<boolean>>(
    name: string,
    given: readonly unknown[],
    run: () => T,
    counts: () => Detail = () => ({}),
    detail: Detail = {},
  ): T {
    return this.#trace.call({
      name,
      detail: {
        arguments: given.map((argument) => plainValue(argument)),
        ...detail,
      },
      after: (result) => ({
        ...counts(),
        ...(result === false ? { error: this.GetLastError() } : {}),
      }),
    }, run);
  }
}

/** The value of a reference; `undefined` if there is none, or reading it throws. */
function valueOf(ref: Ref<number> | null): unknown {
  let value: unknown;
  ignoreErrors(() => {
    value = ref?.value;
  });
  return value;
}
