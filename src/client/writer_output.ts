import { type ByteWriter, checkWriter } from "./byte_writer.ts";
import { describeValue } from "../base/checks.ts";
import { ClientOutput } from "./client_output.ts";
import type { WriteClientOptions } from "./write_options.ts";
import { WriterSink } from "./writer_sink.ts";

/**
 * The output of a client over a writer, with a slot of its own.
 *
 * @throws {TypeError} If `writer` is not a writer, or `onError` is not a function.
 */
export function outputOver(
  writer: ByteWriter,
  options: WriteClientOptions,
): ClientOutput {
  checkWriter(writer);
  const { onError } = options;
  if (onError !== undefined && typeof onError !== "function") {
    throw new TypeError(
      `Cannot make a WriteClient: onError must be a function, received ${
        describeValue(onError)
      }`,
    );
  }
  const sink = new WriterSink(writer, (reason) => output.sinkFailed(reason));
  const output: ClientOutput = new ClientOutput(sink, {
    completionFailed: (error) =>
      options.onError ? options.onError(error) : output.refuseNext(error),
  });
  writer.closed.then(
    () => output.writerClosed(),
    (reason) => output.fail(reason),
  );
  return output;
}
