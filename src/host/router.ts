import type { AnswerChannel } from "../response/answer_channel.ts";
import type { ClientRequest } from "../base/client_request.ts";
import { DEFAULT_BUFFER_LIMIT } from "../client/output_options.ts";
import { type Clock, systemClock, within } from "../base/clock.ts";
import { resolveDeadlines } from "../response/deadlines.ts";
import { Deferred, ignoreErrors } from "../base/promises.ts";
import type { ExchangeLimits } from "../response/exchange_init.ts";
import { FetchChannel } from "../response/fetch_channel.ts";
import { ControlBlock } from "../control_block/control_block.ts";
import {
  type ChildAnswer,
  type ChildRequest,
  type HostServices,
  pageSent,
  type SessionOutcome,
} from "../session/host_services.ts";
import type { IsapiHostOptions } from "./host_options.ts";
import { LoadedExtensions } from "./loaded_extensions.ts";
import { type Mount, Mounts } from "./mounts.ts";
import { hostVariables } from "./host_variables.ts";
import { type OpenRequest, OpenRequests } from "../response/open_requests.ts";
import { logRequest } from "../response/request_log.ts";
import { plainAnswer } from "./plain_answer.ts";
import { clockOf, type Platform } from "../base/platform.ts";
import { ReportedMistakes } from "./reported_mistakes.ts";
import {
  bodyOf,
  contentLength,
  RequestBody,
  type RequestBodyOptions,
} from "../session/request_body.ts";
import type { RequestFactsInit } from "../session/request_facts.ts";
import { RequestTrace, tracerFor } from "../tracing/request_trace.ts";
import { Session } from "../session/session.ts";
import { statusPage } from "../response/status_page.ts";
import { TracedControlBlock } from "../tracing/traced_control_block.ts";
import type { HCONN } from "../isapi/structs.ts";
import type { IsapiExtension } from "../isapi/extension.ts";
import type { ExtensionControlBlock } from "../isapi/types.ts";
import { splitUrl } from "../base/url_path.ts";

/** Depth limit of internal requests. A deeper one is answered with 500. */
const MAX_DEPTH = 10;

/** A request on its way through the host. */
interface Call {
  readonly request: ClientRequest;
  readonly method: string;
  readonly platform: Platform;
  /** The channel that sends the answer. */
  readonly channel: AnswerChannel;
  /** Set if the request is a child request. */
  readonly child: ChildRequest | undefined;
  /** Records the events of the request; `undefined` if there is no listener. */
  readonly trace: RequestTrace | undefined;
  /** When it arrived; 0 if it is not logged. */
  readonly started: number;
  /** Set for a child request: its parent waits for the outcome. */
  readonly outcome?: Deferred<SessionOutcome>;
  /** Its entry among the open requests. A request that is answered at once has none. */
  open?: OpenRequest;
  /** Set if an extension answers the request. */
  session?: Session;
}

/**
 * Answers the requests of a host: each goes to an extension, a file or the
 * fallback.
 */
export class Router {
  readonly mounts: Mounts;
  readonly #options: IsapiHostOptions;
  readonly #limits: ExchangeLimits;
  readonly #bodyOptions: RequestBodyOptions;
  readonly #variables: ReturnType<typeof hostVariables>;
  readonly #mistakes = new ReportedMistakes();
  readonly #extensions = new LoadedExtensions((error) => this.report(error));
  readonly #open = new OpenRequests();
  readonly #services: HostServices;
  #lastId: HCONN = 0;

  /**
   * @param options Checked options.
   * @throws {RangeError} If a deadline is out of range.
   */
  constructor(options: IsapiHostOptions) {
    this.#options = options;
    const {
      responseBufferLimit = DEFAULT_BUFFER_LIMIT,
      readAhead = 49152,
      maxRequestBytes,
    } = options;
    this.mounts = new Mounts(options.ignoreCase ?? false);
    this.#limits = {
      bufferLimit: responseBufferLimit,
      deadlines: resolveDeadlines(options.deadlines),
    };
    this.#bodyOptions = { readAhead, maxRequestBytes };
    this.#variables = hostVariables(options.serverVariables);
    this.#services = {
      files: options.files,
      report: (error, ecb) => this.report(error, ecb),
      hint: (mistake, error, ecb) => {
        if (this.#mistakes.add(mistake)) this.report(error(), ecb);
      },
      dispatch: (child) => this.#dispatch(child),
    };
  }

  /** Answers a request of a client. */
  answer(platform: Platform, channel: AnswerChannel): void {
    const { request } = platform;
    const call: Call = {
      request,
      method: request.method,
      platform,
      channel,
      child: undefined,
      trace: this.#trace(request, platform, false),
      started: this.#options.onLog ? systemClock.now() : 0,
    };
    if (this.#open.admits(this.#options.maxSessions)) this.#routeSafely(call);
    else this.#page(503, call);
  }

  /** Returns true if the host may answer a URL with more than a 404. */
  mayAnswer(url: string): boolean {
    return this.#options.files !== undefined ||
      this.#options.fallback !== undefined ||
      this.mounts.find(splitUrl(url).path) !== undefined;
  }

  /** Answers a child request: it is not logged, and `maxSessions` does not count it. */
  #dispatch(child: ChildRequest): ChildAnswer {
    const outcome = new Deferred<SessionOutcome>();
    const { request, platform, depth } = child;
    const channel = new FetchChannel(request, platform);
    const call: Call = {
      request,
      method: request.method,
      platform,
      channel,
      child,
      trace: this.#trace(request, platform, true),
      started: 0,
      outcome,
    };
    if (depth > MAX_DEPTH) this.#page(500, call);
    else this.#routeSafely(call);
    const { response } = channel;
    const fields = () => call.session?.exchange.sentFields;
    return { response, fields, ended: outcome.promise };
  }

  #trace(
    request: ClientRequest,
    platform: Platform,
    isChild: boolean,
  ): RequestTrace | undefined {
    const tell = tracerFor(this.#options, platform);
    if (tell === undefined) return undefined;
    const trace = new RequestTrace(++this.#lastId, clockOf(platform), tell);
    trace.request(request, isChild);
    return trace;
  }

  #routeSafely(call: Call): void {
    try {
      this.#route(call);
    } catch (error) {
      // A FileStore or serverVariables() that throws, or a body that is locked.
      if (call.channel.decline?.(error)) return;
      this.report(error);
      this.#page(500, call);
    }
  }

  /** Asks the mounts, then the files, then the fallback. */
  #route(call: Call): void {
    const { request, child } = call;
    const { path, query } = splitUrl(request.url);
    const place = this.mounts.find(path, child?.after as Mount | undefined);
    if (place === undefined) return this.#plain(call, path);
    const { mount, scriptName, pathInfo, translated } = place;
    if (!this.#extensions.usable(mount.extension)) return this.#page(500, call);
    const body = bodyOf(request);
    const length = body === null ? undefined : contentLength(request);
    if ((length ?? 0) > (this.#options.maxRequestBytes ?? Infinity)) {
      return this.#page(413, call);
    }
    const facts: RequestFactsInit = {
      request,
      platform: call.platform,
      method: call.method,
      mount,
      scriptName,
      pathInfo,
      pathTranslated: translated &&
        (this.#options.files?.map(translated) ?? ""),
      query,
      overrides: child?.variables ??
        this.#variables(request, call.platform.info),
    };
    return this.#run(
      call,
      facts,
      body && new RequestBody(body, length, this.#bodyOptions),
      mount.extension,
    );
  }

  #run(
    call: Call,
    facts: RequestFactsInit,
    body: RequestBody | null,
    extension: IsapiExtension,
  ): void {
    const { trace, child, channel } = call;
    const depth = child?.depth ?? 0;
    const session = new Session({
      id: trace?.id ?? ++this.#lastId,
      facts,
      body: body ?? undefined,
      limits: this.#limits,
      services: this.#services,
      depth,
      channel,
      origin: child?.origin,
      ended: (outcome) => this.#ended(call, outcome),
      observer: trace,
    });
    call.session = session;
    call.open = this.#open.add(session, depth, child === undefined);
    if (trace === undefined) session.run(new ControlBlock(session), extension);
    else {
      const ecb = new TracedControlBlock(session, trace);
      const { scriptName, pathInfo } = facts;
      const proc = (ecb: ExtensionControlBlock) =>
        extension.HttpExtensionProc(ecb);
      session.run(ecb, {
        HttpExtensionProc: trace.around(proc, { scriptName, pathInfo }),
      });
    }
  }

  /** Answers a request that matches no mount. */
  #plain(call: Call, path: string): void {
    const answer = plainAnswer({
      request: call.request,
      platform: call.platform,
      path,
      sources: this.#options,
      limits: this.#limits,
      channel: call.channel,
      origin: call.child?.origin,
      report: (error) => this.report(error),
      ended: (outcome) => this.#ended(call, outcome),
      observer: call.trace,
    });
    call.open = this.#open.add(answer, call.child?.depth ?? 0, false);
    answer.run();
  }

  #page(status: number, call: Call): void {
    this.#ended(call, pageSent(status, call.method));
    call.channel.pass(statusPage(status, call.method));
  }

  /** Called once, when a request has ended; without an outcome if another handler has it. */
  #ended(
    { request, started, trace, open, outcome }: Call,
    result: SessionOutcome | undefined,
  ): void {
    if (open !== undefined) this.#open.remove(open);
    if (result === undefined) return;
    trace?.ended(result);
    const { onLog } = this.#options;
    if (outcome !== undefined) outcome.resolve(result);
    else if (onLog !== undefined) logRequest(onLog, request, started, result);
  }

  /** Reports an error to the host's `onError`. */
  report(error: unknown, ecb?: ExtensionControlBlock): void {
    ignoreErrors(() => this.#options.onError?.(error, ecb));
  }

  /**
   * Refuses new requests, waits for the open ones, cuts those that outlast the
   * deadline, and terminates the extensions.
   */
  async drain(deadline: number, clock: Clock): Promise<void> {
    await this.#open.drain(deadline, clock);
    // A TerminateExtension that never settles must not block the shutdown.
    await within(deadline, this.#extensions.terminate(), clock);
    this.#extensions.giveUp();
  }
}
