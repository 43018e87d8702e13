// Request bodies: read to the end, and answered with what came.

import {
  HSE_STATUS_ERROR,
  HSE_STATUS_SUCCESS,
  type IsapiHost,
  respond,
} from "@isapi/streams";
import { KIB, UploadCheck } from "../workload.ts";
import type { Makers } from "./job.ts";
import { byFetch, type Handler, hosted } from "./ours.ts";

/** Bytes that a ReadClient is given room for. */
const READ = 8 * KIB;

/** Our hosts that read a body. */
export const uploadHosts: Makers<IsapiHost> = {
  host: () =>
    hosted(async (ecb) => {
      const { ConnID } = ecb;
      const check = new UploadCheck();
      check.take(ecb.lpbData);
      const buffer = new Uint8Array(READ);
      const count = { value: 0 };
      let left = ecb.cbTotalBytes - ecb.cbAvailable;
      while (left > 0) {
        count.value = READ;
        if (!await ecb.ReadClient(ConnID, buffer, count)) {
          return HSE_STATUS_ERROR;
        }
        check.take(buffer.subarray(0, count.value));
        left -= count.value;
      }
      const answer = check.answer();
      count.value = answer.length;
      const written = await ecb.WriteClient(ConnID, answer, count);
      return written ? HSE_STATUS_SUCCESS : HSE_STATUS_ERROR;
    }),
};

/** Handlers on every engine that has a fetch handler. */
export const uploads: Makers<Handler> = {
  ...byFetch(uploadHosts),
  respond: () => (request) =>
    respond(request, async (client) => {
      await client.write(await received(request));
    }),
  raw: () => async (request) => new Response(await received(request)),
};

async function received(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const check = new UploadCheck();
  for await (const bytes of request.body!) check.take(bytes);
  return check.answer();
}
