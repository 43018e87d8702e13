// @ts-types="./types.d.ts"
export { Buffer } from "deno-std/streams/buffer.js";
export type { BufferBytesOptions } from "./types.d.ts";
