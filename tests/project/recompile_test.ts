// The pages that lead from a C source to a module: the source, the command and
// the program stand in them one after the other, and work.

import { assert, assertEquals } from "@std/assert";
import { bounded } from "../helpers/bounded.ts";

const root = new URL("../../", import.meta.url);

/** Milliseconds for a compiler on a machine that is busy. */
const PATIENCE = 120_000;

for (const page of ["README.md", "docs/recompile.md"]) {
  Deno.test(`the C source, the command and the program of ${page} work as they stand`, async () => {
    const text = await Deno.readTextFile(new URL(page, root));
    const source = block(text, "c", "HttpExtensionProc");
    const command = block(text, "sh", "@isapi/streams/compile");
    const program = block(text, "ts ignore", "loadExtension");
    const folder = await Deno.makeTempDir();
    try {
      await Deno.writeTextFile(`${folder}/hello.c`, source);
      await Deno.writeTextFile(`${folder}/program.ts`, program);
      const words = command.trim().split(" ");
      assertEquals(words.shift(), "deno");
      await run(folder, words);
      await run(folder, ["run", "-R", "program.ts"]);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  });
}

/** The first block of code in a language that has some words in it. */
function block(text: string, language: string, words: string): string {
  for (const [, code] of text.matchAll(blocksOf(language))) {
    if (code!.includes(words)) return code!;
  }
  throw new Error(`no ${language} with ${words}`);
}

function blocksOf(language: string): RegExp {
  return new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gm");
}

/** Runs Deno with this package in place of the registry's. */
async function run(cwd: string, [name, ...args]: string[]): Promise<void> {
  const local = new URL("src/compile/mod.ts", root).href;
  const config = new URL("deno.json", root).pathname;
  const { success, stderr } = await bounded(
    new Deno.Command(Deno.execPath(), {
      cwd,
      args: [
        name!,
        `--config=${config}`,
        "--no-check",
        ...args.map((arg) =>
          arg === "jsr:@isapi/streams/compile" ? local : arg
        ),
      ],
      env: { NO_COLOR: "1" },
      stdin: "null",
    }).output(),
    name!,
    PATIENCE,
  );
  assert(success, new TextDecoder().decode(stderr));
}
