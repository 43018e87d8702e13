/**
 * Code pages other than UTF-8: the platform's decoder, and its inverse.
 *
 * @see {@link https://encoding.spec.whatwg.org/ | Encoding Standard}
 * @see {@link https://learn.microsoft.com/en-us/windows/win32/intl/code-page-identifiers | Code Page Identifiers}
 *
 * @module
 */

/** The decoder's labels of code pages whose label does not contain their number. */
const LABELS: Readonly<Record<number, string>> = {
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  10007: "x-mac-cyrillic",
  20866: "koi8-r",
  20932: "euc-jp",
  21866: "koi8-u",
  51932: "euc-jp",
  51949: "euc-kr",
  54936: "gb18030",
};

/** The label of a code page, as far as the platform may have it. */
function labelOf(page: number): string | undefined {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  // 28591 to 28605 are the parts of ISO 8859.
  if (page > 28591 && page <= 28605) return `iso-8859-${page - 28590}`;
  return LABELS[page];
}

/** One code page, both ways. */
export class CodePage {
  readonly #label: string;
  #bytesOf: Map<string, number> | undefined;

  private constructor(label: string) {
    this.#label = label;
  }

  /** The code page of a number; `undefined` if the platform does not have it. */
  static find(page: number): CodePage | undefined {
    const label = labelOf(page);
    if (label === undefined) return undefined;
    try {
      new TextDecoder(label);
    } catch {
      return undefined;
    }
    return new CodePage(label);
  }

  /**
   * Decodes text.
   *
   * @param strict True if bytes without a meaning are an error.
   * @returns The text; `undefined` for such an error.
   */
  decode(bytes: Uint8Array, strict: boolean): string | undefined {
    try {
      return new TextDecoder(this.#label, { fatal: strict, ignoreBOM: true })
        .decode(bytes);
    } catch {
      return undefined;
    }
  }

  /**
   * Encodes text.
   *
   * @param substitute Stands for a character that the code page does not have.
   * @returns The bytes, and true if a character was substituted.
   */
  encode(
    text: string,
    substitute: number,
  ): { readonly bytes: number[]; readonly substituted: boolean } {
    const table = this.#bytesOf ??= inverseOf(this.#label);
    const bytes: number[] = [];
    let substituted = false;
    for (const character of text) {
      const code = character < "\x80"
        ? character.charCodeAt(0)
        : table.get(character);
      if (code === undefined) {
        bytes.push(substitute);
        substituted = true;
      } else {
        if (code > 0xff) bytes.push(code >> 8);
        bytes.push(code & 0xff);
      }
    }
    return { bytes, substituted };
  }
}

/** The one or two bytes of each character, found by decoding all of them. */
function inverseOf(label: string): Map<string, number> {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  const table = new Map<string, number>();
  const add = (code: number, ...bytes: number[]) => {
    let character: string;
    try {
      character = decoder.decode(Uint8Array.from(bytes));
    } catch {
      return false;
    }
    // Two bytes can be two characters; the first code of a character stays.
    if ([...character].length === 1 && !table.has(character)) {
      table.set(character, code);
    }
    return true;
  };
  for (let first = 0x80; first <= 0xff; first++) {
    if (add(first, first)) continue;
    for (let second = 0x40; second <= 0xfe; second++) {
      add(first << 8 | second, first, second);
    }
  }
  return table;
}
