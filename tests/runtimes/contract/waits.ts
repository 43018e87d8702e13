import { assert, assertEquals } from "@std/assert";
import {
  type FileSource,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
} from "../../../mod.ts";
import { done, onCompletion, read, write } from "../../helpers/ecb_calls.ts";
import { hungFile, never } from "../../helpers/hung.ts";
import {
  asyncRead,
  execUrl,
  home,
  sendUrl,
} from "../../helpers/support_calls.ts";
import { transmitFile } from "../../helpers/transmissions.ts";
import { group, type Serve } from "./case.ts";
import type { Visit } from "./visit.ts";

/** Milliseconds. */
const SHORT = 800;

const options = { deadlines: { idle: SHORT } };

/** A store with one file. */
function store(open: () => Promise<FileSource>) {
  return { map: (path: string) => path, open };
}

/** Begins an operation that never completes by itself, and notes what it completes with. */
function begins(begin: (...args: Parameters<Serve>) => number): Serve {
  return (ecb, note) => {
    onCompletion(ecb, (...completed) => {
      note(completed);
      done(ecb);
    });
    note(begin(ecb, note));
    return HSE_STATUS_PENDING;
  };
}

async function assertTimedOut(visit: Visit, reports = 1): Promise<void> {
  const { logs, errors } = await visit.toldUntil(
    ({ logs }) => logs.length > 0,
    "the request ended",
  );
  assertEquals(logs.map(({ outcome }) => outcome), ["timed out"]);
  assertEquals(errors.length, reports, `onError: ${errors}`);
  for (const error of errors) assert(error.includes("the idle deadline of"));
}

/** The client gets 504, the extension its completion. */
async function see504(visit: Visit): Promise<void> {
  const { head, text } = await visit.fetch();
  assertEquals([head.status, text], [504, "504 Gateway Timeout\n"]);
  await assertTimedOut(visit);
}

async function seeCompleted(visit: Visit): Promise<void> {
  await see504(visit);
  assertEquals(await visit.notes(2), [0, [0, 121]]);
}

/** An upload of which all but the first bytes are owed. */
async function stall(visit: Visit): Promise<void> {
  const client = await visit.ask("", "POST", ["Transfer-Encoding: chunked"]);
  await client.send("3\r\nabc\r\n");
  assertEquals((await client.head(15_000)).status, 504);
}

/** The client gets a body that is not whole. */
async function seeCut(visit: Visit): Promise<void> {
  const client = await visit.ask();
  assertEquals((await client.head()).status, 200);
  const { text } = await client.rest(15_000);
  assert(!text.endsWith("0\r\n\r\n"), "the body ended cleanly");
  assert(!text.includes("ERROR_SEM_TIMEOUT"), "the error is in the body");
  await assertTimedOut(visit);
}

/** Writes some bytes, and no more. */
const begun: Serve = (ecb) => {
  write(ecb, "first");
  return HSE_STATUS_PENDING;
};

/** Waits for what never comes: the idle deadline ends each. */
export const waits = group({
  "an upload that stalls, ASYNC_READ_CLIENT: 504, and (0, 121)": {
    options,
    serve: begins((ecb) => asyncRead(ecb, new Uint8Array(10))),
    async see(visit) {
      await stall(visit);
      await assertTimedOut(visit);
      // The first bytes were read ahead: nothing comes after them.
      assertEquals(await visit.notes(2), [0, [0, 121]]);
    },
  },

  "an upload that stalls, ReadClient: 504, and FALSE 121": {
    options,
    async serve(ecb, note) {
      note((await read(ecb, 10)).error);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      await stall(visit);
      await assertTimedOut(visit, 0);
      assertEquals(await visit.notes(), [121]);
    },
  },

  "TRANSMIT_FILE of a file that is not read: 504, and (0, 121)": {
    options,
    serve: begins((ecb) => transmitFile(ecb, { hFile: hungFile() })),
    see: seeCompleted,
  },

  "a plain file that is not read on: cut": {
    options: { ...options, files: store(() => Promise.resolve(hungFile(3))) },
    see: seeCut,
  },

  "TRANSMIT_FILE of a file that is not read on: cut, and (0, 121)": {
    options,
    serve: begins((ecb) => transmitFile(ecb, { hFile: hungFile(3) })),
    async see(visit) {
      await seeCut(visit);
      assertEquals(await visit.notes(2), [0, [0, 121]]);
    },
  },

  "EXEC_URL of a child that hangs in its body: cut, and (0, 121)": {
    options,
    serve: {
      "": begins((ecb) => execUrl(ecb, { pszUrl: `${home(ecb)}/child` })),
      "/child": begun,
    },
    async see(visit) {
      await seeCut(visit);
      assertEquals(await visit.notes(2), [0, [0, 121]]);
    },
  },

  "SEND_URL of a child that hangs in its body: cut": {
    options,
    serve: {
      "": (ecb) => {
        sendUrl(ecb, `${home(ecb)}/child`);
        return HSE_STATUS_SUCCESS;
      },
      "/child": begun,
    },
    see: seeCut,
  },

  "a store that does not open: 504": {
    options: { ...options, files: store(never) },
    see: see504,
  },

  "a fallback that does not answer: 504": {
    options,
    handle: never,
    see: see504,
  },

  "EXEC_URL of a child that hangs: 504, and (0, 121)": {
    options,
    serve: {
      "": begins((ecb) => execUrl(ecb, { pszUrl: `${home(ecb)}/child` })),
      "/child": () => HSE_STATUS_PENDING,
    },
    see: seeCompleted,
  },

  "EXEC_URL of a fallback that hangs: 504, and (0, 121)": {
    options,
    serve: {
      "/parent": begins((ecb) => execUrl(ecb, { pszUrl: "/nothing" })),
    },
    handle: never,
    async see(visit) {
      assertEquals((await visit.fetch("/parent")).head.status, 504);
      await assertTimedOut(visit);
      assertEquals(await visit.notes(2), [0, [0, 121]]);
    },
  },

  "SEND_URL of a child that hangs: 504": {
    options,
    serve: {
      "": (ecb) => {
        sendUrl(ecb, `${home(ecb)}/child`);
        return HSE_STATUS_SUCCESS;
      },
      "/child": () => HSE_STATUS_PENDING,
    },
    see: see504,
  },
});
