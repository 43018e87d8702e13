/**
 * Requests whose Transfer-Encoding and Content-Length are written so that two
 * readers may disagree where the body ends, each with a second request hidden
 * in the body.
 *
 * Cases of our own, after the kinds that are publicly known.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9112#section-6.3 | RFC 9112, message body length}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9112#section-11.2 | RFC 9112, request smuggling}
 *
 * @module
 */

import { mixed } from "./mixed.ts";

/** One request, as bytes of Latin-1. */
export interface FramingCase {
  readonly what: string;
  /** The extension reads all of the body, one byte, or none. */
  readonly reader: "/read" | "/part" | "/echo";
  /** Lines of the head, for a body of so many bytes. */
  readonly fields: (length: number) => string;
  /** The body around the hidden request. */
  readonly body: (hidden: string) => string;
  /** Whether only one reading is possible, and it has to be answered. */
  readonly plain?: boolean;
}

const READERS = ["/read", "/part", "/echo"] as const;

/** Bytes that some parser skips, trims, or takes for a line end. */
const BYTES = [
  ...Array(0x21).keys(),
  0x2c,
  0x2d,
  0x3a,
  0x3b,
  0x5f,
  0x7f,
  0x80,
  0x85,
  0x8d,
  0xa0,
  0xad,
  0xff,
].map((byte) => String.fromCharCode(byte));

const TE = "Transfer-Encoding";

/** Each way to write the field that is meant to be seen by one reader and not by the other. */
function* codings(): Generator<string> {
  for (const char of BYTES) {
    yield `${char}${TE}: chunked\r\n`;
    yield `Transfer${char}Encoding: chunked\r\n`;
    yield `${TE}${char}: chunked\r\n`;
    yield `${TE}:${char}chunked\r\n`;
    yield `${TE}: chun${char}ked\r\n`;
    yield `${TE}: chunked${char}\r\n`;
    yield `X: x${char}${TE}: chunked\r\n`;
  }
  for (
    const value of [
      "chunke",
      "xchunked",
      "chunkedx",
      "CHUNKED",
      "cHuNkEd",
      "chunked, identity",
      "identity, chunked",
      "chunked, chunked",
      "chunked,",
      ",chunked",
      "gzip, chunked",
      "chunked, gzip",
      "gzip",
      "identity",
      "cow",
      "",
      '"chunked"',
      "'chunked'",
      "chunked;q=0",
      "chunked;a=b",
      "chunked q=1",
      "x chunked",
      "chunked x",
      "\\chunked",
      "%63hunked",
      "chunked\xb9",
      "\xc3\xa7hunked",
      "chunked\u00ad",
      "1",
      "true",
    ]
  ) yield `${TE}: ${value}\r\n`;
  for (
    const lines of [
      `${TE}:chunked\r\n`,
      `${TE}:\r\n chunked\r\n`,
      `${TE}:\r\n\tchunked\r\n`,
      `${TE}\r\n : chunked\r\n`,
      `${TE}: chunked\r\n ,identity\r\n`,
      `${TE}: chunked\n`,
      `${TE}: chunked\r`,
      `${TE}: chunked\n\r`,
      `X: x\n${TE}: chunked\r\n`,
      `X: x\r${TE}: chunked\r\n`,
      `${TE}: identity\r\n${TE}: chunked\r\n`,
      `${TE}: chunked\r\n${TE}: identity\r\n`,
      `${TE}: chunked\r\n${TE}: chunked\r\n`,
      `${TE}: chunked\r\nTransfer_Encoding: identity\r\n`,
      `Transfer_Encoding: chunked\r\n`,
      `Transfer Encoding: chunked\r\n`,
      `TransferEncoding: chunked\r\n`,
      `X-${TE}: chunked\r\n`,
      `${TE}-X: chunked\r\n`,
      `${TE}.: chunked\r\n`,
      `${TE}:: chunked\r\n`,
      `${TE}; chunked\r\n`,
      `${TE} chunked\r\n`,
      `${TE}=chunked\r\n`,
      `TE: chunked\r\n`,
      `transfer-encoding: chunked\r\n`,
      `TRANSFER-ENCODING: CHUNKED\r\n`,
      `Connection: ${TE}\r\n${TE}: chunked\r\n`,
      `Connection: close, Content-Length\r\n${TE}: chunked\r\n`,
      `Foo: bar\r\n\r ${TE}: chunked\r\n`,
      ` ${TE}: chunked\r\nX: x\r\n`,
      `X: "\r\n${TE}: chunked\r\nY: "\r\n`,
    ]
  ) yield lines;
}

/** Ways to write a length that somebody reads otherwise. `n` is the right one. */
function* lengths(): Generator<(n: number) => string> {
  for (
    const value of [
      (n: number) => `+${n}`,
      (n: number) => `-${n}`,
      (n: number) => `0${n}`,
      (n: number) => `0x${n.toString(16)}`,
      (n: number) => `${n}.0`,
      (n: number) => `${n}e0`,
      (n: number) => `${n},${n}`,
      (n: number) => `${n}, 0`,
      (n: number) => `0, ${n}`,
      (n: number) => `${n} 0`,
      (n: number) => `0 ${n}`,
      (n: number) => `${n};`,
      (n: number) => `"${n}"`,
      (n: number) => `${n}_`,
      (n: number) => `${2n ** 64n + BigInt(n)}`,
      (n: number) => `${n}\xb2`,
      () => "",
      () => "abc",
      () => "NaN",
      () => "Infinity",
    ]
  ) yield (n) => `Content-Length: ${value(n)}\r\n`;
  for (const char of BYTES) {
    yield (n) => `Content-Length:${char}${n}\r\n`;
    yield (n) => `Content-Length: ${n}${char}\r\n`;
    yield (n) => `Content-Length: ${char}0${n}\r\n`;
    // With one of these it is another field's name, and there is no body.
    if (/[-_]/.test(char)) continue;
    yield (n) => `Content-Length${char}: ${n}\r\n`;
    yield (n) => `${char}Content-Length: ${n}\r\n`;
  }
  yield (n) => `Content-Length: ${n}\r\nContent-Length: 0\r\n`;
  yield (n) => `Content-Length: 0\r\nContent-Length: ${n}\r\n`;
  yield (n) => `Content-Length: ${n}\r\nContent-Length: ${n}\r\n`;
  yield (n) => `Content-Length:\r\n ${n}\r\n`;
  yield (n) => `Content-Length: 0\r\n ${n}\r\n`;
  yield (n) => `Content_Length: 0\r\nContent-Length: ${n}\r\n`;
}

/** A length that is right, for who reads it. */
const rightly = (length: number): string => `Content-Length: ${length}\r\n`;

/** What stands before the hidden request in a body that is declared chunked: its end, in right and odd and broken forms. */
const ENDS = [
  "0\r\n\r\n",
  "1\r\nax\r\n0\r\n\r\n",
  "1\r\na0\r\n\r\n",
  "1\na\n0\n\n",
  "1\ra\r0\r\r",
  "1 \r\na\r\n0\r\n\r\n",
  " 1\r\na\r\n0\r\n\r\n",
  "+1\r\na\r\n0\r\n\r\n",
  "-1\r\na\r\n0\r\n\r\n",
  "0x1\r\na\r\n0\r\n\r\n",
  "1;a=b\r\na\r\n0\r\n\r\n",
  '1;a="\r\na\r\n0\r\n\r\n',
  "1;\na\r\n0\r\n\r\n",
  "10000000000000001\r\na\r\n0\r\n\r\n",
  "\r\n0\r\n\r\n",
  "\r\n\r\n",
  "g\r\n",
  "0\r\nX: x\r\n\r\n",
  "0\r\nContent-Length: 5\r\n\r\n",
  "0;\r\n\r\n",
  "00000000\r\n\r\n",
  "0 0\r\n\r\n",
  "0,1\r\n\r\n",
  "\0\r\n\r\n",
];

/** Ways to write a chunk's size that somebody reads otherwise. */
const SIZES: readonly ((size: number) => string)[] = [
  (size) => hex(size).toUpperCase(),
  (size) => `000${hex(size)}`,
  (size) => `0x${hex(size)}`,
  (size) => `+${hex(size)}`,
  (size) => ` ${hex(size)}`,
  (size) => `${hex(size)} `,
  (size) => `${hex(size)}\t`,
  (size) => `${hex(size)};a=b`,
  (size) => `${hex(size)} ;a`,
  (size) => `${hex(size)};a="0\n"`,
  (size) => `${hex(size)}\r`,
  (size) => `${hex(size)}\0`,
  (size) => `${hex(size)}_0`,
  (size) => `1${"0".repeat(16)}${hex(size)}`,
];

function hex(size: number): string {
  return size.toString(16);
}

function inChunk(
  hidden: string,
  sized: (size: number) => string = hex,
  end = "\r\n",
): string {
  return `${sized(hidden.length)}${end}${hidden}\r\n0\r\n\r\n`;
}

/** All cases, in an order that mixes them. */
export function framingCases(): FramingCase[] {
  const cases = [
    ...plain(),
    ...disagreements(),
    ...badLengths(),
    ...badChunks(),
  ].map((one, at) => ({ ...one, reader: READERS[at % READERS.length]! }));
  // Some ways to write it are the same in the end.
  const distinct = new Map(
    cases.map((one) => [one.reader + one.fields(9) + one.body("GET"), one]),
  );
  return mixed([...distinct.values()]);
}

type Case = Omit<FramingCase, "reader">;

function* plain(): Generator<Case> {
  for (let reader = 0; reader < 4; reader++) {
    const body = (hidden: string) => hidden;
    yield { what: "a length", fields: rightly, body, plain: true };
    yield {
      what: "chunks",
      fields: () => `${TE}: chunked\r\n`,
      body: inChunk,
      plain: true,
    };
  }
}

function* disagreements(): Generator<Case> {
  for (const coding of codings()) {
    const what = JSON.stringify(coding);
    // By one reading the body ends before the hidden request, by the other behind it.
    const body = (hidden: string) => `0\r\n\r\n${hidden}`;
    yield {
      what: `a length, and ${what}`,
      fields: (length) => rightly(length) + coding,
      body,
    };
    yield {
      what: `${what}, and a length`,
      fields: (length) => coding + rightly(length),
      body,
    };
    // By one reading there is no body.
    yield { what: `${what} alone`, fields: () => coding, body: inChunk };
  }
}

function* badLengths(): Generator<Case> {
  for (const field of lengths()) {
    yield {
      what: JSON.stringify(field(5)),
      fields: field,
      body: (hidden) => hidden,
    };
  }
}

function* badChunks(): Generator<Case> {
  for (const end of ENDS) {
    yield {
      what: `chunks that end with ${JSON.stringify(end)}, and a length`,
      fields: (length) => `${TE}: chunked\r\n${rightly(length)}`,
      body: (hidden) => end + hidden,
    };
  }
  for (const sized of SIZES) {
    for (const end of ["\r\n", "\n", "\r", "\r\r\n"]) {
      yield {
        what: `a chunk of size ${JSON.stringify(sized(31) + end)}`,
        fields: () => `${TE}: chunked\r\n`,
        body: (hidden) => inChunk(hidden, sized, end),
      };
    }
  }
}
