import type { ByteSink, BytesToCome, TakeBack } from "../client/byte_sink.ts";
import { rejected } from "../base/promises.ts";
import { ERROR_INVALID_DATA } from "../base/error_codes.ts";
import { WriteClientError } from "../base/errors.ts";
import { WrappedWriter } from "./wrapped_writer.ts";

/**
 * Enforces the declared Content-Length of a body.
 *
 * - A write past the length throws, and none of its bytes are sent.
 * - A close before the length aborts the writer, since a short body must not
 *   look complete.
 *
 * Runtimes do not enforce it: Node sends the surplus as the start of the next
 * response, Deno drops it and reports success.
 *
 * @see {@link https://nodejs.org/api/http.html#responsestrictcontentlength | Node, strictContentLength}
 */
export class LengthWriter extends WrappedWriter {
  readonly #length: number;
  #count = 0;

  constructor(inner: ByteSink, length: number, refused?: string) {
    super(inner, refused);
    this.#length = length;
  }

  override check({ size }: BytesToCome): void {
    this.#admit(size);
  }

  override put(chunk: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    const count = this.#admit(chunk.length);
    const room = this.inner.put(chunk);
    this.#count = count;
    return room;
  }

  tryText(text: string): number {
    // Three bytes are the most that a UTF-16 code unit becomes.
    if (this.#count + 3 * text.length > this.#length) return 0;
    const count = this.inner.tryText?.(text) ?? 0;
    this.#count += count;
    return count;
  }

  override give(
    chunk: Uint8Array<ArrayBuffer>,
    back?: TakeBack,
  ): Promise<void> | undefined {
    const count = this.#admit(chunk.length);
    const room = this.inner.give(chunk, back);
    this.#count = count;
    return room;
  }

  override end(): Promise<void> | undefined {
    if (this.#count === this.#length) return this.inner.end();
    const error = this.#error(this.withRefused(
      `the head declared ${this.#length} bytes and ${this.#count} were written`,
    ));
    this.inner.abort(error).catch(() => {});
    return rejected(error);
  }

  #admit(size: number): number {
    const count = this.#count + size;
    if (count <= this.#length) return count;
    const detail =
      `${size} bytes do not fit: the head declared ${this.#length}, ${this.#count} were written`;
    this.refuse(detail);
    throw this.#error(detail);
  }

  #error(detail: string): WriteClientError {
    return new WriteClientError(ERROR_INVALID_DATA, {
      bytesWritten: this.#count,
      detail:
        `${detail} (ERROR_INVALID_DATA); declare the length that you write, or declare none`,
    });
  }
}
