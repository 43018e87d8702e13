// Files in C: those of the store, and what the module writes over them.

import { assertEquals, assertStringIncludes } from "@std/assert";
import { Directory } from "../../src/files/mod.ts";
import type { FileStore } from "../../src/files/file_store.ts";
import { ask, type Asked } from "./asked.ts";

const FILES: Record<string, string> = {
  "digits.txt": "0123456789",
  "lines.txt": "first line\r\nsecond\r\nthird 3",
  "app.ini":
    '; comment\r\n[Section]\r\nKey = value here\r\nQuoted="  q  "\r\nNumber=42\r\nHex=0x1F\r\n\r\n[Other]\r\nA=1\r\n',
};

/** The test extension over a directory of files; both go when the test ends. */
async function withFiles(
  run: (c: Asked, path: (name: string) => string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  for (const [name, text] of Object.entries(FILES)) {
    await Deno.writeTextFile(`${folder}/${name}`, text);
  }
  const files = new Directory(folder);
  {
    await using c = await ask("files.c", { load: { files } });
    await run(c, (name) => files.map(`/${name}`)!);
    assertEquals(c.missing, []);
  }
  for (const [name, text] of Object.entries(FILES)) {
    assertEquals(await Deno.readTextFile(`${folder}/${name}`), text);
  }
  await Deno.remove(folder, { recursive: true });
}

Deno.test("CreateFile and ReadFile read the store's files, also at a place", async () => {
  await withFiles(async (c, path) => {
    assertEquals(await c.lines(`handle?${path("digits.txt")}`), [
      "10 2",
      "1 5 23456",
      "7",
      "1 3 789",
      "1 0",
      "1 3 123",
      "0 38",
      "0 5",
      "1",
      "1 0 6",
    ]);
    // Relative, and as if the root were the drive.
    for (const other of ["digits.txt", "C:\\digits.txt"]) {
      assertEquals(await c.lines(`handle?${other}`), [
        ...await c.lines(`handle?${path("digits.txt")}`),
      ]);
    }
    assertEquals(await c.lines(`handle?${path("none.txt")}`), ["error 2"]);
  });
});

Deno.test("what is written is kept in memory, whatever the case and slashes of its name", async () => {
  await using c = await ask("files.c");
  assertEquals(await c.lines("written"), [
    "1 0",
    "1 11",
    "1",
    "183",
    "8 hello Wo",
    "1 80",
    "13",
    "1 0 80",
    "1 0 2",
    "20 10",
    "1 0 2",
    "ffffffff 2",
  ]);
});

Deno.test("FindFirstFile finds what was written, and a file of the store by its name", async () => {
  await withFiles(async (c, path) => {
    assertEquals(await c.lines(`found?${path("digits.txt")}`), [
      "File0.txt 1 20",
      "File1.txt 1 20",
      "18 1",
      "4",
      "1 2",
      "1 digits.txt 10",
      "0 145",
      "1",
    ]);
  });
});

Deno.test("streams read the store's files, in text mode without carriage returns", async () => {
  await withFiles(async (c, path) => {
    for (
      const name of [
        path("lines.txt"),
        "lines.txt",
        "C:/lines.txt/../LINES.TXT",
      ]
    ) {
      const said = await c.lines(`streams?${name}`);
      if (name.includes("LINES")) assertEquals(said, ["errno 44"]);
      else {
        assertEquals(said, [
          "<first line>",
          "<second>",
          "<third 3>",
          "1",
          "27 27",
          "1 first 0",
        ]);
      }
    }
  });
});

Deno.test("streams write lines with carriage returns in text mode, and read them without", async () => {
  await using c = await ask("files.c");
  assertEquals(await c.lines("text"), [
    "28 13 10",
    "4",
    "1 two",
    "2 20ac",
    "en",
    "44 1",
    "0 -1",
  ]);
  assertEquals(await c.lines("descriptors"), [
    "1 9",
    "0 9 0",
    "4 line",
    "0 -1",
    "0 9 1",
    "1 -1",
    "0 0",
  ]);
});

Deno.test("the module lies in the store's root, as Windows writes paths", async () => {
  await withFiles(async (c, path) => {
    const root = `C:${path("").replaceAll("/", "\\").replace(/\\$/, "")}`;
    const said = await c.lines(`paths?${path("digits.txt")}`);
    assertEquals(said.slice(0, 1), [`${root}\\extension.dll`]);
    assertEquals(
      said.slice(1),
      [
        "5",
        `${root}\\extension.dll`,
        root,
        `${root}\\file.txt file.txt`,
        "C:|\\folder\\sub\\|name|.ext",
        "D:\\a\\b\\c.d",
        ["C:", ...root.split("\\").slice(1, -3), "x"].join("\\"),
        "C:\\a\\b\\c.txt c.txt .txt",
        "C:\\a\\b",
        "1 0",
        "8 C:\\Temp\\",
        "1",
        "1",
        "1 C:\\else",
      ],
    );
  });
});

Deno.test("profile files are read, and written in memory", async () => {
  await withFiles(async (c, path) => {
    const said = [
      "value here",
      "<  q  >",
      "default",
      "42 31 -7",
      "22 Key,Quoted",
      "14 Section,Other",
      "1",
      "1",
      "1",
      "changed",
      "added -1",
      "3",
      "cha",
    ];
    assertEquals(await c.lines(`profile?${path("app.ini")}`), said);
    assertEquals((await c.lines("profile?C:/none.ini"))[0], "none");
  });
});

Deno.test("a store that fails has no such file, and one that fails on the way is a read fault", async () => {
  const broken = new ReadableStream({
    pull() {
      throw new Error("the disk");
    },
  });
  const files: FileStore = {
    map: (path) => path,
    open(path) {
      if (path.endsWith("throws")) throw new Error("no");
      if (path.endsWith("rejects")) return Promise.reject(new Error("no"));
      return Promise.resolve({
        size: 10,
        slice: () => ({ stream: () => broken }),
      });
    },
  };
  await using c = await ask("files.c", { load: { files } });
  assertEquals(await c.lines("handle?/throws"), ["error 2"]);
  assertEquals(await c.lines("handle?/rejects"), ["error 2"]);
  const said = await c.lines("handle?/broken");
  assertEquals(said[0], "10 2");
  assertStringIncludes(said[1]!, "0 0");
});

Deno.test("what is written outlives a trap, and has a limit", async () => {
  await using c = await ask("files.c", { load: { maxMemory: 3 << 20 } });
  assertEquals(await c.lines("fill"), ["1 112"]);
  assertEquals(await c.lines("keep"), ["-1"]);
  const response = await c.fetch("trap");
  assertEquals(response.status, 500);
  await response.body?.cancel();
  c.errors.length = 0;
  assertEquals(await c.lines("keep"), ["4"]);
});
