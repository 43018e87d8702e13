import { bytesToLatin1 } from "../response/header_text.ts";

/** Bytes of a C string that are read one by one. */
const SHORT = 1024;

/** Thrown if a pointer or a count of a module leads out of its memory. */
export class PointerFault extends Error {
  override name = "PointerFault";

  constructor(pointer: number, bytes: number) {
    super(
      `Cannot reach ${bytes} bytes at 0x${
        pointer.toString(16)
      }: they are not in the module's memory`,
    );
  }
}

/** Thrown if a module takes more memory than it may. */
export class MemoryLimitError extends Error {
  override name = "MemoryLimitError";

  constructor(bytes: number, limit: number) {
    super(
      `Cannot go on: the module has taken ${bytes} bytes of memory, maxMemory is ${limit}`,
    );
  }
}

/**
 * Reads and writes a module's memory for its calls.
 *
 * - **Checked**: every address and count. One that leads out of
 *   the memory throws a `PointerFault`.
 * - **Fresh views**: memory that grows detaches all views, so none is kept.
 */
export class ModuleMemory {
  readonly #limit: number;
  #memory: WebAssembly.Memory | undefined;
  #bytes = new Uint8Array(0);
  #view = new DataView(new ArrayBuffer(0));
  /** The last view, since many calls pass the same buffer. */
  #last: Uint8Array<ArrayBuffer> = this.#bytes;

  /** @param limit The most bytes of the module. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Called with the memory. A module's imports are made before it. */
  attach(memory: WebAssembly.Memory): void {
    this.#memory = memory;
    this.#renew();
  }

  /** Returns the bytes at an address: a view, valid until the module runs again. */
  bytes(pointer: number, count: number): Uint8Array<ArrayBuffer> {
    const start = pointer >>> 0;
    const length = count >>> 0;
    const all = this.#all();
    if (start + length > all.length) throw new PointerFault(start, length);
    const { byteOffset, byteLength, buffer } = this.#last;
    return byteOffset === start && byteLength === length &&
        buffer === all.buffer
      ? this.#last
      : this.#last = all.subarray(start, start + length);
  }

  /** The same bytes as a `DataView` of the whole memory: for several numbers in them. */
  view(pointer: number, count: number): DataView {
    return this.#checked(pointer, count);
  }

  /** Returns a C string without its NUL: a view, valid until the module runs again. */
  text(pointer: number): Uint8Array<ArrayBuffer> {
    const start = pointer >>> 0;
    const all = this.#all();
    const end = all.indexOf(0, start);
    if (start >= all.length || end < 0) throw new PointerFault(start, 1);
    return all.subarray(start, end);
  }

  /** A C string as text, one character for each byte. */
  latin1(pointer: number): string {
    const all = this.#all();
    let text = "";
    let at = pointer >>> 0;
    const most = Math.min(at + SHORT, all.length);
    // Eight at a time: most are short, and making a view of one takes longer.
    for (; at + 8 <= most; at += 8) {
      const a = all[at]!, b = all[at + 1]!, c = all[at + 2]!, d = all[at + 3]!;
      const e = all[at + 4]!, f = all[at + 5]!, g = all[at + 6]!;
      const h = all[at + 7]!;
      if (!(a && b && c && d && e && f && g && h)) break;
      text += String.fromCharCode(a, b, c, d, e, f, g, h);
    }
    for (; at < most; at++) {
      const byte = all[at]!;
      if (byte === 0) return text;
      text += String.fromCharCode(byte);
    }
    return text + bytesToLatin1(this.text(at));
  }

  /** Returns a string of 16-bit characters, up to its NUL. */
  wideText(pointer: number): string {
    const view = this.#checked(pointer, 2);
    let text = "";
    for (let at = pointer >>> 0; at + 2 <= view.byteLength; at += 2) {
      const unit = view.getUint16(at, true);
      if (unit === 0) return text;
      text += String.fromCharCode(unit);
    }
    throw new PointerFault(pointer >>> 0, 2);
  }

  /** Returns a string of a number of 16-bit characters. */
  wideUnits(pointer: number, count: number): string {
    const bytes = this.bytes(pointer, count * 2);
    const units = Uint16Array.from(
      { length: count },
      (_, i) => bytes[2 * i]! | bytes[2 * i + 1]! << 8,
    );
    let text = "";
    // Not all at once: a call has no more arguments than its stack has room.
    for (let at = 0; at < units.length; at += 4096) {
      text += String.fromCharCode(...units.subarray(at, at + 4096));
    }
    return text;
  }

  /** Writes 16-bit characters, without a NUL. */
  setWideText(pointer: number, text: string): void {
    const bytes = this.bytes(pointer, text.length * 2);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      bytes[2 * i] = unit & 0xff;
      bytes[2 * i + 1] = unit >> 8;
    }
  }

  byte(pointer: number): number {
    return this.#checked(pointer, 1).getUint8(pointer >>> 0);
  }

  dword(pointer: number): number {
    return this.#checked(pointer, 4).getUint32(pointer >>> 0, true);
  }

  setDword(pointer: number, value: number): void {
    this.#checked(pointer, 4).setUint32(pointer >>> 0, value, true);
  }

  word(pointer: number): number {
    return this.#checked(pointer, 2).getUint16(pointer >>> 0, true);
  }

  setWord(pointer: number, value: number): void {
    this.#checked(pointer, 2).setUint16(pointer >>> 0, value, true);
  }

  /** Reads a ULONGLONG, exact up to 2^53. */
  quad(pointer: number): number {
    return Number(this.rawQuad(pointer));
  }

  rawQuad(pointer: number): bigint {
    return this.#checked(pointer, 8).getBigUint64(pointer >>> 0, true);
  }

  setQuad(pointer: number, value: bigint): void {
    this.#checked(pointer, 8).setBigUint64(pointer >>> 0, value, true);
  }

  #checked(pointer: number, bytes: number): DataView {
    const all = this.#all();
    const start = pointer >>> 0;
    if (start + bytes > all.length) throw new PointerFault(start, bytes);
    return this.#view;
  }

  #all(): Uint8Array<ArrayBuffer> {
    if (this.#bytes.length === 0) this.#renew();
    return this.#bytes;
  }

  /** Makes new views if the memory has grown: its old buffer is detached and has no bytes. */
  #renew(): void {
    if (this.#memory === undefined) return;
    // exportsOf() refuses shared memory.
    const buffer = this.#memory.buffer as ArrayBuffer;
    if (buffer.byteLength > this.#limit) {
      throw new MemoryLimitError(buffer.byteLength, this.#limit);
    }
    this.#bytes = new Uint8Array(buffer);
    this.#view = new DataView(buffer);
  }
}
