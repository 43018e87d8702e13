/**
 * ISAPI's `WriteClient` over any `WritableStreamDefaultWriter` of bytes. It
 * needs no host, no extension, no dependency and no permission.
 *
 * ```ts
 * import { WriteClient } from "@isapi/streams/write-client";
 * import { assertEquals } from "@std/assert";
 *
 * const { writable, readable } = new TransformStream<Uint8Array, Uint8Array>();
 * const client = new WriteClient(writable.getWriter());
 * const text = new Response(readable).text();
 *
 * assertEquals(await client.write("Hello"), 5);
 * await client.close();
 * assertEquals(await text, "Hello");
 * ```
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525515(v=vs.90) | WriteClient}
 *
 * @module
 */

export * from "../base/error_codes.ts";
export {
  WriteClientError,
  type WriteClientErrorOptions,
} from "../base/errors.ts";
export type { Bytes, ByteWriter, Completion } from "./byte_writer.ts";
export { WriteClient } from "./write_client.ts";
export type { WriteClientOptions, WriteOptions } from "./write_options.ts";
