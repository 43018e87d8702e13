import type { FileSource } from "../../src/files/file_store.ts";

/** A promise of nothing. */
export function never<T>(): Promise<T> {
  return new Promise(() => {});
}

/** A stream that gives some bytes, or none, and then nothing. */
export function hungStream(first = 0): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    pull(controller) {
      if (first === 0) return never<void>();
      controller.enqueue(new Uint8Array(first));
      first = 0;
      return undefined;
    },
  }, { highWaterMark: 0 });
}

/** A file whose bytes do not come, but the first. */
export function hungFile(first = 0): FileSource {
  return { size: 10, slice: () => ({ stream: () => hungStream(first) }) };
}
