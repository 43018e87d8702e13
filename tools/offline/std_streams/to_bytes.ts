// @ts-types="./types.d.ts"
export { toBytes } from "deno-std/streams/to_bytes.js";
