// @ts-types="./types.d.ts"
export { mergeReadableStreams } from "deno-std/streams/merge_readable_streams.js";
