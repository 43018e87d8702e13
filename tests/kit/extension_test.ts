// A newcomer's tests of an extension of their own, with nothing but the kit and
// what runners share. `deno test` runs this file as it is; kit_runners_test.ts
// has `node --test` and `bun test` run it as well.

import {
  type ExtensionControlBlock,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  writeClientOf,
} from "@isapi/streams";
import { call, ManualWriter } from "@isapi/streams/testing";
import { sequencePicture, traceLine } from "@isapi/streams/trace";
import { WriteClient, WriteClientError } from "@isapi/streams/write-client";
import assert from "node:assert/strict";
import { test } from "node:test";

/** Sends so many bytes, and notes why it could not. */
const errors: number[] = [];
const download = {
  async HttpExtensionProc(ecb: ExtensionControlBlock): Promise<number> {
    const size = { value: Number(ecb.lpszQueryString) };
    const bytes = new Uint8Array(size.value).fill(65);
    if (!await ecb.WriteClient(ecb.ConnID, bytes, size)) {
      errors.push(ecb.GetLastError());
    }
    return HSE_STATUS_SUCCESS;
  },
};

test("the answer is what was asked for", async () => {
  const asked = call(download, "/?5");
  assert.equal((await asked.response).status, 200);
  assert.equal(await asked.text(), "AAAAA");
  await asked[Symbol.asyncDispose]();
});

test("a client that leaves is an error", async () => {
  const asked = call(download, "/?100000", { buffer: 0 });
  await asked.response;
  asked.leave();
  await asked.advance(0);
  assert.deepEqual(errors.splice(0), [10054]);
});

test("a client that reads nothing holds the extension up, then times out", async () => {
  const asked = call(download, "/?100000", { buffer: 0 });
  await asked.response;
  assert.equal(asked.transcript.at(-1)?.kind, "wait");
  await asked.advance(300_000);
  assert.deepEqual(errors.splice(0), [121]);
});

test("a client that reads on gets all of it", async () => {
  const asked = call(download, "/?100000", { buffer: 0 });
  assert.equal((await asked.read(10)).length, 10);
  assert.equal((await asked.text()).length, 99_990);
  assert.deepEqual(errors, []);
});

test("an operation has one completion", async () => {
  const pending = {
    HttpExtensionProc(ecb: ExtensionControlBlock): number {
      const client = writeClientOf(ecb);
      client.onCompletion(() => {
        ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_DONE_WITH_SESSION);
      });
      client.submit(new Uint8Array(3));
      return HSE_STATUS_PENDING;
    },
  };
  const asked = call(pending, "/");
  assert.equal((await asked.text()).length, 3);
  const { transcript } = asked;
  assert.equal(
    transcript.filter(({ kind }) => kind === "completion").length,
    1,
  );
  assert.match(traceLine(transcript[0]!), /WriteClient\.submit\(3 bytes/);
  assert.match(sequencePicture(transcript), /^<svg [^]*<\/svg>$/);
});

test("a writer is taken from by hand", async () => {
  const writer = new ManualWriter({ highWaterMark: 2 });
  const client = new WriteClient(writer);
  const written = client.write(new TextEncoder().encode("abc"));
  writer.take();
  assert.equal(await written, 3);
  assert.equal(writer.text(), "abc");
  writer.fail("left");
  await assert.rejects(() => client.write(new Uint8Array(1)), WriteClientError);
});
