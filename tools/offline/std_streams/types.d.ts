// Types of @std/streams, written by hand: deno-std is plain JavaScript.

export interface BufferBytesOptions {
  copy?: boolean;
}
export declare class Buffer {
  constructor(ab?: ArrayBufferLike | ArrayLike<number>);
  get readable(): ReadableStream<Uint8Array>;
  get writable(): WritableStream<Uint8Array>;
  bytes(options?: BufferBytesOptions): Uint8Array;
  empty(): boolean;
  get length(): number;
  get capacity(): number;
  truncate(n: number): void;
  reset(): void;
  grow(n: number): void;
}
export declare class ByteSliceStream
  extends TransformStream<Uint8Array, Uint8Array> {
  constructor(start?: number, end?: number);
}
export declare function concatReadableStreams<T>(
  ...streams: ReadableStream<T>[]
): ReadableStream<T>;
export type DelimiterDisposition = "suffix" | "prefix" | "discard";
export interface DelimiterStreamOptions {
  disposition?: DelimiterDisposition;
}
export declare class DelimiterStream
  extends TransformStream<Uint8Array, Uint8Array> {
  constructor(delimiter: Uint8Array, options?: DelimiterStreamOptions);
}
export declare function earlyZipReadableStreams<T>(
  ...streams: ReadableStream<T>[]
): ReadableStream<T>;
export interface LimitedBytesTransformStreamOptions {
  error?: boolean;
}
export declare class LimitedBytesTransformStream
  extends TransformStream<Uint8Array, Uint8Array> {
  constructor(size: number, options?: LimitedBytesTransformStreamOptions);
}
export interface LimitedTransformStreamOptions {
  error?: boolean;
}
export declare class LimitedTransformStream<T> extends TransformStream<T, T> {
  constructor(size: number, options?: LimitedTransformStreamOptions);
}
export declare function mergeReadableStreams<T>(
  ...streams: ReadableStream<T>[]
): ReadableStream<T>;
export declare class TextDelimiterStream
  extends TransformStream<string, string> {
  constructor(delimiter: string, options?: DelimiterStreamOptions);
}
export interface TextLineStreamOptions {
  allowCR?: boolean;
}
export declare class TextLineStream extends TransformStream<string, string> {
  constructor(options?: TextLineStreamOptions);
}
export declare function toArrayBuffer(
  readableStream: ReadableStream<Uint8Array>,
): Promise<ArrayBuffer>;
export declare function toBlob(
  stream: ReadableStream<Uint8Array>,
): Promise<Blob>;
export declare function toBytes(
  stream: ReadableStream<Uint8Array>,
): Promise<Uint8Array>;
export declare function toJson(
  stream: ReadableStream<string> | ReadableStream<Uint8Array>,
): Promise<unknown>;
export declare function toText(
  stream: ReadableStream<string> | ReadableStream<Uint8Array>,
): Promise<string>;
export declare function toTransformStream<I, O>(
  transformer: (src: ReadableStream<I>) => Iterable<O> | AsyncIterable<O>,
  writableStrategy?: QueuingStrategy<I>,
  readableStrategy?: QueuingStrategy<O>,
): TransformStream<I, O>;
export declare function zipReadableStreams<T>(
  ...streams: ReadableStream<T>[]
): ReadableStream<T>;
