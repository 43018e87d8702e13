// A file as a body.

import {
  HSE_IO_ASYNC,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_TRANSMIT_FILE,
  HSE_STATUS_PENDING,
} from "../mod.ts";
import { openFile } from "../src/files.ts";
import type { Makers } from "./contenders.ts";
import { hosted } from "./ours.ts";
import { KIB } from "./workloads.ts";

/** Ways to send the file of a path. */
export function transmissions(
  path: string,
): Makers<"transmit" | "chunks" | "file"> {
  return {
    transmit: () =>
      hosted(async (ecb) => {
        const { ConnID } = ecb;
        const hFile = await openFile(path);
        ecb.ServerSupportFunction(ConnID, HSE_REQ_TRANSMIT_FILE, {
          hFile,
          dwFlags: HSE_IO_ASYNC,
          pfnHseIO: async () => {
            await hFile.close?.();
            ecb.ServerSupportFunction(ConnID, HSE_REQ_DONE_WITH_SESSION);
          },
        });
        return HSE_STATUS_PENDING;
      }),
    chunks: () => async () => {
      const file = await Deno.open(path);
      return new Response(
        new ReadableStream<Uint8Array<ArrayBuffer>>({
          async pull(controller) {
            const chunk = new Uint8Array(64 * KIB);
            const count = await file.read(chunk);
            if (count !== null) {
              return controller.enqueue(chunk.subarray(0, count));
            }
            file.close();
            controller.close();
          },
          cancel: () => file.close(),
        }),
      );
    },
    file: () => async () => new Response((await Deno.open(path)).readable),
  };
}
