/** The worker's half: serves a recompiled extension to its parent. @module */

import { IsapiHost } from "@isapi/streams";
import { loadExtension } from "@isapi/streams/wasm";

/** What the parent sends: the module first, then requests. */
export type ToWorker =
  | { readonly module: WebAssembly.Module }
  | { readonly id: number; readonly request: PlainRequest };

/** A request that can be posted. */
export interface PlainRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: [string, string][];
  readonly body: ArrayBuffer | null;
}

/** An answer that can be posted. */
export interface FromWorker {
  readonly id: number;
  readonly status: number;
  readonly headers: [string, string][];
  readonly body: ArrayBuffer;
}

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer: Transferable[]): void;
};

let host: Promise<IsapiHost> | undefined;

scope.onmessage = async ({ data }) => {
  if ("module" in data) {
    host = loadExtension(data.module).then((extension) =>
      new IsapiHost().mount("/", extension)
    );
    return;
  }
  const { id, request: { url, ...init } } = data;
  const response = await (await host!).fetch(new Request(url, init));
  const body = await response.arrayBuffer();
  const { status } = response;
  const headers = [...response.headers];
  scope.postMessage({ id, status, headers, body }, [body]);
};
