// Ours that send a file: a plain request's, and one TRANSMIT_FILE.

import { IsapiHost } from "@isapi/streams";
import { Directory } from "@isapi/streams/files";
import { transmitFile } from "../../tests/helpers/transmit_file.ts";
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
    hosted((ecb) => transmitFile(ecb, `${directory}/${file}`)),
};

/** Handlers where there is a disk. */
export const disk: Makers<Handler> = byFetch(diskHosts);
