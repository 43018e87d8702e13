import { checkRequest, describeValue } from "../base/checks.ts";
import { systemClock } from "../base/clock.ts";
import type { IsapiExtension } from "../isapi/extension.ts";
import { FetchChannel } from "../response/fetch_channel.ts";
import { shutdownDeadline } from "../response/deadlines.ts";
import { statusPage } from "../response/status_page.ts";
import { type IsapiHostOptions, takeHostOptions } from "./host_options.ts";
import { Router } from "./router.ts";

/** Advice for a request of `node:http`, as part of an error message. */
const FOR_NODE = "pass nodeListener(host) of @isapi/streams/node to its server";

let routerIn: (host: IsapiHost) => Router | undefined;

/**
 * The router of a host, for a way to serve that has no `Request`.
 *
 * @throws {TypeError} If the value is not a host.
 */
export function routerOf(host: IsapiHost): Router {
  const router = typeof host === "object" && host !== null
    ? routerIn(host)
    : undefined;
  if (router !== undefined) return router;
  throw new TypeError(
    `Cannot make a listener: host must be an IsapiHost, received ${
      describeValue(host)
    }`,
  );
}

/**
 * Runs ISAPI extensions as one `fetch` handler.
 *
 * - **Extensions are loaded once**: `GetExtensionVersion` runs at the first
 *   request, `TerminateExtension` at shutdown, after the last session.
 * - **Failures stay in their request**: what an extension throws ends its own
 *   session only. `fetch` never rejects.
 * - **Every session ends**: by its extension, its client, or a deadline.
 * - **Nothing is logged** by the package. Without `onError`, failures are
 *   silent and the client gets a 500.
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
 *
 * @category Host
 */
export class IsapiHost implements AsyncDisposable {
  static {
    routerIn = (host) => #router in host ? host.#router : undefined;
  }

  readonly #router: Router;
  #shutdown: Promise<void> | undefined;

  /**
   * Makes a host without mounts.
   *
   * @param options The options. They are read once, here.
   * @throws {TypeError} If `files` is not a FileStore, a callback is not a
   * function, or `serverVariables` has a value that is not text.
   * @throws {RangeError} If a limit or a deadline is out of range.
   */
  constructor(options: IsapiHostOptions = {}) {
    this.#router = new Router(takeHostOptions(options));
  }

  /**
   * Mounts an extension: it answers the requests for a path and all paths below
   * it, or, at a script map such as `*.esp`, those for a type of file.
   *
   * - If several mounts match, the longest path wins, then the script map whose
   *   segment comes first in the path, then `/`.
   * - At a script map, SCRIPT_NAME is the path up to the end of that segment,
   *   `lpszPathInfo` is the whole path, and PATH_TRANSLATED is the file of
   *   SCRIPT_NAME, whether it exists or not.
   *
   * @example The longest path wins
   * ```ts
   * import { IsapiHost } from "@isapi/streams";
   * import { assertEquals } from "@std/assert";
   *
   * const host = new IsapiHost()
   *   .mount("/", { HttpExtensionProc: () => 404 })
   *   .mount("/app", { HttpExtensionProc: () => 204 });
   * const statusOf = async (path: string) =>
   *   (await host.fetch(new Request(`http://localhost${path}`))).status;
   * assertEquals(await statusOf("/app/item"), 204);
   * assertEquals(await statusOf("/application"), 404);
   * ```
   *
   * @example A script map
   * ```ts
   * import { HSE_STATUS_SUCCESS, IsapiHost, getServerVariable } from "@isapi/streams";
   * import { assertEquals } from "@std/assert";
   *
   * const host = new IsapiHost({ ignoreCase: true }).mount("*.esp", {
   *   HttpExtensionProc(ecb) {
   *     assertEquals(getServerVariable(ecb, "SCRIPT_NAME"), "/shop/List.ESP");
   *     assertEquals(ecb.lpszPathInfo, "/shop/List.ESP/books");
   *     return HSE_STATUS_SUCCESS;
   *   },
   * });
   * const request = new Request("http://localhost/shop/List.ESP/books");
   * assertEquals((await host.fetch(request)).status, 200);
   * ```
   *
   * @param path The path. It begins with `/` and has no `//`, `\`, `?`, `#` and
   * no dot segments. `/` matches every path. Or a script map: `*.`, and how a
   * segment of the path has to end.
   * @param extension The extension.
   * @returns This host.
   * @throws {TypeError} If the path is not of this form or is already mounted, or if
   * `extension` has no `HttpExtensionProc`.
   */
  mount(path: string, extension: IsapiExtension): this {
    this.#router.mounts.add(path, extension);
    return this;
  }

  /**
   * Answers a request. The function is bound: it can be passed on as it is.
   *
   * - It neither throws nor rejects. A value that is not a request is answered
   *   with 500 and reported to `onError`.
   *
   * @param request The request.
   * @param info The runtime's second argument: Deno's connection info, Bun's
   * server, workerd's environment.
   * @param context The runtime's third argument: workerd's execution context.
   * @returns The response, as soon as the first bytes are handed over or the
   * extension has finished.
   */
  readonly fetch: (
    request: Request,
    info?: unknown,
    context?: unknown,
  ) => Promise<Response> = (request, info, context) => {
    try {
      checkRequest("answer", request, FOR_NODE);
      const platform = { request, info, context };
      const channel = new FetchChannel(request, platform);
      this.#router.answer(platform, channel);
      return channel.response;
    } catch (error) {
      // Without a request there is no URL or method to log.
      this.#router.report(error);
      return Promise.resolve(statusPage(500, "GET"));
    }
  };

  /**
   * Shuts the host down.
   *
   * - New requests are answered with 503.
   * - Open sessions may finish. Those that are still open at the deadline are
   *   cut: their operations end with 995.
   * - `TerminateExtension` of each extension is called last.
   * - A second call gives the promise of the first.
   *
   * @example Drain and stop
   * ```ts
   * import { IsapiHost } from "@isapi/streams";
   * import { assertEquals } from "@std/assert";
   *
   * const host = new IsapiHost().mount("/", { HttpExtensionProc: () => 204 });
   * await host.shutdown({ deadline: 5000 });
   * const response = await host.fetch(new Request("http://localhost/"));
   * assertEquals(response.status, 503);
   * ```
   *
   * @param options `deadline`: how long to wait for open sessions, in
   * milliseconds. 0 to 2^31 - 1, or `Infinity`; 90,000 by default.
   * @returns A promise that fulfils when the shutdown is complete.
   * @throws {RangeError} If the deadline is out of range.
   */
  shutdown(options: { deadline?: number } = {}): Promise<void> {
    const deadline = shutdownDeadline(options);
    return this.#shutdown ??= this.#router.drain(deadline, systemClock);
  }

  /** Shuts the host down, as {@linkcode IsapiHost.shutdown | shutdown()} does. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.shutdown();
  }
}
