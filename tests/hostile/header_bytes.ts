import {
  type Expected,
  type HeaderCase,
  LINES,
  MARK,
  placed,
  type Position,
  POSITIONS,
  type Way,
  WHOLE,
} from "./header_case.ts";

const NUL = 0x00;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const COLON = 0x3a;

/** Every byte at every place of a name, a value and a status. */
export function* byteCases(): Generator<HeaderCase> {
  yield* valueBytes();
  yield* nameBytes();
  yield* statusBytes();
}

/** A control byte that stands for nothing in header text. */
function isControl(byte: number): boolean {
  return byte < SPACE && ![NUL, TAB, LF, CR].includes(byte) || byte === 0x7f;
}

/** What is checked by each way, and what by one of them in turn. */
function waysFor(byte: number, ways: readonly Way[]): readonly Way[] {
  return byte <= SPACE || byte === 0x7f || byte === COLON
    ? ways
    : [ways[byte % ways.length]!];
}

function* eachByte(ways: readonly Way[]) {
  for (let byte = 0; byte < 256; byte++) {
    for (const position of POSITIONS) {
      for (const way of waysFor(byte, ways)) {
        const char = String.fromCharCode(byte);
        yield { byte, char, position, way };
      }
    }
  }
}

function* valueBytes(): Generator<HeaderCase> {
  for (const { byte, char, position, way } of eachByte(LINES)) {
    const value = placed(char, position);
    yield {
      what: `byte ${byte} at the ${position} of a value`,
      way,
      status: "200 OK",
      text: `X-Case: ${value}\r\n`,
      expected: valueExpected(byte, position, value, way),
    };
  }
  for (const { byte, char, position, way } of eachByte(WHOLE)) {
    yield {
      what: `byte ${byte} at the ${position} of a whole value`,
      way,
      status: "200",
      text: `${way === "redirect" ? "/" : ""}${placed(char, position)}`,
      expected: wholeExpected(byte, position, way),
    };
  }
}

function wholeExpected(byte: number, position: Position, way: Way): Expected {
  const isEnd = byte === LF || byte === CR;
  // Headers takes line ends away at a value's ends, and knows no NUL; a URL ends there.
  if (way === "respond") {
    return isControl(byte) || byte === NUL || isEnd && position === "middle"
      ? "refused"
      : "well-formed";
  }
  return isControl(byte) || isEnd ? "refused" : "well-formed";
}

function valueExpected(
  byte: number,
  position: Position,
  value: string,
  way: Way,
): Expected {
  if (isControl(byte) || byte === CR) return "refused";
  if (byte === LF) {
    return position === "start" || position === "middle"
      ? "refused"
      : "well-formed";
  }
  if (byte === NUL && way === "raw") return "refused";
  return sent("X-Case", value.split("\0")[0]!);
}

function sent(name: string, value: string): Expected {
  const trimmed = value.replace(/^[\t ]+|[\t ]+$/g, "");
  return { status: 200, fields: [[name.toLowerCase(), trimmed]] };
}

function* nameBytes(): Generator<HeaderCase> {
  for (const { byte, char, position, way } of eachByte(LINES)) {
    const name = placed(char, position);
    yield {
      what: `byte ${byte} at the ${position} of a name`,
      way,
      status: "200 OK",
      text: `${name}: ${MARK}\r\n`,
      expected: nameExpected(byte, position, name, way),
    };
  }
}

function nameExpected(
  byte: number,
  position: Position,
  name: string,
  way: Way,
): Expected {
  const char = String.fromCharCode(byte);
  if (/[!#$%&'*+\-.^_`|~0-9A-Za-z]/.test(char)) return sent(name, MARK);
  if (byte === COLON) {
    if (position === "start" || position === "alone") return "refused";
    const rest = position === "middle" ? MARK : "";
    return sent(MARK, `${rest}: ${MARK}`);
  }
  if (byte === SPACE || byte === TAB) {
    if (position === "end") return sent(MARK, MARK);
    // Behind a raw status line it folds that: the reason is dropped.
    return way === "raw" && position !== "middle"
      ? { status: 200, fields: [] }
      : "refused";
  }
  if (byte === NUL && way !== "raw") return "well-formed";
  if (byte === LF && position !== "middle" && position !== "end") {
    return "well-formed";
  }
  return "refused";
}

function* statusBytes(): Generator<HeaderCase> {
  const forms: Record<Position, (char: string) => string> = {
    start: (char) => `${char}200 OK`,
    middle: (char) => `200 O${char}K`,
    end: (char) => `200 OK${char}`,
    alone: (char) => char,
  };
  for (const { byte, char, position, way } of eachByte(LINES)) {
    const inReason = position === "middle" || position === "end";
    // Without its three digits raw text is no response, and body.
    if (way === "raw" && !inReason) continue;
    yield {
      what: `byte ${byte} at the ${position} of a status`,
      way,
      status: forms[position](char),
      text: "",
      expected: statusExpected(byte, inReason),
    };
  }
}

function statusExpected(byte: number, inReason: boolean): Expected {
  if (isControl(byte)) return "refused";
  if ([NUL, LF, CR].includes(byte)) return "well-formed";
  // Text that does not begin with a number stands for 200.
  const isDigit = byte >= 0x30 && byte <= 0x39;
  return isDigit && !inReason ? "refused" : { status: 200, fields: [] };
}
