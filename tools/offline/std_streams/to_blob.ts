// @ts-types="./types.d.ts"
export { toBlob } from "deno-std/streams/to_blob.js";
