import type { Platform } from "./platform.ts";

/** What is known of a request before anything is read from it. */
export class RequestFacts {
  readonly request: Request;
  readonly platform: Platform;
  /** SCRIPT_NAME: the mount path, `""` for `/`. */
  readonly scriptName: string;
  /** PATH_INFO: what follows it, decoded. */
  readonly pathInfo: string;
  /** PATH_TRANSLATED: where that maps to, `""` without files. */
  readonly pathTranslated: string = "";
  /** The query as sent, without the `?`. */
  readonly query: string;
  /** What the host was told of variables; names in upper case. */
  readonly overrides: ReadonlyMap<string, string>;
  #url: URL | undefined;

  constructor(facts: {
    request: Request;
    platform: Platform;
    scriptName: string;
    pathInfo: string;
    query: string;
    overrides: ReadonlyMap<string, string>;
  }) {
    this.request = facts.request;
    this.platform = facts.platform;
    this.scriptName = facts.scriptName;
    this.pathInfo = facts.pathInfo;
    this.query = facts.query;
    this.overrides = facts.overrides;
  }

  /** The request's URL, parsed when somebody asks. */
  get url(): URL {
    return this.#url ??= new URL(this.request.url);
  }
}
