/**
 * What a user of the npm package writes: compiled by `tsc --strict`, and run.
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_IO_COMPLETION,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  type IsapiExtension,
  IsapiHost,
  type IsapiHostOptions,
  respond,
  WriteClientError,
} from "@isapi/streams";
import { type ByteWriter, WriteClient } from "@isapi/streams/write-client";

const sync: IsapiExtension = {
  async HttpExtensionProc(ecb) {
    for (const text of ["sync ", "answer"]) {
      const bytes = new TextEncoder().encode(text);
      const size = { value: bytes.length };
      const done: boolean = await ecb.WriteClient(ecb.ConnID, bytes, size);
      if (!done) return HSE_STATUS_ERROR;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return HSE_STATUS_SUCCESS;
  },
};

const inTurn: IsapiExtension = {
  HttpExtensionProc(ecb: ExtensionControlBlock): number {
    ecb.ServerSupportFunction(
      ecb.ConnID,
      HSE_REQ_IO_COMPLETION,
      (ecb, left: string[], _cbIO: number, dwError: number) => {
        if (dwError !== 0 || !sendNext(ecb, left)) {
          ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_DONE_WITH_SESSION);
        }
      },
      null,
      ["answer"],
    );
    sendNext(ecb, ["async "]);
    return HSE_STATUS_PENDING;
  },
};

function sendNext(ecb: ExtensionControlBlock, left: string[]): boolean {
  const text: string | undefined = left.shift();
  if (text === undefined) return false;
  const bytes = new TextEncoder().encode(text);
  const size = { value: bytes.length };
  return ecb.WriteClient(ecb.ConnID, bytes, size, HSE_IO_ASYNC);
}

/** A host with one extension of each mode. */
export function makeHost(options: IsapiHostOptions = {}): IsapiHost {
  return new IsapiHost(options).mount("/sync", sync).mount("/async", inTurn);
}

/** A platform's writer is a writer of bytes, and a host a disposable. */
export async function countWith(request: Request): Promise<number> {
  const disposable: AsyncDisposable = makeHost();
  await disposable[Symbol.asyncDispose]();
  const { writable, readable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer: ByteWriter = writable.getWriter();
  const response: Response = await respond(request, async (client) => {
    const count: number = await client.write(new Uint8Array(3));
    if (count !== 3) throw new WriteClientError(13);
  });
  await response.body?.pipeTo(new WriteClient(writer).writable);
  return (await new Response(readable).arrayBuffer()).byteLength;
}

/** For workerd, which calls it with its environment and context. */
const worker: { fetch: IsapiHost["fetch"] } = { fetch: makeHost().fetch };
export default worker;
