import { assert, assertEquals } from "@std/assert";
import {
  HSE_IO_ASYNC,
  HSE_IO_SEND_HEADERS,
  HSE_REQ_MAP_URL_TO_PATH,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  type HSE_TF_INFO,
} from "../../../mod.ts";
import { fileResponse } from "../../../src/files/file_response.ts";
import { done, onCompletion } from "../../helpers/ecb_calls.ts";
import { latin1Bytes, latin1Text } from "../../helpers/patterns.ts";
import { TestFile } from "../../helpers/test_files.ts";
import {
  filePart,
  memory,
  transmitFile,
  vectorSend,
  vectorSubmit,
} from "../../helpers/transmissions.ts";
import { group, type Serve } from "./case.ts";
import type { Visit } from "./visit.ts";

/** Transmits, notes what came of it, and is done. */
function transmits(info: () => Partial<HSE_TF_INFO>): Serve {
  return (ecb, note) => {
    onCompletion(ecb, (...completed) => {
      note(completed);
      done(ecb);
    });
    const code = transmitFile(ecb, info());
    note(code);
    if (code !== 0) done(ecb);
    return HSE_STATUS_PENDING;
  };
}

/** What a client sees that asks for parts of a file, and for one that it has. */
async function seeParts(
  visit: Visit,
  path: string,
  content: string,
): Promise<void> {
  const ask = async (fields: string[], method = "GET") => {
    const { head, text } = await visit.fetch(path, method, fields);
    return { head, row: [head.status, head.get("content-range"), text] };
  };
  const { head, row } = await ask([]);
  assertEquals(row, [200, undefined, content]);
  assertEquals(head.get("accept-ranges"), "bytes");
  const tag = head.get("etag");
  const time = head.get("last-modified");
  assert(tag !== undefined && time !== undefined);
  const size = content.length;
  const part = [206, `bytes 2-4/${size}`, content.slice(2, 5)];
  const none = [304, undefined, ""];
  const rows: [fields: string[], row: unknown[]][] = [
    [["Range: bytes=2-4"], part],
    [["Range: bytes=-3"], [
      206,
      `bytes ${size - 3}-${size - 1}/${size}`,
      content.slice(-3),
    ]],
    [["Range: bytes=2-4", 'If-Range: "old"'], row],
    [
      ["Range: bytes=2-4", `If-Range: ${tag}`],
      tag.startsWith("W/") ? row : part,
    ],
    [["Range: bytes=0-1,3-4"], row],
    [[`If-None-Match: ${tag}`], none],
    [[`If-Modified-Since: ${time}`], none],
    [['If-None-Match: "old"', `If-Modified-Since: ${time}`], row],
  ];
  for (const [fields, wanted] of rows) {
    assertEquals((await ask(fields)).row, wanted, fields.join());
  }
  const past = await ask([`Range: bytes=${size}-`]);
  assertEquals(past.row.slice(0, 2), [416, `bytes */${size}`]);
  assertEquals((await ask(['If-Match: "old"'])).head.status, 412);
  const asHead = await ask(["Range: bytes=2-4"], "HEAD");
  assertEquals(asHead.row, [200, undefined, ""]);
  assertEquals(asHead.head.get("content-length"), String(size));
}

/** Files: of the host, from a directory where there is one, and those that an extension sends. */
export const files = group({
  "a plain file is answered from the directory": {
    files: "disk",
    async see(visit) {
      const { head, text } = await visit.fetch("/a.txt");
      assertEquals([head.status, text], [200, "on disk"]);
      assertEquals(head.get("content-length"), "7");
      assert(head.get("content-type")?.startsWith("text/plain"));
      assertEquals((await visit.log()).bytes, 7);
    },
  },

  "HEAD of a plain file has its length": {
    files: "disk",
    async see(visit) {
      const { head, text } = await visit.fetch("/sub/b.html", "HEAD");
      assertEquals([head.status, text], [200, ""]);
      assertEquals(head.get("content-length"), "12");
    },
  },

  "a large plain file is whole": {
    files: "disk",
    async see(visit) {
      const { body } = await visit.fetch("/large.bin");
      assertEquals(body.length, 3_000_000);
      assert(body.every((byte, i) => byte === i % 251));
    },
  },

  "what is not there, or outside, is a 404": {
    files: "disk",
    async see(visit) {
      assertEquals((await visit.fetch("/a.txt")).head.status, 200);
      for (
        const path of [
          "/none.txt",
          "/..%2fsecret.txt",
          "/%2e%2e%2fsecret.txt",
          "/sub",
          "/out.txt",
          "/a.txt%00",
          "/..%5csecret.txt",
        ]
      ) {
        const { head, text } = await visit.fetch(path);
        assertEquals([path, head.status], [path, 404]);
        assert(!text.includes("SECRET"), path);
      }
    },
  },

  "MAP_URL_TO_PATH gives a path of the directory": {
    files: "disk",
    serve(ecb, note) {
      const buffer = new Uint8Array(260);
      buffer.set(latin1Bytes("/a.txt\0"));
      const ok = ecb.ServerSupportFunction(
        ecb.ConnID,
        HSE_REQ_MAP_URL_TO_PATH,
        buffer,
        { value: buffer.length },
      );
      note(ok, latin1Text(buffer).split("\0")[0]);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      await visit.fetch();
      const [ok, path] = await visit.notes(2);
      assertEquals(ok, true);
      assert(/\/www\/a\.txt$/.test(String(path)), String(path));
    },
  },

  "a plain file from memory": {
    files: "memory",
    async see(visit) {
      const { head, text } = await visit.fetch("/a.txt");
      assertEquals([head.status, text], [200, "in memory"]);
      assertEquals(head.get("content-length"), "9");
    },
  },

  "ranges and validators of a file from memory": {
    files: "memory",
    see: (visit) => seeParts(visit, "/tagged.txt", "0123456789"),
  },

  "ranges and validators of a file from the directory": {
    files: "disk",
    see: (visit) => seeParts(visit, "/sub/b.html", "<p>below</p>"),
  },

  "a part of a large file": {
    files: "disk",
    async see(visit) {
      const { head, body } = await visit.fetch("/large.bin", "GET", [
        "Range: bytes=1000000-2499999",
      ]);
      assertEquals(head.status, 206);
      assertEquals(
        head.get("content-range"),
        "bytes 1000000-2499999/3000000",
      );
      assert(body.every((byte, i) => byte === (i + 1_000_000) % 251));
      assertEquals((await visit.log()).bytes, 1_500_000);
    },
  },

  "fileResponse() gives parts and 304 to any handler": {
    async answer(request) {
      if (!request.url.endsWith("/tagged.txt")) {
        return new Response(null, { status: 404 });
      }
      const file = new Blob(["0123456789"], { type: "text/plain" });
      const headers = {
        "etag": '"tag"',
        "last-modified": "Mon, 03 Feb 2020 04:05:06 GMT",
      };
      return await fileResponse(request, file, { headers });
    },
    see: (visit) => seeParts(visit, "/tagged.txt", "0123456789"),
  },

  "TRANSMIT_FILE sends head, file and tail, and counts them": {
    serve: transmits(() => ({
      hFile: new Blob(["file"]),
      pHead: "head ",
      pTail: " tail",
    })),
    async see(visit) {
      assertEquals((await visit.fetch()).text, "head file tail");
      assertEquals(await visit.notes(2), [0, [14, 0]]);
    },
  },

  "TRANSMIT_FILE with SEND_HEADERS": {
    serve: transmits(() => ({
      hFile: new Blob(["file"]),
      pszStatusCode: "203 OK",
      pHead: "X-One: 1\r\nContent-Length: 4\r\n\r\n",
      dwFlags: HSE_IO_ASYNC | HSE_IO_SEND_HEADERS,
    })),
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.status, head.get("x-one"), text], [203, "1", "file"]);
      assertEquals(head.get("content-length"), "4");
      assertEquals(await visit.notes(2), [0, [4, 0]]);
    },
  },

  "TRANSMIT_FILE of a part": {
    serve: transmits(() => ({
      hFile: new Blob(["0123456789"]),
      Offset: 3,
      BytesToWrite: 4,
    })),
    async see(visit) {
      assertEquals((await visit.fetch()).text, "3456");
      assertEquals(await visit.notes(2), [0, [4, 0]]);
    },
  },

  "TRANSMIT_FILE of 5 MiB is whole": {
    serve: transmits(() => {
      const block = new Uint8Array(1 << 20).map((_, i) => i % 251);
      return { hFile: new Blob([block, block, block, block, block]) };
    }),
    async see(visit) {
      const { body } = await visit.fetch();
      assertEquals(body.length, 5 << 20);
      assert(body.every((byte, i) => byte === (i % (1 << 20)) % 251));
      assertEquals(await visit.notes(2), [0, [5 << 20, 0]]);
    },
  },

  "an offset past the end is refused with 10022": {
    serve: transmits(() => ({ hFile: new Blob(["file"]), Offset: 5 })),
    async see(visit) {
      await visit.fetch();
      assertEquals(await visit.notes(), [10022]);
    },
  },

  "a file shorter than it said completes with 38, and cuts the body": {
    serve: transmits(() => ({
      hFile: new TestFile(new Uint8Array(200_000), { size: 300_000 }),
    })),
    async see(visit) {
      const client = await visit.ask();
      const { text } = await client.rest();
      assert(
        !text.endsWith("0\r\n\r\n"),
        "the body ended cleanly",
      );
      assertEquals(await visit.notes(2), [0, [0, 38]]);
    },
  },

  "VECTOR_SEND of memory and files, sync": {
    async serve(ecb, note) {
      note(
        await vectorSend(ecb, [
          memory("one "),
          filePart(new Blob(["0123456789"]), 2, 3),
          memory(" two"),
        ]),
      );
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      assertEquals((await visit.fetch()).text, "one 234 two");
      assertEquals(await visit.notes(), [0]);
    },
  },

  "VECTOR_SEND of memory and files, asynchronous": {
    serve(ecb, note) {
      onCompletion(ecb, (...completed) => {
        note(completed);
        done(ecb);
      });
      vectorSubmit(ecb, [filePart(new Blob(["file "])), memory("memory")]);
      return HSE_STATUS_PENDING;
    },
    async see(visit) {
      assertEquals((await visit.fetch()).text, "file memory");
      assertEquals(await visit.notes(), [[11, 0]]);
    },
  },
});
