import { assert, assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_EXEC_URL_IGNORE_CURRENT_INTERCEPTOR,
  type HSE_EXEC_URL_INFO,
  HSE_EXEC_URL_NO_HEADERS,
  HSE_REQ_EXEC_UNICODE_URL,
  HSE_REQ_GET_EXEC_URL_STATUS,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  type IsapiHostOptions,
} from "../../../mod.ts";
import { bounded, drained, until } from "../../helpers/bounded.ts";
import {
  type Completed,
  done,
  onCompletion,
  read,
  sendHeader,
  write,
} from "../../helpers/ecb_calls.ts";
import { header } from "../../helpers/header_calls.ts";
import { latin1Bytes, latin1Text, pattern } from "../../helpers/patterns.ts";
import { turns } from "../../helpers/settled.ts";
import {
  completion,
  execStatus,
  execUrl,
  executed,
  sendUrl,
  support,
} from "../../helpers/support_calls.ts";
import { MemoryFiles, type Proc, TestHost } from "../../helpers/test_host.ts";

/** A value of one of a request's variables. */
function variable(ecb: ExtensionControlBlock, name: string): string {
  const size = { value: 4096 };
  const buffer = new Uint8Array(4096);
  const ok = ecb.GetServerVariable(ecb.ConnID, name, buffer, size);
  return ok ? latin1Text(buffer.subarray(0, size.value - 1)) : "none";
}

/** All of a request's body, read ahead and after. */
async function bodyOf(ecb: ExtensionControlBlock): Promise<string> {
  let text = latin1Text(ecb.lpbData);
  for (let piece; (piece = (await read(ecb, 1024)).bytes).length > 0;) {
    text += latin1Text(piece);
  }
  return text;
}

/** An extension that says what it was asked for. */
const child: Proc = async (ecb) => {
  sendHeader(ecb, "203 Child", "X-Child: yes\r\n\r\n");
  const { lpszMethod, lpszPathInfo, lpszQueryString } = ecb;
  await write(ecb, [lpszMethod, lpszPathInfo, lpszQueryString].join());
  return HSE_STATUS_SUCCESS;
};

/** Runs one child request and ends; what it completed with goes to `seen`. */
function runs(info: HSE_EXEC_URL_INFO, seen: unknown[] = []): Proc {
  return async (ecb) => {
    const completed = executed(ecb, info);
    seen.push(await bounded(Promise.resolve(completed), "the completion"));
    seen.push(execStatus(ecb));
    return HSE_STATUS_SUCCESS;
  };
}

interface Asked {
  readonly status: number;
  readonly headers: Headers;
  /** `undefined`: it was errored. */
  readonly text: string | undefined;
}

async function asked(
  host: TestHost,
  path: string,
  init?: RequestInit,
): Promise<Asked> {
  const response = await bounded(host.fetch(path, init), "the response");
  const text = await bounded(
    response.text().catch(() => undefined),
    "the body",
  );
  return { status: response.status, headers: response.headers, text };
}

/** What a parent at `/` is answered with; a child is at `/child`. */
async function answered(
  parent: Proc,
  procs: Record<string, Proc> = {},
  options: IsapiHostOptions = {},
  init?: RequestInit,
): Promise<Asked & { readonly host: TestHost }> {
  const host = new TestHost(
    { "/": parent, "/child": child, ...procs },
    options,
  );
  const answer = await asked(host, "/?own", init);
  await drained(host.host);
  return { ...answer, host };
}

function post(body: string, headers: HeadersInit = {}): RequestInit {
  return { method: "POST", body, headers };
}

// -- The child and its completion --

Deno.test("EXEC_URL runs a child in this host, whose answer is the parent's, and completes with (0, 0)", async () => {
  const seen: unknown[] = [];
  const info = { pszUrl: "/child/info?a=1" };
  const { status, headers, text, host } = await answered(runs(info, seen));
  assertEquals([status, text], [203, "GET,/info,a=1"]);
  assertEquals(headers.get("x-child"), "yes");
  assertEquals(seen, [[0, 0], [203, 0]]);
  // One request, one record.
  assertEquals(
    host.logs.map(({ url, status, bytes }) => [url, status, bytes]),
    [
      ["http://localhost/?own", 203, 13],
    ],
  );
  assertEquals(host.errors, []);
});

Deno.test("EXEC_URL reaches files and the fallback; what nothing answers is the child's 404", async () => {
  const files = new MemoryFiles({ "/file": new Blob(["file"]) });
  const fallback = (request: Request) => {
    const { pathname } = new URL(request.url);
    return new Response(`fallback ${pathname}`, {
      status: 202,
      headers: { "x-fallback": "yes" },
    });
  };
  // Mounted below "/", so that files and the fallback are reached.
  for (
    const [options, url, expected] of [
      [{ files }, "/file", [200, "file"]],
      [{ fallback }, "/none", [202, "fallback /none"]],
      [{}, "/none", [404, "404 Not Found\n"]],
    ] as const
  ) {
    const seen: unknown[] = [];
    const procs = { "/ext": runs({ pszUrl: url }, seen) };
    const host = new TestHost(procs, options);
    const { status, text } = await asked(host, "/ext");
    assertEquals([status, text], [...expected]);
    assertEquals(seen, [[0, 0], [expected[0], 0]]);
  }
  assertEquals(files.opened, []);
});

Deno.test("EXEC_URL completes with (0, 0) even when the child fails; GET_EXEC_URL_STATUS tells", async () => {
  const seen: unknown[] = [];
  const parent: Proc = async (ecb) => {
    for (const pszUrl of ["/throws", "/breaks", "/error"]) {
      const info = { pszUrl, dwExecUrlFlags: HSE_EXEC_URL_NO_HEADERS };
      seen.push(await executed(ecb, info), execStatus(ecb));
    }
    return HSE_STATUS_SUCCESS;
  };
  const { status, text, host } = await answered(parent, {
    "/throws": () => {
      throw new Error("boom");
    },
    "/breaks": async (ecb) => {
      sendHeader(ecb, "206 Some", "\r\n");
      await write(ecb, "some,");
      await turns();
      throw new Error("bang");
    },
    "/error": () => HSE_STATUS_ERROR,
  });
  assertEquals(seen, [
    [0, 0],
    [500, 0],
    [0, 0],
    [206, 995],
    [0, 0],
    [500, 0],
  ]);
  const page = "500 Internal Server Error\n";
  // Nothing of it is the parent's failure.
  assertEquals([status, text], [200, `${page}some,`]);
  assertEquals(host.errors.map(String), ["Error: boom", "Error: bang"]);
  assertEquals(host.logs.map(({ outcome }) => outcome), ["sent"]);
});

Deno.test("EXEC_URL of a fallback that throws, or gives no real answer or no bytes, completes with (0, 0)", async () => {
  const answers: Record<string, () => Response> = {
    "/throws": () => {
      throw new Error("boom");
    },
    "/network": () => Response.error(),
    "/errored": () =>
      new Response(
        new ReadableStream({ start: (stream) => stream.error("broken") }),
      ),
    "/text": () =>
      new Response(
        new ReadableStream({
          start: (stream) => stream.enqueue("12" as never),
        }),
      ),
  };
  const seen: unknown[] = [];
  for (const [pszUrl, fallback] of Object.entries(answers)) {
    const host = new TestHost({ "/ext": runs({ pszUrl }, seen) }, { fallback });
    await asked(host, "/ext");
  }
  assertEquals(seen, [
    ...[[0, 0], [500, 0]],
    ...[[0, 0], [500, 0]],
    ...[[0, 0], [200, 995]],
    ...[[0, 0], [200, 995]],
  ]);
});

Deno.test("GET_EXEC_URL_STATUS before any child is refused with 87; afterwards it tells of the last one", async () => {
  const seen: unknown[] = [];
  await answered(async (ecb) => {
    seen.push(execStatus(ecb));
    await executed(ecb, { pszUrl: "/child" });
    seen.push(execStatus(ecb));
    const flags = HSE_EXEC_URL_NO_HEADERS;
    await executed(ecb, { pszUrl: "/gone", dwExecUrlFlags: flags });
    seen.push(execStatus(ecb), execStatus(ecb));
    const out = {} as Record<string, number>;
    seen.push(support(ecb, HSE_REQ_GET_EXEC_URL_STATUS, out), out);
    seen.push(support(ecb, HSE_REQ_GET_EXEC_URL_STATUS, null));
    return HSE_STATUS_SUCCESS;
  }, {
    "/gone": (ecb) => {
      header(ecb, "410 Gone");
      return HSE_STATUS_SUCCESS;
    },
  });
  assertEquals(seen, [
    87,
    [203, 0],
    [410, 0],
    [410, 0],
    0,
    { uHttpStatusCode: 410, uHttpSubStatus: 0, dwWin32Error: 0 },
    87,
  ]);
});

// -- What the child is asked --

Deno.test("EXEC_URL asks for the parent's own URL, method and headers unless told otherwise", async () => {
  const parent: Proc = async (ecb) => {
    const flags = HSE_EXEC_URL_IGNORE_CURRENT_INTERCEPTOR;
    await executed(ecb, { dwExecUrlFlags: flags });
    return HSE_STATUS_SUCCESS;
  };
  const host = new TestHost({
    "/": async (ecb) => {
      const { lpszMethod, lpszQueryString } = ecb;
      const name = variable(ecb, "HTTP_X_NAME");
      const url = variable(ecb, "URL");
      await write(ecb, [lpszMethod, lpszQueryString, name, url].join());
      return HSE_STATUS_SUCCESS;
    },
    "/parent": parent,
  });
  const init = { method: "PUT", headers: { "x-name": "value" } };
  const { text } = await asked(host, "/parent/x?own", init);
  assertEquals(text, "PUT,own,value,/parent/x");
});

Deno.test("EXEC_URL's pszMethod is the child's method, and one that cannot be sent is refused with 87", async () => {
  const seen: unknown[] = [];
  const { text } = await answered(async (ecb) => {
    for (const pszMethod of ["CONNECT", "A B", "", "A\r\nB", "\u20ac"]) {
      seen.push(await executed(ecb, { pszUrl: "/child", pszMethod }));
    }
    for (const pszMethod of ["PROPFIND", "DELETE\0no", latin1Bytes("PATCH")]) {
      await executed(ecb, { pszUrl: "/child", pszMethod });
    }
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(seen, [87, 87, 87, 87, 87]);
  assertEquals(text, "PROPFIND,,DELETE,,PATCH,,");
});

Deno.test("EXEC_URL's pszChildHeaders replace all of the parent's", async () => {
  const seen: unknown[] = [];
  const list: Proc = async (ecb) => {
    await write(ecb, `[${variable(ecb, "ALL_RAW")}]`);
    return HSE_STATUS_SUCCESS;
  };
  const url = { pszUrl: "/list" };
  const { text } = await answered(
    async (ecb) => {
      for (const bad of ["no colon\r\n", "A B: 1\r\n", "A: \x01\r\n"]) {
        seen.push(execUrl(ecb, { ...url, pszChildHeaders: bad }));
      }
      for (const pszChildHeaders of ["X-B: 2\nX-C: 3\r\n\r\n", "", null]) {
        await executed(ecb, { ...url, pszChildHeaders });
      }
      return HSE_STATUS_SUCCESS;
    },
    { "/list": list },
    {},
    { headers: { "x-a": "1" } },
  );
  assertEquals(seen, [87, 87, 87]);
  assertEquals(text, "[x-b: 2\r\nx-c: 3\r\n][][x-a: 1\r\n]");
});

/** Says of a body what it was told, and what came. */
const echo: Proc = async (ecb) => {
  const { lpszMethod, cbTotalBytes } = ecb;
  const length = variable(ecb, "CONTENT_LENGTH");
  const body = await bodyOf(ecb);
  await write(ecb, `[${[lpszMethod, cbTotalBytes, length, body].join()}]`);
  return HSE_STATUS_SUCCESS;
};

Deno.test("EXEC_URL's pEntity is the child's body, and the parent's stays unread", async () => {
  const bytes = latin1Bytes("0123456789");
  const infos: HSE_EXEC_URL_INFO[] = [
    { pEntity: { lpbData: bytes } },
    { pEntity: { lpbData: bytes.subarray(2), cbAvailable: 3 } },
    { pEntity: { lpbData: null } },
    { pEntity: { lpbData: bytes, cbAvailable: 0 } },
    { pEntity: { lpbData: bytes.buffer } },
    { pEntity: { lpbData: bytes }, pszMethod: "GET" },
  ];
  const { text } = await answered(
    async (ecb) => {
      for (const info of infos) {
        const completed = executed(ecb, { pszUrl: "/echo", ...info });
        // Taken at the call.
        if (info === infos[1]) bytes.fill(0x2e);
        await completed;
        bytes.set(latin1Bytes("0123456789"));
      }
      await write(ecb, await bodyOf(ecb));
      return HSE_STATUS_SUCCESS;
    },
    { "/echo": echo },
    {},
    post("parent's", { "content-length": "8" }),
  );
  assertEquals(
    text,
    [
      "[POST,10,10,0123456789]",
      "[POST,3,3,234]",
      "[POST,0,0,]",
      "[POST,0,0,]",
      "[POST,10,10,0123456789]",
      "[GET,0,,]",
      "parent's",
    ].join(""),
  );
});

Deno.test("EXEC_URL's child gets what the parent has not read of its body, with the length that this has", async () => {
  const body = "0123456789abcdef";
  for (
    const [reads, announced, expected] of [
      [0, "16", "[POST,16,16,0123456789abcdef]0"],
      [2, "16", "[POST,10,10,6789abcdef]0"],
      [12, "16", "[POST,0,0,]0"],
      // Of a rest that was not announced, nobody knows the size before its end.
      [0, undefined, "[POST,4294967295,,0123456789abcdef]0"],
      [2, undefined, "[POST,4294967295,,6789abcdef]0"],
      [12, undefined, "[POST,0,,]0"],
    ] as const
  ) {
    const { text } = await answered(
      async (ecb) => {
        assertEquals(latin1Text(ecb.lpbData), "0123");
        if (reads > 0) await read(ecb, reads);
        await executed(ecb, { pszUrl: "/echo" });
        await write(ecb, `${(await read(ecb, 4)).count}`);
        return HSE_STATUS_SUCCESS;
      },
      { "/echo": echo },
      { readAhead: 4 },
      post(body, announced ? { "content-length": announced } : {}),
    );
    assertEquals(text, expected);
  }
});

Deno.test("EXEC_URL's child has the length of the body that it gets, whatever its own headers say", async () => {
  const seen: unknown[] = [];
  const told: Proc = async (ecb) => {
    seen.push(ecb.cbTotalBytes, variable(ecb, "CONTENT_LENGTH"));
    seen.push(await bodyOf(ecb));
    return HSE_STATUS_SUCCESS;
  };
  const pszChildHeaders = "Content-Length: 2\r\n";
  const lpbData = latin1Bytes("entity");
  const body = new Blob(["parent"]).stream();
  for (
    const [pEntity, total, length, text] of [
      [{ cbAvailable: 6, lpbData }, 6, "6", "entity"],
      // The parent's, whose length was not announced.
      [null, 6, "", "parent"],
    ] as const
  ) {
    const info = { pszUrl: "/told", pszChildHeaders, pEntity };
    const init = { method: "POST", body, duplex: "half" } as RequestInit;
    await answered(
      runs(info),
      { "/told": told },
      {},
      pEntity ? post("") : init,
    );
    assertEquals(seen.splice(0), [total, length, text]);
  }
});

Deno.test("EXEC_URL's child to GET or HEAD gets no body, and the parent can still read it", async () => {
  for (const pszMethod of ["GET", "HEAD", "get"]) {
    const { text } = await answered(
      async (ecb) => {
        assertEquals(
          await executed(ecb, { pszUrl: "/echo", pszMethod }),
          [0, 0],
        );
        await write(ecb, await bodyOf(ecb));
        return HSE_STATUS_SUCCESS;
      },
      { "/echo": echo },
      { readAhead: 4 },
      post("a long body", { "content-length": "11" }),
    );
    assertEquals(text, `${pszMethod === "HEAD" ? "" : "[GET,0,,]"}a long body`);
  }
});

Deno.test("A child that is refused, or does not read, takes nothing of the parent's body", async () => {
  const codes: unknown[] = [];
  const { text } = await answered(
    async (ecb) => {
      codes.push(await executed(ecb, { pszUrl: "/echo", pszMethod: "A B" }));
      await executed(ecb, { pszUrl: "/ignored" });
      await executed(ecb, { pszUrl: "/echo" });
      return HSE_STATUS_SUCCESS;
    },
    { "/echo": echo, "/ignored/": () => HSE_STATUS_SUCCESS },
    { readAhead: 0 },
    post("a long body", { "content-length": "11" }),
  );
  assertEquals([codes, text], [[87], "[POST,11,11,a long body]"]);
});

Deno.test("What arrives when a child that waited for it has ended is the parent's", async () => {
  let feed!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      feed = controller;
    },
  });
  feed.enqueue(latin1Bytes("first,"));
  const { text } = await answered(
    async (ecb) => {
      await executed(ecb, { pszUrl: "/first" });
      feed.enqueue(latin1Bytes("second"));
      feed.close();
      await write(ecb, (await read(ecb, 100)).bytes);
      return HSE_STATUS_SUCCESS;
    },
    {
      "/first": async (ecb) => {
        await write(ecb, ecb.lpbData);
        return HSE_STATUS_SUCCESS;
      },
    },
    {},
    { method: "POST", body, duplex: "half" } as RequestInit,
  );
  assertEquals(text, "first,second");
});

Deno.test("IGNORE_CURRENT_INTERCEPTOR passes to the next shorter mount, then files, then the fallback", async () => {
  const pass: Proc = async (ecb) => {
    const own = variable(ecb, "SCRIPT_NAME");
    await write(ecb, `${own || "/"} > `);
    const flags = HSE_EXEC_URL_IGNORE_CURRENT_INTERCEPTOR;
    await executed(ecb, { dwExecUrlFlags: flags });
    return HSE_STATUS_SUCCESS;
  };
  const mounts = { "/a/b/c": pass, "/a": pass, "/": pass, "/x": pass };
  const files = new MemoryFiles({ "/a/b/c/d": new Blob(["file"]) });
  const fallback = () => new Response("fallback");
  const host = new TestHost(mounts, { files, fallback });
  const texts = [];
  for (const path of ["/a/b/c/d", "/a/b/c/e", "/x/y"]) {
    texts.push((await asked(host, path)).text);
  }
  assertEquals(texts, [
    "/a/b/c > /a > / > file",
    "/a/b/c > /a > / > fallback",
    "/x > / > fallback",
  ]);
  // With a URL of its own, too: it is the mount that is passed over.
  const elsewhere = new TestHost({
    "/a": runs({
      pszUrl: "/b/x",
      dwExecUrlFlags: HSE_EXEC_URL_IGNORE_CURRENT_INTERCEPTOR,
    }),
    "/b": child,
    "/": (ecb) => {
      header(ecb, "204 Root");
      return HSE_STATUS_SUCCESS;
    },
  });
  assertEquals((await asked(elsewhere, "/a")).status, 204);
});

Deno.test("EXEC_URL goes 10 deep, and the eleventh is answered with 500", async () => {
  const depths: number[] = [];
  const host = new TestHost({
    "/": async (ecb) => {
      depths.push(depths.length);
      // No URL and no flag: the extension asks for itself.
      await executed(ecb, {});
      return HSE_STATUS_SUCCESS;
    },
  });
  const { status, text } = await asked(host, "/");
  assertEquals([status, text], [500, "500 Internal Server Error\n"]);
  assertEquals(depths.length, 11);
  // SEND_URL counts in the same chain.
  const mixed = new TestHost({
    "/": async (ecb) => {
      const depth = Number(ecb.lpszQueryString);
      const pszUrl = `/?${depth + 1}`;
      if (depth % 2 === 0) await executed(ecb, { pszUrl });
      else sendUrl(ecb, pszUrl);
      if (depth === 11) await write(ecb, "too deep");
      return HSE_STATUS_SUCCESS;
    },
  });
  assertEquals((await asked(mixed, "/?0")).status, 500);
});

Deno.test("EXEC_UNICODE_URL takes a JavaScript string of any characters", async () => {
  const texts: unknown[] = [];
  const host = new TestHost({
    "/ext": async (ecb) => {
      const completed = completion(ecb);
      const info = { pszUrl: "/caf\u00e9/\u20ac\ud83d\ude00?\u20ac\0no" };
      assertEquals(support(ecb, HSE_REQ_EXEC_UNICODE_URL, info), 0);
      texts.push(await completed);
      return HSE_STATUS_SUCCESS;
    },
    "/caf\u00e9": async (ecb) => {
      texts.push(ecb.lpszPathInfo, ecb.lpszQueryString);
      await write(ecb, "found");
      return HSE_STATUS_SUCCESS;
    },
  });
  assertEquals((await asked(host, "/ext")).text, "found");
  assertEquals(texts, ["/\u20ac\ud83d\ude00", "%E2%82%AC", [0, 0]]);
});

Deno.test("EXEC_URL takes a user and flags without effect", async () => {
  const info: HSE_EXEC_URL_INFO = {
    pszUrl: "/child",
    pUserInfo: { hImpersonationToken: 1, pszCustomUserName: "user" },
    dwExecUrlFlags: 0x10 | 0x20 | 0x40 | 0x80 | 0x4000,
  };
  assertEquals((await answered(runs(info))).status, 203);
});

// -- Heads --

Deno.test("EXEC_URL with NO_HEADERS drops the child's head, and keeps the parent's", async () => {
  const info = {
    pszUrl: "/child",
    dwExecUrlFlags: HSE_EXEC_URL_NO_HEADERS,
  };
  const seen: unknown[] = [];
  const bare = await answered(runs(info, seen));
  assertEquals([bare.status, bare.text], [200, "GET,,"]);
  assertEquals(bare.headers.get("x-child"), null);
  assertEquals(seen, [[0, 0], [203, 0]]);
  const own = await answered(async (ecb) => {
    header(ecb, "202 Own", "X-Own: yes\r\n");
    await executed(ecb, info);
    return HSE_STATUS_SUCCESS;
  });
  assertEquals([own.status, own.text], [202, "GET,,"]);
  assertEquals(own.headers.get("x-own"), "yes");
});

Deno.test("Before EXEC_URL the parent's unsent headers are kept, the child's laid over them, and Set-Cookie appended", async () => {
  const headers = [
    "X-Own: own",
    "X-Both: own",
    "Set-Cookie: own=1",
    "Set-Cookie: own=2",
    "",
  ].join("\r\n");
  // An unfinished block, and a complete head that has not left.
  for (const end of ["", "\r\n"]) {
    const answer = await answered(async (ecb) => {
      assertEquals(header(ecb, "202 Own", headers + end), 0);
      await executed(ecb, { pszUrl: "/both" });
      await write(ecb, "own");
      return HSE_STATUS_SUCCESS;
    }, {
      "/both": async (ecb) => {
        const text = "X-Both: child\r\nX-Child: yes\r\nSet-Cookie: child=1\r\n";
        sendHeader(ecb, "203 Child", `${text}\r\n`);
        await write(ecb, "child,");
        return HSE_STATUS_SUCCESS;
      },
    });
    assertEquals([answer.status, answer.text], [203, "child,own"]);
    assertEquals(
      [...answer.headers].filter(([name]) => !name.startsWith("content")),
      [
        ["set-cookie", "own=1"],
        ["set-cookie", "own=2"],
        ["set-cookie", "child=1"],
        ["x-both", "child"],
        ["x-child", "yes"],
        ["x-own", "own"],
      ],
    );
  }
});

Deno.test("What the parent has set and not sent waits for the child, however long it takes", async () => {
  for (
    const [block, waits, expected] of [
      ["X-Own: yes\r\n", 0, [203, "yes", "yes"]],
      ["X-Own: yes\r\n", 6, [203, "yes", "yes"]],
      ["X-Own: yes\r\n\r\n", 0, [203, "yes", "yes"]],
      ["X-Own: yes\r\n\r\n", 6, [203, "yes", "yes"]],
    ] as const
  ) {
    const answer = await answered(async (ecb) => {
      assertEquals(header(ecb, "202 Own", block), 0);
      await executed(ecb, { pszUrl: "/slow" });
      return HSE_STATUS_SUCCESS;
    }, {
      "/slow": async (ecb) => {
        await turns(waits);
        return await child(ecb);
      },
    });
    const { status, headers } = answer;
    assertEquals(
      [status, headers.get("x-own"), headers.get("x-child")],
      [...expected],
    );
  }
});

for (const flags of [0, HSE_EXEC_URL_NO_HEADERS]) {
  Deno.test(`A head that has waited for a child leaves when the child has ended, with nothing behind it: flags ${flags}`, async () => {
    const host = new TestHost({
      "/": (ecb) => {
        header(ecb, "200 OK", "X-Parent: yes\r\n\r\n");
        onCompletion(ecb, () => {});
        execUrl(ecb, { pszUrl: "/silent", dwExecUrlFlags: flags });
        return HSE_STATUS_PENDING;
      },
      "/silent": () => HSE_STATUS_SUCCESS,
    });
    const response = await bounded(host.fetch("/"), "the head");
    assertEquals(response.headers.get("x-parent"), "yes");
    await response.body?.cancel();
    await drained(host.host);
  });
}

Deno.test("EXEC_URL behind a head that was sent adds the child's body alone", async () => {
  const { status, headers, text } = await answered(async (ecb) => {
    sendHeader(ecb, "202 Own", "X-Own: yes\r\n\r\n");
    await write(ecb, "own,");
    await executed(ecb, { pszUrl: "/child" });
    await write(ecb, ",own");
    return HSE_STATUS_SUCCESS;
  });
  assertEquals([status, text], [202, "own,GET,,,own"]);
  assertEquals(headers.get("x-child"), null);
});

Deno.test("After EXEC_URL the head is fixed: header calls are refused with 87, and what is written follows the child's", async () => {
  const codes: number[] = [];
  const { status, text } = await answered(async (ecb) => {
    await executed(ecb, { pszUrl: "/child" });
    codes.push(header(ecb, "202 Own"), sendUrl(ecb, "/child"));
    codes.push((await write(ecb, ",own")).error);
    return HSE_STATUS_SUCCESS;
  });
  assertEquals([codes, status, text], [[87, 87, 0], 203, "GET,,,own"]);
});

Deno.test("A child without a body gives its head, and the parent writes on behind it", async () => {
  const { status, headers, text } = await answered(async (ecb) => {
    await executed(ecb, { pszUrl: "/head" });
    await write(ecb, "own");
    return HSE_STATUS_SUCCESS;
  }, {
    "/head": (ecb) => {
      header(ecb, "410 Gone", "X-Child: yes\r\n\r\n");
      return HSE_STATUS_SUCCESS;
    },
  });
  assertEquals([status, text], [410, "own"]);
  assertEquals(headers.get("x-child"), "yes");
});

Deno.test("A file's length binds the parent that has it as its answer", async () => {
  const files = new MemoryFiles({ "/file": new Blob(["file"]) });
  const codes: number[] = [];
  const host = new TestHost({
    "/ext": async (ecb) => {
      await executed(ecb, { pszUrl: "/file" });
      codes.push((await write(ecb, "more")).error);
      return HSE_STATUS_SUCCESS;
    },
  }, { files });
  const { headers, text } = await asked(host, "/ext");
  assertEquals([headers.get("content-length"), text], ["4", "file"]);
  assertEquals(codes, [13]);
});

Deno.test("A chain of two children gives both bodies, under the first one's head", async () => {
  const seen: unknown[] = [];
  const { status, text } = await answered((ecb) => {
    onCompletion(ecb, (...completed) => {
      seen.push(completed, execStatus(ecb));
      if (seen.length > 2) done(ecb);
      else assertEquals(execUrl(ecb, { pszUrl: "/second" }), 0);
    });
    assertEquals(execUrl(ecb, { pszUrl: "/child/1?a" }), 0);
    return HSE_STATUS_PENDING;
  }, {
    "/second": async (ecb) => {
      sendHeader(ecb, "206 Second", "\r\n");
      await write(ecb, ",second");
      return HSE_STATUS_SUCCESS;
    },
  });
  assertEquals([status, text], [203, "GET,/1,a,second"]);
  assertEquals(seen, [[0, 0], [203, 0], [0, 0], [206, 0]]);
});

Deno.test("HEAD: the child is asked for HEAD, and nothing of a body comes", async () => {
  const { status, headers, text } = await answered(
    runs({ pszUrl: "/child" }),
    {},
    {},
    { method: "HEAD" },
  );
  assertEquals([status, text], [203, ""]);
  assertEquals(headers.get("x-child"), "yes");
});

Deno.test("EXEC_URL while raw text is held is refused with 87, and the raw text goes on", async () => {
  const codes: unknown[] = [];
  const { status, text } = await answered(async (ecb) => {
    await write(ecb, "HTTP/1.1 202 ");
    codes.push(await executed(ecb, { pszUrl: "/child" }));
    await write(ecb, "Own\r\n\r\nown");
    return HSE_STATUS_SUCCESS;
  });
  assertEquals([codes, status, text], [[87], 202, "own"]);
});

// -- Limits and ends --

Deno.test("A slow reader of the parent holds the child back", async () => {
  let written = 0;
  const host = new TestHost({
    "/": runs({ pszUrl: "/long" }),
    "/long": async (ecb) => {
      for (let i = 0; i < 64; i++) {
        written += (await write(ecb, pattern(i, 16384))).count;
      }
      return HSE_STATUS_SUCCESS;
    },
  }, { responseBufferLimit: 32768 });
  const response = await bounded(host.fetch("/"), "the response");
  await turns(30);
  // Each of the two holds its limit, and a piece on the way.
  assert(written <= 4 * 32768, `${written} bytes were taken unasked`);
  const { length } = await bounded(response.bytes(), "the body");
  assertEquals([length, written], [1 << 20, 1 << 20]);
});

Deno.test("A child's bytes are held to the length that the parent has declared", async () => {
  const seen: unknown[] = [];
  const { status, host } = await answered(async (ecb) => {
    sendHeader(ecb, "200 OK", "Content-Length: 4\r\n\r\n");
    await write(ecb, "own,");
    seen.push(await executed(ecb, { pszUrl: "/child" }));
    return HSE_STATUS_SUCCESS;
  });
  // What it declared is not what it became.
  assertEquals([seen, status], [[[0, 13]], 500]);
  assertEquals(host.logs.map(({ outcome }) => outcome), ["failed"]);
  assertEquals(host.errors.length, 1);
});

Deno.test("A client that leaves a child's stream ends it, and a fallback's body is cancelled", async () => {
  const completions: Completed[] = [];
  let cancelled = false;
  const fallback = () =>
    new Response(
      new ReadableStream({
        start: (stream) => stream.enqueue(latin1Bytes("first")),
        cancel: () => {
          cancelled = true;
        },
      }),
    );
  const host = new TestHost({
    "/ext": (ecb) => {
      onCompletion(ecb, (...completed) => void completions.push(completed));
      assertEquals(execUrl(ecb, { pszUrl: "/stream" }), 0);
      return HSE_STATUS_PENDING;
    },
  }, { fallback });
  const response = await bounded(host.fetch("/ext"), "the response");
  const reader = response.body!.getReader();
  await bounded(reader.read(), "the first bytes");
  await reader.cancel();
  await until(() => cancelled, "the fallback's body was cancelled");
  assertEquals(completions, [[0, 995]]);
});

Deno.test("A child that runs takes none of maxSessions' places, and its end gives none back", async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const host = new TestHost({
    "/ext": runs({ pszUrl: "/held" }),
    "/held": async (ecb) => {
      await gate;
      await turns();
      await write(ecb, "held");
      return HSE_STATUS_SUCCESS;
    },
    "/plain": () => HSE_STATUS_SUCCESS,
  }, { maxSessions: 2 });
  const plain = async () => {
    const { status } = await host.fetch("/plain");
    await turns();
    return status;
  };
  const parent = host.fetch("/ext");
  await turns();
  assertEquals(await plain(), 200);
  const second = host.fetch("/held");
  await turns();
  assertEquals(await plain(), 503);
  open();
  assertEquals(await (await parent).text(), "held");
  assertEquals(await (await second).text(), "held");
  await turns();
  // As many places as before.
  const others = [host.fetch("/held"), host.fetch("/held")];
  assertEquals(await plain(), 503);
  await Promise.all(others);
});
