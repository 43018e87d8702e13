/**
 * Every way in which a request can wait for something that never comes.
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  type FileSource,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  type IsapiHostOptions,
} from "../../mod.ts";
import {
  onCompletion,
  read,
  sendHeader,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { hungFile, hungStream, never } from "../helpers/hung.ts";
import { turns } from "../helpers/settled.ts";
import { asyncRead, execUrl, sendUrl } from "../helpers/support_calls.ts";
import type { Proc } from "../helpers/test_host.ts";
import {
  filePart,
  memory,
  transmitFile,
  vectorSend,
  vectorSubmit,
} from "../helpers/transmissions.ts";

/** Notes what the extension the request's own is told: completions, and codes of synchronous calls. */
export type Note = (told: readonly [number, number] | number) => void;

/** A request that waits. */
export interface Wait {
  /** The extensions. The request's own is at `/ext`; without it, a file or the fallback answers. */
  readonly procs?: Readonly<Record<string, (note: Note) => Proc>>;
  readonly options?: IsapiHostOptions;
  readonly init?: () => RequestInit;
  /** What it waits for: something else than its client, or the client, who takes nothing. */
  readonly waitsFor: "something" | "client";
  /** What was told before, and what a code is told as. */
  readonly told?: (code: number) => readonly unknown[];
  /** Whether the head has left: the body is broken off then. */
  readonly begun?: boolean;
  /** How often `onError` is told, if nothing but the client is not to blame. */
  readonly reports: 0 | 1;
  /** Whether something has happened since it began to wait: the total deadline is not reported then. */
  readonly stirs?: boolean;
}

/** A file of zeros. */
function file(size: number): FileSource {
  return new Blob([new Uint8Array(size)]);
}

/** A store whose only file is this one. */
function store(open: () => Promise<FileSource | undefined>) {
  return { map: (path: string) => path, open };
}

const hungOpen = { files: store(never) };
const hungRead = { files: store(() => Promise.resolve(hungFile())) };
const hungFallback = { fallback: () => never<Response>() };

/** An extension that begins an operation, and is not called before it completes. */
function begins(
  begin: (ecb: ExtensionControlBlock) => number,
): (note: Note) => Proc {
  return (note) => (ecb) => {
    onCompletion(ecb, (...completed) => note(completed));
    const refusal = begin(ecb);
    if (refusal !== 0) note(refusal);
    return HSE_STATUS_PENDING;
  };
}

/** An extension that awaits a call, and notes its code. */
function awaits(
  call: (ecb: ExtensionControlBlock) => Promise<number>,
): (note: Note) => Proc {
  return (note) => async (ecb) => {
    note(await call(ecb));
    return HSE_STATUS_SUCCESS;
  };
}

/** An extension that has another answer in its place. */
const substitutes = (url: string) => (note: Note): Proc => (ecb) => {
  const refusal = sendUrl(ecb, url);
  if (refusal !== 0) note(refusal);
  return HSE_STATUS_SUCCESS;
};

const pending = (): Proc => () => HSE_STATUS_PENDING;
const executes = (url: string) =>
  begins((ecb) => execUrl(ecb, { pszUrl: url }));

const completes = (code: number) => [[0, code]];
const isGiven = (code: number) => [code];

/** An upload that stalls, after some bytes or before. */
function stalled(first: number): () => RequestInit {
  return () => ({ method: "POST", body: hungStream(first), duplex: "half" });
}

/** Waits for something that is not the client's to take. */
const SOMETHING = { waitsFor: "something" } as const;
/** Waits for a client that takes nothing. */
const CLIENT = { waitsFor: "client", reports: 0 } as const;

/** An operation: it is owed its completion, and the extension has returned PENDING. */
const operation = (
  begin: (ecb: ExtensionControlBlock) => number,
  more: Partial<Wait> = {},
): Wait => ({
  ...SOMETHING,
  procs: { "/ext": begins(begin) },
  told: completes,
  reports: 1,
  ...more,
});

/** A child that hangs: the parent is owed its completion. */
const child = (
  procs: Readonly<Record<string, (note: Note) => Proc>>,
  options?: IsapiHostOptions,
): Wait => ({
  ...SOMETHING,
  procs: { "/ext": executes("/child"), ...procs },
  ...(options === undefined ? {} : { options }),
  told: completes,
  reports: 1,
});

/** A child that hangs in its parent's place. */
const substitute = (
  procs: Readonly<Record<string, (note: Note) => Proc>>,
  options?: IsapiHostOptions,
): Wait => ({
  ...SOMETHING,
  procs: { "/ext": substitutes("/child"), ...procs },
  ...(options === undefined ? {} : { options }),
  reports: 1,
});

/** By what is waited for. */
export const WAITS: Readonly<Record<string, Wait>> = {
  "the body, ahead": {
    ...SOMETHING,
    procs: { "/ext": pending },
    init: stalled(0),
    reports: 0,
  },
  "ReadClient": {
    ...SOMETHING,
    procs: { "/ext": awaits(async (ecb) => (await read(ecb, 10)).error) },
    init: stalled(3),
    told: isGiven,
    reports: 0,
  },
  "ASYNC_READ_CLIENT": operation(
    (ecb) => asyncRead(ecb, new Uint8Array(10)),
    { init: stalled(3) },
  ),
  "TRANSMIT_FILE": operation((ecb) => transmitFile(ecb, { hFile: hungFile() })),
  "TRANSMIT_FILE, in the file": operation(
    (ecb) => transmitFile(ecb, { hFile: hungFile(3) }),
    { begun: true, stirs: true },
  ),
  "VECTOR_SEND": operation((ecb) => vectorSubmit(ecb, [filePart(hungFile())])),
  "VECTOR_SEND, after memory": operation(
    (ecb) => vectorSubmit(ecb, [memory("abc"), filePart(hungFile())]),
    { begun: true },
  ),
  "VECTOR_SEND, sync": {
    ...SOMETHING,
    procs: { "/ext": awaits((ecb) => vectorSend(ecb, [filePart(hungFile())])) },
    told: isGiven,
    reports: 0,
  },

  "EXEC_URL of an extension": child({ "/child": pending }),
  "EXEC_URL of an extension that never settles": child({
    "/child": () => () => never(),
  }),
  "EXEC_URL of one that has begun": {
    ...child({
      "/child": () => (ecb) => {
        submitted(ecb);
        return HSE_STATUS_PENDING;
      },
    }),
    begun: true,
    stirs: true,
  },
  "EXEC_URL of EXEC_URL": {
    ...child({
      "/child": executes("/grandchild"),
      "/grandchild": pending,
    }),
    // To the child, its client is gone.
    told: (code) => [[0, code], [0, 995]],
  },
  "EXEC_URL of SEND_URL": child({
    "/child": substitutes("/grandchild"),
    "/grandchild": pending,
  }),
  "EXEC_URL, FileStore.open()": child({}, hungOpen),
  "EXEC_URL, a file": { ...child({}, hungRead), begun: true },
  "EXEC_URL, the fallback": child({}, hungFallback),
  "EXEC_URL, the fallback's body": {
    ...child({}, { fallback: () => new Response(hungStream(3)) }),
    begun: true,
    stirs: true,
  },

  "SEND_URL of an extension": substitute({ "/child": pending }),
  "SEND_URL of an operation": {
    ...substitute({
      "/child": begins((ecb) => transmitFile(ecb, { hFile: hungFile() })),
    }),
    told: completes,
  },
  "SEND_URL of one that has begun": {
    ...substitute({
      "/child": () => (ecb) => {
        submitted(ecb);
        return HSE_STATUS_PENDING;
      },
    }),
    begun: true,
  },
  "SEND_URL of SEND_URL": substitute({
    "/child": substitutes("/grandchild"),
    "/grandchild": pending,
  }),
  "SEND_URL of EXEC_URL": {
    ...substitute({
      "/child": executes("/grandchild"),
      "/grandchild": pending,
    }),
    told: completes,
  },
  "SEND_URL, FileStore.open()": substitute({}, hungOpen),
  "SEND_URL, a file": {
    ...substitute({}, hungRead),
    begun: true,
    stirs: true,
  },
  "SEND_URL, the fallback": substitute({}, hungFallback),

  "FileStore.open()": { ...SOMETHING, options: hungOpen, reports: 1 },
  "a file": {
    ...SOMETHING,
    options: hungRead,
    begun: true,
    reports: 1,
    stirs: true,
  },
  "a file, after its first bytes": {
    ...SOMETHING,
    options: { files: store(() => Promise.resolve(hungFile(3))) },
    begun: true,
    reports: 1,
    stirs: true,
  },
  "the fallback": { ...SOMETHING, options: hungFallback, reports: 1 },

  "DONE": { ...SOMETHING, procs: { "/ext": pending }, reports: 1 },
  "DONE, to HEAD": {
    ...SOMETHING,
    procs: { "/ext": pending },
    init: () => ({ method: "HEAD" }),
    reports: 1,
  },
  "DONE, after a head that is not whole": {
    ...SOMETHING,
    procs: {
      "/ext": () => (ecb) => {
        submitted(ecb, "HTTP/1.1 200 OK\r\nA: b\r\n");
        return HSE_STATUS_PENDING;
      },
    },
    reports: 1,
  },
  "DONE, after a header call": {
    ...SOMETHING,
    procs: {
      "/ext": () => (ecb) => {
        sendHeader(ecb, "200 OK", "A: b\r\n\r\n");
        return HSE_STATUS_PENDING;
      },
    },
    begun: true,
    reports: 1,
  },
  "DONE, after an operation": operation(
    (ecb) => submit(ecb, "abc"),
    { told: () => [[3, 0]], begun: true },
  ),
  "the extension": {
    ...SOMETHING,
    procs: { "/ext": () => () => never() },
    reports: 1,
  },
  "the extension, in its body": {
    ...SOMETHING,
    procs: {
      "/ext": () => async (ecb) => {
        await write(ecb, "abc");
        return await never();
      },
    },
    begun: true,
    reports: 1,
    stirs: true,
  },
  "a completion function's promise": {
    ...SOMETHING,
    procs: {
      "/ext": (note) => (ecb) => {
        onCompletion(ecb, (...completed) => {
          note(completed);
          return never();
        });
        submit(ecb, "abc");
        return HSE_STATUS_PENDING;
      },
    },
    told: () => [[3, 0]],
    begun: true,
    reports: 1,
  },

  "WriteClient": {
    ...CLIENT,
    procs: {
      "/ext": awaits(async (ecb) => (await write(ecb, BLOCK)).error),
    },
    told: isGiven,
    begun: true,
  },
  "WriteClient, async": {
    ...CLIENT,
    procs: { "/ext": begins((ecb) => submit(ecb, BLOCK)) },
    told: completes,
    begun: true,
  },
  "TRANSMIT_FILE to the client": {
    ...CLIENT,
    procs: {
      "/ext": begins((ecb) => transmitFile(ecb, { hFile: file(200_000) })),
    },
    told: completes,
    begun: true,
  },
  "EXEC_URL to the client": {
    ...CLIENT,
    procs: {
      "/ext": executes("/child"),
      "/child": () => async (ecb) => {
        while ((await write(ecb, BLOCK)).ok);
        return HSE_STATUS_SUCCESS;
      },
    },
    told: completes,
    begun: true,
  },
  "SEND_URL to the client": {
    ...CLIENT,
    procs: {
      "/ext": substitutes("/child"),
      "/child": awaits(async (ecb) => (await write(ecb, BLOCK)).error),
    },
    told: isGiven,
    begun: true,
  },
  "the end of what was written, to the client": {
    ...CLIENT,
    procs: {
      "/ext": () => async (ecb) => {
        await write(ecb, "abc");
        await turns();
        return HSE_STATUS_SUCCESS;
      },
    },
    begun: true,
  },
  "a file to the client": {
    ...CLIENT,
    options: { files: store(() => Promise.resolve(file(200_000))) },
    begun: true,
  },
};

/** More than a writer has room for. */
const BLOCK = new Uint8Array(100_000);

/** Writes without waiting for anything. */
function submitted(ecb: ExtensionControlBlock, text = "abc"): void {
  write(ecb, text).catch(() => {});
}
