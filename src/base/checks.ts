import { logText } from "./log_text.ts";

/** Longest text that a message shows, in characters. */
const MAX_TEXT = 40;

/**
 * Describes a value in an error message.
 *
 * It never throws, even if reading the value does; it shows no bytes; and it
 * stays on one line, since text may come from a client.
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

/** The beginning of a text in quotes, for an error message. */
export function quoted(text: string): string {
  return `"${shortened(text)}"`;
}

function shortened(text: string): string {
  return logText(text.slice(0, MAX_TEXT)) +
    (text.length > MAX_TEXT ? "…" : "");
}

function objectName(value: object): string {
  try {
    if (Array.isArray(value)) return "an array";
    const name: unknown = value.constructor?.name;
    if (typeof name !== "string" || name === "" || name === "Object") {
      return "an object";
    }
    // "a Uint8Array", "a URL": their U is pronounced "you".
    const article = /^(?:[AEIO]|U(?!int|RL))/i.test(name) ? "an" : "a";
    return `${article} ${shortened(name)}`;
  } catch {
    // A proxy, or a getter that throws.
    return "an object";
  }
}

/**
 * Checks an option that is a count.
 *
 * @param action The action that fails, for the message.
 * @param name The name of the option.
 * @throws {RangeError} If the value is not an integer of at least `least`.
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

/** A property of a value, or `undefined` if reading it throws. */
function read(value: unknown, name: string): unknown {
  try {
    return (value as Record<string, unknown> | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}

/** Returns true if a value is an instance of the platform's `Request` or a subclass of it. */
export function isRequest(value: unknown): value is Request {
  try {
    return value instanceof Request && typeof value.method === "string";
  } catch {
    // A proxy that throws, or an object with only the prototype.
    return false;
  }
}

/** The members of a request that are needed, with their checks. */
const PARTS: readonly [name: string, fits: (part: unknown) => boolean][] = [
  ["method", (method) => typeof method === "string"],
  // It must be absolute: the url of Node's requests is only a path.
  ["url", (url) => typeof url === "string" && /^[a-z][\w+\-.]*:/i.test(url)],
  ["headers", (headers) => typeof read(headers, "get") === "function"],
  [
    "signal",
    (signal) => typeof read(signal, "addEventListener") === "function",
  ],
];

/** Names under which the request objects of frameworks hold the Request. */
const WRAPPED = ["raw", "request", "req"];

/**
 * Checks a request: a Request, or an object with a `method`, `url`, `headers`
 * and `signal` of the same kind.
 *
 * The members of a Request are not read: adapters for Node create its signal on
 * first access, which takes longer than a small response.
 *
 * @param action The action that fails, for the message.
 * @param forNode Advice for a request of `node:http`, for the message.
 * @throws {TypeError} If the value is neither. The message says what to pass.
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
  if (isNodeRequest(request)) return `; of a request of node:http, ${forNode}`;
  return missing.length < PARTS.length
    ? ` without a usable ${missing.join(", ")}`
    : "";
}

/** The names by which a Request is found inside another object. */
function* pathsTo(value: unknown): Iterable<string> {
  for (const name of WRAPPED) {
    const inner = read(value, name);
    if (isRequest(inner)) yield name;
    for (const deeper of WRAPPED) {
      if (isRequest(read(inner, deeper))) yield `${name}.${deeper}`;
    }
  }
}

/** Returns true if a value is a request of `node:http`, or one of Express, Koa or Fastify, which wrap it. */
function isNodeRequest(value: unknown): boolean {
  return [value, ...WRAPPED.map((name) => read(value, name))].some((request) =>
    typeof read(request, "httpVersion") === "string" ||
    typeof read(request, "rawHeaders") === "object"
  );
}
