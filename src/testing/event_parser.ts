/**
 * An event as `EventSource` would dispatch it.
 *
 * @category Testing
 */
export interface ReceivedEvent {
  /** The type; `"message"` for an event without one. */
  readonly event: string;
  /** The data. */
  readonly data: string;
  /** The last event id: of this event, or of one before it. */
  readonly id: string;
}

/**
 * Reads an event stream as HTML says, however it is cut.
 *
 * @see {@link https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation | HTML, interpreting an event stream}
 */
export class EventParser {
  // It removes a byte order mark at the start.
  readonly #decoder = new TextDecoder();
  #rest = "";
  #data = "";
  #event = "";
  #id = "";
  /** The last reconnection time that was set, in milliseconds. */
  retry: number | undefined;

  /** The events that are complete with these bytes. */
  read(bytes: Uint8Array): ReceivedEvent[] {
    const text = this.#rest + this.#decoder.decode(bytes, { stream: true });
    const events: ReceivedEvent[] = [];
    let from = 0;
    for (const end of text.matchAll(/\r\n|\n|\r/g)) {
      // A return at the end may be half of a line end.
      if (end[0] === "\r" && end.index === text.length - 1) break;
      this.#line(text.slice(from, end.index), events);
      from = end.index + end[0].length;
    }
    this.#rest = text.slice(from);
    return events;
  }

  #line(line: string, events: ReceivedEvent[]): void {
    if (line === "") {
      this.#dispatch(events);
      return;
    }
    const colon = line.indexOf(":");
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    this.#field(field, value);
  }

  #field(field: string, value: string): void {
    if (field === "data") this.#data += `${value}\n`;
    else if (field === "event") this.#event = value;
    else if (field === "id" && !value.includes("\0")) this.#id = value;
    else if (field === "retry" && /^[0-9]+$/.test(value)) {
      this.retry = Number(value);
    }
  }

  #dispatch(events: ReceivedEvent[]): void {
    const event = this.#event || "message";
    this.#event = "";
    if (this.#data === "") return;
    events.push({ event, data: this.#data.slice(0, -1), id: this.#id });
    this.#data = "";
  }
}
