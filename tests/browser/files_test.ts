// Plain files in a browser: it jumps in a sound by ranges, and takes a page
// that it has from its cache.

import { assert, assertEquals } from "@std/assert";
import { Directory } from "../../src/files/mod.ts";
import { browserTest } from "../helpers/browser.ts";
import { FileTree } from "../helpers/file_tree.ts";
import { HostServer, WireServer } from "../helpers/wire_server.ts";
import type { Played } from "./files.ts";

const SECONDS = 300;
const TIME = new Date("2020-02-03T04:05:06Z");

/** A WAV file of silence: 16 bits, one channel. */
function wav(seconds: number, rate = 48_000): Uint8Array {
  const data = seconds * rate * 2;
  const bytes = new Uint8Array(44 + data);
  const view = new DataView(bytes.buffer);
  const text = new TextEncoder();
  bytes.set(text.encode("RIFF"), 0);
  view.setUint32(4, 36 + data, true);
  bytes.set(text.encode("WAVEfmt "), 8);
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  bytes.set(text.encode("data"), 36);
  view.setUint32(40, data, true);
  return bytes;
}

browserTest(
  "Chromium jumps in a <video> by ranges, and gets a 304 when it loads a page again",
  async (inBrowser) => {
    await using tree = await FileTree.make();
    const page = await tree.put("page.html", "<p>page</p>");
    const tone = await tree.put("tone.wav", wav(SECONDS));
    for (const path of [page, tone]) await Deno.utime(path, TIME, TIME);
    await using host = HostServer.start({}, {
      files: new Directory(tree.root),
    });
    const answers: { path: string; status: number; start: number }[] = [];
    await using server = new WireServer(async (request, info) => {
      const response = await host.host.fetch(request, info);
      const range = /^bytes=(\d+)-/.exec(request.headers.get("range") ?? "");
      answers.push({
        path: new URL(request.url).pathname,
        status: response.status,
        start: Number(range?.[1] ?? 0),
      });
      return response;
    });
    const played = await inBrowser<Played>(
      new URL("files.ts", import.meta.url),
      `http://127.0.0.1:${server.port}/page.html`,
    );
    assertEquals(played, {
      duration: SECONDS,
      times: [250, 10, 299],
      error: null,
    });
    const statuses = (path: string) =>
      answers.filter((answer) => answer.path === path).map(({ status }) =>
        status
      );
    assertEquals(statuses("/page.html"), [200, 304]);
    const jumps = answers.filter(({ path, start }) =>
      path === "/tone.wav" && start > 1_000_000
    );
    assert(jumps.length > 0, JSON.stringify(answers));
    for (const { status } of jumps) assertEquals(status, 206);
    assertEquals(host.errors, []);
  },
);
