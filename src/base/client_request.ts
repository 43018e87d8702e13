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

const NO_LINE = { method: "", url: "" } as const;
const NO_FIELDS: RequestFields = {
  get: () => null,
  *[Symbol.iterator]() {},
};

/**
 * Takes in the fields of a request, to be read later. Called before anything is
 * waited for: Deno throws "Request closed" from what is first read of a request
 * that is over, and keeps what was read before. Of one that is over already,
 * there are none.
 */
export function fieldsOf(
  request: Pick<ClientRequest, "headers">,
): RequestFields {
  return whileOpen<RequestFields>(() => {
    const { headers } = request;
    // Deno reads them at the first use, not when they are asked for.
    headers.get("host");
    return headers;
  }, NO_FIELDS);
}

/** Copies the fields of a request, in the same way: an extension may change its request. */
export function copiedFields(request: ClientRequest): RequestFields {
  return whileOpen<RequestFields>(() => {
    const { headers, sentFields } = request;
    return sentFields === undefined
      // A request with fields of another kind cannot be changed later.
      ? new Headers(headers as Headers)
      : headers;
  }, NO_FIELDS);
}

/** Takes in the method and the URL of a request, in the same way. */
export function lineOf(
  request: Pick<ClientRequest, "method" | "url">,
): Pick<ClientRequest, "method" | "url"> {
  return whileOpen(() => {
    const { method, url } = request;
    return { method, url };
  }, NO_LINE);
}

function whileOpen<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** The `Request` of a request, for a program that asks for one. */
export function toRequest(request: ClientRequest): Request {
  return request.toRequest?.() ?? request as Request;
}
