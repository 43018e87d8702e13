import { logText } from "./log_text.ts";

/** Characters of a text that a message shows. */
const SHOWN = 40;

/**
 * What a caller gave, for the message of an error. It never throws, whatever
 * the value does when it is looked at, shows nothing of what is in bytes, and
 * stays on one line: text may be a client's.
 */
export function describeValue(value: unknown): string {
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

/**
 * Checks a count among options.
 *
 * @param action What cannot be done otherwise, for the message.
 * @param name The option.
 * @throws {RangeError} If it is no integer of at least so much.
 */
export function checkCount(
  action: string,
  name: string,
  value: number,
  least: number,
): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw new RangeError(
    `Cannot ${action}: ${name} must be an integer of at least ${least}, received ${
      describeValue(value)
    }`,
  );
}

/** What a value has under a name, or `undefined` if it throws there. */
function read(value: unknown, name: string): unknown {
  try {
    return (value as Record<string, unknown> | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}

/** Whether a value was made by the platform's `Request`, or by an adapter's heir of it. */
export function isRequest(value: unknown): value is Request {
  try {
    return value instanceof Request && typeof value.method === "string";
  } catch {
    // A proxy, or nothing but the prototype.
    return false;
  }
}

/** What of a request is asked for, and whether a value will do. */
const PARTS: readonly [name: string, fits: (part: unknown) => boolean][] = [
  ["method", (method) => typeof method === "string"],
  // An absolute one: Node's own requests have the path alone.
  ["url", (url) => typeof url === "string" && /^[a-z][\w+\-.]*:/i.test(url)],
  ["headers", (headers) => typeof read(headers, "get") === "function"],
  [
    "signal",
    (signal) => typeof read(signal, "addEventListener") === "function",
  ],
];

/** Where frameworks keep the Request that they pass on something else for. */
const KEPT = ["raw", "request", "req"];

/**
 * Checks what is to be answered: a Request, or an object with a `method`, `url`,
 * `headers` and `signal` of the same kind.
 *
 * A Request is not looked into: adapters for Node make its signal when it is
 * first asked for, which takes longer than a small answer.
 *
 * @param action What cannot be done otherwise, for the message.
 * @param forNode What to do with a request of `node:http`, for the message.
 * @throws {TypeError} If it is none. The message says what to pass.
 */
export function checkRequest(
  action: string,
  request: unknown,
  forNode: string,
): void {
  if (isRequest(request)) return;
  const missing = PARTS.filter(([name, fits]) => !fits(read(request, name)));
  if (missing.length === 0) return;
  throw new TypeError(
    `Cannot ${action}: request must be a Request, received ${
      describeValue(request)
    }${advice(request, missing.map(([name]) => name), forNode)}`,
  );
}

function advice(
  request: unknown,
  missing: readonly string[],
  forNode: string,
): string {
  const [path] = pathsTo(request);
  if (path !== undefined) {
    const hono = path.endsWith("raw") ? ", as c.req.raw with Hono" : "";
    return `; pass its ${path}${hono}`;
  }
  if (isNodes(request)) return `; of a request of node:http, ${forNode}`;
  return missing.length < PARTS.length
    ? ` without a usable ${missing.join(", ")}`
    : "";
}

/** By which names a Request is found in what was passed in its place. */
function* pathsTo(value: unknown): Iterable<string> {
  for (const name of KEPT) {
    const inner = read(value, name);
    if (isRequest(inner)) yield name;
    for (const deeper of KEPT) {
      if (isRequest(read(inner, deeper))) yield `${name}.${deeper}`;
    }
  }
}

/** Whether it is Node's own request, or one made of it: Express's, Koa's, Fastify's. */
function isNodes(value: unknown): boolean {
  return [value, ...KEPT.map((name) => read(value, name))].some((request) =>
    typeof read(request, "httpVersion") === "string" ||
    typeof read(request, "rawHeaders") === "object"
  );
}
