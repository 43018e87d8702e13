// @ts-types="./types.d.ts"
export { contentType } from "deno-std/media_types/content_type.js";
