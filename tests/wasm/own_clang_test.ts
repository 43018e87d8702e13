// The Makefile of docs/recompile.md, with the compiler of this repository in the
// place of a clang that is installed. The runtime is not compiled again.

import { assert, assertEquals } from "@std/assert";
import { IsapiHost } from "../../mod.ts";
import { runtimeObject } from "../../src/compile/runtime_objects.ts";
import { loadExtension } from "../../src/wasm/mod.ts";
import { bounded } from "../helpers/bounded.ts";

const root = new URL("../../", import.meta.url);

/** Milliseconds for a compiler on a machine that is busy. */
const PATIENCE = 120_000;

const SOURCE = `
#include <windows.h>
#include <httpext.h>
#include <stdio.h>

DWORD WINAPI HttpExtensionProc(EXTENSION_CONTROL_BLOCK *pECB)
{
    WCHAR wide[] = L"wide";
    char text[64];
    DWORD size = sprintf(text, "%s %d", pECB->lpszMethod, lstrlenW(wide));
    pECB->WriteClient(pECB->ConnID, text, &size, HSE_IO_SYNC);
    return HSE_STATUS_SUCCESS;
}
`;

Deno.test({
  name: "the Makefile of docs/recompile.md makes a module with any clang",
  ignore: !await hasMake(),
  async fn() {
    const folder = await Deno.makeTempDir();
    try {
      const page = await Deno.readTextFile(new URL("docs/recompile.md", root));
      const [, rules] = /^```make\n([^]*?)^```$/m.exec(page)!;
      await Deno.writeTextFile(`${folder}/Makefile`, rules!);
      await Deno.writeTextFile(`${folder}/hello.c`, SOURCE);
      await Deno.symlink(new URL("sdk/", root), `${folder}/sdk`);
      // Newer than their sources: make leaves them as they are.
      await Deno.writeTextFile(`${folder}/runtime.c`, "");
      const object = await runtimeObject("runtime");
      await Deno.writeFile(`${folder}/runtime.o`, object);
      const [, flags] = /^CC = clang (.*)$/m.exec(rules!)!;
      const clang = new URL("own_clang.ts", import.meta.url).pathname;
      const config = new URL("deno.json", root).pathname;
      const { success, stdout, stderr } = await bounded(
        new Deno.Command("make", {
          cwd: folder,
          args: [
            `CC=${Deno.execPath()} run -RW --no-check --config=${config} ${clang} ${flags}`,
          ],
          stdin: "null",
        }).output(),
        "make",
        PATIENCE,
      );
      const decoder = new TextDecoder();
      assert(success, decoder.decode(stdout) + decoder.decode(stderr));
      const module = await Deno.readFile(`${folder}/hello.wasm`);
      await using extension = await loadExtension(module);
      const host = new IsapiHost().mount("/", extension);
      const response = await host.fetch(new Request("http://localhost/"));
      assertEquals(await response.text(), "GET 4");
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});

async function hasMake(): Promise<boolean> {
  try {
    const command = new Deno.Command("make", {
      args: ["--version"],
      stdin: "null",
      stdout: "null",
      stderr: "null",
    });
    return (await command.output()).success;
  } catch {
    return false;
  }
}
