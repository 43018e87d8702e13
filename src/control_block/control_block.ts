import type { Bytes } from "../client/byte_writer.ts";
import { counted, isAsyncCall, isRef, setRef } from "./c_values.ts";
import type { ClientOutput } from "../client/client_output.ts";
import {
  HSE_IO_ASYNC,
  HSE_IO_SYNC,
  HSE_LOG_BUFFER_LEN,
  type HSE_REQ_IO_COMPLETION,
  HSE_VERSION,
} from "../isapi/constants.ts";
import { ERROR_INVALID_PARAMETER, ERROR_SUCCESS } from "../base/error_codes.ts";
import { WriteClientError } from "../base/errors.ts";
import { isWrong, Mistakes } from "./mistakes.ts";
import { bufferLost, readClient } from "./server_support/reading.ts";
import { holdBody } from "./server_support/headers.ts";
import type { SupportArguments } from "./server_support/family.ts";
import { serverSupport } from "./server_support/table.ts";
import { putVariable } from "../session/server_variables.ts";
import type { Session } from "../session/session.ts";
import type {
  ExtensionControlBlock,
  HseCalls,
  HseIoCompletion,
} from "../isapi/types.ts";
import type { HCONN, NULL, Ref } from "../isapi/structs.ts";
import { WriteClient } from "../client/write_client.ts";

/** Size of the structure on 32-bit Windows, in bytes. */
const CB_SIZE = 144;

/**
 * The control block of a session: C's functions, with C's results.
 *
 * Each function checks its arguments, calls the session, and turns the result
 * into TRUE, or FALSE and a last error.
 */
export class ControlBlock implements ExtensionControlBlock {
  readonly #session: Session;
  // Copies of the session's fields, for speed in each write.
  readonly #id: HCONN;
  readonly #output: ClientOutput;
  #lastError = ERROR_SUCCESS;
  #logData = "";
  #true: Promise<boolean> | undefined;
  #false: Promise<boolean> | undefined;
  #client: WriteClient | undefined;
  dwHttpStatusCode = 200;

  /** Gives the session of a control block of this package. */
  static sessionOf(ecb: unknown): Session | undefined {
    return typeof ecb === "object" && ecb !== null && #session in ecb
      ? ecb.#session
      : undefined;
  }

  /** Gives the client of a control block: the same one each time. */
  static clientOf(ecb: ControlBlock): WriteClient {
    return ecb.#client ??= ecb.makeClient(ecb.#output);
  }

  /** Returns a call's result if it is known now. */
  static known(
    ecb: ExtensionControlBlock,
    answer: boolean | Promise<boolean>,
  ): boolean | Promise<boolean> {
    if (!(#session in ecb)) return answer;
    return answer === ecb.#true || answer !== ecb.#false && answer;
  }

  constructor(session: Session) {
    this.#session = session;
    this.#id = session.id;
    this.#output = session.output;
  }

  get cbSize(): number {
    return CB_SIZE;
  }

  get dwVersion(): number {
    return HSE_VERSION;
  }

  get ConnID(): HCONN {
    return this.#id;
  }

  get lpszLogData(): string {
    return this.#logData;
  }

  set lpszLogData(text: string) {
    try {
      const [line = ""] = String(text).split("\0", 1);
      this.#logData = line.slice(0, HSE_LOG_BUFFER_LEN - 1);
    } catch (error) {
      // The value cannot be converted to text. C's copy into an array never
      // throws, so the setter must not.
      this.#session.report(error);
    }
  }

  get lpszMethod(): string {
    return this.#session.facts.method;
  }

  get lpszQueryString(): string {
    return this.#session.facts.query;
  }

  get lpszPathInfo(): string {
    return this.#session.facts.pathInfo;
  }

  get lpszPathTranslated(): string {
    return this.#session.facts.pathTranslated;
  }

  get lpszContentType(): string {
    return this.#session.facts.field("content-type") ?? "";
  }

  get cbTotalBytes(): number {
    return this.#session.bodySize;
  }

  get cbAvailable(): number {
    return this.#session.available.length;
  }

  get lpbData(): Uint8Array<ArrayBuffer> {
    return this.#session.available;
  }

  GetServerVariable(
    ConnID: HCONN | ExtensionControlBlock,
    lpszVariableName: string,
    lpvBuffer: Uint8Array | NULL,
    lpdwSize: Ref<number>,
  ): boolean {
    const args = [ConnID, lpszVariableName, lpvBuffer, lpdwSize] as const;
    try {
      const code = this.#variable(...args);
      if (code === ERROR_INVALID_PARAMETER) this.#mistakes.ofVariable(...args);
      return this.#answer(code);
    } catch (error) {
      const explained = this.#mistakes.ofVariable(...args);
      return this.#fail(this.#codeOf(error, explained));
    }
  }

  WriteClient(
    ConnID: HCONN | ExtensionControlBlock,
    Buffer: Bytes | NULL,
    lpdwBytes: Ref<number>,
    dwReserved: typeof HSE_IO_ASYNC,
  ): boolean;
  WriteClient(
    ConnID: HCONN | ExtensionControlBlock,
    Buffer: Bytes | NULL,
    lpdwBytes: Ref<number>,
    dwReserved?: 0 | typeof HSE_IO_SYNC,
  ): Promise<boolean>;
  WriteClient(
    ConnID: HCONN | ExtensionControlBlock,
    Buffer: Bytes | NULL,
    lpdwBytes: Ref<number>,
    dwReserved: number,
  ): boolean | Promise<boolean>;
  WriteClient(
    ConnID: HCONN | ExtensionControlBlock,
    Buffer: Bytes | NULL,
    lpdwBytes: Ref<number>,
    dwReserved: number = HSE_IO_SYNC,
  ): boolean | Promise<boolean> {
    try {
      const isAsync = (dwReserved & HSE_IO_ASYNC) !== 0;
      const bytes = this.#refuses(ConnID) || !isRef(lpdwBytes) ||
          (isAsync && (dwReserved & HSE_IO_SYNC) !== 0)
        ? undefined
        : counted(Buffer, lpdwBytes.value);
      if (bytes === undefined) {
        throw new WriteClientError(ERROR_INVALID_PARAMETER);
      }
      return isAsync ? this.#submit(bytes) : this.#write(bytes, lpdwBytes);
    } catch (refusal) {
      return this.#failWrite(refusal, ConnID, Buffer, lpdwBytes, dwReserved);
    }
  }

  ReadClient(
    ConnID: HCONN | ExtensionControlBlock,
    lpvBuffer: Uint8Array,
    lpdwSize: Ref<number>,
  ): Promise<boolean> {
    try {
      const buffer = this.#refuses(ConnID) || !isRef(lpdwSize)
        ? undefined
        : counted(lpvBuffer, lpdwSize.value);
      if (buffer === undefined) {
        throw new WriteClientError(ERROR_INVALID_PARAMETER);
      }
      // Throws here, before any byte is taken, if the count cannot be written.
      lpdwSize.value = buffer.length;
      return this.#read(buffer, lpdwSize);
    } catch (refusal) {
      const explained = isWrong(refusal)
        ? this.#mistakes.ofRead(ConnID, lpvBuffer, lpdwSize)
        : undefined;
      return this.#failSync(this.#codeOf(refusal, explained), lpdwSize);
    }
  }

  ServerSupportFunction<C>(
    ConnID: HCONN | ExtensionControlBlock,
    dwHSERequest: typeof HSE_REQ_IO_COMPLETION,
    lpvBuffer: HseIoCompletion<C> | NULL,
    lpdwSize?: NULL,
    lpdwDataType?: C,
  ): boolean;
  ServerSupportFunction<K extends keyof HseCalls>(
    ConnID: HCONN | ExtensionControlBlock,
    dwHSERequest: K,
    ...args: HseCalls[K][0]
  ): HseCalls[K][1];
  ServerSupportFunction(
    ConnID: HCONN | ExtensionControlBlock,
    dwHSERequest: number,
    lpvBuffer: unknown = null,
    lpdwSize: unknown = null,
    lpdwDataType: unknown = null,
  ): boolean | Promise<boolean> {
    const args = [lpvBuffer, lpdwSize, lpdwDataType] as const;
    try {
      const code = this.#serve(ConnID, dwHSERequest, args);
      if (typeof code !== "number") {
        return code.then((code) => this.#answer(code));
      }
      if (code === ERROR_SUCCESS) return true;
      const fault = code === ERROR_INVALID_PARAMETER
        ? this.#mistakes.ofSupport(ConnID, dwHSERequest, args)
        : this.#mistakes.ofHeaders(dwHSERequest, args);
      const why = fault ?? `it failed with code ${code}`;
      holdBody(this.#session, why, dwHSERequest, args);
      return this.#fail(code);
    } catch (error) {
      holdBody(this.#session, "it threw", dwHSERequest, args);
      return this.#fail(this.#codeOf(error));
    }
  }

  GetLastError(): number {
    return this.#lastError;
  }

  /** Makes the client for `writeClientOf()`. A subclass may trace it. */
  protected makeClient(output: ClientOutput): WriteClient {
    return new WriteClient(output);
  }

  #variable(
    ConnID: HCONN | ExtensionControlBlock,
    name: string,
    buffer: Uint8Array | NULL,
    size: Ref<number>,
  ): number {
    if (
      this.#refuses(ConnID) || typeof name !== "string" || !isRef(size) ||
      !(buffer === null || buffer === 0 || buffer instanceof Uint8Array)
    ) return ERROR_INVALID_PARAMETER;
    this.#session.active();
    return putVariable(this.#session.facts, name, buffer || null, size);
  }

  #serve(
    ConnID: HCONN | ExtensionControlBlock,
    dwHSERequest: number,
    args: SupportArguments,
  ): number | Promise<number> {
    if (this.#refuses(ConnID)) return ERROR_INVALID_PARAMETER;
    this.#session.active();
    const serve = serverSupport.get(dwHSERequest);
    return serve === undefined
      ? ERROR_INVALID_PARAMETER
      : serve(this.#session, this, ...args);
  }

  #submit(bytes: Uint8Array<ArrayBuffer>): boolean {
    this.#output.submit(bytes, false);
    return true;
  }

  #write(
    bytes: Uint8Array<ArrayBuffer>,
    lpdwBytes: Ref<number>,
  ): Promise<boolean> {
    // Set before the write: if it throws, nothing is sent. A write takes all
    // bytes or none, so the count is known.
    lpdwBytes.value = bytes.length;
    const count = this.#output.send(bytes, false);
    if (typeof count !== "number") return this.#written(count, lpdwBytes);
    // All writes that need not wait share one promise, so they allocate none.
    return this.#true ??= Promise.resolve(true);
  }

  #failWrite(
    refusal: unknown,
    ConnID: HCONN | ExtensionControlBlock,
    Buffer: Bytes | NULL,
    lpdwBytes: Ref<number>,
    dwReserved: number,
  ): false | Promise<boolean> {
    const explained = isWrong(refusal)
      ? this.#mistakes.ofWrite(ConnID, Buffer, lpdwBytes, dwReserved)
      : undefined;
    const code = this.#codeOf(refusal, explained);
    if (!isAsyncCall(dwReserved)) return this.#failSync(code, lpdwBytes);
    this.#output.called();
    return this.#fail(code);
  }

  #written(
    count: Promise<number>,
    lpdwBytes: Ref<number>,
  ): Promise<boolean> {
    return count.then((bytes) => {
      // The reference may serve another call or be frozen by now. The bytes of
      // this call are sent all the same, so a failure to set it is ignored.
      setRef(lpdwBytes, bytes);
      return true;
    }, (failure) => this.#failSync(this.#codeOf(failure), lpdwBytes));
  }

  #read(buffer: Uint8Array, lpdwSize: Ref<number>): Promise<boolean> {
    const size = buffer.length;
    const count = readClient(this.#session, buffer, lpdwSize);
    // Reads hand nothing over: a loop of them must not block timers.
    const pause = this.#output.pause();
    // Apart, so that a read that need not wait allocates nothing.
    if (typeof count !== "number") return this.#reads(count, size, lpdwSize);
    return pause?.then(() => true) ?? (this.#true ??= Promise.resolve(true));
  }

  #reads(
    count: Promise<number>,
    size: number,
    lpdwSize: Ref<number>,
  ): Promise<boolean> {
    return count.then(() => true, (failure) => {
      const code = this.#codeOf(failure);
      if (code === ERROR_INVALID_PARAMETER) {
        bufferLost(this.#session, this, "ReadClient", size);
      }
      return this.#failSync(code, lpdwSize);
    });
  }

  get #mistakes(): Mistakes {
    return new Mistakes(this.#session, this);
  }

  /** Returns true if the handle is wrong or the session closed. C code may also pass the block as its handle. */
  #refuses(ConnID: unknown): boolean {
    return this.#session.refusesCalls ||
      (ConnID !== this.#id && ConnID !== this);
  }

  #answer(code: number): boolean {
    return code === ERROR_SUCCESS || this.#fail(code);
  }

  #fail(code: number): false {
    this.#lastError = code;
    return false;
  }

  #failSync(code: number, count: Ref<number>): Promise<boolean> {
    this.#fail(code);
    // A reference that cannot be written is left as it is.
    setRef(count, 0);
    const pause = this.#output.pause();
    return pause?.then(() => false) ?? (this.#false ??= Promise.resolve(false));
  }

  /** Gives the code for a thrown value. C's functions never throw, so these must not, even if an argument's getter throws. */
  #codeOf(thrown: unknown, explained?: string): number {
    if (thrown instanceof WriteClientError) return thrown.code;
    // If there is an explanation, it was reported already.
    if (explained === undefined) this.#session.report(thrown);
    return ERROR_INVALID_PARAMETER;
  }
}
