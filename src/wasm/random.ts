/** The most bytes of one call of `crypto.getRandomValues()`. */
const MOST = 65536;

/** Fills bytes with random ones. */
export function fillRandom(bytes: Uint8Array<ArrayBuffer>): void {
  for (let at = 0; at < bytes.length; at += MOST) {
    crypto.getRandomValues(bytes.subarray(at, at + MOST));
  }
}
