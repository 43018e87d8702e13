// @ts-types="./types.d.ts"
export { zipReadableStreams } from "deno-std/streams/zip_readable_streams.js";
