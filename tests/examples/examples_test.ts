import { assert, assertEquals, assertMatch } from "@std/assert";
import * as chunks from "../../examples/extensions/chunks.ts";
import * as report from "../../examples/extensions/report.ts";
import * as sendFile from "../../examples/extensions/send_file.ts";
import * as uploadEcho from "../../examples/extensions/upload_echo.ts";
import * as workerPool from "../../examples/extensions/worker_pool.ts";
import { type IsapiExtension, IsapiHost } from "../../mod.ts";
import { Directory } from "../../src/files/mod.ts";
import { bounded } from "../helpers/bounded.ts";

const root = new URL("../../", import.meta.url);

function answer(
  extension: IsapiExtension,
  path: string,
  init?: RequestInit,
): Promise<Response> {
  const files = new Directory(new URL("examples/extensions/", root));
  const host = new IsapiHost({ files }).mount("/", extension);
  return bounded(
    host.fetch(new Request(`http://localhost${path}`, init)),
    path,
  );
}

Deno.test("the report example sends its lines", async () => {
  const text = await (await answer(report, "/?lines=2")).text();
  assertEquals(text.length, 2 * report.LINE);
  assertMatch(text, /^line 0 of 2\.+\nline 1 of 2\.+\n$/);
});

Deno.test("the chunks example sends its chunks", async () => {
  const response = await answer(chunks, "/?chunks=3&size=2&pause=1");
  assertEquals(await response.text(), "CCBBAA");
});

Deno.test("the upload example sends back what it gets, sync and async", async () => {
  for (const size of [0, 1, 49152, 49153, 200_000]) {
    const body = new Uint8Array(size).map((_, i) => i % 253);
    for (const path of ["/", "/?async"]) {
      const response = await answer(uploadEcho, path, { method: "POST", body });
      assertEquals(response.status, 200);
      assertEquals(await response.bytes(), body, `${size} bytes, ${path}`);
    }
  }
});

Deno.test("the file example sends a file, and 404 for none", async () => {
  const response = await answer(sendFile, "/report.ts");
  const file = await Deno.readFile(
    new URL("examples/extensions/report.ts", root),
  );
  assertEquals(response.headers.get("content-length"), `${file.length}`);
  assertEquals(await response.bytes(), file);
  for (const path of ["/none.ts", "/..%2fserve.ts", "/%00", "/"]) {
    assertEquals((await answer(sendFile, path)).status, 404, path);
  }
});

Deno.test("the pool example answers more requests than it has workers", async () => {
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => answer(workerPool, "/?jobs=1")),
  );
  for (const response of answers) {
    assertEquals(await response.text(), "job 1: 1\n");
  }
});

Deno.test("the demo passes all its checks and exits by itself", async () => {
  const { code, stdout, stderr } = await bounded(
    new Deno.Command(Deno.execPath(), {
      args: ["task", "demo"],
      cwd: root,
      env: { NO_COLOR: "1" },
      stdin: "null",
    }).output(),
    "the demo",
    60_000,
  );
  const text = new TextDecoder().decode(stdout);
  assertEquals(code, 0, text + new TextDecoder().decode(stderr));
  assertMatch(text, /\n\d+ checks passed\n$/);
  assert(!text.includes("FAILED"));
});
