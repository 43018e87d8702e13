import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_TRANSMIT_FILE,
  HSE_STATUS_PENDING,
} from "@isapi/streams";
import { openFile } from "@isapi/streams/files";

/** An extension's answer with a file: one TRANSMIT_FILE, whose completion ends the session. */
export async function transmitFile(
  ecb: ExtensionControlBlock,
  path: string,
): Promise<number> {
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
}
