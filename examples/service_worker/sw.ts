// A service worker, bundled: deno bundle --platform=browser --output=sw.js sw.ts
// It answers /isapi/report in sync mode and /isapi/chunks in async mode.
import { IsapiHost } from "@isapi/streams";
import * as chunks from "../extensions/chunks.ts";
import * as report from "../extensions/report.ts";

/** As in TypeScript's `webworker` library. */
interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}

const host = new IsapiHost()
  .mount("/isapi/report", report)
  .mount("/isapi/chunks", chunks);

addEventListener("fetch", (event) => {
  const fetchEvent = event as FetchEvent;
  const { pathname } = new URL(fetchEvent.request.url);
  if (!pathname.startsWith("/isapi/")) return; // the network answers
  fetchEvent.respondWith(host.fetch(fetchEvent.request, undefined, event));
});
