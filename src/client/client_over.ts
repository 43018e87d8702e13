import type { ByteWriter } from "./byte_writer.ts";
import type { ClientOutput } from "./client_output.ts";
import { WriteClient } from "./write_client.ts";

/**
 * An output as the constructor of `WriteClient` takes it: for a client that
 * shares its slot and counts with a control block.
 *
 * The public type does not show it, since an output cannot be made outside of
 * this package.
 */
export function asWriter(output: ClientOutput): ByteWriter {
  return output as unknown as ByteWriter;
}

/** The client of an output. */
export function clientOver(output: ClientOutput): WriteClient {
  return new WriteClient(asWriter(output));
}
