// @ts-types="./types.d.ts"
export { DelimiterStream } from "deno-std/streams/delimiter_stream.js";
export type {
  DelimiterDisposition,
  DelimiterStreamOptions,
} from "./types.d.ts";
