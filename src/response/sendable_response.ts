import { bodiless, responseOf } from "./bodies.ts";
import { ignoreErrors } from "../base/promises.ts";
import { describeValue } from "../base/checks.ts";
import {
  connectionNames,
  type Field,
  isFault,
  isNullBody,
  responseHead,
} from "./response_head.ts";

/**
 * Checks the Response of a `fallback`, and makes it one that can be sent.
 *
 * - Its head is checked like every other.
 * - If it has hop-by-hop fields, the result is a copy without them. Otherwise it
 *   is the same Response, and its body is not read: in Deno reading `body` makes
 *   a stream of it and loses its length.
 * - For HEAD, the result is a copy without a body.
 *
 * @param method The request's method.
 * @param isChild True for a child request, which cannot be upgraded.
 * @throws {TypeError} If it is not a Response, its body was read, or its head
 * cannot be sent.
 */
export function sendableResponse(
  given: unknown,
  method: string,
  isChild: boolean,
): Response {
  try {
    return checked(given, method, isChild);
  } catch (error) {
    // The source of its body must learn that no one reads it.
    ignoreErrors(() => (given as Response).body?.cancel().catch(() => {}));
    throw error;
  }
}

function checked(given: unknown, method: string, isChild: boolean): Response {
  if (!isResponse(given)) {
    throw cannot(`must return a Response, received ${describeValue(given)}`);
  }
  // Runtimes throw when they have to send one.
  if (given.type === "error") {
    throw cannot(
      "must return a Response that can be sent, received Response.error()",
    );
  }
  if (given.bodyUsed) {
    throw cannot("must return a Response whose body was not read");
  }
  const { status, statusText, headers } = given;
  const fields: Field[] = [...headers];
  const named = connectionNames(fields);
  const own = named.size === 0
    ? fields
    : fields.filter(([name]) => !named.has(name));
  // The runtime made the 101 of a WebSocket, with its connection fields.
  const upgrades = status === 101 && !isChild;
  const head = responseHead(upgrades ? 200 : status, own, statusText);
  if (isFault(head)) {
    throw cannot(`must return a Response that can be sent: ${head.fault}`);
  }
  if (method === "HEAD") {
    // Engines would read the body to its end, and send nothing of it.
    ignoreErrors(() => given.body?.cancel());
    return bodiless({ ...head, status });
  }
  if (upgrades || isSame(fields, head.fields)) return given;
  const body = isNullBody(status) ? null : given.body;
  return responseOf(head, body);
}

/** Returns true if a value is a Response, of any realm. An adapter may have replaced the global class. */
function isResponse(value: unknown): value is Response {
  return value instanceof Response ||
    Object.prototype.toString.call(value) === "[object Response]";
}

function isSame(given: readonly Field[], kept: readonly Field[]): boolean {
  return given.length === kept.length &&
    given.every((field, i) => field === kept[i]);
}

function cannot(why: string): TypeError {
  return new TypeError(`Cannot answer: fallback ${why}`);
}
