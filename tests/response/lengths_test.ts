import { assertEquals, assertNotEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  writeClientOf,
} from "../../mod.ts";
import { type Answer, answer } from "../helpers/answer.ts";
import { done, onCompletion, submit, write } from "../helpers/ecb_calls.ts";
import { header } from "../helpers/header_calls.ts";
import { turns } from "../helpers/settled.ts";

/** One write: the bytes taken, or the error of a refusal. */
type Write = (
  ecb: ExtensionControlBlock,
  text: string,
) => Promise<number | string>;

const MODES: Readonly<Record<string, Write>> = {
  async sync(ecb, text) {
    const { ok, count, error } = await write(ecb, text);
    return ok ? count : `FALSE ${error}`;
  },
  async(ecb, text) {
    return new Promise((resolve) => {
      onCompletion(ecb, (bytes, error) => resolve(error ? `${error}` : bytes));
      const refusal = submit(ecb, text);
      if (refusal !== 0) resolve(`FALSE ${refusal}`);
    });
  },
};

/** Writes texts behind a head; `null` waits until what is there was handed over. */
function writing(
  head: string,
  texts: readonly (string | null)[],
  write: Write,
  request?: Request,
): Promise<Answer & { readonly outcomes: (number | string)[] }> {
  const outcomes: (number | string)[] = [];
  const run = async (ecb: ExtensionControlBlock) => {
    const [status, ...lines] = head.split("\n");
    header(ecb, status!, [...lines, "", ""].join("\r\n"));
    for (const text of texts) {
      if (text === null) await turns();
      else outcomes.push(await write(ecb, text));
    }
    done(ecb);
  };
  return answer((ecb) => {
    run(ecb);
    return HSE_STATUS_PENDING;
  }, request).then((answered) => ({ ...answered, outcomes }));
}

for (const [mode, write] of Object.entries(MODES)) {
  const send = (head: string, texts: (string | null)[], method = "GET") =>
    writing(head, texts, write, new Request("http://localhost/", { method }));

  Deno.test(`WriteClient, ${mode}, to HEAD counts, discards and gives the length of what was complete`, async () => {
    const rows: [
      head: string,
      texts: (string | null)[],
      length: string | null,
    ][] = [
      ["200", ["he", "llo"], "5"],
      // An extension that knows HEAD makes no body: that is no body of 0 bytes.
      ["200", [], null],
      ["200", ["he", null, "llo"], null],
      ["200\nContent-Length: 5", ["he", "llo"], "5"],
      ["200\nContent-Length: 5", [], "5"],
      ["200\nContent-Length: 5", ["he", null, "llo, world"], "5"],
    ];
    for (const [head, texts, length] of rows) {
      const sent = await send(head, texts, "HEAD");
      const taken = texts.filter((text) => text !== null);
      const row = JSON.stringify([head, texts]);
      assertEquals(sent.outcomes, taken.map((text) => text.length), row);
      assertEquals([sent.status, sent.body], [200, ""], row);
      assertEquals(sent.headers.get("content-length"), length, row);
      assertEquals(sent.log.bytes, taken.join("").length, row);
      assertEquals(sent.log.outcome, "sent", row);
    }
  });

  Deno.test(`WriteClient, ${mode}, behind a status without a body counts and discards`, async () => {
    const rows: [status: number, declared: string, length: string | null][] = [
      [204, "", null],
      [204, "\nContent-Length: 3", null],
      [205, "", "0"],
      [205, "\nContent-Length: 3", "0"],
      [304, "", null],
      [304, "\nContent-Length: 3", "3"],
    ];
    for (const [status, declared, length] of rows) {
      for (const method of ["GET", "HEAD"]) {
        for (const texts of [[], ["he", "llo"], ["he", null, "llo"]]) {
          const sent = await send(`${status}${declared}`, texts, method);
          const row = `${status}${declared} ${method} ${texts}`;
          const taken = texts.filter((text) => text !== null);
          assertEquals(sent.outcomes, taken.map((text) => text.length), row);
          assertEquals([sent.status, sent.body], [status, ""], row);
          assertEquals(sent.headers.get("content-length"), length, row);
          assertEquals(sent.log.bytes, taken.join("").length, row);
          assertEquals(sent.errors, [], row);
        }
      }
    }
  });
}

Deno.test("A response without a body has none: nothing is handed to the runtime", async () => {
  for (const [status, method] of [[204, "GET"], [304, "GET"], [200, "HEAD"]]) {
    const { promise, resolve } = Promise.withResolvers<number>();
    const request = new Request("http://localhost/", {
      method: method as string,
    });
    const sent = await answer((ecb) => {
      header(ecb, `${status}`, "\r\nin the head call");
      resolve(writeClientOf(ecb).bytesWritten);
      return HSE_STATUS_SUCCESS;
    }, request);
    assertEquals(sent.status, status);
    assertEquals(sent.body, "");
    assertEquals(await promise, 16);
  }
});

Deno.test(
  "A HEAD answer that frames its own chunks is not given their length",
  async () => {
    const sent = await writing(
      "200\nTransfer-Encoding: chunked",
      ["5\r\nhello\r\n0\r\n\r\n"],
      MODES["sync"]!,
      new Request("http://localhost/", { method: "HEAD" }),
    );
    assertEquals(sent.outcomes, [15]);
    // GET has 5 of them.
    assertNotEquals(sent.headers.get("content-length"), "15");
  },
);

Deno.test("A declared length stays among the headers of whole bytes, but for Deno.serve, which sends it anyway", async () => {
  const host = new IsapiHost().mount("/", {
    async HttpExtensionProc(ecb) {
      header(ecb, "200 OK", "X-A: b\r\nContent-Length: 4\r\n\r\n");
      await write(ecb, "text");
      return HSE_STATUS_SUCCESS;
    },
  });
  const deno = { remoteAddr: {}, completed: Promise.resolve() };
  const proxy = new Proxy({}, {
    has() {
      throw new Error("no look");
    },
  });
  const rows: [info: unknown, length: string | null][] = [
    [undefined, "4"],
    [{}, "4"],
    [{ remoteAddr: {} }, "4"],
    [proxy, "4"],
    [deno, null],
  ];
  for (const [info, length] of rows) {
    const response = await host.fetch(new Request("http://localhost/"), info);
    assertEquals(response.headers.get("content-length"), length);
    assertEquals(response.headers.get("x-a"), "b");
    assertEquals(await response.text(), "text");
  }
  const head = new Request("http://localhost/", { method: "HEAD" });
  const { headers } = await host.fetch(head, deno);
  assertEquals(headers.get("content-length"), "4");
});
