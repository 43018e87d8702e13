// @ts-types="./types.d.ts"
export { toTransformStream } from "deno-std/streams/to_transform_stream.js";
