// @ts-types="./types.d.ts"
export { TextLineStream } from "deno-std/streams/text_line_stream.js";
export type { TextLineStreamOptions } from "./types.d.ts";
