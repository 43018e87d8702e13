import { assert, assertEquals } from "@std/assert";
import type { RawHead } from "../../helpers/raw_client.ts";
import {
  assertHead,
  elseHead,
  headPaths,
  type SeenAnswer,
  serveHead,
} from "../../helpers/head_answers.ts";
import { group } from "./case.ts";
import type { Visit } from "./visit.ts";

/** Paths that are asked for at once. */
const AT_ONCE = 8;

async function seen(
  visit: Visit,
  below: string,
  method: string,
): Promise<SeenAnswer & { readonly head: RawHead }> {
  const { head, body } = await visit.fetch(below, method);
  const { status, fields } = head;
  return { head, status, fields, octets: body.length };
}

/** Asks for each with GET and with HEAD; gives what is not the same. */
async function differences(
  visit: Visit,
  paths: readonly string[],
): Promise<string[]> {
  const faults: string[] = [];
  const left = [...paths];
  const worker = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      try {
        const get = await seen(visit, path, "GET");
        assertHead(path, get, await seen(visit, path, "HEAD"));
      } catch (error) {
        faults.push(`${path}: ${error}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return faults;
}

/** HEAD, whatever answers. */
export const heads = group({
  "HEAD is GET without its body, whatever answers: GET's length or none": {
    heavy: true,
    files: "memory",
    options: { deadlines: { idle: 1000 } },
    serve: { "/x": serveHead },
    handle: elseHead,
    async see(visit) {
      const paths = headPaths();
      assert(paths.length > 300, `${paths.length} paths`);
      assertEquals(await differences(visit, paths), []);
    },
  },

  "HEAD of what is not there has the page's length": {
    serve: { "/x": serveHead },
    async see(visit) {
      const paths = ["/none", "/x/send/none", "/x/exec/none"];
      assertEquals(await differences(visit, paths), []);
      const { head } = await visit.fetch("/none", "HEAD");
      assertEquals([head.status, head.get("content-length")], [404, "14"]);
    },
  },
});
