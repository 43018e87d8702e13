/**
 * What Delphi's WebBroker did above ISAPI: `TWebRequest`, `TWebResponse`, and a
 * module whose actions are found by their paths. For a port that keeps the
 * bodies of its actions.
 *
 * @see {@link https://docwiki.embarcadero.com/RADStudio/en/Using_Web_Broker_Index | Using Web Broker}
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  getServerVariable,
  HSE_APPEND_LOG_PARAMETER,
  HSE_REQ_MAP_URL_TO_PATH_EX,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_STATUS_ERROR,
  HSE_STATUS_SUCCESS,
  type IsapiExtension,
  writeClientOf,
} from "@isapi/streams";

/** `TWebRequest`. */
export class WebRequest {
  readonly ecb: ExtensionControlBlock;
  readonly Method: string;
  readonly PathInfo: string;
  readonly PathTranslated: string;
  readonly QueryFields: URLSearchParams;
  /** The bytes of the body that were read; all of them after `ReadTotalContent()`. */
  RawContent: Uint8Array;

  constructor(ecb: ExtensionControlBlock) {
    this.ecb = ecb;
    this.Method = ecb.lpszMethod;
    this.PathInfo = ecb.lpszPathInfo;
    this.PathTranslated = ecb.lpszPathTranslated;
    this.QueryFields = new URLSearchParams(ecb.lpszQueryString);
    this.RawContent = ecb.lpbData;
  }

  get RemoteAddr(): string {
    return getServerVariable(this.ecb, "REMOTE_ADDR") ?? "";
  }

  get ScriptName(): string {
    return getServerVariable(this.ecb, "SCRIPT_NAME") ?? "";
  }

  /** A header's value; `""` if the client did not send it. */
  GetFieldByName(name: string): string {
    return getServerVariable(this.ecb, `HEADER_${name}`) ?? "";
  }

  get CookieFields(): Map<string, string> {
    const pairs = this.GetFieldByName("Cookie").split(/;\s*/).filter(Boolean);
    return new Map(pairs.map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [name, value.join("=")];
    }));
  }

  /** The fields of a form. Call `ReadTotalContent()` first. */
  get ContentFields(): URLSearchParams {
    return new URLSearchParams(new TextDecoder().decode(this.RawContent));
  }

  /** At most `count` bytes, as text; `""` at the end of the body. */
  async ReadString(count: number): Promise<string> {
    const { ecb } = this;
    const buffer = new Uint8Array(count);
    const size = { value: count };
    if (!await ecb.ReadClient(ecb.ConnID, buffer, size)) return "";
    return new TextDecoder("latin1").decode(buffer.subarray(0, size.value));
  }

  async ReadTotalContent(): Promise<void> {
    const { ecb } = this;
    const buffer = new Uint8Array(16384);
    const pieces = [this.RawContent];
    for (
      let size = { value: buffer.length };;
      size = { value: buffer.length }
    ) {
      if (!await ecb.ReadClient(ecb.ConnID, buffer, size)) break;
      if (size.value === 0) break;
      pieces.push(buffer.slice(0, size.value));
    }
    this.RawContent = new Uint8Array(
      await new Blob(pieces as BlobPart[]).arrayBuffer(),
    );
  }

  /** The path of the file at a URL path; `""` if there is none. */
  TranslateURI(uri: string): string {
    const { ecb } = this;
    const info = {
      lpszPath: new Uint8Array(260),
      dwFlags: 0,
      cchMatchingPath: 0,
      cchMatchingURL: 0,
    };
    const isMapped = ecb.ServerSupportFunction(
      ecb.ConnID,
      HSE_REQ_MAP_URL_TO_PATH_EX,
      uri,
      null,
      info,
    );
    const end = info.lpszPath.indexOf(0);
    return isMapped
      ? new TextDecoder().decode(info.lpszPath.subarray(0, end))
      : "";
  }
}

/** A member of `TWebResponse.Cookies`. */
export interface Cookie {
  readonly Name: string;
  readonly Value: string;
  readonly Path?: string;
}

/** `TWebResponse`. */
export class WebResponse {
  readonly ecb: ExtensionControlBlock;
  StatusCode = 200;
  ContentType = "text/html; charset=utf-8";
  Content = "";
  /** Bytes that are sent in place of `Content`, piece by piece. */
  ContentStream: ReadableStream<Uint8Array> | undefined;
  readonly Cookies: Cookie[] = [];
  readonly #headers: [name: string, value: string][] = [];

  constructor(ecb: ExtensionControlBlock) {
    this.ecb = ecb;
  }

  SetCustomHeader(name: string, value: string): void {
    this.#headers.push([name, value]);
  }

  SendRedirect(uri: string): void {
    this.StatusCode = 302;
    this.SetCustomHeader("Location", uri);
  }

  /** Adds to the request's line in the log: `parameters` of `onLog`. */
  LogMessage(text: string): void {
    this.ecb.ServerSupportFunction(
      this.ecb.ConnID,
      HSE_APPEND_LOG_PARAMETER,
      text,
    );
  }

  /** Sends head and body; `TWebModule` calls it after the action. */
  async SendResponse(): Promise<boolean> {
    const { ecb, StatusCode, ContentStream } = this;
    const content = new TextEncoder().encode(this.Content);
    const head = [
      ["Content-Type", this.ContentType],
      ...ContentStream ? [] : [["Content-Length", `${content.length}`]],
      ...this.#headers,
      ...this.Cookies.map(({ Name, Value, Path }) => [
        "Set-Cookie",
        `${Name}=${Value}${Path === undefined ? "" : `; Path=${Path}`}`,
      ]),
    ].map(([name, value]) => `${name}: ${value}\r\n`).join("");
    const isSent = ecb.ServerSupportFunction(
      ecb.ConnID,
      HSE_REQ_SEND_RESPONSE_HEADER_EX,
      { pszStatus: String(StatusCode), pszHeader: `${head}\r\n` },
    );
    if (!isSent) return false;
    if (ContentStream === undefined) {
      return await ecb.WriteClient(ecb.ConnID, content, {
        value: content.length,
      });
    }
    const client = writeClientOf(ecb);
    for await (const piece of ContentStream) await client.write(piece);
    return true;
  }
}

/** `TWebActionItem`: a handler at a path. */
export interface WebActionItem {
  readonly PathInfo: string;
  readonly Default?: boolean;
  readonly OnAction: (
    request: WebRequest,
    response: WebResponse,
  ) => void | Promise<void>;
}

/** `TWebModule`: runs the action of the path, else the default one, else answers 404. */
export function webModule(actions: readonly WebActionItem[]): IsapiExtension {
  return {
    async HttpExtensionProc(ecb) {
      const request = new WebRequest(ecb);
      const response = new WebResponse(ecb);
      const action =
        actions.find(({ PathInfo }) => PathInfo === request.PathInfo) ??
          actions.find(({ Default }) => Default);
      if (action === undefined) response.StatusCode = 404;
      else await action.OnAction(request, response);
      return await response.SendResponse()
        ? HSE_STATUS_SUCCESS
        : HSE_STATUS_ERROR;
    },
  };
}
