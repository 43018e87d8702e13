import { assert, assertEquals } from "@std/assert";
import {
  HSE_STATUS_PENDING,
  IsapiHost,
  type IsapiHostOptions,
} from "../../mod.ts";
import { ManualClock } from "../../src/testing/manual_clock.ts";
import { bounded, SOON } from "../helpers/bounded.ts";
import {
  assertHead,
  elseHead,
  headPaths,
  type SeenAnswer,
  serveHead,
} from "../helpers/head_answers.ts";
import { MemoryFiles } from "../helpers/test_host.ts";

/** What stands in an answer's head, and what an engine makes of the rest: a body of `null` has no bytes. */
async function seen(
  host: IsapiHost,
  path: string,
  method: string,
): Promise<SeenAnswer> {
  const request = new Request(`http://localhost${path}`, { method });
  const clock = new ManualClock();
  const answered = host.fetch(request, clock.info);
  // What never comes meets the idle deadline, by a clock that nobody else has.
  if (path.endsWith("/never")) advanceUntil(answered, clock);
  const response = await bounded(answered, `${method} ${path}`, 4 * SOON);
  const { status, headers, body } = response;
  const fields = [...headers];
  // As Deno and Bun do, to HEAD, too.
  if (body === null && !headers.has("content-length")) {
    if (status !== 204 && status !== 304) fields.push(["content-length", "0"]);
  }
  if (method === "HEAD") {
    // Engines send nothing of it.
    await body?.cancel();
    return { status, fields, octets: 0 };
  }
  const { length } = await bounded(response.bytes(), `the body of ${path}`);
  return { status, fields, octets: length };
}

/** Lets time pass until something has come. */
async function advanceUntil(
  awaited: Promise<unknown>,
  clock: ManualClock,
): Promise<void> {
  let over = false;
  awaited.finally(() => over = true);
  while (!over) await clock.advance(50);
}

async function assertSame(host: IsapiHost, path: string): Promise<SeenAnswer> {
  const [get, head] = await Promise.all([
    seen(host, path, "GET"),
    seen(host, path, "HEAD"),
  ]);
  assertHead(path, get, head);
  return get;
}

function hostOf(options: IsapiHostOptions = {}): IsapiHost {
  const files = new MemoryFiles({ "/a.txt": new Blob(["file"]) });
  return new IsapiHost({ files, ...options })
    .mount("/x", { HttpExtensionProc: serveHead });
}

Deno.test("HEAD is GET without its body, whatever answers: GET's length or none", async () => {
  const host = hostOf({ fallback: elseHead, deadlines: { idle: 500 } });
  const paths = headPaths();
  assert(paths.length > 300, `${paths.length} paths`);
  const statuses = new Set<number>();
  const faults: string[] = [];
  await Promise.all(paths.map(async (path) => {
    try {
      statuses.add((await assertSame(host, path)).status);
    } catch (error) {
      faults.push(String(error));
    }
  }));
  assertEquals(faults, []);
  assertEquals(
    [...statuses].sort(),
    [200, 203, 204, 205, 302, 304, 403, 404, 500, 504],
  );
});

Deno.test("HEAD of the host's own pages has their length", async () => {
  const refused = hostOf();
  const held = hostOf({ maxSessions: 1 }).mount("/held", {
    HttpExtensionProc: () => HSE_STATUS_PENDING,
  });
  held.fetch(new Request("http://localhost/held"));
  const failing = hostOf({
    files: {
      map: () => {
        throw new Error("the store throws");
      },
      open: () => Promise.resolve(undefined),
    },
  });
  const unusable = hostOf().mount("/never", {
    GetExtensionVersion: () => false,
    HttpExtensionProc: () => 200,
  });
  const late = hostOf({ deadlines: { idle: 50 } });
  const shut = hostOf();
  await shut.shutdown();
  const rows = [
    [refused, "/none", 404],
    [refused, "/x/throws", 500],
    [refused, "/x/exec/none", 404],
    [refused, "/x/send/none", 404],
    [failing, "/a.txt", 500],
    [unusable, "/never", 500],
    [held, "/held", 503],
    [shut, "/x/small", 503],
    [late, "/x/never", 504],
  ] as const;
  for (const [host, path, status] of rows) {
    assertEquals((await assertSame(host, path)).status, status, path);
    const head = await host.fetch(
      new Request(`http://localhost${path}`, { method: "HEAD" }),
    );
    const known = !/exec|send/.test(path);
    const text = { 404: 14, 500: 26, 503: 24, 504: 20 }[status];
    assertEquals(
      head.headers.get("content-length"),
      known ? String(text) : null,
      path,
    );
  }
  await held.shutdown({ deadline: 1 });
});
