// @ts-types="./types.d.ts"
export * from "deno-std/streams/mod.js";
