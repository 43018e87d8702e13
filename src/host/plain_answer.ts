import type { ClientRequest } from "../base/client_request.ts";
import type {
  ExchangeInit,
  ExchangeLimits,
} from "../response/exchange_init.ts";
import type { FileSent } from "../files/file_answer.ts";
import type { FileWatch } from "../files/file_body.ts";
import { WatchedAnswer } from "../files/watched_answer.ts";
import { pageSent, type SessionOutcome } from "../session/host_services.ts";
import { plainResponse, type PlainSources } from "./plain_response.ts";
import type { Platform } from "../base/platform.ts";
import { statusPage } from "../response/status_page.ts";
import type { Answer } from "../response/whole_answer.ts";

/** The parts of a {@linkcode plainAnswer}. */
export interface PlainAnswerInit extends ExchangeInit {
  readonly request: ClientRequest;
  readonly platform: Platform;
  /** The request's path, as it appears in its URL. */
  readonly path: string;
  readonly sources: Pick<PlainSources, "files" | "fallback">;
  readonly limits: ExchangeLimits;
  /** Receives errors. Never throws. */
  readonly report: (error: unknown) => void;
  /** Called once, when the answer has ended; without an outcome where another handler has the request. */
  readonly ended: (outcome: SessionOutcome | undefined) => void;
}

/**
 * The answer to a request that matches no mount: a file, the fallback's
 * response, or a page of the host's.
 */
export function plainAnswer(init: PlainAnswerInit): WatchedAnswer {
  const { method } = init.request;
  return new WatchedAnswer({
    request: init.request,
    platform: init.platform,
    limits: init.limits,
    channel: init.channel,
    origin: init.origin,
    observer: init.observer,
    report: init.report,
    waitsFor: "neither FileStore.open() nor the fallback settles",
    respond: (...calls) => respond(init, method, ...calls),
    unanswered: ({ status }) => statusPage(status, method),
    ended: (sent) =>
      init.ended(sent && { logData: "", parameters: "", ...sent }),
  });
}

async function respond(
  { request, path, sources, origin, report }: PlainAnswerInit,
  method: string,
  watch: FileWatch,
  ended: (sent: FileSent, error?: unknown) => void,
  decline: () => boolean,
): Promise<Answer | undefined> {
  const isChild = origin !== undefined;
  let status = 404;
  try {
    const all = { ...sources, isChild, watch };
    const answer = await plainResponse(request, path, all, ended);
    if (answer !== undefined) return answer;
    if (decline()) return undefined;
  } catch (error) {
    report(error);
    status = 500;
  }
  const { bytes } = pageSent(status, method);
  ended({ status, bytes, outcome: "sent" });
  return statusPage(status, method);
}
