// The porting pages against the source: what they name is there.

import { assert, assertEquals } from "@std/assert";
import * as streams from "../../mod.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string) => Deno.readTextFile(new URL(path, root));

async function pages(): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(new URL("docs/porting/", root))) {
    names.push(`docs/porting/${name}`);
  }
  return names.sort();
}

/** The code in the second column of a chapter's tables. */
function codeOf(page: string, heading?: string): string[] {
  const text = heading === undefined
    ? page
    : page.split(`\n## ${heading}\n`)[1]!.split("\n## ")[0]!;
  const rows = text.match(/^\|.*$/gm) ?? [];
  return rows.flatMap((row) => [...row.split("|")[2]!.matchAll(/`([^`]+)`/g)])
    .map(([, code]) => code!);
}

Deno.test("PORTING.md leads to every page of docs/porting", async () => {
  const door = await read("PORTING.md");
  const missing = (await pages()).filter((page) =>
    !door.includes(`](./${page})`)
  );
  assertEquals(missing, []);
});

Deno.test("every constant that a porting page names is exported, or is one of Windows", async () => {
  // Types, the size of C's buffer, and parts of names such as `HSE_REQ_`.
  const others =
    /_INFO$|_STATUS$|_VECTOR$|_ELEMENT$|^HSE_MAX_EXT_DLL_NAME_LEN$|_$|^HSE_(?:REQ|STATUS)$/;
  const unknown: string[] = [];
  for (const page of ["PORTING.md", ...await pages()]) {
    const text = await read(page);
    for (const [name] of text.matchAll(/\b(?:HSE|ERROR)_[A-Z_]+\b/g)) {
      if (!others.test(name) && !(name in streams)) {
        unknown.push(`${page}: ${name}`);
      }
    }
  }
  assertEquals(unknown, []);
});

const FRAMEWORKS = [
  ["docs/porting/delphi.md", "WebBroker", "web_module.ts"],
  ["docs/porting/mfc.md", undefined, "http_server.ts"],
] as const;

for (const [page, heading, example] of FRAMEWORKS) {
  Deno.test(`${page} names members that examples/frameworks/${example} has`, async () => {
    const source = await read(`examples/frameworks/${example}`);
    // `request.ReadString(n)`, `response.Cookies.push(…)`, `context.write(…)`.
    const members = codeOf(await read(page), heading).flatMap((code) =>
      [...code.matchAll(
        /^(?:await )?(?:request|response|context|server)\.(\w+)/g,
      )]
        .map(([, name]) => name!)
    ).filter((name) => !["method", "text", "url"].includes(name));
    const missing = members.filter((name) =>
      !new RegExp(`\\b${name}\\b`).test(source)
    );
    assertEquals(missing, []);
    assert(members.length >= 5, `${members}`);
  });
}
