import { describeValue } from "../base/checks.ts";

/**
 * A server-sent event, or a comment or a delay in a stream of events. A member
 * that is left out is not sent.
 *
 * @see {@link https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation | HTML, interpreting an event stream}
 * @category Server-sent events
 */
export interface ServerSentEvent {
  /**
   * The event's data: any text. Line ends (LF, CR LF or CR) arrive as LF. Without
   * data, a client receives no event, but uses `id` and `retry`.
   */
  data?: string;
  /** The event's type, without CR, LF and NUL; `"message"` if it is left out. */
  event?: string;
  /**
   * The text that the client sends as Last-Event-ID when it reconnects, without
   * CR, LF and NUL; `""` clears it.
   */
  id?: string;
  /** Milliseconds before the client reconnects: an integer of at least 0. */
  retry?: number;
  /** Any text. Clients ignore it. */
  comment?: string;
}

const LINE_END = /\r\n|\r|\n/;

/**
 * Gives the text of an event.
 *
 * `ServerSentEventStream` of `@std/http` is not used: it sends an id with NUL
 * and any `retry`, and as a stream it does not give the byte count or the failure
 * of one event.
 *
 * @throws {TypeError} If a member is of another type or cannot be sent, or the
 * event has none.
 */
export function eventText(given: ServerSentEvent | string): string {
  const { comment, event, id, retry, data } = eventOf(given);
  const text = lines("", comment, "comment") +
    line("event", event) +
    line("id", id) +
    delay(retry) +
    lines("data", data, "data");
  if (text !== "") return `${text}\n`;
  throw new TypeError(
    "Cannot send: event must have data, event, id, retry or comment, received none of them",
  );
}

function eventOf(given: unknown): ServerSentEvent {
  if (typeof given === "string") return { data: given };
  if (typeof given === "object" && given !== null) return given;
  throw new TypeError(
    `Cannot send: event must be an object or a string, received ${
      describeValue(given)
    }`,
  );
}

/** A field for each line of a text. */
function lines(field: string, text: unknown, name: string): string {
  if (text === undefined) return "";
  return checkText(name, text).split(LINE_END)
    .map((line) => `${field}: ${line}\n`).join("");
}

/** A field of one line. */
function line(name: string, text: unknown): string {
  if (text === undefined) return "";
  // NUL, too: clients ignore an id that has it.
  if (!/[\r\n\0]/.test(checkText(name, text))) return `${name}: ${text}\n`;
  throw new TypeError(
    `Cannot send: ${name} must be text without CR, LF and NUL, received ${
      describeValue(text)
    }`,
  );
}

function delay(retry: unknown): string {
  if (retry === undefined) return "";
  if (Number.isSafeInteger(retry) && retry as number >= 0) {
    return `retry: ${retry}\n`;
  }
  throw new TypeError(
    `Cannot send: retry must be an integer of at least 0, received ${
      describeValue(retry)
    }`,
  );
}

function checkText(name: string, text: unknown): string {
  if (typeof text === "string") return text;
  throw new TypeError(
    `Cannot send: ${name} must be text, received ${
      describeValue(text)
    }; JSON.stringify() makes text of a value`,
  );
}
