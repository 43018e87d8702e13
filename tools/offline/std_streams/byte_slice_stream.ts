// @ts-types="./types.d.ts"
export { ByteSliceStream } from "deno-std/streams/byte_slice_stream.js";
