/**
 * A server that throws wherever somebody else's code can, in a process of its
 * own: it has no handler of uncaught errors, so one that gets through ends it.
 *
 * When its input is closed it shuts down, prints what happened, and ends.
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  type FileSource,
  HSE_IO_ASYNC,
  HSE_IO_SYNC,
  HSE_REQ_EXEC_URL,
  HSE_REQ_IO_COMPLETION,
  HSE_REQ_SEND_URL,
  HSE_REQ_TRANSMIT_FILE,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  type IsapiExtension,
  IsapiHost,
  respond,
  writeClientOf,
} from "../../mod.ts";
import { done, onCompletion, submit, write } from "../helpers/ecb_calls.ts";
import { pattern } from "../helpers/patterns.ts";
import { turns } from "../helpers/settled.ts";

/** What the client gets: the page of a failure, a body that is cut, or a whole answer. */
export type Expected = "500" | "cut" | "whole";

type Proc = IsapiExtension["HttpExtensionProc"];

/** A place where somebody else's code throws. */
interface Site {
  readonly expected: Expected;
  readonly proc: Proc;
}

/** The bystander's writes. */
export const BYSTANDER = { writes: 12, size: 3000 };

class Boom extends Error {}

function boom(): never {
  throw new Boom();
}

/** Bytes that the runtime has taken before anything throws. */
async function handOver(ecb: ExtensionControlBlock): Promise<void> {
  await write(ecb, "begun");
  await writeClientOf(ecb).flush();
}

/** Sends a file whose stream, or whose methods, throw. */
function transmits(file: (good: FileSource) => Partial<FileSource>): Proc {
  return async (ecb) => {
    await handOver(ecb);
    onCompletion(ecb, () => void done(ecb));
    const good = new Blob(["file"]);
    const source: FileSource = {
      size: 4,
      slice: (start, end) => good.slice(start, end),
      ...file(good),
    };
    ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_TRANSMIT_FILE, {
      hFile: source,
      dwFlags: HSE_IO_ASYNC,
    });
    return HSE_STATUS_PENDING;
  };
}

function streams(pull: () => void): FileSource {
  return {
    size: 4,
    slice: () => ({ stream: () => new ReadableStream({ pull }) }),
  };
}

/** An answer that is whole whatever else throws. */
const whole: Proc = async (ecb) => {
  await write(ecb, "whole");
  return HSE_STATUS_SUCCESS;
};

/** Runs a child that fails behind this request. */
function child(url: string): Proc {
  return (ecb) => {
    onCompletion(ecb, () => void done(ecb));
    ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_EXEC_URL, { pszUrl: url });
    return HSE_STATUS_PENDING;
  };
}

function substitute(url: string): Proc {
  return (ecb) => {
    ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_SEND_URL, url);
    return HSE_STATUS_SUCCESS;
  };
}

/** Each site, by its name: the path it is asked for. */
export const SITES: Readonly<Record<string, Site>> = {
  "sync": { expected: "500", proc: boom },
  "async": {
    expected: "500",
    proc: async () => {
      await turns();
      return boom();
    },
  },
  "async-behind-bytes": {
    expected: "cut",
    proc: async (ecb) => {
      await handOver(ecb);
      return boom();
    },
  },
  "async-behind-a-write": {
    expected: "cut",
    proc: async (ecb) => {
      await handOver(ecb);
      write(ecb, new Uint8Array(8 << 20));
      return boom();
    },
  },
  "undefined": {
    expected: "500",
    proc: () => {
      throw undefined;
    },
  },
  "microtask": {
    expected: "500",
    proc: () => Promise.resolve().then(boom),
  },
  "timer": {
    expected: "cut",
    proc: async (ecb) => {
      await handOver(ecb);
      return await new Promise<never>((_resolve, reject) => {
        setTimeout(() => Promise.resolve().then(boom).catch(reject));
      });
    },
  },
  "thenable": {
    expected: "500",
    proc: () => ({ then: boom }) as unknown as Promise<number>,
  },
  "callback": {
    expected: "cut",
    proc: async (ecb) => {
      await handOver(ecb);
      onCompletion(ecb, boom);
      submit(ecb, "more");
      return HSE_STATUS_PENDING;
    },
  },
  "callback-async": {
    expected: "cut",
    proc: async (ecb) => {
      await handOver(ecb);
      ecb.ServerSupportFunction(
        ecb.ConnID,
        HSE_REQ_IO_COMPLETION,
        async () => {
          await turns();
          boom();
        },
      );
      submit(ecb, "more");
      return HSE_STATUS_PENDING;
    },
  },
  "callback-of-a-file": {
    expected: "cut",
    proc: async (ecb) => {
      await handOver(ecb);
      ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_TRANSMIT_FILE, {
        hFile: new Blob(["file"]),
        pfnHseIO: boom,
        dwFlags: HSE_IO_ASYNC,
      });
      return HSE_STATUS_PENDING;
    },
  },
  "file-read": { expected: "cut", proc: transmits(() => streams(boom)) },
  "file-slice": { expected: "cut", proc: transmits(() => ({ slice: boom })) },
  "file-stream": {
    expected: "cut",
    proc: transmits(() => ({ slice: () => ({ stream: boom }) })),
  },
  "piped-stream": {
    expected: "cut",
    proc: async (ecb) => {
      await handOver(ecb);
      const source = new ReadableStream<Uint8Array>({ pull: boom });
      await source.pipeTo(writeClientOf(ecb).writable);
      return HSE_STATUS_SUCCESS;
    },
  },
  "log-data": {
    expected: "whole",
    proc: async (ecb) => {
      ecb.lpszLogData = { toString: boom } as unknown as string;
      return await whole(ecb);
    },
  },
  "arguments": {
    expected: "whole",
    proc: async (ecb) => {
      const size = Object.defineProperty({ value: 0 }, "value", { get: boom });
      const wrong = new Uint8Array(1);
      await ecb.WriteClient(ecb.ConnID, wrong, size, HSE_IO_SYNC);
      ecb.ServerSupportFunction(
        ecb.ConnID,
        HSE_REQ_TRANSMIT_FILE,
        Object.defineProperty({ hFile: null, dwFlags: 2 }, "pHead", {
          get: boom,
        }),
      );
      return await whole(ecb);
    },
  },
  "onLog": { expected: "whole", proc: whole },
  "onLog-async": { expected: "whole", proc: whole },
  "onError": { expected: "500", proc: boom },
  "onError-async": { expected: "500", proc: boom },
  "version": { expected: "500", proc: whole },
  "terminate": { expected: "whole", proc: whole },
  "terminate-async": { expected: "whole", proc: whole },
  "exec-url-of-fallback": { expected: "500", proc: child("/fallback") },
  "exec-url-of-map": { expected: "500", proc: child("/plain-map") },
  "send-url-of-fallback": { expected: "500", proc: substitute("/fallback") },
  "send-url-of-open": { expected: "500", proc: substitute("/plain-open") },
};

/** Those that no extension answers, by path. */
export const PLAIN: Readonly<Record<string, Expected>> = {
  "fallback": "500",
  "fallback-async": "500",
  "fallback-error": "500",
  "fallback-stream": "cut",
  "plain-map": "500",
  "plain-open": "500",
  "plain-open-async": "500",
  "plain-read": "cut",
  "plain-close": "whole",
  "respond": "500",
  "respond-behind-bytes": "cut",
};

function extension(name: string, { proc }: Site): IsapiExtension {
  return {
    HttpExtensionProc: proc,
    GetExtensionVersion: () => name === "version" ? boom() : true,
    TerminateExtension: (): boolean | Promise<boolean> => {
      if (name === "terminate") boom();
      return name === "terminate-async" ? Promise.resolve().then(boom) : true;
    },
  };
}

async function fallback(name: string): Promise<Response> {
  if (name === "fallback-async") await turns();
  if (name === "fallback-error") return Response.error();
  if (name !== "fallback-stream") boom();
  let pulls = 0;
  return new Response(
    new ReadableStream({
      pull: (controller) =>
        pulls++ === 0 ? controller.enqueue(new Uint8Array(5)) : boom(),
    }),
  );
}

function openFile(name: string): Promise<FileSource | undefined> {
  if (name === "plain-open") boom();
  if (name === "plain-open-async") return Promise.reject(new Boom());
  const good = new Blob(["whole"]);
  return Promise.resolve({
    ...name === "plain-read" ? streams(boom) : {
      size: 5,
      slice: (start, end) => good.slice(start, end),
    },
    close: name === "plain-close" ? boom : () => {},
  });
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

/** Requests for what throws. */
class Others {
  #next = Promise.withResolvers<void>();

  /** Fulfils when the next one comes. */
  get next(): Promise<void> {
    return this.#next.promise;
  }

  came(): void {
    this.#next.resolve();
    this.#next = Promise.withResolvers();
  }
}

const others = new Others();

/** Everything that throws, in one host, beside the one that does not. */
function makeHost(reports: { count: number }): IsapiHost {
  const host = new IsapiHost({
    onLog: ({ url }): void | Promise<void> => {
      const name = nameOf(url);
      if (name === "onLog") boom();
      if (name === "onLog-async") return Promise.resolve().then(boom);
    },
    onError: (_error, ecb): void | Promise<void> => {
      reports.count++;
      const name = ecb?.lpszLogData;
      if (name === "onError") boom();
      if (name === "onError-async") return Promise.resolve().then(boom);
    },
    files: {
      map: (path) => {
        if (path === "/plain-map") boom();
        return path.startsWith("/plain-") ? path.slice(1) : undefined;
      },
      open: openFile,
    },
    fallback: (request) => {
      const name = nameOf(request.url);
      return name === "fallback" ? boom() : fallback(name);
    },
  });
  for (const [name, site] of Object.entries(SITES)) {
    const { proc } = site;
    const named: Proc = (ecb) => {
      ecb.lpszLogData = name;
      return proc(ecb);
    };
    host.mount(`/${name}`, extension(name, { ...site, proc: named }));
  }
  return host.mount("/bystander", {
    async HttpExtensionProc(ecb) {
      for (let i = 0; i < BYSTANDER.writes; i++) {
        // It is in the middle when the other comes.
        if (i === BYSTANDER.writes / 2) await others.next;
        await write(ecb, pattern(i, BYSTANDER.size));
        await turns();
      }
      return HSE_STATUS_SUCCESS;
    },
  });
}

if (import.meta.main) {
  const reports = { count: 0 };
  const host = makeHost(reports);
  const server = Deno.serve({
    port: 0,
    hostname: "127.0.0.1",
    onListen: ({ port }) => console.log(port),
    // A body that was cut is told here too, which is as it should be.
    onError: () => new Response("the handler rejected", { status: 500 }),
  }, (request, info) => {
    const name = nameOf(request.url);
    if (name !== "bystander") others.came();
    if (!name.startsWith("respond")) return host.fetch(request, info);
    return respond(request, async (client) => {
      if (name === "respond-behind-bytes") {
        await client.write(new Uint8Array(5));
        await client.flush();
      }
      boom();
    });
  });
  for await (const _ of Deno.stdin.readable);
  await host.shutdown();
  await server.shutdown();
  console.log(JSON.stringify(reports));
}
