import { assert, assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
} from "../../../mod.ts";
import { pause } from "../../helpers/bounded.ts";
import {
  done,
  onCompletion,
  read,
  submit,
  write,
} from "../../helpers/ecb_calls.ts";
import { corruptBytes, latin1Text, pattern } from "../../helpers/patterns.ts";
import { asyncRead } from "../../helpers/support_calls.ts";
import { group, type Serve } from "./case.ts";

const LARGE = 1_500_000;

/** All that was read ahead, and all that follows. */
async function readAll(ecb: ExtensionControlBlock): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [ecb.lpbData];
  while (true) {
    const { ok, bytes } = await read(ecb, 16384);
    if (!ok || bytes.length === 0) return parts;
    parts.push(bytes);
  }
}

/** Sends back what it gets. */
const echo: Serve = async (ecb) => {
  for (const part of await readAll(ecb)) await write(ecb, part);
  return HSE_STATUS_SUCCESS;
};

/** Sends back what it gets, piece by piece, while more of it comes. */
const echoAtOnce: Serve = async (ecb) => {
  let bytes: Uint8Array = ecb.lpbData;
  while (bytes.length > 0) {
    if (!(await write(ecb, bytes)).ok) return HSE_STATUS_ERROR;
    bytes = (await read(ecb, 16384)).bytes;
  }
  return HSE_STATUS_SUCCESS;
};

/** The same with one asynchronous operation after the other. */
const echoAsync: Serve = (ecb) => {
  const buffer = new Uint8Array(16384);
  let reading = false;
  onCompletion(ecb, (bytes, error) => {
    if (error !== 0 || (reading && bytes === 0)) done(ecb);
    else if (reading) {
      reading = false;
      submit(ecb, buffer.subarray(0, bytes));
    } else {
      reading = true;
      asyncRead(ecb, buffer);
    }
  });
  if (ecb.cbAvailable > 0) submit(ecb, ecb.lpbData);
  else {
    reading = true;
    asyncRead(ecb, buffer);
  }
  return HSE_STATUS_PENDING;
};

/** A body in chunks, one for each part. */
function chunked(...parts: readonly string[]): string {
  return parts.map((part) => `${part.length.toString(16)}\r\n${part}\r\n`).join(
    "",
  );
}

const CHUNKED = ["Transfer-Encoding: chunked"];

/** Request bodies. */
export const uploads = group({
  "a small body is read ahead: lpbData has all of it": {
    serve(ecb, note) {
      note(ecb.cbTotalBytes, ecb.cbAvailable, latin1Text(ecb.lpbData));
      note(ecb.lpszMethod, ecb.lpszContentType);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      await visit.post("a body", "", ["Content-Type: text/plain"]);
      assertEquals(await visit.notes(5), [
        6,
        6,
        "a body",
        "POST",
        "text/plain",
      ]);
    },
  },

  "a large body: what was read ahead, then ReadClient": {
    serve: echo,
    async see(visit) {
      const { body } = await visit.post(pattern(1, LARGE));
      assertEquals(body.length, LARGE);
      assert(pattern(1, LARGE).every((byte, i) => byte === body[i]));
    },
  },

  "a body is sent back while it still comes": {
    serve: echoAtOnce,
    async see(visit) {
      const { body } = await visit.post(pattern(0, LARGE));
      assertEquals(corruptBytes(body, 1, LARGE), 0);
    },
  },

  "asynchronous reads and writes in turn": {
    serve: echoAsync,
    async see(visit) {
      const { body } = await visit.post(pattern(0, 200_000));
      assertEquals(corruptBytes(body, 1, 200_000), 0);
    },
  },

  "an extension is called with the first 48 KiB of a large body": {
    async serve(ecb, note) {
      note(ecb.cbTotalBytes, ecb.cbAvailable);
      await readAll(ecb);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      await visit.post(new Uint8Array(100_000));
      assertEquals(await visit.notes(2), [100_000, 49152]);
    },
  },

  "no body: nothing to read": {
    async serve(ecb, note) {
      note(ecb.cbTotalBytes, ecb.cbAvailable, (await read(ecb, 10)).count);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      await visit.fetch();
      await visit.post("");
      assertEquals(await visit.notes(6), [0, 0, 0, 0, 0, 0]);
    },
  },

  "at its end a read gives 0 bytes, every time": {
    async serve(ecb, note) {
      for (let i = 0; i < 3; i++) {
        const { ok, count } = await read(ecb, 10);
        note(ok, count);
      }
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      await visit.post("body");
      assertEquals(await visit.notes(6), [true, 0, true, 0, true, 0]);
    },
  },

  "a chunked body comes whole": {
    serve: echo,
    async see(visit) {
      const client = await visit.ask("", "POST", CHUNKED);
      for (const part of ["one ", "two ", "three"]) {
        await client.send(chunked(part));
        await pause(30);
      }
      await client.send("0\r\n\r\n");
      assertEquals((await client.answer()).text, "one two three");
    },
  },

  "a chunked body that is not there yet has an unknown size": {
    async serve(ecb, note) {
      note(ecb.cbTotalBytes);
      await readAll(ecb);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const client = await visit.ask("", "POST", CHUNKED);
      await client.send(chunked("first"));
      assertEquals(await visit.notes(), [0xffffffff]);
      await client.send(`${chunked("second")}0\r\n\r\n`);
      assertEquals((await client.answer()).head.status, 200);
    },
  },

  "a slow body is waited for": {
    serve: echo,
    async see(visit) {
      const client = await visit.ask("", "POST", ["Content-Length: 10"]);
      for (const byte of "0123456789") {
        await client.send(byte);
        await pause(60);
      }
      assertEquals((await client.answer()).text, "0123456789");
    },
  },

  "an answer to a body that nobody read, and the next request": {
    serve: () => HSE_STATUS_SUCCESS,
    async see(visit) {
      const body = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n".repeat(20);
      for (let i = 0; i < 2; i++) {
        const { head } = await visit.post(body);
        assertEquals(head.status, 200);
      }
      assertEquals((await visit.log(1)).method, "POST");
      assertEquals((await visit.told()).logs.length, 2);
    },
  },

  "a body over maxRequestBytes is a 413, before the extension is called": {
    options: { maxRequestBytes: 1000 },
    serve(_ecb, note) {
      note("called");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head } = await visit.post("x".repeat(1001));
      assertEquals(head.status, 413);
      assertEquals((await visit.told()).notes, []);
      assertEquals((await visit.post("x".repeat(1000))).head.status, 200);
    },
  },

  "a chunked body over maxRequestBytes is a 413": {
    options: { maxRequestBytes: 1000 },
    serve: echo,
    async see(visit) {
      const client = await visit.ask("", "POST", CHUNKED);
      await client.send(
        `${chunked("x".repeat(800), "x".repeat(800))}0\r\n\r\n`,
      );
      assertEquals((await client.head()).status, 413);
    },
  },

  "an answer that fails while its upload is read ends the connection": {
    async serve(ecb) {
      await write(ecb, "begun");
      onCompletion(ecb, () => {});
      asyncRead(ecb, new Uint8Array(10));
      await pause(200);
      throw new Error("failed");
    },
    async see(visit) {
      const client = await visit.ask("", "POST", CHUNKED);
      await client.send(chunked("x"));
      assertEquals((await client.head()).status, 200);
      const { text } = await client.rest(8000);
      assert(!text.endsWith("0\r\n\r\n"), "the body ended cleanly");
    },
  },

  "who expects 100-continue gets it, and the answer": {
    serve: echo,
    async see(visit) {
      const client = await visit.ask("", "POST", [
        "Content-Length: 4",
        "Expect: 100-continue",
      ]);
      assertEquals((await client.head()).status, 100);
      await client.send("body");
      assertEquals((await client.answer()).text, "body");
    },
  },
});
