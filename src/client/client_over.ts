import type { ByteWriter } from "./byte_writer.ts";
import type { ClientOutput } from "./client_output.ts";
import { WriteClient } from "./write_client.ts";

/**
 * Casts an output to the type of the constructor of `WriteClient`: that client
 * shares its slot and counts with a control block.
 *
 * The public type does not show this, since no one outside this package can
 * make an output.
 */
export function asWriter(output: ClientOutput): ByteWriter {
  return output as unknown as ByteWriter;
}

/** Makes the client of an output. */
export function clientOver(output: ClientOutput): WriteClient {
  return new WriteClient(asWriter(output));
}
