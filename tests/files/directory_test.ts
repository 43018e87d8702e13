import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  HSE_REQ_MAP_URL_TO_PATH,
  HSE_REQ_MAP_URL_TO_PATH_EX,
  HSE_STATUS_SUCCESS,
  type HSE_URL_MAPEX_INFO,
  IsapiHost,
} from "../../mod.ts";
import { Directory } from "../../src/files/mod.ts";
import { decodePath } from "../../src/base/url_path.ts";
import { answer } from "../helpers/answer.ts";
import { bounded } from "../helpers/bounded.ts";
import { FileTree, LINKS_OUT, PUBLIC, SECRET } from "../helpers/file_tree.ts";
import { foreignNames, hostilePaths } from "../helpers/hostile_paths.ts";
import { legalNames } from "../helpers/legal_names.ts";
import { readThrough } from "../helpers/read_through.ts";
import { checkPaths } from "../hostile/check_paths.ts";
import { HostServer } from "../helpers/wire_server.ts";

function isLexicallyInside(root: string, path: string): boolean {
  return (path === root || path.startsWith(`${root}/`)) &&
    !path.split("/").includes("..") && !path.includes("\0");
}

/** A request with the target as Deno hands it on: dot segments and all. */
function untouched(path: string, method = "GET"): Request {
  const request = new Request("http://localhost/", { method });
  Object.defineProperty(request, "url", { value: `http://localhost${path}` });
  return request;
}

function cString(buffer: Uint8Array): string {
  return new TextDecoder().decode(buffer.subarray(0, buffer.indexOf(0)));
}

/** Asks both mapping calls for each path; gives what they mapped to. */
async function mapAll(
  files: Directory,
  paths: readonly string[],
): Promise<string[]> {
  const mapped: string[] = [];
  const code = HSE_REQ_MAP_URL_TO_PATH_EX;
  const { log } = await answer(
    (ecb) => {
      const { ConnID: id } = ecb;
      for (const path of paths) {
        // What stands behind a NUL is not in a C string.
        const url = new TextEncoder().encode(`${path}\0`);
        const buffer = new Uint8Array(url.length + 512);
        buffer.set(url);
        const size = { value: buffer.length };
        if (
          ecb.ServerSupportFunction(id, HSE_REQ_MAP_URL_TO_PATH, buffer, size)
        ) mapped.push(cString(buffer));
        else assertEquals([3, 87].includes(ecb.GetLastError()), true, path);
        const info: HSE_URL_MAPEX_INFO = {
          lpszPath: new Uint8Array(url.length + 512),
          dwFlags: 0,
          cchMatchingPath: 0,
          cchMatchingURL: 0,
        };
        if (ecb.ServerSupportFunction(id, code, url, null, info)) {
          mapped.push(cString(info.lpszPath));
        }
      }
      return HSE_STATUS_SUCCESS;
    },
    undefined,
    { files },
  );
  assertEquals(log.outcome, "sent");
  return mapped;
}

Deno.test("Directory lets no path out when it maps and opens", async () => {
  await using tree = await FileTree.make();
  const files = new Directory(tree.root);
  let asked = 0;
  let opened = 0;
  for (const path of hostilePaths()) {
    for (const form of new Set([decodePath(path), path])) {
      asked++;
      const mapped = files.map(form);
      if (mapped === undefined) continue;
      assert(isLexicallyInside(tree.root, mapped), `${path}: ${mapped}`);
      const content = await readThrough(files, mapped);
      assert(content === undefined || content.startsWith(PUBLIC), path);
      opened++;
    }
  }
  assert(asked > 15_000, `${asked} paths`);
  assert(opened > 100, `${opened} reached the disk`);
});

Deno.test("Directory opens nothing outside, even for a path that map never gave", async () => {
  await using tree = await FileTree.make();
  const files = new Directory(tree.root);
  const paths = [
    "/etc/passwd",
    `${tree.base}/secret.txt`,
    `${tree.base}/www-secret/secret.txt`,
    `${tree.root}/../secret.txt`,
    `${tree.root}-secret/secret.txt`,
    `${tree.root}/sub/../../secret.txt`,
    `${tree.root}/a.txt\0`,
    "",
    ".",
  ];
  for (const path of paths) assertEquals(await files.open(path), undefined);
});

Deno.test("Directory follows links within the root and none out of it", async () => {
  await using tree = await FileTree.make();
  const files = new Directory(tree.root);
  const through = (path: string) => readThrough(files, files.map(path));
  assertEquals(await through("/in.txt"), `${PUBLIC} sub/`);
  assertEquals(await through("/in-dir/a.txt"), `${PUBLIC} sub/`);
  assertEquals(await through("/in-dir/deep/a.txt"), `${PUBLIC} sub/deep/`);
  assertEquals(await through("/sub/in-up"), `${PUBLIC} `);
  for (const link of [...Object.keys(LINKS_OUT), "out-absolute", "gone.txt"]) {
    for (const rest of ["", "/secret.txt", "/a.txt", "/www/a.txt"]) {
      const path = `/${link}${rest}`;
      // The way out and in again ends inside.
      const content = path === "/out-parent/www/a.txt"
        ? `${PUBLIC} `
        : undefined;
      assertEquals(await through(path), content, path);
    }
  }
});

Deno.test("Directory serves a root that is itself reached by a link", async () => {
  await using tree = await FileTree.make();
  await Deno.symlink("www", `${tree.base}/current`);
  const files = new Directory(`${tree.base}/current`);
  assertEquals(await readThrough(files, files.map("/a.txt")), `${PUBLIC} `);
  assertEquals(await readThrough(files, files.map("/out.txt")), undefined);
});

Deno.test("Directory takes its root as a URL, and with a slash at its end", async () => {
  await using tree = await FileTree.make();
  for (const root of [new URL(`file://${tree.root}`), `${tree.root}/`]) {
    const files = new Directory(root);
    assertEquals(files.map("/a.txt"), `${tree.root}/a.txt`);
    assertEquals(await readThrough(files, files.map("/a.txt")), `${PUBLIC} `);
    assertEquals(await readThrough(files, files.map("/out.txt")), undefined);
  }
});

Deno.test("Directory keeps the slash at a directory's end", () => {
  const files = new Directory("/srv/www");
  assertEquals(files.map("/"), "/srv/www/");
  assertEquals(files.map("/a/"), "/srv/www/a/");
  assertEquals(files.map("/a"), "/srv/www/a");
  assertEquals(new Directory("/").map("/"), "/");
  assertEquals(new Directory("/").map("/a"), "/a");
});

Deno.test("Directory opens no directory, no file with a slash behind it, and nothing that is missing", async () => {
  await using tree = await FileTree.make();
  const files = new Directory(tree.root);
  const paths = ["/", "/sub", "/sub/", "/a.txt/", "/missing", "/a.txt/a.txt"];
  for (const path of paths) {
    const mapped = files.map(path);
    assert(mapped !== undefined, path);
    assertEquals(await files.open(mapped), undefined, path);
  }
  const none = new Directory(`${tree.base}/missing`);
  assertEquals(await none.open(none.map("/a.txt")!), undefined);
});

Deno.test("Directory opens no pipe and no device, and does not wait for one", async () => {
  await using tree = await FileTree.make();
  const made = await new Deno.Command("mkfifo", { args: [`${tree.root}/pipe`] })
    .output();
  assert(made.success);
  const files = new Directory(tree.root);
  const pipe = files.open(files.map("/pipe")!);
  assertEquals(await bounded(pipe, "a pipe's refusal"), undefined);
  const devices = new Directory("/dev");
  assertEquals(await devices.open(devices.map("/zero")!), undefined);
});

Deno.test("Directory opens what was checked when a link takes its place meanwhile", async () => {
  await using tree = await FileTree.make();
  const files = new Directory(tree.root);
  const path = files.map("/sub/a.txt")!;
  await Deno.symlink("../private", `${tree.root}/swap`);
  let secrets = 0;
  let opened = 0;
  for (let round = 0; round < 300; round++) {
    // At another moment of the opening each time, and sometimes after it.
    const content = readThrough(files, path);
    for (let turn = 0; turn < round % 12; turn++) await Deno.lstat(tree.root);
    if (round % 12 === 11) await content;
    await Deno.rename(`${tree.root}/sub`, `${tree.root}/kept`);
    await Deno.rename(`${tree.root}/swap`, `${tree.root}/sub`);
    const read = await content;
    if (read === SECRET) secrets++;
    else if (read !== undefined) opened++;
    await Deno.rename(`${tree.root}/sub`, `${tree.root}/swap`);
    await Deno.rename(`${tree.root}/kept`, `${tree.root}/sub`);
  }
  assertEquals(secrets, 0);
  assert(opened >= 25, `${opened} opened`);
});

Deno.test("Directory takes a link's own name for the type of what it leads to", async () => {
  await using tree = await FileTree.make();
  await Deno.symlink("a.txt", `${tree.root}/page.html`);
  const files = new Directory(tree.root);
  const file = await files.open(files.map("/page.html")!);
  await file?.close?.();
  assertEquals(file?.type, "text/html; charset=UTF-8");
});

Deno.test("IsapiHost lets no plain request out of its files", async () => {
  await using tree = await FileTree.make();
  const host = new IsapiHost({ files: new Directory(tree.root) });
  const statuses = new Map<number, number>();
  for (const path of hostilePaths()) {
    const response = await host.fetch(untouched(path));
    const body = await response.text();
    assert(!body.includes(SECRET) && !body.includes("root:"), path);
    assert(response.status !== 200 || body.startsWith(PUBLIC), path);
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
  }
  assertEquals([...statuses.keys()].sort(), [200, 404]);
  // Some are nothing but an odd way to write a path that is inside.
  assertEquals([statuses.get(200)! > 10, statuses.get(404)! > 10_000], [
    true,
    true,
  ], `${[...statuses]}`);
});

Deno.test("IsapiHost answers 404 for every name that some system takes for another", async () => {
  await using tree = await FileTree.make();
  const host = new IsapiHost({ files: new Directory(tree.root) });
  for (const name of foreignNames()) {
    if (/^\.\.?$/.test(name)) continue;
    for (const path of [`/${name}`, `/sub/${name}`, `/${name}/a.txt`]) {
      const response = await host.fetch(untouched(path));
      assertEquals(response.status, 404, path);
      await response.body?.cancel();
    }
  }
});

Deno.test("IsapiHost lets no mapping call out of its files", async () => {
  await using tree = await FileTree.make();
  const files = new Directory(tree.root);
  const mapped = await mapAll(files, [...hostilePaths()]);
  assert(mapped.length > 100, `${mapped.length} mapped`);
  for (const path of new Set(mapped)) {
    assert(isLexicallyInside(tree.root, path), path);
    const content = await readThrough(files, path);
    assert(content === undefined || content.startsWith(PUBLIC), path);
  }
});

Deno.test("IsapiHost lets no request out of its files, over a socket", async () => {
  await using tree = await FileTree.make();
  const files = new Directory(tree.root);
  await using server = HostServer.start({}, { files });
  const { cases, faults, tally } = await checkPaths(
    `http://127.0.0.1:${server.port}/`,
  );
  assertEquals(faults, []);
  assert(cases > 8000, `${cases} asked`);
  assertEquals(Object.keys(tally), ["200", "404"]);
});

Deno.test("IsapiHost serves every legal name, byte by byte", async () => {
  await using tree = await FileTree.make();
  const files = new Directory(tree.root);
  const names = legalNames();
  const host = new IsapiHost({ files });
  await using server = HostServer.start({}, { files });
  await using client = await server.connect();
  const wrong: string[] = [];
  for (const [index, name] of names.entries()) {
    const content = `${index} ${name} \0\xff`;
    // Names at the end of a name may be directories of others.
    await tree.put(`legal/${name}`, content);
    const url = `/legal/${encodeURIComponent(name)}`;
    const response = await host.fetch(new Request(`http://localhost${url}`));
    if (await response.text() !== content) wrong.push(name);
    const { head, body } = await client.fetch(url);
    if (head.status !== 200 || new TextDecoder().decode(body) !== content) {
      wrong.push(`${name} (wire)`);
    }
  }
  assertEquals(wrong, []);
  const paths = names.map((name) => `/legal/${encodeURIComponent(name)}`);
  const mapped = await mapAll(files, paths);
  assertEquals(
    mapped,
    names.flatMap((name) => Array(2).fill(`${tree.root}/legal/${name}`)),
  );
});

Deno.test("PATH_TRANSLATED is the mapped path, and empty for a path that is refused", async () => {
  await using tree = await FileTree.make();
  const files = new Directory(tree.root);
  const seen: string[] = [];
  const host = new IsapiHost({ files }).mount("/x", {
    HttpExtensionProc(ecb) {
      seen.push(ecb.lpszPathTranslated);
      return HSE_STATUS_SUCCESS;
    },
  });
  for (const path of ["/x/sub/a.txt", "/x/%2e%2e%2fsecret.txt", "/x/nul"]) {
    await host.fetch(untouched(path));
  }
  assertEquals(seen, [`${tree.root}/sub/a.txt`, "", ""]);
});

Deno.test("A directory without a name is refused: it would be the working directory", () => {
  assertThrows(
    () => new Directory(""),
    TypeError,
    'root must be a path or a file URL, received the string ""',
  );
});
