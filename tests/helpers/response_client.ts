import { ClientOutput } from "../../src/client/client_output.ts";
import type { ResponseWriter } from "../../src/response/response_writer.ts";
import { WriteClient } from "../../src/client/write_client.ts";

/** A client over our writer, wired as a session and `respond()` wire it. */
export function responseClient(writer: ResponseWriter): WriteClient {
  const output = new ClientOutput(writer);
  writer.closed.then(
    () => output.writerClosed(),
    (reason) => output.fail(reason),
  );
  return new WriteClient(output);
}
