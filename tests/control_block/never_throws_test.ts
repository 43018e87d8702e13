import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  type ExtensionControlBlock,
  type FileSource,
  type FileStore,
  HSE_APPEND_LOG_PARAMETER,
  HSE_IO_ASYNC,
  HSE_IO_SEND_HEADERS,
  HSE_IO_SYNC,
  HSE_REQ_ASYNC_READ_CLIENT,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_EXEC_URL,
  HSE_REQ_GET_EXEC_URL_STATUS,
  HSE_REQ_IS_CONNECTED,
  HSE_REQ_IS_IN_PROCESS,
  HSE_REQ_IS_KEEP_CONN,
  HSE_REQ_MAP_URL_TO_PATH,
  HSE_REQ_MAP_URL_TO_PATH_EX,
  HSE_REQ_SEND_CUSTOM_ERROR,
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_REQ_SEND_URL,
  HSE_REQ_SEND_URL_REDIRECT_RESP,
  HSE_REQ_TRANSMIT_FILE,
  HSE_REQ_VECTOR_SEND,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  HSE_VECTOR_ELEMENT_TYPE_FILE_HANDLE,
  HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER,
  IsapiHost,
  type IsapiHostOptions,
  WriteClient,
  writeClientOf,
} from "../../mod.ts";
import { serverSupport } from "../../src/control_block/server_support/table.ts";
import { bounded, drained, until } from "../helpers/bounded.ts";
import { done, onCompletion, submit, write } from "../helpers/ecb_calls.ts";
import { header } from "../helpers/header_calls.ts";
import { latin1Bytes } from "../helpers/patterns.ts";
import { turns } from "../helpers/settled.ts";
import {
  execStatus,
  execUrl,
  executed,
  sendUrl,
  support,
} from "../helpers/support_calls.ts";
import { CountingStore, storeOf, TestFile } from "../helpers/test_files.ts";
import { type Proc, TestHost } from "../helpers/test_host.ts";
import { answered } from "../helpers/transmissions.ts";
import { HostServer } from "../helpers/wire_server.ts";

/** What hostile arguments throw. */
const HOSTILE = new Error("hostile");

function hostile(): never {
  throw HOSTILE;
}

/** An object of which every use throws. */
function hostileObject(): object {
  const traps = Object.getOwnPropertyNames(Reflect)
    .map((name) => [name, hostile]);
  return new Proxy({}, Object.fromEntries(traps));
}

/** A reference that can be read, and throws when it is written to. */
function readOnly(value: unknown): object {
  return Object.defineProperty({}, "value", {
    get: () => value,
    set: hostile,
  });
}

/** Arguments of every wrong kind, each made anew. */
function wrongArguments(): Readonly<Record<string, unknown>> {
  return {
    "a frozen reference": Object.freeze({ value: 2 }),
    "a reference whose setter throws": readOnly(2),
    "a reference whose getter throws": Object.defineProperty({}, "value", {
      get: hostile,
    }),
    "a proxy that throws": hostileObject(),
    "a symbol": Symbol("s"),
    "a BigInt": 2n,
    "a reference to a BigInt": { value: 2n },
    "NaN": NaN,
    "a function": () => {},
    "an object whose tag throws": Object.defineProperty(
      {},
      Symbol.toStringTag,
      { get: hostile },
    ),
    "an object that is no number": { valueOf: hostile, toString: hostile },
    "an array of null": [null],
  };
}

/** Calls, and gives TRUE or FALSE; an error if the call throws or rejects. */
async function outcomeOf(call: () => unknown, what: string): Promise<boolean> {
  try {
    const ok = await bounded(Promise.resolve(call()), what);
    assertEquals(typeof ok, "boolean", what);
    return ok as boolean;
  } catch (error) {
    throw new Error(`${what} threw`, { cause: error });
  }
}

/** Runs in an extension, in a session that is over afterwards, traced and not; what onError was told. */
async function inSession(
  run: (ecb: ExtensionControlBlock) => Promise<void>,
  options: IsapiHostOptions = {},
  init: RequestInit = {},
): Promise<readonly unknown[]> {
  const traced = { ...options, onTrace: () => {} };
  const errors = await inOneSession(run, traced, init);
  const untraced = await inOneSession(run, options, init);
  assertEquals(untraced.map(String), errors.map(String));
  return untraced;
}

async function inOneSession(
  run: (ecb: ExtensionControlBlock) => Promise<void>,
  options: IsapiHostOptions,
  init: RequestInit,
): Promise<readonly unknown[]> {
  let failure: { readonly error: unknown } | undefined;
  const { errors } = await answered(
    async (ecb) => {
      await run(ecb).catch((error) => {
        failure = { error };
      });
      return HSE_STATUS_SUCCESS;
    },
    new Request("http://localhost/", init),
    options,
  );
  if (failure) throw failure.error;
  return errors;
}

/** What the process was left with while something ran. */
async function unhandled(run: () => Promise<void>): Promise<unknown[]> {
  const reasons: unknown[] = [];
  const listen = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    reasons.push(event.reason);
  };
  globalThis.addEventListener("unhandledrejection", listen);
  try {
    await run();
    await turns(5);
  } finally {
    globalThis.removeEventListener("unhandledrejection", listen);
  }
  return reasons;
}

/** ServerSupportFunction without types. */
function supportOf(
  ecb: ExtensionControlBlock,
): (...args: unknown[]) => unknown {
  return (ecb.ServerSupportFunction as (...args: unknown[]) => unknown)
    .bind(ecb);
}

/** WriteClient without types. */
function writeOf(ecb: ExtensionControlBlock): (...args: unknown[]) => unknown {
  return (ecb.WriteClient as (...args: unknown[]) => unknown).bind(ecb);
}

/** A store whose paths cannot be mapped. */
const THROWING_STORE: FileStore = {
  map: (path) => path.startsWith("/throws") ? hostile() : path,
  open: () => Promise.resolve(undefined),
};

Deno.test("ServerSupportFunction neither throws nor rejects for any code when an argument is of the wrong kind", async () => {
  for (const code of [...serverSupport.keys(), 999, NaN]) {
    for (const position of [0, 1, 2]) {
      for (const kind of Object.keys(wrongArguments())) {
        const args: unknown[] = [null, null, null];
        args[position] = wrongArguments()[kind];
        await inSession(async (ecb) => {
          const call = supportOf(ecb);
          const what = `${code} with ${kind} as argument ${position}`;
          const ok = await outcomeOf(
            () => call(ecb.ConnID, code, ...args),
            what,
          );
          assert(ok || ecb.GetLastError() !== 0, what);
        });
      }
    }
  }
});

Deno.test("WriteClient, ReadClient and GetServerVariable neither throw nor reject when an argument is of the wrong kind", async () => {
  for (const kind of Object.keys(wrongArguments())) {
    for (const position of [0, 1, 2, 3]) {
      const ecbCalls = {
        WriteClient: (bytes: Uint8Array) => [bytes, { value: 2 }, HSE_IO_SYNC],
        ReadClient: (bytes: Uint8Array) => [bytes, { value: 2 }],
        GetServerVariable: (bytes: Uint8Array) => ["URL", bytes, { value: 2 }],
      } as const;
      for (const [name, argsOf] of Object.entries(ecbCalls)) {
        const body = { method: "POST", body: "abcd" };
        await inSession(
          async (ecb) => {
            const args: unknown[] = [ecb.ConnID, ...argsOf(new Uint8Array(2))];
            if (position >= args.length) return;
            args[position] = wrongArguments()[kind];
            const call = ecb[name as keyof typeof ecbCalls] as (
              ...args: unknown[]
            ) => unknown;
            await outcomeOf(
              () => call.apply(ecb, args),
              `${name} with ${kind} as argument ${position}`,
            );
          },
          {},
          body,
        );
      }
    }
  }
});

Deno.test("WriteClient async gives FALSE when an argument is of the wrong kind", async () => {
  for (const kind of Object.keys(wrongArguments())) {
    await inSession(async (ecb) => {
      const wrong = wrongArguments()[kind];
      onCompletion(ecb, () => {});
      const args = [wrong, { value: 2 }, HSE_IO_ASYNC];
      const ok = writeOf(ecb)(ecb.ConnID, ...args);
      assertEquals([ok, ecb.GetLastError()], [false, 87], kind);
      if (kind.includes("frozen") || kind.includes("setter")) return;
      const ref = [new Uint8Array(2), wrong, HSE_IO_ASYNC];
      const refOk = writeOf(ecb)(ecb.ConnID, ...ref);
      assertEquals([refOk, ecb.GetLastError()], [false, 87], kind);
      await turns();
    });
  }
});

Deno.test("WriteClient and ReadClient of a reference that cannot be written to are FALSE 87, and onError receives what a setter throws", async () => {
  for (const ref of [Object.freeze({ value: 2 }), readOnly(2)]) {
    const threw = Object.isFrozen(ref) ? [] : [HOSTILE];
    const wrote = await inSession(async (ecb) => {
      const call = writeOf(ecb);
      const args = [ecb.ConnID, latin1Bytes("ab"), ref];
      assertEquals(await outcomeOf(() => call(...args), "WriteClient"), false);
      assertEquals(ecb.GetLastError(), 87);
    });
    assertEquals(wrote, threw);
    const errors = await inSession(
      async (ecb) => {
        const read = ecb.ReadClient as (...args: unknown[]) => unknown;
        const args = [ecb.ConnID, new Uint8Array(2), ref];
        const ok = await outcomeOf(() => read.apply(ecb, args), "ReadClient");
        assertEquals([ok, ecb.GetLastError()], [false, 87]);
      },
      {},
      { method: "POST", body: "abcd" },
    );
    assertEquals(errors, threw);
  }
});

Deno.test("WriteClient with flags that are a BigInt, or a buffer whose tag throws, is FALSE 87, and onError receives the error", async () => {
  const errors = await inSession(async (ecb) => {
    const call = writeOf(ecb);
    const bytes = latin1Bytes("ab");
    for (
      const args of [
        [bytes, { value: 2 }, 2n],
        [wrongArguments()["an object whose tag throws"], { value: 2 }, 1],
        [wrongArguments()["an object whose tag throws"], { value: 2 }, 2],
      ]
    ) {
      const ok = await outcomeOf(() => call(ecb.ConnID, ...args), "the call");
      assertEquals([ok, ecb.GetLastError()], [false, 87]);
    }
  });
  assertEquals(errors.length, 3);
  assert(errors[0] instanceof TypeError);
  assertEquals(errors.slice(1), [HOSTILE, HOSTILE]);
});

Deno.test("The calls that tell through a reference are FALSE 87 when it is frozen", async () => {
  for (
    const code of [
      HSE_REQ_IS_CONNECTED,
      HSE_REQ_IS_KEEP_CONN,
      HSE_REQ_IS_IN_PROCESS,
    ]
  ) {
    const errors = await inSession(async (ecb) => {
      assertEquals(support(ecb, code, Object.freeze({ value: false })), 87);
      assertEquals(await write(ecb, "x"), { ok: true, count: 1, error: 0 });
    });
    assertEquals(errors, []);
  }
});

Deno.test("GET_EXEC_URL_STATUS and MAP_URL_TO_PATH_EX are FALSE 87 when what they fill in is frozen", async () => {
  const errors: unknown[] = [];
  const host = new IsapiHost({
    files: THROWING_STORE,
    fallback: () => new Response("child"),
    onError: (error) => errors.push(error),
  });
  const codes: number[] = [];
  host.mount("/ext", {
    HttpExtensionProc: async (ecb) => {
      await executed(ecb, { pszUrl: "/child" });
      const status = { uHttpStatusCode: 0, uHttpSubStatus: 0, dwWin32Error: 0 };
      codes.push(
        support(ecb, HSE_REQ_GET_EXEC_URL_STATUS, Object.freeze(status)),
        support(
          ecb,
          HSE_REQ_MAP_URL_TO_PATH_EX,
          "/a",
          null,
          Object.freeze({
            lpszPath: new Uint8Array(260),
            dwFlags: 0,
            cchMatchingPath: 0,
            cchMatchingURL: 0,
          }),
        ),
      );
      return HSE_STATUS_SUCCESS;
    },
  });
  const response = await bounded(
    host.fetch(new Request("http://localhost/ext")),
    "the response",
  );
  assertEquals(await response.text(), "child");
  assertEquals(codes, [87, 87]);
  assertEquals(errors.length, 2);
  await drained(host);
});

/** What calls take, valid, by name; the members' names that are looked at. */
const STRUCTS: Readonly<
  Record<string, readonly [code: number, struct: () => object]>
> = {
  HSE_TF_INFO: [HSE_REQ_TRANSMIT_FILE, () => ({
    dwFlags: HSE_IO_ASYNC | HSE_IO_SEND_HEADERS,
    hFile: new Blob(["file"]),
    Offset: 0,
    BytesToWrite: 0,
    pszStatusCode: "200 OK",
    pHead: "X: y\r\n\r\n",
    HeadLength: 0,
    pTail: "tail",
    TailLength: 4,
    pfnHseIO: () => {},
    pContext: 1,
  })],
  "HSE_TF_INFO's file": [HSE_REQ_TRANSMIT_FILE, () => ({
    dwFlags: HSE_IO_ASYNC,
    hFile: { size: 4, slice: () => new Blob(["file"]) },
    pfnHseIO: () => {},
  })],
  HSE_RESPONSE_VECTOR: [HSE_REQ_VECTOR_SEND, () => ({
    dwFlags: HSE_IO_SEND_HEADERS,
    pszStatus: "200 OK",
    pszHeaders: "X: y\r\n\r\n",
    nElementCount: 1,
    lpElementArray: [{
      ElementType: HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER,
      pvContext: "memory",
    }],
  })],
  HSE_EXEC_URL_INFO: [HSE_REQ_EXEC_URL, () => ({
    pszUrl: "/child",
    pszMethod: "GET",
    pszChildHeaders: "X: y\r\n\r\n",
    pEntity: { lpbData: latin1Bytes("ab"), cbAvailable: 2 },
    dwExecUrlFlags: 0,
  })],
  HSE_SEND_HEADER_EX_INFO: [HSE_REQ_SEND_RESPONSE_HEADER_EX, () => ({
    pszStatus: "200 OK",
    cchStatus: 6,
    pszHeader: "X: y\r\n\r\n",
    cchHeader: 8,
  })],
  HSE_CUSTOM_ERROR_INFO: [HSE_REQ_SEND_CUSTOM_ERROR, () => ({
    pszStatus: "404 Not Found",
    fAsync: false,
  })],
};

/** The same, but that reading one member throws. */
function poisoned(struct: object, member: string): object {
  return Object.defineProperty(struct, member, { get: hostile });
}

for (const [name, [code, struct]] of Object.entries(STRUCTS)) {
  for (const member of Object.keys(struct())) {
    Deno.test(`${name} whose ${member} throws when it is read is FALSE 87, onError receives the error, and nothing is outstanding`, async () => {
      const errors = await inSession(async (ecb) => {
        assertEquals(support(ecb, code, poisoned(struct(), member)), 87);
        assertEquals(header(ecb, "200 OK", "\r\n"), 0);
        onCompletion(ecb, () => {});
        assertEquals(submit(ecb, "x"), 0);
        await turns();
      });
      assertEquals(errors, [HOSTILE]);
    });
  }
}

Deno.test("Elements of a vector, a file and an entity that throw when they are read are FALSE 87, and onError receives the error", async () => {
  const memory = {
    ElementType: HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER,
    pvContext: latin1Bytes("ab"),
    cbSize: 2,
    cbOffset: 0,
  };
  const file = {
    ElementType: HSE_VECTOR_ELEMENT_TYPE_FILE_HANDLE,
    pvContext: new Blob(["file"]),
  };
  const source = { size: 4, slice: () => new Blob(["file"]) };
  const vectorOf = (element: unknown) => ({
    dwFlags: HSE_IO_SYNC,
    lpElementArray: [element],
  });
  const calls: readonly (readonly [number, object])[] = [
    ...Object.keys(memory).map((member) =>
      [HSE_REQ_VECTOR_SEND, vectorOf(poisoned({ ...memory }, member))] as const
    ),
    ...["size", "slice"].flatMap((member) => {
      const pvContext = poisoned({ ...source }, member);
      return [
        [HSE_REQ_VECTOR_SEND, vectorOf({ ...file, pvContext })],
        [HSE_REQ_TRANSMIT_FILE, { dwFlags: HSE_IO_ASYNC, hFile: pvContext }],
      ] as const;
    }),
    ...["lpbData", "cbAvailable"].map((member) => {
      const pEntity = { lpbData: latin1Bytes("ab"), cbAvailable: 2 };
      const info = { pszUrl: "/child", pEntity: poisoned(pEntity, member) };
      return [HSE_REQ_EXEC_URL, info] as const;
    }),
  ];
  for (const [code, info] of calls) {
    const errors = await inSession(async (ecb) => {
      const ok = await outcomeOf(
        () => supportOf(ecb)(ecb.ConnID, code, info),
        String(code),
      );
      assertEquals([ok, ecb.GetLastError()], [false, 87]);
      onCompletion(ecb, () => {});
      assertEquals(submit(ecb, "x"), 0);
      await turns();
    });
    assertEquals(errors, [HOSTILE]);
  }
});

Deno.test("Counts behind references that throw when they are read are FALSE 87, and DONE with one is not done", async () => {
  const buffer = new Uint8Array(8);
  const calls: readonly (readonly [number, ...unknown[]])[] = [
    [HSE_REQ_DONE_WITH_SESSION],
    [HSE_REQ_SEND_URL_REDIRECT_RESP, "http://x/"],
    [HSE_REQ_SEND_URL, "/x"],
    [HSE_REQ_SEND_RESPONSE_HEADER, "200 OK"],
    [HSE_APPEND_LOG_PARAMETER, "text"],
    [HSE_REQ_MAP_URL_TO_PATH, buffer],
    [HSE_REQ_ASYNC_READ_CLIENT, buffer],
    [HSE_REQ_ASYNC_READ_CLIENT, buffer, { value: 8 }],
  ];
  for (const args of calls) {
    const ref = wrongArguments()["a reference whose getter throws"];
    const errors = await inSession(async (ecb) => {
      const [code, ...rest] = args;
      assertEquals(support(ecb, code, ...rest, ref), 87, String(code));
      assertEquals(header(ecb, "200 OK", "\r\n"), 0);
      assertEquals((await write(ecb, "x")).ok, true);
    });
    assertEquals(errors, [HOSTILE], String(args[0]));
  }
});

Deno.test("MAP_URL_TO_PATH and its EX are FALSE 87 when the store's map throws, and onError receives the error", async () => {
  const buffer = latin1Bytes("/throws\0..........");
  const before = buffer.slice();
  const errors = await inSession(async (ecb) => {
    const size = { value: buffer.length };
    assertEquals(support(ecb, HSE_REQ_MAP_URL_TO_PATH, buffer, size), 87);
    const info = { lpszPath: new Uint8Array(260) };
    assertEquals(
      support(ecb, HSE_REQ_MAP_URL_TO_PATH_EX, "/throws", null, info),
      87,
    );
    assertEquals((await write(ecb, "x")).ok, true);
  }, { files: { ...THROWING_STORE, map: (p) => p === "/" ? p : hostile() } });
  assertEquals(errors, [HOSTILE, HOSTILE]);
  assertEquals(buffer, before);
});

Deno.test("A plain request whose path cannot be mapped is answered with 500, reported and logged once", async () => {
  for (const method of ["GET", "HEAD"]) {
    const host = new TestHost({ "/ext": () => HSE_STATUS_SUCCESS }, {
      files: THROWING_STORE,
    });
    const promise = host.fetch("/throws/a", { method });
    const response = await bounded(promise, "the response");
    await response.body?.cancel();
    assertEquals(response.status, 500);
    assertEquals(host.errors, [HOSTILE]);
    assertEquals(host.logs.map(({ status, outcome }) => [status, outcome]), [
      [500, "sent"],
    ]);
  }
});

Deno.test("A path below a mount that cannot be mapped: fetch gives 500, reported and logged once", async () => {
  const host = new TestHost({ "/ext": () => HSE_STATUS_SUCCESS }, {
    files: THROWING_STORE,
  });
  const response = await bounded(host.fetch("/ext/throws"), "the response");
  assertEquals(response.status, 500);
  assertEquals(await response.text(), "500 Internal Server Error\n");
  assertEquals(host.errors, [HOSTILE]);
  assertEquals(
    host.logs.map(({ status, outcome, url }) => [status, outcome, url]),
    [[500, "sent", "http://localhost/ext/throws"]],
  );
  await drained(host.host);
});

Deno.test("EXEC_URL and SEND_URL of a path that cannot be mapped are answered with 500, and the slot is free again", async () => {
  for (const url of ["/ext/throws", "/throws"]) {
    let seen: unknown;
    const execs: Proc = async (ecb) => {
      const completed = executed(ecb, { pszUrl: url });
      seen = await bounded(Promise.resolve(completed), "the completion");
      assertEquals(execStatus(ecb), [500, 0]);
      onCompletion(ecb, () => done(ecb));
      assertEquals(submit(ecb, "!"), 0);
      return HSE_STATUS_PENDING;
    };
    const sends: Proc = (ecb) => {
      assertEquals(sendUrl(ecb, url), 0);
      return HSE_STATUS_SUCCESS;
    };
    const host = new TestHost({
      "/exec": execs,
      "/send": sends,
      "/ext": () => HSE_STATUS_SUCCESS,
    }, { files: THROWING_STORE });
    const page = "500 Internal Server Error\n";
    const executedOnes = await bounded(host.fetch("/exec"), "the response");
    assertEquals(executedOnes.status, 500);
    assertEquals(await executedOnes.text(), `${page}!`);
    assertEquals(seen, [0, 0]);
    const sent = await bounded(host.fetch("/send"), "the response");
    assertEquals([sent.status, await sent.text()], [500, page]);
    await turns();
    assertEquals(host.errors, [HOSTILE, HOSTILE]);
    assertEquals(host.logs.map(({ status }) => status), [500, 500]);
  }
});

Deno.test("fetch of a request whose body is locked gives 500, reported and logged once", async () => {
  const host = new TestHost({ "/": () => HSE_STATUS_SUCCESS });
  const request = new Request("http://localhost/", {
    method: "POST",
    body: "x",
  });
  const reader = request.body!.getReader();
  const promise = host.host.fetch(request);
  const response = await bounded(promise, "the response");
  assertEquals(response.status, 500);
  assertEquals(await response.text(), "500 Internal Server Error\n");
  assertEquals(host.errors.length, 1);
  assert(host.errors[0] instanceof TypeError);
  assertEquals(host.logs.map(({ status, outcome }) => [status, outcome]), [
    [500, "sent"],
  ]);
  await reader.cancel();
  // Nothing of it is left open.
  await drained(host.host);
});

Deno.test("lpszLogData keeps its text when what it is set to cannot be text, and onError receives the error", async () => {
  const { body, errors, log } = await answered(async (ecb) => {
    ecb.lpszLogData = "kept";
    for (
      const bad of [{ toString: hostile }, Symbol("s"), Object.create(null)]
    ) {
      ecb.lpszLogData = bad as string;
    }
    await write(ecb, "page");
    return HSE_STATUS_SUCCESS;
  });
  assertEquals([body, log.logData, log.outcome], ["page", "Symbol(s)", "sent"]);
  assertEquals(errors.length, 2);
  assertEquals(errors[0], HOSTILE);
});

Deno.test("Async onLog and onError that reject, or throw, leave no unhandled rejection", async () => {
  for (const fail of [() => Promise.reject(HOSTILE), hostile]) {
    let told = 0;
    const failing = () => {
      told++;
      return fail();
    };
    const reasons = await unhandled(async () => {
      const host = new IsapiHost({
        onLog: failing as () => void,
        onError: failing as () => void,
      }).mount("/", { HttpExtensionProc: hostile });
      const response = await bounded(
        host.fetch(new Request("http://localhost/")),
        "the response",
      );
      assertEquals(response.status, 500);
      await response.body?.cancel();
    });
    assertEquals(reasons, []);
    assertEquals(told, 2);
  }
});

Deno.test("A thenable whose then throws as what onLog and onError give is no unhandled rejection", async () => {
  const result = Object.defineProperty({}, "then", { get: hostile });
  const reasons = await unhandled(async () => {
    const host = new IsapiHost({
      onLog: () => result as unknown as undefined,
      onError: () => result as unknown as undefined,
    }).mount("/", { HttpExtensionProc: hostile });
    const response = await host.fetch(new Request("http://localhost/"));
    await response.body?.cancel();
  });
  assertEquals(reasons, []);
});

Deno.test("WriteClient's async onError that rejects leaves no unhandled rejection", async () => {
  let told: unknown;
  const reasons = await unhandled(async () => {
    const client = new WriteClient(
      new WritableStream<Uint8Array>().getWriter(),
      {
        onError: ((error: unknown) => {
          told = error;
          return Promise.reject(new Error("onError"));
        }) as (error: unknown) => void,
      },
    );
    client.onCompletion(hostile);
    client.submit(new Uint8Array(1));
    await turns();
    assertEquals(await bounded(client.write(new Uint8Array(1)), "a write"), 1);
  });
  assertEquals(reasons, []);
  assertEquals(told, HOSTILE);
});

Deno.test("An extension whose GetExtensionVersion is async is refused with 500 and reported", async () => {
  const versions = [
    () => Promise.resolve(true),
    () => Promise.reject(HOSTILE),
    () => Object.defineProperty({}, "then", { get: hostile }),
  ];
  for (const version of versions) {
    const errors: unknown[] = [];
    let called = 0;
    const reasons = await unhandled(async () => {
      const host = new IsapiHost({ onError: (error) => errors.push(error) })
        .mount("/", {
          GetExtensionVersion: version as unknown as () => boolean,
          HttpExtensionProc: () => {
            called++;
            return HSE_STATUS_SUCCESS;
          },
        });
      const response = await host.fetch(new Request("http://localhost/"));
      assertEquals(response.status, 500);
      await response.body?.cancel();
    });
    assertEquals(reasons, []);
    assertEquals(called, 0);
    assertEquals(errors.length, 1);
    assert(errors[0] instanceof Error);
  }
});

/** An extension that outlives its first turn. */
const late: Proc = async (ecb) => {
  await turns();
  await write(ecb, "late");
  return HSE_STATUS_SUCCESS;
};

Deno.test("A waitUntil that throws does not change the answer", async () => {
  let called = 0;
  const waitUntil = () => {
    called++;
    throw new TypeError("Illegal invocation");
  };
  const reasons = await unhandled(async () => {
    const host = new IsapiHost().mount("/", { HttpExtensionProc: late });
    const request = new Request("http://localhost/");
    const response = await bounded(
      host.fetch(request, undefined, { waitUntil }),
      "the response",
    );
    assertEquals([response.status, await response.text()], [200, "late"]);
    // srvx has it on the request.
    const own = Object.assign(new Request("http://localhost/"), { waitUntil });
    const second = await bounded(host.fetch(own), "the response");
    assertEquals([second.status, await second.text()], [200, "late"]);
    await drained(host);
  });
  assertEquals(called, 2);
  assertEquals(reasons, []);
});

Deno.test("A timeout() of a server like Bun's that throws does not change the answer, nor a child's", async () => {
  const own = new Request("http://localhost/");
  const refused: boolean[] = [];
  const server = {
    requestIP: (request: Request) =>
      request === own ? { address: "192.0.2.1", port: 5 } : null,
    timeout(request: Request) {
      refused.push(request !== own);
      throw new TypeError("no request of this server");
    },
  };
  const errors: unknown[] = [];
  const host = new IsapiHost({ onError: (error) => errors.push(error) })
    .mount("/", {
      HttpExtensionProc: (ecb) => {
        onCompletion(ecb, () => done(ecb));
        assertEquals(execUrl(ecb, { pszUrl: "/child" }), 0);
        return HSE_STATUS_PENDING;
      },
    })
    .mount("/child", { HttpExtensionProc: late });
  const response = await bounded(host.fetch(own, server), "the response");
  assertEquals([response.status, await response.text()], [200, "late"]);
  assertEquals(errors, []);
  assert(refused.length > 0);
  // A server knows no request but its client's own.
  assert(refused.every((wrong) => !wrong));
  await drained(host);
});

const WRONG_TYPES = ["text/x\x01y", "text/html\r\nX: y", "a\x00b", "a\x7fb"];

Deno.test("A file whose type is no header value is sent as application/octet-stream, and closed", async () => {
  for (const type of WRONG_TYPES) {
    for (const method of ["GET", "HEAD"]) {
      const file = new TestFile(latin1Bytes("content"));
      const files = new CountingStore(storeOf(typed(file, type)));
      const sends: Proc = (ecb) => {
        assertEquals(sendUrl(ecb, "/file"), 0);
        return HSE_STATUS_SUCCESS;
      };
      const host = new TestHost({ "/send": sends }, { files });
      for (const path of ["/file", "/send"]) {
        const what = `${method} ${path} ${JSON.stringify(type)}`;
        const response = await bounded(host.fetch(path, { method }), what);
        const sent = response.headers.get("content-type");
        assertEquals(sent, "application/octet-stream", what);
        const body = method === "HEAD" ? "" : "content";
        assertEquals(await bounded(response.text(), what), body, what);
        assertEquals(response.status, 200, what);
      }
      await turns();
      assertEquals([files.opened, files.closed], [2, 2]);
      assertEquals(host.errors, []);
    }
  }
});

Deno.test("A file whose type is no header value does not end the process that serves it", async () => {
  const files = storeOf(typed(new Blob(["ok"]), "text/x\x01y"));
  await using server = HostServer.start({}, { files });
  const url = `http://127.0.0.1:${server.port}/file`;
  for (let count = 1; count <= 2; count++) {
    const response = await bounded(fetch(url), "the response");
    assertEquals([response.status, await response.text()], [200, "ok"]);
    await until(() => server.logs.length === count, "it was logged");
  }
  assertEquals(server.runtimeErrors, []);
});

/** A file of another type. */
function typed(file: FileSource, type: string): FileSource {
  return {
    size: file.size,
    type,
    slice: (start, end) => file.slice(start, end),
    close: () => file.close?.(),
  };
}

Deno.test("writeClientOf() of what is no control block is a TypeError", () => {
  for (const none of [{}, hostileObject(), null, undefined, 5]) {
    assertThrows(
      () => writeClientOf(none as ExtensionControlBlock),
      TypeError,
      "Cannot find the client: ecb must be the control block",
    );
  }
});
