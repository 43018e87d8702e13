import { assertEquals } from "@std/assert";
import {
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_STATUS_SUCCESS,
  IsapiHost,
} from "../../mod.ts";

type Text = string | null;

const STATUS: readonly Text[] = [
  "200 OK",
  "404 Not Found\0and more",
  "302",
  "500 \xfcber",
  "299 \x01",
  "",
  null,
];

const HEADER: readonly Text[] = [
  "Content-Type: text/plain\r\n\r\n",
  "Content-Type: text/plain\r\nContent-Length: 4\r\n\r\n",
  "X-Name: caf\xe9\r\n\r\n",
  "X-Name: a\0\r\n\r\n",
  "X-Name: a\r\n\r\n\0X-Other: b\r\n",
  "X-Name: a\n\nbody",
  "X-Name: \r\n folded\r\n\r\n",
  "no colon\r\n\r\n",
  `X-Long: ${"x".repeat(70_000)}\r\n\r\n`,
  `X-Name: a\r\n\r\n\0${"x".repeat(70_000)}`,
  "",
  null,
];

function bytesOf(text: Text): Uint8Array | null {
  return text === null
    ? null
    : Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** What a header call gives, and the answer that it makes. */
async function answerOf(
  status: string | Uint8Array | null,
  count: number | undefined,
  header: string | Uint8Array | null,
): Promise<unknown> {
  let given: unknown;
  const host = new IsapiHost().mount("/", {
    async HttpExtensionProc(ecb) {
      given = ecb.ServerSupportFunction(
        ecb.ConnID,
        HSE_REQ_SEND_RESPONSE_HEADER,
        status,
        count === undefined ? null : { value: count },
        header,
      );
      const body = new TextEncoder().encode("text");
      await ecb.WriteClient(ecb.ConnID, body, { value: body.length });
      return HSE_STATUS_SUCCESS;
    },
  });
  const response = await host.fetch(new Request("http://localhost/"));
  return {
    given,
    status: response.status,
    reason: response.statusText,
    headers: [...response.headers],
    body: await response.text(),
  };
}

Deno.test("a header call takes bytes as it takes a string", async () => {
  for (const status of STATUS) {
    for (const header of HEADER) {
      for (const count of [undefined, 0, 3, 6, 1000]) {
        assertEquals(
          await answerOf(bytesOf(status), count, bytesOf(header)),
          await answerOf(status, count, header),
          `${status}, ${count}, ${header?.slice(0, 40)}`,
        );
      }
    }
  }
});
