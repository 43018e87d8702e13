// @ts-types="./types.d.ts"
export { TextDelimiterStream } from "deno-std/streams/text_delimiter_stream.js";
