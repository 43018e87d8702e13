import { type ByteWriter, takeBuffer } from "./byte_writer.ts";
import { ERROR_INVALID_DATA } from "./error_codes.ts";
import { WriteClientError } from "./errors.ts";
import { WrappedWriter } from "./wrapped_writer.ts";

/**
 * Holds a body to its declared Content-Length.
 *
 * - A write past the length is refused whole, by a throw; nothing of it leaves.
 * - A close before the length aborts the writer: a short body must not look
 *   complete.
 *
 * Runtimes do not: Node sends the surplus as the start of the next response,
 * Deno cuts it and reports success.
 *
 * @see {@link https://nodejs.org/api/http.html#responsestrictcontentlength | Node, strictContentLength}
 */
export class LengthWriter extends WrappedWriter {
  readonly #length: number;
  #written = 0;

  constructor(inner: ByteWriter, length: number) {
    super(inner);
    this.#length = length;
  }

  /** Bytes that are still to come. */
  get remaining(): number {
    return this.#length - this.#written;
  }

  override write(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    const written = this.#admit(chunk);
    const result = this.inner.write(chunk);
    this.#written = written;
    return result;
  }

  give(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    const written = this.#admit(chunk);
    const result = this.inner.give?.(chunk) ??
      this.inner.write(takeBuffer(chunk));
    this.#written = written;
    return result;
  }

  override close(): Promise<void> {
    if (this.#written === this.#length) return this.inner.close();
    const error = this.#error(
      `the head declared ${this.#length} bytes and ${this.#written} were written`,
    );
    this.inner.abort(error).catch(() => {});
    return Promise.reject(error);
  }

  #admit(chunk: Uint8Array): number {
    const written = this.#written + chunk.length;
    if (written <= this.#length) return written;
    throw this.#error(
      `${chunk.length} bytes do not fit: the head declared ${this.#length}, ${this.#written} were written`,
    );
  }

  #error(detail: string): WriteClientError {
    return new WriteClientError(ERROR_INVALID_DATA, {
      bytesWritten: this.#written,
      detail:
        `${detail} (ERROR_INVALID_DATA); declare the length that is written, or none`,
    });
  }
}
