import { type ByteWriter, checkWriter } from "./byte_writer.ts";
import { ClientOutput } from "./client_output.ts";
import { OperationSlot } from "./operation_slot.ts";
import type { WriteClientOptions } from "./write_options.ts";
import { WriterSink } from "./writer_sink.ts";

/**
 * The output of a client over a writer, with a slot of its own.
 *
 * @throws {TypeError} If `writer` is not a writer.
 */
export function outputOver(
  writer: ByteWriter,
  options: WriteClientOptions,
): ClientOutput {
  checkWriter(writer);
  const slot = new OperationSlot((error) =>
    options.onError ? options.onError(error) : output.threw(error)
  );
  const sink = new WriterSink(writer, (reason) => output.broken(reason));
  const output: ClientOutput = new ClientOutput(sink, slot);
  writer.closed.then(
    () => output.writerClosed(),
    (reason) => output.fail(reason),
  );
  return output;
}
