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
 * What a `fallback` gave, once its head is one that can be sent: the same
 * Response, or, without the fields that are the runtime's own business, a copy.
 * To HEAD it is a copy without a body.
 *
 * Its body is not even looked at, if it is the same one: Deno makes a stream of
 * a body then, and its length is gone.
 *
 * @param method The request's method.
 * @param isChild Whether an internal request asked, which nothing can upgrade.
 * @throws {TypeError} If it is no Response, its body was read, or its head
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
    // Whoever made its body is told that it is not wanted.
    ignoreErrors(() => (given as Response).body?.cancel().catch(() => {}));
    throw error;
  }
}

function checked(given: unknown, method: string, isChild: boolean): Response {
  if (!isResponse(given)) {
    throw cannot(`must give a Response, received ${describeValue(given)}`);
  }
  // Nothing that could be sent: runtimes throw when they are given one.
  if (given.type === "error") throw cannot("gave a network error");
  if (given.bodyUsed) throw cannot("gave a Response whose body was read");
  const { status, statusText, headers } = given;
  const fields: Field[] = [...headers];
  const named = connectionNames(fields);
  const own = named.size === 0
    ? fields
    : fields.filter(([name]) => !named.has(name));
  // A WebSocket's 101 is the runtime's own, its connection fields with it.
  const upgrades = status === 101 && !isChild;
  const head = responseHead(upgrades ? 200 : status, own, statusText);
  if (isFault(head)) throw cannot(`gave what cannot be sent: ${head.fault}`);
  if (method === "HEAD") {
    // Engines read it to its end, and send nothing of it.
    ignoreErrors(() => given.body?.cancel());
    return bodiless({ ...head, status });
  }
  if (upgrades || isSame(fields, head.fields)) return given;
  const body = isNullBody(status) ? null : given.body;
  return responseOf(head, body);
}

/** Of any realm: an adapter may have put another class in the global one's place. */
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
