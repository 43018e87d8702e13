/**
 * A server in a process of its own that reads uploads in 64 KiB pieces, and
 * says how much memory that took.
 *
 * @module
 */

import { announced } from "../helpers/announced_server.ts";
import {
  type ExtensionControlBlock,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  IsapiHost,
} from "../../mod.ts";
import { done, onCompletion, write } from "../helpers/ecb_calls.ts";
import { asyncRead } from "../helpers/support_calls.ts";

const PIECE = 65536;
/** Pieces between two looks at the memory. */
const SAMPLE = 256;

/** V8's, with --expose-gc. A bare loop over a request's body leaves 50 MiB for it. */
const { gc } = globalThis as unknown as { gc(): void };

/** Counts what is read, and the memory on top of that before. */
class Meter {
  bytes = 0;
  #grown = 0;
  #pieces = 0;
  readonly #before = residentBytes();

  constructor(ahead: number) {
    this.bytes = ahead;
  }

  add(count: number): void {
    this.bytes += count;
    if (++this.#pieces % SAMPLE !== 0) return;
    this.#grown = Math.max(this.#grown, residentBytes() - this.#before);
  }

  get text(): string {
    return JSON.stringify({ bytes: this.bytes, grown: this.#grown });
  }
}

function residentBytes(): number {
  gc();
  return Deno.memoryUsage().rss;
}

async function readSync(ecb: ExtensionControlBlock): Promise<number> {
  const meter = new Meter(ecb.cbAvailable);
  const buffer = new Uint8Array(PIECE);
  const size = { value: PIECE };
  while (
    await ecb.ReadClient(ecb.ConnID, buffer, size) && size.value > 0
  ) {
    meter.add(size.value);
    size.value = PIECE;
  }
  await write(ecb, meter.text);
  return HSE_STATUS_SUCCESS;
}

function readAsync(ecb: ExtensionControlBlock): number {
  const meter = new Meter(ecb.cbAvailable);
  const buffer = new Uint8Array(PIECE);
  onCompletion(ecb, async (count) => {
    meter.add(count);
    if (count > 0 && asyncRead(ecb, buffer) === 0) return;
    await write(ecb, meter.text);
    done(ecb);
  });
  asyncRead(ecb, buffer);
  return HSE_STATUS_PENDING;
}

const host = new IsapiHost()
  .mount("/sync", { HttpExtensionProc: readSync })
  .mount("/async", { HttpExtensionProc: readAsync });

announced(host.fetch);
