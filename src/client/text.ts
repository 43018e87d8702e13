const encoder = new TextEncoder();

/** A text as UTF-8. A lone surrogate becomes U+FFFD. */
export function encodeText(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** Bytes of an encoded text from which on its buffer is given away: below, a copy costs less. */
export const LEAST_TEXT_GIVEN = 16384;
