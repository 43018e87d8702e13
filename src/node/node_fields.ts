import type { RequestFields } from "../base/client_request.ts";
import type { NodeMessage } from "./node_types.ts";

type Pair = [name: string, value: string];

/** The fields of a request, as `Headers` give them, without the cost of one. */
export class NodeFields implements RequestFields {
  readonly #message: NodeMessage;
  #combined: readonly Pair[] | undefined;

  constructor(message: NodeMessage) {
    this.#message = message;
  }

  get(name: string): string | null {
    const key = name.toLowerCase();
    // Node keeps the first of some names and drops the others. Only a name that
    // it joins can be looked up at once.
    const { headers, rawHeaders } = this.#message;
    if (!Object.hasOwn(headers, key) || key.startsWith(":")) return null;
    let value: string | null = null;
    for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
      const own = rawHeaders[i]!;
      if (own.length !== key.length || own.toLowerCase() !== key) continue;
      value = joined(key, value, rawHeaders[i + 1]!);
    }
    return value;
  }

  [Symbol.iterator](): Iterator<Pair> {
    return this.#pairs()[Symbol.iterator]();
  }

  /** By name, those of one name joined, as the Fetch Standard has it. */
  #pairs(): readonly Pair[] {
    return this.#combined ??= combined(sentFields(this.#message));
  }
}

/** The fields as they were sent, in their order; of HTTP/2, without those that stand for the request line. */
export function sentFields({ rawHeaders }: NodeMessage): Pair[] {
  const fields: Pair[] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!;
    if (!name.startsWith(":")) fields.push([name, rawHeaders[i + 1]!]);
  }
  return fields;
}

/** @see {@link https://fetch.spec.whatwg.org/#concept-header-list-sort-and-combine | Fetch Standard, sort and combine} */
function combined(fields: readonly Pair[]): Pair[] {
  const byName = new Map<string, string>();
  for (const [name, value] of fields) {
    const key = name.toLowerCase();
    byName.set(key, joined(key, byName.get(key), value));
  }
  return [...byName].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
}

function joined(
  key: string,
  before: string | null | undefined,
  value: string,
): string {
  if (before === null || before === undefined) return value;
  return before + (key === "cookie" ? "; " : ", ") + value;
}
