import type { Page } from "../helpers/browser.ts";
import type { ReceivedEvent } from "../../src/testing/mod.ts";

/** Has a page's `EventSource` listen until an event of type "end". */
export default async function listen(
  page: Page,
  url: string,
  types: string,
): Promise<ReceivedEvent[]> {
  await page.goto(new URL("/page", url).href);
  return await page.evaluate(
    ([url, types]: readonly [string, readonly string[]]) => {
      const source = new EventSource(url);
      const received: ReceivedEvent[] = [];
      return new Promise<ReceivedEvent[]>((resolve) => {
        for (const type of new Set([...types, "message", "end"])) {
          source.addEventListener(type, ({ type, data, lastEventId }) => {
            received.push({ event: type, data, id: lastEventId });
            if (type !== "end") return;
            source.close();
            resolve(received);
          });
        }
      });
    },
    [url, JSON.parse(types)] as const,
  );
}
