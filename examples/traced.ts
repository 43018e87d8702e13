import {
  type ExtensionControlBlock,
  HSE_REQ_ASYNC_READ_CLIENT,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_IO_COMPLETION,
  HSE_REQ_MAP_URL_TO_PATH_EX,
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_REQ_TRANSMIT_FILE,
  type HSE_TF_INFO,
  type HseIoCompletion,
  type IsapiExtension,
} from "@isapi/streams";

/** One thing that an extension did, or that was done to it. */
export interface Call {
  readonly kind: "call" | "write" | "submit" | "completion" | "return";
  readonly text: string;
  /** Bytes, of a write or a completion. */
  readonly bytes: number;
  /** Milliseconds that a write waited for the writer's ready, or a completion came after its write. */
  readonly waited: number;
}

const NAMES: Readonly<Record<number, string>> = {
  [HSE_REQ_ASYNC_READ_CLIENT]: "HSE_REQ_ASYNC_READ_CLIENT",
  [HSE_REQ_DONE_WITH_SESSION]: "HSE_REQ_DONE_WITH_SESSION",
  [HSE_REQ_IO_COMPLETION]: "HSE_REQ_IO_COMPLETION",
  [HSE_REQ_MAP_URL_TO_PATH_EX]: "HSE_REQ_MAP_URL_TO_PATH_EX",
  [HSE_REQ_SEND_RESPONSE_HEADER]: "HSE_REQ_SEND_RESPONSE_HEADER",
  [HSE_REQ_TRANSMIT_FILE]: "HSE_REQ_TRANSMIT_FILE",
  [HSE_REQ_SEND_RESPONSE_HEADER_EX]: "HSE_REQ_SEND_RESPONSE_HEADER_EX",
};
const STATUS = ["0", "SUCCESS", "SUCCESS_AND_KEEP_CONN", "PENDING", "ERROR"];

/** The same extension, each of its calls told to `tell` as it happens. */
export function traced(
  extension: IsapiExtension,
  tell: (call: Call) => void,
): IsapiExtension {
  const note = (kind: Call["kind"], text: string, bytes = 0, waited = 0) =>
    tell({ kind, text, bytes, waited });

  return {
    ...extension,
    HttpExtensionProc(ecb) {
      const status = extension.HttpExtensionProc(watch(ecb));
      return typeof status === "number"
        ? returned(status)
        : status.then(returned);
    },
  };

  function returned(status: number): number {
    note("return", `returns HSE_STATUS_${STATUS[status] ?? status}`);
    return status;
  }

  function watch(ecb: ExtensionControlBlock): ExtensionControlBlock {
    const proxy = new Proxy(ecb, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (name === "WriteClient") return writeClient;
        if (name === "ServerSupportFunction") return serverSupportFunction;
        return typeof value === "function" ? value.bind(target) : value;
      },
    });

    let submitted = 0;
    return proxy;

    function watched(
      completion: HseIoCompletion<unknown>,
    ): HseIoCompletion<unknown> {
      return (_ecb, context, bytes, error) => {
        const text = `completion: ${bytes} bytes, error ${error}`;
        note("completion", text, bytes, performance.now() - submitted);
        return completion(proxy, context, bytes, error);
      };
    }

    function writeClient(
      ...args: Parameters<ExtensionControlBlock["WriteClient"]>
    ) {
      const asked = args[2].value;
      const start = submitted = performance.now();
      const result = ecb.WriteClient(...args) as boolean | Promise<boolean>;
      if (typeof result === "boolean") {
        note("submit", `WriteClient(${asked}, HSE_IO_ASYNC): ${result}`, asked);
        return result;
      }
      return result.then((ok) => {
        const waited = performance.now() - start;
        const sent = args[2].value;
        note(
          "write",
          `WriteClient(${asked}, HSE_IO_SYNC): ${ok}, ${sent} bytes`,
          sent,
          waited,
        );
        return ok;
      });
    }

    function serverSupportFunction(
      id: number,
      code: number,
      ...args: unknown[]
    ) {
      if (code === HSE_REQ_IO_COMPLETION && args[0]) {
        args[0] = watched(args[0] as HseIoCompletion<unknown>);
      }
      if (code === HSE_REQ_TRANSMIT_FILE) {
        const info = args[0] as HSE_TF_INFO;
        const own = info.pfnHseIO as HseIoCompletion<unknown>;
        if (own) args[0] = { ...info, pfnHseIO: watched(own) };
      }
      submitted = performance.now();
      const call = ecb.ServerSupportFunction as (
        this: ExtensionControlBlock,
        ...args: unknown[]
      ) => boolean;
      const result = call.call(ecb, id, code, ...args);
      note("call", `ServerSupportFunction(${NAMES[code] ?? code}): ${result}`);
      return result;
    }
  }
}
