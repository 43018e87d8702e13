// A module that hangs, in the Worker of examples/wasm_worker.

import { assertEquals } from "@std/assert";
import { GuardedExtension } from "../../examples/wasm_worker/guarded.ts";
import { compile } from "../../src/compile/mod.ts";
import { bounded } from "../helpers/bounded.ts";

const SOURCE = `
#include <httpext.h>
#include <string.h>

static int requests;

DWORD WINAPI HttpExtensionProc(EXTENSION_CONTROL_BLOCK *ecb) {
  DWORD size = 1;
  char digit = '0' + ++requests;
  volatile int forever = strcmp(ecb->lpszPathInfo, "/hang") == 0;
  while (forever);
  ecb->WriteClient(ecb->ConnID, &digit, &size, HSE_IO_SYNC);
  return HSE_STATUS_SUCCESS;
}
`;

/** Milliseconds for a compiler, or a worker, on a machine that is busy. */
const PATIENCE = 120_000;

Deno.test("a loop that does not end is ended with its Worker, and the next request gets another", async () => {
  const bytes = await bounded(
    compile({ "hangs.c": SOURCE }),
    "the compiler",
    PATIENCE,
  );
  const module = await WebAssembly.compile(bytes);
  const ask = async (guarded: GuardedExtension, path: string) => {
    const request = new Request(`http://localhost/${path}`);
    const response = await bounded(guarded.fetch(request), path, PATIENCE);
    return [response.status, await response.text()];
  };
  using patient = new GuardedExtension(module, PATIENCE);
  assertEquals(await ask(patient, ""), [200, "1"]);
  assertEquals(await ask(patient, ""), [200, "2"]);
  using guarded = new GuardedExtension(module, 300);
  const hangs = ask(guarded, "hang");
  assertEquals(await hangs, [504, ""]);
  const statuses = await Promise.all([
    ask(guarded, "hang"),
    ask(guarded, "hang"),
  ]);
  assertEquals(statuses.map(([status]) => status).sort(), [503, 504]);
  assertEquals(await ask(patient, ""), [200, "3"]);
});
