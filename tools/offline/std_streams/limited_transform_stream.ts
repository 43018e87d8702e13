// @ts-types="./types.d.ts"
export { LimitedTransformStream } from "deno-std/streams/limited_transform_stream.js";
export type { LimitedTransformStreamOptions } from "./types.d.ts";
