// @ts-types="./types.d.ts"
export { LimitedBytesTransformStream } from "deno-std/streams/limited_bytes_transform_stream.js";
export type { LimitedBytesTransformStreamOptions } from "./types.d.ts";
