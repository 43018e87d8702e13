import {
  type Platform,
  type RemoteAddress,
  remoteAddress,
} from "../base/platform.ts";

/** What a request's facts are made of. */
export interface RequestFactsInit {
  readonly request: Request;
  readonly platform: Platform;
  /** SCRIPT_NAME: the mount path, `""` for `/`. */
  readonly scriptName: string;
  /** PATH_INFO: what follows it, decoded. */
  readonly pathInfo: string;
  /** PATH_TRANSLATED: where that maps to, `""` without files. */
  readonly pathTranslated: string;
  /** The query as sent, without the `?`. */
  readonly query: string;
  /** What the host was told of variables; names in upper case. */
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
