// @ts-types="./types.d.ts"
export { concatReadableStreams } from "deno-std/streams/concat_readable_streams.js";
