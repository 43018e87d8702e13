import {
  BUFFER,
  BYTES,
  COUNT,
  countFault,
  type Fault,
  faultOf,
  type Kind,
  optional,
  OUT_COUNT,
} from "./argument_faults.ts";
import {
  HSE_IO_ASYNC,
  HSE_IO_SYNC,
  HSE_REQ_ASYNC_READ_CLIENT,
  HSE_REQ_EXEC_UNICODE_URL,
  HSE_REQ_EXEC_URL,
  HSE_REQ_TRANSMIT_FILE,
} from "../isapi/constants.ts";
import { ERROR_INVALID_PARAMETER } from "../base/error_codes.ts";
import { ignoreErrors } from "../base/promises.ts";
import { requestName, supportFault } from "./server_support/arguments.ts";
import { headerTexts } from "./server_support/headers.ts";
import { serverSupport } from "./server_support/table.ts";
import type { Session } from "../session/session.ts";
import type { ExtensionControlBlock } from "../isapi/types.ts";

const ALWAYS_ASYNC: readonly number[] = [
  HSE_REQ_TRANSMIT_FILE,
  HSE_REQ_ASYNC_READ_CLIENT,
  HSE_REQ_EXEC_URL,
  HSE_REQ_EXEC_UNICODE_URL,
];

const VARIABLE_NAME: Kind = {
  wanted: "a variable's name (a string)",
  fits: (value) => typeof value === "string",
};

/**
 * Says why calls of one request were refused with 87, where their arguments
 * show it. The extension's own code learns a number; its author is told more
 * through `onError`, once per host and mistake.
 *
 * Asked only after a refusal: what is right pays nothing for it.
 */
export class Mistakes {
  readonly #session: Session;
  readonly #ecb: ExtensionControlBlock;

  /** @param ecb Whose calls they are. */
  constructor(session: Session, ecb: ExtensionControlBlock) {
    this.#session = session;
    this.#ecb = ecb;
  }

  /** Of a WriteClient that was refused. */
  ofWrite(
    ConnID: unknown,
    buffer: unknown,
    count: unknown,
    flags: number,
  ): string | undefined {
    return this.#report("WriteClient", () =>
      faultOf([
        ["ConnID", this.#connId, ConnID],
        ["Buffer", optional(BYTES), buffer],
        // In async mode nothing is written to it.
        [
          "lpdwBytes",
          (flags & HSE_IO_ASYNC) === 0 ? OUT_COUNT : COUNT,
          count,
        ],
        ["dwReserved", ONE_MODE, flags],
      ]) ??
        countFault("lpdwBytes", (count as { value: number }).value, buffer) ??
        ((flags & HSE_IO_ASYNC) !== 0 ? this.#unregistered() : undefined));
  }

  /** Of a ReadClient that was refused. */
  ofRead(
    ConnID: unknown,
    buffer: unknown,
    count: unknown,
  ): string | undefined {
    return this.#report("ReadClient", () =>
      faultOf([
        ["ConnID", this.#connId, ConnID],
        ["lpvBuffer", BUFFER, buffer],
        ["lpdwSize", OUT_COUNT, count],
      ]) ?? countFault("lpdwSize", (count as { value: number }).value, buffer));
  }

  /** Of a GetServerVariable that was refused. */
  ofVariable(
    ConnID: unknown,
    name: unknown,
    buffer: unknown,
    size: unknown,
  ): string | undefined {
    return this.#report("GetServerVariable", () =>
      faultOf([
        ["ConnID", this.#connId, ConnID],
        ["lpszVariableName", VARIABLE_NAME, name],
        ["lpvBuffer", optional(BUFFER), buffer],
        ["lpdwSize", OUT_COUNT, size],
      ]));
  }

  /** Of a ServerSupportFunction that was refused: what is wrong, in words. */
  ofSupport(
    ConnID: unknown,
    code: number,
    args: readonly unknown[],
  ): string | undefined {
    return this.#report(
      `ServerSupportFunction, ${requestName(code)}`,
      () =>
        faultOf([
          ["ConnID", this.#connId, ConnID],
          ["dwHSERequest", KNOWN_CODE, code],
        ]) ?? supportFault(code, args) ??
          (ALWAYS_ASYNC.includes(code) ? this.#unregistered() : undefined) ??
          this.#unsendable(code, args),
    );
  }

  /** Of a call with headers that was refused, whatever its code: what is wrong with them. */
  ofHeaders(code: number, args: readonly unknown[]): string | undefined {
    let text: string | undefined;
    ignoreErrors(() => text = this.#unsendable(code, args)?.text);
    return text;
  }

  get #connId(): Kind {
    const { id } = this.#session;
    return {
      wanted: "this request's ecb.ConnID",
      fits: (value) => value === id || value === this.#ecb,
    };
  }

  /** Asynchronous calls need somebody to tell. */
  #unregistered(): Fault | undefined {
    return this.#session.refuseAsync() === ERROR_INVALID_PARAMETER &&
        this.#session.slot.refuseAsync() === ERROR_INVALID_PARAMETER
      ? {
        argument: "completion",
        text:
          "no completion function is registered; register one with HSE_REQ_IO_COMPLETION first",
      }
      : undefined;
  }

  /** Of a call with headers: it came too late, or a line of them cannot be sent. */
  #unsendable(code: number, args: readonly unknown[]): Fault | undefined {
    const { reply } = this.#session;
    const given = headerTexts(code, args);
    if (given === undefined) return undefined;
    const text = reply.headFault(...given);
    return text === undefined
      ? undefined
      : { argument: reply.headFixed ? "after the head" : "header", text };
  }

  #report(
    call: string,
    fault: () => Fault | undefined,
  ): string | undefined {
    // After the end every call is refused, whatever its arguments.
    if (this.#session.closed) return undefined;
    let text: string | undefined;
    // Hostile arguments may throw when they are looked at.
    ignoreErrors(() => {
      const found = fault();
      if (found === undefined) return;
      text = found.text;
      this.#session.services.hint(
        `${call} ${found.argument}`,
        () =>
          new TypeError(
            `Cannot call ${call}: ${found.text}; the call gave FALSE, ERROR_INVALID_PARAMETER (87), and is reported this once`,
          ),
        this.#ecb,
      );
    });
    return text;
  }
}

const ONE_MODE: Kind = {
  wanted: "HSE_IO_SYNC or HSE_IO_ASYNC, not both",
  fits: (flags) => {
    const both = HSE_IO_ASYNC | HSE_IO_SYNC;
    return (Number(flags) & both) !== both;
  },
};

const KNOWN_CODE: Kind = {
  wanted: "one of the request codes in the README",
  fits: (code) => serverSupport.has(code as number),
};
