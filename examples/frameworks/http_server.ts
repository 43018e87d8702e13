/**
 * What MFC's `CHttpServer` and `CHttpServerContext` did above ISAPI, for a port
 * that keeps its functions as they are: a parse map calls them, and each writes
 * its page into the context.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/visualstudio/visual-studio-6.0/aa300730(v=vs.60) | CHttpServer}
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_STATUS_ERROR,
  HSE_STATUS_SUCCESS,
  type IsapiExtension,
} from "@isapi/streams";

/** `CHttpServerContext`: one request, and the page that is written for it. */
export class HttpServerContext {
  readonly ecb: ExtensionControlBlock;
  /** `m_dwStatusCode`. */
  status = 200;
  /** `m_bSendHeaders`. `false`: the command has sent the headers through `ecb`. */
  sendHeaders = true;
  #headers = "";
  #page = "";

  constructor(ecb: ExtensionControlBlock) {
    this.ecb = ecb;
  }

  /** `*pCtxt << text`. */
  write(text: unknown): this {
    this.#page += String(text);
    return this;
  }

  /** `AddHeader(pCtxt, "Name: value\r\n")`. */
  addHeader(text: string): void {
    this.#headers += text.endsWith("\r\n") ? text : `${text}\r\n`;
  }

  /** Sends what was collected. The length is that of the bytes, not of the text. */
  async send(): Promise<boolean> {
    const { ecb, status } = this;
    const page = new TextEncoder().encode(this.#page);
    const size = { value: page.length };
    if (!this.sendHeaders) return await ecb.WriteClient(ecb.ConnID, page, size);
    const type = /^content-type:/im.test(this.#headers)
      ? ""
      : "Content-Type: text/html; charset=utf-8\r\n";
    const sent = ecb.ServerSupportFunction(
      ecb.ConnID,
      HSE_REQ_SEND_RESPONSE_HEADER_EX,
      {
        pszStatus: String(status),
        pszHeader:
          `${this.#headers}${type}Content-Length: ${page.length}\r\n\r\n`,
      },
    );
    return sent && await ecb.WriteClient(ecb.ConnID, page, size);
  }
}

type Kind = "text" | "integer" | "real";

/** A parameter: its name, `ITS_PSTR`, `ITS_I4` or `ITS_R8`, and its default, if it has one. */
export type Parameter = readonly [name: string, kind: Kind, value?: string];

/** A row of the parse map: the command's function, and its parameters. */
export interface Command {
  readonly run: (
    context: HttpServerContext,
    ...args: never[]
  ) => void | Promise<void>;
  readonly parameters?: readonly Parameter[];
}

/** `CHttpServer`, with its parse map. The command `""` is `DEFAULT_PARSE_COMMAND`. */
export class HttpServer implements IsapiExtension {
  readonly #commands: Readonly<Record<string, Command>>;
  readonly #title: string;

  constructor(title: string, commands: Readonly<Record<string, Command>>) {
    this.#title = title;
    this.#commands = commands;
  }

  async HttpExtensionProc(ecb: ExtensionControlBlock): Promise<number> {
    const context = new HttpServerContext(ecb);
    const [name = "", ...fields] = (await commandLine(ecb)).split("&");
    const given = new URLSearchParams(fields.join("&"));
    const command = Object.hasOwn(this.#commands, name)
      ? this.#commands[name]
      : undefined;
    const args = command?.parameters?.map((row) => argument(row, given)) ?? [];
    if (command === undefined || args.includes(undefined)) {
      // OnParseError().
      context.status = 400;
      context.write(`<title>Bad command</title><p>Cannot run this command.`);
    } else {
      await command.run(context, ...args as never[]);
    }
    return await context.send() ? HSE_STATUS_SUCCESS : HSE_STATUS_ERROR;
  }

  /** `StartContent`, with `WriteTitle`. */
  startContent(context: HttpServerContext): void {
    context.write(`<html><head><title>${this.#title}</title></head><body>`);
  }

  /** `EndContent`. */
  endContent(context: HttpServerContext): void {
    context.write("</body></html>");
  }
}

/** The query, or of a POST the body. */
async function commandLine(ecb: ExtensionControlBlock): Promise<string> {
  if (ecb.lpszMethod !== "POST") return ecb.lpszQueryString;
  let body = ecb.lpbData;
  const buffer = new Uint8Array(4096);
  const size = { value: buffer.length };
  while (await ecb.ReadClient(ecb.ConnID, buffer, size) && size.value > 0) {
    const more = new Uint8Array(body.length + size.value);
    more.set(body);
    more.set(buffer.subarray(0, size.value), body.length);
    body = more;
    size.value = buffer.length;
  }
  return new TextDecoder().decode(body);
}

/** `undefined` if the parameter is missing, or not of its kind. */
function argument(
  [name, kind, value]: Parameter,
  given: URLSearchParams,
): string | number | undefined {
  const text = given.get(name) ?? value;
  if (text === undefined || kind === "text") return text;
  const number = Number(text.trim() || NaN);
  const isOne = kind === "integer"
    ? Number.isSafeInteger(number)
    : Number.isFinite(number);
  return isOne ? number : undefined;
}
