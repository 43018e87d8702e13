// The sample of CONTRIBUTING: its snippets go into a copy of the source, where
// the page says, and then the new request code compiles and is served.

import { assert, assertEquals } from "@std/assert";
import { bounded } from "../helpers/bounded.ts";

const root = new URL("../../", import.meta.url);

/** Milliseconds for the compiler on a machine that is busy. */
const PATIENCE = 120_000;

/** A use of the new code, and a mistake that its types and its kinds find. */
const PROGRAM = `
import { HSE_REQ_IS_SECURE, HSE_STATUS_SUCCESS, IsapiHost } from "./mod.ts";

const seen: unknown[] = [];
const host = new IsapiHost({ onError: (error) => seen.push(String(error)) });
host.mount("/", {
  HttpExtensionProc(ecb) {
    const secure = { value: false };
    seen.push(
      ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_IS_SECURE, secure),
      secure.value,
      // @ts-expect-error: a reference is wanted
      ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_IS_SECURE, 5),
      ecb.GetLastError(),
    );
    return HSE_STATUS_SUCCESS;
  },
});
await host.fetch(new Request("https://localhost/"));
console.log(JSON.stringify(seen));
`;

Deno.test("the sample of CONTRIBUTING adds a request code that compiles and is served", async () => {
  const folder = new URL(`file://${await Deno.makeTempDir()}/`);
  try {
    for (const name of ["src/", "mod.ts"]) {
      await copy(new URL(name, root), new URL(name, folder));
    }
    const [constant, call, serve, row, kinds] = await snippets();
    const edit = editor(folder);
    await edit("isapi/request_codes.ts", /$/, `\n${constant}`);
    await edit(
      "isapi/request_calls.ts",
      /import type \{\n/,
      "HSE_REQ_IS_SECURE,",
    );
    await edit("isapi/request_calls.ts", /interface HseDataCalls \{\n/, call);
    const family = "control_block/server_support/connection.ts";
    await edit(family, /import \{\n/, "HSE_REQ_IS_SECURE,");
    await edit(family, /connectionCalls: Family = \[\n/, row);
    await edit(family, /$/, `\n${serve}`);
    const table = "control_block/server_support/arguments.ts";
    await edit(table, /const KINDS: [^]*?new Map\(\[\n/, kinds);
    await Deno.writeTextFile(new URL("program.ts", folder), PROGRAM);
    const [message, served, value, refused, code] = JSON.parse(
      await run(folder),
    );
    assertEquals([served, value, refused, code], [true, true, false, 87]);
    assert(message.includes("HSE_REQ_IS_SECURE"), message);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

/** The TypeScript of the section, in its order. */
async function snippets(): Promise<string[]> {
  const text = await Deno.readTextFile(new URL("CONTRIBUTING.md", root));
  const section = text.split("## To add a request code")[1]!.split("\n## ")[0]!;
  const found = [...section.matchAll(/^ *```ts ignore\n([^]*?)^ *```$/gm)];
  assertEquals(found.length, 5);
  return found.map(([, code]) => code!);
}

/** Puts text into a file of the copy, after the first match. */
function editor(folder: URL) {
  return async (name: string, after: RegExp, text: string | undefined) => {
    const file = new URL(`src/${name}`, folder);
    const before = await Deno.readTextFile(file);
    assert(after.test(before), `${name}: no ${after}`);
    await Deno.writeTextFile(
      file,
      before.replace(after, (match) => `${match}${text}\n`),
    );
  };
}

async function copy(from: URL, to: URL): Promise<void> {
  if (!from.href.endsWith("/")) return await Deno.copyFile(from, to);
  await Deno.mkdir(to);
  for await (const { name, isDirectory } of Deno.readDir(from)) {
    const path = isDirectory ? `${name}/` : name;
    await copy(new URL(path, from), new URL(path, to));
  }
}

/** Checks and runs the program, and gives what it prints. */
async function run(cwd: URL): Promise<string> {
  const { success, stdout, stderr } = await bounded(
    new Deno.Command(Deno.execPath(), {
      cwd,
      args: [
        "run",
        "--check",
        `--config=${new URL("deno.json", root).pathname}`,
        "program.ts",
      ],
      env: { NO_COLOR: "1" },
      stdin: "null",
    }).output(),
    "the program",
    PATIENCE,
  );
  assert(success, new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout);
}
