/** One byte per character. */
export function latin1Bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** One character per byte. */
export function latin1Text(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += 8192) {
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  }
  return text;
}

/** All parts in one. */
export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Bytes that say where they belong: of the write `index`, at each offset another one. */
export function pattern(index: number, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  fillPattern(bytes, index);
  return bytes;
}

/** Fills a buffer with the pattern of the write `index`. */
export function fillPattern(bytes: Uint8Array, index: number): void {
  const from = Math.imul(index + 1, 0x9e3779b1) >>> 8;
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = (from + i * 7 + (i >> 8)) & 0xff;
  }
}

/** How many bytes differ from what `writes` writes of `size` bytes should give, the first of them that of the write `from`. */
export function corruptBytes(
  bytes: Uint8Array,
  writes: number,
  size: number,
  from = 0,
): number {
  let corrupt = Math.abs(bytes.length - writes * size);
  const expected = new Uint8Array(size);
  for (let index = 0; index < writes; index++) {
    fillPattern(expected, from + index);
    const part = bytes.subarray(index * size, (index + 1) * size);
    for (let i = 0; i < part.length; i++) {
      if (part[i] !== expected[i]) corrupt++;
    }
  }
  return corrupt;
}
