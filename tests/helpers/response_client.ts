import { ClientOutput } from "../../src/client/client_output.ts";
import { clientOver } from "../../src/client/client_over.ts";
import { OperationSlot } from "../../src/client/operation_slot.ts";
import type { ResponseWriter } from "../../src/response/response_writer.ts";
import type { WriteClient } from "../../src/client/write_client.ts";

/** A client over our writer, wired as a session and `respond()` wire it. */
export function responseClient(writer: ResponseWriter): WriteClient {
  const slot = new OperationSlot((error) => output.threw(error));
  const output: ClientOutput = new ClientOutput(writer, slot);
  writer.closed.then(
    () => output.writerClosed(),
    (reason) => output.fail(reason),
  );
  return clientOver(output);
}
