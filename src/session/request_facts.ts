import {
  type ClientRequest,
  copiedFields,
  type RequestFields,
} from "../base/client_request.ts";
import {
  type Platform,
  type RemoteAddress,
  remoteAddress,
} from "../base/platform.ts";

/** The values from which a request's facts are made. */
export interface RequestFactsInit {
  readonly request: ClientRequest;
  readonly platform: Platform;
  /** The request's method. Copied, since the getter may throw later. */
  readonly method: string;
  /** The mount that answers the request. Only the host reads it. */
  readonly mount: object;
  /** SCRIPT_NAME: the mount path, `""` for `/`. For a script map, the path of the script. */
  readonly scriptName: string;
  /** PATH_INFO: the path after the mount path, decoded. For a script map, the whole path. */
  readonly pathInfo: string;
  /** PATH_TRANSLATED: the file of PATH_INFO, or for a script map of SCRIPT_NAME. `""` without files. */
  readonly pathTranslated: string;
  /** The query as sent, without the `?`. */
  readonly query: string;
  /** The variables that `serverVariables` gives; names in upper case. */
  readonly overrides: ReadonlyMap<string, string>;
}

/**
 * Gives the properties of a request, also after its client has left.
 *
 * Deno throws "Request closed" from a request's getters once the client has
 * left. A session that outlives its first turn therefore keeps a copy.
 */
export class RequestFacts {
  readonly #init: RequestFactsInit;
  #url: URL | undefined;
  #headers: RequestFields | undefined;
  #remote: RemoteAddress | undefined;

  readonly method: string;

  constructor(init: RequestFactsInit) {
    this.#init = init;
    this.method = init.method;
  }

  get request(): ClientRequest {
    return this.#init.request;
  }

  get platform(): Platform {
    return this.#init.platform;
  }

  get mount(): object {
    return this.#init.mount;
  }

  get scriptName(): string {
    return this.#init.scriptName;
  }

  get pathInfo(): string {
    return this.#init.pathInfo;
  }

  get pathTranslated(): string {
    return this.#init.pathTranslated;
  }

  get query(): string {
    return this.#init.query;
  }

  get overrides(): ReadonlyMap<string, string> {
    return this.#init.overrides;
  }

  get headers(): RequestFields {
    if (this.#headers === undefined) this.keep();
    return this.#headers!;
  }

  /** Gives the value of one field, or `null`. It copies none, which `headers` does. */
  field(name: string): string | null {
    try {
      return (this.#headers ?? this.request.headers).get(name);
    } catch {
      // The client left before the first use.
      return null;
    }
  }

  /** The fields as they were sent, where the runtime says; otherwise their names are in small letters. */
  get sentFields(): Iterable<readonly [name: string, value: string]> {
    return this.request.sentFields ?? this.headers;
  }

  /** The protocol, where the runtime says. */
  get protocol(): string {
    return this.request.protocol ?? "HTTP/1.1";
  }

  /** The client's address, if the runtime gives it. */
  get remote(): RemoteAddress | undefined {
    return this.#remote ?? remoteAddress(this.platform);
  }

  /** The request's URL, parsed at the first use. */
  get url(): URL {
    return this.#url ??= new URL(this.request.url);
  }

  /** Copies the properties that the request may refuse later. */
  keep(): void {
    this.#remote ??= this.remote;
    this.#headers ??= copiedFields(this.request);
  }
}
