import { describeValue } from "../base/checks.ts";
import type { NodeMessage } from "./node_types.ts";
import { viewOf } from "../client/byte_writer.ts";

/** A body parser has read a request's body, and left a value that is not bytes. */
export class ParsedBodyError extends TypeError {}

/** The parser for each type of body, of Express or used with it. */
const PARSERS: readonly (readonly [type: RegExp, parser: string])[] = [
  [/[/+]json\b/i, "express.json()"],
  [/^application\/x-www-form-urlencoded\b/i, "express.urlencoded()"],
  [/^multipart\//i, "a multipart parser such as multer"],
];

const encoder = new TextEncoder();

/**
 * The bytes of a body that a parser has read.
 *
 * @throws {ParsedBodyError} If it left neither bytes nor text. The
 * message names the middleware.
 */
export function parsedBody(request: NodeMessage): Uint8Array<ArrayBuffer> {
  const { body } = request;
  if (typeof body === "string") return encoder.encode(body);
  const bytes = viewOf(body);
  if (bytes !== undefined) return bytes;
  const type = String(request.headers["content-type"] ?? "");
  const parser = PARSERS.find(([pattern]) => pattern.test(type))?.[1] ??
    "a middleware before this one";
  throw new ParsedBodyError(
    `Cannot read the request's body: ${parser} has read it, and request.body must be bytes or text then, received ${
      describeValue(body)
    }; leave ${parser} out for this route, or put express.raw() in its place`,
  );
}
