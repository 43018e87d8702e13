import { checkRequest } from "../base/checks.ts";
import { DEFAULT_BUFFER_LIMIT } from "../client/output_options.ts";
import { type Clock, systemClock, within } from "../base/clock.ts";
import { resolveDeadlines } from "../response/deadlines.ts";
import { Deferred, quietly } from "../base/promises.ts";
import { ERROR_OPERATION_ABORTED } from "../base/error_codes.ts";
import type { ExchangeLimits } from "../response/exchange.ts";
import { ControlBlock } from "../control_block/control_block.ts";
import {
  type ChildAnswer,
  type ChildRequest,
  type HostServices,
  pageSent,
  type SessionOutcome,
} from "../session/host_services.ts";
import { type IsapiHostOptions, takeHostOptions } from "./host_options.ts";
import { Hints } from "./hints.ts";
import { LoadedExtensions, Mounts } from "./extensions.ts";
import { logText } from "../base/log_text.ts";
import { type OpenRequest, OpenRequests } from "./open_requests.ts";
import { PlainAnswer } from "./plain_answer.ts";
import { clockOf, type Platform } from "../base/platform.ts";
import {
  bodyOf,
  contentLength,
  RequestBody,
  type RequestBodyOptions,
} from "../session/request_body.ts";
import { RequestFacts } from "../session/request_facts.ts";
import { RequestTrace, tracerFor } from "../tracing/request_trace.ts";
import { Session } from "../session/session.ts";
import { statusPage } from "../response/status_page.ts";
import { TracedControlBlock } from "../tracing/traced_control_block.ts";
import { turnEnd } from "../base/turn.ts";
import type { HCONN } from "../isapi/structs.ts";
import type { IsapiExtension } from "../isapi/extension.ts";
import type { ExtensionControlBlock } from "../isapi/types.ts";
import { decodePath, splitUrl } from "../base/url_path.ts";

/** Milliseconds that a shutdown waits for sessions: IIS's own limit. */
const SHUTDOWN_DEADLINE = 90_000;

/** What serves Node's own requests. */
const FOR_NODE = "pass nodeListener(host) of @isapi/streams/node to its server";

/** Internal requests, one making the next, before one is answered with 500. */
const MAX_DEPTH = 10;

/** A request on its way through the host. */
interface Call {
  readonly request: Request;
  readonly method: string;
  readonly platform: Platform;
  readonly started: number;
  /** Of a child request. */
  readonly child: ChildRequest | undefined;
  /** Told of what happens, where somebody wants to know. */
  readonly trace: RequestTrace | undefined;
  /** Told of its end; the log, of the client's own. */
  readonly ended: (outcome: SessionOutcome) => void;
  /** Of one that an extension answers. */
  session?: Session;
}

/**
 * Runs ISAPI extensions as one `fetch` handler.
 *
 * - **Extensions are loaded once**: `GetExtensionVersion` at the first request,
 *   `TerminateExtension` at shutdown, after the last session.
 * - **One failing request never touches another**: what an extension throws
 *   ends its own session, and `fetch` never rejects.
 * - **Every session ends**: by its extension, by its client, or by a deadline.
 *
 * @example Serve an extension
 * ```ts
 * import { HSE_IO_SYNC, HSE_STATUS_SUCCESS, IsapiHost } from "@isapi/streams";
 * import { assertEquals } from "@std/assert";
 *
 * const host = new IsapiHost().mount("/hello", {
 *   async HttpExtensionProc(ecb) {
 *     const bytes = new TextEncoder().encode("Hello");
 *     await ecb.WriteClient(ecb.ConnID, bytes, { value: bytes.length }, HSE_IO_SYNC);
 *     return HSE_STATUS_SUCCESS;
 *   },
 * });
 *
 * // export default host; or Deno.serve(host.fetch);
 * const response = await host.fetch(new Request("http://localhost/hello"));
 * assertEquals(await response.text(), "Hello");
 * ```
 */
export class IsapiHost implements AsyncDisposable {
  readonly #options: IsapiHostOptions;
  readonly #limits: ExchangeLimits;
  readonly #bodyOptions: RequestBodyOptions;
  readonly #overrides: ReadonlyMap<string, string>;
  readonly #mounts = new Mounts();
  readonly #hints = new Hints();
  readonly #extensions = new LoadedExtensions((error) => this.#report(error));
  readonly #open = new OpenRequests();
  readonly #services: HostServices;
  #lastId: HCONN = 0;
  #drained: Deferred | undefined;
  #shutdown: Promise<void> | undefined;

  /**
   * Makes a host without mounts.
   *
   * @param options How it is set up.
   * @throws {TypeError} If `files` is no store, or a function is none.
   * @throws {RangeError} If a limit or a deadline is out of its range.
   */
  constructor(options: IsapiHostOptions = {}) {
    const taken = this.#options = takeHostOptions(options);
    const {
      responseBufferLimit = DEFAULT_BUFFER_LIMIT,
      readAhead = 49152,
      maxRequestBytes,
      serverVariables = {},
    } = taken;
    this.#limits = {
      bufferLimit: responseBufferLimit,
      deadlines: resolveDeadlines(taken.deadlines),
    };
    this.#bodyOptions = { readAhead, maxRequestBytes };
    this.#overrides = new Map(
      Object.entries(serverVariables).map((
        [name, value],
      ) => [name.toUpperCase(), value]),
    );
    this.#services = {
      files: taken.files,
      report: (error, ecb) => this.#report(error, ecb),
      hint: (mistake, error, ecb) => {
        if (this.#hints.isNew(mistake)) this.#report(error(), ecb);
      },
      dispatch: (child) => this.#dispatch(child),
    };
  }

  /**
   * Mounts an extension at a path and below it. The longest path that fits a
   * request wins; `/` takes all.
   *
   * @param path Begins with `/`; no `//`, `\`, `?`, `#`, no dot segments.
   * @param extension The extension.
   * @returns This host.
   * @throws {TypeError} If the path is another one, or is taken, or `extension`
   * has no `HttpExtensionProc`.
   */
  mount(path: string, extension: IsapiExtension): this {
    this.#mounts.add(path, extension);
    return this;
  }

  /**
   * Answers a request. Bound, so that it can be passed on; it neither rejects
   * nor throws: what is no request is answered with 500, and told to `onError`.
   *
   * @param request The request.
   * @param info What the runtime passes beside it: Deno's connection info,
   * Bun's server, workerd's environment.
   * @param context workerd's execution context.
   * @returns The response: once the first bytes are handed over, or the
   * extension has finished.
   */
  readonly fetch: (
    request: Request,
    info?: unknown,
    context?: unknown,
  ) => Promise<Response> = (request, info, context) => {
    try {
      checkRequest("answer", request, FOR_NODE);
      return this.#answer({ request, info, context });
    } catch (error) {
      // What is no request has nothing that could be logged.
      this.#report(error);
      return Promise.resolve(statusPage(500, "GET"));
    }
  };

  /**
   * Takes no new requests, waits for the sessions that are open, cuts those
   * that outlast the deadline (995), and calls `TerminateExtension`.
   *
   * @param options How long to wait: `deadline`, in milliseconds, 90,000 by default.
   * @returns A promise that fulfils once all is done; again: the same one.
   * @throws {RangeError} If the deadline is neither `Infinity` nor from 0 to 2^31 - 1.
   */
  shutdown(options: { deadline?: number } = {}): Promise<void> {
    const { deadline = SHUTDOWN_DEADLINE } = options;
    // At once is a deadline here.
    resolveDeadlines({ total: deadline === 0 ? 1 : deadline });
    return this.#shutdown ??= this.#drain(deadline, systemClock);
  }

  /** The same as {@linkcode IsapiHost.shutdown | shutdown()}. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.shutdown();
  }

  #answer(platform: Platform): Promise<Response> {
    const started = this.#options.onLog ? systemClock.now() : 0;
    const call: Call = {
      request: platform.request,
      method: platform.request.method,
      platform,
      started,
      child: undefined,
      trace: this.#trace(platform.request, platform, false),
      ended: (outcome) => {
        call.trace?.ended(outcome);
        this.#log(call, outcome);
      },
    };
    if (
      this.#shutdown !== undefined ||
      this.#open.sessions >= (this.#options.maxSessions ?? Infinity)
    ) return this.#page(503, call);
    return this.#routeSafely(call);
  }

  /** A request of a session's own: not logged, not counted, and not more than so deep. */
  #dispatch(child: ChildRequest): ChildAnswer {
    const ended = new Deferred<SessionOutcome>();
    const { request, platform, depth } = child;
    const call: Call = {
      request,
      method: request.method,
      platform,
      started: 0,
      child,
      trace: this.#trace(request, platform, true),
      ended: (outcome) => {
        call.trace?.ended(outcome);
        ended.resolve(outcome);
      },
    };
    const response = depth > MAX_DEPTH
      ? this.#page(500, call)
      : this.#routeSafely(call);
    const fields = () => call.session?.reply.exchange.sentFields;
    return { response, fields, ended: ended.promise };
  }

  #trace(
    request: Request,
    platform: Platform,
    isChild: boolean,
  ): RequestTrace | undefined {
    const tell = tracerFor(this.#options, platform);
    if (tell === undefined) return undefined;
    const trace = new RequestTrace(++this.#lastId, clockOf(platform), tell);
    trace.request(request, isChild);
    return trace;
  }

  #routeSafely(call: Call): Promise<Response> {
    try {
      return this.#route(call);
    } catch (error) {
      // A file store that throws, a body that is locked.
      this.#report(error);
      return this.#page(500, call);
    }
  }

  /** Mounts, then files, then the fallback. */
  #route(call: Call): Promise<Response> {
    const { request, child } = call;
    const { path, query } = splitUrl(request.url);
    const mount = this.#mounts.find(path, child?.below);
    if (mount === undefined) return this.#plain(call, path);
    if (!this.#extensions.usable(mount.extension)) return this.#page(500, call);
    const length = contentLength(request);
    if ((length ?? 0) > (this.#options.maxRequestBytes ?? Infinity)) {
      return this.#page(413, call);
    }
    const pathInfo = decodePath(path.slice(mount.prefix.length));
    const facts = new RequestFacts({
      request,
      platform: call.platform,
      scriptName: mount.name,
      pathInfo,
      pathTranslated: pathInfo && (this.#options.files?.map(pathInfo) ?? ""),
      query,
      overrides: this.#overrides,
    });
    return this.#run(call, facts, length, mount.extension);
  }

  #run(
    call: Call,
    facts: RequestFacts,
    length: number | undefined,
    extension: IsapiExtension,
  ): Promise<Response> {
    const { trace, child } = call;
    const depth = child?.depth ?? 0;
    const session = new Session({
      id: trace?.id ?? ++this.#lastId,
      facts,
      body: new RequestBody(bodyOf(call.request), length, this.#bodyOptions),
      limits: this.#limits,
      services: this.#services,
      depth,
      origin: child?.origin,
      ended: (outcome) => this.#requestEnded(open, call, outcome),
      observer: trace,
    });
    call.session = session;
    const open = this.#open.add(session, depth, child === undefined);
    const proc = (ecb: ExtensionControlBlock) =>
      extension.HttpExtensionProc(ecb);
    const ecb = trace === undefined
      ? new ControlBlock(session)
      : new TracedControlBlock(session, trace);
    session.run(ecb, trace?.around(proc) ?? proc);
    return session.response;
  }

  /** What no extension answers. */
  #plain(call: Call, path: string): Promise<Response> {
    const answer = new PlainAnswer({
      request: call.request,
      platform: call.platform,
      path,
      sources: this.#options,
      limits: this.#limits,
      origin: call.child?.origin,
      report: (error) => this.#report(error),
      ended: (outcome) => this.#requestEnded(open, call, outcome),
      observer: call.trace,
    });
    const open = this.#open.add(answer, call.child?.depth ?? 0, false);
    return answer.run();
  }

  #page(status: number, { method, ended }: Call): Promise<Response> {
    ended(pageSent(status, method));
    return Promise.resolve(statusPage(status, method));
  }

  #requestEnded(open: OpenRequest, call: Call, outcome: SessionOutcome): void {
    this.#open.remove(open);
    call.ended(outcome);
    if (this.#open.size === 0) this.#drained?.resolve();
  }

  #log({ request, method, started }: Call, ended: SessionOutcome): void {
    const { onLog } = this.#options;
    if (onLog === undefined) return;
    quietly(() =>
      onLog({
        ...ended,
        url: logText(request.url),
        method: logText(method),
        duration: systemClock.now() - started,
        logData: logText(ended.logData),
        parameters: logText(ended.parameters),
      })
    );
  }

  #report(error: unknown, ecb?: ExtensionControlBlock): void {
    quietly(() => this.#options.onError?.(error, ecb));
  }

  async #drain(deadline: number, clock: Clock): Promise<void> {
    // A request that is being answered right now is one of those waited for.
    await Promise.resolve();
    if (this.#open.size > 0) {
      this.#drained = new Deferred();
      await within(deadline, this.#drained.promise, clock);
      this.#open.cut(ERROR_OPERATION_ABORTED);
      // The completions that the cut owes come first.
      await turnEnd();
    }
    // An extension that does not come back is not waited for longer than the sessions were.
    await within(deadline, this.#extensions.terminate(), clock);
  }
}
