import { assert, assertEquals, assertRejects } from "@std/assert";
import { openFile } from "../../src/files/mod.ts";
import type { FileSource } from "../../src/files/file_store.ts";
import { bounded } from "../helpers/bounded.ts";
import { FileTree } from "../helpers/file_tree.ts";
import { pattern } from "../helpers/patterns.ts";

const SIZE = 200_000;
const CONTENT = pattern(1, SIZE);

async function withFile(
  content: Uint8Array,
  use: (file: FileSource, path: string) => Promise<void>,
): Promise<void> {
  await using tree = await FileTree.make();
  const path = await tree.put("file.bin", content);
  const file = await openFile(path);
  try {
    await use(file, path);
  } finally {
    await file.close?.();
  }
}

function bytesOf(
  file: FileSource,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const all = new Response(
    file.slice(start, end).stream() as ReadableStream<Uint8Array<ArrayBuffer>>,
  ).bytes();
  return bounded(all, `the bytes from ${start} to ${end}`);
}

Deno.test("openFile() slices as a Blob does", async () => {
  const blob = new Blob([CONTENT]);
  await withFile(CONTENT, async (file) => {
    const ranges: [number, number][] = [
      [0, SIZE],
      [0, 1],
      [SIZE - 1, SIZE],
      [65535, 65537],
      [1, 65537],
      [0, 65536],
      [65536, 131072],
      [12345, 198765],
      [0, 0],
      [5, 5],
      [10, 5],
      [SIZE, SIZE],
      [SIZE, SIZE + 10],
      [SIZE + 5, SIZE + 10],
      [SIZE - 5, SIZE + 10],
      [0, Number.MAX_SAFE_INTEGER],
    ];
    for (const [start, end] of ranges) {
      assertEquals(
        await bytesOf(file, start, end),
        await blob.slice(start, end).bytes(),
        `${start} to ${end}`,
      );
    }
  });
});

Deno.test("openFile() slices are read side by side, and again", async () => {
  await withFile(CONTENT, async (file) => {
    const slice = file.slice(1000, 150_000);
    const parts = await Promise.all([
      bytesOf(file, 0, SIZE),
      new Response(slice.stream()).bytes(),
      new Response(slice.stream()).bytes(),
      bytesOf(file, 100_000, SIZE),
    ]);
    const part = CONTENT.slice(1000, 150_000);
    assertEquals(parts, [CONTENT, part, part, CONTENT.slice(100_000)]);
  });
});

Deno.test("openFile() reads 64 KiB at a time, each chunk alone in its buffer, and nothing unasked", async () => {
  await withFile(CONTENT, async (file, path) => {
    const reader = file.slice(0, SIZE).stream().getReader();
    const first = (await reader.read()).value!;
    assertEquals(first.length, 65536);
    assertEquals(first.buffer.byteLength, 65536);
    // What was read ahead would not show this.
    using writer = await Deno.open(path, { write: true });
    await writer.seek(65536, Deno.SeekMode.Start);
    await writer.write(new Uint8Array([1, 2, 3]));
    const second = (await reader.read()).value!;
    assertEquals([...second.subarray(0, 3)], [1, 2, 3]);
    assertEquals(first, CONTENT.subarray(0, 65536));
    await reader.cancel();
  });
});

Deno.test("openFile() ends a slice early when the file has shrunk", async () => {
  await withFile(CONTENT, async (file, path) => {
    const reader = file.slice(0, SIZE).stream().getReader();
    await reader.read();
    await Deno.truncate(path, 70_000);
    assertEquals((await reader.read()).value?.length, 70_000 - 65536);
    assert((await reader.read()).done);
    assertEquals(file.size, SIZE);
    assertEquals(await bytesOf(file, 100_000, SIZE), new Uint8Array(0));
  });
});

Deno.test("openFile() does not see what a file has grown by", async () => {
  await withFile(CONTENT, async (file, path) => {
    await Deno.writeFile(path, CONTENT, { append: true });
    assertEquals(await bytesOf(file, 0, 2 * SIZE), CONTENT);
  });
});

Deno.test("openFile() reads what was opened when another file takes its name", async () => {
  await withFile(CONTENT, async (file, path) => {
    await Deno.writeTextFile(`${path}.new`, "another");
    await Deno.rename(`${path}.new`, path);
    assertEquals(await bytesOf(file, 0, SIZE), CONTENT);
    await Deno.remove(path);
    assertEquals(await bytesOf(file, 0, SIZE), CONTENT);
  });
});

Deno.test("openFile() gives an empty file", async () => {
  await withFile(new Uint8Array(0), async (file) => {
    assertEquals(file.size, 0);
    assertEquals(await bytesOf(file, 0, 0), new Uint8Array(0));
  });
});

Deno.test("openFile() closes once, however often it is told, and reads no more", async () => {
  await withFile(CONTENT, async (file) => {
    const reader = file.slice(0, SIZE).stream().getReader();
    await reader.read();
    await Promise.all([file.close?.(), file.close?.()]);
    await file.close?.();
    await assertRejects(() => reader.read());
    await assertRejects(() => bytesOf(file, 0, SIZE));
  });
});

Deno.test("openFile() may be closed while a read is under way", async () => {
  for (let i = 0; i < 50; i++) {
    await withFile(CONTENT, async (file) => {
      const reader = file.slice(0, SIZE).stream().getReader();
      const read = reader.read().catch(() => undefined);
      await file.close?.();
      const result = await bounded(read, "the read's end");
      if (result) assertEquals(result.value, CONTENT.subarray(0, 65536));
    });
  }
});

Deno.test("openFile() reads no file that has taken the number of a closed one", async () => {
  await using tree = await FileTree.make();
  const path = await tree.put("own.bin", new Uint8Array(SIZE).fill(1));
  const other = await tree.put("other.bin", new Uint8Array(SIZE).fill(2));
  for (let round = 0; round < 50; round++) {
    const file = await openFile(path);
    const reader = file.slice(0, SIZE).stream().getReader();
    await reader.read();
    const next = () => reader.read().catch((error) => String(error));
    // One read is under way when it is closed, one comes after, one later.
    const [during, closed, after] = [next(), file.close!(), next()];
    const others = [await openFile(other)];
    await closed;
    others.push(await openFile(other));
    const reads = [await during, await after, await next()];
    for (const read of reads) {
      if (typeof read === "string") assert(read.includes("it was closed"));
      else assert(read.value?.every((byte) => byte === 1));
    }
    assertEquals(typeof reads[2], "string");
    for (const other of others) await other.close?.();
  }
});

Deno.test("openFile() knows size, type and time", async () => {
  await using tree = await FileTree.make();
  const types: Readonly<Record<string, string>> = {
    "a.html": "text/html; charset=UTF-8",
    "a.HTML": "text/html; charset=UTF-8",
    "a.png": "image/png",
    "a.json": "application/json; charset=UTF-8",
    "a.tar.gz": "application/gzip",
    "a.unheard-of": "application/octet-stream",
    "README": "application/octet-stream",
    ".htaccess": "application/octet-stream",
    "dot.": "application/octet-stream",
  };
  const time = new Date("2020-02-03T04:05:06Z");
  for (const [name, type] of Object.entries(types)) {
    const path = await tree.put(name, "four");
    await Deno.utime(path, time, time);
    const file = await openFile(path);
    await file.close?.();
    assertEquals(
      [file.size, file.type, file.lastModified],
      [4, type, time.getTime()],
      name,
    );
  }
});

Deno.test("openFile() takes a URL, and a path whose name needs escapes in one", async () => {
  await using tree = await FileTree.make();
  const path = await tree.put("a %41 #é.txt", "found");
  const url = new URL("file:");
  url.pathname = path.replaceAll("%", "%25");
  for (const name of [path, url]) {
    const file = await openFile(name);
    assertEquals(await bytesOf(file, 0, 9), new TextEncoder().encode("found"));
    await file.close?.();
  }
});

Deno.test("openFile() rejects what is missing and what is no file, and leaves nothing open", async () => {
  await using tree = await FileTree.make();
  const pipe = `${tree.root}/pipe`;
  await new Deno.Command("mkfifo", { args: [pipe] }).output();
  const paths = [
    `${tree.root}/missing`,
    tree.root,
    `${tree.root}/`,
    `${tree.root}/a.txt/b`,
    `${tree.root}/loop`,
    `${tree.root}/a\0b`,
    pipe,
    "",
  ];
  for (const path of paths) {
    await assertRejects(() => bounded(openFile(path), path), Error);
  }
});
