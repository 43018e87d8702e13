// The rest of Windows in C: registry, clocks, code pages, environment,
// modules, messages, and what Microsoft's library has beside them.

import { assert, assertEquals, assertRejects } from "@std/assert";
import { loadExtension, type RegistryContent } from "../../src/wasm/mod.ts";
import { CodePage } from "../../src/wasm/code_pages.ts";
import { ask } from "./asked.ts";

const REGISTRY: RegistryContent = {
  "HKEY_LOCAL_MACHINE\\Software\\Acme": {
    Path: "C:\\acme",
    Count: 5,
    List: ["one", "two"],
    "": "default",
  },
  "HKLM\\Software\\Acme\\Sub": {},
};

Deno.test("the registry is the object that was given, without case, and what is written leaves it as it is", async () => {
  const registry = structuredClone(REGISTRY);
  await using c = await ask("windows.c", { load: { registry } });
  assertEquals(await c.lines("registry"), [
    "2",
    "0",
    "0 1 8",
    "0 C:\\acme 8",
    "234 8",
    "0 4 5",
    "0 C:\\acme 16",
    "0 7 one,two 9",
    "2",
    "0 default",
    "0 Path 1",
    "1 Count 4",
    "2 List 7",
    "3  1",
    "Sub",
    "0 1",
    "0",
    "0 set",
    "1630",
    "0 2",
    "5 0 0",
    "0 6",
  ]);
  assertEquals(registry, REGISTRY);
  assertEquals(c.missing, []);
});

Deno.test("a registry that has what is no value is a TypeError", async () => {
  const error = await assertRejects(
    () =>
      loadExtension(new Uint8Array(), {
        registry: { "HKLM\\A": { B: true as unknown as string } },
      }),
    TypeError,
  );
  assert(error.message.includes('registry["HKLM\\A"]["B"] must be a string'));
  await assertRejects(
    () => loadExtension(new Uint8Array(), { registry: 5 as never }),
    TypeError,
    "registry must be an object",
  );
});

Deno.test("clocks and calendars agree with each other", async () => {
  await using c = await ask("windows.c");
  const said = await c.lines("clocks");
  assertEquals(said.slice(0, 5), [
    "1 01da6b0bb3e67c50",
    "1 2024-2-29 4 12:34:56.789",
    "1 585d 645c",
    "1 -1",
    "0 87",
  ]);
  assertEquals(said[5], String(new Date().getUTCFullYear()));
  assertEquals(said.slice(6), [
    "1",
    "1 1",
    "1",
    "101-8-9 1:46:40 0 251",
    "1",
    "1",
    "1 0",
    "2001-09-09 01:46",
    "Sun Sep 09 01:46:40 2001",
    "1000 1",
    "1 1",
    "16",
    "Thu, 29 Feb 2024",
    "12:34:56 12 PM",
  ]);
});

Deno.test("the local time is the machine's, in winter and in summer", async () => {
  await using c = await ask("windows.c");
  for (const seconds of [0, 1_000_000_000, 1_700_000_000, 1_720_000_000]) {
    const date = new Date(seconds * 1000);
    const [local, back] = await c.lines(`local?${seconds}`);
    assertEquals(
      local!.split(" ").slice(0, 2).join(" "),
      `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()} ` +
        `${date.getHours()}:${date.getMinutes()}`,
    );
    assertEquals(back, "1");
  }
});

Deno.test("code pages are decoded and encoded, and what cannot be says so", async () => {
  await using c = await ask("windows.c");
  assertEquals(await c.lines("pages"), [
    "2 20ac",
    "2 20ac e4",
    "1 3042",
    "3",
    "0 122",
    "0 1113",
    "1 fffd",
    "0 87",
    "1 80 0",
    "3 a! 1",
    "2 82a0",
    "5 😀",
    "2",
    "e4 ? 1",
    "1 0 0",
    "65001 1 0",
    "2 1",
  ]);
});

Deno.test("a code page's encoder gives back what its decoder was given", () => {
  for (
    const page of [
      866,
      874,
      932,
      936,
      949,
      950,
      1250,
      1251,
      1253,
      1258,
      20866,
      28592,
      28605,
    ]
  ) {
    const codePage = CodePage.find(page);
    assert(codePage !== undefined, `code page ${page}`);
    for (let first = 0xa1; first <= 0xfe; first += 3) {
      const decoded = codePage.decode(Uint8Array.of(first, 0xa1), true);
      if (decoded === undefined) continue;
      const { bytes } = codePage.encode(decoded, 0);
      // Some characters have two codes.
      assertEquals(codePage.decode(Uint8Array.from(bytes), true), decoded);
    }
  }
  assertEquals(CodePage.find(1), undefined);
});

Deno.test("the environment has what extensions look for, and can be changed", async () => {
  await using c = await ask("windows.c");
  assertEquals(await c.lines("environment"), [
    "0 203",
    "1",
    "5 value value",
    "6",
    "15 <value> %none%",
    "1 (null)",
    "0 x",
    "C:\\Windows",
  ]);
});

Deno.test("modules, names, versions and messages have answers, and what is shown goes to onDebug", async () => {
  await using c = await ask("windows.c");
  assertEquals(await c.lines("modules"), [
    "1 1",
    "1 126",
    "1 LOCALHOST 9",
    "0 111 10",
    "1 2",
    "1",
    "1 1",
    "1 4",
    "19 Access is denied.",
    "The system cannot find the file specified.",
    "one and 2%",
    "0 317",
    "41 18467 6334",
    "3 1 3",
    "1234 1",
  ]);
  assertEquals(c.debug, [
    "debugged",
    "wide €",
    "caption: text",
    "printed 1\n",
  ]);
});

Deno.test("Microsoft's library sorts, searches, aligns, and swaps", async () => {
  await using c = await ask("windows.c");
  assertEquals(await c.lines("library"), [
    "1 3 3 5 7 8 9 ",
    "5",
    "0",
    "13330 1",
    "4030201 127.0.0.1",
    "5000",
    "1 0 15 1",
    "0 1",
    "-1 -1 0",
  ]);
});

Deno.test("a security descriptor is kept, and opens a mutex to all", async () => {
  await using c = await ask("windows.c");
  assertEquals(await c.lines("security"), [
    "1 65536",
    "20 0 1338",
    "0 1338",
    "0 1305",
    "1 1",
    "1 0 7",
    "1",
    "1 1 1 0",
    "1 0",
  ]);
});

Deno.test("RaiseException ends its request, and the error says which", async () => {
  await using c = await ask("windows.c");
  const response = await c.fetch("raised");
  assertEquals(response.status, 500);
  await response.body?.cancel();
  assertEquals(c.errors.map(String), [
    "ModuleFailure: Cannot go on: the module has ended its call with RaiseException(0xe0000001)",
  ]);
});
