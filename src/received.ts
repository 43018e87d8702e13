import { logText } from "./log_text.ts";

/** Characters of a text that a message shows. */
const SHOWN = 40;

/**
 * What a caller gave, for the message of an error. It never throws, whatever
 * the value does when it is looked at, shows nothing of what is in bytes, and
 * stays on one line: text may be a client's.
 */
export function received(value: unknown): string {
  switch (typeof value) {
    case "string":
      return `the string ${quoted(value)}`;
    case "bigint":
      return `${value}n`;
    case "symbol":
      return "a symbol";
    case "function":
      return "a function";
    case "object":
      return value === null ? "null" : objectName(value);
    default:
      return String(value);
  }
}

/** The beginning of somebody else's text, in a message. */
export function quoted(text: string): string {
  return `"${shortened(text)}"`;
}

function shortened(text: string): string {
  return logText(text.slice(0, SHOWN)) + (text.length > SHOWN ? "…" : "");
}

function objectName(value: object): string {
  try {
    if (Array.isArray(value)) return "an array";
    const name: unknown = value.constructor?.name;
    if (typeof name !== "string" || name === "" || name === "Object") {
      return "an object";
    }
    // "a Uint8Array", "a URL": the U of these is said as "you".
    const article = /^(?:[AEIO]|U(?!int|RL))/i.test(name) ? "an" : "a";
    return `${article} ${shortened(name)}`;
  } catch {
    // A proxy, or a getter that throws.
    return "an object";
  }
}
