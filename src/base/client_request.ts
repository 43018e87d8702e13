/**
 * A client's request as the package reads it, whatever server it came through.
 *
 * @module
 */

/** The fields of a request: `Headers` are such. */
export interface RequestFields extends Iterable<[name: string, value: string]> {
  /** The value of a field, or `null`. The name is in any case. */
  get(name: string): string | null;
}

/** A request: a `Request`, or one of a server of Node. */
export interface ClientRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers: RequestFields;
  /** The protocol, where the server says it, as `HTTP/1.1`. */
  readonly protocol?: string;
  /** The fields as they were sent, where the server says them. They last as long as the object does. */
  readonly sentFields?: readonly (readonly [name: string, value: string])[];
  /** Makes a `Request` of it, once. Left out: it is one. */
  toRequest?(): Request;
}

/** The `Request` of a request, for a program that asks for one. */
export function toRequest(request: ClientRequest): Request {
  return request.toRequest?.() ?? request as Request;
}
