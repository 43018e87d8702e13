// Ours that send a file: a plain request's, and one TRANSMIT_FILE.

import {
  HSE_IO_ASYNC,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_TRANSMIT_FILE,
  HSE_STATUS_PENDING,
  IsapiHost,
} from "@isapi/streams";
import { Directory, openFile } from "@isapi/streams/files";
import type { Makers } from "./job.ts";
import { byFetch, type Handler, hosted } from "./ours.ts";

/** Our hosts that send a file. */
export const diskHosts: Makers<IsapiHost> = {
  host: ({ directory }) =>
    new IsapiHost({
      onError: console.error,
      files: new Directory(directory),
    }),
  transmit: ({ directory, file }) =>
    hosted(async (ecb) => {
      const { ConnID } = ecb;
      const hFile = await openFile(`${directory}/${file}`);
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
};

/** Handlers where there is a disk. */
export const disk: Makers<Handler> = byFetch(diskHosts);
