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
import { WriteClientError } from "../base/errors.ts";
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
 * Explains why calls of one request were refused with 87, if their arguments
 * show it. The extension's code gets only the number. Its author gets the
 * explanation through `onError`, once per host and mistake.
 *
 * Used only after a refusal, so calls without mistakes cost nothing more.
 */
export class Mistakes {
  readonly #session: Session;
  readonly #ecb: ExtensionControlBlock;

  /** @param ecb The control block of the calls. */
  constructor(session: Session, ecb: ExtensionControlBlock) {
    this.#session = session;
    this.#ecb = ecb;
  }

  /** Explains a refused WriteClient. */
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
        // Async mode does not write to it.
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

  /** Explains a refused ReadClient. */
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

  /** Explains a refused GetServerVariable. */
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

  /** Explains a refused ServerSupportFunction. Gives the explanation. */
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

  /** Gives what is wrong with the headers of a refused call, whatever its error code. */
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

  /** Checks that a completion function is registered, as asynchronous calls need. */
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

  /** Checks the headers of a call: it came too late, or a line cannot be sent. */
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
    // After the session's end every call is refused, whatever its arguments.
    if (this.#session.refusesCalls) return undefined;
    let text: string | undefined;
    // Getters and proxies among the arguments may throw.
    ignoreErrors(() => {
      const found = fault();
      if (found === undefined) return;
      text = found.text;
      this.#session.services.hint(
        `${call} ${found.argument}`,
        () =>
          new TypeError(
            `Cannot call ${call}: ${found.text}; the call returned FALSE with ERROR_INVALID_PARAMETER (87); this mistake is reported once`,
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
  wanted: "one of the request codes in docs/request_codes.md",
  fits: (code) => serverSupport.has(code as number),
};

/** Returns true if a call was refused because of its arguments, not because of the state. */
export function isWrong(refusal: unknown): boolean {
  return !(refusal instanceof WriteClientError) ||
    refusal.code === ERROR_INVALID_PARAMETER;
}
