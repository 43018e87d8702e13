import { pause } from "../../helpers/bounded.ts";
import type { RawHead } from "../../helpers/raw_client.ts";
import type { Beside, Case } from "./case.ts";

/**
 * A case whose body follows once the client has the head, and has said so by a
 * second request.
 *
 * @param answer Answers; `arrived` fulfils when the client has the head.
 * @param see Sees the head and the whole body.
 */
export function headFirst(
  answer: (
    request: Request,
    arrived: Promise<unknown>,
    beside: Beside,
  ) => Promise<Response>,
  see: (head: RawHead, body: Uint8Array) => void,
): Case {
  let arrive = () => {};
  return {
    answer(request, _note, beside) {
      if (request.url.endsWith("/arrived")) {
        arrive();
        return Promise.resolve(new Response("thanks"));
      }
      return answer(request, arrived(), beside);
    },
    async see(visit) {
      const client = await visit.ask();
      const head = await client.head(6000);
      await visit.fetch("/arrived");
      see(head, await client.body(head));
    },
  };

  /** A request of workerd cannot wait for a promise of another one: it looks now and then. */
  async function arrived(): Promise<void> {
    let over = false;
    arrive = () => over = true;
    for (let looks = 0; !over && looks < 500; looks++) await pause(20);
  }
}
