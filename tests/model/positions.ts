/**
 * Bytes that say where they belong: the one at a position is always the same.
 *
 * None is a letter or a line end, so no write begins with what could be a head.
 *
 * @module
 */

/** A prime: what is shifted, doubled or left out is seen unless it is a multiple of it. */
const PERIOD = 127;

const cycle = new Uint8Array(PERIOD * 4096).map((_, i) => 128 + i % PERIOD);

/** The bytes from a position on. */
export function positioned(
  from: number,
  size: number,
): Uint8Array<ArrayBuffer> {
  return cycle.slice(from % PERIOD, from % PERIOD + size);
}

/** How many bytes are not those that belong there. */
export function wrongBytes(bytes: Uint8Array, from: number): number {
  let wrong = 0;
  for (let i = 0, at = from % PERIOD; i < bytes.length; i++) {
    if (bytes[i] !== cycle[at]) wrong++;
    if (++at === cycle.length) at = 0;
  }
  return wrong;
}
