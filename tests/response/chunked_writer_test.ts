import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import fc from "fast-check";
import {
  ERROR_INVALID_DATA,
  HSE_STATUS_SUCCESS,
  WriteClientError,
  writeClientOf,
} from "../../mod.ts";
import { ChunkedWriter, isChunked } from "../../src/response/chunked_writer.ts";
import { answer } from "../helpers/answer.ts";
import { write } from "../helpers/ecb_calls.ts";
import { header } from "../helpers/header_calls.ts";
import { concat, latin1Bytes, latin1Text } from "../helpers/patterns.ts";
import { splits } from "../helpers/splits.ts";
import { turns } from "../helpers/settled.ts";
import { assertProperty } from "../helpers/property.ts";
import { sinkOver, SinkWriter } from "../helpers/writer_over.ts";

const FRAMED =
  "5\r\nhello\r\n6;name=value\r\n world\r\n0\r\nTrailer: 1\r\n\r\n";
const CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

/** A writer over a stream that keeps what it gets. */
function decoder() {
  const chunks: Uint8Array[] = [];
  let outcome = "open";
  const stream = new WritableStream<Uint8Array<ArrayBuffer>>({
    write: (chunk) => void chunks.push(chunk),
    close: () => void (outcome = "closed"),
    abort: () => void (outcome = "aborted"),
  });
  const writer = new SinkWriter(
    new ChunkedWriter(sinkOver(stream.getWriter())),
  );
  return {
    writer,
    write: (text: string) => writer.write(latin1Bytes(text)),
    decoded: () => latin1Text(concat(chunks)),
    outcome: () => outcome,
  };
}

/** What parts decode to, if they are a whole body. */
async function decoded(parts: readonly string[]): Promise<string> {
  const { write, writer, decoded } = decoder();
  for (const part of parts) await write(part);
  await writer.close();
  return decoded();
}

function assertBroken(call: () => unknown, what: string): void {
  const error = assertThrows(call, WriteClientError, undefined, what);
  assertEquals(error.code, ERROR_INVALID_DATA, what);
}

Deno.test("ChunkedWriter.write() passes on the data alone, in every split", async () => {
  const bodies = [
    FRAMED,
    FRAMED.replaceAll("\r\n", "\n"),
    "5\nhello\n6;name=value\r\n world\r\n0\nTrailer: 1\n\r\n",
    '005\r\nhello\r\n06 ; a ; b="c;d"\r\n world\r\n00\r\n\r\n',
    "0000000000000005\r\nhello\r\n6\t\r\n world\r\n0000000000000000\r\n\r\n",
  ];
  for (const body of bodies) {
    const all = [0, 1, 2, body.length - 1].flatMap((cuts) => [
      ...splits(body, cuts),
    ]);
    for (const parts of all) {
      assertEquals(await decoded(parts), "hello world", JSON.stringify(parts));
    }
  }
});

Deno.test("ChunkedWriter.write() reads sizes of either case, and data that looks like framing", async () => {
  const data = "0\r\n\r\n5\r\nabcde\r\n".repeat(12).slice(0, 171);
  for (const size of ["ab", "AB", "aB"]) {
    const body = `${size}\r\n${data}\r\n0\r\n\r\n`;
    assertEquals(await decoded([body]), data);
    assertEquals(await decoded([...body]), data);
  }
});

Deno.test("ChunkedWriter.write() takes an empty body, many trailers, and writes of nothing", async () => {
  assertEquals(await decoded(["0\r\n\r\n"]), "");
  assertEquals(await decoded(["0\n\n"]), "");
  assertEquals(
    await decoded(["", "0\r\n", "", "A: 1\r\nB: 2\r\n", "\r\n", ""]),
    "",
  );
});

Deno.test("ChunkedWriter.write() decodes what any body is framed as, however it is cut", async () => {
  const part = fc.uint8Array({ minLength: 1, maxLength: 40 });
  const lineEnd = fc.constantFrom("\r\n", "\n");
  const extension = fc.constantFrom("", ";a", " ;a=b", ';a="b"', "\t");
  await assertProperty(
    fc.asyncProperty(
      fc.array(fc.tuple(part, lineEnd, lineEnd, extension, fc.nat(3))),
      fc.array(fc.constantFrom("A: 1\r\n", "Trailer:\n"), { maxLength: 3 }),
      fc.array(fc.nat(), { maxLength: 20 }),
      async (chunks, trailers, cuts) => {
        const framed = chunks.map(([bytes, after, end, extension, zeros]) =>
          `${"0".repeat(zeros)}${bytes.length.toString(16)}${extension}` +
          `${after}${latin1Text(bytes)}${end}`
        );
        const text = `${framed.join("")}0\r\n${trailers.join("")}\r\n`;
        const at = [0, ...cuts.map((cut) => cut % text.length), text.length]
          .sort((a, b) => a - b);
        const parts = at.slice(1).map((end, i) => text.slice(at[i], end));
        const body = latin1Text(concat(chunks.map(([bytes]) => bytes)));
        assertEquals(await decoded(parts), body);
      },
    ),
    { runs: 500 },
  );
});

Deno.test("ChunkedWriter.write() refuses broken framing whole, and takes the right thing afterwards", async () => {
  const rows: [before: string, broken: string][] = [
    ["", "hello"],
    ["", "<html>\r\n"],
    ["", "\r\n"],
    ["", "-5\r\n"],
    ["", "0x5\r\n"],
    ["", " 5\r\n"],
    ["", "5 5\r\n"],
    ["", "5\rhello\r\n"],
    ["", "5\r\r\n"],
    ["", "g\r\n"],
    ["", ";a\r\n"],
    ["", "5\r\nhello\r\nworld"],
    ["5\r\nhel", "lo, world\r\n"],
    ["5\r\nhello", "X"],
    ["5\r\nhello", "\rX"],
    ["5\r\nhello\r", "X"],
    ["5\r\nhello", "5\r\nworld\r\n"],
    ["0\r\n", "\r\nmore"],
    ["0\r\nA: 1\r\n", "\r\n\r\n"],
    ["0\r\nA: 1\r", "X\n"],
    // More than a number holds exactly, and more than any memory.
    ["", "20000000000000\r\n"],
    ["", "ffffffffffffffff\r\n"],
    ["", `${"f".repeat(400)}\r\n`],
    ["", `5;${"a".repeat(5000)}\r\n`],
  ];
  for (const [before, broken] of rows) {
    const what = JSON.stringify([before, broken.slice(0, 40)]);
    const { write, writer, decoded } = decoder();
    if (before) await write(before);
    const taken = decoded();
    assertBroken(() => write(broken), what);
    assertBroken(() => write(broken), what);
    assertEquals(decoded(), taken, what);
    const rest: Record<string, string> = {
      "": "5\r\nhello\r\n0\r\n\r\n",
      "5\r\nhel": "lo\r\n0\r\n\r\n",
      "5\r\nhello": "\r\n0\r\n\r\n",
      "5\r\nhello\r": "\n0\r\n\r\n",
      "0\r\n": "\r\n",
      "0\r\nA: 1\r\n": "\r\n",
      "0\r\nA: 1\r": "\n\r\n",
    };
    await write(rest[before]!);
    await writer.close();
    assertEquals(decoded(), before.startsWith("0") ? "" : "hello", what);
  }
});

Deno.test("ChunkedWriter.write() refuses at the first byte that breaks the framing, in every split", async () => {
  const rows: [good: string, bad: string][] = [
    ["", "x"],
    ["5", "x"],
    ["5 ", "x"],
    ["5\r\nhello", "x"],
    ["5\r\nhello\r", "x"],
    ["5\r\nhello\r\n", "x"],
    ["5\r", "x"],
    ["0\r\n\r\n", "\r"],
  ];
  for (const [good, bad] of rows) {
    const { write, writer } = decoder();
    for (const byte of good) await write(byte);
    assertBroken(() => write(bad), JSON.stringify([good, bad]));
    await writer.abort();
  }
});

Deno.test("ChunkedWriter.write() takes a size up to 2^52 - 1, and waits for its data", async () => {
  const { write, writer, decoded, outcome } = decoder();
  await write("fffffffffffff\r\nhello");
  await write("world");
  assertEquals(decoded(), "helloworld");
  await assertRejects(() => writer.close(), WriteClientError);
  assertEquals(outcome(), "aborted");
});

Deno.test("ChunkedWriter.write() bounds the bytes of trailers", () => {
  const { write } = decoder();
  write("0\r\n");
  const line = `A: ${"a".repeat(1000)}\r\n`;
  for (let i = 0; i < 65; i++) write(line);
  assertBroken(() => write(line), "65 KiB");
});

Deno.test("ChunkedWriter.close() before the last chunk aborts the writer", async () => {
  const body = "5\r\nhello\r\n0\r\n\r\n";
  for (let end = 0; end < body.length; end++) {
    const { write, writer, outcome } = decoder();
    if (end > 0) await write(body.slice(0, end));
    const error = await assertRejects(() => writer.close(), WriteClientError);
    assertEquals(error.code, ERROR_INVALID_DATA, String(end));
    assertEquals(outcome(), "aborted", String(end));
  }
});

Deno.test("ChunkedWriter.write() of many chunks over a writer that has failed rejects once, and leaves nothing unhandled", async () => {
  const stream = new WritableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.error("gone"),
  });
  const writer = new SinkWriter(
    new ChunkedWriter(sinkOver(stream.getWriter())),
  );
  const written = writer.write(latin1Bytes(FRAMED));
  assertEquals(await written.catch((reason) => reason), "gone");
  // An unhandled rejection would end the process by then.
  await turns();
});

Deno.test("isChunked() tells whether a body can begin so", () => {
  for (let end = 0; end <= FRAMED.length; end++) {
    assertEquals(isChunked(latin1Bytes(FRAMED.slice(0, end))), true);
  }
  assertEquals(isChunked(latin1Bytes(`${FRAMED}more`)), false);
  assertEquals(isChunked(latin1Bytes("hello")), false);
});

Deno.test("A response that declares Transfer-Encoding: chunked is decoded, in every split of head and body", async () => {
  const text = `${CHUNKED}${FRAMED}`;
  for (const parts of [...splits(text, 0), ...splits(text, 1)]) {
    for (const raw of [false, true]) {
      const errors: number[] = [];
      let counted = 0;
      const result = await answer(async (ecb) => {
        const [first, ...rest] = parts;
        errors.push(
          raw
            ? (await write(ecb, `HTTP/1.1 202 A\r\n${first}`)).error
            : header(ecb, "202 A", first!),
        );
        const headOnly = !first!.includes("\r\n\r\n");
        for (const part of rest) {
          errors.push(
            headOnly && !raw
              ? header(ecb, null, part)
              : (await write(ecb, part)).error,
          );
        }
        counted = writeClientOf(ecb).bytesWritten;
        return HSE_STATUS_SUCCESS;
      });
      const row = JSON.stringify([raw, parts]);
      assertEquals(errors, parts.map(() => 0), row);
      assertEquals(result.status, 202, row);
      assertEquals(result.body, "hello world", row);
      assertEquals(result.headers.has("transfer-encoding"), false, row);
      assertEquals(counted, FRAMED.length, row);
    }
  }
});

Deno.test("A write that breaks the framing is FALSE 13, and its bytes do not count", async () => {
  const outcomes: unknown[] = [];
  const result = await answer(async (ecb) => {
    header(ecb, "200 OK", CHUNKED);
    outcomes.push(await write(ecb, "5\r\nhello\r\nworld"));
    outcomes.push(await write(ecb, "5\r\nhello\r\n0\r\n\r\n"));
    outcomes.push(await write(ecb, "more"));
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(outcomes, [
    { ok: false, count: 0, error: 13 },
    { ok: true, count: 15, error: 0 },
    { ok: false, count: 0, error: 13 },
  ]);
  assertEquals(result.body, "hello");
  assertEquals(result.errors, []);
});

Deno.test("A framing error of a write, and of a close, counts the bytes that were accepted", async () => {
  const { writer } = decoder();
  await writer.write(latin1Bytes("5\r\nhel"));
  for (const wrong of ["lo, all", "loXX"]) {
    const error = assertThrows(
      () => writer.write(latin1Bytes(wrong)),
      WriteClientError,
    );
    assertEquals([error.code, error.bytesWritten], [13, 6]);
  }
  await writer.write(latin1Bytes("lo\r\n"));
  const error = await assertRejects(() => writer.close(), WriteClientError);
  assertEquals([error.code, error.bytesWritten], [13, 10]);
});
