// The compiler, as a function: what it takes, and what it says.

import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { compile, CompileError } from "../../src/compile/mod.ts";
import { parseCommand, runCommand } from "../../src/compile/command_line.ts";
import { sdkFiles } from "../../src/compile/sdk_files.ts";
import {
  runtimeObject,
  type RuntimePart,
} from "../../src/compile/runtime_objects.ts";
import { compileRuntime, filesModule } from "../../tools/build_sdk.ts";

const ENTRY = `
#include <httpext.h>
DWORD WINAPI HttpExtensionProc(EXTENSION_CONTROL_BLOCK *ecb) { return work(); }
`;

async function importsOf(
  sources: Record<string, string>,
  options = {},
): Promise<string[]> {
  const module = await WebAssembly.compile(await compile(sources, options));
  return WebAssembly.Module.imports(module)
    .filter(({ module }) => module === "env").map(({ name }) => name);
}

Deno.test("the headers that are compiled in are those in sdk/", async () => {
  const text = await Deno.readTextFile(
    new URL("../../src/compile/sdk_files.ts", import.meta.url),
  );
  assertEquals(text, await filesModule(), "run `deno task build:sdk`");
  assertStringIncludes(sdkFiles[".isapi/include/httpext.h"]!, "HSE_REQ_BASE");
});

Deno.test("the runtime that is linked is the one in sdk/: compiled again, it has the same bytes", async () => {
  for (const [part, object] of Object.entries(await compileRuntime())) {
    const linked = await runtimeObject(part as RuntimePart);
    const isSame = linked.length === object.length &&
      linked.every((byte, i) => byte === object[i]);
    assert(isSame, `${part} differs: run \`deno task build:sdk\``);
  }
});

Deno.test("a handler of __except, which never runs, is a warning with its line", async () => {
  const said: string[] = [];
  const source = `${ENTRY}
int work() {
  __try { return 1; }
  __except (1) { return 2; }
  return 0;
}`;
  await compile({ "a.c": `int work();${source}` }, {
    warnings: (text) => said.push(text),
  });
  assertEquals(said.length, 1);
  assertStringIncludes(said[0]!, "a.c:7:");
  assertStringIncludes(said[0]!, "warning: __except catches nothing here");
});

Deno.test("several sources find each other's headers, whatever the case of names and slashes", async () => {
  const missing = await importsOf({
    "Src\\Main.C": `#include "..\\INC\\Work.h"\n${ENTRY}`,
    "src/work.cpp": `#include <WINDOWS.H>\nextern "C" int work() { return W; }`,
    "inc/WORK.H": "int work(void);",
  }, { defines: { W: "1" } });
  assertEquals(missing, []);
});

Deno.test("the folder that all sources lie in can be one of headers", async () => {
  for (const folder of [".", "./", "src/.."]) {
    const missing = await importsOf({
      "src/main.c": `#include <work.h>\n${ENTRY}`,
      "work.h": "static int work(void) { return 1; }",
    }, { include: [folder] });
    assertEquals(missing, [], folder);
  }
});

Deno.test("a source that another one includes is compiled as a part of it, whatever the case of its name", async () => {
  const missing = await importsOf({
    "src/main.c": `#  include "..\\Parts\\Work.C"\n${ENTRY}`,
    "parts/work.c":
      `#include "more.c"\nstatic int work(void) { return more(); }`,
    "parts/more.c": "int more(void) { return 0; }",
    "src/table.h": `#include <list.c>`,
    "inc/list.c": "this is no C by itself",
  }, { include: ["inc"] });
  assertEquals(missing, []);
});

Deno.test("the command reads the files that a source includes, in other folders, too", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${folder}/src/parts`, { recursive: true });
    await Deno.mkdir(`${folder}/beside`);
    await Deno.writeTextFile(`${folder}/beside/beside.h`, "#define W 0\n");
    await Deno.writeTextFile(
      `${folder}/src/main.c`,
      `#include "parts/work.c"\n${ENTRY}`,
    );
    await Deno.writeTextFile(
      `${folder}/src/parts/work.c`,
      `#include "../../beside/beside.h"\nstatic int work(void) { return W; }`,
    );
    await runCommand(
      parseCommand([`${folder}/src/main.c`, "-o", `${folder}/x.wasm`]),
      () => {},
    );
    await WebAssembly.compile(await Deno.readFile(`${folder}/x.wasm`));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("old C is compiled, and what it calls without a declaration is named", async () => {
  const said: string[] = [];
  const missing = await importsOf({
    "a.c": `${ENTRY}
work() { return NetUserGetInfo(1); }`,
  }, { warnings: (text: string) => said.push(text) });
  assertEquals(missing, ["NetUserGetInfo"]);
  assertStringIncludes(said.join(""), "NetUserGetInfo");
});

Deno.test("C++ has its library", async () => {
  const missing = await importsOf({
    "a.cpp": `
#include <windows.h>
#include <httpext.h>
#include <map>
#include <string>
DWORD WINAPI HttpExtensionProc(EXTENSION_CONTROL_BLOCK *ecb) {
  std::map<std::string, int> counts;
  return ++counts[ecb->lpszMethod];
}`,
  });
  assertEquals(missing, []);
});

Deno.test("what does not compile is a CompileError with clang's words", async () => {
  const error = await assertRejects(
    () => compile({ "dir/a.c": "int f(void) {\n  return x;\n}" }),
    CompileError,
  );
  assertStringIncludes(
    error.message,
    "dir/a.c:2:10: error: use of undeclared identifier 'x'",
  );
});

Deno.test("contents that are neither text nor bytes are a TypeError that names them", async () => {
  for (
    const [sources, named] of [
      [null, "sources must be an object of paths and contents, received null"],
      [{ "a.c": 5 }, "the content of a.c must be text or a Uint8Array"],
    ] as const
  ) {
    await assertRejects(
      () => compile(sources as unknown as Record<string, string>),
      TypeError,
      named,
    );
  }
});

Deno.test("sources without a source, or outside, are a TypeError", async () => {
  await assertRejects(() => compile({ "a.h": "" }), TypeError, "at least one");
  await assertRejects(() => compile({ "../a.c": "" }), TypeError, "../a.c");
});
