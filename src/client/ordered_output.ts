import type { BytesToCome, TakeBack } from "./byte_sink.ts";
import { takeBuffer } from "./byte_writer.ts";
import { ClientOutput } from "./client_output.ts";
import { ERROR_INVALID_PARAMETER } from "../base/error_codes.ts";

/**
 * An output whose calls may have several steps, such as buffers and files: a
 * synchronous call waits for the one before it.
 */
export class OrderedOutput extends ClientOutput {
  /** The last call of several steps; later calls wait for it. */
  #last: Promise<void> | undefined;

  /** True if a synchronous call has to wait for another. */
  get queues(): boolean {
    return this.#last !== undefined;
  }

  /** Subtracts bytes from the count that turned out to belong to the head. */
  discount(bytes: number): void {
    this.bytesWritten -= bytes;
  }

  /** Throws if the sink would refuse some of the bytes. Takes none. */
  check(bytes: BytesToCome): void {
    this.sink.check?.(bytes);
  }

  /** Writes several checked buffers as one synchronous call. Gives the count, or a promise for it. */
  gather(
    buffers: readonly Uint8Array<ArrayBuffer>[],
    count: number,
  ): number | Promise<number> {
    let room: Promise<void> | undefined;
    for (const bytes of buffers) room = this.putOrGive(bytes, false);
    return this.afterRoom(room, count);
  }

  /** Writes a part of the operation or call that holds the slot. With `back` the sink takes the buffer itself, and gives it back if it can. */
  async push(bytes: Uint8Array<ArrayBuffer>, back?: TakeBack): Promise<void> {
    if (this.failure !== undefined) throw this.error(this.failure.code);
    if (bytes.length === 0) return;
    const room = this.putOrGive(bytes, back !== undefined, back);
    if (room !== undefined) await this.waiting.until(room);
  }

  /** Runs a call of several steps after the calls before it; `bytes` is what it pushes in all. */
  inOrder(bytes: number, run: () => Promise<unknown>): Promise<void> {
    this.checkRoom(bytes);
    const { waiting } = this;
    waiting.begin(bytes);
    const result = (this.#last?.then(run) ?? run()).then(() => {});
    const last = result.catch(() => {}).then(() => {
      if (this.#last === last) this.#last = undefined;
      waiting.end(bytes);
    });
    this.#last = last;
    return result;
  }

  /** Writes after the waiting calls, if one of them has several steps. */
  protected override afterCalls(
    bytes: Uint8Array<ArrayBuffer>,
    given: boolean,
  ): Promise<number> | undefined {
    return this.#last && this.#queue(bytes, given);
  }

  async #queue(
    bytes: Uint8Array<ArrayBuffer>,
    given: boolean,
  ): Promise<number> {
    const count = bytes.length;
    const own = given ? this.#taken(bytes) : new Uint8Array(bytes);
    await this.inOrder(count, () => this.push(own));
    return count;
  }

  #taken(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    try {
      return takeBuffer(bytes);
    } catch (reason) {
      throw this.errorOf(reason, ERROR_INVALID_PARAMETER);
    }
  }
}
