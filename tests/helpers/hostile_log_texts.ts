/** What ends a line for some reader of a log, hides a part of it, turns it around, or steers a terminal. */
const STEERING = [
  ...Array(0x20).keys(),
  0x5c,
  ...Array.from({ length: 0x21 }, (_, i) => 0x7f + i),
  0x61c,
  0x200b,
  0x200e,
  0x200f,
  0x2028,
  0x2029,
  0x202a,
  0x202d,
  0x202e,
  0x2060,
  0x2066,
  0x2069,
  0xfeff,
  0xd800,
  0xdfff,
].map((code) => String.fromCharCode(code));

/** Pairs that mean more than their parts. */
const PAIRS = [
  "\r\n",
  "\n\r",
  "\\\n",
  "\x1b[",
  "\x1b]",
  "\x9b",
  "\udc00\ud800",
];

const FORGED =
  '127.0.0.1 - root [01/Jan/2026:00:00:00 +0000] "GET / HTTP/1.1" 200';

/** What is made around a character. */
const SHAPES: readonly ((char: string) => string)[] = [
  (char) => char,
  (char) => `user${char}`,
  (char) => `${char}${FORGED}`,
  (char) => `ok${char}${FORGED}`,
  (char) => `ok${char}${char}${char}`,
  (char) => `a${char}[2J${char}[1;1Hclean`,
  (char) => `a${char}]0;title\x07`,
  (char) => `a${char}]8;;http://h/\x07b`,
  (char) => `","forged":"${char}yes`,
  (char) => `<!--${char}-->`,
  (char) => `\\x0a\\${char}`,
  (char) => `${"x".repeat(76)}${char}y`,
  (char) => `\ud83d${char}\ude00`,
  (char) => `a\0${char}b`,
];

/** Texts that want more than their own line of a log. */
export function hostileLogTexts(): string[] {
  const chars = [...STEERING, ...PAIRS];
  return chars.flatMap((char) => SHAPES.map((shape) => shape(char)));
}
