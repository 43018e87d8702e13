/**
 * Inputs for what parses: mostly right, so that they get far, and then spoiled
 * somewhere.
 *
 * @module
 */

import type { Random } from "./random.ts";

const ENDS = ["\r\n", "\r\n", "\r\n", "\n", "\r", "\n\r", "\r\r\n"];
const NAMES = [
  "X-A",
  "x-a",
  "Set-Cookie",
  "Content-Type",
  "Content-Length",
  "Transfer-Encoding",
  "Connection",
  "Status",
  "Location",
  "X A",
  "",
  "\xe9",
];
const VALUES = [
  "1",
  "0",
  "3",
  "5",
  "abc",
  " a b ",
  "",
  "chunked",
  "gzip, chunked",
  "identity",
  "close",
  "404 Not Found",
  "a\tb",
  "\xff",
  "a:b",
  "a\x01",
];
const COLONS = [": ", ": ", ": ", ":", " : ", ":\t", " ", ""];
const STATUSES = [
  "200 OK",
  "404 Not Found",
  "204",
  "304 X",
  "205",
  "500",
  "100 Continue",
  "99",
  "600",
  "2000",
  "",
];
const STARTS = [
  "HTTP/1.1 ",
  "HTTP/1.0 ",
  "HTTP/1.1  ",
  "HTTP/2.0 ",
  "HTTP",
  "",
];
const CHUNK_BODIES = ["0\r\n\r\n", "3\r\nabc\r\n0\r\n\r\n", "1\r\na\r\n"];
const SIZES = ["0", "1", "3", "A", "a", "00", "1f", "g", "", "ffffffffffffff"];
const EXTENSIONS = ["", "", "", ";a=b", " ", "\t;", ";", " ;x", "x", ";\r"];

/** A whole response as text: status line, fields, blank line, body. */
export function rawResponse(random: Random): string {
  const status = random.one(STARTS) + random.one(STATUSES) + random.one(ENDS);
  return spoiled(random, status + block(random) + body(random));
}

/** The text of a header call, with what may stand behind its blank line. */
export function headerBlock(random: Random): string {
  const status = random.once(4) ? random.one(STATUSES) + random.one(ENDS) : "";
  return spoiled(random, status + block(random) + body(random));
}

/** A right response, tolerances and all, and what has to come of it. */
export function rightResponse(
  random: Random,
): { text: string; expected: string } {
  const end = random.one(["\r\n", "\n"]);
  const status = 200 + random.below(4);
  let text = `HTTP/1.${random.below(2)} ${status}${end}`;
  const fields: string[] = [];
  for (let index = random.below(4); index > 0; index--) {
    const value = random.one(["1", "a b", "", "a:b", "\xe9", "x\ty"]);
    const fold = value !== "" && random.once(4) ? `${end} ` : "";
    text += `X-${index}${random.one([":", ": ", " :\t"])}${fold}${value}${end}`;
    fields.unshift(`x-${index}: ${value}`);
  }
  const body = random.bytes(12);
  return {
    text: text + end + body,
    expected: [status, ...fields, `ended: ${body}`].join("\n"),
  };
}

/** A body that frames its chunks itself. */
export function chunkedBody(random: Random): string {
  let text = "";
  for (let left = random.below(4); left > 0; left--) {
    const data = random.bytes(12);
    const size = random.once(8) ? random.one(SIZES) : data.length.toString(16);
    text += size + random.one(EXTENSIONS) + lineEnd(random) + data +
      lineEnd(random);
  }
  if (!random.once(6)) text += `0${random.one(EXTENSIONS)}${lineEnd(random)}`;
  while (random.once(4)) text += field(random);
  if (!random.once(6)) text += lineEnd(random);
  return spoiled(random, text);
}

function block(random: Random): string {
  let text = "";
  for (let left = random.below(4); left > 0; left--) text += field(random);
  return random.once(5) ? text : text + lineEnd(random);
}

function field(random: Random): string {
  if (random.once(12)) return `Status: ${random.one(STATUSES)}\r\n`;
  const fold = random.once(8) ? `${random.one(ENDS)} ` : "";
  return random.one(NAMES) + random.one(COLONS) + fold + random.one(VALUES) +
    lineEnd(random);
}

function lineEnd(random: Random): string {
  return random.once(4) ? random.one(ENDS) : "\r\n";
}

function body(random: Random): string {
  return random.once(3) ? random.one(CHUNK_BODIES) : random.bytes(6);
}

/** A byte changed, lost, added, or a part of it again; half of the time nothing. */
function spoiled(random: Random, text: string): string {
  if (random.once(40)) return random.bytes(64);
  while (random.once(2)) {
    const at = random.below(text.length + 1);
    const behind = text.slice(at);
    switch (random.below(4)) {
      case 0:
        text = text.slice(0, at) + behind.slice(1);
        break;
      case 1:
        text = text.slice(0, at) + String.fromCharCode(random.below(256)) +
          behind;
        break;
      case 2:
        text = text.slice(0, at) + String.fromCharCode(random.below(32)) +
          behind.slice(1);
        break;
      case 3:
        text += text.slice(at, at + random.below(16));
    }
  }
  return text;
}
