import { joined } from "./joined.ts";
import type { KernelObject } from "./handles.ts";
import type { OpenFile } from "./open_file.ts";

/** The first descriptor after the three standard ones and the root folder. */
const FIRST = 4;

const LF = 0x0a;
const CR = 0x0d;
/** The character that ends a text file, since CP/M. */
const CONTROL_Z = 0x1a;

/** A descriptor of C's library: a file in text mode or binary mode. */
export class Descriptor {
  readonly file: OpenFile;
  /** True in text mode: line ends are CR LF in the file, LF in the module. */
  isText = false;

  constructor(file: OpenFile) {
    this.file = file;
  }

  /** Reads at most `count` bytes; none at the end. */
  read(count: number): Uint8Array | Promise<Uint8Array> {
    const { file, isText } = this;
    const at = file.position;
    // One byte more: a CR at the end may be half of a line end.
    const pieces = file.read(at, isText ? count + 1 : count);
    const take = (pieces: Uint8Array[]) => {
      const bytes = joined(pieces);
      const { text, consumed } = isText
        ? withoutReturns(bytes, count)
        : { text: bytes, consumed: bytes.length };
      file.position = at + consumed;
      return text;
    };
    return pieces instanceof Promise ? pieces.then(take) : take(pieces);
  }

  /** Writes bytes; a Win32 code if they are not written. */
  write(bytes: Uint8Array): number {
    const { file } = this;
    const written = this.isText ? withReturns(bytes) : bytes;
    const code = file.write(file.position, written);
    if (code === 0) {
      file.position = file.mode.appends
        ? file.source.size
        : file.position + written.length;
    }
    return code;
  }
}

/** The descriptors of a module. */
export class Descriptors {
  readonly #open = new Map<number, Descriptor>();

  open(file: OpenFile): number {
    let number = FIRST;
    while (this.#open.has(number)) number++;
    this.#open.set(number, new Descriptor(file));
    return number;
  }

  find(number: number): Descriptor | undefined {
    return this.#open.get(number);
  }

  /** Closes all, after the module has ended. */
  closeAll(): void {
    for (const number of [...this.#open.keys()]) this.close(number);
  }

  /** Closes a descriptor. Returns false if there is none of that number. */
  close(number: number): boolean {
    const found: { file: KernelObject } | undefined = this.#open.get(number);
    found?.file.close();
    return this.#open.delete(number);
  }

  /** Gives one the number of another, which is closed. */
  renumber(from: number, to: number): boolean {
    const found = this.#open.get(from);
    if (found === undefined) return false;
    this.#open.delete(from);
    this.close(to);
    this.#open.set(to, found);
    return true;
  }
}

/** Returns at most `most` bytes of text, and the number of the file's bytes that they come from. */
function withoutReturns(
  bytes: Uint8Array,
  most: number,
): { readonly text: Uint8Array; readonly consumed: number } {
  const text = new Uint8Array(Math.min(most, bytes.length));
  let length = 0;
  let at = 0;
  while (at < bytes.length && length < most) {
    if (bytes[at] === CONTROL_Z) break;
    if (bytes[at] === CR && bytes[at + 1] === LF) at++;
    text[length++] = bytes[at++]!;
  }
  return { text: text.subarray(0, length), consumed: at };
}

function withReturns(bytes: Uint8Array): Uint8Array {
  const text: number[] = [];
  for (const byte of bytes) {
    if (byte === LF) text.push(CR);
    text.push(byte);
  }
  return Uint8Array.from(text);
}
