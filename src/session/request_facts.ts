import {
  type Platform,
  type RemoteAddress,
  remoteAddress,
} from "../base/platform.ts";

/** What a request's facts are made of. */
export interface RequestFactsInit {
  readonly request: Request;
  readonly platform: Platform;
  /** The mount that answers the request. Only the host looks into it. */
  readonly mount: object;
  /** SCRIPT_NAME: the mount path, `""` for `/`; of a script map, the path of the script. */
  readonly scriptName: string;
  /** PATH_INFO, decoded: what follows the mount path; of a script map, the whole path. */
  readonly pathInfo: string;
  /** PATH_TRANSLATED: the file of PATH_INFO, of a script map that of SCRIPT_NAME; `""` without files. */
  readonly pathTranslated: string;
  /** The query as sent, without the `?`. */
  readonly query: string;
  /** The variables that `serverVariables` gives; names in upper case. */
  readonly overrides: ReadonlyMap<string, string>;
}

/**
 * What is known of a request, for as long as its session asks.
 *
 * Deno throws "Request closed" from a request's getters once its client is
 * gone, so what outlives the first turn is kept.
 */
export class RequestFacts {
  readonly #init: RequestFactsInit;
  #url: URL | undefined;
  #headers: Headers | undefined;
  #remote: RemoteAddress | undefined;

  readonly method: string;

  constructor(init: RequestFactsInit) {
    this.#init = init;
    this.method = init.request.method;
  }

  get request(): Request {
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

  get headers(): Headers {
    if (this.#headers === undefined) this.keep();
    return this.#headers!;
  }

  /** Of the client, where the runtime says. */
  get remote(): RemoteAddress | undefined {
    return this.#remote ?? remoteAddress(this.platform);
  }

  /** The request's URL, parsed when somebody asks. */
  get url(): URL {
    return this.#url ??= new URL(this.request.url);
  }

  /** Keeps what could not be asked for later. */
  keep(): void {
    this.#remote ??= this.remote;
    try {
      this.#headers ??= new Headers(this.request.headers);
    } catch {
      // First asked for when it was too late.
      this.#headers = new Headers();
    }
  }
}
