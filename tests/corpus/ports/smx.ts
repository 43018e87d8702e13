/**
 * The output of smx under IIS: a page is collected, and sent with its length,
 * until a flush sends what there is and the rest goes out directly.
 *
 * @see {@link https://github.com/earonesty/smx | earonesty/smx, qEnvIISExt}
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  HSE_IO_SYNC,
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_STATUS_SUCCESS,
} from "../../../mod.ts";

class Environment {
  reply = 200;
  readonly #ecb: ExtensionControlBlock;
  readonly #headers: [name: string, value: string][] = [];
  #page = "";
  #isFlushed = false;

  constructor(ecb: ExtensionControlBlock) {
    this.#ecb = ecb;
  }

  setHeader(name: string, value: string): void {
    const set = this.#headers.find(([other]) =>
      other.toLowerCase() === name.toLowerCase() // stricmp
    );
    if (set === undefined) this.#headers.push([name, value]);
    else set[1] = value;
  }

  async put(text: string): Promise<void> {
    if (!this.#isFlushed) {
      this.#page += text;
      return;
    }
    const bytes = new TextEncoder().encode(text);
    const size = { value: bytes.length };
    await this.#ecb.WriteClient(this.#ecb, bytes, size, HSE_IO_SYNC);
  }

  async flush(): Promise<void> {
    if (this.#isFlushed) return;
    this.setHeader("Connection", "close");
    await this.finish(true);
  }

  async finish(isFlush = false): Promise<void> {
    if (this.#isFlushed) return;
    const ecb = this.#ecb;
    if (this.reply === 401) {
      this.#page = "denied";
      isFlush = true;
    }
    const { length } = new TextEncoder().encode(this.#page);
    let head = this.#headers.map(([name, value]) => `${name}:${value}\r\n`)
      .join("");
    if (!isFlush) head += `Content-Length: ${length}\r\n`;
    ecb.dwHttpStatusCode = this.reply;
    const status = this.reply === 401 ? "401 Unauthorized" : "200 OK";
    ecb.ServerSupportFunction(
      ecb, // the control block as ConnID, and 0 for NULL
      HSE_REQ_SEND_RESPONSE_HEADER,
      status,
      0,
      `${head}\r\n`,
    );
    this.#isFlushed = true;
    if (ecb.lpszMethod.toUpperCase() !== "HEAD") await this.put(this.#page);
  }
}

export async function HttpExtensionProc(ecb: ExtensionControlBlock) {
  const environment = new Environment(ecb);
  environment.setHeader("Content-Type", "text/html");
  environment.setHeader("content-type", "text/plain; charset=utf-8");
  if (ecb.lpszQueryString === "denied") environment.reply = 401;
  await environment.put("Zoë, ");
  if (ecb.lpszQueryString === "flush") await environment.flush();
  await environment.put("and more");
  await environment.finish();
  return HSE_STATUS_SUCCESS;
}
