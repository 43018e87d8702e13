// @ts-types="./types.d.ts"
export { earlyZipReadableStreams } from "deno-std/streams/early_zip_readable_streams.js";
