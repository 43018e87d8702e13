import { assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  getServerVariable,
  HSE_REQ_SEND_CUSTOM_ERROR,
  HSE_STATUS_SUCCESS,
  respond,
} from "../../../mod.ts";
import { read, sendHeader, write } from "../../helpers/ecb_calls.ts";
import { header, headerEx, redirect } from "../../helpers/header_calls.ts";
import { executed, sendUrl } from "../../helpers/support_calls.ts";
import { group } from "./case.ts";

const BYTES = Array.from({ length: 256 }, (_, i) => String.fromCharCode(i));

/** What `Headers` accepts and an engine's own writer may die of. */
const CONTROLS = BYTES.filter((byte) =>
  (byte < " " || byte === "\x7f") && !"\0\t\r\n".includes(byte)
);
const LATIN1 = BYTES.slice(0x80).join("");
const PRINTABLE = `\t${BYTES.slice(0x20, 0x7f).join("")}`;

/** What a header value with this byte is refused with, by each way to give it. */
async function refusals(
  ecb: ExtensionControlBlock,
  byte: string,
): Promise<number[]> {
  const codes: number[] = [];
  for (const value of [`${byte}v`, `v${byte}v`, `v${byte}`, byte]) {
    codes.push(header(ecb, "200 OK", `X-A: ${value}\r\n\r\n`));
    codes.push(header(ecb, "200 OK", `X-A: ${value}\r\n`));
    const raw = `HTTP/1.1 200 OK\r\nX-A: ${value}\r\n\r\n`;
    codes.push((await write(ecb, raw)).error, redirect(ecb, `/${value}`));
    const init = { headers: { "X-A": value } };
    const answer = respond(new Request("http://h/"), () => {}, init);
    codes.push(await answer.then(() => 0, () => 87));
  }
  return codes;
}

/** Header calls. */
export const headers = group({
  "a status and fields arrive as they were sent": {
    async serve(ecb, note) {
      note(header(ecb, "418 I'm a teapot", "X-One: 1\r\nX-Two:  two \r\n\r\n"));
      await write(ecb, "tea");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.status, text], [418, "tea"]);
      assertEquals([head.get("x-one"), head.get("x-two")], ["1", "two"]);
      assertEquals(await visit.notes(), [0]);
    },
  },

  "SEND_RESPONSE_HEADER_EX does the same": {
    serve(ecb, note) {
      note(headerEx(ecb, {
        pszStatus: "201 Created",
        pszHeader: "X-One: 1\r\n\r\nbody",
      }));
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.status, head.get("x-one"), text], [201, "1", "body"]);
    },
  },

  "Set-Cookie twice is two fields": {
    serve(ecb) {
      header(ecb, "200 OK", "Set-Cookie: a=1\r\nSet-Cookie: b=2\r\n\r\n");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head } = await visit.fetch();
      assertEquals(head.all("set-cookie"), ["a=1", "b=2"]);
    },
  },

  "100 fields, and one of 16 KiB": {
    serve(ecb) {
      let text = `X-Long: ${"x".repeat(16384)}\r\n`;
      for (let i = 0; i < 100; i++) text += `X-${i}: ${i}\r\n`;
      header(ecb, "200 OK", `${text}\r\n`);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head } = await visit.fetch();
      assertEquals(head.get("x-long")?.length, 16384);
      assertEquals([head.get("x-0"), head.get("x-99")], ["0", "99"]);
    },
  },

  "a byte above 0x7F goes out as that byte": {
    serve(ecb) {
      header(ecb, "200 OK", `X-Name: caf\xe9 ${LATIN1}\r\n\r\n`);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head } = await visit.fetch();
      assertEquals(head.get("x-name"), `caf\xe9 ${LATIN1}`);
    },
  },

  "a byte above 0x7F comes in as that byte": {
    serve(ecb, note) {
      note(getServerVariable(ecb, "HTTP_X_NAME"));
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      await visit.fetch("", "GET", ["X-Name: caf\xe9"]);
      assertEquals(await visit.notes(), ["caf\xe9"]);
    },
  },

  "every byte that can be printed goes out as it is": {
    serve(ecb) {
      header(ecb, "200 OK", `X-All: "${PRINTABLE}"\r\n\r\n`);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      assertEquals((await visit.fetch()).head.get("x-all"), `"${PRINTABLE}"`);
    },
  },

  "control bytes are refused wherever they stand, and the engine lives": {
    async serve(ecb, note) {
      const codes: number[] = [];
      for (const byte of CONTROLS) codes.push(...await refusals(ecb, byte));
      note(codes.length, [...new Set(codes)]);
      // A header call may follow a refusal.
      header(ecb, "200 OK", "\r\n");
      await write(ecb, "alive");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.status, text, head.all("x-a")], [200, "alive", []]);
      assertEquals(await visit.notes(2), [29 * 20, [87]]);
    },
  },

  "a page after a head that was refused is a 500, when the BOOL is ignored": {
    async serve(ecb, note) {
      note(header(ecb, "401 No", "WWW-Authenticate: Basic\r\nbad\r\n\r\n"));
      note((await write(ecb, "page")).error);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.status, text.includes("page")], [500, false]);
      assertEquals(head.get("www-authenticate"), undefined);
      assertEquals(await visit.notes(2), [87, 87]);
    },
  },

  "names and lines that are none are refused, and nothing of them is sent": {
    async serve(ecb, note) {
      note(header(ecb, "200 OK", "X Bad: 1\r\n\r\n"));
      note(header(ecb, "200 OK", "no colon\r\n\r\n"));
      note(header(ecb, "200 OK", ": no name\r\n\r\n"));
      note(header(ecb, "199 Low", "X-One: 1\r\n\r\n"));
      note(header(ecb, "600 High", "X-One: 1\r\n\r\n"));
      note(header(ecb, "202 Accepted", "X-Right: 1\r\n\r\n"));
      await write(ecb, "body");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.status, head.get("x-right"), text], [
        202,
        "1",
        "body",
      ]);
      assertEquals(head.all("x-one"), []);
      assertEquals(await visit.notes(6), [87, 87, 87, 87, 87, 0]);
    },
  },

  "framing is the engine's: what an extension says of it is left out": {
    async serve(ecb) {
      header(
        ecb,
        "200 OK",
        "Connection: close\r\nKeep-Alive: timeout=1\r\nUpgrade: h2c\r\nTrailer: X\r\nX-Kept: 1\r\n\r\n",
      );
      await write(ecb, "body");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const client = await visit.connect();
      for (let i = 0; i < 2; i++) {
        const { head, text } = await client.fetch(visit.path);
        assertEquals([head.get("x-kept"), text], ["1", "body"]);
        assertEquals([head.all("upgrade"), head.all("trailer")], [[], []]);
        assertEquals(head.all("connection").includes("close"), false);
      }
    },
  },

  "a second header call is refused, as is one behind a body": {
    async serve(ecb, note) {
      note(header(ecb, "200 OK", "X-First: 1\r\n\r\n"));
      note(header(ecb, "404 Not Found", "X-Second: 1\r\n\r\n"));
      await write(ecb, "body");
      note(header(ecb, "404 Not Found", "X-Third: 1\r\n\r\n"));
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head } = await visit.fetch();
      assertEquals([head.status, head.get("x-first")], [200, "1"]);
      assertEquals([head.all("x-second"), head.all("x-third")], [[], []]);
      assertEquals(await visit.notes(3), [0, 87, 87]);
    },
  },

  "an unfinished block is continued by the next call": {
    async serve(ecb) {
      header(ecb, "203 X", "X-One: 1\r\n");
      header(ecb, "500 X", "X-Two: 2\r\n\r\n");
      await write(ecb, "body");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals(
        [head.status, head.get("x-one"), head.get("x-two"), text],
        [203, "1", "2", "body"],
      );
    },
  },

  "a folded line is joined with one space": {
    serve(ecb) {
      header(ecb, "200 OK", "X-Folded: one\r\n   two\r\n\r\n");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      assertEquals((await visit.fetch()).head.get("x-folded"), "one two");
    },
  },

  "a header call alone reaches the client before any body": {
    async serve(ecb) {
      sendHeader(ecb, "200 OK", "X-Early: 1\r\n\r\n");
      // Until the client, which has it, sends on.
      await read(ecb, 1);
      await write(ecb, "late");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const client = await visit.ask("", "POST", [
        "Transfer-Encoding: chunked",
      ]);
      await client.send("1\r\nx\r\n");
      const head = await client.head(6000);
      assertEquals(head.get("x-early"), "1");
      await client.send("1\r\nx\r\n0\r\n\r\n");
      assertEquals(new TextDecoder().decode(await client.body(head)), "late");
    },
  },

  "a redirection is a 302 with its Location": {
    serve(ecb, note) {
      note(redirect(ecb, "https://example.com/a?b=c"));
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head } = await visit.fetch();
      assertEquals(
        [head.status, head.get("location")],
        [302, "https://example.com/a?b=c"],
      );
    },
  },

  "a redirection to a line break is refused": {
    serve(ecb, note) {
      note(redirect(ecb, "/a\r\nX-Split: 1"));
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head } = await visit.fetch();
      assertEquals([head.status, head.all("x-split")], [500, []]);
      assertEquals(await visit.notes(), [87]);
    },
  },

  "SEND_CUSTOM_ERROR is the host's page": {
    serve(ecb, note) {
      note(
        ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_SEND_CUSTOM_ERROR, {
          pszStatus: "403 Forbidden",
        }),
      );
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.status, text.slice(0, 3)], [403, "403"]);
    },
  },

  "a fallback's control byte is a 500, also through SEND_URL and EXEC_URL": {
    handle: () =>
      Promise.resolve(new Response("page", { headers: { "x-a": "a\x01b" } })),
    serve: {
      "/send": (ecb, note) => {
        note(sendUrl(ecb, ecb.lpszQueryString));
        return HSE_STATUS_SUCCESS;
      },
      "/exec": async (ecb, note) => {
        note(await executed(ecb, { pszUrl: ecb.lpszQueryString }));
        return HSE_STATUS_SUCCESS;
      },
    },
    async see(visit) {
      const page = `${visit.path}/page`;
      for (const below of ["/page", `/send?${page}`, `/exec?${page}`]) {
        const { head, text } = await visit.fetch(below);
        assertEquals([head.status, head.all("x-a")], [500, []], below);
        assertEquals(text, "500 Internal Server Error\n", below);
      }
      const { errors } = await visit.told();
      assertEquals(errors.length, 3);
    },
  },
});
