// @ts-types="./types.d.ts"
export { toArrayBuffer } from "deno-std/streams/to_array_buffer.js";
